"""Reading a segment's arrays: its words and their postings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.searching.index.container import Arrays, read_arrays
from pressmark.searching.index.inversion import Postings
from pressmark.searching.index.packing import (
    Bytes,
    Whole,
    ranges,
    starts_of,
    unpack,
    unpack_at,
)
from pressmark.searching.index.stem_tables import (
    ArticleLanguages,
    StemTables,
    commonest,
    stem_hashes,
)
from pressmark.searching.stems import Stemmer

Ints = npt.NDArray[Any]

FIELDS = ("title", "body")

_MANY = 128  # from so many words on, going through the list beats bisecting it for each
_SINGLY = 12  # up to so many words are decoded sooner one by one than together
_BLOCK = 64  # words between two that are kept at hand to look others up by


def _summed(deltas: Ints, lengths: Ints) -> Ints:
    """Running sums within runs of the given lengths, none of them empty."""
    running = np.cumsum(deltas, dtype=np.int64)
    first = np.cumsum(lengths, dtype=np.int64) - lengths
    return running - np.repeat(running[first] - deltas[first], lengths)


def _gathered(values: Ints, starts: Ints, numbers: Ints) -> Ints:
    """The values of several words, one word's after the other's."""
    first = starts[numbers].astype(np.int64)
    gathered: Ints = values[ranges(first, starts[numbers + 1] - first)]
    return gathered


def _shared_prefix(first: str, last: str) -> str:
    pairs = enumerate(zip(first, last, strict=False))
    differ = next((i for i, (a, b) in pairs if a != b), min(len(first), len(last)))
    return first[:differ]


class FieldPostings:
    """One field of a segment: words by number, in order of their UTF-8 bytes.

    Words are numbered from 0. Each answer is decoded from the mapped file when asked for.
    """

    def __init__(self, arrays: Arrays, name: str, unknown_by: str = "") -> None:
        self._blob = arrays[f"{name}.words"].data
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
        self._stems = StemTables(arrays, name, self.words, unknown_by)
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
        encoded = word.encode(errors="replace")
        begin, block = self._block(encoded)
        at = bisect_left(block, encoded)
        return begin + at if at < len(block) and block[at] == encoded else -1

    def numbers(self, words: Sequence[str]) -> list[int]:
        """The number of each of ``words``, which are in order; -1 where it is not here."""
        if len(words) < _MANY:
            return [self.find(word) for word in words]
        start, stop = self.range_of(_shared_prefix(words[0], words[-1]))
        wanted = set(words)
        here = self.words_between(start, stop)
        found = {word: number for number, word in enumerate(here, start) if word in wanted}
        return [found.get(word, -1) for word in words]

    def find_all(self, words: Sequence[str]) -> list[Ints]:
        """Numbers of those of ``words``, which are in order, that are here, in order: in groups
        that are best decoded at once (each of a few words by itself, many together)."""
        numbers = sorted(number for number in self.numbers(words) if number >= 0)
        if len(numbers) <= _SINGLY:
            return [np.array([number]) for number in numbers]
        return [np.array(numbers)]

    def documents_of(self, numbers: Ints) -> tuple[Ints, Ints]:
        """Documents of words, word after word, and how often each word is in each."""
        if len(numbers) == 1:
            counts = self.counts(numbers[0])
            documents = self.documents(numbers[0])
            return documents, np.ones(len(documents), np.uint8) if counts is None else counts
        frequencies = self.frequencies(numbers)
        documents = _summed(self._columns("documents", numbers), frequencies)
        return documents, self._counts(numbers, frequencies)

    def of_stem(self, stem: str, stemmer: Stemmer, table: str) -> list[str]:
        """Words of a stem table that have this stem (:mod:`.stem_tables`), in order."""
        if table not in self._stems:
            return []
        numbers = self._stems.candidates(stem, table, stemmer.algorithm)
        if numbers is None:
            numbers = self._stems.listed(table)
            words = [self.word(number) for number in numbers.tolist()]
            self._stems.keep(table, stemmer.algorithm, stem_hashes(stemmer, words))
        else:
            words = [self.word(number) for number in numbers.tolist()]
        return [word for word in words if stemmer.stem(word) == stem]

    def range_of(self, prefix: str) -> tuple[int, int]:
        """Numbers of the words that begin with ``prefix``: from, to (not included)."""
        if not prefix:
            return 0, self.words
        encoded = prefix.encode(errors="replace")
        return self.first_from(encoded), self.first_from(encoded + b"\xff")

    def first_from(self, encoded: bytes) -> int:
        """The number of the first word not before ``encoded``."""
        begin, block = self._block(encoded)
        return begin + bisect_left(block, encoded)

    def _block(self, encoded: bytes) -> tuple[int, list[bytes]]:
        """The block of words one belongs in: its first number and its words."""
        begin = max(bisect_right(self._block_heads, encoded) - 1, 0) * _BLOCK
        end = min(begin + _BLOCK, self.words)
        if begin == end:
            return begin, []
        block = self._blob[self._word_starts[begin] : self._word_starts[end] - 1]
        return begin, block.tobytes().split(b"\n")

    @cached_property
    def _block_heads(self) -> list[bytes]:
        """The first word of each block."""
        return [self._bytes(number).tobytes() for number in range(0, self.words, _BLOCK)]

    def word(self, number: int) -> str:
        """The word of a number."""
        return str(self._bytes(number), "utf-8")

    def words_between(self, start: int, stop: int) -> list[str]:
        """Words of the numbers from ``start`` to ``stop``, not included."""
        if start >= stop:
            return []
        blob = self._blob[self._word_starts[start] : self._word_starts[stop] - 1]
        return str(blob, "utf-8").split("\n")

    def text(self, start: int, stop: int) -> str:
        """Words of the numbers from ``start`` to ``stop``, not included; a line each, which
        ends with a line end."""
        return str(self._blob[self._word_starts[start] : self._word_starts[stop]], "utf-8")

    def frequency(self, number: int) -> int:
        """In how many documents a word is, deleted ones included."""
        starts = self._starts["documents"]
        return int(starts[number + 1] - starts[number])

    def frequencies(self, numbers: Ints) -> Ints:
        """Document frequencies of several words."""
        starts = self._starts["documents"]
        frequencies: Ints = starts[numbers + 1].astype(np.int64) - starts[numbers]
        return frequencies

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
        return _summed(deltas, counts)

    def places_of(
        self, numbers: Ints, counts: Ints, bases: Ints, chosen: Ints | None
    ) -> npt.NDArray[np.int64]:
        """Each place of words, counted on from its posting's base: all of them, or those of
        some postings, chosen by their indices; only these are decoded.

        ``counts`` (of all postings) are as :meth:`documents_of` gives them; ``bases`` has one
        item for each posting wanted.
        """
        packed, escaped = self._packed("positions", numbers)
        if chosen is None:
            deltas = unpack(packed, escaped)
        else:
            firsts = np.cumsum(counts, dtype=np.int64)[chosen]
            counts = counts[chosen]
            deltas = unpack_at(packed, escaped, ranges(firsts - counts, counts))
        fits = deltas.sum(dtype=np.int64) < 1 << 32  # half the memory to go through, mostly
        running = np.cumsum(deltas, dtype=np.uint32 if fits else np.int64)
        first = np.cumsum(counts, dtype=np.int64) - counts
        before = running[first] - deltas[first].astype(running.dtype)
        places = np.repeat(bases - before, counts)
        places += running
        return places

    def slice(self, start: int, stop: int) -> Postings:
        """The postings of a range of words, decoded whole (for merging)."""
        numbers = np.arange(start, stop)
        frequencies = self.frequencies(numbers)
        counts = self._counts(numbers, frequencies)
        return Postings(
            self.words_between(start, stop),
            frequencies,
            _summed(self._columns("documents", numbers), frequencies),
            counts,
            _summed(self._columns("positions", numbers), counts),
        )

    def _counts(self, numbers: Ints, frequencies: Ints) -> Ints:
        starts = self._starts["positions"]
        occurrences = starts[numbers + 1].astype(np.int64) - starts[numbers]
        counts = np.ones(int(frequencies.sum()), np.int64)
        repeated = np.repeat(occurrences > frequencies, frequencies)
        counts[repeated] = self._columns("counts", numbers)
        return counts

    def occurrence_starts(self) -> Ints:
        """Where each word's occurrences begin among all; one more than there are words."""
        return self._starts["positions"]

    def _column(self, column: str, number: int) -> Ints:
        packed, escaped = self._arrays[column]
        starts, escapes = self._starts[column], self._escape_starts[column]
        after = number + 1
        return unpack(
            packed[starts[number] : starts[after]], escaped[escapes[number] : escapes[after]]
        )

    def _columns(self, column: str, numbers: Ints) -> Ints:
        return unpack(*self._packed(column, numbers))

    def _packed(self, column: str, numbers: Ints) -> tuple[Bytes, Whole]:
        """The stored values of words: a stretch of the file, or gathered from all over it."""
        packed, escaped = self._arrays[column]
        starts, escapes = self._starts[column], self._escape_starts[column]
        if not len(numbers):
            return packed[:0], escaped[:0]
        first, after = numbers[0], numbers[-1] + 1
        if after - first == len(numbers):
            return packed[starts[first] : starts[after]], escaped[escapes[first] : escapes[after]]
        return _gathered(packed, starts, numbers), _gathered(escaped, escapes, numbers)

    def _bytes(self, number: int) -> memoryview:
        return self._blob[self._word_starts[number] : self._word_starts[number + 1] - 1]


class SegmentFile:
    """A segment as it stands in its file. ``length_bytes`` are as Whoosh rounds lengths."""

    def __init__(self, path: Path, check: bool = True) -> None:
        arrays, meta = read_arrays(path, check)
        self.articles: npt.NDArray[np.int64] = arrays["articles"]
        self.languages = ArticleLanguages(meta["languages"], arrays["languages"])
        unknown_by = commonest(self.languages.counts)
        self.total_lengths: dict[str, int] = meta["total_lengths"]
        self.length_bytes: dict[str, npt.NDArray[np.uint8]] = {
            field: arrays[f"{field}.lengths"] for field in FIELDS
        }
        self.fields = {field: FieldPostings(arrays, field, unknown_by) for field in FIELDS}

    @property
    def documents(self) -> int:
        """Number of documents, deleted ones included."""
        return len(self.articles)
