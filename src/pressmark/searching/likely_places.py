"""Where the hits of a query are likely to be in a text: found by one pattern, at a glance.

A list of results needs a passage of each article at every keystroke, and reading an article's
words takes longer than finding it. So a pattern over the text, case aside, tells where to read.
It may point at a place that is no hit, and miss one; whoever asks reads the words there. Where
that is in vain the words around the letters asked for are read, and the whole article at last.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
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
_NEITHER_ALNUM_NOR_SPACE = {
    code: None for code in range(128) if not (chr(code).isalnum() or chr(code).isspace())
}
_LETTER = r"[\p{L}\p{N}]"
_CONTRACTED = r"\p{L}\p{L}['’]"  # don't has no word t
_MOST_CHUNKS = 60  # of a text looked at to be sure; of more, its words are read
_ENOUGH_CHUNKS = 8  # with the word: a passage is made around the best of them
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

    def chunks(self, text: str) -> list[Range] | None:
        """What stands between white space and holds a word of a hit, in order.

        Empty: there is no hit for certain. None: that is not told at a glance.
        """
        plain = text if text.isascii() else _PRINTED_SIGNS.sub("-", text)
        found: list[Range] = []
        if not plain.isascii():
            odd = [match.span() for match in _ODD_CHUNK.finditer(plain)]
            if len(odd) > _MOST_CHUNKS:
                return None
            found = [(a, b) for a, b in odd if any(p.is_in(text[a:b]) for p in self.pieces)]
            plain = _ODD_CHUNK.sub(lambda match: " " * len(match.group()), plain)
        if not plain.isascii():
            return None
        glance = _Glance(plain)
        for piece in self.pieces:
            holding = _holding(piece, glance, text)
            if holding is None:
                return None
            found += holding
        return sorted(set(found))

    def surely_none(self, text: str) -> bool:
        """Whether the text has no hit for certain."""
        return self.chunks(text) == []


class _Glance:
    """A text in ASCII, looked through for letters by what Python does in C."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self._low = plain.lower()
        self._words = self._low.translate(_NEITHER_ALNUM_NOR_SPACE)  # U.S. is us; 1,000 is 1000

    def places(self, piece: Piece) -> Iterator[Range]:
        """Where the piece's letters may be a word: side by side, or with signs between them."""
        letters = piece.letters
        times = self._words.count(letters)
        if not times:
            return
        if len(letters) == 1 and piece.whole:
            yield from (match.span() for match in _lone(letters).finditer(self.plain))
            return
        yield from self._side_by_side(letters, piece.whole)
        if times != self._low.count(letters):
            spans = (match.span() for match in _spread(letters).finditer(self._low))
            yield from (span for span in spans if span[1] - span[0] > len(letters))

    def _side_by_side(self, letters: str, whole: bool) -> Iterator[Range]:
        """In a run of letters a word begins and ends only at a capital."""
        start = self._low.find(letters)
        while start >= 0:
            end = start + len(letters)
            if (not start or self._parts(start - 1, start)) and (
                not whole or end == len(self._low) or self._parts(end, end)
            ):
                yield start, end
            start = self._low.find(letters, start + 1)

    def _parts(self, sign: int, capital: int) -> bool:
        return not self._low[sign].isalnum() or self.plain[capital].isupper()


def _holding(piece: Piece, glance: _Glance, text: str) -> list[Range] | None:
    """The first chunks of ``text`` with a word that is the piece's.

    That its letters are there may be due to turmoil when oil is asked for.
    """
    found: list[Range] = []
    for looked_at, place in enumerate(glance.places(piece)):
        if looked_at == _MOST_CHUNKS or len(found) == _ENOUGH_CHUNKS:
            return found or None
        start, end = _chunk(glance.plain, *place)
        if piece.is_in(text[start:end]):
            found.append((start, end))
    return found


def _chunk(text: str, start: int, end: int) -> Range:
    """What stands around a place between white space: no word reaches across that."""
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


@lru_cache
def _lone(letter: str) -> regex.Pattern[str]:
    """A letter or digit that may be a word by itself: within a run of them only a capital."""
    return regex.compile(rf"(?:(?<![A-Za-z0-9])|(?=[A-Z]))(?i:{letter})(?![a-z0-9])")


@lru_cache(maxsize=512)
def _spread(letters: str) -> re.Pattern[str]:
    """Small letters with any signs between them, but no white space."""
    return re.compile(r"[^a-z0-9\s]*".join(map(re.escape, letters)))


def lookout(node: Node, known: Mapping[str, frozenset[str]], field: Field) -> Lookout | None:
    """The pattern of a query asked of ``field``; None when none helps.

    ``known`` are the words' forms (:func:`pressmark.searching.evaluate.matched`).
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
    begins = rf"(?<!{_LETTER})(?<!{_CONTRACTED})"
    return Lookout(regex.compile(rf"{begins}(?:{source or '(?!)'})"), tuple(pieces))


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
