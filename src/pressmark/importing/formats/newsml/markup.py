"""Markup inside agencies' XML (XHTML, NITF) as paragraphs."""

from __future__ import annotations

import copy
import html
import re

from lxml import etree

from pressmark.importing.formats.fragments import element_paragraphs, fragment_text, parse_html
from pressmark.importing.formats.xml_trees import local

#: NITF's names for what HTML has other names for; the rest is alike.
_AS_HTML = {"hl1": "h1", "hl2": "h2", "block": "div", "body.content": "div", "bq": "blockquote"}
_AS_HTML |= {"credit": "p", "dl": "dl", "nitf-table": "div", "note": "div", "tagline": "p"}
_UNSEEN = frozenset("media media-caption media-producer media-reference header nav aside".split())
_NAME = re.compile(r"[A-Za-z_][\w.-]*\Z", re.ASCII)
_ESCAPED = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-z]{2,8});")
_TAGGED = re.compile(
    r"</?(?:p|br|div|h\d|ul|li|section|span|a|b|i|strong|em)\b[^<>]*>", re.IGNORECASE
)


def paragraphs(element: etree._Element) -> list[str]:
    """The paragraphs of an XHTML or NITF element; headers and media stay out."""
    bare = copy.deepcopy(element)
    bare.tail = None
    for each in list(bare.iter()):
        if isinstance(each.tag, str):
            name = local(each)
            each.tag = _AS_HTML.get(name, name if _NAME.match(name) else "span")
        if local(each) in _UNSEEN and each is not bare:
            _drop(each)
    etree.strip_attributes(bare, "*")
    tree = parse_html(etree.tostring(bare, encoding="unicode", method="html"))
    return [] if tree is None else [_unescaped(text) for text in element_paragraphs(tree)]


def below_headline(body: list[str], title: str) -> list[str]:
    """``body`` without a first paragraph that only repeats the headline."""
    repeats = len(body) > 1 and " ".join(body[0].split()) == " ".join(title.split())
    return body[1:] if repeats else body


def text_paragraphs(text: str) -> list[str]:
    """The paragraphs of text that may be markup put in as text."""
    if _TAGGED.search(text):
        text = fragment_text(text)
    return [_unescaped(part.strip()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def _unescaped(text: str) -> str:
    """Text some agencies escape twice."""
    return html.unescape(text) if _ESCAPED.search(text) else text


def _drop(element: etree._Element) -> None:
    """Take an element out, but not the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    element.tail = None
    parent.remove(element)
