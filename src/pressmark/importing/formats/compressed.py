"""One file compressed by bzip2 or xz, or by gzip twice: unpacked and read by what it holds."""

from __future__ import annotations

import bz2
import io
import lzma
import re
from collections.abc import Iterator
from typing import BinaryIO, cast

from pressmark.importing.content import GZIP_MAGIC, Content, spooled
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.model.errors import UnreadableFile

NAME = "compressed"
MEDIA_TYPE = "application/octet-stream"
_BZIP2 = re.compile(rb"BZh[1-9](?:1AY&SY|\x17\x72\x45\x38\x50\x90)")
_XZ = b"\xfd7zXZ\0"
_RAR = b"Rar!\x1a\x07"
_SUFFIX = re.compile(r"\.(?:bz2|xz|gz|tbz2?|txz|tgz)\Z", re.IGNORECASE)
#: Memory xz may take for its dictionary; files ask for up to 1.5 GB.
_XZ_MEMORY = 128 << 20
_BLOCK = 1 << 16


def sniff(sample: Sample) -> Confidence:
    head = sample.head
    own = _BZIP2.match(head) or head.startswith((_XZ, GZIP_MAGIC, _RAR))
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    name = _SUFFIX.sub("", content.name.rpartition("/")[2]) or "content"
    head = content.head(len(_XZ))
    if head.startswith(_RAR):
        raise UnreadableFile("It is a RAR archive: unpack it and import the folder.")
    with content.open() as stream:
        source = stream if head.startswith(GZIP_MAGIC) else _unfolding(stream, head)
        with spooled(name, source, content.budget, context.advanced) as member:
            yield from context.read_member(member)


def _unfolding(stream: BinaryIO, head: bytes) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(_Unfolded(stream, is_xz=head.startswith(_XZ)), _BLOCK))


class _Unfolded(io.RawIOBase):
    """The unpacked bytes of a stream, with a limit to the memory the unpacking may take."""

    def __init__(self, stream: BinaryIO, *, is_xz: bool) -> None:
        self._stream = stream
        self._is_xz = is_xz
        self._decompressor = self._fresh()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        data = self._some(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def _fresh(self) -> lzma.LZMADecompressor | bz2.BZ2Decompressor:
        if self._is_xz:
            return lzma.LZMADecompressor(memlimit=_XZ_MEMORY)
        return bz2.BZ2Decompressor()

    def _some(self, count: int) -> bytes:
        while True:
            if self._decompressor.eof:
                left = self._decompressor.unused_data.lstrip(b"\0") or self._stream.read(_BLOCK)
                if not left:
                    return b""
                self._decompressor = self._fresh()
            else:
                left = self._stream.read(_BLOCK) if self._decompressor.needs_input else b""
                if not left and self._decompressor.needs_input:
                    raise UnreadableFile("Its compressed data breaks off.")
            try:
                data = self._decompressor.decompress(left, count)
            except (lzma.LZMAError, OSError, EOFError) as error:
                raise UnreadableFile(f"Its compressed data is damaged: {error}.") from error
            if data:
                return data
