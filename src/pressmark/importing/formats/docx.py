"""Word documents: the exports of Nexis and Factiva among them, and articles of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.documents.articles import document_items
from pressmark.importing.formats.documents.docx import read_docx

NAME = "docx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_TEXT_PART = re.compile(r"word/document\d*\.xml\Z")


def sniff(sample: Sample) -> Confidence:
    """A zip with a Word text part."""
    has_text = any(_TEXT_PART.match(name) for name in sample.members)
    return Confidence.CERTAIN if has_text else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The documents of an export, or the one article the file is."""
    with content.open_stored() as stream:
        document = read_docx(stream, content.budget)
    yield from document_items(document, MEDIA_TYPE, content.name)
