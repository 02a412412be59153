"""Saved web pages: ``.html``, ``.htm``, with SingleFile's and browsers' own comments read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.page.article import html_article

NAME = "html"
MEDIA_TYPE = "text/html"

_MARK = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|meta|title)\b", re.DOTALL
)
_TAGS = re.compile(r"<(?:p|div|h[1-6]|br|a|span|article|table)\b[^<>]*>")


def sniff(sample: Sample) -> Confidence:
    """An HTML root, or several tags of a body near the beginning."""
    if (
        "\0" in sample.text[:1024]
        or (sample.text.lstrip().startswith("<?xml")
        and ("<html" not in sample.text[:2048]))
    ):
        return Confidence.NO
    if _MARK.match(sample.text):
        return Confidence.LIKELY
    if sample.name.endswith((".html", ".htm", ".xhtml", ".shtml")) and "<" in sample.text:
        return Confidence.LIKELY
    return Confidence.POSSIBLE if len(_TAGS.findall(sample.text)) > 5 else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    """The page as one article."""
    yield html_article(content.read(), file_name=content.name)
