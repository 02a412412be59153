"""The rows of the facet panel, made from an answer: plain data, no widgets."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from pressmark.gui.date_text import date_text, month_name
from pressmark.gui.facet_names import value_label
from pressmark.gui.search_state import Choice, DateChoice, SearchState
from pressmark.model.dates import PartialDate
from pressmark.model.facets import DateCounts, Facet, FacetCount

_MOST_YEARS, _NEWEST_YEARS = 10, 8  # a longer span is folded to the newest ones


class Mark(Enum):
    """What the user chose for a value."""

    NONE = 0
    INCLUDED = 1
    EXCLUDED = 2


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One line under a facet's heading; ``share`` (0–1) is of the largest count there."""

    label: str
    count: int
    share: float
    mark: Mark
    choice: Choice | DateChoice | None  # None: the "more" line
    foldable: bool = False  # a year with months
    months: tuple[FacetRow, ...] = ()  # once it was unfolded


def value_rows(
    facet: Facet, values: tuple[FacetCount, ...], state: SearchState
) -> tuple[FacetRow, ...]:
    """The values of a facet: the chosen ones first, also those no article has any more."""
    chosen = state.chosen(facet)
    counted = {value.id: value for value in values}
    largest = max((value.count for value in values), default=0)
    first = [counted.get(i, FacetCount(i, c.label, 0)) for i, c in chosen.items()]
    rest = [value for value in values if value.id not in chosen and value.count]
    return tuple(
        _value_row(facet, value, largest, chosen.get(value.id)) for value in (*first, *rest)
    )


def date_rows(
    counts: DateCounts,
    state: SearchState,
    *,
    all_years: bool = False,
    unfolded: Collection[int] = (),
) -> tuple[FacetRow, ...]:
    """Years, newest first, with the months of those ``unfolded``; then the undated articles.

    Of a long span only the newest years (and those chosen) are shown, until all are asked for:
    a line without a choice then counts the others.
    """
    largest = max((*counts.years.values(), counts.undated, 1))
    foldable = {month[:4] for month, count in counts.months.items() if count}
    rows = [
        replace(
            _date_row(year, year, count, largest, state),
            foldable=year in foldable,
            months=_month_rows(year, counts, state) if int(year) in unfolded else (),
        )
        for year, count in sorted(counts.years.items(), reverse=True)
        if count
    ]
    if len(rows) > _MOST_YEARS and not all_years:
        older = [row for row in rows[_NEWEST_YEARS:] if row.mark is not Mark.NONE]
        left = len(rows) - _NEWEST_YEARS - len(older)
        rows = [*rows[:_NEWEST_YEARS], *older, FacetRow("", left, 0.0, Mark.NONE, None)]
    if counts.undated:
        undated, share = DateChoice(), counts.undated / largest
        mark = _date_mark(undated, state)
        rows.append(FacetRow(date_text(None), counts.undated, share, mark, undated))
    return tuple(rows)


def _value_row(facet: Facet, value: FacetCount, largest: int, chosen: Choice | None) -> FacetRow:
    label = value_label(facet, value.id, value.value)
    mark = Mark.NONE
    if chosen is not None:
        mark = Mark.EXCLUDED if chosen.excluded else Mark.INCLUDED
    share = value.count / largest if largest else 0.0
    return FacetRow(label, value.count, share, mark, Choice(facet, value.id, label))


def _month_rows(year: str, counts: DateCounts, state: SearchState) -> tuple[FacetRow, ...]:
    months = {m: count for m, count in counts.months.items() if count and m[:4] == year}
    largest = max(months.values(), default=1)
    return tuple(
        _date_row(month, month_name(int(month[5:7])), count, largest, state)
        for month, count in sorted(months.items(), reverse=True)
    )


def _date_row(iso: str, label: str, count: int, largest: int, state: SearchState) -> FacetRow:
    choice = _date_choice(iso)
    return FacetRow(label, count, count / largest, _date_mark(choice, state), choice)


@lru_cache(maxsize=4_096)  # the same months after every keystroke
def _date_choice(iso: str) -> DateChoice:
    date = PartialDate.parse(iso)
    return DateChoice(date, date)


def _date_mark(choice: DateChoice, state: SearchState) -> Mark:
    for date in state.dates:
        if (date.first, date.last) == (choice.first, choice.last):
            return Mark.EXCLUDED if date.excluded else Mark.INCLUDED
    return Mark.NONE
