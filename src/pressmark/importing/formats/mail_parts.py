"""MIME messages as mail programs and browsers write them, broken ones included."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesFeedParser
from typing import Any

from pressmark.importing.limits import MEGABYTE
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile

_BOUNDARY = re.compile(rb"^--(\S[^\r\n]{0,200}?)[ \t]*\r?$", re.MULTILINE)
_BLANK_LINE = re.compile(rb"\r?\n[ \t]*\r?\n")
_HEADER_LINE = re.compile(rb"[!-9;-~]+[ \t]*:|[ \t]|From |>From ")
_ENCODED_WORD = re.compile(r"=\?[^?\s]+\?[bBqQ]\?[^?]*\?=")
_MISSING_END = re.compile(r"(=\?[^?\s]+\?[bBqQ]\?[^?\s]*)\Z")
#: Parts a message may have; newsletters have tens.
_MOST_PARTS = 5_000


@dataclass(frozen=True, slots=True)
class Part:
    """One leaf of a message: its data decoded from its transfer encoding.

    ``name`` is the attachment's file name, ``location`` its Content-Location, ``identifier``
    its Content-ID without brackets. ``attached`` says that it is meant as a file.
    """

    media_type: str
    charset: str
    data: bytes
    name: str = ""
    location: str = ""
    identifier: str = ""
    attached: bool = False
    flowed: bool = False

    @property
    def text(self) -> str:
        """The data as text."""
        return _decoded(self.data, self.charset)


def _decoded(data: bytes, charset: str = "") -> str:
    """Text of any encoding; those of seven bits look like ASCII and are only told by name."""
    if b"\x1b$" in data or charset.lower() in ("utf-7", "hz-gb-2312"):
        name = (
            charset if charset.lower() in ("utf-7", "iso-2022-kr", "hz-gb-2312") else "iso2022_jp"
        )
        return data.decode(name, "replace")
    return decode(data, charset)


def parse_message(data: bytes) -> Message:
    """The message in ``data``; a boundary the header forgot is found in the body."""
    data = _repaired_header(data.lstrip(b"\r\n\t \xef\xbb\xbf\0"))
    try:
        message = _parsed(data)
        if message.get_content_maintype() == "multipart" and not message.is_multipart():
            message = _with_boundary(message, data)
    except (MessageError, RecursionError, ValueError) as error:
        raise UnreadableFile(f"The message cannot be taken apart: {error}.") from error
    return message


def _parsed(data: bytes) -> Message:
    """The message in ``data``, in a third of the memory of ``message_from_bytes``."""
    parser = BytesFeedParser()
    for start in range(0, len(data), MEGABYTE):
        parser.feed(data[start : start + MEGABYTE])
    return parser.close()


def header(message: Message, name: str) -> str:
    """A header's text on one line, encoded words decoded; empty when it is missing."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            return decoded_words(str(value))
    return ""


def decoded_words(value: str) -> str:
    """``=?utf-8?Q?…?=`` and raw bytes of any encoding to text, on one line."""
    value = " ".join(value.split())
    raw = value.encode("utf-8", "surrogateescape")
    if not _ENCODED_WORD.search(value):
        broken = _MISSING_END.search(value)  # cut off before its end by a naive line fold
        return decoded_words(value + "?=") if broken else _decoded(raw)
    try:
        pieces = decode_header(value)
    except (HeaderParseError, binascii.Error, ValueError):
        return decode(raw)
    texts = (
        _decoded(piece, charset or "") if isinstance(piece, bytes) else piece
        for piece, charset in pieces
    )
    return " ".join("".join(texts).split())


def leaves(message: Message) -> Iterator[Part]:
    """The message's parts that hold data, in order; attached messages whole, not opened."""
    stack = [message]
    count = 0
    while stack and count < _MOST_PARTS:
        current = stack.pop()
        count += 1
        payload = current.get_payload()
        if current.get_content_type() == "message/rfc822" and isinstance(payload, list):
            yield _attached_message(current, payload)
        elif isinstance(payload, list):
            stack.extend(part for part in reversed(payload) if isinstance(part, Message))
        elif (leaf := _leaf(current)).data.strip() or leaf.media_type[:10] != "multipart/":
            yield leaf


def _repaired_header(data: bytes) -> bytes:
    """``data`` with lines a careless fold broke off in its header joined to the line above.

    Python's parser would take the first of them for the end of the header.
    """
    blank = _BLANK_LINE.search(data)
    if blank is None:
        return data
    lines = data[: blank.start()].splitlines()
    if all(_HEADER_LINE.match(line) for line in lines):
        return data
    whole = [line if _HEADER_LINE.match(line) else b" " + line for line in lines]
    return b"\n".join(whole) + data[blank.start() :]


def _leaf(message: Message) -> Part:
    data = message.get_payload(decode=True)
    kind = message.get_content_type().lower()  # a multipart without parts is but text
    disposition = _parameterless(message, "content-disposition")
    return Part(
        media_type="text/plain" if kind.startswith("multipart/") and data else kind,
        charset=_charset(message),
        data=data if isinstance(data, bytes) else b"",
        name=_file_name(message),
        location=_address(header(message, "content-location")),
        identifier=header(message, "content-id").strip("<> "),
        attached=disposition == "attachment",
        flowed=str(message.get_param("format", "")).lower() == "flowed",
    )


def _attached_message(message: Message, payload: list[Any]) -> Part:
    data = b"".join(inner.as_bytes() for inner in payload if isinstance(inner, Message))
    name = _file_name(message) or header(payload[0], "subject")
    return Part("message/rfc822", "", data, name=name, attached=True)


def _with_boundary(message: Message, data: bytes) -> Message:
    blank = _BLANK_LINE.search(data)
    body = data[blank.end() :] if blank else data
    found = _BOUNDARY.search(body)
    if found is None:
        return message
    boundary = found[1].decode("ascii", "replace").replace('"', "")
    kept = [(key, value) for key, value in message.raw_items() if key.lower() != "content-type"]
    repaired = _parsed(
        f'Content-Type: {message.get_content_type()}; boundary="{boundary}"\r\n\r\n'.encode() + body
    )
    for key, value in kept:
        repaired[key] = value
    return repaired


def _parameterless(message: Message, name: str) -> str:
    return header(message, name).partition(";")[0].strip().lower()


def _charset(message: Message) -> str:
    charset = message.get_param("charset", "")
    text = charset[2] if isinstance(charset, tuple) else str(charset or "")
    return text.strip("\"' ")


def _file_name(message: Message) -> str:
    try:
        name = message.get_filename("") or ""
    except (LookupError, ValueError, TypeError):
        return ""
    return decoded_words(name).replace("\\", "/").rpartition("/")[2]


def _address(location: str) -> str:
    """An address that folding has broken up, in one piece."""
    return "".join(location.split())
