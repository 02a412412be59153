"""One open archive as the window uses it: every call goes to a desk, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pressmark.gui.desk import Desk, IsCancelled, awaited
from pressmark.gui.turns import Turns
from pressmark.model.errors import ArchiveLocked, ArchiveReadOnly

if TYPE_CHECKING:
    from pressmark.model.views import LibraryStatus
    from pressmark.services.library import Library

OpenLibrary: TypeAlias = Callable[[Path, bool], "Library"]
Then: TypeAlias = Callable[[Any], None]
_FOLLOW_MS = 3_000  # between two looks at an archive that another process writes

Otherwise: TypeAlias = Callable[[Exception], None]


@dataclass(frozen=True)
class Opened:
    """How opening went: ``writable`` and, when it is not, why."""

    writable: bool
    reason: str = ""
    elsewhere: bool = False  # another process writes the archive


class Session(QObject):
    """Owns the library and the three desks that may touch it.

    Searches have a desk of their own, so that an edit or an export never delays one, and so has
    what goes through the whole archive for seconds, so that it delays no article.
    """

    opened = Signal(object)  # Opened
    unopened = Signal(object)  # the error
    stepped = Signal(str)  # what the user did, as undo calls it; before "edited"
    edited = Signal()  # something the user did changed the archive
    refreshed = Signal()  # another process committed something
    status_read = Signal(object)  # LibraryStatus
    trouble = Signal(object)

    def __init__(self, folder: Path, open_library: OpenLibrary, parent: QObject | None = None):
        super().__init__(parent)
        self.folder = folder
        self.writable = False
        self._open_library = open_library
        self.written_elsewhere = False
        self._library: Library | None = None
        self._follow = QTimer(self)
        self._follow.setInterval(_FOLLOW_MS)
        self._follow.timeout.connect(self._look_elsewhere)
        self.turns = Turns(self)
        self._searching = Desk("searching", self, self.turns)
        self._reading = Desk("reading", self, self.turns)
        self._surveying = Desk("surveying", self, self.turns)
        self._desks = (self._searching, self._reading, self._surveying)
        for desk in self._desks:
            desk.trouble.connect(self.trouble)

    @property
    def is_open(self) -> bool:
        """Whether the library is there."""
        return self._library is not None

    @property
    def busy(self) -> bool:
        """Whether a reply is awaited from any desk, or one that came is not shown yet."""
        return any(desk.busy for desk in self._desks) or not self.turns.resting

    def open(self) -> None:
        """Open the library in the reading desk's thread; ``opened`` or ``unopened`` follows."""
        self._reading.ask("open", self._open, self._on_opened, self.unopened.emit)

    def search(
        self,
        channel: str,
        work: Callable[[Library, IsCancelled], Any],
        then: Then,
        failed: Otherwise | None = None,
    ) -> None:
        """Do ``work`` at the searching desk; the newest on a channel wins."""
        self._ask(self._searching, channel, work, then, failed)

    def forget_search(self, channel: str) -> None:
        """Drop what is under way on a channel of the searching desk."""
        self._searching.forget(channel)

    def read(
        self,
        channel: str,
        work: Callable[[Library, IsCancelled], Any],
        then: Then,
        failed: Otherwise | None = None,
    ) -> None:
        """Do ``work`` at the reading desk; the newest on a channel wins."""
        self._ask(self._reading, channel, work, then, failed)

    def forget_read(self, channel: str) -> None:
        """Drop what is under way on a channel of the reading desk."""
        self._reading.forget(channel)

    def survey(self, channel: str, work: Callable[[Library, IsCancelled], Any], then: Then) -> None:
        """Do ``work`` that takes seconds at the surveying desk; it looks up whether to go on."""
        self._ask(self._surveying, channel, work, then, None)

    def forget_survey(self, channel: str) -> None:
        """Drop what is under way on a channel of the surveying desk."""
        self._surveying.forget(channel)

    def edit(self, work: Callable[[Library], Any], then: Then | None = None) -> None:
        """Do a change at the reading desk, in order with others; then say ``stepped`` if it can be
        undone, and ``edited``.
        """
        library = self._library
        if library is None:
            return

        def settled(answer: tuple[object, str]) -> None:
            reply, step = answer
            if step:
                self.stepped.emit(step)
            if then is not None and awaited(then):
                then(reply)
            self.edited.emit()

        def change(_: IsCancelled) -> tuple[object, str]:
            before = library.marking.last_step
            reply = work(library)
            library.refresh()  # facets and lists show the change at once
            stepped = library.marking.last_step > before
            return reply, (library.marking.undo_label or "") if stepped else ""

        self._reading.queue(change, settled)

    @Slot()
    def refresh(self) -> None:
        """Catch up with what another process committed."""
        self.read("refresh", lambda library, _: library.refresh(), self._on_refreshed)

    @Slot()
    def _look_elsewhere(self) -> None:
        """Another process does not tell what it committed."""

        def show(changed: bool) -> None:
            if changed:
                self._on_refreshed(changed)

        self.read("refresh", lambda library, _: library.refresh(), show)

    @Slot()
    def read_status(self) -> None:
        """Ask how the archive stands; ``status_read`` follows."""
        self.read("status", lambda library, _: library.status(), self._on_status)

    def close(self) -> None:
        """Stop the desks and close the library."""
        self._follow.stop()
        for desk in self._desks:
            desk.close()
        if self._library is not None:
            self._library.close()
            self._library = None

    def _ask(
        self,
        desk: Desk,
        channel: str,
        work: Callable[[Library, IsCancelled], Any],
        then: Then,
        failed: Otherwise | None,
    ) -> None:
        library = self._library
        if library is not None:
            desk.ask(channel, lambda cancelled: work(library, cancelled), then, failed)

    def _open(self, _: IsCancelled) -> tuple[Library, Opened]:
        try:
            library = self._open_library(self.folder, True)
        except (ArchiveLocked, ArchiveReadOnly) as error:
            elsewhere = isinstance(error, ArchiveLocked)
            reason = error.message  # its mend, to open it for reading, is what is done here
            return self._open_library(self.folder, False), Opened(False, reason, elsewhere)
        return library, Opened(library.writable)

    def _on_opened(self, reply: tuple[Library, Opened]) -> None:
        self._library, opened = reply
        self.writable = opened.writable
        self.written_elsewhere = opened.elsewhere
        if opened.elsewhere:
            self._follow.start()
        self.opened.emit(opened)
        self.read_status()

    def _on_refreshed(self, _changed: bool) -> None:
        self.refreshed.emit()  # also when nothing was loaded yet: now there may be an index
        self.read_status()

    def _on_status(self, status: LibraryStatus) -> None:
        self.status_read.emit(status)


def open_library(folder: Path, write: bool) -> Library:
    """Open the real library; its imports are heavy, so this runs at a desk, after first paint."""
    from pressmark.services.library import Library

    return Library.open(folder, write=write, create=write)
