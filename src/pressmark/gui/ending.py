"""The system asks the program to end (a logout, a shutdown, ``kill``): what was written is kept."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Slot

_MOST = 64  # signals read at once


class Ending(QObject):
    """Calls ``end`` in the window's own time when the system asks the program to end.

    Python hears of a signal only while it runs itself, and the event loop is Qt's: a pipe, which
    the signal is written to, wakes it. Windows sends no signals; Qt closes the windows there.
    """

    def __init__(self, end: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        if sys.platform == "win32":
            return
        self._pipe, writing = os.pipe()
        for one in (self._pipe, writing):
            os.set_blocking(one, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            signal.signal(number, _leave_to_the_pipe)
        self._heard = QSocketNotifier(self._pipe, QSocketNotifier.Type.Read, self)
        self._heard.activated.connect(self._on_signal)

    @Slot()
    def _on_signal(self) -> None:
        os.read(self._pipe, _MOST)
        self._end()


def _leave_to_the_pipe(_number: int, _frame: object) -> None:
    """Only so that the signal no longer ends the program by itself."""
