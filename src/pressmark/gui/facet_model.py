"""The tree of facets: a heading each, their values below, months below years.

Index ids: 0 for a heading, 1 + section for a value, and for a month also its year's row,
shifted left by ``_SHIFT`` bits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pressmark.gui.facet_names import PANEL_FACETS, facet_label
from pressmark.gui.facet_rows import FacetRow, Mark, date_rows, value_rows
from pressmark.gui.search_control import Found
from pressmark.model.facets import Facet, FacetCount

AnyIndex = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1  # FacetRow of a value
SECTION_ROLE = Qt.ItemDataRole.UserRole + 2  # Section of a heading
_SHIFT = 8


@dataclass
class Section:
    """A heading and what stands under it; ``facet`` None is the date."""

    facet: Facet | None
    rows: tuple[FacetRow, ...] = ()
    values: tuple[FacetCount, ...] = ()
    distinct: int = 0
    chosen: int = 0


class FacetModel(QAbstractItemModel):
    """Updated in place after every search, so that what is open and scrolled stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sections = [Section(facet) for facet in (None, *PANEL_FACETS)]
        self._found: Found | None = None
        self._all_years = False

    def show(self, found: Found) -> None:
        """Show the counts of another answer."""
        self._found = found
        counts, state = found.answer.counts, found.state
        for section in self.sections:
            if section.facet is None:
                rows = self._date_rows(found)
                section.chosen = len(state.dates)
            else:
                section.values = counts.values.get(section.facet, ())
                section.distinct = counts.distinct.get(section.facet, 0)
                section.chosen = len(state.chosen(section.facet))
                rows = self._with_more(section, value_rows(section.facet, section.values, state))
            self._replace(section, rows)

    def append(self, facet: Facet, values: tuple[FacetCount, ...], distinct: int) -> None:
        """More values of a facet, read on demand."""
        section = self.section_of(facet)
        if self._found is None:
            return
        known = {value.id for value in section.values}
        section.values += tuple(value for value in values if value.id not in known)
        section.distinct = distinct
        rows = value_rows(facet, section.values, self._found.state)
        self._replace(section, self._with_more(section, rows))

    def show_all_years(self) -> None:
        """Unfold the earlier years of a long span."""
        self._all_years = True
        if self._found is not None:
            self._replace(self.section_of(None), self._date_rows(self._found))

    def section_of(self, facet: Facet | None) -> Section:
        """The section of a facet."""
        return next(section for section in self.sections if section.facet is facet)

    def heading(self, facet: Facet | None) -> QModelIndex:
        """The index of a facet's heading."""
        return self.index(self.sections.index(self.section_of(facet)), 0)

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if column != 0 or row < 0 or row >= self.rowCount(parent):
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, 0, 0)
        if parent.internalId() == 0:
            return self.createIndex(row, 0, parent.row() + 1)
        return self.createIndex(row, 0, parent.internalId() | (parent.row() + 1) << _SHIFT)

    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]
        number = index.internalId() if index.isValid() else 0
        if number == 0:
            return QModelIndex()
        year, section = number >> _SHIFT, (number & (1 << _SHIFT) - 1) - 1
        if year:
            return self.createIndex(year - 1, 0, section + 1)
        return self.createIndex(section, 0, 0)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self.sections)
        if parent.internalId() == 0:
            return len(self.sections[parent.row()].rows)
        row = self._row(parent)
        return len(row.months) if row is not None and parent.internalId() < 1 << _SHIFT else 0

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
        rows = self.sections[(number & (1 << _SHIFT) - 1) - 1].rows
        year = number >> _SHIFT
        if year:
            rows = rows[year - 1].months if year <= len(rows) else ()
        return rows[index.row()] if index.row() < len(rows) else None

    def _date_rows(self, found: Found) -> tuple[FacetRow, ...]:
        dates = found.answer.counts.dates
        rows = date_rows(dates, found.state, all_years=self._all_years) if dates else ()
        return tuple(
            row if row.choice else replace(row, label=self.tr("%Ln earlier years", "", row.count))
            for row in rows
        )

    def _with_more(self, section: Section, rows: tuple[FacetRow, ...]) -> tuple[FacetRow, ...]:
        left = section.distinct - len(section.values)
        if left <= 0:
            return rows
        more = self.tr("%Ln more", "", left)
        return (*rows, FacetRow(more, 0, 0.0, Mark.NONE, None))

    def _replace(self, section: Section, rows: tuple[FacetRow, ...]) -> None:
        """Swap a section's rows with as few signals as the view needs."""
        if rows == section.rows:
            return
        heading = self.heading(section.facet)
        self._fold_months(section, heading, rows)
        before, after = len(section.rows), len(rows)
        if after < before:
            self.beginRemoveRows(heading, after, before - 1)
            section.rows = section.rows[:after]
            self.endRemoveRows()
        elif after > before:
            self.beginInsertRows(heading, before, after - 1)
            section.rows = (*section.rows, *(_without_months(row) for row in rows[before:]))
            self.endInsertRows()
        self._swap_months(section, heading, rows)
        if rows:
            self.dataChanged.emit(self.index(0, 0, heading), self.index(after - 1, 0, heading))
        self.dataChanged.emit(heading, heading)

    def _fold_months(
        self, section: Section, heading: QModelIndex, rows: tuple[FacetRow, ...]
    ) -> None:
        """Take away the months of years whose months differ."""
        for place, row in enumerate(section.rows):
            keep = len(rows[place].months) if place < len(rows) else 0
            if len(row.months) > keep:
                year = self.index(place, 0, heading)
                self.beginRemoveRows(year, keep, len(row.months) - 1)
                section.rows = (
                    *section.rows[:place],
                    _with_months(row, row.months[:keep]),
                    *section.rows[place + 1 :],
                )
                self.endRemoveRows()

    def _swap_months(
        self, section: Section, heading: QModelIndex, rows: tuple[FacetRow, ...]
    ) -> None:
        before = section.rows
        section.rows = tuple(
            _with_months(row, row.months[: len(old.months)])
            for row, old in zip(rows, before, strict=True)
        )
        for place, (row, old) in enumerate(zip(rows, before, strict=True)):
            if row.months == old.months:
                continue
            year = self.index(place, 0, heading)
            if len(row.months) > len(old.months):
                self.beginInsertRows(year, len(old.months), len(row.months) - 1)
                section.rows = (*section.rows[:place], row, *section.rows[place + 1 :])
                self.endInsertRows()
            self.dataChanged.emit(self.index(0, 0, year), self.index(len(row.months) - 1, 0, year))


def _without_months(row: FacetRow) -> FacetRow:
    return _with_months(row, ())


def _with_months(row: FacetRow, months: tuple[FacetRow, ...]) -> FacetRow:
    return FacetRow(row.label, row.count, row.share, row.mark, row.choice, months)
