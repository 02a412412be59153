"""A part of a page as a light tree of blocks, without what is no part of the story.

Everything later steps ask (how much of a block is links, what its lines are) is answered from
this tree: it is built in one walk, and the page itself stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from pressmark.importing.page.loose_text import LOOSE
from pressmark.importing.page.names import Part, judge

_DROPPED = (
    "aside embed fencedframe footer form head iframe menu object script applet audio canvas figure "
    "map picture svg video area blink button datalist dialog frame frameset fieldset link input "
    "label legend marquee math menuitem nav noindex noscript optgroup option output param progress "
    "rp rt rtc select source style track textarea time use header"
)
_INLINE = (
    "abbr acronym address bdi bdo big cite data dfn font hgroup img ins mark meta nobr ruby small "
    "tbody template tfoot thead wbr b em i kbd samp strong sub sup tt u var span q code"
)
_KINDS = {
    **dict.fromkeys(_DROPPED.split(), "dropped"),
    **dict.fromkeys(_INLINE.split(), ""),
    **dict.fromkeys(("ul", "ol", "dl"), "list"),
    **dict.fromkeys(("li", "dd", "dt"), "item"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary"), "head"),
    **dict.fromkeys(("br", "hr"), "break"),
    **dict.fromkeys(("del", "s", "strike"), "text"),
    **dict.fromkeys(("td", "th", "caption"), "cell"),
    "blockquote": "quote",
    "pre": "pre",
    "p": "p",
    "div": "div",
    "details": "div",
    "a": "link",
    "table": "table",
    "tr": "row",
}
#: Share of a part's text that may go for the names its blocks carry.
_MOST_DROPPED = 6 / 7


@dataclass(slots=True)
class Block:
    """An element of the page: its kind, and its texts and blocks in order.

    Kinds: ``p``, ``head``, ``list``, ``item``, ``quote``, ``pre``, ``table``, ``row``, ``cell``,
    ``link``, ``break``, ``text`` (struck out, or loose on the page), ``div`` and ``other`` (any
    other element).
    """

    kind: str
    pieces: list[str | Block] = field(default_factory=list)
    #: Whether links were built into it, or it is one.
    linked: bool = False

    def text(self) -> str:
        """All text inside, as it stands in the page."""
        out: list[str] = []
        self._gather(out)
        return "".join(out)

    def _gather(self, out: list[str]) -> None:
        for piece in self.pieces:
            if isinstance(piece, str):
                out.append(piece)
            else:
                piece._gather(out)

    def inner(self, kind: str) -> list[Block]:
        """The blocks of a kind inside, in order; not this one."""
        found: list[Block] = []
        self._find(kind, found)
        return found

    def _find(self, kind: str, found: list[Block]) -> None:
        for piece in self.pieces:
            if not isinstance(piece, str):
                if piece.kind == kind:
                    found.append(piece)
                piece._find(kind, found)


def outline(container: HtmlElement) -> Block:
    """The blocks of ``container`` that may be parts of a story.

    What is named like something beside a story is left out, unless that would be nearly all.
    """
    builder = _Builder(container, by_name=True)
    root = builder.block(container, "div")
    if builder.left_out and len(root.text()) <= builder.left_out * (1 / _MOST_DROPPED - 1):
        return _Builder(container, by_name=False).block(container, "div")
    return root


class _Builder:
    """Builds blocks; ``left_out`` counts the characters left out for their names alone."""

    def __init__(self, container: HtmlElement, *, by_name: bool) -> None:
        self._container = container
        self._by_name = by_name
        self.left_out = 0

    def block(self, element: HtmlElement, kind: str) -> Block:
        made = Block(kind, linked=kind == "link")
        self._fill(element, made)
        return made

    def _fill(self, element: HtmlElement, into: Block) -> None:
        pieces = into.pieces
        if element.text:
            pieces.append(element.text)
        for child in element:
            kind = _KINDS.get(child.tag, "other")
            if kind == "break":
                pieces.append(Block(kind))
            elif kind == "dropped":
                self._unfold(child, into)
            elif not self._is_beside(child):
                if kind:
                    self._add(child, _kind_here(child, kind), into)
                else:
                    self._fill(child, into)
            if child.tail:
                pieces.append(child.tail)

    def _is_beside(self, element: HtmlElement) -> bool:
        judged = judge(element)
        if judged is Part.BESIDE and self._by_name:
            self.left_out += len(element.text_content())
            return True
        return judged is Part.COMMENTS

    def _add(self, element: HtmlElement, kind: str, into: Block) -> None:
        made = self.block(element, kind)
        into.pieces.append(made)
        into.linked = into.linked or made.linked

    def _unfold(self, element: HtmlElement, into: Block) -> None:
        """Of what is dropped by its tag: a table in a figure, a form or header round the story."""
        table = element.tag == "figure" and element.find(".//table") is not None
        if table or (element.tag in ("form", "header") and self._wraps_story(element)):
            self._add(element, "div", into)

    def _wraps_story(self, element: HtmlElement) -> bool:
        """Whether an element holds most of the text there is: some systems put whole pages in a
        form, and some authors whole stories in a header."""
        return 2 * len(element.text_content()) > len(self._container.text_content())


def _kind_here(element: HtmlElement, kind: str) -> str:
    if kind == "table" and element.get("role") in ("presentation", "none"):
        return "div"
    return "text" if kind == "p" and element.get(LOOSE) is not None else kind
