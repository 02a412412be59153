"""RTF documents: the exports of Nexis and Factiva among them, and articles of their own."""

from __future__ import annotations

from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.documents.articles import document_items
from pressmark.importing.formats.documents.rtf import read_rtf

NAME = "rtf"
MEDIA_TYPE = "application/rtf"


def sniff(sample: Sample) -> Confidence:
    """The letters every RTF file begins with."""
    is_rtf = sample.head.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"{\\rtf")
    return Confidence.CERTAIN if is_rtf else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The documents of an export, or the one article the file is."""
    yield from document_items(read_rtf(content.read()), MEDIA_TYPE, content.name)
