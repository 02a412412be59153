"""What a page holds, put together: its head, its text, its day."""

from __future__ import annotations

from dataclasses import replace

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document

from pressmark.importing.drafting import Fields, compose
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Draft, Origin
from pressmark.model.errors import UnreadableFile


def extract_page(
    html: bytes | str | HtmlElement, fields: Fields, *, encoding: str, part: str, media_type: str
) -> Draft:
    """The draft of a page; ``fields`` hold what is known from outside it."""
    page = decode(html, encoding) if isinstance(html, bytes) else html
    found = trafilatura.bare_extraction(
        page, url=fields.url or None, favor_precision=True, with_metadata=True
    )
    if not isinstance(found, Document) or not found.text:
        raise UnreadableFile("The page holds no article.")
    filled = replace(
        fields,
        body=found.text.replace("\n", "\n\n"),
        title=found.title or "",
        published=found.date or "",
        source=found.sitename or "",
        url=fields.url or found.url or "",
        authors=found.author or "",
        origin=Origin.METADATA,
    )
    return compose(filled, media_type, part)
