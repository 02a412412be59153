"""Putting matches in order: the first few exactly, all of them when somebody scrolls there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.model.facets import Facet
from pressmark.model.search import Sort
from pressmark.searching.evaluation.matches import Matches
from pressmark.searching.facets.columns import SingleColumn
from pressmark.searching.facets.labels import Labels
from pressmark.searching.facets.view import FacetView

Ints = npt.NDArray[Any]

_SAMPLED = 4096  # from so many matches on, a sample tells which ones can be among the first


class RankedHits:
    """The matching articles in order (see :class:`pressmark.model.search.Hits`)."""

    def __init__(
        self, matches: Matches, facets: FacetView, labels: Labels, sort: Sort, limit: int,
        fold_versions: bool,
    ) -> None:  # fmt: skip
        self._matches = matches
        self._facets = facets
        self._keys = sort_keys(matches, facets, labels, sort)
        self._listed: Ints | None = None
        if fold_versions:
            self._listed = _one_of_each_group(self._keys, facets.groups[matches.rows])
            self._keys = self._keys[self._listed]
        places = first_places(self._keys, limit)
        ids = facets.articles[self._rows(places)].tolist()
        self.top: Sequence[tuple[int, float]] = tuple(
            zip(ids, self._scores(places).tolist(), strict=True)
        )

    @property
    def total(self) -> int:
        """Exact number of matching articles."""
        return len(self._matches)

    @property
    def rows(self) -> int:
        """Number of rows in the list."""
        return len(self._keys)

    def ids(self, start: int, stop: int) -> Sequence[int]:
        """Article ids of rows ``start`` to ``stop``."""
        if 0 <= start <= stop <= len(self.top):
            return [article for article, _ in self.top[start:stop]]
        found: list[int] = self._facets.articles[self._rows(self._order[start:stop])].tolist()
        return found

    def places(self, ids: Collection[int]) -> list[int]:
        """Rows in which these articles stand, in order; those not listed are left out."""
        wanted = np.fromiter(ids, np.int64, len(ids))
        ordered = self._facets.articles[self._rows(self._order)]
        found: list[int] = np.flatnonzero(np.isin(ordered, wanted)).tolist()
        return found

    def contains(self, article_id: int) -> bool:
        """Whether an article matches; it may be a version folded under another one's row."""
        return bool(np.any(self._facets.articles[self._matches.rows] == article_id))

    def all_ids(self) -> Sequence[int]:
        """Every matching article id, unfolded, in order of id."""
        found: list[int] = self._facets.articles[self._matches.rows].tolist()
        return found

    @cached_property
    def _order(self) -> Ints:
        return np.argsort(self._keys, kind="stable")

    def _rows(self, places: Ints) -> Ints:
        return self._matches.rows[places if self._listed is None else self._listed[places]]

    def _scores(self, places: Ints) -> Ints:
        scores = self._matches.scores
        if scores is None:
            return np.zeros(len(places))
        return scores[places if self._listed is None else self._listed[places]]


def sort_keys(matches: Matches, facets: FacetView, labels: Labels, sort: Sort) -> Ints:
    """A key for each match: the smallest comes first, equal ones in order of article.

    Where nothing was asked that could match better or worse, the newest come first.
    """
    if sort is Sort.RELEVANCE and matches.scores is not None:
        return -matches.scores
    if sort is Sort.SOURCE:
        sources = facets.columns[Facet.SOURCE]
        assert isinstance(sources, SingleColumn)
        return labels.ranks()[sources.ordinals[matches.rows]]
    dates = facets.dates
    if sort is not Sort.OLDEST:
        return -dates.last[matches.rows]
    first = dates.first[matches.rows]
    return np.where(first == 0, np.iinfo(np.int32).max, first)


def first_places(keys: Ints, limit: int) -> Ints:
    """Places of the ``limit`` smallest keys, in order; the earlier of equal ones first."""
    limit = max(limit, 0)
    if len(keys) <= limit:
        return np.argsort(keys, kind="stable")
    if not limit:
        return np.zeros(0, np.intp)
    candidates = _candidates(keys, limit)
    among = keys[candidates]
    if len(candidates) > limit:
        among_limit = np.partition(among, limit - 1)[limit - 1]
        candidates = candidates[among <= among_limit]
        among = keys[candidates]
    return candidates[np.argsort(among, kind="stable")[:limit]]


def _candidates(keys: Ints, limit: int) -> Ints:
    """Places that hold all of the first ``limit``, found without ordering all keys.

    A bound taken from a sample is right whenever at least ``limit`` keys are within it.
    """
    if len(keys) >= _SAMPLED:
        step = max(len(keys) // 1024, 2)
        sample = keys[::step]
        nth = min(2 * limit // step + 8, len(sample) - 1)
        bound = np.partition(sample, nth)[nth]
        found = np.flatnonzero(keys <= bound)
        if len(found) >= limit:
            return found
    return np.arange(len(keys))


def _one_of_each_group(keys: Ints, groups: Ints) -> Ints:
    """Places to list when of each group of near-duplicates only the first in order is shown."""
    grouped = np.flatnonzero(groups)
    order = grouped[np.lexsort((keys[grouped], groups[grouped]))]
    later = np.concatenate(([False], groups[order[1:]] == groups[order[:-1]]))[: len(order)]
    listed = np.ones(len(keys), bool)
    listed[order[later]] = False
    return np.flatnonzero(listed)
