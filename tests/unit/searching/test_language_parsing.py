"""Query texts and the trees they stand for."""

import pytest
from hypothesis import given
from strategies import nodes

from pressmark.model.dates import PartialDate
from pressmark.model.facets import Facet
from pressmark.model.query import (
    And,
    DateRange,
    Everything,
    FacetTerm,
    Field,
    Fuzzy,
    Ids,
    Near,
    Node,
    Not,
    NoteWord,
    Or,
    Phrase,
    Regex,
    State,
    StateTerm,
    Undated,
    Wildcard,
    Word,
)
from pressmark.searching.language.parsing import parse
from pressmark.searching.language.printing import to_text

A, B, C = Word("a"), Word("b"), Word("c")
Y2022 = PartialDate(2022)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        (" \u00a0\u200b\n", Everything()),
        ("a b", And((A, B))),
        ("a AND b c", And((A, B, C))),
        ("a OR b c", Or((A, And((B, C))))),
        ("(a OR b) c", And((Or((A, B)), C))),
        ("a (b c)", And((A, And((B, C))))),
        ("a -b", And((A, Not(B)))),
        ("a –b", And((A, Not(B)))),
        ("a NOT b", And((A, Not(B)))),
        ("a AND NOT (b OR c)", And((A, Not(Or((B, C)))))),
        ("-a NEAR/5 b", Not(Near(A, B, 5))),
        ("a and b", And((A, Word("and"), B))),
        ('a "OR" b', And((A, Word("OR"), B))),
        ("a NEAR/5 b", Near(A, B, 5)),
        ("a near/5 b", Near(A, B, 5)),
        ("a w/5 b", Near(A, B, 5)),
        ("a N/5 b", Near(A, B, 5)),
        ("a NEAR b", Near(A, B, 10)),
        ("a NEAR/2 b NEAR/3 c", Near(Near(A, B, 2), C, 3)),
        ("(a OR b) w/5 c", Near(Or((A, B)), C, 5)),
        ("person:x w/9 a", Near(FacetTerm(Facet.PERSON, "x"), A, 9)),
        ('"a b"', Phrase((A, B))),
        ("“a b”", Phrase((A, B))),
        ("„a b“", Phrase((A, B))),
        ("« a b »", Phrase((A, B))),
        ('"a b"~5', Phrase((A, B), 5)),
        ('"a"', A),
        ('"a – b & c"', Phrase((A, B, C))),
        ('"econom* =b kiev~2"', Phrase((Wildcard("econom*"), Word("b", True), Fuzzy("kiev", 2)))),
        ('="a b"', Phrase((Word("a", True), Word("b", True)))),
        ("econom*", Wildcard("econom*")),
        ("wom?n,", Wildcard("wom?n")),
        ("कि*", Wildcard("कि*")),
        ("kiev~", Fuzzy("kiev", 1)),
        ("kiev~2", Fuzzy("kiev", 2)),
        ("/colou?r(s|ed)?/", Regex("colou?r(s|ed)?")),
        (r"/(\w+-)*b/", Regex(r"(\w+-)*b")),
        (r"/a\/b/ c", And((Regex("a/b"), C))),
        ("=a", Word("a", True)),
        ("title:a b", And((Word("a", field=Field.TITLE), B))),
        ("Title: a", Word("a", field=Field.TITLE)),
        ("text:=a", Word("a", True, Field.BODY)),
        ("body:(a OR title:b)", Or((Word("a", field=Field.BODY), Word("b", field=Field.TITLE)))),
        ("12:30", Word("12:30")),
        ("http://a.b/c?d=e", Word("http://a.b/c?d=e")),
        ("Ukraine: a", And((Word("Ukraine"), A))),
        ("U.S.", Word("U.S")),
        ("AT&T", Word("AT&T")),
        ("#a, +b!", And((A, B))),
        ("note:a", NoteWord("a")),
        ('note:"two words"', NoteWord("two words")),
        ("source:foo:bar", FacetTerm(Facet.SOURCE, "foo:bar")),
        (r'source:"The \"Local\" Paper"', FacetTerm(Facet.SOURCE, 'The "Local" Paper')),
        ("tag:(a OR b)", Or((FacetTerm(Facet.TAG, "a"), FacetTerm(Facet.TAG, "b")))),
        ("-place:Moscow", Not(FacetTerm(Facet.PLACE, "Moscow"))),
        ("date:2022", DateRange(Y2022, Y2022)),
        ("date:2022..", DateRange(Y2022, None)),
        ("date:..2022", DateRange(None, Y2022)),
        ("date:>=2022", DateRange(Y2022, None)),
        ("date:<=2022", DateRange(None, Y2022)),
        ("date:>2021", DateRange(Y2022, None)),
        ("before:2023", DateRange(None, Y2022)),
        ("after:2022-12-31", DateRange(PartialDate(2023, 1, 1), None)),
        ("before:2022-01", DateRange(None, PartialDate(2021, 12))),
        (
            "date:2022-10-01..2022-10-14",
            DateRange(PartialDate(2022, 10, 1), PartialDate(2022, 10, 14)),
        ),
        ("date:(2022 OR undated)", Or((DateRange(Y2022, Y2022), Undated()))),
        ("is:undated", Undated()),
        ("has:date", DateRange(None, None)),
        ("IS:Starred", StateTerm(State.STARRED)),
        ("has:notes", StateTerm(State.NOTE)),
        ("id:7,12", Ids(frozenset({7, 12}))),
    ],
)
def test_text_to_tree(text: str, tree: Node) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("names", "facet"),
    [
        ("source", Facet.SOURCE),
        ("author", Facet.AUTHOR),
        ("person", Facet.PERSON),
        ("org organisation organization", Facet.ORGANISATION),
        ("place", Facet.PLACE),
        ("group nationality", Facet.GROUP),
        ("tag", Facet.TAG),
        ("lang language", Facet.LANGUAGE),
        ("format", Facet.FORMAT),
        ("list", Facet.LIST),
        ("state", Facet.STATE),
    ],
)
def test_every_facet_has_its_names(names: str, facet: Facet) -> None:
    assert {parse(f"{name}:x") for name in names.split()} == {FacetTerm(facet, "x")}


@pytest.mark.parametrize("state", list(State))
def test_every_state_can_be_asked(state: State) -> None:
    assert parse(to_text(StateTerm(state))) == StateTerm(state)


@given(nodes)
def test_printing_and_parsing_gives_the_same_tree(node: Node) -> None:
    assert parse(to_text(node)) == node


def test_everything_prints_as_nothing() -> None:
    assert to_text(Everything()) == ""
    assert parse(to_text(And((Everything(), A)))) == And((Everything(), A))
