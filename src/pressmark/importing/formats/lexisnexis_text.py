"""LexisNexis's plain text: "1 of 10 DOCUMENTS", a centred head, labels in capitals.

Text made of a document of the newer Nexis ("End of Document" below each) is read as that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.documents.paragraphs import Paragraph, WordDocument
from pressmark.importing.formats.nexis.documents import nexis_items
from pressmark.importing.formats.nexis.labels import END_OF_DOCUMENT, Label, label_of
from pressmark.importing.formats.nexis.pages import COUNTER, Line, read_lines
from pressmark.importing.formats.nexis.record import to_draft
from pressmark.importing.text.decoding import decode
from pressmark.model.imports import Outcome, Problem

NAME = "lexisnexis-text"
MEDIA_TYPE = "text/plain"

_EXPORTED = re.compile(
    r"^\s*(?:Time Of Request|Zeitpunkt der Anfrage|Heure de la demande|Datum der Anfrage|"
    r"Moment de la demande|Tijd van verzoek)\s*:\s*(.+)$",
    re.IGNORECASE | re.MULTILINE,
)
_COUNTERS = re.compile(
    r"^[ \t]*(?:focus\s*-\s*)?(?:(?:dokument|document|documento)\s+)?\d[\d,.]*\s+"
    r"(?:of|von|de|van|di|sur)\s+\d[\d,.]*(?:\s+do[ck]\w+)?[ \t]*\r?$",
    re.MULTILINE,
)
#: A line that begins with a label of a field, in any language of the interface.
_LABEL = re.compile(r"^([^\W\d_][\w/ -]{2,30}):(?:\s|$)", re.MULTILINE)
_FIELDS = frozenset(
    {Label.LENGTH, Label.LOADED, Label.AUTHOR, Label.SECTION, Label.LANGUAGE, Label.DATELINE}
)
#: Lines of text run to 78 characters; a shorter one ends a line of its own.
_FULL_LINE = 45
_INDENTED = re.compile(r" {2,7}\S")
_CENTRED = re.compile(r"(?: {8,}|\t{2,})\S")


def sniff(sample: Sample) -> Confidence:
    """A counter of documents or their ends on lines of their own, and fields with labels."""
    if sample.text.lstrip().startswith(("<", "{")):
        return Confidence.NO
    is_counted = "document" in sample.text or "dokument" in sample.text
    is_counted = is_counted and bool(_COUNTERS.search(sample.text))
    is_counted = is_counted or _has_ends(sample.text.splitlines())
    labels = _LABEL.finditer(sample.text) if is_counted else ()
    has_field = any(label_of(match[1]) in _FIELDS for match in labels)
    return Confidence.CERTAIN if has_field else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The documents in order."""
    # What is not Unicode is Windows' Western set: too little to guess by in a short file.
    text = (
        decode(content.read(), "cp1252")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\f", "\n")
    )
    lines = text.split("\n")
    if _has_ends(lines) and not _COUNTERS.search(text.lower()):
        newer = WordDocument(tuple(Paragraph(line) for line in lines))
        yield from nexis_items(newer, MEDIA_TYPE)
        return
    exported = _EXPORTED.search(text)
    documents = _split(lines)
    counts: list[int] = []
    for number, (counter, lines) in enumerate(documents, 1):
        counts.append(_total(counter))
        record = read_lines(list(_blocks(lines)))
        if record.title or record.body:
            yield to_draft(record, MEDIA_TYPE, str(number), exported[1].strip() if exported else "")
        else:
            yield Problem(str(number), "The document is empty in the export.")
    declared = max(set(counts), key=counts.count) if counts else 0
    if declared > len(documents):
        reason = f"The export says it has {declared} documents; the file holds {len(documents)}."
        yield Problem("", reason, Outcome.SKIPPED)


def _has_ends(lines: list[str]) -> bool:
    """Whether documents end as those of the newer Nexis do."""
    return any(END_OF_DOCUMENT.fullmatch(line) for line in lines if len(line) < 60)


def _total(counter: str) -> int:
    match = COUNTER.match(counter)
    return int(re.sub(r"\D", "", match[2])) if match else 0


def _split(lines: list[str]) -> list[tuple[str, list[str]]]:
    """Each document's counter and lines; what stands before the first is the cover."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        if COUNTER.match(line):
            found.append((line, []))
        elif found:
            found[-1][1].append(line)
    return found


def _blocks(lines: list[str]) -> Iterator[Line]:
    """Runs of lines between blank ones."""
    run: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            run.append(line.rstrip())
        elif run:
            yield Line(_unwrapped(run), all(_CENTRED.match(each) for each in run))
            run = []


def _unwrapped(run: list[str]) -> str:
    """A run of lines as one paragraph, where lines are full; else line by line."""
    pieces = [run[0].strip()]
    for before, line in pairwise(run):
        joined = len(before) >= _FULL_LINE and not _CENTRED.match(line)
        if _INDENTED.match(line) and not _INDENTED.match(before):
            pieces.append("\n\n" + line.strip())
        else:
            pieces.append((" " if joined else "\n") + line.strip())
    return "".join(pieces)
