"""Words within a few edits of another, over a whole lexicon at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[Any]


class SpelledWords:
    """The words of several lists by length, each length as one array (length × words).

    Lists come as texts with a line end after each word: a lexicon in Python strings would take
    five times the memory. A word may be in several lists.
    """

    def __init__(self, lists: Sequence[str]) -> None:
        self._lists = lists
        self._characters: dict[int, Ints] = {}

    def within(self, word: str, distance: int) -> list[str]:
        """Words at most ``distance`` insertions, deletions, replacements or swaps away."""
        found: set[str] = set()
        for length in range(max(1, len(word) - distance), len(word) + distance + 1):
            spelled = self._spelled(length)
            near = edits(word, spelled, distance) <= distance
            columns = np.ascontiguousarray(spelled[:, near].T)
            found.update(column.tobytes().decode("utf-32-le") for column in columns)
        return sorted(found)

    def _spelled(self, length: int) -> Ints:
        if length not in self._characters:
            parts = [_of_length(text, length) for text in self._lists]
            self._characters[length] = np.concatenate([np.zeros((length, 0), np.uint32), *parts], 1)
        return self._characters[length]


def _of_length(text: str, length: int) -> Ints:
    characters = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    ends = np.flatnonzero(characters == ord("\n"))
    lengths = np.diff(ends, prepend=-1) - 1
    starts = ends[lengths == length] - length
    spelled: Ints = characters[starts + np.arange(length)[:, np.newaxis]]
    return spelled


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
