"""Type a few letters, press Enter: the palette, past searches, recent archives, entities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.results_model import AnyIndex
from pressmark.gui.theme import SPACE, theme_of

_SIZE = (520, 420)
_DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True)
class Pick:
    """One line: its text, what stands small at the right, and what it means.

    It is found by the words of ``also`` too, which are not shown.
    """

    label: str
    detail: str
    value: Any
    enabled: bool = True
    also: str = ""

    def holds(self, word: str) -> bool:
        """Whether a folded word is in it."""
        return word in _folded(self.label) or word in _folded(self.also)


def _folded(text: str) -> str:
    """Text as it is compared: capitals aside, and Russian ё as it is mostly typed."""
    return text.casefold().replace("ё", "е")


class PickModel(QAbstractListModel):
    """The picks that fit what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.picks: tuple[Pick, ...] = ()

    def show(self, picks: Sequence[Pick]) -> None:
        """Show other picks."""
        self.beginResetModel()
        self.picks = tuple(picks)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.picks)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        pick = self.picks[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return pick.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{pick.label}, {pick.detail}" if pick.detail else pick.label
        return pick.detail if role == _DETAIL_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and not self.picks[index.row()].enabled:
            flags &= ~Qt.ItemFlag.ItemIsEnabled
        return flags


class Picker(QDialog):
    """``chosen`` tells the value; what does not hold all typed words is left out."""

    chosen = Signal(object)
    typed = Signal(str)  # for pickers whose lines come from the archive

    def __init__(
        self, title: str, hint: str, picks: Sequence[Pick], parent: QWidget, *,
        filters: bool = True, empty: str = "",
    ) -> None:  # fmt: skip
        """``empty`` is said where there are no picks at all."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._all = tuple(picks)
        self._filters = filters
        self._empty = empty
        self.model = PickModel(self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(_PickDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName(title)
        self._nothing = QLabel(self)
        self._nothing.setProperty("dim", True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.field)
        column.addWidget(self.view, 1)
        column.addWidget(self._nothing, 1)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.view.activated.connect(self._take)
        self.view.clicked.connect(self._take)
        self.resize(*_SIZE)
        self._narrow("")

    def offer(self, picks: Sequence[Pick]) -> None:
        """Other lines (after ``typed``)."""
        self._all = tuple(picks)
        self._narrow(self.field.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVING:
                step = -1 if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) else 1
                self._move(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        count = self.model.rowCount()
        if count:
            row = (self.view.currentIndex().row() + step) % count
            self.view.setCurrentIndex(self.model.index(row, 0))

    @Slot(str)
    def _narrow(self, text: str) -> None:
        words = _folded(text).split() if self._filters else []
        fitting = [pick for pick in self._all if all(map(pick.holds, words))]
        # Those that are called so come before those that are also called so.
        fitting.sort(key=lambda pick: not all(word in _folded(pick.label) for word in words))
        self.model.show(fitting)
        self._nothing.setVisible(not fitting)
        self.view.setVisible(bool(fitting))
        said = self._empty if self._empty and not self._all else self.tr("Nothing fits")
        self._nothing.setText(said)
        if fitting:
            self.view.setCurrentIndex(self.model.index(0, 0))
        if self.sender() is self.field:
            self.typed.emit(text)

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.picks[index.row()].enabled:
            value = self.model.picks[index.row()].value
            self.accept()
            self.chosen.emit(value)


class _PickDelegate(QStyledItemDelegate):
    """The text at the left, the detail dim at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        size = super().sizeHint(option, index)
        size.setHeight(size.height() + 2 * SPACE)
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = theme_of(option.palette)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.selected)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.hover)
        area = option.rect.adjusted(2 * SPACE, 0, -2 * SPACE, 0)
        detail = str(index.data(_DETAIL_ROLE) or "")
        painter.setPen(theme.dim)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, detail)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        painter.setPen(theme.text if enabled else theme.dim)
        room = area.width() - option.fontMetrics.horizontalAdvance(detail) - 3 * SPACE
        elide = Qt.TextElideMode.ElideMiddle
        label = option.fontMetrics.elidedText(str(index.data()), elide, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, label)
