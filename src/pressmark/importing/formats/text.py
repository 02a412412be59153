"""Plain text: one article a file, with the head people type or paste above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, NothingToRead, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.program_text import machine_text
from pressmark.importing.limits import MAX_IN_MEMORY, MEGABYTE
from pressmark.importing.metadata.dates import day_in_name
from pressmark.importing.text.decoding import decode
from pressmark.importing.text.heads import split_head
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.kinds import Origin

NAME = "text"
MEDIA_TYPE = "text/plain"
_JUDGED = 4096  # characters
#: Bytes from which a text is given in parts, and of one part: more is slow to show and to mark.
_LONG = 4 * MEGABYTE
_PIECE = 2 * MEGABYTE
_ODD = re.compile("[\ufffd\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_ENDS = (b"\n\n", b"\r\n\r\n", b"\n", b" ")


def sniff(sample: Sample) -> Confidence:
    """Anything that decodes to text with hardly a control character."""
    text = sample.text[:_JUDGED]
    if not text.strip() or _holds_padding(sample.head[:_JUDGED]):
        return Confidence.NO
    odd = len(_ODD.findall(text))
    return Confidence.POSSIBLE if odd * 20 < len(text) else Confidence.NO


def _holds_padding(head: bytes) -> bool:
    """Runs of zero bytes, which no encoding of text has but UTF-32's beginning."""
    return b"\0\0\0\0" in head and not head.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff"))


def read(content: Content, context: Context) -> Iterator[Item]:
    """The file as one article; what its first lines label is taken for what they say.

    A file of many megabytes is given in parts, each ended where a paragraph ends.
    """
    title = ""
    for number, data in enumerate(_pieces(content), 1):
        text = decode(data)
        if not text.strip():
            continue
        draft = _further(text, title, number) if title else _article(text, content.name)
        title = title or draft.title.value
        context.advanced()
        yield draft
    if not title:
        raise UnreadableFile("The file is empty.")


def _article(text: str, name: str) -> Draft:
    """A text, or the first part of a long one, with the head above it."""
    machine = machine_text(text, name)
    if machine:
        raise NothingToRead(f"It is {machine}, not an article.")
    head, body = split_head(text)
    fields = Fields(
        body=body,
        title=head.get("title", ""),
        published=head.get("date", ""),
        source=head.get("source", ""),
        url=head.get("url", ""),
        authors=head.get("author", ""),
        file_name=name,
        origin=Origin.TEXT,
    )
    draft = compose(fields, MEDIA_TYPE)
    return draft if draft.published else replace(draft, published=day_in_name(name))


def _further(text: str, title: str, number: int) -> Draft:
    """A later part of a long text, named after its first."""
    fields = Fields(body=text, title=f"{title} ({number})", origin=Origin.TEXT)
    return compose(fields, MEDIA_TYPE, f"part {number}")


def _pieces(content: Content) -> Iterator[bytes]:
    """The whole file, or pieces of a long one that end with a paragraph, a line or a word.

    Text of more than one byte a letter throughout (UTF-16) has no such ends and stays whole.
    """
    with content.open() as stream:
        piece = stream.read(_LONG)
        if len(piece) < _LONG or b"\0" in piece[:_JUDGED]:
            yield piece + stream.read(MAX_IN_MEMORY)
            if stream.read(1):
                content.read()  # says that it is too large
            return
        while len(piece) >= _PIECE:
            end = next(
                (
                    found + len(mark)
                    for mark in _ENDS
                    if (found := piece.rfind(mark, 1, _PIECE)) > 0
                ),
                _PIECE,
            )
            yield piece[:end]
            piece = piece[end:] + stream.read(_PIECE)
        yield piece
