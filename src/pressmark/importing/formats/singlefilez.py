"""SingleFile's zip: the page as ``index.html`` with its parts, often inside an HTML page.

The page around the zip unpacks it in a browser; what a reader sees is the page inside. The
comment on its top says where and when it was saved.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.html import saved_from
from pressmark.importing.formats.pages import Page, page_draft
from pressmark.importing.formats.zipped import open_zip, read_member_bytes, resolve_name
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile
from pressmark.model.views import OriginalPage

NAME = "singlefilez"
MEDIA_TYPE = "application/zip"
_INDEX = "index.html"
_MARKS = ("<html data-sfz", "id=sfz-wait-message", "id='sfz-wait-message'", "sfz-error-message")
_ENDINGS = (".u.zip", ".u.zip.html", ".zip.html")


def sniff(sample: Sample) -> Confidence:
    inside = any(mark in sample.text[:8192] for mark in _MARKS)
    zipped = sample.name.endswith(_ENDINGS) and _INDEX in sample.members
    return Confidence.CERTAIN if inside or zipped else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    with open_zip(content) as archive:
        html = read_member_bytes(content, archive, _INDEX)
    url, saved = saved_from(html)
    yield page_draft(
        Page(html=html, url=url, saved=saved, saved_label="saved date", file_name=content.name)
    )


def original(content: Content, _part: str) -> OriginalPage:
    """The page with its pictures and styles."""
    with open_zip(content) as archive:
        html = decode(read_member_bytes(content, archive, _INDEX))
        resources: dict[str, tuple[str, bytes]] = {}
        for name in archive.namelist():
            if name != _INDEX and not name.endswith("/") and resolve_name(_INDEX, name) in html:
                try:
                    resources[name] = ("", read_member_bytes(content, archive, name))
                except UnreadableFile:
                    continue
    return OriginalPage(html=html, resources=resources)
