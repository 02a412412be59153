"""Small pieces the window is put together with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


def local_paths(urls: list[QUrl]) -> tuple[Path, ...]:
    """The files and folders among dropped addresses."""
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())


def stacked(*widgets: QWidget) -> QWidget:
    """Widgets under each other without a gap; the last one takes the room."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for number, widget in enumerate(widgets):
        column.addWidget(widget, 1 if number == len(widgets) - 1 else 0)
    return box


def hairline(parent: QWidget) -> QFrame:
    """A line of one pixel between two areas."""
    line = QFrame(parent)
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
