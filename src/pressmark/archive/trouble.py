"""SQLite's and the system's errors as what they mean to a user."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pressmark.model.errors import (
    ArchiveDamaged,
    ArchiveLocked,
    ArchiveReadOnly,
    PressmarkError,
    UserError,
)

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_DENIED = {errno.EROFS, errno.EACCES, errno.EPERM}


@contextmanager
def understood(folder: Path) -> Iterator[None]:
    """Turn what SQLite and the system raise within into errors of :mod:`model.errors`."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        meaning = _of_sqlite(error, folder)
        if meaning is None:
            raise
        raise meaning from error
    except OSError as error:
        raise _of_system(error, folder) from error


def no_room(folder: Path) -> UserError:
    """The disk is full."""
    return UserError(
        f"There is no room left on the disk of the archive {folder}; nothing was changed.",
        "Free some space and try again.",
    )


def out_of_reach(folder: Path) -> UserError:
    """The folder was moved, deleted or unplugged while open."""
    return UserError(
        f"The archive {folder} is no longer where it was; nothing was changed.",
        "Put the folder back or plug in its disk, then open the archive again.",
    )


def read_only(folder: Path) -> ArchiveReadOnly:
    """A change was asked of an archive that can only be read."""
    return ArchiveReadOnly(
        f"The archive {folder} can only be read.",
        "Copy the folder to a place where you may write, and open the copy.",
    )


def damaged(folder: Path, detail: str) -> ArchiveDamaged:
    """The record cannot be trusted."""
    return ArchiveDamaged(
        f"The record of the archive {folder} is damaged ({detail}).",
        "Restore archive.sqlite from a backup; the originals folder still holds every file.",
    )


def busy(folder: Path) -> ArchiveLocked:
    """Another process kept the record locked for longer than we wait."""
    return ArchiveLocked(
        f"The archive {folder} is busy: another program is writing to it.",
        "Try again in a moment.",
    )


def _of_sqlite(error: sqlite3.DatabaseError, folder: Path) -> PressmarkError | None:
    # sqlite3 sets no code on errors of its own (misuse), which are our fault: passed on as is.
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return no_room(folder)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return read_only(folder)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR:
            return _of_disk(error, folder)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return busy(folder)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(folder, str(error))
    return None


def _of_disk(error: sqlite3.DatabaseError, folder: Path) -> PressmarkError:
    if not (folder / "archive.sqlite").exists():
        return out_of_reach(folder)
    return UserError(
        f"The disk of the archive {folder} cannot be read or written ({error}).",
        "Check that the disk is connected, has room and is healthy, then try again.",
    )


def _of_system(error: OSError, folder: Path) -> PressmarkError:
    if error.errno in _FULL:
        return no_room(folder)
    if error.errno in _DENIED:
        return UserError(
            f"{error.filename or folder} cannot be used: {error.strerror}.",
            "Check the rights of that file or folder.",
        )
    if not folder.exists():
        return out_of_reach(folder)
    return UserError(f"{error.filename or folder} cannot be used: {error.strerror or error}.")
