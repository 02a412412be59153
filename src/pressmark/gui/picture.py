"""Takes one picture of a window once it has settled, and ends the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from pressmark.gui.window import MainWindow

_WIDTH, _HEIGHT = 1280, 800
_TICK_MS = 100
_QUIET_TICKS = 5  # this many ticks without anything awaited
_LONGEST_TICKS = 1200


class PictureTaker(QObject):
    """``status`` is 0 when the picture was written."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self._quiet = 0
        self._ticks = 0
        self._read_first = False
        self.status = 1
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)
        window.resize(_WIDTH, _HEIGHT)
        window.first_run.with_tour = False

    @Slot()
    def _tick(self) -> None:
        self._ticks += 1
        window = self._window
        status = window.status
        empty = status is None or status.articles == 0 or status.pending_index > 0
        waiting = window.session.busy or (window.work.activity.busy and empty)
        self._quiet = 0 if waiting else self._quiet + 1
        if self._quiet < _QUIET_TICKS and self._ticks < _LONGEST_TICKS:
            return
        if not self._read_first and window.results.model.rowCount():
            self._read_first = True
            self._quiet = 0
            window.reading.next_article()
            return
        self._timer.stop()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self.status = 0 if window.grab().save(str(self._path)) else 1
        window.work.activity.stop()
        window.close()
        QCoreApplication.exit(self.status)
