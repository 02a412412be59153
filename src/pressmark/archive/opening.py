"""Creating and opening archives: who may write, what can only be read, what must be migrated."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from pressmark.archive import lock, migrating, trouble
from pressmark.archive.archive import Archive
from pressmark.archive.database import FILE, Database, connect
from pressmark.archive.originals import FOLDER, Originals
from pressmark.archive.schema import MIGRATIONS
from pressmark.model.errors import ArchiveLocked, UserError


def create_archive(folder: Path) -> Archive:
    """Make a new archive in ``folder`` (made too, if need be) and open it for writing.

    UserError when there is an archive already or the folder cannot be written.
    """
    with trouble.understood(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / FILE).exists():
            raise UserError(f"There is an archive in {folder} already.", "Open it instead.")
        held = lock.acquire(folder)
    try:
        with trouble.understood(folder):
            (folder / FOLDER).mkdir(exist_ok=True)
            migrating.create_record(folder)
        return _writable(folder, held)
    except BaseException:
        held.release()
        raise


def open_archive(folder: Path, *, write: bool = True, token: str = "") -> Archive:
    """Open an archive.

    A folder that cannot be written opens for reading by itself: ``writable`` is then False.
    ``token`` (or the environment's) lets a child process write beside its parent. Raises
    ArchiveLocked, ArchiveTooNew, ArchiveDamaged, or UserError when there is no archive.
    """
    if not (folder / FILE).is_file():
        raise UserError(
            f"There is no archive in {folder}.",
            "Choose the folder that holds archive.sqlite, or make a new archive there.",
        )
    if not write or not _can_write(folder):
        return _readable(folder)
    with trouble.understood(folder):
        held = lock.acquire(folder, token)
    try:
        if held.owner:
            migrating.migrate(folder)
        return _writable(folder, held)
    except BaseException:
        held.release()
        raise


def _writable(folder: Path, held: lock.WriterLock) -> Archive:
    originals = Originals(folder, writable=True)
    if held.owner:
        originals.sweep()
    return Archive(Database(folder, writable=True), originals, held)


def _readable(folder: Path) -> Archive:
    immutable = _cannot_hold_wal(folder)
    with (
        trouble.understood(folder),
        closing(connect(folder, write=False, immutable=immutable)) as connection,
    ):
        names = migrating.check_known(connection, folder)
    if len(names) < len(MIGRATIONS):
        raise UserError(
            f"The archive {folder} was written by an older version and can only be read here.",
            "Copy the folder to a place where you may write, and open the copy.",
        )
    database = Database(folder, writable=False, immutable=immutable)
    return Archive(database, Originals(folder, writable=False), None)


def _can_write(folder: Path) -> bool:
    """Whether files can be made in the folder and the record changed."""
    return all(os.access(path, os.W_OK) for path in (folder, folder / FILE))


def _cannot_hold_wal(folder: Path) -> bool:
    """Whether SQLite has to be told that nothing can change the file.

    A reader shares ``-shm`` with writers. Where that cannot be made (a CD, a folder without
    rights) nobody can be writing, provided that no write-ahead log was left there.
    """
    try:
        with closing(connect(folder, write=False)) as connection:
            connection.execute("SELECT 1 FROM sqlite_schema")
    except sqlite3.OperationalError as error:
        log = folder / f"{FILE}-wal"
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            raise ArchiveLocked(f"The archive {folder} is busy.", "Try again.") from error
        if log.exists() and log.stat().st_size:
            raise UserError(
                f"The archive {folder} was not closed before it was copied here.",
                "Copy the folder to a place where you may write, and open the copy.",
            ) from error
        return True
    except sqlite3.DatabaseError as error:
        raise trouble.damaged(folder, str(error)) from error
    return False
