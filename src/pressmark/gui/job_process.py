"""A long job in a process of its own, spoken to by lines."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import (
    QEventLoop,
    QObject,
    QProcess,
    QProcessEnvironment,
    QTimer,
    Signal,
    Slot,
)

from pressmark.services import jobs

_log = logging.getLogger(__name__)
_KILL_MS = 5_000
_LONGEST_COMPLAINT = 2000  # characters of standard error kept for a message


class JobProcess(QObject):
    """Starts a job, tells its events, and pauses or cancels it."""

    told = Signal(object)  # jobs.Event
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._rest = b""
        self._complaint = ""
        self._spoke_last = False
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_complaint)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._on_error)

    def start(self, folder: Path, job: jobs.Job, token: str) -> None:
        """Start ``job`` on the archive in ``folder``."""
        launch = jobs.launch(folder, job, token)
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in launch.environment.items():
            environment.insert(name, value)
        environment.insert("PYTHONIOENCODING", "utf-8")
        self._process.setProcessEnvironment(environment)
        self._process.start(launch.arguments[0], list(launch.arguments[1:]))
        self._process.write(launch.specification.encode() + b"\n")

    def pause(self, on: bool) -> None:
        """Hold the job at its next safe point, or let it go on; nothing when it does not run."""
        self._say(b"pause\n" if on else b"resume\n")

    @Slot()
    def cancel(self) -> None:
        """Ask the job to stop, if it runs; what it did is kept."""
        self._say(b"cancel\n")

    def _say(self, word: bytes) -> None:
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(word)

    def finish(self, milliseconds: int) -> None:
        """Wait for the end of the process while other windows go on; end it when it lingers.

        Whatever it committed is kept, and the rest stays queued, however it ends.
        """
        if self._process.state() != QProcess.ProcessState.NotRunning:
            waiting = QEventLoop()
            self._process.finished.connect(waiting.quit)
            QTimer.singleShot(milliseconds, waiting, waiting.quit)
            waiting.exec()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(_KILL_MS)

    @Slot()
    def _read(self) -> None:
        self._rest += bytes(self._process.readAllStandardOutput().data())
        *lines, self._rest = self._rest.split(b"\n")
        for line in lines:
            if line.strip():
                self._tell(line.decode("utf-8", "replace"))

    def _tell(self, line: str) -> None:
        try:
            event = jobs.read_event(line)
        except ValueError:
            _log.warning("a job printed a line that is no event")
            return
        self._spoke_last = isinstance(event, jobs.Finished | jobs.Failed)
        self.told.emit(event)

    @Slot()
    def _read_complaint(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self._complaint = (self._complaint + text)[-_LONGEST_COMPLAINT:]

    @Slot()
    def _finish(self) -> None:
        self._read()
        if not self._spoke_last:
            last = self._complaint.strip().splitlines()[-1:] or [""]
            message = self.tr("The work ended before it was done. %1").replace("%1", last[0])
            mend = self.tr("What was done so far is kept; it goes on when you start it again.")
            self.told.emit(jobs.Failed(message.strip(), mend))
        self.ended.emit()

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.told.emit(jobs.Failed(self._process.errorString()))
            self.ended.emit()
