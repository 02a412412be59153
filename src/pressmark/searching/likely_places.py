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
_LETTER = r"[\p{L}\p{N}]"
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
        letters = plain.lower().translate(_NOT_ALNUM)  # U.S. is the word us; 1,000 is 1000
        for piece in self.pieces if plain.isascii() else ():
            holding = _holding(piece, plain, text) if piece.letters in letters else []
            if holding is None:
                return None
            found += holding
        return sorted(set(found)) if plain.isascii() else None

    def surely_none(self, text: str) -> bool:
        """Whether the text has no hit for certain."""
        return self.chunks(text) == []


def _holding(piece: Piece, plain: str, text: str) -> list[Range] | None:
    """The first chunks of ``text`` with a word that is the piece's; ``plain`` is it in ASCII.

    That its letters are there may be due to turmoil when oil is asked for.
    """
    found: list[Range] = []
    for looked_at, place in enumerate(_standing(piece, plain)):
        if looked_at == _MOST_CHUNKS or len(found) == _ENOUGH_CHUNKS:
            return found or None
        start, end = _chunk(plain, *place)
        if piece.is_in(text[start:end]):
            found.append((start, end))
    return found


def _standing(piece: Piece, plain: str) -> Iterator[Range]:
    """Where the piece's letters may be a word: side by side, or with signs between them."""
    side_by_side, apart = _spellings(piece.letters, piece.whole)
    yield from (match.span() for match in side_by_side.finditer(plain))
    if len(piece.letters) > 1:
        spans = (match.span() for match in apart.finditer(plain.lower()))
        yield from ((start, end) for start, end in spans if end - start > len(piece.letters))


def _chunk(text: str, start: int, end: int) -> Range:
    """What stands around a place between white space: no word reaches across that."""
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


@lru_cache(maxsize=512)
def _spellings(letters: str, whole: bool) -> tuple[regex.Pattern[str], re.Pattern[str]]:
    """The letters side by side: a word or its beginning, within a run of letters only at a
    capital; and in small letters with any signs between them, but no white space.

    Each with the library that is quick at it: this looks through whole articles at every key.
    """
    ends = "(?![a-z0-9])" if whole else ""
    begins = "(?:(?<![A-Za-z0-9])|(?=[A-Z]))"
    signs = r"[^a-z0-9\s]*"
    return (
        regex.compile(rf"{begins}(?i:{regex.escape(letters)}){ends}"),
        re.compile(signs.join(map(re.escape, letters))),
    )


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
