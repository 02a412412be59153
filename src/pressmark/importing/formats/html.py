"""Saved web pages: ``.html``, ``.htm``, with SingleFile's and browsers' own comments read."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.page.article import html_article
from pressmark.importing.page.parsing import page_text
from pressmark.model.views import OriginalPage

NAME = "html"
MEDIA_TYPE = "text/html"

_MARK = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|meta|title)\b", re.DOTALL
)
_SINGLE_FILE = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(?P<url>\S+)\s+saved date:\s*(?P<saved>[^\n]+)"
)
_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(?P<url>https?://\S+?)\s*-->", re.IGNORECASE
)
_NOTED = 4096
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
_TAGS = re.compile(r"<(?:p|div|h[1-6]|br|a|span|article|table)\b[^<>]*>")


def sniff(sample: Sample) -> Confidence:
    """An HTML root, or several tags of a body near the beginning."""
    xml = sample.text.lstrip().startswith("<?xml") and "<html" not in sample.text[:2048]
    binary = b"\0" in sample.head[:_NOTED] and not sample.head.startswith(_UTF_16)
    if binary or xml:
        return Confidence.NO
    if _MARK.match(sample.text):
        return Confidence.LIKELY
    if sample.name.endswith(_ENDINGS) and "<" in sample.text:
        return Confidence.LIKELY
    lines = sample.text.count("\n") + 1
    return (
        Confidence.POSSIBLE
        if len(_TAGS.findall(sample.text)) > max(5, lines // 4)
        else Confidence.NO
    )


def read(content: Content, _context: Context) -> Iterator[Item]:
    """The page as one article, with the address and day its saving program noted in it."""
    data = content.read()
    url, saved = saved_from(data)
    yield html_article(data, url=url, saved=saved, file_name=content.name)


def original(content: Content, _part: str) -> OriginalPage:
    """The page as it was saved."""
    return OriginalPage(html=page_text(content.read()))


def saved_from(data: bytes) -> tuple[str, str]:
    """The address and the day in the comment SingleFile, browsers and scrapers leave on top."""
    head = data[:_NOTED].decode("utf-8", "replace")
    single = _SINGLE_FILE.search(head)
    if single:
        return single["url"], " ".join(single["saved"].split())
    noted = _SAVED_FROM.search(head)
    return (noted["url"], "") if noted else ("", "")
