"""A scroll bar that keeps its room: what lies beside it never changes its width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar


class SteadyScrollBar(QScrollBar):
    """Seen only where there is something to scroll."""

    @classmethod
    def beside(cls, area: QAbstractScrollArea) -> None:
        """Give ``area`` one."""
        area.setVerticalScrollBar(cls(Qt.Orientation.Vertical, area))
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)
