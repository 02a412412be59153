"""Safari's webarchive: a property list, binary or XML, of a page and what it embeds.

``WebMainResource`` {``WebResourceData``, ``URL``, ``MIMEType``, ``TextEncodingName``},
``WebSubresources``, and ``WebSubframeArchives`` that nest the same again.
"""

from __future__ import annotations

import plistlib
from collections.abc import Iterator
from typing import Any
from xml.parsers.expat import ExpatError

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import compose_record
from pressmark.importing.formats.originals import by_reference
from pressmark.importing.formats.pages import Page, page_draft
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.kinds import Origin
from pressmark.model.views import OriginalPage

NAME = "webarchive"
MEDIA_TYPE = "application/x-webarchive"
_PAGES = ("text/html", "application/xhtml+xml", "")
_MAX_BYTES = 128 << 20  # a page with its pictures and films
_MAX_FRAMES = 200
_FEW_WORDS = 60
Archive = dict[str, Any]


def sniff(sample: Sample) -> Confidence:
    binary = sample.head.startswith(b"bplist0") and (
        b"WebMainResource" in sample.head
        or b"WebResourceData" in sample.head
        or sample.name.endswith(".webarchive")
    )
    written = "<plist" in sample.top and "<key>webmainresource</key>" in sample.text
    return Confidence.CERTAIN if binary or written else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    archive = _load(content)
    main = _resource(archive)
    if str(main.get("WebResourceMIMEType", "")) not in _PAGES:
        yield _text(main, content.name)
        return
    draft: Draft | None = None
    try:
        draft = page_draft(_page(main, content.name))
    except UnreadableFile:
        if not _list(archive, "WebSubframeArchives"):  # a frameset holds no text of its own
            raise
    if draft is None or len(draft.body.split()) < _FEW_WORDS:
        draft = _fullest(draft, archive, content.name)
    yield draft


def original(content: Content, _part: str) -> OriginalPage:
    """The page as saved, with its resources and frames by address."""
    archive = _load(content)
    main = _resource(archive)
    resources: dict[str, tuple[str, bytes]] = {}
    for frame in (archive, *_frames(archive)):
        for entry in (_resource(frame), *_list(frame, "WebSubresources")):
            if entry is not main and isinstance(entry.get("WebResourceURL"), str):
                kind = str(entry.get("WebResourceMIMEType", ""))
                resources.setdefault(entry["WebResourceURL"], (kind, _data(entry)))
    html = decode(_data(main), _encoding(main))
    resources |= by_reference(html, str(main.get("WebResourceURL", "")), resources)
    return OriginalPage(html=html, resources=resources)


def _load(content: Content) -> Archive:
    data = content.read(_MAX_BYTES)
    try:
        archive = plistlib.loads(data)
    # plistlib raises whatever a broken table of offsets leads it to.
    except (
        plistlib.InvalidFileException,
        ValueError,
        LookupError,
        OverflowError,
        TypeError,
        AttributeError,
        RecursionError,
        ExpatError,
        OSError,
    ) as error:
        raise UnreadableFile("The web archive is damaged: it is no whole property list.") from error
    if not isinstance(archive, dict) or not isinstance(archive.get("WebMainResource"), dict):
        raise UnreadableFile("The property list holds no web page.")
    return archive


def _frames(archive: Archive) -> Iterator[Archive]:
    """All archives of frames below ``archive``."""
    waiting, seen = _list(archive, "WebSubframeArchives"), 0
    while waiting and seen < _MAX_FRAMES:
        frame = waiting.pop(0)
        seen += 1
        yield frame
        waiting += _list(frame, "WebSubframeArchives")


def _fullest(draft: Draft | None, archive: Archive, name: str) -> Draft:
    """The page, or the frame that says much more. UnreadableFile when none holds text."""
    best, most = draft, max(2 * len(draft.body.split()), _FEW_WORDS) if draft else 0
    for frame in _frames(archive):
        try:
            other = page_draft(_page(_resource(frame), name))
        except UnreadableFile:
            continue
        if len(other.body.split()) > most:
            best, most = other, len(other.body.split())
    if best is None:
        raise UnreadableFile("Neither the page nor its frames hold any text.")
    return best


def _page(resource: Archive, name: str) -> Page:
    return Page(
        html=_data(resource),
        url=str(resource.get("WebResourceURL", "")),
        encoding=_encoding(resource),
        file_name=name,
        media_type=MEDIA_TYPE,
    )


def _text(main: Archive, name: str) -> Draft:
    """A main resource that is no page: plain text, or nothing that can be read."""
    kind = str(main.get("WebResourceMIMEType", ""))
    if not kind.startswith("text/"):
        raise UnreadableFile(f"The web archive holds no page but a file of the type {kind}.")
    fields = Fields(
        body=decode(_data(main), _encoding(main)),
        url=str(main.get("WebResourceURL", "")),
        file_name=name,
        origin=Origin.METADATA,
    )
    return compose_record(fields, MEDIA_TYPE, "")


def _resource(archive: Archive) -> Archive:
    main = archive.get("WebMainResource")
    return main if isinstance(main, dict) else {}


def _list(archive: Archive, name: str) -> list[Archive]:
    entries = archive.get(name)
    return (
        [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    )


def _data(resource: Archive) -> bytes:
    data = resource.get("WebResourceData", b"")
    return data.encode() if isinstance(data, str) else data if isinstance(data, bytes) else b""


def _encoding(resource: Archive) -> str:
    return str(resource.get("WebResourceTextEncodingName") or "")
