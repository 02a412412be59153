"""The timeline's arithmetic: a span of days, cut into years, months or days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from pressmark.model.dates import PartialDate
from pressmark.model.facets import DateCounts

_DAYS_UP_TO = 92  # a longer span is cut into months
_MONTHS_UP_TO = 12 * 366  # a longer span is cut into years
_SHORTEST = 7  # days; no closer zoom
_EARLIEST, _LATEST = date(1400, 1, 1), date(2200, 12, 31)


class Unit(Enum):
    """What one bar stands for."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


#: How many bars apart the dates below the timeline may stand.
_STEPS = {
    Unit.YEAR: (1, 2, 5, 10, 20, 50, 100, 200, 500),
    Unit.MONTH: (1, 2, 3, 6, 12, 24, 60, 120),
    Unit.DAY: (1, 2, 7, 14, 28, 56),
}


@dataclass(frozen=True, slots=True)
class Span:
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Length in days, at least 1."""
        return (self.last - self.first).days + 1

    @property
    def unit(self) -> Unit:
        """The unit bars have over this span."""
        if self.days <= _DAYS_UP_TO:
            return Unit.DAY
        return Unit.MONTH if self.days <= _MONTHS_UP_TO else Unit.YEAR


@dataclass(frozen=True, slots=True)
class Bin:
    """One bar: the days it covers and how many articles match, of how many there are."""

    when: PartialDate
    matches: int
    archive: int

    @property
    def first(self) -> date:
        """The first day it covers."""
        return self.when.first

    @property
    def last(self) -> date:
        """The last day it covers."""
        return self.when.last


def whole_span(counts: DateCounts) -> Span | None:
    """From the first year with articles to the last; None when all are undated."""
    years = sorted(int(year) for year, count in counts.years.items() if count)
    if not years:
        return None
    return Span(date(years[0], 1, 1), date(years[-1], 12, 31))


def cut(span: Span, matches: DateCounts, archive: DateCounts) -> tuple[Bin, ...]:
    """The bars of a span, in order; every unit of time has one, empty or not."""
    unit = span.unit
    found, everything = _table(matches, unit), _table(archive, unit)
    bins = []
    at = _start(span.first, unit)
    while at.first <= span.last:
        key = str(at)
        bins.append(Bin(at, found.get(key, 0), everything.get(key, 0)))
        after = at.last + timedelta(days=1)
        if after > _LATEST:
            break
        at = _start(after, unit)
    return tuple(bins)


def named(bins: Sequence[Bin], most: int) -> list[int]:
    """Which bars get their date written below: at most ``most``, at round years, months, weeks.

    Of fewer bars than a round step has, the first.
    """
    if not bins:
        return []
    for every in _STEPS[_unit_of(bins[0].when)]:
        numbers = [number for number, one in enumerate(bins) if not _ordinal(one.when) % every]
        if len(numbers) <= most:
            return numbers or [0]
    return [0]


def _unit_of(when: PartialDate) -> Unit:
    if when.day:
        return Unit.DAY
    return Unit.MONTH if when.month else Unit.YEAR


def _ordinal(when: PartialDate) -> int:
    """Which year, month or day since the beginning of time; weeks begin on Mondays."""
    if when.day:
        return when.first.toordinal() - 1
    return when.year * 12 + when.month - 1 if when.month else when.year


def zoomed(span: Span, factor: float, anchor: float, whole: Span) -> Span:
    """``span`` made ``factor`` times as long around ``anchor`` (0–1 of it), within ``whole``."""
    days = min(max(_SHORTEST, round(span.days * factor)), whole.days)
    first = span.first + timedelta(days=round((span.days - days) * anchor))
    return _within(first, days, whole)


def moved(span: Span, share: float, whole: Span) -> Span:
    """``span`` shifted by ``share`` of its length, within ``whole``."""
    return _within(span.first + timedelta(days=round(span.days * share)), span.days, whole)


def around(first: date, last: date) -> Span:
    """A span a little wider than the days given, to zoom to a selection."""
    margin = timedelta(days=max(3, (last - first).days // 8))
    return Span(max(first - margin, _EARLIEST), min(last + margin, _LATEST))


def _within(first: date, days: int, whole: Span) -> Span:
    latest = whole.last - timedelta(days=days - 1)
    first = min(max(first, whole.first), max(latest, whole.first))
    return Span(first, first + timedelta(days=days - 1))


def _table(counts: DateCounts, unit: Unit) -> Mapping[str, int]:
    if unit is Unit.YEAR:
        return counts.years
    return counts.months if unit is Unit.MONTH else counts.days


def _start(day: date, unit: Unit) -> PartialDate:
    if unit is Unit.YEAR:
        return PartialDate(day.year)
    if unit is Unit.MONTH:
        return PartialDate(day.year, day.month)
    return PartialDate(day.year, day.month, day.day)


def chosen_range(first: Bin, last: Bin) -> tuple[PartialDate, PartialDate]:
    """The dates a selection from one bar to another asks for, either way round."""
    early, late = sorted((first, last), key=lambda one: one.first)
    if early.when == late.when:
        return early.when, late.when
    return PartialDate.from_date(early.first), PartialDate.from_date(late.last)
