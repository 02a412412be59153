"""Articles waiting to become a segment, as numbers; and the segment they become."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.searching.index.container import Arrays, write_arrays
from pressmark.searching.index.inversion import invert, packed_field
from pressmark.searching.index.lengths import bytes_of
from pressmark.searching.index.segment import FIELDS
from pressmark.searching.index.stem_tables import ArticleLanguages, stem_tables
from pressmark.searching.numbering import WordNumbers, numbered_words

Ints = npt.NDArray[Any]


class Batch:
    """Articles in the order they came; one that comes again replaces its earlier self."""

    def __init__(self, numbers: WordNumbers) -> None:
        self._numbers = numbers
        self._codes = {field: array("i") for field in FIELDS}
        self._ends = {field: array("I") for field in FIELDS}
        self._place: dict[int, int] = {}
        self._articles = array("q")
        self._replaced: list[int] = []
        self._languages: list[str] = []

    def __len__(self) -> int:
        return len(self._articles)

    @property
    def chunks(self) -> int:
        """How much text waits, in pieces between white space."""
        return len(self._codes["body"])

    def add(self, article_id: int, title: str, body: str, language: str) -> None:
        """Take an article in."""
        self.drop(article_id)
        self._place[article_id] = len(self._articles)
        self._articles.append(article_id)
        self._languages.append(language)
        for field, text in zip(FIELDS, (title, body), strict=True):
            codes = self._codes[field]
            self._numbers.extend(codes, text)
            self._ends[field].append(len(codes))

    def drop(self, article_id: int) -> None:
        """Mark an article of this batch as deleted, if it is here."""
        place = self._place.pop(article_id, None)
        if place is not None:
            self._replaced.append(place)

    def write(self, path: Path) -> Ints:
        """Write the segment's file; gives the documents in it that are deleted already."""
        lengths: dict[str, Ints] = {}
        arrays: Arrays = {}
        languages = ArticleLanguages.of(self._languages)
        for field in FIELDS:
            words, positions, lengths[field] = numbered_words(
                self._codes[field], self._ends[field], self._numbers
            )
            postings = invert(words, positions, lengths[field], self._numbers.words)
            arrays |= packed_field(postings, field) | stem_tables(postings, field, languages)
        articles = np.array(self._articles, np.int64)
        write_segment(path, articles, rounded(lengths), total(lengths), arrays, languages)
        return np.array(sorted(self._replaced), np.uint32)


def rounded(lengths: Mapping[str, Ints]) -> dict[str, Ints]:
    """Lengths as one byte each, as Whoosh rounds them, so that scores equal its own."""
    return {field: bytes_of(values) for field, values in lengths.items()}


def total(lengths: Mapping[str, Ints]) -> dict[str, int]:
    """Number of words in each field."""
    return {field: int(values.sum()) for field, values in lengths.items()}


def write_segment(
    path: Path,
    articles: Ints,
    length_bytes: Mapping[str, Ints],
    total_lengths: dict[str, int],
    postings: Arrays,
    languages: ArticleLanguages,
) -> None:
    """Write a segment's file from its parts; flags take one bit each in it."""
    arrays: Arrays = {"articles": articles, "languages": languages.numbers}
    arrays |= {f"{field}.lengths": values for field, values in length_bytes.items()}
    arrays |= {
        name: np.packbits(values) if values.dtype == np.bool_ else values
        for name, values in postings.items()
    }
    meta = {"languages": languages.codes, "total_lengths": total_lengths}
    write_arrays(path, arrays, meta)
