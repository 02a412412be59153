"""ProQuest's "TXT – Text only": documents between rules of underscores."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.proquest.plain import text_documents
from pressmark.importing.text.decoding import decode

NAME = "proquest-text"
MEDIA_TYPE = "text/plain"

_RULE = re.compile(r"^[ \t]*_{20,}[ \t]*\r?$", re.MULTILINE)
#: Every document has its number in the database, whatever the interface's language.
_NUMBER = re.compile(r"^[^:\n]{0,40}proquest[^:\n]{0,40}:\s*\d{4,}\s*\r?$", re.MULTILINE)
_LINK = re.compile(r"^[^:\n]{2,40}:\s*https?://(?:www\.|search\.)?proquest\.com/", re.MULTILINE)


def sniff(sample: Sample) -> Confidence:
    """Rules of underscores, and a document's number or address in ProQuest."""
    text = sample.text
    if text.lstrip().startswith(("<", "{")) or not _RULE.search(text):
        return Confidence.NO
    return Confidence.CERTAIN if _NUMBER.search(text) or _LINK.search(text) else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The documents in order, each with ProQuest's number as part."""
    text = decode(content.read()).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    yield from text_documents(text, MEDIA_TYPE)
