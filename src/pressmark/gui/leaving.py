"""Closing a window while work runs: a clear choice."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

if TYPE_CHECKING:
    from pressmark.gui.window import MainWindow

translate = QCoreApplication.translate


class _State(Enum):
    STAYING = 0
    HIDDEN = 1  # until the work is done
    GOING = 2


class Leaving:
    """Whether a window may close, and closing it once its work is done."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._state = _State.STAYING

    def may_go(self) -> bool:
        """Ask about work under way; True once, when the window is to close now."""
        if self._state is _State.GOING:
            return False
        if self._state is _State.STAYING and self._window.work.activity.busy:
            finish = ask_about_work(self._window)
            if finish is None:
                return False
            if finish:
                self._state = _State.HIDDEN
                self._window.work.activity.go_on()  # nobody could let it go on any more
                self._window.hide()
                return False
        self._state = _State.GOING
        return True

    def go_at_once(self) -> None:
        """Close without asking; work under way is stopped, and goes on when opened again."""
        if self._state is not _State.GOING:
            self._state = _State.HIDDEN
            self._window.close()

    def stay(self) -> None:
        """The window is on show again: its work ends without it closing."""
        if self._state is _State.HIDDEN:
            self._state = _State.STAYING

    def go_when_done(self) -> None:
        """Close a hidden window when nothing runs any more."""
        if self._state is _State.HIDDEN and not self._window.work.activity.busy:
            self._window.close()


def ask_about_work(window: QWidget) -> bool | None:
    """True: go on without the window; False: stop safely; None: leave the window open."""
    box = QMessageBox(window)
    box.setWindowTitle(translate("Leaving", "Work is under way"))
    box.setText(translate("Leaving", "Work is under way. Close the window all the same?"))
    box.setInformativeText(
        translate("Leaving", "What is done so far is kept. Stopped work can be started again.")
    )
    role = QMessageBox.ButtonRole
    go_on = box.addButton(translate("Leaving", "Finish without the window"), role.AcceptRole)
    stop = box.addButton(translate("Leaving", "Stop and close"), role.DestructiveRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    if box.clickedButton() is go_on:
        return True
    return False if box.clickedButton() is stop else None
