"""MHTML as Chrome, Edge, Opera, IE, Word, Firefox's add-ons and qutebrowser write it.

One saved page a file. The main part comes first in every writer's files, so that of a very
large file only the beginning is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.mail_parts import Part, header, leaves, parse_message
from pressmark.importing.formats.originals import by_reference
from pressmark.importing.formats.pages import Page, page_draft
from pressmark.importing.limits import MAX_IN_MEMORY
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.views import OriginalPage

NAME = "mhtml"
MEDIA_TYPE = "multipart/related"
_HEADER_END = re.compile(r"\n\s*\n")
_SAVED_BY = ("snapshot-content-location:", "<saved by", "x-maf:", "x-snapshot-title:")
_MAIL_ONLY = re.compile(r"^(?:received|message-id|delivered-to|return-path|to):", re.MULTILINE)
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
#: A frame's text replaces the main page's when that has fewer words and the frame twice as many.
_FEW_WORDS = 60


def sniff(sample: Sample) -> Confidence:
    if not sample.opening.isalpha():
        return Confidence.NO
    text = sample.text.lstrip("\ufeff \r\n\t").replace("\r\n", "\n")
    head = _HEADER_END.split(text, maxsplit=1)[0]
    if "mime-version:" not in head and "content-type:" not in head:
        return Confidence.NO
    if not re.match(r"[a-z][a-z0-9-]*:", head):
        return Confidence.NO
    if any(mark in head for mark in _SAVED_BY):
        return Confidence.CERTAIN
    related = "multipart/related" in head or ("text/html" in head and "content-location:" in head)
    located = "content-location:" in text
    return (
        Confidence.CERTAIN if related and located and not _MAIL_ONLY.search(head) else Confidence.NO
    )


def read(content: Content, _context: Context) -> Iterator[Item]:
    message, parts = _parts(content)
    frames = [part for part in parts if part.media_type in _PAGE_TYPES and part.data.strip()]
    if not frames:
        raise UnreadableFile("The web archive holds no page.")
    main = _main(message, frames)
    draft = _draft(message, main, content.name)
    if len(draft.body.split()) < _FEW_WORDS and len(frames) > 1:
        draft = _fullest(
            message, draft, [part for part in frames if part is not main], content.name
        )
    yield draft


def original(content: Content, _part: str) -> OriginalPage:
    """The page as saved, with what it embeds by address and by Content-ID."""
    message, parts = _parts(content)
    frames = [found for found in parts if found.media_type in _PAGE_TYPES]
    if not frames:
        raise UnreadableFile("The web archive holds no page.")
    main = _main(message, frames)
    resources: dict[str, tuple[str, bytes]] = {}
    for found in parts:
        if found is main:
            continue
        for address in (found.location, f"cid:{found.identifier}" if found.identifier else ""):
            if address:
                resources.setdefault(address, (found.media_type, found.data))
    base = _address(message) or main.location
    resources |= by_reference(main.text, base, resources)
    return OriginalPage(html=main.text, resources=resources)


def _parts(content: Content) -> tuple[Message, list[Part]]:
    with content.open() as stream:
        message = parse_message(stream.read(MAX_IN_MEMORY))
    return message, list(leaves(message))


def _main(message: Message, frames: list[Part]) -> Part:
    """The part the archive names as its start, or that has its address; else the first page."""
    start = str(message.get_param("start", "") or "").strip("<> ")
    address = _address(message)
    for frame in frames:
        if start and frame.identifier == start:
            return frame
    for frame in frames:
        if address and frame.location == address:
            return frame
    return frames[0]


def _address(message: Message) -> str:
    found = header(message, "snapshot-content-location") or header(message, "content-location")
    return "".join(found.split())


def _draft(message: Message, frame: Part, name: str) -> Draft:
    title = header(message, "x-snapshot-title") or header(message, "subject")
    return page_draft(
        Page(
            html=frame.data,
            url=_address(message) or frame.location,
            encoding=frame.charset,
            title=title,
            saved=header(message, "date"),
            file_name=name,
            media_type=MEDIA_TYPE,
        )
    )


def _fullest(message: Message, draft: Draft, frames: list[Part], name: str) -> Draft:
    """``draft``, or the page of a frame that holds the text it lacks (framesets)."""
    best, most = draft, 2 * len(draft.body.split())
    for frame in frames:
        try:
            other = _draft(message, frame, name)
        except UnreadableFile:
            continue
        if len(other.body.split()) > max(most, _FEW_WORDS):
            best, most = other, len(other.body.split())
    return best
