"""Hypothesis strategies: query trees as ``parse`` gives them, and texts near to queries."""

from datetime import date

from hypothesis import strategies as st

from pressmark.model.dates import PartialDate
from pressmark.model.facets import ENTITY_FACETS, Facet
from pressmark.model.query import (
    And,
    DateRange,
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

WORDS = (
    "Kherson", "evacuate", "oil", "price", "AND", "or", "NEAR", "w", "near", "café", "Київ",
    "Хер­сон", "乌克兰", "مدينة", "don't", "Putin's", "U.S", "AT&T", "co-op", "12:30", "3,000.50",
    "title:x", "foo:bar", "https://ift.tt/x?y=1*2", "a=b", "f(x", "x/y", "ice~They",
)  # fmt: skip
PATTERNS = ("econom*", "wom?n", "*burg", "к*в", "199?", "a*b?c")
REGEXES = ("econ.*", "colou?r", r"\d{4}", "[a-c]+x", "a/b", "(foo|bar)s?", r"\p{Lu}.*")

fields = st.sampled_from(Field)
words = st.builds(Word, st.sampled_from(WORDS), st.booleans(), fields)
wildcards = st.builds(Wildcard, st.sampled_from(PATTERNS), fields)
fuzzies = st.builds(
    Fuzzy, st.sampled_from(("kiev", "Херсон", "colour", "AND")), st.integers(1, 2), fields
)
regexes = st.builds(Regex, st.sampled_from(REGEXES), fields)
leaves = words | wildcards | fuzzies | regexes


def _phrase(field: Field, parts: list[Word], slop: int) -> Phrase:
    inside = tuple(type(part)(*(*_fields(part)[:-1], field)) for part in parts)
    return Phrase(inside, slop, field)


def _fields(leaf: Word) -> list[object]:
    return [getattr(leaf, name) for name in leaf.__dataclass_fields__]


phrases = st.builds(
    _phrase, fields, st.lists(leaves, min_size=2, max_size=4), st.sampled_from((0, 0, 1, 5, 1000))
)
entity_names = st.builds(
    FacetTerm, st.sampled_from(sorted(ENTITY_FACETS)), st.sampled_from(("Putin", "Vladimir Putin"))
)
placed: st.SearchStrategy[Node] = st.recursive(
    leaves | phrases,
    lambda inner: (
        st.builds(Near, inner | entity_names, inner, st.integers(1, 1000))
        | st.builds(Or, st.lists(inner, min_size=2, max_size=3).map(tuple))
    ),
    max_leaves=4,
)
days = st.dates(date(1500, 1, 1), date(2100, 1, 1))
partial_dates = st.builds(
    lambda day, known: PartialDate(*(day.year, day.month, day.day)[:known]), days, st.integers(1, 3)
)


def _range(first: PartialDate | None, last: PartialDate | None) -> DateRange:
    if first and last and first.first > last.last:
        first, last = last, first
    return DateRange(first, last)


ranges = st.builds(_range, st.none() | partial_dates, st.none() | partial_dates)
names = st.text(min_size=1, max_size=12).map(str.strip).filter(bool) | st.sampled_from(
    ("Metro", "BBC News", 'The "Local" Paper', "a\\", "x:y", "AND", "-x", "Владимир Путин", "*")
)
terms = (
    st.builds(FacetTerm, st.sampled_from(Facet), names)
    | ranges
    | st.just(Undated())
    | st.builds(StateTerm, st.sampled_from(State))
    | st.builds(NoteWord, st.sampled_from(("word", "two words", "Київ")))
    | st.builds(Ids, st.frozensets(st.integers(0, 10**9), max_size=4))
)
#: Trees of every kind of node, as ``parse`` may give them (no ``Everything``).
nodes: st.SearchStrategy[Node] = st.recursive(
    placed | terms,
    lambda inner: (
        st.builds(And, st.lists(inner, min_size=2, max_size=3).map(tuple))
        | st.builds(Or, st.lists(inner, min_size=2, max_size=3).map(tuple))
        | st.builds(Not, inner)
    ),
    max_leaves=8,
)
_SCRAPS = (
    "AND", "OR", "NOT", "NEAR", "NEAR/5", "w/3", "w/s", "(", ")", '"', "“", "»", "-", "–", "=", "~",
    "~1", "~9", "*", "?", "/", "\\", "title:", "source:", "date:", "is:", "has:", "note:", "id:",
    "before:", "foo:", "2022", "2022-10..", "..", ">=", "kherson", "econom*", "http://a.b/c", "&&",
    "Київ", "乌克兰", "/a+/", "[", "{1,2}", " ", "  ", "\u200b", "\x00", "\ud7ff", "٣", "é",
)  # fmt: skip
#: Texts made of the language's own scraps, far likelier to go wrong than random characters.
scraps = st.lists(st.sampled_from(_SCRAPS) | st.text(max_size=3), max_size=14).map("".join)
