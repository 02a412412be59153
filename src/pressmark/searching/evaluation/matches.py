"""Sets of matching articles, as rows of the facet table, and how they combine.

A node of a query is answered either by :class:`Matches` (rows listed, with scores) or by a
:class:`Condition` (a test put to rows others have found). Words give the first, dates and facets
the second, so that those are looked at only where words match.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.intp]
Scores = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

ABSENT = np.float32(-1)
_FEW = 8  # a list so many times as long as another is not gone through for it
_SPARSE = 64  # below one row in so many, looking rows up by bisection beats an array of all


class Matches:
    """Rows, ascending, each once; ``scores``, from 0 up, follow them, or None: all are 0."""

    __slots__ = ("_dense", "rows", "scores", "size")

    def __init__(self, rows: Rows, scores: Scores | None, size: int) -> None:
        self.rows = rows
        self.scores = scores
        self.size = size
        self._dense: npt.NDArray[Any] | None = None

    def __len__(self) -> int:
        return len(self.rows)

    def at(self, rows: Rows) -> npt.NDArray[Any]:
        """The score at each of ``rows``, ``ABSENT`` where it does not match; without scores,
        whether it matches."""
        if self._dense is None and len(self.rows) * _SPARSE < self.size:
            return self._looked_up(rows)
        return self.dense()[rows]

    def dense(self) -> npt.NDArray[Any]:
        """What :meth:`at` gives, for every row; kept, as this may be in a cache."""
        if self._dense is None:
            if self.scores is None:
                dense: npt.NDArray[Any] = np.zeros(self.size, bool)
                dense[self.rows] = True
            else:
                dense = np.full(self.size, ABSENT)
                dense[self.rows] = self.scores
            self._dense = dense
        return self._dense

    def _looked_up(self, rows: Rows) -> npt.NDArray[Any]:
        if not len(self.rows):
            return np.zeros(len(rows), bool) if self.scores is None else np.full(len(rows), ABSENT)
        places = np.searchsorted(self.rows, rows)
        places[places == len(self.rows)] = 0
        found = self.rows[places] == rows
        return found if self.scores is None else np.where(found, self.scores[places], ABSENT)

    @property
    def bytes(self) -> int:
        """Memory taken, that of :meth:`dense` included where it is to be expected."""
        listed = self.rows.nbytes + (0 if self.scores is None else self.scores.nbytes)
        return listed + (4 * self.size if len(self.rows) * _SPARSE >= self.size else 0)


@dataclass(frozen=True, slots=True)
class Condition:
    """``test(rows)`` tells of each row whether it matches; of all rows when given None."""

    test: Callable[[Rows | None], Mask]


Answer = Matches | Condition


def present(found: npt.NDArray[Any]) -> Mask:
    """Which of what :meth:`Matches.at` gave are matches."""
    return found if found.dtype == np.bool_ else found >= 0


def nothing(size: int) -> Matches:
    """No match at all."""
    return Matches(np.zeros(0, np.intp), None, size)


def shared(listed: Sequence[Matches]) -> Matches:
    """Rows all of ``listed`` have, without scores."""
    fewest, *others = sorted(listed, key=len)
    rows = fewest.rows
    for other in others:
        rows = rows[present(other.at(rows))]
    return Matches(rows, None, fewest.size)


def both(answers: Sequence[Answer], live: Mask) -> Answer:
    """Rows every answer has; their scores are summed."""
    listed = sorted((a for a in answers if isinstance(a, Matches)), key=len)
    conditions = [a for a in answers if isinstance(a, Condition)]
    if not listed:
        return Condition(lambda rows: _all(conditions, rows))
    rows, scores = listed[0].rows, listed[0].scores
    for other in listed[1:]:
        found = other.at(rows)
        kept = present(found)
        rows = rows[kept]
        scores = None if scores is None else scores[kept]
        if other.scores is not None:
            scores = found[kept] if scores is None else scores + found[kept]
    for condition in conditions:
        kept = condition.test(rows)
        rows = rows[kept]
        scores = None if scores is None else scores[kept]
    return Matches(rows, scores, len(live))


def _all(conditions: Sequence[Condition], rows: Rows | None) -> Mask:
    mask = conditions[0].test(rows)
    for condition in conditions[1:]:
        mask = mask & condition.test(rows)
    return mask


def either(answers: Sequence[Answer], live: Mask) -> Answer:
    """Rows any answer has; their scores are summed."""
    listed = [listing(answer, live) for answer in answers]
    return union(listed, len(live))


def union(listed: Sequence[Matches], size: int) -> Matches:
    """Rows any of ``listed`` has; their scores are summed."""
    listed = [matches for matches in listed if len(matches)]
    if len(listed) <= 1:
        return listed[0] if listed else nothing(size)
    if len(listed) == 2:
        fewer, more = sorted(listed, key=len)
        if len(fewer) * _FEW < len(more):
            return _added(fewer, more, size)
    if sum(map(len, listed)) * 16 < size:
        return _sorted_union(listed, size)
    mask = np.zeros(size, bool)
    for matches in listed:
        mask[matches.rows] = True
    rows = np.flatnonzero(mask)
    if all(matches.scores is None for matches in listed):
        return Matches(rows, None, size)
    total = np.zeros(size, np.float32)
    for matches in listed:
        if matches.scores is not None:
            total[matches.rows] += matches.scores
    return Matches(rows, total[rows], size)


def _added(fewer: Matches, more: Matches, size: int) -> Matches:
    """The union of a short list and a long one: the one looked up in the other."""
    places = np.searchsorted(more.rows, fewer.rows)
    shared = more.rows[np.minimum(places, len(more) - 1)] == fewer.rows
    rows = np.insert(more.rows, places[~shared], fewer.rows[~shared])
    if fewer.scores is None and more.scores is None:
        return Matches(rows, None, size)
    few = np.zeros(len(fewer), np.float32) if fewer.scores is None else fewer.scores
    scores = np.zeros(len(more), np.float32) if more.scores is None else more.scores.copy()
    scores[places[shared]] += few[shared]
    return Matches(rows, np.insert(scores, places[~shared], few[~shared]), size)


def _sorted_union(listed: Sequence[Matches], size: int) -> Matches:
    rows = np.concatenate([matches.rows for matches in listed])
    if all(matches.scores is None for matches in listed):
        return Matches(np.unique(rows), None, size)
    scores = np.concatenate(
        [np.zeros(len(m), np.float32) if m.scores is None else m.scores for m in listed]
    )
    order = np.argsort(rows, kind="stable")
    rows, scores = rows[order], scores[order]
    first = np.flatnonzero(np.concatenate(([True], rows[1:] != rows[:-1])))
    return Matches(rows[first], np.add.reduceat(scores, first), size)


def without(answer: Answer) -> Condition:
    """Rows the answer does not have."""
    if isinstance(answer, Condition):
        return Condition(lambda rows: ~answer.test(rows))
    return Condition(lambda rows: ~present(answer.dense() if rows is None else answer.at(rows)))


def listing(answer: Answer, live: Mask) -> Matches:
    """An answer as a list of rows."""
    if isinstance(answer, Matches):
        return answer
    return Matches(np.flatnonzero(answer.test(None) & live), None, len(live))
