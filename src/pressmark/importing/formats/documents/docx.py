"""DOCX to paragraphs: text, tables, text boxes, notes, headings, properties.

Only members of the package itself are read; relationships to the outside are addresses
that are noted, never followed.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from pressmark.importing.content import Budget
from pressmark.importing.formats.documents.paragraphs import (
    Paragraph,
    WordDocument,
    heading_level,
)
from pressmark.importing.formats.documents.symbols import is_symbol_code, symbol_text
from pressmark.importing.formats.xml_trees import (
    bare_name,
    children,
    first,
    local,
    parse_xml,
    text_of,
)
from pressmark.importing.limits import MAX_IN_MEMORY
from pressmark.model.errors import UnreadableFile

_SKIPPED = frozenset(
    {"del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "sectPr"}
)
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "\u2011", "ptab": "\t"}
_NOTES = ("footnotes.xml", "endnotes.xml")


def read_docx(stream: BinaryIO, budget: Budget) -> WordDocument:
    """The paragraphs and properties of a DOCX package; UnreadableFile when it is none."""
    try:
        with zipfile.ZipFile(stream) as package:
            return _read(package, budget)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise UnreadableFile(f"The Word document cannot be opened: {error}.") from error


def _read(package: zipfile.ZipFile, budget: Budget) -> WordDocument:
    main = _main_part(package, budget)
    folder = posixpath.dirname(main)
    levels = _heading_styles(_member(package, f"{folder}/styles.xml", budget))
    links = _link_targets(_member(package, _relations_of(main), budget))
    body = _member(package, main, budget)
    if body is None:
        raise UnreadableFile("The Word document holds no text part.")
    paragraphs = list(_Walk(levels, links).paragraphs(body))
    for name in _NOTES:
        notes = _member(package, f"{folder}/{name}", budget)
        if notes is not None:
            paragraphs += [p for p in _Walk(levels, {}).paragraphs(notes) if p.text.strip()]
    return _with_properties(tuple(paragraphs), _member(package, "docProps/core.xml", budget))


def _main_part(package: zipfile.ZipFile, budget: Budget) -> str:
    """The member that holds the text, as the package's own relations name it."""
    relations = _member(package, "_rels/.rels", budget)
    for relation in children(relations, "Relationship") if relations is not None else ():
        if (relation.get("Type") or "").endswith("/officeDocument"):
            return posixpath.normpath((relation.get("Target") or "").lstrip("/"))
    return "word/document.xml"


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels"


def _member(package: zipfile.ZipFile, name: str, budget: Budget) -> etree._Element | None:
    """The tree of a member; None when there is none or it is no XML."""
    try:
        member = package.open(name)
    except KeyError:
        return None
    with budget.metered(member) as stream:  # type: ignore[arg-type]
        data = stream.read(MAX_IN_MEMORY + 1)
    if len(data) > MAX_IN_MEMORY:
        raise UnreadableFile("The Word document's text is too large to be read in one piece.")
    return parse_xml(data).root


def _heading_styles(styles: etree._Element | None) -> dict[str, tuple[int, bool]]:
    """Style id → (heading level, is the title's style), through the styles they are based on."""
    found: dict[str, tuple[int, bool]] = {}
    based: dict[str, str] = {}
    for style in children(styles, "style") if styles is not None else ():
        identifier = _value(style, "styleId")
        name = _value(first(style, "name"))
        outline = _value(first(style, "outlineLvl"))
        level = heading_level(name) or (int(outline) + 1 if outline.isdigit() else 0)
        found[identifier] = (level if level <= 9 else 0, name.lower() == "title")
        based[identifier] = _value(first(style, "basedOn"))
    for identifier in found:
        parent, steps = based[identifier], 0
        while found[identifier] == (0, False) and parent in found and steps < 10:
            found[identifier] = found[parent]
            parent, steps = based.get(parent, ""), steps + 1
    return found


def _link_targets(relations: etree._Element | None) -> dict[str, str]:
    return {
        relation.get("Id") or "": relation.get("Target") or ""
        for relation in (children(relations, "Relationship") if relations is not None else ())
        if relation.get("TargetMode") == "External"
    }


class _Walk:
    """Walks a part in reading order; holds its styles and the addresses its links lead to."""

    def __init__(self, levels: dict[str, tuple[int, bool]], links: dict[str, str]) -> None:
        self._levels = levels
        self._links = links

    def paragraphs(self, element: etree._Element) -> Iterator[Paragraph]:
        """The paragraphs and table rows below ``element``."""
        for child in element:
            name = local(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tr":
                yield self._row(child)
            elif name and name not in _SKIPPED:
                yield from self.paragraphs(child)

    def _row(self, row: etree._Element) -> Paragraph:
        cells = [
            " ".join(p.text.strip() for p in self.paragraphs(cell) if p.text.strip())
            for cell in row.iter("{*}tc")
            if cell.getparent() is row or local(cell.getparent()) != "tr"
        ]
        return Paragraph("\t".join(cells))

    def _paragraph(self, element: etree._Element) -> Iterator[Paragraph]:
        pieces: list[str] = []
        boxes: list[etree._Element] = []
        self._collect(element, pieces, boxes)
        level, is_title = self._style(element)
        yield Paragraph(
            "".join(pieces),
            level,
            is_title,
            tuple(_value(mark, "name") for mark in element.iter("{*}bookmarkStart")),
            tuple(self._addresses(element)),
        )
        for box in boxes:
            yield from self.paragraphs(box)

    def _style(self, element: etree._Element) -> tuple[int, bool]:
        properties = first(element, "pPr")
        if properties is None:
            return 0, False
        outline = _value(first(properties, "outlineLvl"))
        level, is_title = self._levels.get(_value(first(properties, "pStyle")), (0, False))
        return (int(outline) + 1 if outline.isdigit() and int(outline) < 9 else level), is_title

    def _addresses(self, element: etree._Element) -> Iterator[str]:
        for link in element.iter("{*}hyperlink"):
            for key, value in link.attrib.items():
                if bare_name(str(key)) == "id" and str(value) in self._links:
                    yield self._links[str(value)]

    def _collect(
        self, element: etree._Element, pieces: list[str], boxes: list[etree._Element]
    ) -> None:
        """Add the text below ``element`` to ``pieces``; text boxes are left for later."""
        for child in element:
            name = local(child)
            if name == "t":
                pieces.append(_plain(child.text or ""))
            elif name in _BREAKS:
                pieces.append(_BREAKS[name])
            elif name == "sym":
                pieces.append(_symbol(child))
            elif name == "txbxContent":
                boxes.append(child)
            elif name == "r" and _is_hidden(child):
                continue
            elif name and name not in _SKIPPED:
                self._collect(child, pieces, boxes)


def _plain(text: str) -> str:
    """Text with the letters of symbol fonts as Unicode's."""
    if not any(is_symbol_code(ord(letter)) for letter in text):
        return text
    return "".join(
        symbol_text(ord(letter), "Wingdings") if is_symbol_code(ord(letter)) else letter
        for letter in text
    )


def _symbol(element: etree._Element) -> str:
    try:
        return symbol_text(int(_value(element, "char"), 16), _value(element, "font"))
    except ValueError:
        return ""


def _is_hidden(run: etree._Element) -> bool:
    properties = first(run, "rPr")
    vanish = first(properties, "vanish") if properties is not None else None
    return vanish is not None and _value(vanish) not in ("0", "false", "off")


def _value(element: etree._Element | None, name: str = "val") -> str:
    """An attribute by its local name; empty when absent."""
    for key, value in element.attrib.items() if element is not None else ():
        if bare_name(str(key)) == name:
            return str(value)
    return ""


def _with_properties(
    paragraphs: tuple[Paragraph, ...], core: etree._Element | None
) -> WordDocument:
    def stated(name: str) -> str:
        element = first(core, name) if core is not None else None
        return text_of(element) if element is not None else ""

    return WordDocument(
        paragraphs,
        title=stated("title"),
        author=stated("creator"),
        created=stated("created"),
        modified=stated("modified"),
        keywords=stated("keywords"),
    )
