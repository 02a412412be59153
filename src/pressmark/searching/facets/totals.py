"""Counting with the totals at hand: when most rows match, the others are fewer to count."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.model.facets import Facet
from pressmark.searching.facets.view import FacetView

Ints = npt.NDArray[Any]


class Totals:
    """Counts over one view of a facet table; totals over all its rows are kept."""

    def __init__(self, view: FacetView) -> None:
        self.view = view
        self._rows = np.flatnonzero(view.live)
        self._totals: dict[Facet, Ints] = {}
        self._months: Ints | None = None
        self._others: tuple[Ints, Ints] | None = None

    def counts(self, facet: Facet, rows: Ints, size: int) -> Ints:
        """How many of the rows carry each ordinal of a facet."""
        column = self.view.columns[facet]
        if 2 * len(rows) <= len(self._rows):
            return column.counts(rows, size)
        total = self._totals.get(facet)
        if total is None or len(total) < size:
            total = self._totals[facet] = column.counts(self._rows, size)
        return total - column.counts(self._rest(rows), len(total))

    def months(self, rows: Ints) -> Ints:
        """How many of the rows are of each month, as the view's dates number them."""
        dates = self.view.dates
        if 2 * len(rows) <= len(self._rows):
            return np.bincount(dates.months[rows], minlength=dates.span)
        if self._months is None:
            self._months = np.bincount(dates.months[self._rows], minlength=dates.span)
        rest = np.bincount(dates.months[self._rest(rows)], minlength=dates.span)
        return self._months - rest

    def _rest(self, rows: Ints) -> Ints:
        """Live rows that are not among ``rows``; kept for the next facet of the same answer."""
        if self._others is None or self._others[0] is not rows:
            left = self.view.live.copy()
            left[rows] = False
            self._others = rows, np.flatnonzero(left)
        return self._others[1]
