"""Pocket exports: ``part_000000.csv`` (2024 on) and ``ril_export.html`` (before).

CSV ``title,url,time_added[,cursor],tags,status``: tags by ``|``, times in epoch seconds.
HTML: lists of ``<a time_added tags>`` under the headings "Unread" and "Read Archive".
Both hold links without their articles.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.delimited import folded, header_of, rows
from pressmark.importing.formats.exported import Stamp, compose_record, split_tags
from pressmark.importing.formats.fragments import parse_html
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Draft

NAME = "pocket"
MEDIA_TYPE = "text/csv"
_COLUMNS = {"url", "title", "time_added"}


def sniff(sample: Sample) -> Confidence:
    if _is_page(sample.text):
        return Confidence.CERTAIN
    return Confidence.CERTAIN if set(header_of(sample)) >= _COLUMNS else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    if content.head().lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        yield from _read_page(decode(content.read()))
        return
    for number, row in rows(content):
        cells = folded(row)
        yield _stub(
            part=f"row {number}",
            title=cells.get("title", ""),
            url=cells.get("url", ""),
            tags=split_tags(cells.get("tags", ""), "|"),
            added=cells.get("time_added", ""),
            read=cells.get("status", "") in ("archive", "read"),
            media_type="text/csv",
        )


def _is_page(text: str) -> bool:
    return "<html" in text[:4096] and "<title>pocket export</title>" in text[:4096]


def _read_page(markup: str) -> Iterator[Item]:
    tree = parse_html(markup)
    if tree is None:
        return
    archived = False
    number = 0
    for element in tree.iter("h1", "h2", "a"):
        if element.tag != "a":
            archived = "archive" in element.text_content().lower()
        elif element.get("href"):
            number += 1
            yield _stub(
                part=f"link {number}",
                title=element.text_content(),
                url=element.get("href", ""),
                tags=split_tags(element.get("tags", ""), ",|"),
                added=element.get("time_added", ""),
                read=archived,
                media_type="text/html",
            )


def _stub(
    *,
    part: str,
    title: str,
    url: str,
    tags: tuple[str, ...],
    added: str,
    read: bool,
    media_type: str,
) -> Draft:
    # Where Pocket knew no title it wrote the address.
    named = "" if title.strip() == url else title
    fields = Fields(body="", title=named, url=url, tags=tags, read=read, stub=True)
    return compose_record(fields, media_type, part, (Stamp("saved", "time_added", added),))
