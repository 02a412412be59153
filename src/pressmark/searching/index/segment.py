"""Reading a segment's arrays: its words and their postings."""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.searching.index.container import Arrays, read_arrays
from pressmark.searching.index.packing import starts_of, unpack

Ints = npt.NDArray[Any]

FIELDS = ("title", "body")


class FieldPostings:
    """One field of a segment: words by number, in order of their UTF-8 bytes.

    Words are numbered from 0. Each answer is decoded from the mapped file when asked for.
    """

    def __init__(self, arrays: Arrays, name: str) -> None:
        self._blob = memoryview(arrays[f"{name}.words"])
        self._arrays = {
            column: (arrays[f"{name}.{column}"], arrays[f"{name}.{column}.escaped"])
            for column in ("documents", "counts", "positions")
        }

        def decoded(column: str) -> Ints:
            return unpack(arrays[f"{name}.{column}"], arrays[f"{name}.{column}.escaped"])

        frequencies = decoded("frequencies")
        occurrences = decoded("occurrences")
        repeated = np.where(occurrences > frequencies, frequencies, 0)
        self.words = len(frequencies)
        self._word_starts = starts_of(decoded("word_bytes"))
        self._starts = {
            "documents": starts_of(frequencies),
            "counts": starts_of(repeated),
            "positions": starts_of(occurrences),
        }
        self._escape_starts = {
            "documents": starts_of(decoded("document_escapes")),
            "counts": starts_of(decoded("count_escapes")),
            "positions": starts_of(decoded("position_escapes")),
        }

    def find(self, word: str) -> int:
        """The number of a word; -1 when it is not here."""
        encoded = word.encode()
        number = self._bisect(encoded)
        return number if number < self.words and self._bytes(number) == encoded else -1

    def range_of(self, prefix: str) -> tuple[int, int]:
        """Numbers of the words that begin with ``prefix``: from, to (not included)."""
        if not prefix:
            return 0, self.words
        encoded = prefix.encode()
        return self._bisect(encoded), self._bisect(encoded + b"\xff")

    def word(self, number: int) -> str:
        """The word of a number."""
        return str(self._bytes(number), "utf-8")

    def words_between(self, start: int, stop: int) -> list[str]:
        """Words of the numbers from ``start`` to ``stop``, not included."""
        if start >= stop:
            return []
        blob = self._blob[self._word_starts[start] : self._word_starts[stop] - 1]
        return str(blob, "utf-8").split("\n")

    def frequency(self, number: int) -> int:
        """In how many documents a word is, deleted ones included."""
        starts = self._starts["documents"]
        return int(starts[number + 1] - starts[number])

    def frequencies_between(self, start: int, stop: int) -> Ints:
        """Document frequencies of a range of words."""
        return np.diff(self._starts["documents"][start : stop + 1])

    def documents(self, number: int) -> Ints:
        """Documents a word is in, ascending, as numbers within the segment."""
        return np.cumsum(self._column("documents", number), dtype=np.int64)

    def counts(self, number: int) -> Ints | None:
        """How often a word is in each of its documents; None when once everywhere."""
        starts = self._starts["counts"]
        if starts[number] == starts[number + 1]:
            return None
        return self._column("counts", number)

    def occurrences(self, number: int) -> int:
        """How often a word occurs in all."""
        starts = self._starts["positions"]
        return int(starts[number + 1] - starts[number])

    def positions(self, number: int, counts: Ints | None) -> Ints:
        """Places of each occurrence, document after document, counted from 0 in each."""
        deltas = self._column("positions", number)
        if counts is None:
            return deltas.astype(np.int64)
        running = np.cumsum(deltas, dtype=np.int64)
        first = np.cumsum(counts, dtype=np.int64) - counts
        return running - np.repeat(running[first] - deltas[first], counts)

    def _column(self, column: str, number: int) -> Ints:
        packed, escaped = self._arrays[column]
        starts, escapes = self._starts[column], self._escape_starts[column]
        return unpack(
            packed[starts[number] : starts[number + 1]],
            escaped[escapes[number] : escapes[number + 1]],
        )

    def _bytes(self, number: int) -> memoryview:
        return self._blob[self._word_starts[number] : self._word_starts[number + 1] - 1]

    def _bisect(self, encoded: bytes) -> int:
        return bisect_left(range(self.words), encoded, key=lambda n: bytes(self._bytes(n)))


class SegmentFile:
    """A segment as it stands in its file. ``length_bytes`` are as Whoosh rounds lengths."""

    def __init__(self, path: Path, check: bool = True) -> None:
        arrays, meta = read_arrays(path, check)
        self.articles: npt.NDArray[np.int64] = arrays["articles"]
        self.languages: tuple[str, ...] = tuple(meta["languages"])
        self.total_lengths: dict[str, int] = meta["total_lengths"]
        self.length_bytes: dict[str, npt.NDArray[np.uint8]] = {
            field: arrays[f"{field}.lengths"] for field in FIELDS
        }
        self.fields = {field: FieldPostings(arrays, field) for field in FIELDS}

    @property
    def documents(self) -> int:
        """Number of documents, deleted ones included."""
        return len(self.articles)
