"""The records of WARC and ARC files, gzipped in any way, streamed; broken ones survived."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
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
#: What broken records and encodings make the readers raise.
_RECORD_ERRORS = (
    ArchiveLoadFailed, ChunkedDataException, zlib.error, EOFError, ValueError,
    OSError, LookupError, AttributeError, TypeError, UnicodeError,
)


@dataclass(frozen=True, slots=True)
class Record:
    """One record: what it is, of which address, when it was captured, and its data.

    ``kind`` is WARC's record type (``response``, ``resource``, ``revisit``…); ``status`` the
    HTTP status, 0 without one; ``data`` is empty unless :func:`wanted` asked for it.
    """

    kind: str
    url: str
    date: str
    media_type: str
    charset: str
    status: int
    data: bytes
    damage: str = ""


def records(stream: BinaryIO, budget: Budget) -> Iterator[Record]:
    """Every record of an unfolded WARC or ARC, in order.

    UnreadableFile at the place where the file breaks off or is no longer understood.
    """
    iterator = ArchiveIterator(_Unzipped(stream), arc2warc=True, check_digests=False)
    while True:
        try:
            with redirect_stderr(io.StringIO()):  # warcio writes its warnings there
                record = next(iterator, None)
        except _RECORD_ERRORS as error:
            raise UnreadableFile(f"The archive breaks off: {_first_line(error)}") from error
        if record is None:
            return
        yield _record(record, budget)


class _Unzipped:
    """The stream without seeking: warcio then reads it forwards only."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        return self._stream.read(size)


def _record(record: Any, budget: Budget) -> Record:
    headers, http = record.rec_headers, record.http_headers
    declared = http.get_header("Content-Type") if http else record.content_type
    media_type, charset = content_type(declared or "")
    status = _status(http)
    data, damage = b"", ""
    if _holds_page(record.rec_type, media_type, status):
        data, damage = _data(record, budget)
    return Record(
        kind=record.rec_type or "",
        url=(headers.get_header("WARC-Target-URI") or "").strip("<> "),
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
    return delivered and (media_type in ("", "text/html", "application/xhtml+xml", "text/plain",
                                         "application/pdf", "application/http",
                                         "application/octet-stream"))


def _status(http: Any) -> int:
    code = http.get_statuscode() if http else ""
    return int(code) if code and code.isdigit() else 0


def _data(record: Any, budget: Budget) -> tuple[bytes, str]:
    """The payload without chunks and compression, and what went wrong at its end."""
    http = record.http_headers
    chunked = "chunked" in ((http.get_header("Transfer-Encoding") if http else "") or "").lower()
    encoding = ((http.get_header("Content-Encoding") if http else "") or "").lower()
    stream = ChunkedDataReader(record.raw_stream, decomp_type=None) if chunked else record.raw_stream
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
