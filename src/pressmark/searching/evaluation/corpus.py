"""The index as the facet table numbers it: postings by row, with scores."""

from __future__ import annotations

from collections.abc import Hashable
from copy import copy
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.model.query import Field
from pressmark.searching.evaluation.cache import DecodedCache
from pressmark.searching.evaluation.matches import Matches, Rows, Scores, nothing, union
from pressmark.searching.facets.view import FacetView
from pressmark.searching.index.lengths import LENGTH_OF_BYTE
from pressmark.searching.index.packing import ranges
from pressmark.searching.index.reader import View
from pressmark.searching.index.segment import FieldPostings

Ints = npt.NDArray[Any]

B, K1 = 0.75, 1.2  # as in Whoosh's BM25F
WEIGHTS = {Field.TITLE: 2.0, Field.BODY: 1.0}
ROW_SHIFT = 32  # a place in the archive is row << 32 | position in the field

Forms = tuple[str, ...]


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
        self._norms = {field: self._norm(field) for field in WEIGHTS}
        self._lengths = {
            field: [segment.file.length_bytes[field.value] for segment in view.segments]
            for field in WEIGHTS
        }

    def with_facets(self, facets: FacetView) -> Corpus:
        """The same rows with other facets: what is decoded stays good."""
        other = copy(self)
        other.facets = facets
        return other

    def matches(self, forms: Forms, field: Field) -> Matches:
        """Articles with any of the forms, scored as one word: joint frequency, summed counts."""
        key: Hashable = ("matches", forms, field)
        return self.cached(key, lambda: self._matches(forms, field), lambda made: made.bytes)

    def occurrences(self, forms: Forms, field: Field) -> Occurrences:
        """Every place of any of the forms in a field (not ANY)."""
        key: Hashable = ("occurrences", forms, field)
        return self.cached(key, lambda: self._occurrences(forms, field), lambda m: m.bytes)

    def _matches(self, forms: Forms, field: Field) -> Matches:
        if field is Field.ANY:
            return union([self.matches(forms, each) for each in WEIGHTS], self.size)
        found = [
            (number, *_synonyms(segment.file.fields[field.value], forms, segment.file.documents))
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

    def _scores(
        self, field: Field, segment: int, documents: Ints, counts: Ints | None, frequency: int
    ) -> Scores:
        """BM25 of one word in one field; term for term what Whoosh computes."""
        weight = WEIGHTS[field] * (log(self.view.documents / (frequency + 1)) + 1) * (K1 + 1)
        norms = self._norms[field][self._lengths[field][segment][documents]]
        if counts is None:
            return np.float32(weight) / (norms + np.float32(1))
        times = counts.astype(np.float32)
        return np.float32(weight) * times / (times + norms)

    def _norm(self, field: Field) -> Scores:
        average = self.view.average_lengths[field.value]
        return (K1 * ((1 - B) + B * LENGTH_OF_BYTE / average)).astype(np.float32)

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

    def _occurrences(self, forms: Forms, field: Field) -> Occurrences:
        parts = [np.zeros(0, np.int64)]
        for segment in self.view.segments:
            postings = segment.file.fields[field.value]
            for start, stop in postings.find_runs(forms):
                found = postings.slice(start, stop)
                rows = np.repeat(self._rows[found.documents + segment.base], found.counts)
                parts.append((rows << ROW_SHIFT) | found.positions)
        places = parts[1] if len(parts) == 2 else np.concatenate(parts)
        if not self._complete:
            places = places[places >= 0]
        if len(forms) > 1 or not self._ascending:
            places.sort(kind="stable")  # a few ascending runs: merged in linear time
            places = places[np.flatnonzero(np.diff(places, prepend=-1))]
        rows = places >> ROW_SHIFT
        starts = np.flatnonzero(np.concatenate(([True], rows[1:] != rows[:-1])))[: len(rows)]
        return Occurrences(rows[starts], np.append(starts, len(rows)), places)


def _joined(parts: list[Any]) -> Any:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _synonyms(postings: FieldPostings, forms: Forms, documents: int) -> tuple[Ints, Ints | None]:
    """Documents with any form, ascending, and how often all together (None: once each)."""
    runs = postings.find_runs(forms)
    if not runs:
        return np.zeros(0, np.int64), None
    if len(runs) == 1 and runs[0][1] - runs[0][0] == 1:
        return postings.documents(runs[0][0]), postings.counts(runs[0][0])
    total = np.zeros(documents)
    for start, stop in runs:
        found, counts = postings.documents_between(start, stop)
        if stop - start == 1:
            total[found] += counts
        else:
            total += np.bincount(found, counts, documents)
    found = np.flatnonzero(total)
    return found, total[found]
