"""The lines of an outline: a paragraph, heading, item or row of a table each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pressmark.importing.page.outline import Block

_LABEL = re.compile(
    r"\W*(?:drucken|e-?mail|facebook|flipboard|google|instagram|linkedin|mail|pdf|pinterest|"
    r"pocket|print|qq|reddit|twitter|wechat|weibo|whatsapp|xing|mehr zum thema:?|"
    r"more on this.{,8})\Z",
    re.IGNORECASE,
)
_LONGEST_LABEL = 60
#: Links in a row, and the share of its characters they take, from which it only leads elsewhere.
_ROW = 3
_LINKED = 0.8
#: Blocks after which loose text is a paragraph of its own.
_BEFORE_TEXT = frozenset(("start", "break", "list", "quote", "pre", "table", "p", "head", "text"))


@dataclass(frozen=True, slots=True)
class TextBlock:
    """The ``lines`` of one block and its kind; text that stands between blocks is a ``p``."""

    kind: str
    lines: list[str]


def text_blocks(root: Block, *, loose: bool) -> list[TextBlock]:
    """The blocks of ``root`` that hold text, in order, without headings nothing follows.

    ``loose`` takes the text that stands in no paragraph for text too.
    """
    found: list[TextBlock] = []
    _collect(root, found, "start", loose=loose)
    while found and found[-1].kind == "head":
        found.pop()
    return found


def _collect(block: Block, found: list[TextBlock], before: str, *, loose: bool) -> None:
    """Append the blocks inside ``block``; ``before`` is the kind of what stands before it."""
    run: list[str] = []
    links: list[str] = []
    worded = False
    for piece in block.pieces:
        if isinstance(piece, str):
            run.append(piece)
            worded = worded or not piece.isspace()
        elif piece.kind == "link":
            links.append(piece.text())
            run.append(links[-1])
        else:
            if run and (loose or (worded and before in _BEFORE_TEXT)):
                _end_run(run, links, found)
            run.clear()
            links.clear()
            before, worded = piece.kind, False
            _take(piece, found, loose=loose)
    if run and (loose or (worded and before in _BEFORE_TEXT)):
        _end_run(run, links, found)


def _end_run(run: list[str], links: list[str], found: list[TextBlock]) -> None:
    """Text between blocks as a paragraph of its own, unless it is a row of links."""
    text = " ".join("".join(run).split())
    if len(links) >= _ROW and sum(map(len, links)) > _LINKED * len(text):
        return
    if text and not _is_label(text):
        found.append(TextBlock("p", [text]))


def _take(block: Block, found: list[TextBlock], *, loose: bool) -> None:
    if block.kind == "break":
        return
    lines = _lines(block)
    if lines is None:
        _collect(block, found, "", loose=loose)
    elif lines:
        found.append(TextBlock(block.kind, lines))


def _lines(block: Block) -> list[str] | None:
    """The lines of a block that is one piece of text; None for what only holds blocks."""
    if block.kind in ("p", "text", "quote"):
        return _paragraph(block)
    if block.kind == "head":
        return [line for line in [" ".join(block.text().split())] if line and not _is_label(line)]
    if block.kind == "list":
        return _items(block)
    if block.kind == "pre":
        return [line.strip() for line in block.text().split("\n") if line.strip()]
    return _rows(block) if block.kind == "table" else None


def _paragraph(block: Block) -> list[str]:
    """The lines of a paragraph: parted by breaks and by blocks inside it."""
    inner: list[TextBlock] = []
    _collect(block, inner, "start", loose=True)
    return [line for one in inner for line in one.lines]


def _items(block: Block) -> list[str]:
    lines: list[str] = []
    run: list[str] = []
    for piece in block.pieces:
        if isinstance(piece, str):
            run.append(piece)
        elif piece.kind == "item":
            lines += _item(piece)
        else:
            lines += _lines(piece) or _paragraph(piece)
    text = " ".join("".join(run).split())
    return [f"- {text}", *lines] if text else lines


def _item(item: Block) -> list[str]:
    """An item's own text on one line, the lists inside it below."""
    own: list[str] = []
    below: list[str] = []
    for piece in item.pieces:
        if isinstance(piece, str):
            own.append(piece)
        elif piece.kind == "list":
            below += _items(piece)
        elif piece.kind == "break":
            own.append(" ")
        else:
            own += [" ", piece.text(), " "] if piece.kind != "link" else [piece.text()]
    text = " ".join("".join(own).split())
    return [f"- {text}", *below] if text and not _is_label(text) else below


def _rows(table: Block) -> list[str]:
    lines = []
    for piece in table.pieces:
        if isinstance(piece, str):
            continue
        if piece.kind == "row":
            cells = [cell for cell in piece.pieces if isinstance(cell, Block)]
            texts = [" ".join(_without_lists(cell).split()) for cell in cells]
            if any(texts):
                lines.append(f"| {' | '.join(texts)} |")
        else:
            lines += _paragraph(piece)
    return lines


def _without_lists(cell: Block) -> str:
    """A cell's text: lists in cells are menus on nearly all pages."""
    pieces = (
        piece if isinstance(piece, str) else f" {_without_lists(piece)} "
        for piece in cell.pieces
        if isinstance(piece, str) or piece.kind != "list"
    )
    return "".join(pieces)


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and bool(_LABEL.match(text))
