"""ProQuest's HTML: a list of documents, each after an anchor with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.proquest.documents import documents
from pressmark.importing.text.decoding import decode

NAME = "proquest-html"
MEDIA_TYPE = "text/html"

_ANCHOR = re.compile(r"<a\s[^>]*name=[\"']?docid_")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


def sniff(sample: Sample) -> Confidence:
    """The anchor before every document."""
    is_markup = sample.opening == "<" and "docid_" in sample.text
    return Confidence.CERTAIN if is_markup and _ANCHOR.search(sample.text) else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The documents in order, each with ProQuest's number as part."""
    data = content.read()
    charset = _CHARSET.search(data[:4096])
    yield from documents(decode(data, charset[1].decode("ascii") if charset else ""), MEDIA_TYPE)
