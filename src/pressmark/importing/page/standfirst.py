"""The standfirst: the summary below a headline, which many pages keep apart from the text."""

from __future__ import annotations

import re
from itertools import islice
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from pressmark.importing.page.head import PageHead, text_of

_SHORTEST = 40  # characters
_PIECE = 25
_BEGINNING = 60
_HOLDERS = etree.XPath(
    "//*[self::p or self::div or self::h2 or self::h3 or self::span or self::strong]"
    "[contains(., $word)]"
)
_WORD = re.compile(r"\w+")


def with_standfirst(tree: HtmlElement, head: PageHead, paragraphs: list[str]) -> list[str]:
    """``paragraphs`` with the standfirst in front, when the page shows one they do not hold.

    It is what the page's metadata call its description and what stands, word for word, in an
    element of the page.
    """
    body = _key(" ".join(paragraphs))
    for described in _descriptions(head):
        key = _key(described)
        if len(described) < _SHORTEST or _holds(body, key):
            continue
        shown = _shown(tree, described)
        if shown and not _holds(body, _key(shown)):
            return [shown, *paragraphs]
    return paragraphs


def _holds(body: str, key: str) -> bool:
    """Whether a piece of ``key`` stands in ``body``: readings and links may part the rest."""
    return any(key[start : start + _PIECE] in body for start in range(0, len(key) - _PIECE, _PIECE))


def _descriptions(head: PageHead) -> list[str]:
    linked = [text_of(item.get("description")) for item in head.linked[:2]]
    every = [*linked, head.first("og:description"), head.first("description")]
    return [re.sub(r"\s*(?:\.\.\.|…)\Z", "", text) for text in dict.fromkeys(every) if text]


def _shown(tree: HtmlElement, described: str) -> str:
    """The text of the smallest element that shows what ``described`` begins with."""
    key = _key(described)
    word = max(described[:_BEGINNING].split(), key=len, default="")
    found = []
    for element in cast(list[HtmlElement], _HOLDERS(tree, word=word)):
        own = " ".join(element.text_content().split()) if _small(element) else ""
        if len(own) < _SHORTEST or len(own) > 2.5 * len(key) + 100:
            continue
        if key[:_BEGINNING] in _key(own):
            found.append(own)
    return min(found, key=len, default="")


def _small(element: HtmlElement) -> bool:
    """Few children: a paragraph, not a part of the page."""
    return len(element) <= 6 and next(islice(element.iterdescendants(), 12, None), None) is None


def _key(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))
