"""The value after a field that asks no words: a name, a date, a state, a note, ids."""

from __future__ import annotations

from collections.abc import Iterable

from pressmark.model.query import (
    DateRange,
    Everything,
    FacetTerm,
    Ids,
    Node,
    NoteWord,
    StateTerm,
    Undated,
)
from pressmark.searching.language.dates import date_node, refuse_words
from pressmark.searching.language.faults import Edit, Fault
from pressmark.searching.language.fields import (
    ANYTHING,
    DATE,
    HAS_STATES,
    IS_STATES,
    UNDATED,
    Asks,
    FieldName,
    closest,
)
from pressmark.searching.language.quoting import QUOTES, quoted, unquoted
from pressmark.searching.words import tokens

NO_IDS = "none"


def value_node(asked: FieldName, text: str, start: int, end: int) -> Node:
    """What the value at ``start`` to ``end`` (quotation marks included) of ``text`` asks."""
    value = text[start:end]
    at = start
    if value[0] in QUOTES:
        value, at = unquoted(value[1:-1]).strip(), start + 1
    elif asked.asks in (Asks.VALUE, Asks.NOTE):
        _no_wildcard(value, start, end)
    if not value:
        raise Fault("There is nothing between these quotation marks.", "Leave them out", start, end)
    match asked.asks:
        case Asks.DATE | Asks.BEFORE | Asks.AFTER:
            if at == start:
                refuse_words(text, start)
            return date_node(value, at, asked.asks)
        case Asks.STATE:
            return _is_node(value, start, end)
        case Asks.HAS:
            return _has_node(value, start, end)
        case Asks.ID:
            return _ids_node(value, start, end)
        case Asks.NOTE:
            return _note_node(value, start, end)
    assert asked.facet is not None
    return FacetTerm(asked.facet, value)


def _no_wildcard(value: str, start: int, end: int) -> None:
    """Names and notes are compared whole; a star would be looked for as a star."""
    if "*" not in value:
        return
    whole = value.replace("*", "")
    edit = Edit(start, end, quoted(whole) if whole else "")
    message = "“*” goes with words of the text; names and notes are compared whole."
    raise Fault(message, "Write it out", start, end, (edit,))


def _is_node(value: str, start: int, end: int) -> Node:
    word = value.casefold()
    if word == UNDATED:
        return Undated()
    if word == ANYTHING:
        return Everything()
    if word in IS_STATES:
        return StateTerm(IS_STATES[word])
    raise _unknown("is", value, (*IS_STATES, UNDATED), start, end)


def _has_node(value: str, start: int, end: int) -> Node:
    word = value.casefold()
    if word == DATE:
        return DateRange(None, None)
    if word in HAS_STATES:
        return StateTerm(HAS_STATES[word])
    if word.removesuffix("s") in HAS_STATES:
        return StateTerm(HAS_STATES[word.removesuffix("s")])
    raise _unknown("has", value, (*HAS_STATES, DATE), start, end)


def _unknown(field: str, value: str, known: Iterable[str], start: int, end: int) -> Fault:
    names = tuple(known)
    like = closest(value, names)
    message = f"“{field}:” can be {', '.join(names[:-1])} or {names[-1]}, not “{value}”."
    edit = Edit(start, end, like or names[0])
    return Fault(message, "Did you mean" if like else "For example", start, end, (edit,))


def _ids_node(value: str, start: int, end: int) -> Node:
    if value.casefold() == NO_IDS:
        return Ids(frozenset())
    numbers = [part.strip() for part in value.split(",")]
    if all(part.isascii() and part.isdigit() and len(part) < 16 for part in numbers):
        return Ids(frozenset(map(int, numbers)))
    message = f"“id:” takes article numbers with commas between, not “{value}”."
    raise Fault(message, "For example", start, end, (Edit(start, end, "1,2"),))


def _note_node(value: str, start: int, end: int) -> Node:
    if not next(tokens(value), None):
        message = f"“{value}” holds no letter and no digit, so there is nothing to search for."
        raise Fault(message, "Leave it out", start, end)
    return NoteWord(value)
