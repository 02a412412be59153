"""Old pages put right: tables that only lay the page out, text that stands between blocks."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

_BLOCK_TAGS = (
    "hr p h1 h2 h3 h4 h5 h6 center blockquote table ul ol div figure aside article section"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_WITHIN = ("body", "td", "center", "font", "blockquote", "div", "article", "section", "main")
#: The attribute of paragraphs that were none on the page.
LOOSE = "data-loose"
#: Characters of a text between blocks that is worth a look.
_WORTH = 15
_INLINE = frozenset(("a", "b", "i", "em", "strong", "font", "span", "br", "u", "sup", "sub", "tt"))
#: Characters from which loose text is a paragraph rather than a caption or a label.
_PROSE = 80
#: Characters from which a cell of a table is a column of the page.
_COLUMN = 800


def wrap_loose_text(tree: HtmlElement) -> None:
    """Give the text that stands between the blocks of a part of the page paragraphs of its own, in
    place, where it is longer than a caption. They are marked as ``LOOSE``.

    ``<hr>Text of <i>one</i> paragraph<p>The next…``: extraction only sees what is in an element.
    """
    for parent in [part for part in tree.iter(*_WITHIN) if _holds_loose(part)]:
        runs = _runs(parent)
        if any(_is_prose(run) for run in runs):
            for run in runs:
                _wrap(parent, run)


def _holds_loose(part: HtmlElement) -> bool:
    """Whether a part has children and text of its own beside them; asked of every division."""
    if not len(part):
        return False
    text = part.text
    if text and len(text) > _WORTH and not text.isspace():
        return any(inner.tag in _BLOCKS for inner in part)
    for child in part:
        text = child.tail
        if text and len(text) > _WORTH and not text.isspace():
            return any(inner.tag in _BLOCKS for inner in part)
    return False


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


@dataclass(frozen=True, slots=True)
class _Run:
    """Text between two blocks: what follows ``block`` (None: what begins its parent), and the
    ``inline`` elements in it."""

    block: HtmlElement | None
    text: str
    inline: list[HtmlElement]


def _runs(parent: HtmlElement) -> list[_Run]:
    runs = [_Run(None, parent.text or "", [])]
    for child in parent:
        if child.tag in _INLINE:
            runs[-1].inline.append(child)
        elif child.tag in _BLOCKS:
            runs.append(_Run(child, child.tail or "", []))
        else:
            runs.append(_Run(child, "", []))
    return runs


def _is_prose(run: _Run) -> bool:
    """Whether a run is long enough, and not mostly links."""
    own = [run.text, *(one.tail or "" for one in run.inline)]
    inner = [one.text_content() for one in run.inline]
    length = sum(len(piece.strip()) for piece in (*own, *inner))
    linked = sum(len(text) for one, text in zip(run.inline, inner, strict=True) if one.tag == "a")
    return length >= _PROSE and 2 * linked <= length


def _wrap(parent: HtmlElement, run: _Run) -> None:
    """Move a run into a new paragraph; none of blanks alone."""
    if not run.text.strip() and not any(one.text_content().strip() for one in run.inline):
        return
    paragraph = etree.SubElement(parent, "p", {LOOSE: ""})
    paragraph.text = run.text
    if run.block is None:
        parent.text = None
        parent.insert(0, paragraph)
    else:
        run.block.tail = None
        run.block.addnext(paragraph)
    for one in run.inline:
        paragraph.append(one)
