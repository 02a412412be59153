"""Evernote exports (ENEX 2–4): notes as ENML in XML. Also a single ``en-note`` document.

Attachments are passed over before the XML is parsed, so that a notebook full of pictures is
read in the memory of its texts. Encrypted passages stay out and are said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, cast

from lxml import etree
from lxml import html as lxml_html

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, compose_record, locate, unique
from pressmark.importing.formats.fragments import element_text, parse_html
from pressmark.importing.formats.xml_stream import child, child_text, children, elements, text_in
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Draft, Highlight
from pressmark.model.imports import Problem

NAME = "evernote"
MEDIA_TYPE = "application/enex+xml"
_CHUNK = 1 << 16
_DATA = re.compile(rb"<(data|recognition|alternate-data)\b[^>]*>")
_LONGEST_TAG = 200  # bytes an opening tag may take
_HIGHLIGHT = re.compile(r"-evernote-highlight\s*:\s*true|--en-highlight\s*:", re.IGNORECASE)
_UNTITLED = {"untitled", "untitled note"}
_CLIPPED_FROM = re.compile(r"--en-clipped-source-url\s*:\s*([^;\"]+)")


class _WithoutAttachments:
    """A stream with the contents of attachments left out."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._buffer = b""
        self._closing = b""  # the tag that ends the attachment being passed over

    def __enter__(self) -> _WithoutAttachments:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def read(self, _size: int = -1) -> bytes:
        while True:
            block = self._stream.read(_CHUNK)
            self._buffer += block
            kept = self._cut(final=not block)
            if kept or not block:
                return kept

    def _cut(self, *, final: bool) -> bytes:
        """What of the buffer is text; the rest of it waits for more."""
        kept = b""
        while self._buffer:
            if self._closing:
                end = self._buffer.find(self._closing)
                if end < 0:
                    self._buffer = b"" if final else self._buffer[-len(self._closing) :]
                    return kept
                self._buffer, self._closing = self._buffer[end:], b""
            opening = _DATA.search(self._buffer)
            if opening is None:
                keep = 0 if final else _LONGEST_TAG
                cut = max(len(self._buffer) - keep, 0)
                kept, self._buffer = kept + self._buffer[:cut], self._buffer[cut:]
                return kept
            kept += self._buffer[: opening.end()]
            self._buffer = self._buffer[opening.end() :]
            if not opening[0].endswith(b"/>"):
                self._closing = b"</" + opening[1] + b">"
        return kept


def sniff(sample: Sample) -> Confidence:
    own = "<en-export" in sample.top or "<en-note" in sample.text[:4096]
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    if b"<en-export" not in content.head():
        yield _single(content)
        return
    stream = cast(BinaryIO, _WithoutAttachments(content.open()))
    for number, note in enumerate(elements(content, {"note"}, stream), 1):
        part = f"note {number}"
        markup = child_text(note, "content")
        tree = parse_html(_inner(markup))
        draft = _draft(note, tree, part)
        yield draft
        if tree is not None and "<en-crypt" in markup:
            yield Problem(part, "Part of the note is encrypted and was not read.")
        if not draft.body:
            yield Problem(part, _why_empty(markup))


def _single(content: Content) -> Draft:
    """A note's bare ENML, outside an export."""
    tree = parse_html(_inner(decode(content.read())))
    body = element_text(tree) if tree is not None else ""
    fields = Fields(body=body, file_name=content.name)
    return compose_record(fields, MEDIA_TYPE, "", clean=False)


def _inner(markup: str) -> str:
    """ENML without its XML declaration and document type; HTML's parser trips over them."""
    start = markup.find("<en-note")
    return markup[start:] if start >= 0 else markup


def _draft(note: etree._Element, tree: lxml_html.HtmlElement | None, part: str) -> Draft:
    attributes = child(note, "note-attributes")
    about = note if attributes is None else attributes
    url = child_text(about, "source-url") or _clipped_from(tree)
    is_clip = bool(url) or child_text(about, "source").startswith("web.clip")
    title = child_text(note, "title")
    fields = Fields(
        body="" if tree is None else element_text(tree),
        title="" if title.strip().lower() in _UNTITLED else title,
        url=url,
        authors=unique((child_text(about, "author"),)),
        tags=unique(text_in(tag) for tag in children(note, "tag")),
        file_name=title,
    )
    stamps = (
        Stamp("saved", "created", child_text(note, "created")),
        Stamp("modified", "updated", child_text(note, "updated")),
    )
    draft = compose_record(fields, MEDIA_TYPE, part, stamps, clean=is_clip)
    return locate(_highlights(tree), draft)


def _clipped_from(tree: lxml_html.HtmlElement | None) -> str:
    """The page a clip was taken from, which newer clippers write into a style."""
    if tree is None:
        return ""
    for element in tree.iter("div"):
        match = _CLIPPED_FROM.search(element.get("style", ""))
        if match:
            return match[1].strip()
    return ""


def _highlights(tree: lxml_html.HtmlElement | None) -> Iterator[Highlight]:
    if tree is None:
        return
    for element in tree.iter("span", "mark", "font"):
        if _HIGHLIGHT.search(element.get("style", "")) and element.text_content().strip():
            yield Highlight(element.text_content().strip())


def _why_empty(markup: str) -> str:
    held = "attachments" if "<en-media" in markup else "nothing"
    return f"The note holds no text, only {held}." if held != "nothing" else "The note is empty."
