"""The table under the results' heading: one column of fixed height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from pressmark.gui.halves import Halves
from pressmark.gui.list_place import ListPlace
from pressmark.gui.results_delegate import ResultsDelegate
from pressmark.gui.results_model import ROW_ROLE, AnyIndex, ResultsModel
from pressmark.gui.steady_scroll_bar import SteadyScrollBar
from pressmark.gui.turns import Turns

if TYPE_CHECKING:
    from pressmark.model.views import Row


class ResultsTable(QTableView):
    """One column of fixed height; J and K move as the arrows do."""

    read_wanted = Signal(int)
    menu_wanted = Signal(QPoint)
    trash_wanted = Signal()
    reading_wanted = Signal()  # the keyboard should go to the article
    selection_moved = Signal()

    def __init__(
        self, model: ResultsModel, delegate: ResultsDelegate, turns: Turns, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._halves = Halves(self, turns)
        self._quiet = False
        self._awaited = False  # the cursor is on a row that was not read yet
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._delegate = delegate
        model.dataChanged.connect(self._read_awaited)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        SteadyScrollBar.beside(self)  # a list of another width is laid out and painted twice
        self.setAccessibleName(self.tr("Articles"))
        self.setViewport(QWidget())  # as the facets' has it
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Set the height of rows for the font in use."""
        height = self._delegate.row_height(self)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height // 2)

    def current_row(self) -> Row | None:
        """The article at the cursor, when its row was read."""
        index = self.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def select_quietly(self, place: int) -> None:
        """Select a row without asking for its article again."""
        self._quiet = True
        index = self.model().index(place, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        self._quiet = False

    def rows_in_sight(self) -> tuple[int, int]:
        """The first row in sight, and how many there are, those cut included."""
        height = self.verticalHeader().defaultSectionSize()
        return self.verticalScrollBar().value() // height, self.viewport().height() // height + 2

    def rows_shown(self) -> int:
        """How many rows are seen at once from the first on, the last one perhaps in part."""
        return -(-self.viewport().height() // self.verticalHeader().defaultSectionSize())

    def offset_of_top(self) -> int:
        """Pixels of the first row that are out of sight."""
        return self.verticalScrollBar().value() % self.verticalHeader().defaultSectionSize()

    def stand_at(self, place: ListPlace, offset: int) -> None:
        """After a reset: the cursor, the selection and the rows in sight, asking for no article."""
        self._quiet = True
        self.setAutoScroll(False)
        model, selection = self.model(), self.selectionModel()
        if place.current >= 0:
            index = model.index(place.current, 0)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        chosen = QItemSelection()
        for start, stop in place.selected:
            chosen.append(QItemSelectionRange(model.index(start, 0), model.index(stop - 1, 0)))
        selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.setAutoScroll(True)
        self._quiet = False
        self.executeDelayedItemsLayout()
        height = self.verticalHeader().defaultSectionSize()
        self.verticalScrollBar().setValue(place.top * height + offset if place.top else 0)

    def step(self, step: int) -> None:
        """Go ``step`` rows on and read what is there."""
        count = self.model().rowCount()
        if count:
            row = min(max(self.currentIndex().row() + step, 0), count - 1)
            self.setCurrentIndex(self.model().index(row, 0))

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        row: Row | None = current.data(ROW_ROLE) if current.isValid() else None
        self._awaited = row is None and current.isValid() and not self._quiet
        if row is not None and not self._quiet:
            self.read_wanted.emit(row.id)

    @Slot()
    def _read_awaited(self) -> None:
        """The row at the cursor may have come: read its article now."""
        row = self.current_row() if self._awaited else None
        if row is not None:
            self._awaited = False
            self.read_wanted.emit(row.id)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = self._halves.first_of(event)
        # What lies behind need not be painted then, and scrolling paints only what comes in sight.
        with QPainter(self.viewport()) as painter:
            painter.fillRect(now.rect(), self._delegate.theme.base)
        super().paintEvent(now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text().isprintable() and not event.modifiers():
            event.ignore()  # letters are the window's shortcuts, not a search in the list
        elif event.key() == Qt.Key.Key_Delete:
            self.trash_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.reading_wanted.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        ends = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)
        if action in ends:  # of the list, as lists have it; a table's are those of its row
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        if self.currentIndex().isValid():
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
