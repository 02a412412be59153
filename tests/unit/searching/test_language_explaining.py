"""Queries in plain words, and what may be typed at a place of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import nodes, scraps

from pressmark.model.dates import PartialDate
from pressmark.model.facets import Facet
from pressmark.model.query import DateRange
from pressmark.model.search import WordForms
from pressmark.searching.language.completing import Typing, complete, completed_value
from pressmark.searching.language.explaining import Chosen, explain
from pressmark.searching.language.parsing import parse

_FORMS = (WordForms("evacuate", (("evacuate", 3), ("evacuated", 2), ("evacuation", 1))),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "all articles"),
        (
            "evacuate NEAR/5 Kherson date:2022-10",
            "articles that contain evacuate (also evacuated, evacuation) within 5 words of "
            "Kherson, published in October 2022",
        ),
        ("a b -c source:Metro", "articles that contain a and b and do not contain c, from Metro"),
        ("-a -b", "articles that do not contain a or b"),
        ("title:a OR (b c)", "articles that contain a in the title or (b and c)"),
        ("a OR source:Metro", "articles containing a or from Metro"),
        ("-source:Metro", "articles not from Metro"),
        ("=a econ* kiev~2", "articles that contain exactly “a”, a word like econ* and a word at "
         "most 2 letters away from kiev"),
        ('"crude oil"~3', "articles that contain “crude oil” in this order with at most 3 other "
         "words between"),
        ("date:2022-10-13", "articles published on 13 October 2022"),
        ("date:2022..", "articles published 2022 or later"),
        ("person:Putin NEAR/1 war", "articles that contain the person Putin within 1 word of war"),
        ("is:undated has:note", "articles without a date, with a note"),
        ("a or b", "articles that contain a, “or” and b. “or” is a word here; the operator is OR"),
    ],
)  # fmt: skip
def test_a_query_in_plain_words(text: str, said: str) -> None:
    assert explain(parse(text), _FORMS) == said


def test_filters_are_said_too() -> None:
    day = PartialDate(2022, 10, 13)
    chosen = (Chosen(Facet.SOURCE, ("Metro", "BBC")), Chosen(Facet.PLACE, (), ("Moscow",)))
    assert explain(parse("a"), (), chosen, (DateRange(day, day), None)) == (
        "articles that contain a, from Metro or BBC, not naming the place Moscow, "
        "published on 13 October 2022 or without a date"
    )


@given(nodes)
def test_every_tree_can_be_explained(node: object) -> None:
    assert explain(node).startswith("articles ")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "typing", "prefix", "facet", "offers"),
    [
        ("sou", Typing.WORD, "sou", None, ("source:",)),
        ("oil -per", Typing.WORD, "per", None, ("person:",)),
        ("oil pri", Typing.WORD, "pri", None, ()),
        ("source:Me", Typing.VALUE, "Me", Facet.SOURCE, ()),
        ("-source: Me", Typing.VALUE, "Me", Facet.SOURCE, ()),
        ('oil source:"BBC N', Typing.VALUE, "BBC N", Facet.SOURCE, ()),
        ("source:(Metro OR BB", Typing.VALUE, "BB", Facet.SOURCE, ()),
        ('org:(a OR "b c', Typing.VALUE, "b c", Facet.ORGANISATION, ()),
        ("is:st", Typing.VALUE, "st", None, ("starred", "stub")),
        ("has:", Typing.VALUE, "", None, ("note", "tag", "highlight", "date")),
        ('"crude oi', Typing.NOTHING, "", None, ()),
        ("wom?", Typing.NOTHING, "", None, ()),
        ("title:ki", Typing.WORD, "ki", None, ()),
        ("", Typing.WORD, "", None, ()),
    ],
)
def test_what_is_being_typed(
    text: str, typing: Typing, prefix: str, facet: Facet | None, offers: tuple[str, ...]
) -> None:
    found = complete(text, len(text))
    assert (found.typing, found.prefix, found.facet, found.offers) == (
        typing,
        prefix,
        facet,
        offers,
    )


@pytest.mark.parametrize("value", ["Metro", "BBC News", 'The "Local"', "a\\", "AND"])
def test_a_completed_value_parses(value: str) -> None:
    typed = 'oil source:"B'
    found = complete(typed, len(typed))
    done = typed[: found.start] + completed_value(value)
    assert value in str(parse(done)) or '"' in value or "\\" in value


@given(scraps, st.integers(0, 30))
def test_completing_never_fails(text: str, cursor: int) -> None:
    cursor = min(cursor, len(text))
    found = complete(text, cursor)
    assert 0 <= found.start <= found.end <= len(text)
