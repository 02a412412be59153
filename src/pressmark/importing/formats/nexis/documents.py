"""Nexis Uni and Advance documents, DOCX or RTF: split by bookmarks, read by labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pressmark.importing.contract import Item
from pressmark.importing.formats.documents.paragraphs import Paragraph, WordDocument
from pressmark.importing.formats.nexis.labels import (
    BODY,
    CLASSIFICATION,
    END_OF_DOCUMENT,
    Label,
    label_of,
    split_label,
)
from pressmark.importing.formats.nexis.record import Record, is_date_line, to_draft
from pressmark.model.imports import Outcome, Problem

_START = re.compile(r"Bookmark_\d+\Z")
_PART = re.compile(r"([A-Z][A-Za-z]+)(?:_\d+)?\Z")
_COPYRIGHT = re.compile(r"\s*(?:copyright\b|©|\(c\)\s)", re.IGNORECASE)
_EXPORTED = re.compile(
    r"\s*(?:date and time|datum und uhrzeit|date et heure|datum en tijd|fecha y hora|"
    r"data e hora|data e ora)\s?:\s*(.+)",
    re.IGNORECASE,
)
_DECLARED = re.compile(
    r"\s*(?:documents?|dokumente?|documenten|documentos|documenti)\s*\((\d+)\)\s*\Z", re.IGNORECASE
)
#: Fields that may run over several lines.
_CONTINUED = frozenset(
    {Label.STANDFIRST, Label.SUBJECT, Label.PERSON, Label.ORGANISATION, Label.PLACE}
)
#: The cover lists every document with ten lines each; the count stands at its top.
_COVER = 60


def is_nexis(document: WordDocument) -> bool:
    """Whether documents end as Nexis ends them and begin as it begins them."""
    ends = any(END_OF_DOCUMENT.fullmatch(each.text) for each in document.paragraphs)
    return ends and any(
        any(_START.match(name) for name in each.bookmarks) or _names_field(each.text)
        for each in document.paragraphs
    )


def nexis_items(document: WordDocument, media_type: str) -> Iterator[Item]:
    """The documents of an export in order, and a problem where their number is not the cover's."""
    segments = _segments(document.paragraphs)
    saved = _cover_value(document.paragraphs, _EXPORTED)
    for number, segment in enumerate(segments, 1):
        record = _read(segment)
        if record.title or record.body:
            yield to_draft(record, media_type, str(number), saved)
        else:
            yield Problem(str(number), "The document is empty in the export.")
    declared = _cover_value(document.paragraphs, _DECLARED)
    if declared and int(declared) != len(segments):
        yield Problem(
            "",
            f"The cover lists {declared} documents; the file holds {len(segments)}.",
            Outcome.SKIPPED,
        )


def _names_field(text: str) -> bool:
    labelled = split_label(text)
    return labelled is not None and label_of(labelled[0]) in (Label.LENGTH, Label.LOADED)


def _cover_value(paragraphs: Sequence[Paragraph], pattern: re.Pattern[str]) -> str:
    matches = (pattern.match(paragraph.text) for paragraph in paragraphs[:_COVER])
    return next((match[1].strip() for match in matches if match), "")


def _segments(paragraphs: Sequence[Paragraph]) -> list[Sequence[Paragraph]]:
    """One run of paragraphs for each document."""
    starts: dict[str, int] = {}
    for place, paragraph in enumerate(paragraphs):
        for name in paragraph.bookmarks:
            if _START.match(name):
                starts.setdefault(name, place)
    if starts:
        places = [*sorted(starts.values()), len(paragraphs)]
        return [paragraphs[here:there] for here, there in pairwise(places)]
    return [_without_cover(segment) for segment in _ended(paragraphs)]


def _ended(paragraphs: Sequence[Paragraph]) -> Iterator[Sequence[Paragraph]]:
    """Runs of paragraphs, each up to an "End of Document"."""
    start = 0
    for place, paragraph in enumerate(paragraphs):
        if END_OF_DOCUMENT.fullmatch(paragraph.text):
            yield paragraphs[start : place + 1]
            start = place + 1


def _without_cover(segment: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """From the document's title on: its heading, or two lines before its date."""
    for place, paragraph in enumerate(segment):
        if paragraph.level == 1 and paragraph.text.strip():
            return segment[place:]
    filled = [place for place, paragraph in enumerate(segment) if paragraph.text.strip()]
    for order, place in enumerate(filled):
        is_dated = is_date_line(segment[place].text) and not split_label(segment[place].text)
        if is_dated and order >= 2:
            return segment[filled[order - 2] :]
    return segment


@dataclass(slots=True)
class _Sheet:
    """A document while it is read: the part reached, and what was found."""

    part: str = "head"
    head: list[str] = field(default_factory=list)
    fields: list[tuple[Label, str]] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    copyright: str = ""


def _read(segment: Sequence[Paragraph]) -> Record:
    sheet = _Sheet()
    for paragraph in segment:
        text = paragraph.text.strip("\n ")
        if END_OF_DOCUMENT.fullmatch(text):
            break
        if not text.strip():
            continue
        part = _part_named(paragraph, text, sheet.part)
        if part:
            sheet.part = part
        elif sheet.part == "body" and not _is_load_date(text):
            sheet.body.append(text)
        elif not sheet.head:
            sheet.head.append(" ".join(text.split()))
        else:
            for line in text.split("\n"):
                _take_line(sheet, line)
    return _record(sheet)


def _part_named(paragraph: Paragraph, text: str, part: str) -> str:
    """The part that begins with this heading; empty when it is none."""
    marks = [match[1].lower() for name in paragraph.bookmarks if (match := _PART.match(name))]
    marks = [mark for mark in marks if mark not in ("bookmark",)]
    word = text.strip().lower()
    if part in ("head", "body") and ("body" in marks or (part == "head" and word in BODY)):
        return "body"
    if part == "body" and (marks or word in CLASSIFICATION) and len(text.split()) <= 3:
        return marks[0] if marks else "classification"
    if part not in ("head", "body") and len(text.split()) <= 3:
        return marks[0] if marks else (word if word in CLASSIFICATION else "")
    return ""


def _is_load_date(text: str) -> bool:
    labelled = split_label(text)
    return (
        labelled is not None and label_of(labelled[0]) is Label.LOADED and is_date_line(labelled[1])
    )


def _take_line(sheet: _Sheet, line: str) -> None:
    """A line of the head or of what follows the body."""
    if not line.strip():
        return
    if sheet.part == "body":
        sheet.part = "classification"
    labelled = split_label(line)
    label = label_of(labelled[0]) if labelled else None
    is_field = label is not None or (labelled is not None and "\u00a0" in line[:40])
    if labelled and is_field and (sheet.part != "head" or len(sheet.head) > 1):
        sheet.fields.append((label or Label.OTHER, labelled[1]))
    elif _COPYRIGHT.match(line) and (sheet.part != "head" or len(sheet.head) > 1):
        sheet.copyright = line.strip()
    elif sheet.part == "head" and not sheet.fields and not sheet.copyright:
        sheet.head.append(line.strip())
    elif sheet.part == "graphic":
        sheet.fields.append((Label.GRAPHIC, line.strip()))
    elif sheet.fields and sheet.fields[-1][0] in _CONTINUED:
        last, text = sheet.fields[-1]
        sheet.fields[-1] = (last, f"{text}\n{line.strip()}".strip())


def _record(sheet: _Sheet) -> Record:
    head = sheet.head
    dated = next((place for place, line in enumerate(head) if place and is_date_line(line)), 0)
    if not dated and len(head) > 2:
        dated = 2  # a date no rule reads stands where dates stand, and is kept as it is written
    return Record(
        title=head[0] if head else "",
        publication=head[1] if len(head) > 1 and dated != 1 else "",
        date=head[dated] if dated else "",
        fields=tuple(sheet.fields),
        body=tuple(sheet.body),
        copyright=sheet.copyright,
    )
