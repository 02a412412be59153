"""The list of results: article ids from the answer, rows read lazily in pages."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from pressmark.gui.date_text import date_text
from pressmark.gui.search_control import Found
from pressmark.model.search import Hits

if TYPE_CHECKING:
    from pressmark.model.views import Row

PAGE = 24
_KEPT_PAGES = 128
_ASK_MS = 30  # rows below the first are not asked for between two keystrokes
ROW_ROLE = Qt.ItemDataRole.UserRole + 1

AnyIndex = QModelIndex | QPersistentModelIndex


class ResultsModel(QAbstractTableModel):
    """One column; ``ROW_ROLE`` gives the :class:`Row`, or None while it is being read."""

    wanted = Signal(int, int)  # first row and the row after the last of a page to read

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: Hits | None = None
        self._count = 0
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._missing: list[int] = []
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.timeout.connect(self._ask_for_missing)

    def show(self, found: Found) -> None:
        """List the articles of another answer."""
        self.beginResetModel()
        self.hits = found.answer.hits
        self._count = found.answer.hits.rows
        self._pages.clear()
        self._missing.clear()
        self._first = found.rows
        self._there = (found.stands.top if found.stands else 0, found.rows_there)
        self.endResetModel()

    def supply(self, start: int, rows: Sequence[Row]) -> None:
        """The rows of a page that was ``wanted``."""
        self._pages[start // PAGE] = rows
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        last = min(start + len(rows), self._count) - 1
        if last >= start:
            self.dataChanged.emit(self.index(start, 0), self.index(last, 0))

    def row(self, number: int) -> Row | None:
        """The row at a place of the list; None (and ``wanted``) when not read yet."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page)
        if rows is not None:
            self._pages.move_to_end(page)
            return rows[place] if place < len(rows) else None
        if number < len(self._first):
            return self._first[number]
        start, there = self._there
        if start <= number < start + len(there):
            return there[number - start]
        if page not in self._missing:
            self._missing.append(page)
            self._ask.start(_ASK_MS)
        return None

    def place_of(self, article_id: int) -> int:
        """Where a loaded article stands in the list, -1 when not known."""
        for number, row in enumerate(self._first):
            if row.id == article_id:
                return number
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if row.id == article_id:
                    return page * PAGE + place
        return -1

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        row = self.row(index.row())
        if role == ROW_ROLE or row is None:
            return row if role == ROW_ROLE else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return self._spoken(row)

    @Slot()
    def _ask_for_missing(self) -> None:
        if self._missing:
            page = self._missing[-1]  # where the view is now; others ask again when painted
            self._missing.clear()
            self.wanted.emit(page * PAGE, min((page + 1) * PAGE, self._count))

    def _spoken(self, row: Row) -> str:
        marks = [
            self.tr("starred") if row.starred else "",
            "" if row.read else self.tr("unread"),
            self.tr("has a note") if row.has_note else "",
            self.tr("%Ln more versions", "", row.versions) if row.versions else "",
        ]
        parts = [row.title, row.source, date_text(row.published), *marks]
        return ", ".join(part for part in parts if part)

    _first: Sequence[Row] = ()
    _there: tuple[int, Sequence[Row]] = (0, ())  # rows in sight further down, and where


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    ROW_ROLE,
)
