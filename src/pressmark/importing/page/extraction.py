"""The text of a page's article: the container publishers name as its holder, to lines.

The rules are those of trafilatura's quick, precise mode, which is right on nine pages in ten;
here they are applied to the one part of the page they concern, in one walk over it.
"""

from __future__ import annotations

from lxml.html import HtmlElement

from pressmark.importing.page.containers import containers
from pressmark.importing.page.lines import TextBlock, text_blocks
from pressmark.importing.page.link_density import drop_links
from pressmark.importing.page.outline import Block, outline
from pressmark.importing.text.paragraphs import without_unseen

#: A container with less text in paragraphs than this (characters) has text outside them; with
#: less in all, it is not the holder of the article.
_LITTLE = 250
#: Lines as long as this are not said twice in a row.
_REPEATED = 50
_TEXTS = frozenset(("p", "text", "quote", "pre", "table"))


def extract(tree: HtmlElement) -> list[str]:
    """The lines of the article on a pruned page; none when it has no paragraph.

    Where no part is named as the holder of the article, or too little is in it, the paragraphs
    of the whole page count.
    """
    found: list[str] = []
    for container in containers(tree):
        blocks = _blocks(_thinned(container))
        lines = _once([line for block in blocks for line in block.lines])
        if len(blocks) > 1 and _length(lines) >= _LITTLE:
            # A single paragraph that lies apart is the story's first.
            return lines if len(found) != 1 or found[0] in lines else [*found, *lines]
        found = max(found, lines, key=_length)
    if _length(found) >= _LITTLE:
        return found
    body = tree.find("body")
    stray = _stray(_thinned(tree if body is None else body))
    return [*found, *(line for line in stray if line not in found)]


def text_of_part(container: HtmlElement) -> list[str]:
    """The lines of the article in a part of the page that is known to hold it."""
    return _once([line for block in _blocks(_thinned(container)) for line in block.lines])


def _thinned(container: HtmlElement) -> Block:
    root = outline(container)
    drop_links(root)
    return root


def _blocks(root: Block) -> list[TextBlock]:
    in_paragraphs = sum(len(paragraph.text()) for paragraph in root.inner("p"))
    return text_blocks(root, loose=in_paragraphs < _LITTLE)


def _stray(root: Block) -> list[str]:
    """The lines of the paragraphs, quotes and tables, wherever they stand."""
    blocks = text_blocks(root, loose=False)
    return _once([line for block in blocks if block.kind in _TEXTS for line in block.lines])


def _length(lines: list[str]) -> int:
    return sum(map(len, lines))


def _once(lines: list[str]) -> list[str]:
    """``lines`` as they are read, without long ones that repeat the one before."""
    lines = list(map(without_unseen, lines))
    pairs = zip(lines, ["", *lines], strict=False)
    return [line for line, before in pairs if line != before or len(line) <= _REPEATED]
