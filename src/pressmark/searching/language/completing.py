"""``complete``: what is being typed at a place of a query, so that the rest can be offered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from pressmark.model.facets import Facet
from pressmark.searching.language.fields import (
    DATE,
    FIELDS,
    HAS_STATES,
    IS_STATES,
    UNDATED,
    Asks,
    field_called,
)
from pressmark.searching.language.printing import value_text
from pressmark.searching.language.quoting import MINUSES, QUOTES, unquoted

_PLAIN_END = re.compile(rf"[^\s(){re.escape(QUOTES)}]*\Z")
_NAMED = re.compile(r"([^\W\d_]+):\s*\Z")
_STARTS = re.compile(rf"[=+{re.escape(MINUSES)}]*")


class Typing(Enum):
    """What the cursor stands in."""

    WORD = "word"  # a word of the text, or the beginning of a field's name
    VALUE = "value"  # the value of a facet, a date, a state
    NOTHING = "nothing"  # inside a phrase, an expression or the like


@dataclass(frozen=True, slots=True)
class Completing:
    """What is typed, where, and what is known to be offered.

    Characters ``start`` to ``end`` are to be replaced; ``prefix`` is what stands there without
    quotation marks. ``facet`` is that of a VALUE, if any; ``offers`` are texts the language
    itself knows to go there: fields with their colon, states. Text of a value is made with
    :func:`pressmark.searching.language.printing.value_text`.
    """

    typing: Typing
    start: int
    end: int
    prefix: str
    facet: Facet | None = None
    offers: tuple[str, ...] = ()


def complete(text: str, cursor: int) -> Completing:
    """What is being typed at ``cursor`` (between 0 and the length of ``text``)."""
    before = text[:cursor]
    opening = _open_quote(before)
    if opening is not None:
        return _in_quotes(before, opening)
    found = _PLAIN_END.search(before)
    start = found.start() if found else cursor
    chunk = before[start:]
    name, colon, value = chunk.partition(":")
    field = field_called(name.lstrip("=+" + MINUSES)) if colon else None
    if field is not None:
        return _of_field(field.name, start + len(name) + 1, cursor, value)
    if named := _NAMED.search(before[:start]):
        return _of_field(named[1], start, cursor, chunk)
    if group := _group_field(before[:start]):
        return _of_field(group, start, cursor, chunk)
    return _word(start, cursor, chunk)


def completed_value(value: str) -> str:
    """A value as it is to be put in place of what is typed."""
    return value_text(value) + " "


def _open_quote(before: str) -> int | None:
    """The quotation mark that is still open at the end of ``before``, if one is."""
    opening: int | None = None
    position = 0
    while position < len(before):
        if before[position] in QUOTES:
            opening = position if opening is None else None
        elif before[position] == "\\" and opening is not None:
            position += 1
        position += 1
    return opening


def _in_quotes(before: str, opening: int) -> Completing:
    """A value in quotation marks is completed; a phrase is left alone."""
    named = _NAMED.search(before[:opening])
    name = named[1] if named else _group_field(before[:opening])
    field = field_called(name) if name else None
    prefix = unquoted(before[opening + 1 :])
    if field is None or field.facet is None:
        return Completing(Typing.NOTHING, len(before), len(before), "")
    return Completing(Typing.VALUE, opening, len(before), prefix, field.facet)


def _group_field(before: str) -> str:
    """The field whose brackets are open at the end of ``before``: ``source:(Metro OR``."""
    depth = 0
    for position in range(len(before) - 1, -1, -1):
        depth += (before[position] == ")") - (before[position] == "(")
        if depth < 0:
            named = _NAMED.search(before[:position])
            return named[1] if named else ""
    return ""


def _of_field(name: str, start: int, end: int, value: str) -> Completing:
    field = field_called(name)
    if field is None or field.takes_words:
        return _word(start, end, value, fields=False)
    known: tuple[str, ...] = ()
    if field.asks is Asks.STATE:
        known = (*IS_STATES, UNDATED)
    elif field.asks is Asks.HAS:
        known = (*HAS_STATES, DATE)
    elif field.asks is Asks.DATE:
        known = (UNDATED,)
    offers = tuple(one for one in known if one.startswith(value.casefold()))
    return Completing(Typing.VALUE, start, end, value, field.facet, offers)


def _word(start: int, end: int, chunk: str, fields: bool = True) -> Completing:
    """A word, which may be the beginning of a field's name."""
    signs = _STARTS.match(chunk)
    start += signs.end() if signs else 0
    prefix = chunk[signs.end() :] if signs else chunk
    if re.search(r"[*?~/\\:]", prefix):
        return Completing(Typing.NOTHING, end, end, "")
    folded = prefix.casefold()
    names = (f"{name}:" for name in FIELDS if fields and folded and name.startswith(folded))
    return Completing(Typing.WORD, start, end, prefix, offers=tuple(names))
