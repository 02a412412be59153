"""Nexis documents printed into a PDF: lines back to the paragraphs their DOCX twin has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from pressmark.importing.formats.documents.paragraphs import Paragraph, WordDocument
from pressmark.importing.formats.nexis.labels import (
    BODY,
    CLASSIFICATION,
    END_OF_DOCUMENT,
    Label,
    label_of,
    split_label,
)
from pressmark.importing.formats.nexis.record import is_date_line
from pressmark.importing.formats.pdf_order import Line
from pressmark.importing.formats.pdf_text import (
    PageLines,
    body_size,
    document_text,
)

_Placed = tuple[str, Line]
_PAGE = re.compile(r"\s*\S{2,9}\s+\d+\s+(?:of|von|de|van|di|sur)\s+\d+\s*\Z", re.IGNORECASE)
#: A title's letters are larger than the text's by this.
_LARGER = 1.12
#: The line that dates a document stands within this many lines below its title.
_DATED_WITHIN = 5
#: Lines at the head of a page among which the title is repeated.
_TOP = 3


def is_printed_nexis(pages: Sequence[PageLines]) -> bool:
    """Whether documents end and are labelled as Nexis does it."""
    texts = [line.text for page in pages for line in page.lines]
    return any(map(END_OF_DOCUMENT.fullmatch, texts)) and any(
        _label(text) in (Label.LENGTH, Label.LOADED) for text in texts
    )


def printed_document(pages: Sequence[PageLines]) -> WordDocument:
    """The paragraphs of the documents in order: titles as headings, the text in paragraphs."""
    return WordDocument(tuple(_paragraphs(_lines(pages), body_size(pages))))


def _lines(pages: Sequence[PageLines]) -> list[_Placed]:
    """All lines but the numbers of pages, with the labels of their pages.

    What repeats is not left out as in other files: labels and days repeat from document to
    document.
    """
    return [
        (page.label, line) for page in pages for line in page.lines if not _PAGE.match(line.text)
    ]


def _paragraphs(lines: list[_Placed], usual: float) -> Iterator[Paragraph]:
    place, title = 0, ""
    while place < len(lines):
        text = lines[place][1].text.strip()
        end = _title_end(lines, place, usual)
        if end > place:
            title = " ".join(line.text.strip() for _, line in lines[place:end])
            yield Paragraph(title, level=1)
        elif text.lower() in BODY:
            yield Paragraph(text)
            end = _body_end(lines, place + 1)
            yield from map(Paragraph, _text(lines[place + 1 : end], title))
        else:
            yield Paragraph(text)
        place = max(end, place + 1)


def _title_end(lines: list[_Placed], start: int, usual: float) -> int:
    """Where the title that begins at ``start`` ends; ``start`` where none does.

    Its letters are large, and the day stands below it: the cover's headings have none.
    """
    size = lines[start][1].size
    end = start
    while end < len(lines) and abs(lines[end][1].size - size) < 0.1 * size:
        end += 1
    if size <= _LARGER * usual:
        return start
    for _, line in lines[end : end + _DATED_WITHIN]:
        if line.size > _LARGER * usual:
            return start
        if is_date_line(line.text) and not split_label(line.text):
            return end
    return start


def _body_end(lines: list[_Placed], start: int) -> int:
    for place in range(start, len(lines)):
        text = lines[place][1].text.strip()
        is_loaded = _label(text) is Label.LOADED
        if text.lower() in CLASSIFICATION or is_loaded or END_OF_DOCUMENT.fullmatch(text):
            return place
    return len(lines)


def _text(lines: list[_Placed], title: str) -> list[str]:
    """The paragraphs of a text, without its title at the heads of the pages that follow."""
    pages: list[PageLines] = []
    for label, group in groupby(lines, key=lambda placed: placed[0]):
        found = [line for _, line in group]
        top = found[:_TOP] if pages else []
        repeated = [line for line in top if line.text.strip() and line.text.strip() in title]
        pages.append(PageLines(label, tuple(line for line in found if line not in repeated)))
    body = document_text(pages).body
    return [text for text in body.split("\n\n") if text.strip()]


def _label(text: str) -> Label | None:
    labelled = split_label(text)
    return label_of(labelled[0]) if labelled else None
