"""Closing a window while work runs: a clear choice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

translate = QCoreApplication.translate


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
