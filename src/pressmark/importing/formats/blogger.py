"""Blogger's exports: Atom whose entries say what they are.

The old export marks entries by a category ``…/blogger/2008/kind#post``, the newer one by
``<blogger:type>POST``; templates, settings, comments and pages stand between the posts.
Drafts (``app:draft`` yes, status DRAFT) were never published.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import DateField, Stamp, compose_record, unique
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
from pressmark.model.imports import Problem

NAME = "blogger"
MEDIA_TYPE = "application/atom+xml"
_KIND = "schemas.google.com/g/2005#kind"
_OWN = ("schemas.google.com/blogger/", "tag:blogger.com,")
#: Atom 1.0's names and those of Atom 0.3, which Blogger wrote until 2006.
_DATES: tuple[tuple[DateField, str], ...] = (
    ("published", "published"),
    ("published", "issued"),
    ("published", "created"),
    ("modified", "updated"),
    ("modified", "modified"),
)
_HIDDEN = {"draft", "trash", "soft_trashed", "scheduled"}


def sniff(sample: Sample) -> Confidence:
    own = "<feed" in sample.top and any(mark in sample.text for mark in _OWN)
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    blog = ""
    skipped: Counter[str] = Counter()
    for number, element in enumerate(elements(content, {"entry"}, headings=frozenset(("title",)))):
        parent = element.getparent()
        if local_name(element) == "title":
            if parent is not None and local_name(parent) == "feed":
                blog = blog or plain(text_in(element))
            continue
        reason = _reason_to_skip(element)
        if reason:
            skipped[reason] += 1
        else:
            yield _draft(element, blog, number)
    for reason, count in sorted(skipped.items()):
        yield Problem(f"{count} entries", f"Not an article: {reason}.")


def _reason_to_skip(entry: etree._Element) -> str:
    kind = _kind(entry)
    if kind not in ("", "post"):
        return f"of the kind “{kind}”"
    control = child(entry, "control")
    is_draft = control is not None and child_text(control, "draft").lower() == "yes"
    if is_draft or child_text(entry, "status", "blogger").lower() in _HIDDEN:
        return "a draft, never published"
    return ""


def _kind(entry: etree._Element) -> str:
    """``post``, ``page``, ``comment``, ``settings``…; empty where an entry does not say."""
    for category in children(entry, "category"):
        if _KIND in category.get("scheme", ""):
            return category.get("term", "").rpartition("#")[2].lower()
    return child_text(entry, "type", "blogger").lower()


def _draft(entry: etree._Element, blog: str, number: int) -> Draft:
    labels = (
        category.get("term", "")
        for category in children(entry, "category")
        if _KIND not in category.get("scheme", "")
    )
    fields = Fields(
        body=_body(entry),
        title=plain(child_text(entry, "title")),
        source=blog,
        url=_address(entry),
        authors=unique(child_text(author, "name") for author in children(entry, "author")),
        tags=unique(labels),
    )
    stamps = (Stamp(field, label, child_text(entry, label)) for field, label in _DATES)
    part = child_text(entry, "id").rpartition("-")[2] or str(number)
    return compose_record(fields, MEDIA_TYPE, part, stamps)


def _body(entry: etree._Element) -> str:
    """A post's text; its line ends are paragraphs where the blog converted them."""
    content = child_text(entry, "content") or child_text(entry, "summary")
    has_blocks = any(mark in content for mark in ("<p", "<br", "<div"))
    return fragment_text(content if has_blocks else content.replace("\n", "<br>"))


def _address(entry: etree._Element) -> str:
    for link in children(entry, "link"):
        if link.get("rel") == "alternate" and link.get("href"):
            return str(link.get("href"))
    return ""
