"""One program for one user: what a second start was asked to open, the first one opens.

The first holds a lock file and watches a folder; a second start leaves a request there and ends
once the first has taken it. Only files are used, so that no socket is ever opened.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QFileSystemWatcher,
    QLockFile,
    QObject,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFileOpenEvent

_PATIENCE = 5.0  # seconds until a first program that does not answer is given up
_SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class Request:
    """What to open: an archive (None: the one in front), a query, files to offer for import."""

    archive: Path | None = None
    query: str = ""
    files: tuple[Path, ...] = ()

    def as_text(self) -> str:
        """As JSON; paths are made absolute, for the other program is in another folder."""
        archive = "" if self.archive is None else str(self.archive.expanduser().absolute())
        files = [str(path.expanduser().absolute()) for path in self.files]
        return json.dumps({"archive": archive, "query": self.query, "files": files})

    @classmethod
    def of_text(cls, text: str) -> Request:
        """The reverse of :meth:`as_text`; ValueError or KeyError when it is something else."""
        given = json.loads(text)
        archive = Path(given["archive"]) if given["archive"] else None
        return cls(archive, str(given["query"]), tuple(Path(path) for path in given["files"]))


class Reception(QObject):
    """Takes requests, as long as this is the first program of the user."""

    received = Signal(object)  # Request

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.take)
        with suppress(OSError):  # a home that cannot be written: then every start is the first
            folder.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(folder.with_suffix(".lock")))
        self._lock.setStaleLockTime(0)  # a program that runs keeps it, however long

    def open(self) -> bool:
        """Whether this is the first program; then it takes requests from now on."""
        if not self._lock.tryLock(0):
            return False
        for left_over in self._folder.glob(f"*{_SUFFIX}"):
            left_over.unlink(missing_ok=True)
        self._watcher.addPath(str(self._folder))
        return True

    def close(self) -> None:
        """Take no more requests."""
        self._watcher.removePath(str(self._folder))
        self._lock.unlock()

    @Slot()
    def take(self) -> None:
        """Take whatever lies in the folder."""
        for path in sorted(self._folder.glob(f"*{_SUFFIX}")):
            try:
                request = Request.of_text(path.read_text(encoding="utf-8"))
            except (OSError, ValueError, KeyError, TypeError):
                request = None
            path.unlink(missing_ok=True)
            if request is not None:
                self.received.emit(request)

    def hand_over(self, request: Request, patience: float = _PATIENCE) -> bool:
        """Leave a request for the first program; whether it was taken within ``patience``."""
        path = self._folder / f"{os.urandom(16).hex()}{_SUFFIX}"
        unfinished = path.with_suffix(".part")
        try:
            unfinished.write_text(request.as_text(), encoding="utf-8")
            unfinished.replace(path)
        except OSError:
            return False
        end = time.monotonic() + patience
        while path.exists():
            if time.monotonic() > end:
                path.unlink(missing_ok=True)
                return False
            time.sleep(0.02)
        return True


class OpenedFiles(QObject):
    """macOS hands over files opened with the program, or dropped onto its icon, as events."""

    opened = Signal(object)  # Request

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._files: list[Path] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Gather files opened together: each comes as an event of its own."""
        if isinstance(event, QFileOpenEvent) and event.file():
            if not self._files:
                QTimer.singleShot(0, self, self._hand_on)
            self._files.append(Path(event.file()))
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _hand_on(self) -> None:
        files, self._files = tuple(self._files), []
        self.opened.emit(Request(files=files))
