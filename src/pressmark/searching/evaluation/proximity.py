"""Phrases and NEAR: words by where they stand in one field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.searching.evaluation.corpus import ROW_SHIFT, Occurrences

Places = npt.NDArray[np.int64]

_BISECTION = 16  # looking n values up beats merging when the others are so many times as many


@dataclass(frozen=True, slots=True)
class Spans:
    """Stretches of text: places of their first and last words, ascending by the first."""

    first: Places
    last: Places

    @property
    def rows(self) -> npt.NDArray[np.intp]:
        """Rows with a span, ascending, each once."""
        rows = self.first >> ROW_SHIFT
        return rows[np.flatnonzero(np.concatenate(([True], rows[1:] != rows[:-1])))[: len(rows)]]


NO_SPANS = Spans(np.zeros(0, np.int64), np.zeros(0, np.int64))


def shared_rows(words: Sequence[Occurrences]) -> npt.NDArray[np.intp]:
    """Rows in which all of the words occur."""
    by_size = sorted((word.rows for word in words), key=len)
    rows = by_size[0]
    for other in by_size[1:]:
        rows = rows[_contains(other, rows)]
    return rows


def phrase_spans(words: Sequence[Occurrences], slop: int) -> Spans:
    """Where the words follow each other with at most ``slop`` others between them in all."""
    if not slop:
        return _adjacent([word.places for word in words])
    rows = shared_rows(words)
    return _in_order([word.within(rows) for word in words], slop)


def _adjacent(places: Sequence[Places]) -> Spans:
    """Words side by side; the rarest is looked at first."""
    order = sorted(range(len(places)), key=lambda i: len(places[i]))
    first = places[order[0]] - order[0]
    for i in order[1:]:
        first = _shared(first + i, places[i]) - i
    return Spans(first, first + len(places) - 1)


def _in_order(places: Sequence[Places], slop: int) -> Spans:
    """For each first word the nearest second after it, and so on: the shortest stretch."""
    first = last = places[0]
    for following in places[1:]:
        at = np.searchsorted(following, last, side="right")
        some = at < len(following)
        first, last = first[some], following[at[some]]
        near = last - first <= slop + len(places) - 1
        first, last = first[near], last[near]
    return Spans(first, last)


def near_spans(left: Spans, right: Spans, distance: int) -> Spans:
    """Stretches from a span of one side to a span of the other, at most ``distance`` words on.

    Two words side by side are at distance 1; spans that overlap are not near each other.
    """
    before = _followed(left, right, distance)
    after = _followed(right, left, distance)
    first = np.concatenate([before.first, after.first])
    order = np.argsort(first, kind="stable")
    return Spans(first[order], np.concatenate([before.last, after.last])[order])


def _followed(left: Spans, right: Spans, distance: int) -> Spans:
    """From each span of ``right`` back to the nearest of ``left`` that ends before it."""
    if not len(left.first) or not len(right.first):
        return NO_SPANS
    by_end = np.argsort(left.last, kind="stable")
    ends = left.last[by_end]
    at = np.searchsorted(ends, right.first, side="left") - 1
    near = (at >= 0) & (right.first - ends[at] <= distance)
    return _ordered(left.first[by_end[at[near]]], right.last[near])


def _ordered(first: Places, last: Places) -> Spans:
    order = np.argsort(first, kind="stable")
    return Spans(first[order], last[order])


def joined(spans: Sequence[Spans]) -> Spans:
    """All spans of several alternatives."""
    if len(spans) == 1:
        return spans[0]
    return _ordered(
        np.concatenate([NO_SPANS.first, *(each.first for each in spans)]),
        np.concatenate([NO_SPANS.last, *(each.last for each in spans)]),
    )


def _contains(values: npt.NDArray[Any], wanted: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
    """Which of ``wanted`` are among ``values``; both ascend."""
    if not len(values) or not len(wanted):
        return np.zeros(len(wanted), bool)
    if len(wanted) * _BISECTION < len(values):
        at = np.searchsorted(values, wanted)
        at[at == len(values)] = 0
        equal: npt.NDArray[np.bool_] = values[at] == wanted
        return equal
    merged = np.concatenate([wanted, values])
    order = np.argsort(merged, kind="stable")  # two ascending runs: merged in linear time
    merged = merged[order]
    found = np.zeros(len(order), bool)
    found[order[:-1][merged[1:] == merged[:-1]]] = True
    return found[: len(wanted)]


def _shared(left: Places, right: Places) -> Places:
    """Places in both; both ascend."""
    if len(left) * _BISECTION < len(right):
        return left[_contains(right, left)]
    merged = np.concatenate([left, right])
    merged.sort(kind="stable")  # two ascending runs: merged in linear time
    shared: Places = merged[:-1][merged[1:] == merged[:-1]]
    return shared
