"""``explain``: what a query asks, in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from pressmark.searching.language.printing import leaf_text, to_text
from pressmark.searching.words import fold

_PLACE = re.compile(r"%(\d)")
_MOST_FORMS = 6  # named; the rest are counted
_MONTHS = (
    "January %1", "February %1", "March %1", "April %1", "May %1", "June %1", "July %1",
    "August %1", "September %1", "October %1", "November %1", "December %1",
)  # fmt: skip
_DAYS = (
    "%1 January %2", "%1 February %2", "%1 March %2", "%1 April %2", "%1 May %2", "%1 June %2",
    "%1 July %2", "%1 August %2", "%1 September %2", "%1 October %2", "%1 November %2",
    "%1 December %2",
)  # fmt: skip
_SMALL = frozenset({"and", "or", "not", "near"})  # easily meant as operators
_WHERE = {Field.ANY: "%1", Field.TITLE: "%1 in the title", Field.BODY: "%1 in the text"}
_OF = {
    Facet.SOURCE: "from %1",
    Facet.PERSON: "naming the person %1",
    Facet.ORGANISATION: "naming the organisation %1",
    Facet.PLACE: "naming the place %1",
    Facet.GROUP: "naming the nationality or group %1",
    Facet.LANGUAGE: "in the language %1",
    Facet.AUTHOR: "by %1",
    Facet.TAG: "tagged %1",
    Facet.STATE: "that are %1",
    Facet.FORMAT: "imported from %1",
    Facet.LIST: "on the list %1",
}
_BESIDE = {
    Facet.PERSON: "the person %1",
    Facet.ORGANISATION: "the organisation %1",
    Facet.PLACE: "the place %1",
    Facet.GROUP: "the group %1",
    Facet.LIST: "the list %1",
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


Say = Callable[[str], str]


def in_english(phrase: str) -> str:
    """The phrases of an explanation as they are."""
    return phrase


@dataclass(frozen=True, slots=True)
class _Teller:
    """Puts values into phrases, each of which ``say`` may give in another language.

    ``known`` are the forms that words matched, by the folded word.
    """

    known: Mapping[str, tuple[str, ...]]
    say: Say

    def tell(self, phrase: str, *values: object) -> str:
        """A phrase with ``values`` at its places."""
        said = self.say(phrase) if phrase else ""
        return _PLACE.sub(lambda place: str(values[int(place[1]) - 1]), said)


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
    say: Say = in_english,
    unknown: Sequence[FacetTerm] = (),
) -> str:
    """A sentence without its full stop: "articles that contain oil, published in 2022".

    ``forms`` are those the words matched; ``chosen`` and the dates are the filters beside the
    query (None among dates is "undated"). ``say`` gives a phrase in another language.
    ``unknown`` are names in the query that nothing in the archive has.
    """
    known: dict[str, tuple[str, ...]] = {}
    for entry in forms:  # a word may be there twice, once of them exact
        found = (*known.get(fold(entry.word), ()), *(form for form, _ in entry.forms))
        known[fold(entry.word)] = tuple(dict.fromkeys(found))
    to = _Teller(known, say)
    said = _sentence([part for one in _conditions(node) if (part := _clause(one, to))], to)
    filters = (*(_chosen(one, to) for one in chosen), _either_date(dates, to))
    for extra in (*filters, _neither_date(excluded_dates, to)):
        said += f", {extra}" if extra else ""
    hints = (*_hints(node, to), *(_of_nobody(term, to) for term in dict.fromkeys(unknown)))
    return said + "".join(f". {hint}" for hint in hints)


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


def _clause(node: Node, to: _Teller) -> _Clause | None:
    if isinstance(node, Everything):
        return None
    if isinstance(node, Not) and _of_words(node.child):
        return _Clause(_said(node.child, to), _Kind.WITHOUT)
    return _Clause(_said(node, to), _Kind.WORDS if _of_words(node) else _Kind.ARTICLE)


def _sentence(clauses: Sequence[_Clause], to: _Teller) -> str:
    of = {kind: [clause.text for clause in clauses if clause.kind is kind] for kind in _Kind}
    verbs = [to.tell("contain %1", _all(of[_Kind.WORDS], to))] if of[_Kind.WORDS] else []
    if of[_Kind.WITHOUT]:
        verbs.append(to.tell("do not contain %1", _any(of[_Kind.WITHOUT], to)))
    conditions = ", ".join(of[_Kind.ARTICLE])
    if not clauses:
        return to.tell("all articles")
    if not verbs:
        return to.tell("articles %1", conditions)
    said = to.tell("articles that %1", _all(verbs, to))
    return f"{said}, {conditions}" if conditions else said


def _of_words(node: Node) -> bool:
    """Whether the condition is on the words alone, so that "contain" goes before it."""
    if isinstance(node, And | Or):
        return all(_of_words(child) for child in node.children)
    return isinstance(node, Word | Wildcard | Fuzzy | Regex | Phrase | Near)


def _said(node: Node, to: _Teller) -> str:
    match node:
        case And(children) | Or(children):
            verb = not _of_words(node)
            parts = [_grouped(child, to, verb) for child in children]
            return _all(parts, to) if isinstance(node, And) else _any(parts, to)
        case Not(child):
            return to.tell("not %1", _grouped(child, to, verb=True))
        case Near(left, right, distance):
            sides = _beside(left, to), _beside(right, to)
            if distance == 1:
                return to.tell("%1 within 1 word of %2", *sides)
            return to.tell("%1 within %2 words of %3", sides[0], distance, sides[1])
        case Phrase(leaves, slop, field):
            return to.tell(_WHERE[field], _phrase(leaves, slop, to))
        case Word() | Wildcard() | Fuzzy() | Regex():
            return to.tell(_WHERE[node.field], _leaf(node, to))
    return _term(node, to)


def _grouped(node: Node, to: _Teller, verb: bool = False) -> str:
    """In brackets when it joins others; "containing" goes before words among conditions."""
    text = _said(node, to)
    if isinstance(node, And | Or):
        text = f"({text})"
    return to.tell("containing %1", text) if verb and _of_words(node) else text


def _beside(node: Node, to: _Teller) -> str:
    """One side of NEAR, where a name stands for the words it is written with."""
    if isinstance(node, FacetTerm):
        return to.tell(_BESIDE.get(node.facet, "%1"), node.text)
    return _grouped(node, to)


def _phrase(leaves: tuple[Leaf, ...], slop: int, to: _Teller) -> str:
    text = to.tell("“%1”", " ".join(leaf_text(leaf) for leaf in leaves))
    if slop == 1:
        return to.tell("%1 in this order with at most 1 other word between", text)
    if slop:
        return to.tell("%1 in this order with at most %2 other words between", text, slop)
    return text


def _leaf(node: Leaf, to: _Teller) -> str:
    match node:
        case Word(text, True):
            return to.tell("exactly “%1”", text)
        case Word(text):
            others = _others(text, to.known.get(fold(text)), to)
            shown = to.tell("“%1”", text) if text.casefold() in _SMALL else text
            return to.tell("%1 (also %2)", shown, others) if others else shown
        case Wildcard(pattern):
            said, word = to.tell("a word like %1", pattern), pattern
        case Fuzzy(text, 1):
            said, word = to.tell("a word at most 1 letter away from %1", text), text
        case Fuzzy(text, distance):
            said, word = to.tell("a word at most %1 letters away from %2", distance, text), text
        case Regex(pattern):
            said, word = to.tell("a word that matches /%1/", pattern), pattern
    found = to.known.get(fold(word), to.known.get(fold(leaf_text(node))))
    others = _others("", found, to)
    return to.tell("%1 (here %2)", said, others) if others else said


def _others(text: str, forms: tuple[str, ...] | None, to: _Teller) -> str:
    """``evacuated, evacuation``; empty when no other form is known."""
    others = [form for form in forms or () if form != fold(text)]
    named = ", ".join(others[:_MOST_FORMS])
    more = len(others) - _MOST_FORMS
    return to.tell("%1 and %2 more", named, more) if more > 0 else named


def _term(node: Node, to: _Teller) -> str:
    match node:
        case FacetTerm(facet, text):
            return to.tell(_OF[facet], text)
        case DateRange():
            return _dated(node, to)
        case Undated():
            return to.tell("without a date")
        case StateTerm(state):
            return to.tell(_STATES[state])
        case NoteWord(text):
            return to.tell("with “%1” in the note", text)
        case Ids(ids):
            numbers = ", ".join(map(str, sorted(ids)))
            return to.tell("numbered %1", numbers) if ids else to.tell("none at all")
    return to.tell("any")


def _dated(node: DateRange, to: _Teller) -> str:
    first, last = node.first, node.last
    if first is None and last is None:
        return to.tell("with a date")
    if last is None:
        return to.tell("published %1 or later", _day(first, to))
    if first is None:
        return to.tell("published %1 or earlier", _day(last, to))
    if first != last:
        return to.tell("published from %1 to %2", _day(first, to), _day(last, to))
    if first.day:
        return to.tell("published on %1", _day(first, to))
    return to.tell("published in %1", _day(first, to))


def _day(date: PartialDate | None, to: _Teller) -> str:
    assert date is not None
    if date.day:
        return to.tell(_DAYS[date.month - 1], date.day, date.year)
    return to.tell(_MONTHS[date.month - 1], date.year) if date.month else str(date.year)


def _chosen(chosen: Chosen, to: _Teller) -> str:
    joined = _all if chosen.match_all else _any
    included, excluded = chosen.include, chosen.exclude
    said = to.tell(_OF[chosen.facet], joined(included, to)) if included else ""
    if not excluded:
        return said
    without = to.tell("not %1", to.tell(_OF[chosen.facet], _any(excluded, to)))
    return f"{said}, {without}" if said else without


def _either_date(dates: Sequence[DateRange | None], to: _Teller) -> str:
    return _any([_dated_or_not(date, to) for date in dates], to)


def _neither_date(dates: Sequence[DateRange | None], to: _Teller) -> str:
    return _all([to.tell("not %1", _dated_or_not(date, to)) for date in dates], to)


def _dated_or_not(date: DateRange | None, to: _Teller) -> str:
    return _dated(date, to) if date else to.tell("without a date")


def _all(parts: Sequence[str], to: _Teller) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return to.tell("%1 and %2", ", ".join(parts[:-1]), parts[-1])


def _any(parts: Sequence[str], to: _Teller) -> str:
    """``a``, ``a or b``, ``a, b or c``."""
    if len(parts) < 2:
        return "".join(parts)
    return to.tell("%1 or %2", ", ".join(parts[:-1]), parts[-1])


def _hints(node: Node, to: _Teller) -> list[str]:
    """What is easily meant otherwise: operators are written in capitals."""
    small = {word.text for word in _words(node)} & _SMALL
    return [
        to.tell("“%1” is a word here; the operator is %2", word, word.upper())
        for word in sorted(small)
    ]


def _of_nobody(term: FacetTerm, to: _Teller) -> str:
    """A name that finds nothing, and below NOT leaves nothing out."""
    return to.tell("Nothing in this archive has the name %1", to_text(term))


def _words(node: Node) -> Iterable[Word]:
    match node:
        case And(children) | Or(children):
            for child in children:
                yield from _words(child)
        case Not(child):
            yield from _words(child)
        case Word():
            yield node
