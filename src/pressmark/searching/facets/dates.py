"""Publication dates as arrays: narrowing by ranges, and counts by year, month and day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.model.dates import PartialDate
from pressmark.model.facets import DateCounts
from pressmark.model.query import DateRange

Ints = npt.NDArray[Any]
Mask = npt.NDArray[np.bool_]

_MONTHS = 13  # of a year, month 0 for "that year"
_DAYS = 32
_MONTH_LENGTHS = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])


@dataclass(frozen=True, slots=True)
class DateColumn:
    """Dates as ``yyyymmdd`` with zeros for what is unknown; 0 is undated.

    ``first`` and ``last`` are the earliest and latest ``yyyymmdd`` a date may mean. ``months`` is
    the month as one number from ``base_year`` on.
    """

    numbers: Ints
    first: Ints
    last: Ints
    months: Ints
    base_year: int
    span: int  # months counted
    year_labels: tuple[str, ...]
    month_labels: tuple[str, ...]  # "" for a year without month

    @classmethod
    def of(cls, numbers: Ints) -> DateColumn:
        """From ``yyyymmdd`` numbers."""
        numbers = numbers.astype(np.int32)
        month, day = numbers // 100 % 100, numbers % 100
        first = numbers + np.where(month == 0, 101, np.where(day == 0, 1, 0))
        last = numbers + np.where(month == 0, 1231, np.where(day == 0, _days_in_months(numbers), 0))
        undated = numbers == 0
        first[undated], last[undated] = 0, 0
        years = numbers // 10_000
        base = int(years[~undated].min()) if not undated.all() else 1
        months = ((years - base) * _MONTHS + month + 1).astype(np.int64)
        months[undated] = 0
        span = int(months.max(initial=0)) + 1
        year_labels, month_labels = _labels(base, span)
        return cls(
            numbers,
            first.astype(np.int32),
            last.astype(np.int32),
            months,
            base,
            span,
            year_labels,
            month_labels,
        )

    def within(self, span: DateRange, rows: Ints | None = None) -> Mask:
        """Rows every day of whose date lies in the range."""
        first = self.first if rows is None else self.first[rows]
        mask = first > 0
        if span.first is not None:
            mask &= first >= PartialDate.from_date(span.first.first).number
        if span.last is not None:
            last = self.last if rows is None else self.last[rows]
            mask &= last <= PartialDate.from_date(span.last.last).number
        return mask

    def undated(self, rows: Ints | None = None) -> Mask:
        """Rows without a date."""
        mask: Mask = (self.numbers if rows is None else self.numbers[rows]) == 0
        return mask

    def counts(self, rows: Ints, by_month: Ints) -> DateCounts:
        """Counts over rows; ``by_month`` are their counts by ``months``, made beforehand.

        Days are counted only if asked for: there are thousands of them.
        """
        years, months = self._years_and_months(by_month)
        days = LateCounts(lambda: self._days(rows))
        return DateCounts(years, months, days, int(by_month[0]))

    def _years_and_months(self, by_month: Ints) -> tuple[dict[str, int], dict[str, int]]:
        dated = by_month[1:]
        by_year = np.add.reduceat(dated, np.arange(0, len(dated), _MONTHS)) if len(dated) else dated
        some_years, some_months = np.flatnonzero(by_year), np.flatnonzero(dated)
        years = map(self.year_labels.__getitem__, some_years.tolist())
        months = map(self.month_labels.__getitem__, some_months.tolist())
        counted = dict(zip(months, dated[some_months].tolist(), strict=True))
        counted.pop("", None)
        return dict(zip(years, by_year[some_years].tolist(), strict=True)), counted

    def _days(self, rows: Ints) -> dict[str, int]:
        keys = self.months[rows] * _DAYS + self.numbers[rows] % 100
        by_day = np.bincount(keys)
        found = np.flatnonzero(by_day)
        days: dict[str, int] = {}
        for at, count in zip(found.tolist(), by_day[found].tolist(), strict=True):
            month, day = divmod(at, _DAYS)
            if day:
                year, month = divmod(month - 1, _MONTHS)
                days[f"{year + self.base_year:04}-{month:02}-{day:02}"] = count
        return days


class LateCounts(Mapping[str, int]):
    """Counts made when first looked at."""

    def __init__(self, make: Callable[[], dict[str, int]]) -> None:
        self._make = make
        self._made: dict[str, int] | None = None

    def _counts(self) -> dict[str, int]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, key: str) -> int:
        return self._counts()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._counts())

    def __len__(self) -> int:
        return len(self._counts())

    def __repr__(self) -> str:
        return repr(self._counts())


def _labels(base_year: int, span: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    years = tuple(f"{base_year + i:04}" for i in range(-(-(span - 1) // _MONTHS)))
    months = tuple(
        f"{year}-{month:02}" if month else "" for year in years for month in range(_MONTHS)
    )
    return years, months


def _days_in_months(numbers: Ints) -> Ints:
    year, month = numbers // 10_000, numbers // 100 % 100
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    lengths: Ints = _MONTH_LENGTHS[month] + (leap & (month == 2))
    return lengths
