"""The main text of a page, checked against what the page itself shows and says.

The text of the part publishers name as the article's holder is right on nine pages in ten. It
is checked against two witnesses: the paragraphs of the densest part of the page, and the text in
the page's linked data when there is one. Where much is missing, the densest part is read
instead, or the witnesses themselves; where hardly anything is found, trafilatura's slow mode is
asked, which compares several ways of extraction.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from copy import deepcopy
from html import unescape

from lxml.html import HtmlElement

from pressmark.importing.page.extraction import extract, text_of_part
from pressmark.importing.page.fragment import html_text
from pressmark.importing.page.head import PageHead
from pressmark.importing.page.witness import Dense, densest, is_beside

#: Share of a witness's words an extraction must hold to be believed.
_ENOUGH = 0.8
#: Linked data count as a witness from this many words on.
_FULL_TEXT = 60
#: Share from which two texts say the same.
_AGREED = 0.9
#: Linked data in this many times fewer lines than the page have lost its paragraphs.
_RUN_TOGETHER = 3
#: Characters by which a paragraph is known.
_BEGINNING = 40
#: Linked data that hold less than this share of the page's text are an excerpt.
_EXCERPT = 0.6
#: An extraction shorter than this share of a witness is taken to have missed the article.
_LITTLE = 0.7
#: An extraction shorter than this (characters) is always compared with the slow one.
_SHORTEST = 150
#: How much longer the slow one has to be to be believed instead.
_LONGER = 1.3
_MARKUP = re.compile(r"<(?:p|br|div|a|strong|em|h\d)\b", re.IGNORECASE)
_ESCAPED = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def main_text(tree: HtmlElement, head: PageHead) -> list[str]:
    """The paragraphs of the article on a pruned page; empty when there is none."""
    paragraphs = extract(tree)
    linked = linked_text(head)
    words = _counted(paragraphs)
    if linked and _held(linked, words) > _AGREED:
        return _until_last(paragraphs, linked)
    if linked and len(paragraphs) >= _RUN_TOGETHER * len(linked) and _held(linked, words) > _ENOUGH:
        return [*_before(paragraphs, linked), *_until_last(paragraphs, linked)]
    dense = densest(tree)
    if _misses(paragraphs, words, dense.lines):
        paragraphs = _second_try(paragraphs, dense)
    if _length(paragraphs) < _SHORTEST:
        slow = _extracted(tree)
        paragraphs = slow if _length(slow) > _LONGER * _length(paragraphs) else paragraphs
    return _completed(paragraphs, linked, dense.lines) if linked else paragraphs


def _second_try(paragraphs: list[str], dense: Dense) -> list[str]:
    """The best of ``paragraphs``, the text of the densest part, and its bare prose."""
    around = text_of_part(dense.part) if dense.part is not None else []
    best = max((paragraphs, around), key=lambda found: _fit(found, dense.lines))
    return dense.lines if _length(best) < _LITTLE * _length(dense.lines) else best


def _misses(paragraphs: list[str], words: Mapping[str, int], shown: list[str]) -> bool:
    """Whether an extraction is much shorter than what the page shows, and lacks much of it."""
    return _length(paragraphs) < _LITTLE * _length(shown) and _held(shown, words) < _ENOUGH


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
            text = unescape(text) if _ESCAPED.search(text) else text
            plain = html_text(text) if _MARKUP.search(text) else text
            return [line.strip() for line in plain.split("\n") if line.strip()]
    return []


def _extracted(tree: HtmlElement) -> list[str]:
    """What trafilatura's slow mode finds: it compares several ways of extraction."""
    from trafilatura import bare_extraction  # loads urllib3, which probes for IPv6 with a socket
    from trafilatura.settings import Document

    # It works on a copy of its own.
    found = bare_extraction(tree, favor_precision=True, include_comments=False)
    if not isinstance(found, Document) or not found.text:
        return []
    return [line.strip() for line in found.text.split("\n") if line.strip()]


def _completed(paragraphs: list[str], linked: list[str], shown: list[str]) -> list[str]:
    """The linked text, when it holds what was extracted and more: in the page's own paragraphs
    where those cover it."""
    if _share(paragraphs, linked) < _ENOUGH:
        return paragraphs
    words = _counted(linked)
    own = [line for line in shown if _held([line], words) > _AGREED]
    return own if _share(linked, own) > _AGREED else linked


def _until_last(paragraphs: list[str], linked: list[str]) -> list[str]:
    """``paragraphs`` without those after the last one that ``linked`` holds.

    Nothing is dropped when much of the text is not in ``linked``: that is then an excerpt.
    """
    words = _counted(linked)
    if _held(paragraphs, words) < _EXCERPT:
        return paragraphs
    last = len(paragraphs)
    while last and _held([paragraphs[last - 1]], words) < 0.8:
        last -= 1
    return paragraphs[:last] or paragraphs


def _before(paragraphs: list[str], linked: list[str]) -> list[str]:
    """What the linked text says before the first of ``paragraphs`` it holds: the standfirst."""
    whole = " ".join(linked)
    starts = (whole.find(line[:_BEGINNING]) for line in paragraphs if len(line) >= _BEGINNING)
    start = next((start for start in starts if start >= 0), 0)
    return [whole[:start].strip()] if start >= _BEGINNING else []


def _length(paragraphs: list[str]) -> int:
    return sum(map(len, paragraphs))


def _counted(paragraphs: list[str]) -> Counter[str]:
    return Counter(_WORD.findall("\n".join(paragraphs).lower()))


def _share(wanted: list[str], held: list[str]) -> float:
    """The share of the words of ``wanted`` that ``held`` holds; 1 when nothing is wanted."""
    return _held(wanted, _counted(held))


def _held(wanted: list[str], words: Mapping[str, int]) -> float:
    """As :func:`_share`, of words already counted."""
    needed = _counted(wanted)
    common = sum(min(count, words.get(word, 0)) for word, count in needed.items())
    return common / needed.total() if needed else 1.0


def _fit(found: list[str], shown: list[str]) -> float:
    """F1 of two texts over words."""
    one, two = _counted(found), _counted(shown)
    total = one.total() + two.total()
    return 2 * (one & two).total() / total if total else 0.0
