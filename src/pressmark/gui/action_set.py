"""The actions of a window as Qt actions: menus filled, shortcuts set, enabled as fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from pressmark.gui.actions import Action, Menu, Needs, menu_title


@dataclass(frozen=True)
class Situation:
    """What is there at the moment."""

    archive: bool = False
    writable: bool = False
    result: bool = False
    article: bool = False

    def allows(self, needs: Needs) -> bool:
        """Whether an action with these needs can be used."""
        return {
            Needs.NOTHING: True,
            Needs.ARCHIVE: self.archive,
            Needs.WRITABLE: self.archive and self.writable,
            Needs.RESULT: self.result,
            Needs.ARTICLE: self.article,
            Needs.EDITABLE: self.article and self.writable,
        }[needs]


class ActionSet(QObject):
    """Owns the Qt action of every entry of the table."""

    def __init__(self, table: tuple[Action, ...], window: QMainWindow) -> None:
        super().__init__(window)
        self.table = table
        self.by_id: dict[str, QAction] = {}
        self._suited: Situation | None = None
        for action in table:
            self.by_id[action.id] = _BoundAction(action, window)
            window.addAction(self.by_id[action.id])
        self._fill_menus(window)

    def _fill_menus(self, window: QMainWindow) -> None:
        for menu in Menu:
            shown = window.menuBar().addMenu(menu_title(menu))
            group = 0
            for action in (one for one in self.table if one.menu is menu):
                if action.group != group:
                    shown.addSeparator()
                    group = action.group
                shown.addAction(self.by_id[action.id])

    def suit(self, situation: Situation) -> None:
        """Enable what can be used."""
        if situation == self._suited:
            return
        self._suited = situation
        for action in self.table:
            self.by_id[action.id].setEnabled(situation.allows(action.needs))

    def check(self, action_id: str, on: bool) -> None:
        """Show whether a checkable action is on, without calling it."""
        self.by_id[action_id].setChecked(on)

    def rename(self, action_id: str, text: str) -> None:
        """Give an action another text ("Undo Star")."""
        self.by_id[action_id].setText(text)


class _BoundAction(QAction):
    def __init__(self, action: Action, parent: QObject) -> None:
        super().__init__(action.text, parent)
        self._callback: Callable[[], object] = action.callback
        self.setObjectName(action.id)
        self.setCheckable(action.checkable)
        self.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
        self.triggered.connect(self._call)

    @Slot()
    def _call(self) -> None:
        self._callback()
