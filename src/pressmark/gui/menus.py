"""Menus that live only while they are open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class _Entry(QAction):
    """Calls back without Qt's ``checked`` argument; dies with its menu."""

    def __init__(self, text: str, callback: Callable[[], object], menu: QMenu) -> None:
        super().__init__(text, menu)
        self._callback = callback
        self.triggered.connect(self._call)

    def _call(self) -> None:
        self._callback()


def passing_menu(parent: QWidget) -> QMenu:
    """A menu that is deleted when it closes."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def add(menu: QMenu, text: str, callback: Callable[[], object]) -> QAction:
    """Add an entry that calls ``callback``."""
    entry = _Entry(text.replace("&", "&&"), callback, menu)
    menu.addAction(entry)
    return entry
