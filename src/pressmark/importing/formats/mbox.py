"""Mailboxes in one file (mboxo, mboxrd, mboxcl): each message an article.

A message begins at a line ``From address date``. Writers differ in whether a blank line stands
before it, whether such lines in texts are escaped by ``>``, and whether ``Content-Length`` says
how long a message is; a length is believed only when it ends at the next message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.mail import original_of
from pressmark.importing.formats.mail_items import message_items
from pressmark.importing.limits import MAX_IN_MEMORY, MEGABYTE, TOO_LARGE
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem
from pressmark.model.views import OriginalPage

NAME = "mbox"
MEDIA_TYPE = "application/mbox"
_DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_SEPARATOR = re.compile(
    rb"From (?:\S.{0,300}?\s)?"
    + _DAY
    + rb",?\s+(?:"
    + _MONTH
    + rb"\s+\d{1,2}|\d{1,2}\s+"
    + _MONTH
    + rb")\b.*\d{4}"
)
_LOOSE_SEPARATOR = re.compile(rb"From [^\s@]+@\S+\s*\Z|From - |From \S+\s*\Z")
_FIELD = re.compile(rb"[!-9;-~]{2,70}[ \t]*:")
_PART_HEADER = re.compile(rb"(?i)content-[a-z-]+:|[ \t]+(?:name|filename|charset|boundary)=")
_LENGTH = re.compile(rb"(?im)^content-length:[ \t]*(\d{1,10})[ \t]*\r?$")
_BLANK_LINE = re.compile(rb"\n[^\S\n]*\n")
_BLANK = re.compile(rb"[^\S\n]*\n")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def sniff(sample: Sample) -> Confidence:
    head = sample.head.lstrip(b"\xef\xbb\xbf\r\n")
    first, _, rest = head.partition(b"\n")
    if _SEPARATOR.match(first):
        return Confidence.CERTAIN
    # Some programs write no date, but then the header follows at once.
    loose = _LOOSE_SEPARATOR.match(first.rstrip()) and _FIELD.match(rest)
    return Confidence.CERTAIN if loose else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    with content.open() as stream:
        for number, message in enumerate(messages(stream), 1):
            part = f"message {number}"
            context.advanced()
            try:
                yield from message_items(message, part, content.name, content, context, MEDIA_TYPE)
                if len(message) >= MAX_IN_MEMORY:
                    yield Problem(part, f"Beyond {MAX_IN_MEMORY // MEGABYTE} MB it was not read.")
            except UnreadableFile as error:
                if content.budget.spent:
                    raise
                yield Problem(part, error.message, Outcome.FAILED)
            except MemoryError:  # one message of many
                yield Problem(part, TOO_LARGE, Outcome.FAILED)


def original(content: Content, part: str) -> OriginalPage:
    """The message named ``part`` ("message 3")."""
    with content.open() as stream:
        for number, message in enumerate(messages(stream), 1):
            if part == f"message {number}":
                return original_of(message)
    raise UnreadableFile("The mailbox holds no such message.")


def messages(stream: BinaryIO) -> Iterator[bytes]:
    """The messages of a mailbox, without their ``From `` line and with ``>From `` restored.

    What a message holds beyond 32 MB (large attachments) is passed over.
    """
    gathered, opening = bytearray(), 0
    before = previous = b""
    for line, following in _with_next(stream):
        if _begins_message(line, following, previous, before) and not _inside(gathered):
            message = _message(gathered) if gathered else b""
            gathered, opening = bytearray(line), len(line)
            if message:
                yield message
            del message  # not held while the next one is gathered
        elif len(gathered) - opening < MAX_IN_MEMORY:
            gathered += line
        before = line if line.strip() else before
        previous = line
    if gathered.strip():
        yield _message(gathered)


def _with_next(stream: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Each line with the one after it; endless lines in pieces."""
    line = stream.readline(MEGABYTE)
    while line:
        following = stream.readline(MEGABYTE)
        yield line, following
        line = following


def _begins_message(line: bytes, following: bytes, previous: bytes, before: bytes) -> bool:
    """Whether ``line`` parts two messages; ``before`` is the last line that is not blank."""
    if not line.startswith(b"From "):
        return False
    if not before:
        return True  # the first line of the file
    bare = line.rstrip()
    if _SEPARATOR.match(bare):
        # Inside a message that was attached whole, its own separator follows a part's header.
        attached = not previous.strip() and _PART_HEADER.match(before)
        return not attached and (not previous.strip() or bool(_FIELD.match(following)))
    has_header = bool(_FIELD.match(following)) and not previous.strip()
    return has_header and bool(_LOOSE_SEPARATOR.match(bare)) and b"@" in bare


def _inside(gathered: bytearray) -> bool:
    """Whether the message's own Content-Length says that it has not ended yet."""
    if not gathered:
        return False
    blank = _BLANK_LINE.search(gathered)
    head_end = blank.end() if blank else len(gathered)
    match = _LENGTH.search(gathered, 0, head_end)
    if match is None:
        return False
    end = head_end + int(match[1])
    size = len(gathered)
    return size < end - 2 and int(match[1]) < MAX_IN_MEMORY and _plausible_length(size, end)


def _plausible_length(size: int, end: int) -> bool:
    """A length far beyond what was read is a stale one: the text was edited since."""
    return end - size < size


def _message(gathered: bytearray) -> bytes:
    start = gathered.find(b"\n") + 1 if gathered.startswith(b"From ") else 0
    data = bytes(memoryview(gathered)[start:])
    if _BLANK.match(data):  # no header at all: what follows is text
        data = b"\r\n".join((b"Subject:", b"", b"")) + data
    return _ESCAPED.sub(rb"\1", data) if b"\n>" in data else data
