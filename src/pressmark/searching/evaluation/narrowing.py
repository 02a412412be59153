"""The filters of a request, each apart, so that a facet's counts can leave its own out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.model.facets import Facet, FacetFilter
from pressmark.model.query import DateRange
from pressmark.model.search import SearchRequest
from pressmark.searching.evaluation.matches import Mask, Matches, Rows
from pressmark.searching.facets.labels import Labels
from pressmark.searching.facets.view import FacetView

Dimension = Facet | None  # None: the dates
DATES: Dimension = None


class Narrowed:
    """Matches of a query, and which of them each filter lets pass."""

    def __init__(self, found: Matches, passing: dict[Dimension, Mask], size: int) -> None:
        self._found = found
        self._passing = passing
        self._size = size
        self.matches = self._where(list(passing.values()))

    def without(self, dimension: Dimension) -> Rows:
        """Rows that pass every filter but the one of this dimension."""
        if dimension not in self._passing:
            return self.matches.rows
        others = [mask for key, mask in self._passing.items() if key != dimension]
        return self._where(others).rows

    def _where(self, masks: Sequence[Mask]) -> Matches:
        if not masks:
            return self._found
        mask = reduce(np.logical_and, masks)
        scores = self._found.scores
        return Matches(self._found.rows[mask], None if scores is None else scores[mask], self._size)


def narrow(
    found: Matches, request: SearchRequest, facets: FacetView, labels: dict[Facet, Labels]
) -> Narrowed:
    """Put a request's filters and dates to the matches of its query."""
    passing: dict[Dimension, Mask] = {}
    for chosen in request.filters:
        mask = _passing(chosen, facets, labels[chosen.facet], found.rows)
        earlier = passing.get(chosen.facet)
        passing[chosen.facet] = mask if earlier is None else mask & earlier
    if request.dates or request.excluded_dates:
        passing[DATES] = _dated(request, facets, found.rows)
    return Narrowed(found, passing, facets.rows)


def _passing(chosen: FacetFilter, facets: FacetView, labels: Labels, rows: Rows) -> Mask:
    column = facets.columns[chosen.facet]

    def carrying(ids: frozenset[int]) -> Mask:
        known = frozenset(labels.ordinal(each) for each in ids if each == 0 or labels.ordinal(each))
        return column.carrying(known)[rows]

    mask: npt.NDArray[Any] = np.ones(len(rows), bool)
    if chosen.include and chosen.match_all:
        for each in chosen.include:
            mask &= carrying(frozenset((each,)))
    elif chosen.include:
        mask &= carrying(chosen.include)
    if chosen.exclude:
        mask &= ~carrying(chosen.exclude)
    return mask


def _dated(request: SearchRequest, facets: FacetView, rows: Rows) -> Mask:
    def within(spans: Sequence[DateRange | None]) -> Mask:
        masks = [
            facets.dates.undated(rows) if span is None else facets.dates.within(span, rows)
            for span in spans
        ]
        return reduce(np.logical_or, masks)

    mask: Mask = within(request.dates) if request.dates else np.ones(len(rows), bool)
    return mask & ~within(request.excluded_dates) if request.excluded_dates else mask
