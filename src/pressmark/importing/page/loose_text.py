"""Old pages put right: tables that only lay the page out, text that stands between blocks."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

_AFTER = (
    "hr",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "center",
    "blockquote",
    "table",
    "ul",
    "ol",
)
_WITHIN = frozenset(("body", "td", "center", "font", "blockquote"))
_INLINE = frozenset(("a", "b", "i", "em", "strong", "font", "span", "br", "u", "sup", "sub", "tt"))
#: Characters from which loose text is a paragraph rather than a caption or a label.
_PROSE = 80
#: Characters from which a cell of a table is a column of the page.
_COLUMN = 800


def wrap_loose_text(tree: HtmlElement) -> None:
    """Give every longer text that follows a block directly a paragraph of its own, in place.

    ``<hr>Text of <i>one</i> paragraph<p>The next…``: extraction only sees what is in an element.
    """
    for block in list(tree.iter(*_AFTER)):
        parent = block.getparent()
        if parent is not None and parent.tag in _WITHIN and (block.tail or "").strip():
            _wrap(parent, block)


def open_layout_tables(tree: HtmlElement) -> None:
    """Turn the tables that lay a page out, and their cells, into plain divisions, in place.

    Tables lay a page out when they hold most of its text and a cell of them holds a part of it.
    """
    tables = list(tree.iter("table"))
    if not tables:
        return
    outer = [one for one in tables if next(one.iterancestors("table"), None) is None]
    laid_out = sum(len(table.text_content()) for table in outer)
    if 2 * laid_out < len(tree.text_content()):
        return
    for table in tables:
        cells = [cell for row in _rows(table) for cell in row if cell.tag in ("td", "th")]
        if any(_is_column(cell) for cell in cells):
            for element in (table, *table.iterchildren("tbody"), *_rows(table), *cells):
                element.tag = "div"


def _rows(table: HtmlElement) -> list[HtmlElement]:
    bodies = (table, *table.iterchildren("tbody"))
    return [row for body in bodies for row in body.iterchildren("tr")]


def _is_column(cell: HtmlElement) -> bool:
    """Whether a cell holds a part of the page rather than a value."""
    if cell.find(".//h1") is not None or cell.find(".//table") is not None:
        return True
    return len(cell.text_content()) > _COLUMN


def _wrap(parent: HtmlElement, block: HtmlElement) -> None:
    """Move what follows ``block``, up to the next block, into a new paragraph."""
    inline = []
    for sibling in block.itersiblings():
        if sibling.tag not in _INLINE:
            break
        inline.append(sibling)
    pieces = [block.tail or "", *(f"{one.text_content()}{one.tail or ''}" for one in inline)]
    if sum(len(piece.strip()) for piece in pieces) < _PROSE:
        return
    paragraph = etree.SubElement(parent, "p")
    paragraph.text, block.tail = block.tail, None
    block.addnext(paragraph)
    for one in inline:
        paragraph.append(one)
