"""A second opinion on where the article is: the part of the page dense with paragraphs."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from pressmark.importing.page.pruning import speaks_of_consent

_PROSE = 80  # characters of a paragraph that is prose rather than a label
_LINKED = 0.4  # share of a paragraph's characters in links up to which it is prose
_NOT_TEXT = re.compile(
    r"(?:^|[\s_-])(?:comments?|footer|sidebar|related|recommend\w*|newsletter|cookie\w*|consent|"
    r"promo\w*|teaser\w*|disclaimer|caption|most-?read|infobox|factbox|faktaboks|bio|"
    r"author-?(?:bio|box|info)|liveblog-?teaser|obfuscated|blurred|scrambled)(?:$|[\s_-])",
    re.IGNORECASE,
)
_OUTSIDE = frozenset(("aside", "footer", "nav", "figure", "figcaption", "form", "header"))
_INLINE_TAGS = (
    "a abbr acronym b bdi bdo br cite code data del em font i img ins kbd mark picture q rb rp rt "
    "ruby s small span strong sub sup time u var wbr"
)
_INLINE = frozenset(_INLINE_TAGS.split())
#: An element that holds more paragraphs than this besides itself is a copy of the article.
_COPIES = 2
#: A paragraph speaks for its parents up to this many levels, each for half as much.
_LEVELS = 4


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of prose and the elements around it, inner ones first.

    These are held here because lxml makes a new object for an element nobody holds.
    """

    text: str
    parents: tuple[HtmlElement, ...]


@dataclass(frozen=True, slots=True)
class Dense:
    """The part of a page that holds most of its prose, and the ``lines`` of that prose."""

    part: HtmlElement | None
    lines: list[str]


def densest(tree: HtmlElement) -> Dense:
    """The part of the page dense with paragraphs: its prose in page order, none twice."""
    prose = _prose(tree)
    scores: dict[HtmlElement, float] = defaultdict(float)
    for paragraph in prose:
        weight = float(len(paragraph.text))
        for parent in paragraph.parents:
            scores[parent] += weight
            weight /= 2
    if not scores:
        return Dense(None, [])
    part = max(scores, key=lambda parent: scores[parent])
    chosen = dict.fromkeys(paragraph.text for paragraph in prose if part in paragraph.parents)
    beginnings = [text[:_PROSE] for text in chosen]
    once = (text for text in chosen if sum(start in text for start in beginnings) <= _COPIES)
    return Dense(part, [line for text in once for line in text.split("\n") if line])


def _prose(tree: HtmlElement) -> list[_Paragraph]:
    found = []
    for element in tree.iter("p", "div"):
        if not _is_leaf(element):
            continue
        text = _text(element)
        if len(text) < _PROSE or not _unlinked(element, text) or _outside(element):
            continue
        if not speaks_of_consent(text):
            found.append(_Paragraph(text, _parents(element)))
    return found


def _text(element: HtmlElement) -> str:
    """The text of a leaf, its lines apart."""
    if element.find(".//br") is None:
        return " ".join(element.text_content().split())
    pieces = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            pieces.append("\0" if inner.tag == "br" else inner.text or "")
        elif inner is not element:
            pieces.append(inner.tail or "")
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\0"))
    return "\n".join(line for line in lines if line)


def _is_leaf(element: HtmlElement) -> bool:
    """Nothing but text and inline markup in it: a paragraph, whatever its tag."""
    for inner in element.iterdescendants():  # noqa: SIM110 - asked of every division of a page
        if inner.tag not in _INLINE:
            return False
    return True


def _parents(element: HtmlElement) -> tuple[HtmlElement, ...]:
    found: list[HtmlElement] = []
    parent = element.getparent()
    while parent is not None and len(found) < _LEVELS and parent.tag != "body":
        found.append(parent)
        parent = parent.getparent()
    return tuple(found)


def _unlinked(element: HtmlElement, text: str) -> bool:
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    return linked <= _LINKED * len(text)


def is_beside(element: HtmlElement, *, captions: bool = True) -> bool:
    """Whether a part of a page is no article text, by its tag, its name or its class.

    Figures with their captions are such parts unless ``captions`` is False.
    """
    if element.tag in ("html", "body", "article", "main"):
        return False
    if not captions and element.tag in ("figure", "figcaption"):
        return False
    if element.tag in _OUTSIDE:
        return True
    return _is_named_beside(element.get("id") or "", element.get("class") or "")


@lru_cache(maxsize=8192)
def _is_named_beside(element_id: str, classes: str) -> bool:
    return bool(_NOT_TEXT.search(f"{classes} {element_id}"))


def _outside(element: HtmlElement) -> bool:
    """Whether an element lies in a part that is no article text."""
    parent = element
    for _ in range(8):
        if parent is None or parent.tag in ("body", "article", "main"):
            return False
        if is_beside(parent):
            return True
        parent = parent.getparent()
    return False
