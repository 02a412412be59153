"""XML without its dangers: no network, no DTD, no entities; and reading it by local names."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from pressmark.model.errors import UnreadableFile

_SPACE = re.compile(r"[ \t\r\n\u00a0]+")


@dataclass(frozen=True, slots=True)
class XmlTree:
    """A parsed file; ``damage`` says where it was broken, empty when it was well-formed."""

    root: etree._Element
    damage: str = ""


def parse_xml(data: bytes) -> XmlTree:
    """Parse ``data`` and keep what can be read of a broken file.

    UnreadableFile when nothing can. Declared entities are not expanded: a reference stays
    its name, and :func:`text_of` shows the letters HTML knows by that name.
    """
    parser = etree.XMLParser(
        encoding="utf-8" if _is_utf8(data) else None,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise UnreadableFile(f"It is not readable XML: {error}.") from error
    if root is None:
        raise UnreadableFile("It is not readable XML.")
    fatal = [entry for entry in parser.error_log if entry.level_name == "FATAL"]
    damage = f"line {fatal[0].line}: {fatal[0].message}" if fatal else ""
    return XmlTree(root, damage)


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 with letters beyond ASCII, whatever the file declares."""
    try:
        return not data.isascii() and bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def local(element: etree._Element | None) -> str:
    """An element's name without its namespace or undeclared prefix; empty for comments and None."""
    if element is None or not isinstance(element.tag, str):
        return ""
    return bare_name(element.tag)


def bare_name(name: str) -> str:
    """A tag's or attribute's name without namespace and prefix."""
    return name.rpartition("}")[2].rpartition(":")[2]


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The children of that local name, in any namespace."""
    return (child for child in element if local(child) == name)


def first(element: etree._Element, *path: str) -> etree._Element | None:
    """The first descendant reached by local names, one generation a name; the first name
    may lie at any depth."""
    if not path:
        return element
    for found in element.iter(f"{{*}}{path[0]}"):
        if found is element:
            continue
        inner: etree._Element | None = found
        for name in path[1:]:
            inner = next(children(inner, name), None) if inner is not None else None
        if inner is not None:
            return inner
    return None


def raw_text(element: etree._Element) -> str:
    """All text in an element as it stands, entities by name as HTML knows them."""
    pieces = (
        html.unescape(str(piece)) if str(piece).startswith("&") else str(piece)
        for piece in element.itertext()
    )
    return "".join(pieces)


def text_of(element: etree._Element | None) -> str:
    """All text in an element on one line; empty for None."""
    return _SPACE.sub(" ", raw_text(element)).strip() if element is not None else ""


def text_at(element: etree._Element, *path: str) -> str:
    """:func:`text_of` of :func:`first`."""
    return text_of(first(element, *path))
