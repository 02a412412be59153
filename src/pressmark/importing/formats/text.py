"""Plain text: one article a file, with the head people type or paste above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, NothingToRead, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.program_text import machine_text
from pressmark.importing.metadata.dates import date_claim
from pressmark.importing.text.decoding import decode
from pressmark.importing.text.heads import split_head
from pressmark.model.article import Origin
from pressmark.model.errors import UnreadableFile

NAME = "text"
MEDIA_TYPE = "text/plain"
_JUDGED = 4096  # characters
_DAY_NAME = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?!\d)")


def sniff(sample: Sample) -> Confidence:
    """Anything that decodes to text with hardly a control character."""
    text = sample.text[:_JUDGED]
    if not text.strip() or _holds_padding(sample.head[:_JUDGED]):
        return Confidence.NO
    odd = sum(c == "\ufffd" or (c < " " and c not in "\t\n\f\r\x1b") for c in text)
    return Confidence.POSSIBLE if odd * 20 < len(text) else Confidence.NO


def _holds_padding(head: bytes) -> bool:
    """Runs of zero bytes, which no encoding of text has but UTF-32's beginning."""
    return b"\0\0\0\0" in head and not head.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff"))


def read(content: Content, _context: Context) -> Iterator[Item]:
    """The file as one article; what its first lines label is taken for what they say."""
    text = decode(content.read())
    if not text.strip():
        raise UnreadableFile("The file is empty.")
    machine = machine_text(text, content.name)
    if machine:
        raise NothingToRead(f"It is {machine}, not an article.")
    head, body = split_head(text)
    named = _DAY_NAME.match(content.name)
    fields = Fields(
        body=body,
        title=head.get("title", ""),
        published=head.get("date", ""),
        source=head.get("source", ""),
        url=head.get("url", ""),
        authors=head.get("author", ""),
        file_name=content.name,
        origin=Origin.TEXT,
    )
    draft = compose(fields, MEDIA_TYPE)
    if draft.published is None and named:
        published, _ = date_claim(named[0], Origin.FILE_NAME)
        draft = replace(draft, published=published)
    yield draft
