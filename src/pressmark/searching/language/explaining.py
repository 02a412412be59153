"""``explain``: what a query asks, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

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
    Leaf,
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
from pressmark.model.search import WordForms
from pressmark.searching.language.printing import leaf_text
from pressmark.searching.words import fold

_MOST_FORMS = 6  # named; the rest are counted
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SMALL = frozenset({"and", "or", "not", "near"})  # easily meant as operators
_WHERE = {Field.ANY: "", Field.TITLE: " in the title", Field.BODY: " in the text"}
_OF = {
    Facet.SOURCE: "from {}",
    Facet.PERSON: "naming the person {}",
    Facet.ORGANISATION: "naming the organisation {}",
    Facet.PLACE: "naming the place {}",
    Facet.GROUP: "naming the nationality or group {}",
    Facet.LANGUAGE: "in the language {}",
    Facet.AUTHOR: "by {}",
    Facet.TAG: "tagged {}",
    Facet.STATE: "that are {}",
    Facet.FORMAT: "imported from {}",
    Facet.LIST: "on the list {}",
}
_STATES = {
    State.STARRED: "starred",
    State.READ: "read",
    State.UNREAD: "unread",
    State.STUB: "saved without their text",
    State.DUPLICATE: "with near-duplicates",
    State.NOTE: "with a note",
    State.HIGHLIGHT: "with a highlight",
    State.TAG: "with a tag",
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The names chosen in one facet, as :class:`pressmark.model.facets.FacetFilter` by id."""

    facet: Facet
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    match_all: bool = False


def explain(
    node: Node,
    forms: Iterable[WordForms] = (),
    chosen: Sequence[Chosen] = (),
    dates: Sequence[DateRange | None] = (),
    excluded_dates: Sequence[DateRange | None] = (),
) -> str:
    """A sentence without its full stop: "articles that contain oil, published in 2022".

    ``forms`` are those the words matched; ``chosen`` and the dates are the filters beside the
    query (None among dates is "undated").
    """
    known: dict[str, tuple[str, ...]] = {}
    for entry in forms:  # a word may be there twice, once of them exact
        found = (*known.get(fold(entry.word), ()), *(form for form, _ in entry.forms))
        known[fold(entry.word)] = tuple(dict.fromkeys(found))
    parts = [_clause(part, known) for part in _conditions(node)]
    said = _sentence([part for part in parts if part])
    for extra in (*map(_chosen, chosen), _either_date(dates), _neither_date(excluded_dates)):
        said += f", {extra}" if extra else ""
    return said + "".join(f". {hint}" for hint in _hints(node))


def _conditions(node: Node) -> tuple[Node, ...]:
    return node.children if isinstance(node, And) else (node,)


class _Kind(Enum):
    """What goes before a condition: "contain", "do not contain", or nothing."""

    WORDS = auto()
    WITHOUT = auto()
    ARTICLE = auto()


@dataclass(frozen=True, slots=True)
class _Clause:
    """A condition on the words or on the article (``from Metro``)."""

    text: str
    kind: _Kind


def _clause(node: Node, known: Mapping[str, tuple[str, ...]]) -> _Clause | None:
    if isinstance(node, Everything):
        return None
    if isinstance(node, Not) and _of_words(node.child):
        return _Clause(_said(node.child, known), _Kind.WITHOUT)
    return _Clause(_said(node, known), _Kind.WORDS if _of_words(node) else _Kind.ARTICLE)


def _sentence(clauses: Sequence[_Clause]) -> str:
    of = {kind: [clause.text for clause in clauses if clause.kind is kind] for kind in _Kind}
    verbs = [f"contain {_list(of[_Kind.WORDS], 'and')}"] if of[_Kind.WORDS] else []
    if of[_Kind.WITHOUT]:
        verbs.append(f"do not contain {_list(of[_Kind.WITHOUT], 'or')}")
    said = "articles" if clauses else "all articles"
    if verbs:
        said += f" that {_list(verbs, 'and')}"
    if not of[_Kind.ARTICLE]:
        return said
    return said + (", " if verbs else " ") + ", ".join(of[_Kind.ARTICLE])


def _of_words(node: Node) -> bool:
    """Whether the condition is on the words alone, so that "contain" goes before it."""
    if isinstance(node, And | Or):
        return all(_of_words(child) for child in node.children)
    return isinstance(node, Word | Wildcard | Fuzzy | Regex | Phrase | Near)


def _said(node: Node, known: Mapping[str, tuple[str, ...]]) -> str:
    match node:
        case And(children) | Or(children):
            joiner = "and" if isinstance(node, And) else "or"
            verb = not _of_words(node)
            return _list([_grouped(child, known, verb) for child in children], joiner)
        case Not(child):
            return f"not {_grouped(child, known, verb=True)}"
        case Near(left, right, distance):
            words = "1 word" if distance == 1 else f"{distance} words"
            return f"{_beside(left, known)} within {words} of {_beside(right, known)}"
        case Phrase(leaves, slop, field):
            return _phrase(leaves, slop) + _WHERE[field]
        case Word() | Wildcard() | Fuzzy() | Regex():
            return _leaf(node, known) + _WHERE[node.field]
    return _term(node)


def _grouped(node: Node, known: Mapping[str, tuple[str, ...]], verb: bool = False) -> str:
    """In brackets when it joins others; "containing" goes before words among conditions."""
    text = _said(node, known)
    if verb and _of_words(node):
        return f"containing {f'({text})' if isinstance(node, And | Or) else text}"
    return f"({text})" if isinstance(node, And | Or) else text


def _beside(node: Node, known: Mapping[str, tuple[str, ...]]) -> str:
    """One side of NEAR, where a name stands for the words it is written with."""
    if isinstance(node, FacetTerm):
        return f"the {node.facet.value} {node.text}"
    return _grouped(node, known)


def _phrase(leaves: tuple[Leaf, ...], slop: int) -> str:
    text = "“" + " ".join(leaf_text(leaf) for leaf in leaves) + "”"
    if slop:
        text += f" in this order with at most {slop} other word{'s' * (slop != 1)} between"
    return text


def _leaf(node: Leaf, known: Mapping[str, tuple[str, ...]]) -> str:
    match node:
        case Word(text, True):
            return f"exactly “{text}”"
        case Word(text):
            return (f"“{text}”" if text.casefold() in _SMALL else text) + _also(
                text, known.get(fold(text)), "also"
            )
        case Wildcard(pattern):
            said, word = f"a word like {pattern}", pattern
        case Fuzzy(text, distance):
            letters = "1 letter" if distance == 1 else f"{distance} letters"
            said, word = f"a word at most {letters} away from {text}", text
        case Regex(pattern):
            said, word = f"a word that matches /{pattern}/", pattern
    found = known.get(fold(word), known.get(fold(leaf_text(node))))
    return said + _also("", found, "here")


def _also(text: str, forms: tuple[str, ...] | None, lead: str) -> str:
    """`` (also evacuated, evacuation)``; empty when no other form is known."""
    others = [form for form in forms or () if form != fold(text)]
    if not others:
        return ""
    more = len(others) - _MOST_FORMS
    tail = f" and {more} more" if more > 0 else ""
    return f" ({lead} {', '.join(others[:_MOST_FORMS])}{tail})"


def _term(node: Node) -> str:
    match node:
        case FacetTerm(facet, text):
            return _OF[facet].format(text)
        case DateRange():
            return _dated(node)
        case Undated():
            return "without a date"
        case StateTerm(state):
            return _STATES[state]
        case NoteWord(text):
            return f"with “{text}” in the note"
        case Ids(ids):
            numbers = ", ".join(map(str, sorted(ids)))
            return f"numbered {numbers}" if ids else "none at all"
    return "any"


def _dated(node: DateRange) -> str:
    first, last = node.first, node.last
    if first is None and last is None:
        return "with a date"
    if first is None or last is None:
        side = first or last
        assert side is not None
        return f"published {_day(side)} or {'later' if first else 'earlier'}"
    if first == last:
        return f"published {'on' if first.day else 'in'} {_day(first)}"
    return f"published from {_day(first)} to {_day(last)}"


def _day(date: PartialDate) -> str:
    month = _MONTHS[date.month - 1] if date.month else ""
    return " ".join(str(part) for part in (date.day, month, date.year) if part)


def _chosen(chosen: Chosen) -> str:
    joiner = "and" if chosen.match_all else "or"
    said = _OF[chosen.facet].format(_list(chosen.include, joiner)) if chosen.include else ""
    if not chosen.exclude:
        return said
    without = "not " + _OF[chosen.facet].format(_list(chosen.exclude, "or"))
    return f"{said}, {without}" if said else without


def _either_date(dates: Sequence[DateRange | None]) -> str:
    return _list([_dated(date) if date else "without a date" for date in dates], "or")


def _neither_date(dates: Sequence[DateRange | None]) -> str:
    return " and ".join(f"not {_dated(date) if date else 'without a date'}" for date in dates)


def _list(parts: Sequence[str], joiner: str) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {joiner} {parts[-1]}"


def _hints(node: Node) -> list[str]:
    """What is easily meant otherwise: operators are written in capitals."""
    small = {word.text for word in _words(node)} & _SMALL
    return [f"“{word}” is a word here; the operator is {word.upper()}" for word in sorted(small)]


def _words(node: Node) -> Iterable[Word]:
    match node:
        case And(children) | Or(children):
            for child in children:
                yield from _words(child)
        case Not(child):
            yield from _words(child)
        case Word():
            yield node
