"""Large XML exports element by element: no network, no DTD, no entity expanded, recovering."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from lxml import etree

from pressmark.importing.content import Content
from pressmark.model.errors import UnreadableFile

_CHUNK = 1 << 16
#: Characters XML forbids and exports hold all the same; a parser stops at them.
_FORBIDDEN = bytes(code for code in range(32) if code not in (9, 10, 13))
_ENTITY = re.compile(r"&#?\w{1,31};")


class _WithoutForbidden:
    """A stream without control characters, cut off after a size no export has."""

    def __init__(self, stream: BinaryIO, *, is_wide: bool) -> None:
        # One step at a time: what is whole before a damaged place comes before the error.
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
        self._is_wide = is_wide  # UTF-16: zero bytes belong to letters there

    def read(self, size: int = _CHUNK) -> bytes:
        data = self._read(min(size, _CHUNK) if size > 0 else _CHUNK)
        if self._is_wide:
            return data
        cleaned = data.translate(None, _FORBIDDEN)
        return cleaned if cleaned or not data else self.read(size)


def elements(
    content: Content,
    names: set[str],
    stream: BinaryIO | None = None,
    headings: frozenset[str] = frozenset(),
) -> Iterator[etree._Element]:
    """Every element whose local name is in ``names``, whole, in document order.

    An element is valid until the next is asked for. Those named in ``headings`` are given
    too, but stay in the tree: fields of the document as a whole, also found in items. What is
    malformed is passed over as far as can be; UnreadableFile when nothing can be understood.
    """
    with content.open() if stream is None else stream as source:
        head = content.head(4)
        is_wide = head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in head
        feed = cast(BinaryIO, _WithoutForbidden(source, is_wide=is_wide))
        parser = etree.iterparse(
            feed,
            events=("end",),
            recover=True,
            huge_tree=True,
            load_dtd=False,
            no_network=True,
            resolve_entities=False,
            dtd_validation=False,
            attribute_defaults=False,
        )
        try:
            for _event, element in parser:
                name = local_name(element) if isinstance(element.tag, str) else ""
                if name in names or name in headings:
                    yield element
                if name in names:
                    _forget(element)
        except etree.XMLSyntaxError as error:
            raise UnreadableFile(f"Its XML is broken: {error.msg}.") from error


def local_name(element: etree._Element) -> str:
    """An element's name without its namespace or undeclared prefix."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def space_of(element: etree._Element) -> str:
    """An element's namespace, or its prefix where the namespace was never declared."""
    space, _, name = str(element.tag).rpartition("}")
    return space.strip("{") or name.rpartition(":")[0]


def child(element: etree._Element, name: str, space: str = "") -> etree._Element | None:
    """The first child of that local name whose namespace holds ``space``."""
    return next(children(element, name, space), None)


def children(element: etree._Element, name: str, space: str = "") -> Iterator[etree._Element]:
    """The children of that local name whose namespace holds ``space``."""
    for candidate in element:
        if not isinstance(candidate.tag, str) or local_name(candidate) != name:
            continue
        if not space or space in space_of(candidate):
            yield candidate


def text_in(element: etree._Element | None) -> str:
    """The text of an element with all below it; named HTML entities as their characters."""
    if element is None:
        return ""
    return "".join(_pieces(element)).strip()


def child_text(element: etree._Element, name: str, space: str = "") -> str:
    """:func:`text_in` of the first such child that has text; empty when there is none."""
    return next((text for found in children(element, name, space) if (text := text_in(found))), "")


def plain(text: str) -> str:
    """One line of text out of a title: tags dropped, entities read, blanks single."""
    if "<" in text:
        text = re.sub(r"</?[a-zA-Z][^<>]*>", "", text)
    return " ".join((html.unescape(text) if _ENTITY.search(text) else text).split())


def _pieces(element: etree._Element) -> Iterator[str]:
    """Text below an element; entity references (never expanded by the parser) by HTML's names."""
    for node in element.iter():
        if node.tag is etree.Entity:
            yield _character(node.text or "")
        elif isinstance(node.tag, str):
            yield node.text or ""
        if node is not element:
            yield node.tail or ""


def _character(reference: str) -> str:
    """``&nbsp;`` as its character; a reference HTML does not know stays out."""
    read = html.unescape(reference)
    return "" if read == reference else read


def _forget(element: etree._Element) -> None:
    """Free an element and what stood before it, but keep the document's own heading fields."""
    parent = element.getparent()
    element.clear()
    if parent is not None:
        parent.remove(element)
