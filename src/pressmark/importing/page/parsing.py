"""A page's bytes to one tree, parsed once and shared by all who look at the page."""

from __future__ import annotations

import re
from typing import cast

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from pressmark.importing.text.decoding import as_utf8, decode
from pressmark.model.errors import UnreadableFile

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARATION = re.compile(rb"\s*<\?xml[^>]*\?>")
_HEAD = 4096
#: libxml2 nests no deeper than 2,048 elements unless told to; trafilatura recurses.
_DEEPEST = 300
_TOO_DEEP = etree.XPath("/" + "/".join(["*"] * _DEEPEST))
#: One class for all elements: choosing one by the tag is a call for every element looked at.
_ELEMENTS = etree.ElementDefaultClassLookup(element=HtmlElement)


def parse_page(html: bytes | str | HtmlElement, encoding: str = "") -> HtmlElement:
    """The tree of a page; UnreadableFile when there is none or its nesting is beyond reason.

    ``encoding`` is what the transport declared; the page's own declaration comes after it.
    """
    if isinstance(html, bytes):
        tree = _parsed(as_utf8(html, encoding or _declared(html)))
    elif isinstance(html, str):
        tree = _parsed(html.encode("utf-8", "replace"))
    else:
        tree = html
        etree.strip_elements(tree, etree.Comment, etree.PI, with_tail=False)
    if tree is None or not len(tree):
        raise UnreadableFile("The page is empty.")
    # How a word is pronounced, printed above it: in running text it would part every word in two.
    etree.strip_elements(tree, "rt", "rp", "rtc", with_tail=False)
    return tree


def page_text(data: bytes, encoding: str = "") -> str:
    """The markup of a page, decoded as its transport or the page itself declares."""
    return decode(data, encoding or _declared(data))


def flatten_depths(tree: HtmlElement) -> None:
    """Drop what lies deeper than 300 elements: no article does, and recursion would not end."""
    for element in cast(list[HtmlElement], _TOO_DEEP(tree)):
        element.clear(keep_tail=True)


def _declared(data: bytes) -> str:
    match = _CHARSET.search(data[:_HEAD])
    return match[1].decode("ascii") if match else ""


def _parsed(data: bytes) -> HtmlElement | None:
    """The tree of a page in UTF-8."""
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, no_network=True
    )
    parser.set_element_class_lookup(_ELEMENTS)
    declaration = _DECLARATION.match(data)
    if declaration:
        data = data[declaration.end() :]
    try:
        return document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
