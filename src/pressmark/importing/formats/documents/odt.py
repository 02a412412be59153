"""OpenDocument text to paragraphs: headings, lists, tables, notes, text boxes, properties.

Written after OpenDocument 1.3, part 3. What was deleted with changes tracked, comments and
embedded objects are left out; links are noted, never followed.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pressmark.importing.formats.documents.paragraphs import Paragraph, WordDocument
from pressmark.importing.formats.xml_trees import bare_name, children, first, local, text_at

_SKIPPED = frozenset(
    "tracked-changes annotation annotation-end sequence-decls forms object object-ole "
    "bibliography-source table-of-content-source note-citation image".split()
)
_BREAKS = {"tab": "\t", "line-break": "\n", "soft-page-break": ""}
_MOST_SPACES = 100
_DEEPEST = 200


def odt_document(body: etree._Element, meta: etree._Element | None) -> WordDocument:
    """The document of ``content.xml``'s and ``meta.xml``'s roots (of a flat file, one root)."""
    walk = _Walk(_title_styles(body))
    text = first(body, "body", "text")
    paragraphs = list(walk.paragraphs(text, 0)) if text is not None else []
    paragraphs += [note for note in walk.notes if note.text.strip()]

    def stated(name: str) -> str:
        return text_at(meta, name) if meta is not None else ""

    return WordDocument(
        tuple(paragraphs),
        title=stated("title"),
        author=stated("initial-creator") or stated("creator"),
        created=stated("creation-date"),
        modified=stated("date"),
        keywords=", ".join(_keywords(meta)),
    )


def _keywords(meta: etree._Element | None) -> Iterator[str]:
    for element in meta.iter("{*}keyword") if meta is not None else ():
        yield (element.text or "").strip()


def _title_styles(root: etree._Element) -> frozenset[str]:
    """The names of styles that are the title's or are based on it."""
    found = {"Title"}
    for style in root.iter("{*}style"):
        if _value(style, "parent-style-name") in found:
            found.add(_value(style, "name"))
    return frozenset(found)


class _Walk:
    """Walks the text in reading order; collects the notes it comes upon."""

    def __init__(self, title_styles: frozenset[str]) -> None:
        self._title_styles = title_styles
        self.notes: list[Paragraph] = []

    def paragraphs(self, element: etree._Element, depth: int) -> Iterator[Paragraph]:
        """The paragraphs and table rows below ``element``."""
        for child in element if depth < _DEEPEST else ():
            name = local(child)
            if name in ("p", "h"):
                yield from self._paragraph(child, depth)
            elif name == "table-row":
                yield self._row(child, depth)
            elif name and name not in _SKIPPED:
                yield from self.paragraphs(child, depth + 1)

    def _row(self, row: etree._Element, depth: int) -> Paragraph:
        cells = (
            " ".join(each.text.strip() for each in self.paragraphs(cell, depth + 1))
            for cell in children(row, "table-cell")
        )
        return Paragraph("\t".join(cells).rstrip("\t"))

    def _paragraph(self, element: etree._Element, depth: int) -> Iterator[Paragraph]:
        pieces: list[str] = []
        boxes: list[etree._Element] = []
        self._collect(element, pieces, boxes, depth)
        level = _value(element, "outline-level") if local(element) == "h" else ""
        yield Paragraph(
            "".join(pieces),
            level=min(int(level), 9) if level.isdigit() else int(local(element) == "h"),
            is_title=_value(element, "style-name") in self._title_styles,
            links=tuple(_value(link, "href") for link in element.iter("{*}a")),
        )
        for box in boxes:
            yield from self.paragraphs(box, depth + 1)

    def _collect(
        self, element: etree._Element, pieces: list[str], boxes: list[etree._Element], depth: int
    ) -> None:
        """Add the text in ``element`` to ``pieces``; text boxes are left for later."""
        pieces.append(_blanks_joined(element.text))
        for child in element if depth < _DEEPEST else ():
            name = local(child)
            if name in _BREAKS:
                pieces.append(_BREAKS[name])
            elif name == "s":
                count = _value(child, "c")
                pieces.append(" " * min(int(count) if count.isdigit() else 1, _MOST_SPACES))
            elif name == "text-box":
                boxes.append(child)
            elif name == "note":
                self.notes += self.paragraphs(child, depth + 1)
            elif name and name not in _SKIPPED:
                self._collect(child, pieces, boxes, depth + 1)
            pieces.append(_blanks_joined(child.tail))


def _blanks_joined(text: str | None) -> str:
    """Text as OpenDocument means it: runs of blanks count as one."""
    if not text:
        return ""
    joined = " ".join(text.split())
    before = " " if text[0].isspace() else ""
    return f"{before}{joined}{' ' if joined and text[-1].isspace() else ''}"


def _value(element: etree._Element, name: str) -> str:
    """An attribute by its local name; empty when absent."""
    for key, value in element.attrib.items():
        if bare_name(str(key)) == name:
            return str(value)
    return ""
