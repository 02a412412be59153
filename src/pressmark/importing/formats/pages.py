"""A page out of an archive (MHTML, WARC, mail…) to a draft, with what the archive says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import compose_record
from pressmark.importing.formats.fragments import element_text, parse_html
from pressmark.importing.formats.timestamps import machine_date
from pressmark.importing.page.article import html_article
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Claim, Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.kinds import Origin

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I
)
_DECLARED_WITHIN = 4096  # bytes; HTML asks for 1024, real pages are later


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A saved page and what surrounds it.

    ``saved`` is a machine's date under the archive's own label ``saved_label``; ``title`` is
    what the archive calls the page, used when the page itself gives none.
    """

    html: bytes
    url: str = ""
    encoding: str = ""
    title: str = ""
    saved: str = ""
    saved_label: str = "Date"
    part: str = ""
    file_name: str = ""
    media_type: str = "text/html"


def page_draft(page: Page) -> Draft:
    """The article of ``page``; a page that is no article gives all its text.

    UnreadableFile when it holds no text at all.
    """
    encoding = page.encoding or declared_encoding(page.html)
    url = page.url if page.url.startswith(("http://", "https://")) else ""
    try:
        draft = html_article(
            page.html,
            url=url,
            encoding=encoding,
            part=page.part,
            file_name=page.title or page.file_name,
            media_type=page.media_type,
        )
    except UnreadableFile:
        draft = _whole_page(page, url, encoding)
    return _dated(_titled(draft, page), page)


def declared_encoding(html: bytes) -> str:
    """The encoding a page declares in its own ``meta`` or XML declaration; may be empty."""
    match = _CHARSET.search(html[:_DECLARED_WITHIN])
    return match[1].decode("ascii", "replace") if match else ""


def _whole_page(page: Page, url: str, encoding: str) -> Draft:
    tree = parse_html(decode(page.html, encoding))
    text = element_text(tree) if tree is not None else ""
    if not any(character.isalnum() for character in text):
        raise UnreadableFile("The page holds no text.")
    heading = tree.find(".//title") if tree is not None else None
    stated = " ".join(heading.text_content().split()) if heading is not None else ""
    fields = Fields(
        body=text,
        title=stated or page.title,
        url=url,
        file_name=page.file_name,
        origin=Origin.METADATA,
    )
    return compose_record(fields, page.media_type, page.part)


def _titled(draft: Draft, page: Page) -> Draft:
    weak = draft.title.origin in (Origin.FIRST_SENTENCE, Origin.FILE_NAME)
    if not (weak and page.title.strip()):
        return draft
    return replace(draft, title=Claim(" ".join(page.title.split()), Origin.METADATA, page.title))


def _dated(draft: Draft, page: Page) -> Draft:
    date = machine_date(page.saved)
    if date is None:
        return draft
    evidence = f"{page.saved_label}: {' '.join(page.saved.split())}"
    return replace(draft, saved=Claim(date, Origin.METADATA, evidence))
