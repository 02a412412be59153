"""A notice of the desktop's own at the end of long work, while another window is in front."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from pressmark.gui.activity import Task
from pressmark.gui.sentences import said
from pressmark.services import jobs

translate = QCoreApplication.translate
_STAYS_MS = 8000


def tell_of_end(window: QWidget, task: Task) -> None:
    """Say that ``task`` ended; where the desktop shows no notices, the window asks for a look.

    Nothing is said while the window is in front, nor when what nobody asked for went well.
    """
    failed = isinstance(task.outcome, jobs.Failed)
    if window.isActiveWindow() or (task.follows and not failed):
        return
    QApplication.alert(window)
    if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
        return
    title = translate("Notice", "%1: stopped") if failed else translate("Notice", "%1: done")
    kind = QSystemTrayIcon.MessageIcon
    tray = QSystemTrayIcon(QApplication.windowIcon(), window)
    tray.messageClicked.connect(window.activateWindow)
    tray.show()
    tray.showMessage(
        title.replace("%1", task.title),
        said(task.outcome.message)
        if isinstance(task.outcome, jobs.Failed)
        else window.windowTitle(),
        kind.Warning if failed else kind.Information,
        _STAYS_MS,
    )
    QTimer.singleShot(_STAYS_MS, tray, tray.deleteLater)
