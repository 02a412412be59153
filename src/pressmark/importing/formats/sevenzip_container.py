"""7z archives: members unpacked into temporary files without names, within the budget."""

from __future__ import annotations

import lzma
import tempfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

import py7zr
from py7zr.io import Py7zIO, WriterFactory

from pressmark.importing.content import Budget, Content, spooled
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.members import (
    MOST_MEMBERS,
    counted,
    escapes,
    is_litter,
    page_parts,
    safe_name,
)
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem

NAME = "7z"
MEDIA_TYPE = "application/x-7z-compressed"
_MAGIC = b"7z\xbc\xaf\x27\x1c"
_IN_MEMORY = 1 << 20
_ERRORS = (
    py7zr.exceptions.ArchiveError,
    py7zr.Bad7zFile,
    lzma.LZMAError,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    AttributeError,
    OverflowError,
    MemoryError,
)


def sniff(sample: Sample) -> Confidence:
    return Confidence.CERTAIN if sample.head.startswith(_MAGIC) else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    unpacked = _Unpacked(content.budget, context.advanced)
    try:
        names = _extract(content, unpacked)
        yield from _items(names, unpacked, content, context)
    finally:
        unpacked.close()


class _Unpacked(WriterFactory):
    """The unpacked members by name, each in memory or in a temporary file without a name."""

    def __init__(self, budget: Budget, advanced: Callable[[], None]) -> None:
        self._budget = budget
        self._advanced = advanced
        self.members: dict[str, _Member] = {}

    def create(self, filename: str) -> _Member:
        member = _Member(self._budget, self._advanced)
        self.members[filename] = member
        return member

    def close(self) -> None:
        """Give the temporary files back."""
        for member in self.members.values():
            member.file.close()


class _Member(Py7zIO):
    """What py7zr writes one member to."""

    def __init__(self, budget: Budget, advanced: Callable[[], None]) -> None:
        self._budget = budget
        self._advanced = advanced
        self._size = 0
        self.file = cast(BinaryIO, tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY))  # noqa: SIM115

    def write(self, s: bytes | bytearray) -> int:
        self._budget.spend(len(s))
        self._advanced()
        self._size += len(s)
        return self.file.write(s)

    def read(self, size: int | None = None) -> bytes:
        return self.file.read(-1 if size is None else size)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self.file.seek(offset, whence)

    def flush(self) -> None:
        self.file.flush()

    def size(self) -> int:
        return self._size


def _extract(content: Content, unpacked: _Unpacked) -> list[str]:
    """Unpack the members worth reading; their names in the archive's order."""
    with content.open() as stream:
        try:
            with py7zr.SevenZipFile(stream) as archive:
                if archive.needs_password():
                    raise UnreadableFile("The archive is encrypted with a password.")
                entries = [entry for entry in archive.list() if not entry.is_directory]
                total = sum(entry.uncompressed or 0 for entry in entries)
                if total > content.budget.limit:
                    raise UnreadableFile(
                        f"It would expand to {total >> 20} MB, more than the limit for its size."
                    )
                names = [str(entry.filename) for entry in entries][:MOST_MEMBERS]
                archive.extract(factory=unpacked, targets=[n for n in names if safe_name(n)])
        except py7zr.PasswordRequired as error:
            raise UnreadableFile("The archive is encrypted with a password.") from error
        except UnreadableFile:
            raise
        except _ERRORS as error:
            raise UnreadableFile(
                f"The archive is damaged: {error or type(error).__name__}."
            ) from error
    if not names:
        raise UnreadableFile("The archive is empty.")
    return names


def _items(
    names: list[str], unpacked: _Unpacked, content: Content, context: Context
) -> Iterator[Item]:
    beside = page_parts(names)
    skipped: Counter[str] = Counter()
    for raw in names:
        name = safe_name(raw)
        member = unpacked.members.get(raw)
        if not name:
            yield escapes(raw)
        elif is_litter(name):
            skipped["Left behind by an operating system."] += 1
        elif raw in beside:
            skipped["Part of a page saved beside it."] += 1
        elif member is None:
            yield Problem(name, "It was not unpacked: a link, or damaged.", Outcome.FAILED)
        else:
            yield from _member_items(name, member, content, context)
    yield from counted(skipped)


def _member_items(name: str, member: _Member, content: Content, context: Context) -> Iterator[Item]:
    member.file.seek(0)
    # These bytes were taken from the budget when they were unpacked.
    paid = Budget(member.size())
    try:
        with spooled(name, member.file, paid) as inner:
            counted_on = Content(
                inner.name, inner.size, inner.stored, content.budget, inner.gzipped
            )
            yield from context.read_member(counted_on)
    except UnreadableFile as error:
        if content.budget.spent:
            raise
        yield Problem(name, error.message, Outcome.FAILED)
