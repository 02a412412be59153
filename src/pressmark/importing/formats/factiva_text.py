"""Factiva's plain text: articles with codes (HD, BY, PD…) or without, one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.documents.paragraphs import Paragraph
from pressmark.importing.formats.factiva.coded import coded_items, is_coded
from pressmark.importing.formats.factiva.plain import factiva_items
from pressmark.importing.text.decoding import decode

NAME = "factiva-text"
MEDIA_TYPE = "text/plain"

#: The last line of an article: "Document NYTF000020181219eecj0003o", under AN or not.
_END = re.compile(
    r"^(?:an\s+)?(?:[^\W\d]{1,20}[\s:]+)?[a-z0-9]{4,10}0{1,3}(?:19|20)\d{6}[0-9a-z]{5,12}\s*$",
    re.MULTILINE,
)
_COUNT = re.compile(r"^\s*\d[\d.,'\u00a0\u202f ]*\s?[^\W\d]{1,12}\.?\s*$", re.MULTILINE)
_HEAD_CODES = tuple(re.compile(rf"^{code}(?:\s|$)", re.MULTILINE) for code in ("hd", "pd", "sn"))


def sniff(sample: Sample) -> Confidence:
    """An accession number on the last line of an article, and its codes or count of words."""
    text = sample.text.replace("\r", "\n")
    if text.lstrip().startswith(("<", "{")) or not _END.search(text):
        return Confidence.NO
    has_head = all(code.search(text) for code in _HEAD_CODES) or _COUNT.search(text)
    return Confidence.CERTAIN if has_head else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The articles in order, each with its accession number as part."""
    text = decode(content.read()).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    lines = [line for line in text.split("\n") if line.strip()]
    if is_coded(lines):
        yield from coded_items(lines, MEDIA_TYPE)
    else:
        yield from factiva_items([Paragraph(line) for line in lines], MEDIA_TYPE)
