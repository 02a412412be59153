"""Which part of a page holds the article, by what publishers call such parts.

The order of the ranks, and most of the names, follow trafilatura's precise mode.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml.html import HtmlElement

from pressmark.importing.page.names import is_comments

#: Parts that hold no article whatever they are called.
NEVER_AROUND = frozenset(("aside", "footer", "nav", "figure", "menu", "fieldset", "label"))
_RANKS = 5
_BODY_ID = (
    r"(?:entry|article|art)-content|article__content|article(?:-|__)?body|articleBody|body-text"
)
_BODY_CLASS = (
    r"post[-_]text|post-body|post-?entry|post[-_]?content|postContent|post_inner_wrapper|"
    r"article-?text|articleText|(?:entry|page|text|article|art)-content|article__content|"
    r"article(?:-|__)?body|articleBody|ArticleContent|body-text|article__container"
)
_STORY_CLASS = (
    r"^article |post-bodycopy|story-?content|(?:theme|blog|section|single)-content|single-post|"
    r"main-column|wpb_text_column|story-body|field-body|(?i:fulltext)"
)
_STORIES = frozenset(("postarea", "art-postcontent", "text", "cell", "story"))
_MAIN_ID = r"content-main|content-body|contentBody|[Mm]ain-[Cc]ontent"
_MAIN_CLASS = r"content[-_]main|content(?:-|__)body|[Mm]ain-[Cc]ontent|[Pp]age-[Cc]ontent"
_BY_ID = (re.compile(_BODY_ID), re.compile(r"^primary|story-body"), re.compile(_MAIN_ID))
_BY_CLASS = (re.compile(_BODY_CLASS), re.compile(_STORY_CLASS), re.compile(_MAIN_CLASS))


def containers(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The likeliest holders of a page's article, best first: at most one of each rank."""
    best: list[HtmlElement | None] = [None] * _RANKS
    for element in tree.iter("article", "div", "main", "section"):
        for rank in _ranks(element):
            if best[rank] is None and not _lies_beside(element):
                best[rank] = element
    yield from dict.fromkeys(element for element in best if element is not None)


def _ranks(element: HtmlElement) -> tuple[int, ...]:
    names = _named_ranks(element.get("id") or "", element.get("class") or "")
    tag = element.tag
    found = names if tag != "main" or 4 not in names else names[:-1]
    if tag == "article":
        found = (1, *found)
    elif tag == "main":
        found = (*found, 4)
    role = element.get("role")
    if role == "article":
        found = (2, *found)
    elif role and role.startswith("main"):
        found = (*found, 4)
    return (0, *found) if element.get("itemprop") == "articleBody" else found


@lru_cache(maxsize=4096)
def _named_ranks(element_id: str, classes: str) -> tuple[int, ...]:
    """The ranks an element has by its names alone, 0 the best."""
    found = []
    if classes in ("post", "entry") or element_id == "articleContent":
        found.append(0)
    if element_id in ("article", "story") or classes in _STORIES:
        found.append(2)
    if "content" in (element_id, classes):
        found.append(3)
    for rank, by_id, by_class in zip((0, 2, 3), _BY_ID, _BY_CLASS, strict=True):
        if by_id.search(element_id) or by_class.search(classes):
            found.append(rank)
    if classes.startswith("main") or element_id.startswith("main"):
        found.append(4)
    return tuple(dict.fromkeys(found))


def _lies_beside(element: HtmlElement) -> bool:
    """Whether an element, or one around it, is a part of the page that holds no article."""
    if is_comments(element.get("id") or "", element.get("class") or ""):
        return True
    for parent in element.iterancestors():
        if parent.tag in NEVER_AROUND:
            return True
        if is_comments(parent.get("id") or "", parent.get("class") or ""):
            return True
    return False
