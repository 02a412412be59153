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

from pressmark.importing.page.fragment import html_text
from pressmark.importing.page.head import PageHead
from pressmark.importing.page.witness import dense_paragraphs, is_beside

#: Share of a witness's words an extraction must hold to be believed.
_ENOUGH = 0.8
#: Linked data count as a witness from this many words on.
_FULL_TEXT = 60
#: Share from which two texts say the same.
_AGREED = 0.9
#: Linked data that hold less than this share of the page's text are an excerpt.
_EXCERPT = 0.6
#: An extraction shorter than this share of a witness is taken to have missed the article.
_LITTLE = 0.7
#: A quick extraction shorter than this (characters) is compared with the slow one.
_SHORT = 1000
#: How much longer the slow one has to be to be believed instead.
_LONGER = 1.3
_MARKUP = re.compile(r"<(?:p|br|div|a|strong|em|h\d)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def main_text(tree: HtmlElement, head: PageHead) -> list[str]:
    """The paragraphs of the article on a pruned page; empty when there is none."""
    paragraphs = _extracted(tree, fast=True)
    linked = linked_text(head)
    if linked and _share(linked, paragraphs) > _AGREED:
        return _until_last(paragraphs, linked)
    shown = dense_paragraphs(tree)
    if _length(paragraphs) < _SHORT:
        slow = _extracted(tree, fast=False)
        if _length(slow) > _LONGER * _length(paragraphs):
            paragraphs = slow
    if _share(shown, paragraphs) < _ENOUGH:
        slow = _extracted(tree, fast=False)
        paragraphs = max((paragraphs, slow), key=lambda found: _fit(found, shown))
        if _length(paragraphs) < _LITTLE * _length(shown):
            paragraphs = shown
    return _completed(paragraphs, linked, shown) if linked else paragraphs


def whole_text(tree: HtmlElement) -> list[str]:
    """All text of a page that shows no article: a note, a list, a page in bare text."""
    narrowed = deepcopy(tree)
    for element in list(narrowed.iter()):
        if element.getparent() is not None and is_beside(element, captions=False):
            element.drop_tree()
    for found in (narrowed, tree):
        lines = [line for line in html_text(found).split("\n") if line.strip()]
        if lines:
            return lines
    return []


def linked_text(head: PageHead) -> list[str]:
    """The paragraphs of the article in the page's linked data; empty without them."""
    for item in head.linked:
        text = item.get("articleBody")
        if isinstance(text, str) and len(_WORD.findall(text)) >= _FULL_TEXT:
            plain = html_text(text) if _MARKUP.search(text) else text
            return [line.strip() for line in plain.split("\n") if line.strip()]
    return []


def _extracted(tree: HtmlElement, *, fast: bool) -> list[str]:
    from trafilatura import bare_extraction  # loads urllib3, which probes for IPv6 with a socket
    from trafilatura.settings import Document

    found = bare_extraction(deepcopy(tree), favor_precision=True, fast=fast, include_comments=False)
    if not isinstance(found, Document) or not found.text:
        return []
    return [line.strip() for line in found.text.split("\n") if line.strip()]


def _completed(paragraphs: list[str], linked: list[str], shown: list[str]) -> list[str]:
    """The linked text, when it holds what was extracted and more: in the page's own paragraphs
    where those cover it."""
    if _share(paragraphs, linked) < _ENOUGH:
        return paragraphs
    own = [line for line in shown if _share([line], linked) > _AGREED]
    return own if _share(linked, own) > _AGREED else linked


def _until_last(paragraphs: list[str], linked: list[str]) -> list[str]:
    """``paragraphs`` without those after the last one that ``linked`` holds.

    Nothing is dropped when much of the text is not in ``linked``: that is then an excerpt.
    """
    if _share(paragraphs, linked) < _EXCERPT:
        return paragraphs
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
