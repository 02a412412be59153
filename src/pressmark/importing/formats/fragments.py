"""HTML fragments that are already an article's text: feed content, notes, chapters, mails."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt en-note "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main "
    "nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
_SILENT = frozenset(
    "applet audio base button canvas datalist embed en-crypt head iframe input link map math "
    "meta noembed noframes object option param script select source style svg template "
    "textarea title track video".split()
)
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:)", re.I)
_SPACE = re.compile(r"[ \t\n\r\f\v\u00a0\u2007\u202f]+")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#x?[0-9a-fA-F]{1,6});")
_INVISIBLE = re.compile("[\u00ad\u034f\u200b\u2060\ufeff]")
# Deeper trees than any page a person wrote only serve to exhaust the parser.
_HUGE_TREE = False


def parse_html(markup: str) -> lxml_html.HtmlElement | None:
    """The tree of a page or fragment; None when there is nothing in it. No network, no DTD."""
    if not markup.strip():
        return None
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=_HUGE_TREE, remove_pis=True
    )
    try:
        tree = lxml_html.document_fromstring(
            markup.encode("utf-8", "replace"), parser=parser, ensure_head_body=False
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return tree


def fragment_text(markup: str) -> str:
    """The text of an HTML fragment: paragraphs apart by an empty line, ``<br>`` a line end."""
    tree = parse_html(markup)
    return "" if tree is None else element_text(tree)


def note_text(text: str) -> str:
    """A note that may be an HTML fragment or plain text, whose lines then stay as they are."""
    if _TAG.search(text) or _ENTITY.search(text):
        return fragment_text(text)
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()


def element_text(element: lxml_html.HtmlElement) -> str:
    """The text of an element, as :func:`fragment_text`."""
    return "\n\n".join(element_paragraphs(element))


def element_paragraphs(element: lxml_html.HtmlElement) -> list[str]:
    """The paragraphs of an element, in document order; none is empty."""
    paragraphs = (_paragraph(pieces) for pieces in _runs(element))
    return [paragraph for paragraph in paragraphs if paragraph]


def is_hidden(element: lxml_html.HtmlElement) -> bool:
    """Whether an element is never seen: by its tag, its style or its attribute."""
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return True
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def _paragraph(pieces: list[str]) -> str:
    lines = "".join(pieces).split("\n")
    return "\n".join(lines).strip("\n ") if any(line.strip() for line in lines) else ""


def _runs(root: lxml_html.HtmlElement) -> Iterator[list[str]]:
    """Runs of inline text between the borders of blocks."""
    pieces: list[str] = []
    for token in _tokens(root):
        if token is None:
            if pieces:
                yield pieces
            pieces = []
        else:
            pieces.append(_joined(pieces, token))
    if pieces:
        yield pieces


def _joined(pieces: list[str], token: str) -> str:
    """``token`` without the space that would double one already there."""
    if token.startswith(" ") and (not pieces or pieces[-1].endswith((" ", "\n"))):
        return token[1:]
    return token


def _tokens(root: lxml_html.HtmlElement) -> Iterator[str | None]:
    """Text pieces in order; None at the border of a block. Iterative: trees can be deep."""
    preformatted = 0
    skipped: lxml_html.HtmlElement | None = None
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        is_start = event == "start"
        if skipped is not None:
            if element is skipped and not is_start:
                skipped = None
                if element is not root:
                    yield from _words(element.tail, preformatted)
            continue
        if event == "comment":
            yield from _words(element.tail, preformatted)
            continue
        if is_start and is_hidden(element) and element is not root:
            skipped = element
            continue
        preformatted += (1 if is_start else -1) if element.tag == "pre" else 0
        yield from _border(element, is_start)
        if is_start:
            yield from _words(element.text, preformatted)
        elif element is not root:
            yield from _words(element.tail, preformatted)


def _border(element: lxml_html.HtmlElement, is_start: bool) -> Iterator[str | None]:
    if element.tag in _BLOCKS:
        yield None
    elif element.tag == "br" and is_start:
        yield "\n"
    elif element.tag in ("td", "th") and not is_start:
        yield " "


def _words(text: str | None, preformatted: int) -> Iterator[str]:
    if not text:
        return
    text = _INVISIBLE.sub("", text)
    yield text if preformatted else _SPACE.sub(" ", text)
