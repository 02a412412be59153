"""The state of a search: what clicks do to it, and keeping it."""

from hypothesis import given
from hypothesis import strategies as st

from pressmark.gui.search_history import SearchHistory
from pressmark.gui.search_state import (
    Choice,
    DateChoice,
    SearchState,
    choose,
    clear,
    cycle,
    cycle_date,
    filters_to_text,
    only,
    state_from_text,
)
from pressmark.model.dates import PartialDate
from pressmark.model.facets import Facet
from pressmark.model.search import Sort

METRO = Choice(Facet.SOURCE, 1, "Metro")
WIRE = Choice(Facet.SOURCE, 2, "The Wire")
OCTOBER = DateChoice(PartialDate(2022, 10), PartialDate(2022, 10))

dates = st.none() | st.builds(PartialDate, st.integers(1900, 2100), st.integers(1, 12))
choices = st.builds(
    Choice, st.sampled_from(Facet), st.integers(0, 9), st.text(max_size=8), st.booleans()
)
states = st.builds(
    SearchState,
    text=st.text(max_size=20),
    choices=st.lists(choices, max_size=4).map(tuple),
    dates=st.lists(st.builds(DateChoice, dates, dates, st.booleans()), max_size=3).map(tuple),
    sort=st.sampled_from(Sort),
    fold_versions=st.booleans(),
)


def test_a_value_goes_from_nothing_to_included_to_excluded_to_nothing():
    state = SearchState()
    once = cycle(state, METRO)
    assert once.filters()[0].include == {1}
    twice = cycle(once, METRO)
    assert twice.filters()[0].exclude == {1}
    assert cycle(twice, METRO) == state


def test_several_values_of_a_facet_are_one_filter():
    state = choose(choose(SearchState(), METRO), WIRE)
    (made,) = state.filters()
    assert made.include == {1, 2}


def test_only_drops_the_other_values_of_that_facet_alone():
    person = Choice(Facet.PERSON, 7, "Ann")
    state = only(choose(choose(SearchState(), METRO), person), WIRE)
    assert state.choices == (person, WIRE)


def test_dates_cycle_and_undated_is_one_of_them():
    state = cycle_date(cycle_date(SearchState(), OCTOBER), DateChoice())
    assert [date.range is None for date in state.dates] == [False, True]
    assert clear(state).dates == ()


@given(states)
def test_what_is_kept_with_a_saved_search_comes_back(state):
    assert state_from_text(state.text, filters_to_text(state)) == state


def test_unreadable_filters_are_left_out():
    assert state_from_text("word", "no json") == SearchState("word")
    assert state_from_text("word", '{"choices": [["nothing", 1, "x", false]]}').text == "word"


def test_history_goes_back_and_forward_and_forgets_what_was_ahead():
    history = SearchHistory(SearchState())
    for text in ("a", "b", "c"):
        history.visit(SearchState(text))
    assert history.back().text == "b"
    assert history.back().text == "a"
    history.visit(SearchState("d"))
    assert not history.can_go_forward
    assert history.back().text == "a"
    assert history.forward().text == "d"
