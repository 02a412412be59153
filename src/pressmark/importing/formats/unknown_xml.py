"""XML of a kind that is not known: said so, with its root's name, rather than read as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile

NAME = "xml"
MEDIA_TYPE = "application/xml"
_DECLARED = re.compile(r"\ufeff?\s*<\?xml\b")
_PROLOGUE = re.compile(
    r"\ufeff?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype\s[^\[>]*(?:\[.*?\]\s*)?>\s*)*", re.S | re.I
)
_ROOT = re.compile(r"<([A-Za-z_][\w:.-]*)(?:\s[^<>]*)?/?>")


def sniff(sample: Sample) -> Confidence:
    text = sample.text
    start = _PROLOGUE.match(text)
    root = _ROOT.match(text, start.end()) if start else None
    if root is None:
        declares = text.lstrip("\ufeff \r\n\t").startswith("<!doctype") and "<!entity" in text
        return Confidence.POSSIBLE if declares else Confidence.NO
    if root[1] == "html":
        return Confidence.NO
    named = bool(_DECLARED.match(text)) or "<!doctype" in text[:200] or sample.name.endswith(".xml")
    closed = f"</{root[1]}" in text or sample.size > len(sample.head) or root[0].endswith("/>")
    return Confidence.POSSIBLE if named and closed else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    text = decode(content.head())
    start = _PROLOGUE.match(text)
    root = _ROOT.match(text, start.end() if start else 0)
    name = root[1] if root else "?"
    raise UnreadableFile(f"It is XML of a kind Pressmark does not know (its root is “{name}”).")
