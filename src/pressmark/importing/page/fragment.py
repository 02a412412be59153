"""HTML that is nothing but the article (a feed's content, a note): to plain text as it is."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring

from pressmark.importing.text.paragraphs import tidy

_BLOCKS = (
    "address article aside blockquote center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody "
    "tfoot thead tr ul en-note en-todo caption"
)
_BREAKING = frozenset(_BLOCKS.split())
_UNSEEN = "script style template head noscript svg math object iframe select"
_SILENT = frozenset(_UNSEEN.split())


def html_text(fragment: str | HtmlElement) -> str:
    """The text of an HTML fragment, every block a paragraph; no part of it is judged or cut."""
    if isinstance(fragment, str):
        if not fragment.strip():
            return ""
        try:
            fragment = fragment_fromstring(fragment, create_parent="div")
        except (etree.LxmlError, ValueError):
            return tidy(fragment) if isinstance(fragment, str) else ""
    pieces: list[str] = []
    _collect(fragment, pieces)
    return tidy("".join(pieces))


def _collect(root: HtmlElement, pieces: list[str]) -> None:
    """Append the text of ``root``, in document order, without recursion (nesting is unbounded)."""
    silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            silent += tag in _SILENT
            if not silent:
                pieces.append(_before(tag) + " ".join((element.text or "").split("\n")))
        elif event == "end":
            silent -= tag in _SILENT
            if tag in _BREAKING and not silent:
                pieces.append("\n\n")
        if event != "start" and element is not root and element.tail and not silent:
            pieces.append(" ".join(element.tail.split("\n")))


def _before(tag: str) -> str:
    if tag == "br":
        return "\n"
    if tag in ("td", "th"):
        return " "
    return "\n\n" if tag in _BREAKING else ""
