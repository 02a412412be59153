"""One article's words and where they stand, read fast enough to mark a very long article."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt
import regex

from pressmark.searching.words import fold, tokens

#: A word's ``(position, start, end)``; see :class:`pressmark.searching.words.Token`.
Occurrence = tuple[int, int, int]

_SPACED_DIGITS = regex.compile(r"(?<=\p{Nd})[\u00a0\u202f\u2009](?=\p{Nd}{3}(?!\p{Nd}))")
_FEW_CHUNKS = 150  # walked one by one
_CHUNKS_KEPT = 50_000  # about 15 MB
_LONGEST_KEPT = 60  # characters; longer chunks are addresses, base64 or Chinese paragraphs
_OUTSIDE = ".,;:!?()[]\"“”„«»‘’'…–—-"
#: What ``str.split`` cuts at, by code point; the last entry stands for all that follow.
_WHITE_SPACE = np.array([chr(code).isspace() for code in range(0x3002)])
#: Chunks that are one plain word once the punctuation around them is gone.
_PLAIN = regex.compile(r"[A-Za-z][a-z]{0,49}|[A-Z]{2,50}|[А-ЯЁІЇЄҐ]?[а-яёіїєґ]{1,49}")


class ArticleWords:
    """The words of a text, found by cutting at white space and reading each chunk once.

    A text of 100,000 words has about 15,000 different chunks, and most of these are one word
    with a comma, so that few go through the tokeniser.
    """

    def __init__(self, text: str) -> None:
        # A space inside a number is the one thing a word reaches across.
        self._text = text if text.isascii() else _SPACED_DIGITS.sub(",", text)
        self._chunks = self._text.split()
        self._numbers = {chunk: number for number, chunk in enumerate(dict.fromkeys(self._chunks))}
        self._words = [
            _known_words(chunk) if len(chunk) <= _LONGEST_KEPT else _words_in(chunk)
            for chunk in self._numbers
        ]
        self._holding: dict[str, list[int]] = {}
        for number, found in enumerate(self._words):
            for word, *_ in found:
                self._holding.setdefault(word, []).append(number)

    @property
    def vocabulary(self) -> Collection[str]:
        """Every folded word of the text, once."""
        return self._holding.keys()

    @cached_property
    def _numbered(self) -> npt.NDArray[np.int32]:
        """The number of each chunk of the text."""
        return np.fromiter(map(self._numbers.__getitem__, self._chunks), np.int32)

    @cached_property
    def _starts(self) -> npt.NDArray[np.intp]:
        """Where each chunk begins, in characters."""
        units = np.frombuffer(self._text.encode("utf-32-le", "surrogatepass"), np.uint32)
        white = _WHITE_SPACE[np.minimum(units, len(_WHITE_SPACE) - 1)]
        white = np.concatenate(([True], white))
        return np.flatnonzero(white[:-1] & ~white[1:])

    @cached_property
    def _positions(self) -> npt.NDArray[np.intp]:
        """The position of the first word of each chunk."""
        counts = np.array([found[-1][3] + 1 if found else 0 for found in self._words], np.intp)
        each = counts[self._numbered]
        return np.cumsum(each) - each

    def occurrences(self, forms: Iterable[str]) -> list[Occurrence]:
        """Where any of the folded ``forms`` stand, in order."""
        wanted = frozenset(forms).intersection(self._holding)
        if len(self._chunks) <= _FEW_CHUNKS:
            return self._walked(wanted) if wanted else []
        held = np.zeros(len(self._words), bool)
        held[[number for form in wanted for number in self._holding[form]]] = True
        if not held.any():
            return []
        indices = np.flatnonzero(held[self._numbered])
        places = zip(
            self._numbered[indices].tolist(),
            self._positions[indices].tolist(),
            self._starts[indices].tolist(),
            strict=True,
        )
        return [
            (position + place, base + start, base + end)
            for number, position, base in places
            for word, start, end, place in self._words[number]
            if word in wanted
        ]

    def _walked(self, wanted: Collection[str]) -> list[Occurrence]:
        """The same from chunk to chunk, which is quicker in a title or a passage."""
        found: list[Occurrence] = []
        base = position = 0
        for chunk in self._chunks:
            base = self._text.index(chunk, base)
            words = self._words[self._numbers[chunk]]
            found += [
                (position + place, base + start, base + end)
                for word, start, end, place in words
                if word in wanted
            ]
            position += words[-1][3] + 1 if words else 0
            base += len(chunk)
        return found


def _words_in(chunk: str) -> tuple[tuple[str, int, int, int], ...]:
    """The words of a chunk: each with start and end, in characters of it, and position."""
    core = chunk.strip(_OUTSIDE)
    if _PLAIN.fullmatch(core):
        start = chunk.index(core)
        return ((fold(core), start, start + len(core), 0),)
    return tuple((each.text, each.start, each.end, each.position) for each in tokens(chunk))


#: The same, remembered: articles share most of their words.
_known_words = lru_cache(maxsize=_CHUNKS_KEPT)(_words_in)
