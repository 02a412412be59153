"""Watched names: whole words, folded, longest first."""

from hypothesis import given
from hypothesis import strategies as st

from pressmark.enriching.entities.watchlists import WatchedName, Watchlist


def found(text: str, *names: str) -> list[str]:
    watchlist = Watchlist([WatchedName(i, (name,)) for i, name in enumerate(names)])
    return [text[s.start : s.end] for s in watchlist.find(text)]


def test_case_diacritics_and_punctuation_do_not_count() -> None:
    assert found("In ZURICH and Zürich.", "Zürich") == ["ZURICH", "Zürich"]
    assert found("J.P. Morgan rose", "JP Morgan") == ["J.P. Morgan"]
    assert found("Gazprom’s chief", "gazprom") == ["Gazprom"]


def test_only_whole_words() -> None:
    assert found("Annapolis and Joanna", "Anna") == []


def test_the_longest_of_overlapping_names() -> None:
    assert found("The Bank of England said", "England", "Bank of England") == ["Bank of England"]


def test_short_names_in_capitals_are_found_in_capitals_only() -> None:
    assert found("Those who ask the WHO", "WHO") == ["WHO"]


def test_words_of_two_paragraphs_are_no_name() -> None:
    assert found("in New\n\nYork", "New York") == []
    assert found("in New\nYork", "New York") == ["New\nYork"]


def test_scripts_without_spaces() -> None:
    assert found("昨日東京で", "東京") == ["東京"]


def test_a_name_on_two_rows_is_reported_for_both() -> None:
    watchlist = Watchlist([WatchedName(7, ("Kim",)), WatchedName(8, ("Vitaly Kim", "Kim"))])
    assert [s.id for s in watchlist.find("Kim said")] == [7, 8]


@given(st.text(max_size=60), st.text(min_size=1, max_size=12))
def test_what_is_found_lies_in_the_text(text: str, name: str) -> None:
    for sighted in Watchlist([WatchedName(1, (name,))]).find(text):
        assert 0 <= sighted.start < sighted.end <= len(text)
