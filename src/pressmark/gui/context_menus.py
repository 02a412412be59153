"""The menus that open where the mouse is, made of the window's own actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from pressmark.gui.menus import add, passing_menu

if TYPE_CHECKING:
    from pressmark.gui.window import MainWindow

_ARTICLE = ("star", "tag", "read", "note", "", "edit-fields", "cite", "export", "", "original",
            "outside", "versions", "earlier", "", "untag", "trash")  # fmt: skip
_TEXT = ("highlight", "colour", "", "find", "entities", "cuts", "print")
_TIMELINE = ("timeline-copy", "timeline-save")


class ContextMenus(QObject):
    """For the list, the text and the timeline."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.results.menu_wanted.connect(self._show_article_menu)
        window.reader.text.menu_wanted.connect(self._show_text_menu)
        window.timeline.menu_wanted.connect(self._show_timeline_menu)

    @Slot(QPoint)
    def _show_article_menu(self, place: QPoint) -> None:
        self._show(_ARTICLE, place)

    @Slot(QPoint)
    def _show_text_menu(self, place: QPoint) -> None:
        menu = passing_menu(self._window)
        text = self._window.reader.text
        copy = add(menu, self.tr("Copy"), text.copy)
        copy.setEnabled(text.textCursor().hasSelection())
        menu.addAction(self._window.commands.by_id["cite"])
        add(menu, self.tr("Select all"), text.selectAll)
        menu.addSeparator()
        self._fill(menu, _TEXT)
        menu.popup(place)

    @Slot(object)
    def _show_timeline_menu(self, place: QPoint) -> None:
        menu = passing_menu(self._window)
        add(menu, self.tr("Show everything"), self._window.timeline.show_everything)
        add(menu, self.tr("Clear the dates"), self._window.clear_dates)
        menu.addSeparator()
        for action_id in _TIMELINE:
            menu.addAction(self._window.commands.by_id[action_id])
        menu.popup(place)

    def _show(self, ids: tuple[str, ...], place: QPoint) -> None:
        menu = passing_menu(self._window)
        self._fill(menu, ids)
        menu.popup(place)

    def _fill(self, menu: QMenu, ids: tuple[str, ...]) -> None:
        for action_id in ids:
            if action_id:
                menu.addAction(self._window.commands.by_id[action_id])
            else:
                menu.addSeparator()
