"""The index as the facet table numbers it: postings by row, with scores."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from copy import copy
from dataclasses import dataclass
from itertools import chain
from math import log
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.model.query import Field
from pressmark.searching.evaluation.cache import DecodedCache
from pressmark.searching.evaluation.matches import (
    Mask,
    Matches,
    Rows,
    Scores,
    nothing,
    present,
    union,
)
from pressmark.searching.facets.view import FacetView
from pressmark.searching.index.lengths import LENGTH_OF_BYTE
from pressmark.searching.index.packing import ranges
from pressmark.searching.index.reader import OpenSegment, View

Ints = npt.NDArray[Any]

B, K1 = 0.75, 1.2  # as in Whoosh's BM25F
WEIGHTS = {Field.TITLE: 2.0, Field.BODY: 1.0}
ROW_SHIFT = 32  # a place in the archive is row << 32 | position in the field

_FEW_ROWS = 2  # decoding part of a word's places pays below one in so many of its articles
_SPARSE = 16  # below one document in so many, sorting what is found beats an array of all


@dataclass(frozen=True, slots=True)
class Forms:
    """Words of the lexicon, each list in order.

    Those of ``everywhere`` count in every article. Those of ``stemmed`` were found by an
    algorithm and count in the articles that are stemmed by it: by the German one a banker is a
    form of bank.
    """

    everywhere: tuple[str, ...] = ()
    stemmed: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.everywhere or self.stemmed)

    def __len__(self) -> int:
        return len(self.everywhere) + sum(len(words) for _, words in self.stemmed)

    def __iter__(self) -> Iterator[str]:
        """Each word once."""
        return iter(dict.fromkeys(chain(self.everywhere, *(words for _, words in self.stemmed))))

    def only(self, form: str) -> Forms:
        """One of the words, where it counts."""
        if form in self.everywhere:
            return Forms((form,))
        return Forms((), tuple((name, (form,)) for name, words in self.stemmed if form in words))


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where a word's forms stand in one field: places, ascending, and the rows they are in."""

    rows: Rows
    starts: Ints
    places: npt.NDArray[np.int64]

    def within(self, rows: Rows) -> npt.NDArray[np.int64]:
        """Places in the given rows only, all of which are in ``self.rows``."""
        if len(rows) == len(self.rows):
            return self.places
        at = np.searchsorted(self.rows, rows)
        return self.places[ranges(self.starts[at], self.starts[at + 1] - self.starts[at])]

    @property
    def bytes(self) -> int:
        """Memory taken."""
        return self.rows.nbytes + self.starts.nbytes + self.places.nbytes


class Corpus:
    """One view of the index joined with one view of the facet table.

    Documents the table does not know, or that are deleted, are no rows and never found; they
    still count in frequencies, as in Whoosh, until they are merged away.
    """

    def __init__(self, view: View, facets: FacetView, cache: DecodedCache) -> None:
        self.view = view
        self.facets = facets
        self.size = facets.rows
        self.cached = cache.get
        self._cache = cache
        parts = [np.zeros(0, np.intp)]
        for segment in view.segments:
            rows = facets.rows_of(segment.file.articles)
            rows[segment.entry.deleted] = -1
            parts.append(rows)
        self._rows = np.concatenate(parts)
        found = self._rows[self._rows >= 0]
        self._complete = len(found) == len(self._rows)
        self._ascending = bool((found[1:] > found[:-1]).all())
        self._same = self._complete and bool((self._rows == np.arange(len(self._rows))).all())
        self._norms = {field: self._norms_of(field) for field in WEIGHTS}

    def with_facets(self, facets: FacetView) -> Corpus:
        """The same rows with other facets: what is decoded stays good."""
        other = copy(self)
        other.facets = facets
        return other

    def matches(self, forms: Forms, field: Field) -> Matches:
        """Articles with any of the forms, scored as one word: joint frequency, summed counts."""
        key: Hashable = ("matches", forms, field)
        return self.cached(key, lambda: self._matches(forms, field), lambda made: made.bytes)

    def occurrences(self, forms: Forms, field: Field, within: Matches) -> Occurrences:
        """Every place of any of the forms in a field (not ANY), in the rows of ``within`` at
        least. Where these are few, only what stands there is decoded, and not kept."""
        key: Hashable = ("occurrences", forms, field)
        few = len(within) * _FEW_ROWS < len(self.matches(forms, field))
        if few and key not in self._cache:
            return self._occurrences(forms, field, within)
        return self.cached(key, lambda: self._occurrences(forms, field), lambda m: m.bytes)

    def _matches(self, forms: Forms, field: Field) -> Matches:
        if field is Field.ANY:
            return union([self.matches(forms, each) for each in WEIGHTS], self.size)
        found = [
            (number, *self._synonyms(forms, field, segment))
            for number, segment in enumerate(self.view.segments)
        ]
        frequency = sum(len(documents) for _, documents, _ in found)
        if not frequency:
            return nothing(self.size)
        scores = [
            self._scores(field, number, documents, counts, frequency)
            for number, documents, counts in found
        ]
        documents = [
            each + self.view.segments[number].base if number else each for number, each, _ in found
        ]
        return self._by_row(_joined(documents), _joined(scores))

    def _groups(
        self, forms: Forms, field: Field, segment: OpenSegment
    ) -> Iterator[tuple[Ints, Mask | None]]:
        """Numbers of the forms in a segment, in groups, and in which documents these count."""
        postings = segment.file.fields[field.value]
        for numbers in postings.find_all(forms.everywhere):
            yield numbers, None
        for algorithm, words in forms.stemmed:
            counting = self._stemmed_by(segment, algorithm)
            if counting is not None:
                for numbers in postings.find_all(words):
                    yield numbers, counting

    def _stemmed_by(self, segment: OpenSegment, algorithm: str) -> Mask | None:
        """Documents of a segment that are stemmed by an algorithm; None: none is."""

        def made() -> Mask:
            languages = segment.file.languages
            masks = [languages.stemmed_by(name) for name in self.view.stemming.tables(algorithm)]
            either: Mask = np.logical_or.reduce(masks)
            return either

        if self.view.stemming.tables(algorithm).isdisjoint(segment.file.languages.counts):
            return None
        return self.cached(("stemmed", segment.base, algorithm), made, lambda mask: mask.nbytes)

    def _synonyms(
        self, forms: Forms, field: Field, segment: OpenSegment
    ) -> tuple[Ints, Ints | None]:
        """Documents with any form, ascending, and how often all together (None: once each)."""
        postings = segment.file.fields[field.value]
        groups = list(self._groups(forms, field, segment))
        if not groups:
            return np.zeros(0, np.int64), None
        if len(groups) == 1 and len(groups[0][0]) == 1 and groups[0][1] is None:
            number = groups[0][0][0]
            return postings.documents(number), postings.counts(number)
        parts = []
        for numbers, counting in groups:
            documents, counts = postings.documents_of(numbers)
            if counting is not None:
                kept = counting[documents]
                documents, counts = documents[kept], counts[kept]
            parts.append((documents, counts))
        documents, counts = (_joined([part[i] for part in parts]) for i in range(2))
        return _once_each(documents, counts, segment.file.documents)

    def _scores(
        self, field: Field, segment: int, documents: Ints, counts: Ints | None, frequency: int
    ) -> Scores:
        """BM25 of one word in one field; term for term what Whoosh computes."""
        weight = WEIGHTS[field] * (log(self.view.documents / (frequency + 1)) + 1) * (K1 + 1)
        norms = self._norms[field][segment][documents]
        if counts is None:
            return np.float32(weight) / (norms + np.float32(1))
        times = counts.astype(np.float32)
        return np.float32(weight) * times / (times + norms)

    def _norms_of(self, field: Field) -> list[Scores]:
        """What a field's length makes of a count, for each document of each segment."""
        average = self.view.average_lengths[field.value]
        by_byte = (K1 * ((1 - B) + B * LENGTH_OF_BYTE / average)).astype(np.float32)
        return [by_byte[each.file.length_bytes[field.value]] for each in self.view.segments]

    def _by_row(self, documents: Ints, scores: Scores) -> Matches:
        if self._same:
            return Matches(documents, scores, self.size)
        rows = self._rows[documents]
        if not self._complete:
            known = rows >= 0
            rows, scores = rows[known], scores[known]
        if not self._ascending:
            order = np.argsort(rows)
            rows, scores = rows[order], scores[order]
        return Matches(rows, scores, self.size)

    def _chosen(
        self, rows: Ints, documents: Ints, counting: Mask | None, within: Matches | None
    ) -> Ints | None:
        """Indices of the postings whose places are wanted; None: all."""
        masks: list[Mask] = []
        if not self._complete:
            masks.append(rows >= 0)
        if counting is not None:
            masks.append(counting[documents])
        if within is not None:
            masks.append(present(within.at(rows)))
        return np.flatnonzero(np.logical_and.reduce(masks)) if masks else None

    def _occurrences(
        self, forms: Forms, field: Field, within: Matches | None = None
    ) -> Occurrences:
        parts: list[Ints] = [np.zeros(0, np.int64)]
        for segment in self.view.segments:
            postings = segment.file.fields[field.value]
            for numbers, counting in self._groups(forms, field, segment):
                documents, counts = postings.documents_of(numbers)
                rows = self._rows[documents + segment.base]
                chosen = self._chosen(rows, documents, counting, within)
                bases = (rows if chosen is None else rows[chosen]).astype(np.int64) << ROW_SHIFT
                parts.append(postings.places_of(numbers, counts, bases, chosen))
        places = parts[1] if len(parts) == 2 else np.concatenate(parts)
        if len(forms) > 1 or not self._ascending:
            places.sort(kind="stable")  # a few ascending runs: merged in linear time
            places = places[np.flatnonzero(np.diff(places, prepend=-1))]
        rows = places >> ROW_SHIFT
        starts = np.flatnonzero(np.concatenate(([True], rows[1:] != rows[:-1])))[: len(rows)]
        return Occurrences(rows[starts], np.append(starts, len(rows)), places)


def _joined(parts: list[Any]) -> Any:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _once_each(documents: Ints, counts: Ints, size: int) -> tuple[Ints, Ints]:
    """Each document once, ascending, with the sum of its counts."""
    if not len(documents):
        return documents, counts
    if len(documents) * _SPARSE < size:
        order = np.argsort(documents, kind="stable")
        documents, counts = documents[order], counts[order]
        first = np.flatnonzero(np.concatenate(([True], documents[1:] != documents[:-1])))
        return documents[first], np.add.reduceat(counts, first, dtype=np.int64)
    total = np.bincount(documents, counts, size)
    found = np.flatnonzero(total > 0)  # of floats themselves it is ten times as slow
    return found, total[found]
