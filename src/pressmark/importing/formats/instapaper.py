"""Instapaper's CSV: ``URL,Title,Selection,Folder[,Timestamp[,Tags]]``, and its HTML.

``Selection`` is what the user marked; the folders Unread, Archive and Starred are states,
every other one the user's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.delimited import folded, header_of, rows
from pressmark.importing.formats.exported import Stamp, compose_record, unique
from pressmark.importing.formats.fragments import parse_html
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Draft, Highlight

NAME = "instapaper"
MEDIA_TYPE = "text/csv"
_PAGE = "<title>instapaper: export</title>"
_COLUMNS = {"url", "title", "selection", "folder"}
_STATES = {"unread", "archive", "starred", "liked", ""}


def sniff(sample: Sample) -> Confidence:
    if _PAGE in sample.text[:4096]:
        return Confidence.CERTAIN
    return Confidence.CERTAIN if set(header_of(sample)) >= _COLUMNS else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    if content.head().lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        yield from _page_links(decode(content.read()))
        return
    for number, row in rows(content):
        yield _stub(folded(row), f"row {number}")


def _page_links(markup: str) -> Iterator[Item]:
    """The links of the HTML export, each under the heading of its folder."""
    tree = parse_html(markup)
    folder = ""
    number = 0
    for element in tree.iter("h1", "h2", "a") if tree is not None else ():
        if element.tag != "a":
            folder = element.text_content().strip()
        elif element.get("href"):
            number += 1
            cells = {"title": element.text_content(), "url": element.get("href", "")}
            yield _stub({**cells, "folder": folder}, f"link {number}")


def _stub(cells: dict[str, str], part: str) -> Draft:
    folder = cells.get("folder", "")
    own = () if folder.lower() in _STATES else (folder,)
    selection = cells.get("selection", "")
    fields = Fields(
        body="",
        title=cells.get("title", ""),
        url=cells.get("url", ""),
        tags=unique((*own, *_tags(cells.get("tags", "")))),
        highlights=(Highlight(selection),) if selection else (),
        starred=folder.lower() in ("starred", "liked"),
        read=folder.lower() == "archive",
        stub=True,
    )
    stamps = (Stamp("saved", "Timestamp", cells.get("timestamp", "")),)
    return compose_record(fields, MEDIA_TYPE, part, stamps)


def _tags(text: str) -> tuple[str, ...]:
    """Tags written as a JSON list (``["a","b"]``) or parted by commas."""
    return unique(re.split(r"[,|]", text.strip("[] ").replace('"', "")))
