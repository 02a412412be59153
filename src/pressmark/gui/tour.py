"""The short tour of the first run: five bubbles beside what they speak of; Esc skips it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pressmark.gui.theme import RADIUS, SPACE, theme_of


@dataclass(frozen=True)
class Stop:
    """One bubble: what it points at, and what it says."""

    target: QWidget
    title: str
    text: str


class Tour(QWidget):
    """Lies over the window; nothing below it is changed."""

    def __init__(self, stops: tuple[Stop, ...], window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Short tour"))
        self._stops = stops
        self._window = window
        self._at = 0
        self._bubble = QFrame(self)
        self._bubble.setObjectName("popup")
        self._bubble.setFixedWidth(320)
        self._title, self._text = QLabel(self._bubble), QLabel(self._bubble)
        self._title.setProperty("strong", True)
        self._text.setWordWrap(True)
        self._skip = QPushButton(self.tr("Skip"), self._bubble)
        self._next = QPushButton(self._bubble)
        self._next.setProperty("primary", True)
        row = QHBoxLayout()
        row.addWidget(self._skip)
        row.addStretch(1)
        row.addWidget(self._next)
        column = QVBoxLayout(self._bubble)
        column.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(row)
        self._skip.clicked.connect(self.close)
        self._next.clicked.connect(self._go_on)
        self.setGeometry(window.rect())
        self._show_stop()
        self.show()
        self.raise_()
        self._next.setFocus()

    @Slot()
    def _go_on(self) -> None:
        self._at += 1
        if self._at < len(self._stops):
            self._show_stop()
        else:
            self.close()

    def _show_stop(self) -> None:
        stop = self._stops[self._at]
        last = self._at == len(self._stops) - 1
        self._title.setText(f"{stop.title}   {self._at + 1}/{len(self._stops)}")
        self._text.setText(stop.text)
        self._next.setText(self.tr("Done") if last else self.tr("Next"))
        self._bubble.adjustSize()
        self._bubble.move(self._place(stop.target))
        self.update()

    def _place(self, target: QWidget) -> QPoint:
        corner = target.mapTo(self._window, QPoint(0, 0))
        x = corner.x() + min(target.width() // 2, 3 * 40)
        y = corner.y() + min(target.height() + 4 * SPACE, 160)
        return QPoint(
            max(SPACE, min(x, self.width() - self._bubble.width() - 2 * SPACE)),
            max(SPACE, min(y, self.height() - self._bubble.height() - 2 * SPACE)),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        target = self._stops[self._at].target
        corner = target.mapTo(self._window, QPoint(0, 0))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme_of(self.palette()).accent, 2))
        area = target.rect().translated(corner).adjusted(1, 1, -2, -2)
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (entered and self._skip.hasFocus()):
            self.close()
        elif entered:
            self._go_on()  # only in a dialog does a button take Enter by itself
        else:
            super().keyPressEvent(event)
