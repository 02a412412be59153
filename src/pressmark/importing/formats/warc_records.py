"""The records of WARC and ARC files, gzipped in any way, streamed; broken ones survived."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataException, ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed

from pressmark.importing.content import Budget
from pressmark.importing.formats.content_encodings import unpacked
from pressmark.model.errors import UnreadableFile

#: Bytes of one page that are read; longer "pages" are data.
MAX_PAGE = 16 << 20
#: Places at which an archive may be damaged before it is given up.
_MOST_BREAKS = 100
_BLOCK = 1 << 16
#: Bytes kept to step back over: twice what warcio buffers.
_TAIL = 1 << 15
_RECORD_START = re.compile(
    rb"\nWARC/\d\.\d\r?\n|\nhttps?://\S+ \d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3} \d{14} "
)
_LONGEST_START = 4096  # bytes
#: What broken records and encodings make the readers raise.
_RECORD_ERRORS = (
    ArchiveLoadFailed,
    ChunkedDataException,
    zlib.error,
    EOFError,
    ValueError,
    OSError,
    LookupError,
    AttributeError,
    TypeError,
    UnicodeError,
)


@dataclass(frozen=True, slots=True)
class Record:
    """One record: what it is, of which address, when it was captured, and its data.

    ``kind`` is WARC's record type (``response``, ``resource``, ``revisit``…); ``status`` the
    HTTP status, 0 without one; ``data`` is empty for what is neither a page nor wanted.
    """

    kind: str
    url: str
    date: str
    media_type: str
    charset: str
    status: int
    data: bytes
    damage: str = ""


def records(stream: BinaryIO, budget: Budget, wanted: Collection[str] = ()) -> Iterator[Record]:
    """Every record of an unfolded WARC or ARC, in order.

    Data is read of pages, and of whatever lies at the addresses in ``wanted``.

    UnreadableFile at the place where the file breaks off or is no longer understood.
    """
    source = _Rewindable(stream)
    for _ in range(_MOST_BREAKS):
        iterator = ArchiveIterator(source, arc2warc=True, check_digests=False)
        try:
            while (record := _next(iterator)) is not None:
                yield _record(record, budget, wanted)
            return
        except _Broken as error:
            source.rewind(iterator.reader.rem_length())
            if not source.skip_to_record():
                raise UnreadableFile(f"The archive breaks off: {error}") from error
            yield Record("damaged", "", "", "", "", 0, b"", str(error))
    raise UnreadableFile(f"The archive is damaged at more than {_MOST_BREAKS} places.")


class _Broken(Exception):
    """The archive is not understood at this place."""


class _Rewindable:
    """A stream that can step back over what a reader has buffered, and find the next record."""

    def __init__(self, stream: BinaryIO) -> None:
        # One step at a time: what is whole before a damaged place comes before the error.
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
        self._again = b""
        self._tail = b""

    def read(self, size: int = -1) -> bytes:
        if self._again:
            end = len(self._again) if size < 0 else size
            data, self._again = self._again[:end], self._again[end:]
        else:
            data = self._read(size)
        self._tail = (self._tail + data)[-_TAIL:]
        return data

    def rewind(self, count: int) -> None:
        """Give the last ``count`` bytes again."""
        if count > 0:
            self._again = self._tail[-count:] + self._again
            self._tail = self._tail[:-count]

    def skip_to_record(self) -> bool:
        """Go on to the next line that begins a record; False when there is none."""
        kept = b""
        while block := self.read(_BLOCK):
            kept += block
            found = _RECORD_START.search(kept)
            if found:
                self._again = kept[found.start() + 1 :] + self._again
                return True
            kept = kept[-_LONGEST_START:]
        return False


def _next(iterator: Any) -> Any:
    try:
        with redirect_stderr(io.StringIO()):  # warcio writes its warnings there
            return next(iterator, None)
    except UnreadableFile:
        raise
    except _RECORD_ERRORS as error:
        raise _Broken(_first_line(error)) from error


def _record(record: Any, budget: Budget, wanted: Collection[str]) -> Record:
    headers, http = record.rec_headers, record.http_headers
    declared = http.get_header("Content-Type") if http else record.content_type
    media_type, charset = content_type(declared or "")
    status = _status(http)
    data, damage = b"", ""
    url = (headers.get_header("WARC-Target-URI") or "").strip("<> ")
    if url in wanted or _holds_page(record.rec_type, media_type, status):
        data, damage = _data(record, budget)
    return Record(
        kind=record.rec_type or "",
        url=url,
        date=headers.get_header("WARC-Date") or "",
        media_type=media_type,
        charset=charset,
        status=status,
        data=data,
        damage=damage,
    )


def content_type(declared: str) -> tuple[str, str]:
    """Media type and charset of a Content-Type header."""
    media_type, _, parameters = declared.partition(";")
    charset = ""
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            charset = value.strip(" \"'")
    return media_type.strip().lower(), charset


def _holds_page(kind: str, media_type: str, status: int) -> bool:
    """Whether a record's data is worth reading: a page that was delivered, or of unknown type."""
    if kind not in ("response", "resource", "conversion"):
        return False
    delivered = kind != "response" or status == 200 or status == 0
    return delivered and (
        media_type
        in (
            "",
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "application/pdf",
            "application/http",
            "application/octet-stream",
        )
    )


def _status(http: Any) -> int:
    code = http.get_statuscode() if http else ""
    return int(code) if code and code.isdigit() else 0


def _data(record: Any, budget: Budget) -> tuple[bytes, str]:
    """The payload without chunks and compression, and what went wrong at its end."""
    http = record.http_headers
    chunked = "chunked" in ((http.get_header("Transfer-Encoding") if http else "") or "").lower()
    encoding = ((http.get_header("Content-Encoding") if http else "") or "").lower()
    stream = (
        ChunkedDataReader(record.raw_stream, decomp_type=None) if chunked else record.raw_stream
    )
    raw, damage = _read(stream, budget)
    if not encoding:
        return raw, damage
    data, broken = unpacked(raw, encoding, MAX_PAGE)
    budget.spend(len(data))
    return data, damage or broken


def _read(stream: Any, budget: Budget) -> tuple[bytes, str]:
    pieces: list[bytes] = []
    size = 0
    try:
        while size <= MAX_PAGE and (piece := stream.read(1 << 16)):
            budget.spend(len(piece))
            pieces.append(piece)
            size += len(piece)
    except _RECORD_ERRORS as error:
        return b"".join(pieces), _first_line(error)
    return b"".join(pieces), "It is longer than 16 MB and was cut off." if size > MAX_PAGE else ""


def _first_line(error: Exception) -> str:
    text = next((line.strip() for line in str(error).splitlines() if line.strip()), "")
    return text or type(error).__name__
