"""What a user may rely on, told by example: words, patterns, nearness, names, cancelling."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import pytest

from pressmark.model.errors import Cancelled, UserError
from pressmark.model.facets import Facet
from pressmark.model.query import (
    And,
    FacetTerm,
    Field,
    Fuzzy,
    Near,
    Node,
    Not,
    NoteWord,
    Or,
    Phrase,
    Regex,
    Wildcard,
    Word,
)
from pressmark.model.search import SearchRequest
from pressmark.searching.evaluate import evaluate, forms, matched, word_forms
from pressmark.searching.facet_table import FacetTable, FacetValue
from pressmark.searching.index.reader import TextIndex, open_index
from pressmark.searching.index.writer import create_index, open_writer
from pressmark.searching.language.parsing import parse
from pressmark.searching.marking import known_forms

BODIES = {
    1: "Residents of Kherson were told to evacuate. The evacuation began on iceThey have since",
    2: "Vladimir Putin's troops left; Mr Putin said nothing of the state-of-the-art radar",
    3: "Die Häuser in Köln: das Haus am Rhein",
    4: "東京都は2022年に発表した。京都ではない",
    5: "The price of crude oil fell 1,000 points as oil and gas stocks of the U.S. rose",
    6: "YouTube and McDonald, Zelensky near Kherson, evacuated people",
    7: "a" * 28,
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> TextIndex:
    folder: Path = tmp_path_factory.mktemp("index")
    create_index(folder, "a")
    languages = {3: "de", 4: "ja"}
    with open_writer(folder, "a") as writer:
        for number, body in BODIES.items():
            title = "Oil" if number == 6 else "Report"
            writer.add(number, title, body, languages.get(number, "en"))
    return open_index(folder, "a")


@pytest.fixture(scope="module")
def table() -> FacetTable:
    zeros = [0] * len(BODIES)
    people = [FacetValue(1, "Vladimir Putin", ("Putin", "Путин")), FacetValue(2, "Zelensky")]
    return FacetTable.build(
        sorted(BODIES), zeros, zeros, zeros,
        {Facet.PERSON: ([2, 6], [1, 2])}, {Facet.PERSON: people},
    )  # fmt: skip


PUTIN = FacetTerm(Facet.PERSON, "Putin")


@pytest.mark.parametrize(
    ("node", "found"),
    [
        (Word("evacuations"), [1, 6]),
        (Word("evacuate", exact=True), [1]),
        (Word("Ice"), [1]),
        (Word("they"), [1]),
        (Phrase((Word("on"), Word("ice"))), [1]),
        (Phrase((Word("they"), Word("have"))), [1]),
        (Word("putin"), [2]),
        (Word("state-of-the-art"), [2]),
        (Phrase((Word("the"), Word("state-of-the-art"), Word("radar"))), [2]),
        (Word("Hauser"), [3]),
        (Word("東京"), [4]),
        (Word("京都"), [4]),
        (Word("都京"), []),
        (Word("10 00"), []),
        (Word("1000"), [5]),
        (Word("US"), [5]),
        (Word("oil"), [5, 6]),
        (Word("oil", field=Field.TITLE), [6]),
        (Word("youtube"), [6]),
        (Word("—"), []),
        (Wildcard("evac*"), [1, 6]),
        (Wildcard("*hers?n"), [1, 6]),
        (Wildcard("*"), [1, 2, 3, 4, 5, 6, 7]),
        (Regex("[^0-9a-z]+"), [4]),
        (Phrase((Wildcard("*"), Wildcard("*"), Word("radar"))), [2]),
        (Fuzzy("kehrson", 1), [1, 6]),
        (Fuzzy("zelenskyy", 1), [6]),
        (Regex("(?:crude|radar)"), [2, 5]),
        (Near(Word("price"), Word("oil"), 3), [5]),
        (Near(Word("oil"), Word("oil"), 5), [5]),
        (Near(Word("oil"), Word("oil"), 4), []),
        (Near(PUTIN, Word("nothing"), 2), [2]),
        (Near(Or((Word("gas"), Word("stocks"))), Phrase((Word("the"), Word("U.S."))), 2), [5]),
        (PUTIN, [2]),
        (FacetTerm(Facet.PERSON, "ПУТИН"), [2]),
        (And((Word("kherson"), Not(Word("zelensky")))), [1]),
        (Not(Or((Word("the"), Word("and"), Word("das")))), [4, 7]),
    ],
)
def test_what_a_query_finds(
    index: TextIndex, table: FacetTable, node: Node, found: list[int]
) -> None:
    hits, _ = evaluate(SearchRequest(node), index, table)
    assert list(hits.all_ids()) == found


def test_the_title_weighs_more(index: TextIndex, table: FacetTable) -> None:
    hits, _ = evaluate(SearchRequest(Word("oil")), index, table)
    assert [article for article, _ in hits.top] == [6, 5]


def test_forms_are_told_with_their_counts(index: TextIndex) -> None:
    node = And((Word("evacuating"), Not(Word("oil")), Wildcard("kher*")))
    assert {"evacuate", "evacuation", "evacuated", "kherson"} <= forms(node, index)
    assert "oil" not in forms(node, index)
    told = {each.word: dict(each.forms) for each in word_forms(node, index)}
    assert told == {
        "evacuating": {"evacuate": 1, "evacuation": 1, "evacuated": 1},
        "kher*": {"kherson": 2},
    }


@pytest.mark.parametrize(
    "text", ["co-op", "OIL", "nowhere", "evacuating -oil", "=oil oil", "oil~1 OR Kher*"]
)
def test_what_is_marked_is_what_is_told_and_the_word_itself(index: TextIndex, text: str) -> None:
    node = parse(text)
    told = known_forms(word_forms(node, index))
    found = matched(node, index)
    assert found.keys() == told.keys()
    for word, marked in found.items():
        assert told[word] <= marked <= told[word] | {word}


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|aa)+$b", "(.*)*(.*)*(.*)*x"])
def test_a_pattern_that_would_blow_up_is_stopped(
    index: TextIndex, table: FacetTable, pattern: str
) -> None:
    started = monotonic()
    try:
        hits, _ = evaluate(SearchRequest(Regex(pattern)), index, table)
        assert hits.total == 0
    except UserError as error:
        assert "stopped" in error.message
    assert monotonic() - started < 10


@pytest.mark.parametrize(
    "node",
    [
        Word(""),
        Word("\ud800"),
        Wildcard("\ud800*"),
        Fuzzy("", 2),
        Regex(""),
        Phrase(()),
        Regex("\ud800"),
    ],
)
def test_what_stands_for_no_word_finds_nothing(
    index: TextIndex, table: FacetTable, node: Node
) -> None:
    assert evaluate(SearchRequest(node), index, table)[0].total == 0


@pytest.mark.parametrize(
    "node", [Regex("(un"), Regex("(?R)*"), NoteWord("x"), Near(Not(Word("a")), Word("b"), 3)]
)
def test_what_cannot_be_answered_is_said(index: TextIndex, table: FacetTable, node: Node) -> None:
    with pytest.raises(UserError):
        evaluate(SearchRequest(node), index, table)


def test_a_search_nobody_waits_for_stops(index: TextIndex, table: FacetTable) -> None:
    with pytest.raises(Cancelled):
        evaluate(SearchRequest(Word("oil")), index, table, cancelled=lambda: True)


def test_articles_the_table_does_not_know_are_not_found(index: TextIndex) -> None:
    some = FacetTable.build([1, 5], [0, 0], [0, 0], [0, 0], {}, {})
    hits, _ = evaluate(SearchRequest(Word("oil")), index, some)
    assert list(hits.all_ids()) == [5]
    everything, _ = evaluate(SearchRequest(), index, some)
    assert list(everything.all_ids()) == [1, 5]
