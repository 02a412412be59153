"""Words within a few edits of another, over a whole lexicon at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[Any]


class SpelledWords:
    """Words by length, each length as one array of characters (words × length)."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words: dict[int, list[str]] = {}
        for word in words:
            self._words.setdefault(len(word), []).append(word)
        self._characters: dict[int, Ints] = {}

    def within(self, word: str, distance: int) -> list[str]:
        """Words at most ``distance`` insertions, deletions, replacements or swaps away."""
        found: list[str] = []
        for length in range(max(1, len(word) - distance), len(word) + distance + 1):
            if length in self._words:
                near = edits(word, self._spelled(length), distance) <= distance
                found += [self._words[length][i] for i in np.flatnonzero(near)]
        return sorted(found)

    def _spelled(self, length: int) -> Ints:
        if length not in self._characters:
            joined = "".join(self._words[length]).encode("utf-32-le")
            characters = np.frombuffer(joined, np.uint32).reshape(-1, length)
            self._characters[length] = np.ascontiguousarray(characters.T)
        return self._characters[length]


def edits(word: str, spelled: Ints, limit: int) -> Ints:
    """Edits from ``word`` to each column of ``spelled``; above ``limit`` only that it is.

    The optimal string alignment distance: swapping two neighbouring characters is one edit,
    and no stretch is edited twice. Only the band of the table within ``limit`` is filled.
    """
    length, count = spelled.shape
    beyond = np.full(count, limit + 1, np.int8)
    before_last: list[Ints] = []
    last = [np.full(count, min(j, limit + 1), np.int8) for j in range(length + 1)]
    for i, character in enumerate(map(ord, word), 1):
        row = [beyond] * (length + 1)
        if i <= limit:
            row[0] = np.full(count, i, np.int8)
        for j in range(max(1, i - limit), min(length, i + limit) + 1):
            here = spelled[j - 1]
            best = np.minimum(last[j], row[j - 1]) + np.int8(1)
            np.minimum(best, last[j - 1] + (here != character), out=best)
            if i > 1 and j > 1:
                swapped = (here == ord(word[i - 2])) & (spelled[j - 2] == character)
                np.minimum(best, np.where(swapped, before_last[j - 2] + 1, beyond), out=best)
            row[j] = best
        before_last, last = last, row
    return last[length]
