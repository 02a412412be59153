"""One writer per archive: a lock the system holds for its owner and drops when it dies.

``archive.lock`` is only ever locked, never written: byte 0 belongs to the owner, the bytes after
it to the child processes it lets in. ``archive.owner`` says who that is. Child processes hold a
byte of their own so that an archive whose owner died under them is not given away while they
still write.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import socket
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from pressmark.model.errors import ArchiveLocked

LOCK_FILE = "archive.lock"
OWNER_FILE = "archive.owner"
TOKEN_VARIABLE = "PRESSMARK_ARCHIVE_TOKEN"

_OWNER = (0, 1)  # (first byte, length)
_CHILDREN = 63

# What this process holds, as (pid, device, inode). POSIX record locks belong to a process as a
# whole: asking for one again succeeds, and closing any other handle of the file drops it. So
# this, like the locks, has to be known once per process. The pid tells a forked child apart.
_held: set[tuple[int, int, int]] = set()


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds an archive. The token itself is not written down, only its SHA-256."""

    pid: int
    host: str
    started: str
    token_sha256: str


class WriterLock:
    """A held lock; :meth:`release` or the end of the process lets it go."""

    def __init__(self, folder: Path, handle: int, token: str, *, owner: bool) -> None:
        self.token = token
        self._folder = folder
        self._handle = handle
        self.owner = owner
        self._identity = _identity(handle)
        if owner:
            _held.add(self._identity)

    def release(self) -> None:
        """Let the archive go. Releasing twice does nothing."""
        if self._handle < 0:
            return
        if self.owner:
            (self._folder / OWNER_FILE).unlink(missing_ok=True)
            _held.discard(self._identity)
        os.close(self._handle)
        self._handle = -1


def acquire(
    folder: Path, token: str = "", environment: Mapping[str, str] = os.environ
) -> WriterLock:
    """Become the archive's writer, or join the writer that gave ``token``.

    ``token`` empty: the environment's :data:`TOKEN_VARIABLE`, if set. Raises ArchiveLocked with
    who holds it.
    """
    path = folder / LOCK_FILE
    if _held_here(path):
        raise _locked(folder, read_owner(folder))
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    try:
        return _lock(folder, handle, token or environment.get(TOKEN_VARIABLE, ""))
    except BaseException:
        os.close(handle)
        raise


def read_owner(folder: Path) -> Owner | None:
    """Who last said to hold the archive; None when nobody does or it cannot be told."""
    try:
        return Owner(**json.loads((folder / OWNER_FILE).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _lock(folder: Path, handle: int, token: str) -> WriterLock:
    owner = read_owner(folder)
    if _try_lock(handle, *_OWNER):
        if _try_lock(handle, 1, _CHILDREN):
            _unlock(handle, 1, _CHILDREN)
            return _own(folder, handle)
        raise _locked(folder, owner, "A job of a window that was closed")
    if owner and token and owner.token_sha256 == _digest(token):
        for slot in range(1, 1 + _CHILDREN):
            if _try_lock(handle, slot, 1):
                return WriterLock(folder, handle, token, owner=False)
    raise _locked(folder, owner)


def _own(folder: Path, handle: int) -> WriterLock:
    token = secrets.token_hex(16)
    started = datetime.now(UTC).isoformat(timespec="seconds")
    owner = Owner(os.getpid(), socket.gethostname(), started, _digest(token))
    temporary = folder / f"{OWNER_FILE}.new"
    temporary.write_text(json.dumps(asdict(owner)), "utf-8")
    temporary.replace(folder / OWNER_FILE)
    return WriterLock(folder, handle, token, owner=True)


def _locked(folder: Path, owner: Owner | None, who: str = "Another program") -> ArchiveLocked:
    mend = "Close it there, or open the archive for reading only."
    if owner is None:
        return ArchiveLocked(f"{who} is writing to the archive {folder}.", mend)
    process = f"process {owner.pid} on {owner.host}"
    return ArchiveLocked(
        f"{who} is writing to the archive {folder}: {process}, since {owner.started}.", mend
    )


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _held_here(path: Path) -> bool:
    try:
        status = path.stat()
    except FileNotFoundError:
        return False
    return (os.getpid(), status.st_dev, status.st_ino) in _held


def _identity(handle: int) -> tuple[int, int, int]:
    status = os.fstat(handle)
    return os.getpid(), status.st_dev, status.st_ino


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int, first: int, length: int) -> bool:
        os.lseek(handle, first, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, length)
        except OSError:
            return False
        return True

    def _unlock(handle: int, first: int, length: int) -> None:
        os.lseek(handle, first, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, length)

else:
    import fcntl

    def _try_lock(handle: int, first: int, length: int) -> bool:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, length, first)
        except (BlockingIOError, PermissionError):
            return False
        return True

    def _unlock(handle: int, first: int, length: int) -> None:
        fcntl.lockf(handle, fcntl.LOCK_UN, length, first)
