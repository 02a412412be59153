"""Connections to the record: one a thread for reading, one for changes, one for edits."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote
from weakref import WeakSet

from pressmark.archive import trouble
from pressmark.archive.journal_triggers import record_changes
from pressmark.model.errors import InternalError

FILE = "archive.sqlite"
APPLICATION_ID = 0x50524D4B  # "PRMK", so that `file` and SQLite's tools can tell an archive

# How long a change waits for another process's transaction. Ours last well under a second.
_PATIENCE = 30.0  # seconds
_CACHE = 32_768  # KiB a connection for changes; measured: 64 MiB stores no faster


# The log of changes passes over an article that it named last. A line of its own at the start
# of each transaction keeps that within one: what was read of the log before stays true.
_BOUNDARY = "INSERT INTO change DEFAULT VALUES"
_DROP_BOUNDARY = (
    "DELETE FROM change WHERE number = (SELECT max(number) FROM change) "
    "AND article_id = 0 AND facet = ''"
)


class Database:
    """The record's connections.

    Changes go through :meth:`changing` (background work, imports) or :meth:`editing` (the
    user's own edits, journalled by triggers that only that connection has).
    """

    def __init__(self, folder: Path, *, writable: bool, immutable: bool = False) -> None:
        self.folder = folder
        self.writable = writable
        self._immutable = immutable
        self._local = threading.local()
        self._lock = threading.RLock()
        self._readers: WeakSet[_Reader] = WeakSet()
        self._changes: sqlite3.Connection | None = None
        self._edits: sqlite3.Connection | None = None
        self._closed = False
        self._identity = _identity(folder)

    def reading(self) -> sqlite3.Connection:
        """This thread's connection; sees what any process has committed."""
        reader: _Reader | None = getattr(self._local, "reader", None)
        if reader is None:
            reader = self._reader()
            self._local.reader = reader
        return reader.connection

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """A transaction; committed at the end, undone whole when anything is raised."""
        with self._lock:
            if self._changes is None:
                self._changes = self._writer()
            with self._transaction(self._changes) as connection:
                yield connection

    @contextmanager
    def editing(self) -> Iterator[sqlite3.Connection]:
        """A transaction whose changes to the user's tables are recorded in the journal."""
        with self._lock:
            if self._edits is None:
                self._edits = self._writer()
                record_changes(self._edits)
            with self._transaction(self._edits) as connection:
                yield connection

    @contextmanager
    def _transaction(self, connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        if any(other.in_transaction for other in (self._changes, self._edits) if other):
            raise InternalError("a change was begun within another")
        with trouble.understood(self.folder):
            self._check_in_place()
            connection.execute("BEGIN IMMEDIATE")
            try:
                connection.execute(_BOUNDARY)
                yield connection
                connection.execute(_DROP_BOUNDARY)
                self._check_in_place()
                connection.execute("COMMIT")
            except BaseException:
                # A full disk makes SQLite roll back by itself.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def _check_in_place(self) -> None:
        """Refuse to write into a file that was deleted or moved: it would look stored."""
        try:
            unchanged = _identity(self.folder) == self._identity
        except OSError:
            unchanged = False
        if not unchanged:
            raise trouble.out_of_reach(self.folder)

    def close(self) -> None:
        """Close every connection; the last to close folds the write-ahead log into the file."""
        with self._lock:
            self._closed = True
            for reader in list(self._readers):
                reader.connection.close()
            for connection in (self._changes, self._edits):
                if connection is not None:
                    connection.close()
            self._changes = self._edits = None

    def _reader(self) -> _Reader:
        with trouble.understood(self.folder), self._lock:
            self._check_open()
            reader = _Reader(connect(self.folder, write=False, immutable=self._immutable))
            self._readers.add(reader)
            return reader

    def _writer(self) -> sqlite3.Connection:
        self._check_open()
        if not self.writable:
            raise trouble.read_only(self.folder)
        with trouble.understood(self.folder):
            return connect(self.folder, write=True)

    def _check_open(self) -> None:
        if self._closed:
            raise InternalError("the archive is closed")


class _Reader:
    """A thread's connection; closed when the thread ends."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        self.connection.close()


def connect(
    folder: Path, *, write: bool, immutable: bool = False, create: bool = False
) -> sqlite3.Connection:
    """Connect to the record. ``immutable`` is for media that nothing can write to.

    No memory map: a disk pulled out would end the process instead of raising an error.
    """
    mode = ("rwc" if create else "rw") if write else "ro"
    name = quote(str((folder / FILE).absolute()).replace("\\", "/"))
    address = f"file:{name if name.startswith('/') else '/' + name}?mode={mode}"
    connection = sqlite3.connect(
        address + ("&immutable=1" if immutable else ""),
        uri=True,
        timeout=_PATIENCE,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        _configure(connection, write=write)
    except BaseException:
        connection.close()
        raise
    return connection


def _configure(connection: sqlite3.Connection, *, write: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    if not write:
        connection.execute("PRAGMA query_only = ON")
        return
    # FULL: a commit is on the disk before anyone is told. NORMAL would survive a killed
    # process but could lose the last commits in a power cut, a note or "imported" among them.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    connection.execute("PRAGMA wal_autocheckpoint = 4000")
    connection.execute("PRAGMA journal_size_limit = 67108864")


def _identity(folder: Path) -> tuple[int, int]:
    status = (folder / FILE).stat()
    return status.st_dev, status.st_ino
