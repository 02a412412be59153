"""An open archive: everything that is kept in it, by concern."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from pressmark.archive import check, deleting, journal
from pressmark.archive.articles import Articles
from pressmark.archive.database import Database
from pressmark.archive.duplicates import Duplicates
from pressmark.archive.entities import Entities
from pressmark.archive.facets import Facets
from pressmark.archive.fields import Fields
from pressmark.archive.journal import Edit, Undone
from pressmark.archive.links import Links
from pressmark.archive.lists import Lists
from pressmark.archive.lock import WriterLock
from pressmark.archive.marks import Marks
from pressmark.archive.originals import Originals
from pressmark.archive.queues import Queues
from pressmark.archive.rules import Rules
from pressmark.archive.runs import Runs
from pressmark.archive.searches import Searches
from pressmark.archive.sources import Sources
from pressmark.archive.trimming import Trimming
from pressmark.archive.watched import Watched
from pressmark.model.views import Finding


class Archive:
    """An open archive. Reading works from any thread; changes are one at a time.

    The user's own edits go through :meth:`edit`, so that they can be undone; imports and
    background work change the record directly. Open with :func:`opening.open_archive`.
    """

    def __init__(self, database: Database, originals: Originals, lock: WriterLock | None) -> None:
        self._database = database
        self._lock = lock
        self.originals = originals
        self.articles = Articles(database)
        self.runs = Runs(database, originals)
        self.queues = Queues(database)
        self.facets = Facets(database)
        self.sources = Sources(database)
        self.marks = Marks(database)
        self.fields = Fields(database)
        self.entities = Entities(database)
        self.rules = Rules(database)
        self.links = Links(database)
        self.lists = Lists(database)
        self.duplicates = Duplicates(database)
        self.searches = Searches(database)
        self.watched = Watched(database)
        self.trimming = Trimming(database)
        (self.id,) = (
            database.reading().execute("SELECT value FROM meta WHERE name = 'id'").fetchone()
        )

    @property
    def folder(self) -> Path:
        """Where the archive is."""
        return self._database.folder

    @property
    def writable(self) -> bool:
        """Whether it can be changed."""
        return self._database.writable

    @property
    def token(self) -> str:
        """What lets a child process write too; empty when this one cannot."""
        return self._lock.token if self._lock else ""

    def close(self) -> None:
        """Close every connection and let the archive go."""
        self._database.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def edit(self, label: str) -> Iterator[Edit]:
        """One step the user can undo: all of it is kept, or nothing when it raises."""
        with journal.edit(self._database, label) as step:
            yield step

    def undo(self) -> Undone | None:
        """Take back the last edit; None when there is none."""
        return journal.undo(self._database)

    def redo(self) -> Undone | None:
        """Do again what was taken back last; None when there is none."""
        return journal.redo(self._database)

    @property
    def last_step(self) -> int:
        """The number of what :meth:`undo` would take back, ever larger; 0 when nothing."""
        return journal.last_step(self._database)

    @property
    def undo_label(self) -> str:
        """What :meth:`undo` would take back; empty when nothing."""
        return journal.undo_label(self._database)

    @property
    def redo_label(self) -> str:
        """What :meth:`redo` would do again; empty when nothing."""
        return journal.redo_label(self._database)

    def delete(self, ids: Sequence[int]) -> int:
        """Delete articles for good, with originals no other article needs. Not undoable."""
        return deleting.delete(self._database, self.originals, ids)

    def check(
        self, *, originals: bool = True, cancelled: Callable[[], bool] = lambda: False
    ) -> list[Finding]:
        """Everything wrong with the record and the store; empty when all is well.

        Raises Cancelled soon after ``cancelled()`` is true.
        """
        return check.findings(self._database, self.originals if originals else None, cancelled)

    def repair(self) -> list[Finding]:
        """Mend what is derived; returns what :meth:`check` still finds."""
        check.mend(self._database)
        return self.check()
