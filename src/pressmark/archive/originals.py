"""Every file as it came, named by its SHA-256: ``originals/3f/3fa9…``. Never rewritten."""

from __future__ import annotations

import hashlib
import os
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from pressmark.archive import trouble
from pressmark.model.errors import ArchiveDamaged, UserError
from pressmark.model.views import Finding

FOLDER = "originals"
_CHUNK = 1 << 20  # bytes
_TEMPORARY = ".part-"


class Originals:
    """The store of originals of one archive."""

    def __init__(self, folder: Path, *, writable: bool) -> None:
        self._archive = folder
        self._folder = folder / FOLDER
        self._writable = writable
        self._unsettled: set[Path] = set()
        self._lock = threading.Lock()

    def path(self, sha256: str) -> Path:
        """Where the original with this SHA-256 is, or would be, kept."""
        return self._folder / sha256[:2] / sha256

    def holds(self, sha256: str) -> bool:
        """Whether the original is there."""
        return self.path(sha256).is_file()

    def store(self, source: Path | bytes, expected: str = "") -> str:
        """Keep a file's bytes; returns their SHA-256. The same bytes are kept once.

        ``expected`` is the SHA-256 they had when they were read: UserError when the file has
        changed since. The bytes are on the disk on return, their name after :meth:`settle`.
        """
        if not self._writable:
            raise trouble.read_only(self._archive)
        with trouble.understood(self._archive):
            if expected and self.holds(expected):
                return expected
            with _opened(source) as stream:
                return self._keep(stream, expected, source)

    def open(self, sha256: str) -> BinaryIO:
        """The bytes of an original; ArchiveDamaged when it is missing."""
        try:
            return self.path(sha256).open("rb")
        except FileNotFoundError as error:
            if not self._archive.exists():
                raise trouble.out_of_reach(self._archive) from error
            raise ArchiveDamaged(
                f"The original {sha256[:12]}… is missing from the archive.",
                "Restore the originals folder from a backup.",
            ) from error

    def settle(self) -> None:
        """Put the names of everything stored so far on the disk. Called before a commit."""
        with self._lock:
            folders, self._unsettled = self._unsettled, set()
        for folder in folders:
            _sync_folder(folder)

    def verify(self, hashes: Iterable[str]) -> Iterator[Finding]:
        """What is missing or no longer has the bytes its name says."""
        for sha256 in hashes:
            try:
                with self.path(sha256).open("rb") as stream:
                    actual = hashlib.file_digest(stream, "sha256").hexdigest()
            except OSError as error:
                yield Finding("original missing", f"{sha256}: {error.strerror}", False)
                continue
            if actual != sha256:
                yield Finding("original damaged", sha256, False)

    def kept(self) -> Iterator[str]:
        """The SHA-256 of every file in the store."""
        for path in self._folder.glob("[0-9a-f][0-9a-f]/*"):
            if not path.name.startswith(_TEMPORARY):
                yield path.name

    def remove(self, sha256: str) -> None:
        """Delete an original no article needs any more."""
        with trouble.understood(self._archive):
            self.path(sha256).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove what a killed process left half-written. Only the one writer may."""
        for path in self._folder.glob(f"*/{_TEMPORARY}*"):
            path.unlink(missing_ok=True)

    def _keep(self, stream: BinaryIO, expected: str, source: Path | bytes) -> str:
        if not self._archive.is_dir():
            raise trouble.out_of_reach(self._archive)
        # In a folder of the store, so that the rename never crosses file systems.
        waiting = self._folder / "00"
        waiting.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=_TEMPORARY, dir=waiting)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                sha256 = _copy(stream, file)
            if expected and sha256 != expected:
                raise UserError(f"{source!s} was changed while it was read.", "Import it again.")
            self._name(temporary, sha256)
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()
        return sha256

    def _name(self, temporary: Path, sha256: str) -> None:
        target = self.path(sha256)
        if target.exists():
            return
        if not target.parent.exists():
            target.parent.mkdir(exist_ok=True)
            with self._lock:
                self._unsettled.add(self._folder)
        temporary.chmod(0o644)
        temporary.replace(target)
        with self._lock:
            self._unsettled.add(target.parent)


def _opened(source: Path | bytes) -> BinaryIO:
    return BytesIO(source) if isinstance(source, bytes) else source.open("rb")


def _copy(stream: BinaryIO, file: BinaryIO) -> str:
    digest = hashlib.sha256()
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
        file.write(chunk)
    file.flush()
    os.fsync(file.fileno())
    return digest.hexdigest()


def _sync_folder(folder: Path) -> None:
    """Make renames in a folder durable; Windows does so by itself and opens no folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
