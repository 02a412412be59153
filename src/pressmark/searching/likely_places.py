"""Where the hits of a query are likely to be in a text: found by one pattern, at a glance.

A list of results needs a passage of each article at every keystroke, and reading an article's
words takes longer than finding it. So a pattern over the text, case aside, tells where to read.
It may point at a place that is no hit, and miss one; whoever asks reads the words there, and the
whole article when there is none.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, takewhile

import regex

from pressmark.model.query import (
    And,
    FacetTerm,
    Field,
    Fuzzy,
    Leaf,
    Near,
    Node,
    Or,
    Phrase,
    Regex,
    Wildcard,
    Word,
)
from pressmark.searching.language.printing import leaf_text
from pressmark.searching.marking import Range, words_in
from pressmark.searching.words import fold, tokens

_MOST_FORMS = 40  # written out in the pattern; of more, only what they begin with
_MOST_PLACES = 400  # of a text
_NOT_ALNUM = {code: None for code in range(128) if not chr(code).isalnum()}
_LETTER = r"[\p{L}\p{N}]"
_MOST_CHUNKS = 60  # of a text looked at to be sure; of more, its words are read
#: Signs of printed text that are no letters: the rest of most English articles is ASCII.
_ODD_CHUNK = regex.compile(r"\S*[^\x00-\x7f]\S*")
_PRINTED_SIGNS = regex.compile("[\u00a0\u2009\u202f\u2010-\u2015\u2018-\u201e\u2022\u2026«»©€£°]")

Turn = Collection[str]  # the forms of one word of a query, or what all of them begin with


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters and digits of a folded word; not ``whole``: of its beginning."""

    letters: str
    whole: bool

    def is_in(self, chunk: str) -> bool:
        """Whether the tokeniser finds such a word."""
        words = (token.text.translate(_NOT_ALNUM) for token in tokens(chunk))
        if self.whole:
            return self.letters in words
        return any(word.startswith(self.letters) for word in words)


class _CannotTell(Exception):
    """A part of the query whose places no pattern tells."""


@dataclass(frozen=True, slots=True)
class Lookout:
    """A query's pattern. Every hit has a word that is, or begins with, one of ``pieces``."""

    pattern: regex.Pattern[str]
    pieces: tuple[Piece, ...]

    def places(self, text: str) -> list[Range]:
        """Likely hits, in order."""
        low = text.lower()
        if len(low) != len(text):
            return []
        return [match.span() for match in islice(self.pattern.finditer(low), _MOST_PLACES)]

    def surely_none(self, text: str) -> bool:
        """Whether the text has no hit for certain."""
        plain = text if text.isascii() else _PRINTED_SIGNS.sub("-", text)
        if not plain.isascii():
            odd = [match.span() for match in _ODD_CHUNK.finditer(plain)]
            if len(odd) > _MOST_CHUNKS or any(self._holds(text[a:b]) for a, b in odd):
                return False
            plain = _ODD_CHUNK.sub(lambda match: " " * len(match.group()), plain)
        low = plain.lower()
        letters = low.translate(_NOT_ALNUM)  # U.S. is the word us; 1,000 is 1000
        return plain.isascii() and not any(
            piece.letters in letters and _may_hold(piece, low, text) for piece in self.pieces
        )

    def _holds(self, chunk: str) -> bool:
        return any(piece.is_in(chunk) for piece in self.pieces)


def _may_hold(piece: Piece, low: str, text: str) -> bool:
    """Whether a word of ``text`` may be the piece's; ``low`` is the text in small ASCII.

    That its letters are there may be due to turmoil when oil is asked for.
    """
    looked_at = 0
    for match in _spread(piece.letters).finditer(low):
        start, end = match.span()
        if end - start == len(piece.letters) and not _may_be_cut(piece, low, text, start, end):
            continue
        looked_at += 1
        if looked_at > _MOST_CHUNKS or piece.is_in(_chunk(low, text, start, end)):
            return True
    return False


def _may_be_cut(piece: Piece, low: str, text: str, start: int, end: int) -> bool:
    """Whether such a word may stand there: in a run of letters only before a capital."""
    begins = not start or not low[start - 1].isalnum() or text[start].isupper()
    ends = not piece.whole or end == len(low) or not low[end].isalnum() or text[end].isupper()
    return begins and ends


def _chunk(low: str, text: str, start: int, end: int) -> str:
    """What stands around a place between white space: no word reaches across that."""
    while start and not low[start - 1].isspace():
        start -= 1
    while end < len(low) and not low[end].isspace():
        end += 1
    return text[start:end]


@lru_cache(maxsize=512)
def _spread(piece: str) -> regex.Pattern[str]:
    """The letters of a piece with any signs between them, but no white space."""
    return regex.compile(r"[^a-z0-9\s]*".join(map(regex.escape, piece)))


def lookout(node: Node, known: Mapping[str, frozenset[str]], field: Field) -> Lookout | None:
    """The pattern of a query asked of ``field``; None when none helps.

    ``known`` are the words' forms (:func:`pressmark.searching.marking.known_forms`).
    """
    try:
        runs = [[_shortened(turn) for turn in run] for run in _runs(node, known, field)]
    except _CannotTell:
        return None
    if not runs:
        return None
    runs = [run for run in runs if all(forms for forms, _ in run)]  # some words are nowhere
    pieces = {Piece(form.translate(_NOT_ALNUM), run[0][1]) for run in runs for form in run[0][0]}
    source = "|".join(r"[\W_]+".join(map(_alternatives, run)) for run in runs)
    return Lookout(regex.compile(rf"(?<!{_LETTER})(?:{source or '(?!)'})"), tuple(pieces))


def _runs(node: Node, known: Mapping[str, frozenset[str]], field: Field) -> list[list[Turn]]:
    """What makes a hit: words side by side, each by its forms."""
    match node:
        case And(children) | Or(children):
            return [run for child in children for run in _runs(child, known, field)]
        case Near(left, right):
            return [*_runs(left, known, field), *_runs(right, known, field)]
        case FacetTerm():
            raise _CannotTell  # a name beside NEAR
        case Phrase(words, slop, asked):
            runs = [_run(word, known) for word in words]
            if asked not in (Field.ANY, field):
                return []
            return runs if slop else [[turn for run in runs for turn in run]]
        case Word() | Wildcard() | Fuzzy() | Regex():
            return [_run(node, known)] if node.field in (Field.ANY, field) else []
    return []


def _run(leaf: Leaf, known: Mapping[str, frozenset[str]]) -> list[Turn]:
    if isinstance(leaf, Word):
        parts = words_in(leaf.text)
        if leaf.exact or len(parts) != 1:
            return [(part,) for part in parts]
    forms = known.get(fold(leaf.text if isinstance(leaf, Word) else leaf_text(leaf)))
    if forms is None:
        raise _CannotTell
    return [forms]


def _shortened(turn: Turn) -> tuple[Turn, bool]:
    """A turn with few alternatives, and whether they are whole words."""
    if len(turn) <= _MOST_FORMS:
        return turn, True
    beginning = _shared_beginning(min(turn), max(turn))
    if not beginning:
        raise _CannotTell
    return (beginning,), False


def _shared_beginning(one: str, other: str) -> str:
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(letter for letter, _ in same)


def _alternatives(turn: tuple[Turn, bool]) -> str:
    forms, whole = turn
    listed = "|".join(map(regex.escape, sorted(forms)))
    return f"(?:{listed})" + (f"(?!{_LETTER})" if whole else f"{_LETTER}*")
