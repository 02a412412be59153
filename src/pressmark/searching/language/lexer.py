"""Query text to tokens for the grammar; every leaf is built here, where its place is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pressmark.model.query import Node
from pressmark.searching.language.faults import Edit, Fault
from pressmark.searching.language.fields import (
    ANYWHERE,
    FIELDS,
    FieldName,
    closest,
    field_called,
    known_elsewhere,
)
from pressmark.searching.language.leaves import exact_leaf, is_address, leaf, regex_leaf
from pressmark.searching.language.phrases import phrase
from pressmark.searching.language.quoting import MINUSES, QUOTES, closing_quote
from pressmark.searching.language.values import value_node

_DATES = re.compile(r"\d{4}(?:-\d\d){0,2}\.\.(?:\d{4}(?:-\d\d){0,2})?\Z")
DEFAULT_NEAR = 10  # words, for a NEAR without a number
FARTHEST = 1000  # words

_SPACES = re.compile(r"[\s\u200b\u200e\u200f\u2060\ufeff]+")
_CHUNK = re.compile(rf"[^\s\u200b\u200e\u200f\u2060\ufeff(){re.escape(QUOTES)}]+")
_NAMED = re.compile(r"([^\W\d_]+):")
_NEAR = re.compile(r"(?:NEAR|near|[WwNn])/(\d+)\Z|NEAR\Z")
_NEAR_WITHOUT_NUMBER = re.compile(r"NEAR/\D*\Z")
_FOREIGN = {"w/s": "w/25", "w/p": "w/75", "w/para": "w/75", "w/sent": "w/25"}
_ORDERED = re.compile(r"(?:pre|PRE|Pre|[Pp]|onear|ONEAR)/(\d+)\Z")
_WORDY = {"&&": "AND", "||": "OR", "&": "AND", "|": "OR"}


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A token: ``kind`` names a terminal of the grammar; ``node`` belongs to a LEAF."""

    kind: str
    start: int
    end: int
    node: Node | None = None
    distance: int = 0


@dataclass(slots=True)
class _Lexing:
    """Where the lexer stands: the field being asked and those of the open brackets."""

    text: str
    at: int = 0
    pending: FieldName | None = None
    pending_start: int = 0
    open: list[tuple[int, FieldName]] = field(default_factory=list)

    @property
    def asking(self) -> FieldName:
        """The field whose words or values stand here."""
        return self.pending or (self.open[-1][1] if self.open else ANYWHERE)


def lexemes(text: str) -> Iterator[Lexeme]:
    """The tokens of a query in order; raises Fault at the first mistake."""
    state = _Lexing(text)
    while state.at < len(text):
        if space := _SPACES.match(text, state.at):
            state.at = space.end()
            continue
        lexeme = _next(state)
        if lexeme is not None:
            yield lexeme
            state.at = lexeme.end
    _nothing_pending(state, len(text))
    if state.open:
        start = state.open[-1][0]
        message = "This bracket is opened and never closed."
        closing = Edit(len(text), len(text), ")" * len(state.open))
        raise Fault(message, "Close it", start, start + 1, (closing,))


def _next(state: _Lexing) -> Lexeme | None:
    """The token at ``state.at``; None when only a field's name was read."""
    character = state.text[state.at]
    if character == "(":
        return _opening(state)
    if character == ")":
        return _closing(state)
    if character in QUOTES:
        return _quoted(state, state.at, exact=False)
    if character in MINUSES:
        return _minus(state)
    if state.asking.takes_words:
        if character == "=":
            return _exact(state)
        if character == "/":
            return _regex(state)
    return _chunk(state)


def _opening(state: _Lexing) -> Lexeme:
    start = state.at
    state.open.append((start, state.asking))
    state.pending = None
    return Lexeme("LPAR", start, start + 1)


def _closing(state: _Lexing) -> Lexeme:
    start = state.at
    _nothing_pending(state, start)
    if not state.open:
        raise Fault("This bracket closes nothing.", "Leave it out", start, start + 1)
    state.open.pop()
    return Lexeme("RPAR", start, start + 1)


def _nothing_pending(state: _Lexing, before: int) -> None:
    if state.pending is None:
        return
    start, end = state.pending_start, state.pending_start + len(state.pending.name) + 1
    message = f"“{state.text[start:end]}” has nothing after it."
    raise Fault(message, "Leave it out", start, min(end, before))


def _quoted(state: _Lexing, start: int, exact: bool) -> Lexeme:
    opening = start + exact
    end = closing_quote(state.text, opening)
    asked = state.asking
    if not asked.takes_words:
        return _leaf(state, end, value_node(asked, state.text, opening, end))
    node, end = phrase(state.text, opening, end, asked.field, exact)
    return _leaf(state, end, node)


def _leaf(state: _Lexing, end: int, node: Node) -> Lexeme:
    """A leaf that ends at ``end`` and begins with its field's name, if it has one."""
    start = state.at if state.pending is None else state.pending_start
    state.pending = None
    return Lexeme("LEAF", start, end, node)


def _minus(state: _Lexing) -> Lexeme:
    start, after = state.at, state.at + 1
    if state.pending is not None:
        name = state.text[state.pending_start : start].rstrip()
        message = f"The minus belongs before “{name}”."
        moved = (Edit(start, after), Edit(state.pending_start, state.pending_start, "-"))
        raise Fault(message, "Put it there", start, after, moved)
    if after >= len(state.text) or _SPACES.match(state.text, after) or state.text[after] == ")":
        raise Fault("This minus has no word after it.", "Leave it out", start, after)
    return Lexeme("MINUS", start, after)


def _exact(state: _Lexing) -> Lexeme:
    start = state.at
    if start + 1 < len(state.text) and state.text[start + 1] in QUOTES:
        return _quoted(state, start, exact=True)
    found = _CHUNK.match(state.text, start + 1)
    text = found.group() if found else ""
    named = _NAMED.match(text)
    if named and not is_address(text):
        moved = (
            Edit(start, start + 1),
            Edit(start + 1 + named.end(), start + 1 + named.end(), "="),
        )
        message = f"The “=” belongs after “{named.group()}”."
        raise Fault(message, "Put it there", start, start + 1 + len(text), moved)
    node = exact_leaf(text, start, state.asking.field)
    return _leaf(state, start + 1 + len(text), node)


def _regex(state: _Lexing) -> Lexeme:
    """``/…/``: ends at a slash that is followed by a space, a bracket or the end."""
    start = state.at
    position = start + 1
    while position < len(state.text):
        if state.text[position] == "\\":
            position += 2
            continue
        after = state.text[position + 1 : position + 2]
        if (
            state.text[position] == "/"
            and position > start + 1
            and (after in "()" or not after.strip())
        ):
            break
        position += 1
    else:
        found = _CHUNK.match(state.text, start)
        end = found.end() if found else start + 1
        quoted = Edit(start, end, f'"{state.text[start:end]}"')
        message = "An expression begins here with “/” and is never closed."
        raise Fault(message, "Search for it as words", start, end, (quoted,))
    node = regex_leaf(state.text[start + 1 : position], start, state.asking.field)
    return _leaf(state, position + 1, node)


def _chunk(state: _Lexing) -> Lexeme | None:
    """A run of characters up to a space, bracket or quotation mark."""
    start = state.at
    found = _CHUNK.match(state.text, start)
    assert found is not None  # brackets, quotes and spaces were taken before
    text = found.group()
    if state.pending is None:
        operator = _operator(text, start)
        if operator is not None:
            return operator
    if _names_field(state, text):
        return None
    asked = state.asking
    node = (
        leaf(text, start, asked.field)
        if asked.takes_words
        else value_node(asked, state.text, start, found.end())
    )
    return _leaf(state, found.end(), node)


def _operator(text: str, start: int) -> Lexeme | None:
    end = start + len(text)
    if text in ("AND", "OR", "NOT"):
        return Lexeme(text, start, end)
    if text in _WORDY:
        edits = (Edit(start, end, _WORDY[text]),)
        raise Fault(
            f"“{text}” is not an operator here.", f"Write {_WORDY[text]}", start, end, edits
        )
    if _DATES.match(text):
        dates = (Edit(start, start, "date:"),)
        message = f"“{text}” looks like a range of dates."
        raise Fault(message, "To search for one", start, end, dates)
    if match := _NEAR.match(text):
        return Lexeme("NEAR", start, end, distance=_distance(match[1], start, end))
    if known := _FOREIGN.get(text.casefold()):
        message = f"“{text}” (same sentence or paragraph) is not known here; {known} comes close."
        raise Fault(message, f"Write {known}", start, end, (Edit(start, end, known),))
    if match := _ORDERED.match(text):
        near = f"w/{match[1]}"
        message = f'“{text}” is not known here. For words in order write "one two"~{match[1]}.'
        raise Fault(
            message, f"For either order write {near}", start, end, (Edit(start, end, near),)
        )
    if _NEAR_WITHOUT_NUMBER.match(text):
        near = f"NEAR/{DEFAULT_NEAR}"
        message = f"“{text}” does not say within how many words."
        raise Fault(message, f"Write {near}", start, end, (Edit(start, end, near),))
    return None


def _distance(digits: str | None, start: int, end: int) -> int:
    if digits is None:
        return DEFAULT_NEAR
    distance = int(digits[:6])
    if 1 <= distance <= FARTHEST:
        return distance
    nearest = f"NEAR/{min(max(distance, 1), FARTHEST)}"
    message = f"The distance must be between 1 and {FARTHEST} words."
    raise Fault(message, f"Write {nearest}", start, end, (Edit(start, end, nearest),))


def _names_field(state: _Lexing, text: str) -> bool:
    """Whether the chunk begins with a field's name, which is then pending."""
    match = _NAMED.match(text)
    if match is None or is_address(text):
        return False
    known = field_called(match[1])
    if state.pending is not None:
        return _second_field(state, text, known)
    if known is not None:
        state.pending = FieldName(match[1], known.asks, known.field, known.facet)
        state.pending_start = state.at
        state.at += match.end()
        return True
    if state.asking.takes_words:
        _unknown_field(state, match[1], text)
    return False


def _second_field(state: _Lexing, text: str, known: FieldName | None) -> bool:
    """``title:source:x``: refused; a value may well hold a colon (``source:foo:bar``)."""
    if known is None and state.asking.takes_words:
        state_end = state.at + len(text)
        message = f"“{text}” holds a colon, which is kept for fields."
        quoted = (Edit(state.at, state_end, f'"{text}"'),)
        raise Fault(message, "Put it in quotation marks", state.at, state_end, quoted)
    if known is None or not state.asking.takes_words:
        return False
    message = "Two fields in a row; a word can be asked of one."
    raise Fault(message, "Leave out the first", state.pending_start, state.at)


def _unknown_field(state: _Lexing, name: str, text: str) -> None:
    """``foo:bar`` is refused; ``Ukraine: war`` are words, unless it looks like a slip."""
    start, end = state.at, state.at + len(text)
    like = known_elsewhere(name) if len(text) > len(name) + 1 else ""
    like = like or closest(name, FIELDS)
    if like:
        edits = (Edit(start, start + len(name), like),)
        raise Fault(f"There is no field “{name}”.", f"Did you mean {like}", start, end, edits)
    if len(text) > len(name) + 1:
        quoted = (Edit(start, end, f'"{text}"'),)
        message = f"There is no field “{name}”."
        raise Fault(message, "To search for it as text, quote it", start, end, quoted)
