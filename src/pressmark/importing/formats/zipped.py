"""Members of zip files, read within a budget and never written under their own names."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from posixpath import normpath
from typing import BinaryIO, cast
from urllib.parse import unquote

from pressmark.importing.content import Content
from pressmark.importing.limits import MAX_IN_MEMORY
from pressmark.model.errors import UnreadableFile

#: What a broken or foreign member makes zipfile raise; RuntimeError is a missing password.
ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    KeyError,
    OverflowError,
)
_ENCRYPTED_FLAG = 0x1


@contextmanager
def open_zip(content: Content) -> Iterator[zipfile.ZipFile]:
    """The zip's directory. UnreadableFile when it has none that can be read."""
    with content.open() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except ZIP_ERRORS as error:
            raise UnreadableFile(f"It is no whole zip file: {error}.") from error
        with archive:
            yield archive


def is_encrypted(info: zipfile.ZipInfo) -> bool:
    """Whether a member needs a password."""
    return bool(info.flag_bits & _ENCRYPTED_FLAG)


def open_member(content: Content, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    """A stream over a member's bytes. UnreadableFile says why there is none, or no more.

    A member that says it is larger than the budget of ``content`` allows is not begun.
    """
    if is_encrypted(info):
        raise UnreadableFile("It is encrypted with a password.")
    content.budget.refuse(info.file_size)
    try:
        stream = cast(BinaryIO, archive.open(info))
    except ZIP_ERRORS as error:
        raise UnreadableFile(f"It cannot be unpacked: {error}.") from error
    return cast(BinaryIO, io.BufferedReader(_Plainly(stream)))


class _Plainly(io.RawIOBase):
    """A member's bytes, of which what is damaged is said as an unreadable file."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        try:
            data = self._stream.read(len(buffer))
        except ZIP_ERRORS as error:
            raise UnreadableFile(f"It is damaged: {error}.") from error
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()


def read_member_bytes(
    content: Content, archive: zipfile.ZipFile, name: str, limit: int = MAX_IN_MEMORY
) -> bytes:
    """A member's bytes, taken from the budget of ``content``.

    UnreadableFile when it is missing, damaged, encrypted or larger than ``limit``.
    """
    try:
        info = archive.getinfo(name)
    except KeyError as error:
        raise UnreadableFile(f"The file lacks its part {name}.") from error
    with content.budget.metered(open_member(content, archive, info)) as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise UnreadableFile(f"{name} is larger than {limit >> 20} MB.")
    return data


def resolve_name(base: str, reference: str) -> str:
    """The member that ``reference``, as found in the member ``base``, points to.

    Empty when it leads out of the container or is no relative reference.
    """

    reference = unquote(reference.partition("#")[0].partition("?")[0]).replace("\\", "/")
    if not reference or "://" in reference or reference.startswith(("/", "data:", "mailto:")):
        return ""
    folder = base.rpartition("/")[0]
    name = normpath(f"{folder}/{reference}" if folder else reference)
    return "" if name.startswith("..") else name
