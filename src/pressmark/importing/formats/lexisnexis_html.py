"""LexisNexis's older HTML: one page, a ``<DOC NUMBER=…>`` in comments before each document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html as lxml_html

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.fragments import element_text, parse_html
from pressmark.importing.formats.nexis.pages import Line, read_lines
from pressmark.importing.formats.nexis.record import to_draft
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem

NAME = "lexisnexis-html"
MEDIA_TYPE = "text/html"

_DOCUMENT = re.compile(r"<doc\s+number\s*=\s*[\"']?\d+[\"']?\s*>", re.IGNORECASE)
_END = re.compile(r"</docfull>|</doc>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--(?!\[)|-->|\bhide xml section from browser\b", re.IGNORECASE)
_STYLE = re.compile(r"<style\b.*?</style\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?(?:doc|docfull)\b[^>]*>", re.IGNORECASE)
_EXPORTED = re.compile(r"<meta\b[^>]*\bupdated\s*=\s*[\"']([^\"']+)", re.IGNORECASE)
_DECLARED = re.compile(r"<meta\b[^>]*\bdocuments\s*=\s*[\"'](\d+)", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_RULE = re.compile(r"\.(\w+)\s*\{([^}]*)\}")
_SIZE = re.compile(r"font-size:\s*([\d.]+)pt")
_ERROR = re.compile(
    r"error in this document|not possible to display|erreur dans ce document|fehler in diesem",
    re.IGNORECASE,
)


def sniff(sample: Sample) -> Confidence:
    """The tags of a document, in comments, as only this export writes them."""
    is_page = "<doc number" in sample.text and "<docfull" in sample.text
    marked = "hide xml section from browser" in sample.text or "lxncomment" in sample.text
    if is_page or marked:
        return Confidence.CERTAIN
    return Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The documents in order; a document the database could not show is a problem."""
    data = content.read()
    charset = _CHARSET.search(data[:4096])
    page = decode(data, charset[1].decode("ascii") if charset else "cp1252")
    exported = _EXPORTED.search(page)
    pieces = _DOCUMENT.split(page)[1:]
    if not pieces:
        raise UnreadableFile("No document of the LexisNexis export is in the file.")
    styles = _styles(page)
    for number, piece in enumerate(pieces, 1):
        yield _document(piece, str(number), exported[1] if exported else "", styles)
    declared = _DECLARED.search(page)
    if declared and int(declared[1]) != len(pieces):
        reason = f"The export says it has {declared[1]} documents; the file holds {len(pieces)}."
        yield Problem("", reason, Outcome.SKIPPED)


@dataclass(frozen=True, slots=True)
class _Styles:
    """The classes of the page's own style sheet that set centred text and headlines."""

    centred: frozenset[str]
    headline: frozenset[str]


def _styles(page: str) -> _Styles:
    rules = {name.lower(): rule.lower() for name, rule in _RULE.findall(page)}
    sizes = {name: float(match[1]) for name, rule in rules.items() if (match := _SIZE.search(rule))}
    largest = max(sizes.values(), default=0.0)
    return _Styles(
        frozenset(name for name, rule in rules.items() if "text-align: center" in rule),
        frozenset(name for name, size in sizes.items() if size == largest > min(sizes.values())),
    )


def _document(piece: str, part: str, saved: str, styles: _Styles) -> Item:
    markup = _END.split(piece, maxsplit=1)[0]
    markup = _TAG.sub("", _COMMENT.sub("", _STYLE.sub("", markup)))
    tree = parse_html(f"<html><body>{markup}</body></html>")
    lines = [] if tree is None else list(_lines(tree, styles))
    if len(lines) == 1 and _ERROR.search(lines[0].text):
        return Problem(part, f"The database could not show the document: {lines[0].text}")
    record = read_lines(lines)
    if not record.title and not record.body:
        return Problem(part, "The document is empty in the export.")
    return to_draft(record, MEDIA_TYPE, part, saved)


def _lines(tree: lxml_html.HtmlElement, styles: _Styles) -> Iterator[Line]:
    """Paragraphs and rows of tables, with the way the style sheet sets them."""
    for element in tree.iter("p", "tr"):
        is_row = element.tag == "tr"
        if not is_row and any(True for _ in element.iterancestors("tr")):
            continue
        if is_row:
            cells = (" ".join(cell.text_content().split()) for cell in element.iter("td", "th"))
            yield Line("\t".join(cells))
            continue
        _unwrap(element)
        text = element_text(element)
        classes = {element.get("class", "").lower(), _parent_class(element)}
        spans = {span.get("class", "").lower() for span in element.iter("span") if _has_text(span)}
        is_headline = bool(spans) and spans <= styles.headline
        yield Line(text, bool(classes & styles.centred), is_headline)


def _unwrap(element: lxml_html.HtmlElement) -> None:
    """Make the export's own line wrapping blanks: only ``<br>`` parts lines."""
    for node in element.iter():
        node.text = " ".join(node.text.splitlines()) if node.text else node.text
        if node is not element and node.tail:
            node.tail = " ".join(node.tail.splitlines())


def _parent_class(element: lxml_html.HtmlElement) -> str:
    parent = element.getparent()
    return (parent.get("class") or "").lower() if parent is not None else ""


def _has_text(element: lxml_html.HtmlElement) -> bool:
    return bool((element.text or "").strip())
