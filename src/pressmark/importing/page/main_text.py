"""The main text of a page: trafilatura's, checked against what the page itself shows and says.

Trafilatura's quick, precise mode is right on nine pages in ten. It is checked against two
witnesses: the paragraphs of the densest part of the page, and the text in the page's linked
data when there is one. Where much is missing, its slow mode is asked, then the witnesses
themselves. The standfirst, which stands apart from the text on many pages, is put back.
"""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document

from pressmark.importing.page.fragment import html_text
from pressmark.importing.page.head import PageHead
from pressmark.importing.page.witness import dense_paragraphs

#: Share of a witness's words an extraction must hold to be believed.
_ENOUGH = 0.8
#: Linked data count as a witness from this many words on.
_FULL_TEXT = 60
#: An extraction shorter than this share of a witness is taken to have missed the article.
_LITTLE = 0.7
_MARKUP = re.compile(r"<(?:p|br|div|a|strong|em|h\d)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def main_text(tree: HtmlElement, head: PageHead) -> list[str]:
    """The paragraphs of the article on a pruned page; empty when there is none."""
    shown = dense_paragraphs(tree)
    paragraphs = _extracted(tree, fast=True)
    if _share(shown, paragraphs) < _ENOUGH:
        slow = _extracted(tree, fast=False)
        paragraphs = max((paragraphs, slow), key=lambda found: _fit(found, shown))
        if _length(paragraphs) < _LITTLE * _length(shown):
            paragraphs = shown
    linked = linked_text(head)
    if linked:
        paragraphs = _agreed(paragraphs, linked, shown)
    return paragraphs


def linked_text(head: PageHead) -> list[str]:
    """The paragraphs of the article in the page's linked data; empty without them."""
    for item in head.linked:
        text = item.get("articleBody")
        if isinstance(text, str) and len(_WORD.findall(text)) >= _FULL_TEXT:
            plain = html_text(text) if _MARKUP.search(text) else text
            return [line.strip() for line in plain.split("\n") if line.strip()]
    return []


def _extracted(tree: HtmlElement, *, fast: bool) -> list[str]:
    found = bare_extraction(deepcopy(tree), favor_precision=True, fast=fast, include_comments=False)
    if not isinstance(found, Document) or not found.text:
        return []
    return [line.strip() for line in found.text.split("\n") if line.strip()]


def _agreed(paragraphs: list[str], linked: list[str], shown: list[str]) -> list[str]:
    """What page and linked data agree on.

    When the linked text holds what was extracted and more, it is taken, in the page's own
    paragraphs where those cover it; when it holds less, only what follows its end is dropped.
    """
    missing = 1 - _share(linked, paragraphs)
    foreign = 1 - _share(paragraphs, linked)
    if missing > 0.1 and foreign < 0.2:
        own = [line for line in shown if _share([line], linked) > 0.9]
        return own if _share(linked, own) > 0.95 else linked
    if missing < 0.1 and foreign < 0.4:
        return _until_last(paragraphs, linked)
    return paragraphs


def _until_last(paragraphs: list[str], linked: list[str]) -> list[str]:
    """``paragraphs`` without those after the last one that ``linked`` holds."""
    last = len(paragraphs)
    while last and _share([paragraphs[last - 1]], linked) < 0.8:
        last -= 1
    return paragraphs[:last] or paragraphs


def _length(paragraphs: list[str]) -> int:
    return sum(map(len, paragraphs))


def _counted(paragraphs: list[str]) -> Counter[str]:
    return Counter(word for line in paragraphs for word in _WORD.findall(line.lower()))


def _share(wanted: list[str], held: list[str]) -> float:
    """The share of the words of ``wanted`` that ``held`` holds; 1 when nothing is wanted."""
    words = _counted(wanted)
    return (words & _counted(held)).total() / words.total() if words else 1.0


def _fit(found: list[str], shown: list[str]) -> float:
    """F1 of two texts over words."""
    one, two = _counted(found), _counted(shown)
    total = one.total() + two.total()
    return 2 * (one & two).total() / total if total else 0.0
