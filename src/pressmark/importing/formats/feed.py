"""Feeds saved as files: RSS 0.9x, 1.0 (RDF) and 2.0, and Atom 0.3 and 1.0.

The fullest text an item holds is its body; an item without any is a link only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, compose_record, unique
from pressmark.importing.formats.fragments import fragment_text
from pressmark.importing.formats.xml_stream import (
    child,
    child_text,
    children,
    elements,
    local_name,
    plain,
    text_in,
)
from pressmark.model.article import Draft

NAME = "feed"
MEDIA_TYPE = "application/rss+xml"
_ROOTS = ("<rss", "<rdf:rdf", "<feed", "<atom:feed")
_SPACES = ("purl.org/rss/", "my.netscape.com/rdf", "www.w3.org/2005/atom", "purl.org/atom/ns")
_HEADINGS = frozenset(("title", "language", "link"))
_DATES = (
    ("published", "pubDate"),
    ("published", "published"),
    ("published", "issued"),
    ("published", "date"),
    ("published", "created"),
    ("modified", "updated"),
    ("modified", "modified"),
)


@dataclass(slots=True)
class _Feed:
    title: str = ""
    language: str = ""
    link: str = ""


def sniff(sample: Sample) -> Confidence:
    text = sample.text
    if sample.opening != "<" or not any(root in sample.top for root in _ROOTS):
        return Confidence.NO
    is_rss = "<rss" in text and "<channel" in text
    return (
        Confidence.CERTAIN if is_rss or any(space in text for space in _SPACES) else Confidence.NO
    )


def read(content: Content, _context: Context) -> Iterator[Item]:
    feed = _Feed()
    number = 0
    for element in elements(content, {"item", "entry"}, headings=_HEADINGS):
        if local_name(element) in ("item", "entry"):
            number += 1
            yield entry_draft(element, feed.title, feed.language, f"item {number}", feed.link)
        else:
            _note_feed(feed, element)


def _note_feed(feed: _Feed, element: etree._Element) -> None:
    parent, name = element.getparent(), local_name(element)
    if parent is None or local_name(parent) not in ("channel", "feed"):
        return
    if name == "title":
        feed.title = feed.title or plain(text_in(element))
    elif name == "language":
        feed.language = text_in(element)[:2].lower()
    elif name == "link" and element.get("rel", "alternate") == "alternate":
        feed.link = feed.link or element.get("href", "") or text_in(element)


def entry_draft(
    item: etree._Element, feed_title: str, language: str, part: str, base: str = ""
) -> Draft:
    """The draft of one item or entry of a feed named ``feed_title``."""
    fields = Fields(
        body=_body(item),
        title=plain(child_text(item, "title")),
        source=_source(item) or feed_title,
        url=_link(item, base),
        authors=_authors(item),
        language=language,
        tags=_tags(item),
    )
    stamps = (Stamp(field, label, child_text(item, label)) for field, label in _DATES)  # type: ignore[arg-type]
    return compose_record(fields, MEDIA_TYPE, part, stamps)


def _body(item: etree._Element) -> str:
    """The longest of the texts an item carries: content, summary, description."""
    names = ("encoded", "content", "body", "description", "summary", "fulltext")
    texts = (_markup_text(found) for name in names for found in children(item, name))
    return max(texts, key=len, default="")


def _markup_text(element: etree._Element) -> str:
    if (len(element) and element.get("type") == "xhtml") or local_name(element) == "body":
        markup = etree.tostring(element, encoding="unicode", method="xml", with_tail=False)
        return fragment_text(markup)
    text = text_in(element)
    return text if element.get("type") == "text" else fragment_text(text)


def _source(item: etree._Element) -> str:
    """The feed an item was taken over from: RSS ``<source>text``, Atom ``<source><title>``."""
    source = child(item, "source")
    if source is None:
        return ""
    return plain(child_text(source, "title") or text_in(source))


def _link(item: etree._Element, base: str) -> str:
    """The article's own address: what a feed service replaced, the alternate link, the guid."""
    original = child_text(item, "origLink")
    if original:
        return original
    for link in children(item, "link"):
        address = link.get("href", "") or text_in(link)
        if address and link.get("rel", "alternate") == "alternate":
            return urljoin(base, address) if base.startswith("http") else address
    identifier = child_text(item, "guid") or child_text(item, "id")
    return identifier if identifier.startswith(("http://", "https://")) else ""


def _authors(item: etree._Element) -> tuple[str, ...]:
    named = [child_text(author, "name") or text_in(author) for author in children(item, "author")]
    named += [text_in(creator) for creator in children(item, "creator")]
    return unique(_without_address(name) for name in named)


def _without_address(name: str) -> str:
    """``jane@example.org (Jane Roe)``, RSS's way of naming an author, as the name."""
    if "@" in name and name.endswith(")") and "(" in name:
        return name[name.index("(") + 1 : -1]
    return "" if "@" in name and " " not in name else name


def _tags(item: etree._Element) -> tuple[str, ...]:
    found = [*children(item, "category"), *children(item, "subject")]
    return unique(tag.get("label") or tag.get("term") or text_in(tag) for tag in found)
