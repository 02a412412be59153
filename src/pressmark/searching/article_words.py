"""One article's words and where they stand, read fast enough to mark a very long article."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property
from itertools import accumulate

import numpy as np
import numpy.typing as npt
import regex

from pressmark.searching.words import fold, tokens

#: A word's ``(position, start, end)``; see :class:`pressmark.searching.words.Token`.
Occurrence = tuple[int, int, int]

_SPACED_DIGITS = regex.compile(r"(?<=\p{Nd})[\u00a0\u202f\u2009](?=\p{Nd}{3}(?!\p{Nd}))")
_OUTSIDE = ".,;:!?()[]\"“”„«»‘’'…–—-"
#: Chunks that are one plain word once the punctuation around them is gone.
_PLAIN = regex.compile(r"[A-Za-z][a-z]{0,49}|[A-Z]{2,50}|[А-ЯЁІЇЄҐ]?[а-яёіїєґ]{1,49}")


class ArticleWords:
    """The words of a text, found by cutting at white space and reading each chunk once.

    A text of 100,000 words has about 15,000 different chunks, and most of these are one word
    with a comma, so that few go through the tokeniser.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        # A space inside a number is the one thing a word reaches across.
        self._chunks = (text if text.isascii() else _SPACED_DIGITS.sub(",", text)).split()
        self._words: dict[str, list[tuple[str, int, int, int]]] = {}
        self._holding: dict[str, list[str]] = {}
        for chunk in set(self._chunks):
            self._read(chunk)

    def _read(self, chunk: str) -> None:
        core = chunk.strip(_OUTSIDE)
        if _PLAIN.fullmatch(core):
            start = chunk.index(core)
            found = [(fold(core), start, start + len(core), 0)]
        else:
            found = [
                (token.text, token.start, token.end, token.position) for token in tokens(chunk)
            ]
        self._words[chunk] = found
        for word in {word for word, *_ in found}:
            self._holding.setdefault(word, []).append(chunk)

    @property
    def vocabulary(self) -> Collection[str]:
        """Every folded word of the text, once."""
        return self._holding.keys()

    @cached_property
    def _starts(self) -> npt.NDArray[np.intp]:
        """Where each chunk begins, in characters."""
        units = np.frombuffer(self._text.encode("utf-32-le", "surrogatepass"), np.uint32)
        white = np.isin(units, _white_space(self._text))
        if not self._text.isascii():
            for match in _SPACED_DIGITS.finditer(self._text):
                white[match.start()] = False
        inside = ~white
        return np.flatnonzero(inside & np.concatenate(([True], white[:-1])))

    @cached_property
    def _positions(self) -> list[int]:
        """The position of the first word of each chunk."""
        counts = {chunk: found[-1][3] + 1 if found else 0 for chunk, found in self._words.items()}
        return list(accumulate(map(counts.__getitem__, self._chunks), initial=0))

    def occurrences(self, forms: Iterable[str]) -> list[Occurrence]:
        """Where any of the folded ``forms`` stand, in order."""
        wanted = frozenset(forms)
        held = {chunk for form in wanted for chunk in self._holding.get(form, ())}
        if not held:
            return []
        found: list[Occurrence] = []
        for index in (i for i, chunk in enumerate(self._chunks) if chunk in held):
            base, position = int(self._starts[index]), self._positions[index]
            found.extend(
                (position + place, base + start, base + end)
                for word, start, end, place in self._words[self._chunks[index]]
                if word in wanted
            )
        return found


def _white_space(text: str) -> list[int]:
    """The code points of white space in ``text``, as ``str.split`` sees it."""
    return [ord(character) for character in set(text) if character.isspace()]
