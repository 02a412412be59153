"""What the names publishers give to the parts of a page say of them.

The vocabulary is gathered from the pages of many publishers; most of it is trafilatura's, which
was measured on several public benchmarks. Each pair of names is judged once a process.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from lxml.html import HtmlElement


class Part(IntEnum):
    """What a part is, by its names."""

    STORY = 0
    #: Named like something beside the story, though on some pages the story itself is so named.
    BESIDE = 1
    #: Readers' comments, or other stories appended to this one.
    COMMENTS = 2


_COMMENTS_ID = re.compile(r"^(?:[Cc]omment(?!ary)|comol|disqus_thread|dsq-comments)")
_COMMENTS_CLASS = re.compile(
    r"^[Cc]omment(?!ary)|(?:article|post)-comments|"
    r"(?:^|[\s_-])(?:visitors?|readers?|users?)['’]?s?[_-]comments?(?:$|[\s_-])"
)
_ENDLESS = re.compile(r"mvp-post-add-(?:box|wrap)|infinite-?scroll|elementor-share-buttons")
_BOTH = "^shar|social|viral|newsletter|syndication|tags|sidebar|banner|bread-?crumb|button|author"
_ID = re.compile(
    rf"{_BOTH}|^(?:jp-|dpsp-content)|bmdh|[Ff]ooter|[Ss]hare|[Nn]av|menu|related|"
    r"message-container|premium|^ad-|cookie"
)
_CLASS = re.compile(
    rf"{_BOTH}|^(?:nav|post-nav|ZendeskForm)|subnav|avigation|navbar|navbox|menu|bar| ad |-ad-|"
    r"(?:^| )ad-|dfp[Aa]d|outbrain|taboola|criteo|paid-?content|widget|[Ff]ooter|[Bb]yline|share-|"
    r"sociable|embed|tag-list|consent|modal-content|permission|elated|next-|-stories|most-popular|"
    r"more-on|meta|rating|attachment|timestamp|user-info|user-profile|-icon|article-infos|"
    r"message-container|slide|viewport|overlay|options|expand|obfuscated|blurred|mol-factbox|yin|"
    r"zlylin|nfoline"
)
_COOKIE = re.compile("cookie")
_HIDDEN_ID = re.compile(r"^reply-|hidden|reader-comments|akismet")
_HIDDEN_CLASS = re.compile(
    r"^hide-|comments-title|nocomments|-reply-|message|akismet|suggest-links|-hide-|hide-print|"
    r" hidden| hide|noprint|notloaded"
)
_APART = re.compile(r"caption|[Tt]easer")
_EDGE = re.compile(r"(?:^|\s)bottom|bottom(?:\s|$)|(?:^|\s)link(?:\s|$)")
#: The parts these names are given to; the same names on inline markup mean nothing.
_BOXES = frozenset(
    ("div", "li", "dd", "dt", "ul", "ol", "dl", "p", "section", "span", "details", "figure")
)


def is_comments(element_id: str, classes: str) -> bool:
    """Whether a part holds readers' comments, or articles appended to the one that was opened."""
    return _comments(element_id, classes)


@lru_cache(maxsize=8192)
def _comments(element_id: str, classes: str) -> bool:
    return bool(
        _COMMENTS_ID.search(element_id)
        or _COMMENTS_CLASS.search(classes)
        or _ENDLESS.search(classes)
        or _ENDLESS.search(element_id)
    )


def judge(element: HtmlElement) -> Part:
    """What a part of a page is, by the names and styles it carries."""
    if not element.keys():
        return Part.STORY
    element_id, classes = element.get("id") or "", element.get("class") or ""
    found = _judged(element_id, classes, element.tag in _BOXES)
    if found is not Part.STORY:
        return found
    style = element.get("style")
    if style and _is_styled_beside(style, element.tag in _BOXES):
        return Part.BESIDE
    role = element.get("role")
    beside = element.get("aria-hidden") == "true" or (role and "nav" in role)
    return Part.BESIDE if beside else Part.STORY


def _is_styled_beside(style: str, box: bool) -> bool:
    """Hidden, or framed."""
    hidden = "display:none" in style or "display: none" in style or "hidden" in style
    return hidden or (box and "border" in style)


@lru_cache(maxsize=8192)
def _judged(element_id: str, classes: str, box: bool) -> Part:
    if box and _comments(element_id, classes):
        return Part.COMMENTS
    if _HIDDEN_ID.search(element_id) or _HIDDEN_CLASS.search(classes):
        return Part.BESIDE
    if not box:
        return Part.STORY
    named = _ID.search(element_id) or _CLASS.search(classes)
    cookies = not element_id and _COOKIE.search(classes)
    return Part.BESIDE if named or cookies or _at_edge(element_id, classes) else Part.STORY


def _at_edge(element_id: str, classes: str) -> bool:
    if _APART.search(element_id) or _APART.search(classes):
        return True
    return bool(_EDGE.search(element_id) or _EDGE.search(classes))
