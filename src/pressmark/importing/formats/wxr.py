"""WordPress exports (WXR 1.0–1.2): RSS with ``wp:`` fields.

Published posts and pages are articles; drafts, attachments, menus and the like are passed
over and counted. A site's own post types count as posts when they are published with text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, compose_record, unique
from pressmark.importing.formats.wordpress_markup import post_text
from pressmark.importing.formats.xml_stream import (
    child_text,
    children,
    elements,
    local_name,
    plain,
    text_in,
)
from pressmark.model.article import Draft
from pressmark.model.imports import Problem

NAME = "wordpress"
MEDIA_TYPE = "application/rss+xml"
_SPACE = "wordpress.org/export"
#: What WordPress and its editors store as posts though no one reads it as one.
_INTERNAL_TYPES = frozenset(
    "attachment revision nav_menu_item custom_css customize_changeset oembed_cache user_request "
    "wp_block wp_template wp_template_part wp_global_styles wp_navigation wp_font_family "
    "wp_font_face acf-field acf-field-group feedback shop_order shop_coupon "
    "elementor_library".split()
)
_STATUSES = {
    "draft": "a draft, never published",
    "auto-draft": "a draft, never published",
    "future": "planned, not published yet",
    "pending": "waiting for review, not published",
    "private": "private, not published",
    "trash": "in the bin",
    "inherit": "part of another post",
}
_HEADINGS = frozenset(("author", "title", "language"))
_NO_DATE = "0000-00-00"


@dataclass(slots=True)
class _Site:
    """What the export says of the whole blog; filled as it is read."""

    title: str = ""
    language: str = ""
    authors: dict[str, str] = field(default_factory=dict)  # login → name shown


def sniff(sample: Sample) -> Confidence:
    text = sample.text
    if "<rss" not in sample.top and "<channel" not in sample.top:
        return Confidence.NO
    own = _SPACE in text or "<wp:wxr_version" in text or "<wp:post_type" in text
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    site = _Site()
    skipped: Counter[str] = Counter()
    for number, element in enumerate(elements(content, {"item"}, headings=_HEADINGS)):
        if local_name(element) != "item":
            _note_site(site, element)
            continue
        reason = _reason_to_skip(element)
        if reason:
            skipped[reason] += 1
        else:
            yield _draft(element, site, number)
    for reason, count in sorted(skipped.items()):
        yield Problem(f"{count} items", f"Not an article: {reason}.")


def _note_site(site: _Site, element: etree._Element) -> None:
    name, parent = local_name(element), element.getparent()
    if name == "author" and child_text(element, "author_login"):
        login = child_text(element, "author_login")
        shown = child_text(element, "author_display_name") or login
        site.authors[login] = shown
    elif parent is not None and local_name(parent) == "channel":
        if name == "title":
            site.title = site.title or plain(text_in(element))
        elif name == "language":
            site.language = text_in(element)[:2].lower()


def _reason_to_skip(item: etree._Element) -> str:
    has_text = bool(child_text(item, "encoded"))
    if not (child_text(item, "post_type") or child_text(item, "status") or has_text):
        return "an item without type, status and text"
    kind = child_text(item, "post_type") or "post"
    if kind in _INTERNAL_TYPES:
        return f"of the type “{kind}”"
    status = child_text(item, "status") or "publish"
    if status != "publish":
        return _STATUSES.get(status, f"its status is “{status}”")
    if not has_text and not child_text(item, "title"):
        return "an item without title and text"
    return ""


def _draft(item: etree._Element, site: _Site, number: int) -> Draft:
    login = child_text(item, "creator")
    categories = [entry for entry in children(item, "category") if text_in(entry)]
    sections = [text_in(entry) for entry in categories if entry.get("domain") == "category"]
    # "Uncategorized" is where WordPress files what nobody filed.
    sections = [section for section in sections if section.lower() != "uncategorized"]
    body = post_text(child_text(item, "encoded", "content"))
    excerpt = post_text(child_text(item, "encoded", "excerpt"))
    fields = Fields(
        body=body or excerpt or post_text(child_text(item, "description")),
        title=plain(child_text(item, "title")),
        source=site.title,
        url=child_text(item, "link"),
        authors=(site.authors.get(login, login),) if login else (),
        language=site.language,
        section=sections[0] if sections else "",
        tags=unique(
            text_in(entry)
            for entry in categories
            if text_in(entry).lower() != "uncategorized" and _is_tag(entry)
        ),
    )
    part = child_text(item, "post_id") or str(number)
    return compose_record(fields, MEDIA_TYPE, part, _stamps(item))


def _is_tag(entry: etree._Element) -> bool:
    return entry.get("domain", "category") in ("category", "post_tag", "tag")


def _stamps(item: etree._Element) -> Iterator[Stamp]:
    for field_name, label in (
        ("published", "post_date"),
        ("published", "pubDate"),
        ("published", "post_date_gmt"),
        ("modified", "post_modified"),
        ("modified", "post_modified_gmt"),
    ):
        raw = child_text(item, label)
        if raw and not raw.startswith(_NO_DATE):
            yield Stamp(field_name, label, raw)  # type: ignore[arg-type]
