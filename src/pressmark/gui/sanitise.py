"""Turns a saved page into HTML that is safe and quick to show.

Runs off the GUI thread. Only tags of running text survive; pictures are kept when they were
saved with the page, under our own scheme; links keep their address but nothing opens them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import nh3

from pressmark.gui.sealed_document import SCHEME

if TYPE_CHECKING:
    from pressmark.model.views import OriginalPage

# Above these the page is shown as text: laying it out would hold the window up.
_LARGEST_HTML = 3_000_000  # characters
_DEEPEST = 200  # tags open at once
_MOST_TAGS = 60_000

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*?(/?)>")
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr", "source", "col", "area"})
_TAGS = frozenset(
    (
        "p div span h1 h2 h3 h4 h5 h6 br hr a b strong i em u s sub sup small blockquote pre "
        "code ul ol li dl dt dd table thead tbody tfoot tr td th caption img figure figcaption "
        "article section header footer main aside time cite q abbr address"
    ).split()
)
_DROPPED_WHOLE = frozenset({"script", "style", "template", "noscript", "iframe", "object", "svg"})
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt"}, "td": {"colspan", "rowspan"}}


@dataclass(frozen=True)
class SafePage:
    """HTML with only ``pressmark:`` resources, or plain text when ``html`` is empty."""

    html: str
    text: str
    resources: dict[str, bytes]


def safe_page(page: OriginalPage) -> SafePage:
    """The page as it may be shown; too large or too deeply nested HTML becomes text."""
    if not page.html or too_heavy(page.html):
        return SafePage("", page.text or _without_tags(page.html[:_LARGEST_HTML]), {})
    resources: dict[str, bytes] = {}

    def keep(tag: str, attribute: str, value: str) -> str | None:
        if tag != "img" or attribute != "src":
            return value
        if value not in page.resources:
            return None
        address = f"{SCHEME}:image/{len(resources)}"
        resources[address] = page.resources[value][1]
        return address

    html = nh3.clean(
        page.html,
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED_WHOLE),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=keep,
        url_schemes={"http", "https", "mailto", SCHEME, "cid", "data"},
        link_rel=None,
    )
    return SafePage(_IMAGES_WITHOUT_SOURCE.sub("", html), page.text, resources)


_IMAGES_WITHOUT_SOURCE = re.compile(r'<img(?![^>]*\bsrc="' + SCHEME + r":)[^>]*>")


def too_heavy(html: str) -> bool:
    """Whether a page is too long or too deeply nested to be laid out as one."""
    if len(html) > _LARGEST_HTML:
        return True
    depth = tags = 0
    for match in _TAG.finditer(html):
        tags += 1
        if match.group(2).lower() in _VOID or match.group(3):
            continue
        depth = max(0, depth - 1) if match.group(1) else depth + 1
        if depth > _DEEPEST or tags > _MOST_TAGS:
            return True
    return False


def _without_tags(html: str) -> str:
    return re.sub(r"[ \t]*\n\s*", "\n", re.sub(r"<[^>]*>", "\n", html)).strip()
