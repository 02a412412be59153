"""A scroll bar with a mark for every hit."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

_MARK_HEIGHT = 2


class MarkedScrollBar(QScrollBar):
    """``marks`` are places in the text, 0–1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._marks: tuple[float, ...] = ()
        self._current = -1.0
        self._colours = (QColor("#f5a524"), QColor("#d9480f"))

    def show_marks(self, marks: tuple[float, ...]) -> None:
        """Mark other places."""
        rows = sorted({round(mark * 1000) for mark in marks})  # more would paint over itself
        self._marks = tuple(row / 1000 for row in rows)
        self.update()

    def show_current(self, place: float) -> None:
        """Make one mark stand out; below 0 none does."""
        self._current = place
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        plain, strong = self._colours
        for mark in self._marks:
            painter.fillRect(self._area(mark, 3), plain)
        if self._current >= 0:
            painter.fillRect(self._area(self._current, 1), strong)
        painter.end()

    def _area(self, mark: float, inset: int) -> QRectF:
        top = mark * max(1, self.height() - _MARK_HEIGHT)
        return QRectF(inset, top, self.width() - 2 * inset, _MARK_HEIGHT)
