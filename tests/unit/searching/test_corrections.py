"""Did you mean."""

import pytest

from pressmark.model.facets import Facet
from pressmark.model.query import And, FacetTerm, Near, Node, Or, Phrase, Word
from pressmark.searching.corrections import corrections
from pressmark.searching.index.spelling import SpelledWords
from pressmark.searching.language.parsing import parse
from pressmark.searching.language.printing import to_text
from pressmark.searching.names_meant import names_meant

_LEXICON = {
    "kherson": 120, "khersonn": 1, "evacuate": 80, "oil": 500, "oik": 1, "price": 300, "new": 900,
    "york": 400, "kyiv": 90, "kiev": 60, "café": 2, "херсон": 40, "x1": 5, "war": 700, "was": 5000,
}  # fmt: skip


class _Lexicon:
    def frequency(self, word: str) -> int:
        return _LEXICON.get(word, 0)

    def within(self, word: str, distance: int) -> list[str]:
        return SpelledWords(["\n".join([*_LEXICON, ""])]).within(word, distance)


def _count(node: Node) -> int:
    """As if every word stood in articles of its own: the rarest decides."""
    match node:
        case Word(text):
            return _LEXICON.get(text.casefold(), 0)
        case And(parts) | Phrase(parts):
            return min(map(_count, parts))
        case Or(parts):
            return max(map(_count, parts))
        case Near(left, right):
            return min(_count(left), _count(right))
    return 1000


def _corrected(text: str) -> tuple[str, int] | None:
    found = corrections(parse(text), _Lexicon(), _count)
    return (to_text(found[0].query), found[0].total) if found else None


@pytest.mark.parametrize(
    ("text", "corrected", "total"),
    [
        ("kherzon", "kherson", 120),
        ("khreson", "kherson", 120),
        ("Evacaute", "evacuate", 80),
        ("evacuatee", "evacuate", 80),  # one slip, though evaluate, two away, finds more
        ("khersonn", "kherson", 120),
        ("oill AND (prise OR x)", "oil (price OR x)", 300),
        ("kherzon oill", "kherson oil", 120),
        ('"oill price"', '"oil price"', 300),
        ("oill NEAR/5 pricee", "oil NEAR/5 price", 300),
        ("newyork", '"new york"', 400),
        ('"newyork war"', '"new york war"', 400),
        ("хрсон", "херсон", 40),
        ("title:kherzon lang:en", "title:kherson language:en", 120),
    ],
)
def test_a_slip_is_corrected(text: str, corrected: str, total: int) -> None:
    assert _corrected(text) == (corrected, total)


@pytest.mark.parametrize(
    "text",
    [
        "kherson",
        "war",
        "source:kherzon",
        "-kherzon",
        "kherz*",
        "zzzzzz",
        "x2",
        "",
        "qq",
        "kiev",
        "kizilay",
    ],
)
def test_what_is_right_or_hopeless_is_left_alone(text: str) -> None:
    assert _corrected(text) is None


_NAMES = {
    (Facet.AUTHOR, "smith"): ("Ann Smith", "Bo Smith"),
    (Facet.AUTHOR, "roe"): ("Jane Roe",),
    (Facet.SOURCE, "times"): tuple(f"Times {n}" for n in range(30)),
    (Facet.TAG, "gone"): ("gone by",),
}


def _of_names(node: Node) -> int:
    match node:
        case FacetTerm(_, text):
            return {"Ann Smith": 6, "Bo Smith": 2, "Jane Roe": 1}.get(
                text, 0 if "gone" in text else 3
            )
        case And(parts):
            return min(map(_of_names, parts))
        case Or(parts):
            return sum(map(_of_names, parts))
    return 1000


def _meant(text: str) -> list[tuple[str, int]]:
    found = names_meant(parse(text), lambda facet, name: _NAMES.get((facet, name), ()), _of_names)
    return [(to_text(each.query), each.total) for each in found]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("author:roe", [('author:"Jane Roe"', 1)]),
        ("war author:roe", [('war author:"Jane Roe"', 1)]),
        (
            "author:smith",
            [
                ('author:"Ann Smith" OR author:"Bo Smith"', 8),
                ('author:"Ann Smith"', 6),
                ('author:"Bo Smith"', 2),
            ],
        ),
        ("war -author:roe", []),  # leaving out what is not there leaves out nothing
        ("tag:gone", []),
        ("author:other", []),
    ],
)
def test_a_part_of_a_name_is_completed(text: str, meant: list[tuple[str, int]]) -> None:
    assert _meant(text) == meant


def test_too_many_names_are_not_offered_together() -> None:
    assert [text for text, _ in _meant("source:times")] == [
        'source:"Times 0"', 'source:"Times 1"', 'source:"Times 2"',
    ]  # fmt: skip


def test_only_what_finds_more_best_first() -> None:
    found = corrections(parse("kherzon oill"), _Lexicon(), _count)
    assert [to_text(each.query) for each in found] == ["kherson oil"]
    assert corrections(parse("kherzon"), _Lexicon(), lambda _: 7) == []
