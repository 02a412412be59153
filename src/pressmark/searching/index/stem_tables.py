"""Which words of a segment share a stem: a hash of each word's stem, one table a language.

A table lists the words that occur in articles of a stemming algorithm; that of
``UNKNOWN`` those in articles whose language is not known. So a query's word finds its forms by
one comparison of small numbers, and no form of a language the articles are not in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt

from pressmark.searching.index.container import Arrays
from pressmark.searching.index.inversion import Postings
from pressmark.searching.stems import Stemmer, algorithm_of

Ints = npt.NDArray[Any]
Hashes = npt.NDArray[np.uint16]
Mask = npt.NDArray[np.bool_]

UNKNOWN = ""
NO_STEMS = "-"  # a language without an algorithm: its words have no other forms
_MOST_LANGUAGES = 255


class ArticleLanguages:
    """The language of each document of a segment, as a number; 0 is unknown."""

    def __init__(self, codes: Sequence[str], numbers: npt.NDArray[np.uint8]) -> None:
        self.codes = tuple(codes)
        self.numbers = numbers
        self._counts = np.bincount(numbers, minlength=len(self.codes) + 1).tolist()

    @classmethod
    def of(cls, languages: Sequence[str]) -> ArticleLanguages:
        """From one code a document, empty for unknown."""
        codes = sorted(set(languages) - {""})[:_MOST_LANGUAGES]
        number = {code: i for i, code in enumerate(codes, 1)}
        return cls(codes, np.array([number.get(code, 0) for code in languages], np.uint8))

    @classmethod
    def joined(cls, parts: Iterable[tuple[ArticleLanguages, Mask]]) -> ArticleLanguages:
        """Those of several segments, one after the other, as far as each mask tells."""
        return cls.of([
            ("", *part.codes)[number]
            for part, kept in parts
            for number in part.numbers[kept].tolist()
        ])  # fmt: skip

    @property
    def counts(self) -> dict[str, int]:
        """Documents by algorithm, ``UNKNOWN`` and ``NO_STEMS`` included."""
        counts: dict[str, int] = {}
        for name, count in zip(self._algorithms, self._counts, strict=True):
            if count:
                counts[name] = counts.get(name, 0) + count
        return counts

    def stemmed_by(self, algorithm: str) -> Mask:
        """Which documents are of an algorithm."""
        chosen = np.array([name == algorithm for name in self._algorithms])
        mask: Mask = chosen[self.numbers]
        return mask

    @property
    def _algorithms(self) -> list[str]:
        return [UNKNOWN, *(algorithm_of(code) or NO_STEMS for code in self.codes)]


def commonest(counts: Mapping[str, int]) -> str:
    """The algorithm most documents are of, which unknown ones are read by; "" for none."""
    known = [name for name in counts if name not in (UNKNOWN, NO_STEMS)]
    return min(known, key=lambda name: (-counts[name], name), default="")


def stem_hashes(stemmer: Stemmer, words: Sequence[str]) -> Hashes:
    """A hash of each word's stem."""
    stems = stemmer.stems(words)
    return np.array([crc32(stem.encode()) & 0xFFFF for stem in stems], np.uint16)


def stem_tables(postings: Postings, field: str, languages: ArticleLanguages) -> Arrays:
    """The tables of a field: hashes of listed words, and which are listed."""
    tables: Arrays = {}
    counts = languages.counts
    for name in counts.keys() - {NO_STEMS}:
        listed = _listed(postings, languages.stemmed_by(name))
        words = postings.words
        if not listed.all():
            words = [words[i] for i in np.flatnonzero(listed).tolist()]
        algorithm = name or commonest(counts)
        none = np.zeros(0, np.uint16)
        hashes = stem_hashes(Stemmer.by(algorithm), words) if algorithm else none
        tables[f"{field}.stems.{name}"] = hashes
        tables[f"{field}.stemmed.{name}"] = listed
    return tables


def _listed(postings: Postings, chosen: Mask) -> Mask:
    """Which words are in any of the chosen documents."""
    if chosen.all() or not len(postings.words):
        return np.ones(len(postings.words), bool)
    starts = np.cumsum(postings.frequencies) - postings.frequencies
    listed: Mask = np.logical_or.reduceat(chosen[postings.documents], starts)
    return listed


class StemTables:
    """The tables of one field of a segment, read."""

    def __init__(self, arrays: Arrays, field: str, words: int, unknown_by: str) -> None:
        prefix = f"{field}.stems."
        names = [name.removeprefix(prefix) for name in arrays if name.startswith(prefix)]
        self._hashes: dict[tuple[str, str], Hashes] = {
            (name, name or unknown_by): arrays[prefix + name] for name in names
        }
        self._bits = {name: arrays[f"{field}.stemmed.{name}"] for name in names}
        self._words = words
        self._listed: dict[str, Ints] = {}

    def __contains__(self, table: str) -> bool:
        return table in self._bits

    def listed(self, table: str) -> Ints:
        """Numbers of the words of a table, ascending."""
        if table not in self._listed:
            flags = np.unpackbits(self._bits[table], count=self._words)
            self._listed[table] = np.flatnonzero(flags).astype(np.uint32)
        return self._listed[table]

    def candidates(self, stem: str, table: str, algorithm: str) -> Ints | None:
        """Numbers of words that may have a stem, by their hashes; None: none are kept."""
        hashes = self._hashes.get((table, algorithm))
        if hashes is None:
            return None
        places = np.flatnonzero(hashes == crc32(stem.encode(errors="replace")) & 0xFFFF)
        return places if len(hashes) == self._words else self.listed(table)[places]

    def keep(self, table: str, algorithm: str, hashes: Hashes) -> None:
        """Remember the hashes of a table by another algorithm than it was written with."""
        self._hashes[table, algorithm] = hashes
