"""The list under the search bar: fields, values, words and past searches that fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from pressmark.gui.date_text import number_text
from pressmark.gui.theme import SPACE

if TYPE_CHECKING:
    from pressmark.model.views import Completion

_ROWS = 10
AnyIndex = QModelIndex | QPersistentModelIndex
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CompletionModel(QAbstractListModel):
    """Completions as lines: label and number of articles."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[Completion, ...] = ()

    def show(self, items: Sequence[Completion]) -> None:
        """Offer other completions."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        item = self.items[index.row()]
        return f"{item.label}    {number_text(item.count)}" if item.count else item.label


class CompletionPopup(QFrame):
    """Shown below the field while it keeps the focus; arrows move, Tab or Enter take one."""

    chosen = Signal(object)  # Completion

    def __init__(self, field: QLineEdit, host: QWidget) -> None:
        super().__init__(host)
        self._field = field
        self._host = host
        self.setObjectName("popup")
        self.model = CompletionModel(self)
        self._view = QListView(self)
        self._view.setModel(self.model)
        self._view.setUniformItemSizes(True)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setAccessibleName(self.tr("Suggestions"))
        self._view.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.addWidget(self._view)
        field.installEventFilter(self)
        self.hide()

    def offer(self, items: Sequence[Completion]) -> None:
        """Show ``items``, or hide when there are none."""
        self.model.show(items)
        if not items or not self._field.hasFocus():
            self.hide()
            return
        rows = min(len(items), _ROWS)
        height = rows * self._view.sizeHintForRow(0) + 2 * SPACE + 4
        corner = self._field.mapTo(self._host, self._field.rect().bottomLeft())
        self.setGeometry(corner.x(), corner.y() + SPACE, min(self._field.width(), 560), height)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if self.isVisible() and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._handle_key(event)
        return super().eventFilter(watched, event)

    def _handle_key(self, event: QKeyEvent) -> bool:
        current = self._view.currentIndex()
        if event.key() in _MOVING:
            step = -1 if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) else 1
            row = current.row() + step if current.isValid() else (0 if step > 0 else -1)
            self._view.setCurrentIndex(self.model.index(row % len(self.model.items), 0))
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        if event.key() == Qt.Key.Key_Tab and not current.isValid():
            current = self.model.index(0, 0)
        takes = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if takes and current.isValid():
            self._take(current)
            return True
        if takes:
            self.hide()
        return False

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        self.hide()
        self.chosen.emit(self.model.items[index.row()])
