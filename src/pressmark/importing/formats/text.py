"""Plain text: one article a file, its title on the first line or derived."""

from __future__ import annotations

from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Origin
from pressmark.model.errors import UnreadableFile

NAME = "text"
MEDIA_TYPE = "text/plain"


def sniff(sample: Sample) -> Confidence:
    """Anything that decodes to mostly printable characters."""
    if not sample.head.strip():
        return Confidence.NO
    odd = sum(not (c.isprintable() or c in "\r\n\t\f") for c in sample.text[:4096])
    return Confidence.POSSIBLE if odd * 50 < min(len(sample.text), 4096) else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    """The file as one article."""
    body = decode(content.read())
    if not body.strip():
        raise UnreadableFile("The file is empty.")
    yield compose(Fields(body=body, file_name=content.name, origin=Origin.TEXT), MEDIA_TYPE)
