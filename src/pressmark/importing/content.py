"""The bytes of one file, or of one member of a container, and how much may be expanded."""

from __future__ import annotations

import gzip
import io
import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from pressmark.importing.limits import MAX_IN_MEMORY, MEGABYTE, ROOM_TO_LEAVE, expansion_limit
from pressmark.model.errors import UnreadableFile

GZIP_MAGIC = b"\x1f\x8b\x08"
_BLOCK = 1 << 16


class Budget:
    """How many bytes may still be expanded out of one file, over all its members.

    Guards against archives that unfold to far more than they hold: spending more than is
    left raises ``UnreadableFile``.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._left = limit

    @classmethod
    def for_size(cls, size: int) -> Budget:
        """The budget of a file of ``size`` bytes."""
        return cls(expansion_limit(size))

    @property
    def spent(self) -> bool:
        """Whether more was asked for than there was: nothing more may be expanded."""
        return self._left < 0

    def refuse(self, size: int) -> None:
        """UnreadableFile when a member that says it expands to ``size`` bytes cannot be paid."""
        if size > self._left:
            raise UnreadableFile(
                f"It would expand to {size // MEGABYTE:,} MB; "
                f"{max(self._left, 0) // MEGABYTE:,} MB of the limit for its size are left."
            )

    def spend(self, count: int) -> None:
        """Take ``count`` bytes; UnreadableFile when there are not as many."""
        self._left -= count
        if self._left < 0:
            raise UnreadableFile(
                f"It expands to more than {self.limit // MEGABYTE:,} MB, the limit for its size."
            )

    def metered(self, stream: BinaryIO) -> BinaryIO:
        """``stream``, with every byte read from it taken from the budget."""
        return cast(BinaryIO, io.BufferedReader(_Metered(stream, self), _BLOCK))


class _Metered(io.RawIOBase):
    """Counts what is read through it, and says a broken compressed stream plainly."""

    def __init__(self, stream: BinaryIO, budget: Budget) -> None:
        self._stream = stream
        self._budget = budget

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._stream.seek(offset, whence)

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        try:
            # One step at a time: what is whole before a damaged place is given before the error.
            data = getattr(self._stream, "read1", self._stream.read)(len(buffer))
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise UnreadableFile(f"Its compressed data is damaged: {error}.") from error
        self._budget.spend(len(data))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()


@dataclass(frozen=True, slots=True)
class Content:
    """What a format reads: a named run of bytes, opened as often as needed.

    ``name`` is the file's name (of a member: its path inside the container); ``size`` is in
    bytes as stored. ``stored`` is a path for what lies on disk and bytes for what is in
    memory. Gzipped content is unfolded by :meth:`open` and :meth:`read`, in bounded memory;
    ``open_stored`` gives it as it is.
    """

    name: str
    size: int
    stored: bytes | Path
    budget: Budget
    gzipped: bool

    @classmethod
    def of_path(cls, path: Path) -> Content:
        """The content of a file on disk. OSError when it cannot be read."""
        size = path.stat().st_size
        with path.open("rb") as stream:
            gzipped = stream.read(3) == GZIP_MAGIC
        return cls(path.name, size, path, Budget.for_size(size), gzipped)

    @classmethod
    def of_bytes(cls, name: str, data: bytes, budget: Budget | None = None) -> Content:
        """The content of a member, or of bytes at hand."""
        budget = budget or Budget.for_size(len(data))
        return cls(name, len(data), data, budget, data.startswith(GZIP_MAGIC))

    @property
    def path(self) -> Path | None:
        """Where the content lies on disk; None for bytes in memory."""
        return self.stored if isinstance(self.stored, Path) else None

    def open_stored(self) -> BinaryIO:
        """A seekable stream over the bytes as stored."""
        if isinstance(self.stored, bytes):
            return io.BytesIO(self.stored)
        return self.stored.open("rb")

    def open(self) -> BinaryIO:
        """A seekable stream over the bytes, unfolded when gzipped (backwards is slow then)."""
        if not self.gzipped:
            return self.open_stored()
        stored = self.open_stored()
        unfolded = gzip.GzipFile(fileobj=stored)
        unfolded.myfileobj = stored  # type: ignore[assignment]  # closed along with it
        return self.budget.metered(cast(BinaryIO, unfolded))

    def read(self, limit: int = MAX_IN_MEMORY) -> bytes:
        """All bytes, unfolded; UnreadableFile when there are more than ``limit``."""
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise UnreadableFile(
                f"It holds more than {limit // MEGABYTE} MB in one piece, too much to be read: "
                "save it in smaller parts, or as plain text."
            )
        return data

    def head(self, count: int = _BLOCK) -> bytes:
        """The first ``count`` bytes, unfolded."""
        with self.open() as stream:
            return stream.read(count)


def _nothing() -> None:
    return


@contextmanager
def spooled(
    name: str, stream: BinaryIO, budget: Budget, advanced: Callable[[], None] = _nothing
) -> Iterator[Content]:
    """The content of a member read from ``stream``: in memory, or in a temporary file when large.

    The bytes count against ``budget``; the temporary file is gone on exit. ``advanced`` is
    called after each megabyte. UnreadableFile when the disk has no room for it.
    """
    metered = budget.metered(stream)
    data = metered.read(MAX_IN_MEMORY)
    if len(data) < MAX_IN_MEMORY:
        yield Content.of_bytes(name, data, budget)
        return
    with tempfile.TemporaryDirectory(prefix="pressmark-") as folder:
        path = Path(folder) / "member"
        with path.open("wb") as out:
            while data:
                if shutil.disk_usage(folder).free < ROOM_TO_LEAVE:
                    raise UnreadableFile("The disk has no room to unpack it.", "Make room.")
                out.write(data)
                advanced()
                data = metered.read(MEGABYTE)
        gzipped = Content.of_path(path).gzipped
        yield Content(name, path.stat().st_size, path, budget, gzipped)
