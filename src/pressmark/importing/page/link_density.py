"""Takes out of an outline the blocks that are links rather than text.

The thresholds are those of trafilatura's precise mode, which were measured on public benchmarks.
"""

from __future__ import annotations

from pressmark.importing.page.outline import Block

#: Characters up to which a block is short, by its kind and whether another follows it.
_SHORT = {"p": 30, "": 100}
_SHORT_LAST = {"p": 60, "": 300}
_LINKED = 0.8
_FARM = 0.9  # share of links in a long block that is a list of other stories
_FARM_LINKS = 5
_STORY_LINK = 100  # characters of a link that is a catalogue's entry rather than a headline
_LABEL = 10  # characters of a link that is a label
_DIVISION = 200  # characters up to which a division with short links goes as a whole
_TABLE = 200
_LONG_TABLE = 1000


def drop_links(root: Block) -> None:
    """Drop divisions, lists, paragraphs, tables, headings and quotes that are mostly links."""
    if not root.linked:
        return
    for _ in range(2):
        for kind in ("div", "list", "p"):
            _drop(root, kind)
    _drop_tables(root)
    for kind in ("head", "quote"):
        _drop(root, kind)


def _drop(parent: Block, kind: str) -> None:
    """Drop the blocks of a kind inside ``parent`` that are links, judged as they stand now."""
    for block, holder in _linked(parent, kind):
        holder.pieces = [piece for piece in holder.pieces if piece is not block]


def _linked(parent: Block, kind: str) -> list[tuple[Block, Block]]:
    """The blocks of a kind that are links, each with the one that holds it."""
    found: list[tuple[Block, Block]] = []
    last = next((one for one in reversed(parent.pieces) if isinstance(one, Block)), None)
    for block in parent.pieces:
        if isinstance(block, str) or not block.linked:
            continue
        # The content of an item or a cell is judged with its list or table.
        held = kind == "p" and parent.kind in ("item", "cell")
        if block.kind == kind and not held and _is_links(block, last=block is last):
            found.append((block, parent))
        found += _linked(block, kind)
    return found


def _is_links(block: Block, *, last: bool) -> bool:
    links = block.inner("link")
    if not links:
        return False
    length = _length(block)
    lengths = [size for size in map(_length, links) if size]
    linked = sum(lengths)
    if len(links) == 1 and linked > _LABEL and linked > _FARM * length:
        return True
    kind = "p" if block.kind == "p" else ""
    if length < (_SHORT_LAST if last else _SHORT)[kind]:
        labels = sum(size < _LABEL for size in lengths)
        short = not lengths or linked > _LINKED * length
        if short or (len(lengths) > 1 and labels > _LINKED * len(lengths)):
            return True
        inner = sum(isinstance(piece, Block) for piece in block.pieces)
        return block.kind == "div" and inner > 0 and length < _DIVISION
    if len(links) >= _FARM_LINKS and linked > _FARM * length:
        return linked < _STORY_LINK * len(lengths) and not _is_listing(block)
    return False


def _is_listing(block: Block) -> bool:
    """Whether every link stands alone in its paragraph: a list of documents, the page's content."""
    paragraphs = block.inner("p")
    alone = sum(len(paragraph.inner("link")) == 1 for paragraph in paragraphs)
    return alone == len(block.inner("link"))


def _drop_tables(root: Block) -> None:
    for piece in list(root.pieces):
        if isinstance(piece, str):
            continue
        if piece.kind == "table" and _is_link_table(piece):
            root.pieces.remove(piece)
        else:
            _drop_tables(piece)


def _is_link_table(table: Block) -> bool:
    length = _length(table)
    if length < _TABLE:
        return False
    linked = sum(map(_length, table.inner("link")))
    return linked > (_LINKED if length < _LONG_TABLE else 0.5) * length


def _length(block: Block) -> int:
    """Characters of a block's text, blanks counted once."""
    return len(" ".join(block.text().split()))
