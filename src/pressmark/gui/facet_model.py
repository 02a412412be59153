"""The tree of facets: a heading each, their values below, months below years.

Index ids: 0 for a heading, 1 + section for a value, and for a month also its year, shifted left
by ``_SHIFT`` bits. A year's months are there once it was unfolded: to keep hundreds of folded
ones true would cost more than all else a keystroke changes in the panel.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pressmark.gui.facet_names import PANEL_FACETS, facet_label
from pressmark.gui.facet_rows import FacetRow, Mark, date_rows, value_rows
from pressmark.gui.search_control import Found
from pressmark.gui.search_state import DateChoice
from pressmark.model.facets import Facet, FacetCount

AnyIndex = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1  # FacetRow of a value
SECTION_ROLE = Qt.ItemDataRole.UserRole + 2  # Section of a heading
_SHIFT = 8
_MOST_LISTED = 1_000  # values of a facet: a tree lays out every line again for each that comes


@dataclass
class Section:
    """A heading and what stands under it; ``facet`` None is the date."""

    facet: Facet | None
    rows: tuple[FacetRow, ...] = ()
    values: tuple[FacetCount, ...] = ()
    distinct: int = 0
    chosen: int = 0
    skipped: int = 0  # values before those listed, in their order

    @property
    def passed(self) -> int:
        """How many values there are up to the last one listed.

        A chosen value may stand among them though it is not one of the largest.
        """
        return max(0, self.skipped + len(self.values) - self.chosen)

    def place_of_year(self, year: int) -> int:
        """Where a year stands, -1 when it is gone."""
        return next((place for place, row in enumerate(self.rows) if _year(row) == year), -1)


class FacetModel(QAbstractItemModel):
    """Updated in place after every search, so that what is open and scrolled stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sections = [Section(facet) for facet in (None, *PANEL_FACETS)]
        self._found: Found | None = None
        self._all_years = False
        self._unfolded: set[int] = set()  # years whose months are there

    def show(self, found: Found) -> None:
        """Show the counts of another answer."""
        self._found = found
        counts, state = found.answer.counts, found.state
        for section in self.sections:
            if section.facet is None:
                rows = self._date_rows(found, self._unfolded)
                section.chosen = len(state.dates)
            else:
                section.values = counts.values.get(section.facet, ())
                section.distinct = counts.distinct.get(section.facet, 0)
                section.chosen = len(state.chosen(section.facet))
                section.skipped = 0
                rows = self._with_more(section, value_rows(section.facet, section.values, state))
            self._replace(section, rows)

    def append(self, facet: Facet, values: tuple[FacetCount, ...], distinct: int) -> QModelIndex:
        """More values of a facet, read on demand; the first of them.

        Of hundreds of thousands the latest are listed, after those chosen.
        """
        section = self.section_of(facet)
        if self._found is None:
            return QModelIndex()
        chosen = self._found.state.chosen(facet)
        known = {value.id for value in section.values}
        new = tuple(value for value in values if value.id not in known)
        kept = tuple(value for value in section.values if value.id in chosen)
        rest = tuple(value for value in section.values if value.id not in chosen)
        over = max(0, len(rest) + len(new) - _MOST_LISTED)
        section.skipped += over
        section.values, section.distinct = kept + rest[over:] + new, distinct
        rows = self._with_more(section, value_rows(facet, section.values, self._found.state))
        self._replace(section, rows)
        ends_in_more = bool(rows) and rows[-1].choice is None
        return self.index(len(rows) - len(new) - ends_in_more, 0, self.heading(facet))

    def show_all_years(self) -> None:
        """Unfold the earlier years of a long span."""
        self._all_years = True
        if self._found is not None:
            self._replace(self.section_of(None), self._date_rows(self._found, self._unfolded))

    def section_of(self, facet: Facet | None) -> Section:
        """The section of a facet."""
        return next(section for section in self.sections if section.facet is facet)

    def heading(self, facet: Facet | None) -> QModelIndex:
        """The index of a facet's heading."""
        return self.index(self.sections.index(self.section_of(facet)), 0)

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if column != 0 or row < 0:
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, 0, 0) if row < len(self.sections) else QModelIndex()
        number, place = parent.internalId(), parent.row()
        if number == 0:  # asked about four times for every line that is painted
            known = row < len(self.sections[place].rows)
            return self.createIndex(row, 0, place + 1) if known else QModelIndex()
        if row >= self.rowCount(parent):
            return QModelIndex()
        year = _year(self.sections[number - 1].rows[place])
        return self.createIndex(row, 0, number | year << _SHIFT)

    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]
        number = index.internalId() if index.isValid() else 0
        if number == 0:
            return QModelIndex()
        year, section = number >> _SHIFT, (number & (1 << _SHIFT) - 1) - 1
        if not year:
            return self.createIndex(section, 0, 0)
        place = self.sections[section].place_of_year(year)
        return self.createIndex(place, 0, section + 1) if place >= 0 else QModelIndex()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self.sections)
        if parent.internalId() == 0:
            return len(self.sections[parent.row()].rows)
        row = self._year_at(parent)
        return len(row.months) if row is not None and _year(row) in self._unfolded else 0

    def hasChildren(self, parent: AnyIndex = QModelIndex()) -> bool:  # noqa: B008
        row = self._year_at(parent) if parent.isValid() and parent.internalId() else None
        return row.foldable if row is not None else self.rowCount(parent) > 0

    def canFetchMore(self, parent: AnyIndex) -> bool:
        row = self._year_at(parent) if parent.isValid() and parent.internalId() else None
        return row is not None and row.foldable and _year(row) not in self._unfolded

    def fetchMore(self, parent: AnyIndex) -> None:
        if not self.canFetchMore(parent) or self._found is None:
            return
        section, place = self.sections[parent.internalId() - 1], parent.row()
        year = _year(section.rows[place])
        row = self._date_rows(self._found, self._unfolded | {year})[place]
        self.beginInsertRows(parent, 0, len(row.months) - 1)
        section.rows = (*section.rows[:place], row, *section.rows[place + 1 :])
        self._unfolded.add(year)
        self.endInsertRows()

    def columnCount(self, _: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._heading_data(self.sections[index.row()], role)
        row = self._row(index)
        if row is None or role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        return self._spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _heading_data(self, section: Section, role: int) -> Any:
        if role == SECTION_ROLE:
            return section
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("Date") if section.facet is None else facet_label(section.facet)
        return None

    def _spoken(self, row: FacetRow) -> str:
        if row.choice is None:
            return row.label
        words = {
            Mark.NONE: self.tr("%1, %Ln articles", "", row.count),
            Mark.INCLUDED: self.tr("%1, %Ln articles, included", "", row.count),
            Mark.EXCLUDED: self.tr("%1, %Ln articles, excluded", "", row.count),
        }
        return words[row.mark].replace("%1", row.label)

    def _row(self, index: AnyIndex) -> FacetRow | None:
        number = index.internalId()
        section = self.sections[(number & (1 << _SHIFT) - 1) - 1]
        rows, year = section.rows, number >> _SHIFT
        if year:
            place = section.place_of_year(year)
            rows = rows[place].months if place >= 0 else ()
        return rows[index.row()] if index.row() < len(rows) else None

    def _year_at(self, index: AnyIndex) -> FacetRow | None:
        """The row of a value, which may be a year; not that of a month."""
        return self._row(index) if index.internalId() < 1 << _SHIFT else None

    def _date_rows(self, found: Found, unfolded: set[int]) -> tuple[FacetRow, ...]:
        dates, every = found.answer.counts.dates, self._all_years
        rows = date_rows(dates, found.state, all_years=every, unfolded=unfolded) if dates else ()
        return tuple(
            row if row.choice else replace(row, label=self.tr("%Ln earlier years", "", row.count))
            for row in rows
        )

    def _with_more(self, section: Section, rows: tuple[FacetRow, ...]) -> tuple[FacetRow, ...]:
        if section.skipped:
            back = self.tr("Back to the first ones")
            rows = (FacetRow(back, 0, 0.0, Mark.NONE, None), *rows)
        left = section.distinct - section.skipped - len(section.values)
        if left <= 0:
            return rows
        more = self.tr("%Ln more", "", left)
        return (*rows, FacetRow(more, 0, 0.0, Mark.NONE, None))

    def _replace(self, section: Section, rows: tuple[FacetRow, ...]) -> None:
        """Swap a section's rows with as few signals as the view needs."""
        if rows == section.rows:
            return
        heading = self.heading(section.facet)
        if section.facet is None:
            self._match_years(section, heading, rows)
            self._swap_months(section, heading, rows)
        else:
            self._fit(section, heading, rows)
        section.rows = rows
        if rows:
            last = self.index(len(rows) - 1, 0, heading)
            self.dataChanged.emit(self.index(0, 0, heading), last)
        self.dataChanged.emit(heading, heading)

    def _fit(self, section: Section, heading: QModelIndex, rows: tuple[FacetRow, ...]) -> None:
        """As many rows as there will be: values come and go at the end."""
        before, after = len(section.rows), len(rows)
        if after < before:
            self.beginRemoveRows(heading, after, before - 1)
            section.rows = section.rows[:after]
            self.endRemoveRows()
        elif after > before:
            self.beginInsertRows(heading, before, after - 1)
            section.rows = (*section.rows, *rows[before:])
            self.endInsertRows()

    def _match_years(
        self, section: Section, heading: QModelIndex, rows: tuple[FacetRow, ...]
    ) -> None:
        """The same years as there will be, each kept where it is, so that it stays unfolded."""
        wanted = {row.choice for row in rows}
        for start, stop in reversed(_runs(row.choice not in wanted for row in section.rows)):
            self.beginRemoveRows(heading, start, stop - 1)
            self._unfolded -= {_year(row) for row in section.rows[start:stop]}
            section.rows = (*section.rows[:start], *section.rows[stop:])
            self.endRemoveRows()
        known = {row.choice for row in section.rows}
        for start, stop in _runs(row.choice not in known for row in rows):
            self.beginInsertRows(heading, start, stop - 1)
            section.rows = (*section.rows[:start], *rows[start:stop], *section.rows[start:])
            self.endInsertRows()

    def _swap_months(
        self, section: Section, heading: QModelIndex, rows: tuple[FacetRow, ...]
    ) -> None:
        for place, (row, old) in enumerate(zip(rows, section.rows, strict=True)):
            number = _year(row) or _year(old)
            if number not in self._unfolded or row.months == old.months:
                continue
            year = self.index(place, 0, heading)
            before, after = len(old.months), len(row.months)
            with_row = (*section.rows[:place], row, *section.rows[place + 1 :])
            if after < before:
                self.beginRemoveRows(year, after, before - 1)
                section.rows = with_row
                self.endRemoveRows()
            elif after > before:
                self.beginInsertRows(year, before, after - 1)
                section.rows = with_row
                self.endInsertRows()
            section.rows = with_row
            if after:
                self.dataChanged.emit(self.index(0, 0, year), self.index(after - 1, 0, year))


def _year(row: FacetRow) -> int:
    """The year of a line that has months, else 0."""
    if not row.foldable or not isinstance(row.choice, DateChoice) or row.choice.first is None:
        return 0
    return row.choice.first.year


def _runs(flags: Iterable[bool]) -> list[tuple[int, int]]:
    """Where flags are set, side by side: (first, after the last), in order."""
    places = [place for place, flag in enumerate(flags) if flag]
    firsts = [place for place in places if place - 1 not in places]
    lasts = [place for place in places if place + 1 not in places]
    return [(first, last + 1) for first, last in zip(firsts, lasts, strict=True)]
