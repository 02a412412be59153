"""PDF: one article a file, in reading order, its pages kept; Nexis's own are split.

Dates: ``/CreationDate`` is the day the *file* was made, which for an article is no evidence of
its publication. In files printed from a browser it is the day of saving; in all others it and
``/ModDate`` tell when the file was last changed. ``published`` is only what a publisher's XMP
states, or the one full date that stands by itself near the headline.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import pypdfium2

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, compose_record
from pressmark.importing.formats.nexis.documents import nexis_items
from pressmark.importing.formats.nexis.printed import is_printed_nexis, printed_document
from pressmark.importing.formats.pdf_lines import page_runs
from pressmark.importing.formats.pdf_metadata import PdfFacts, facts_of, sane_title
from pressmark.importing.formats.pdf_order import reading_order
from pressmark.importing.formats.pdf_text import (
    DocumentText,
    PageLines,
    body_size,
    document_text,
    heading,
    running_heads,
)
from pressmark.importing.metadata.dates import parse_date
from pressmark.model.article import Claim, Draft
from pressmark.model.dates import PartialDate
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem
from pressmark.model.kinds import Origin

NAME = "pdf"
MEDIA_TYPE = "application/pdf"
_MAX_BYTES = 200 << 20
_MOST_PAGES = 3_000
#: Processor seconds that are spent on one file. Dense pages take 0.02 each.
_MOST_SECONDS = 300
_LONGEST_TEXT = 8 << 20  # characters
#: Short lines at the head of the first page among which a date may stand by itself.
_DATELINES = 12
_LONGEST_DATELINE = 60
_DATELINE_LETTERS = 30
_OTHER_DATE = re.compile(
    r"expir|valid|due|birth|born|version|buyer|issue date|printed|gedruckt", re.I
)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;)]")


def sniff(sample: Sample) -> Confidence:
    return Confidence.CERTAIN if b"%PDF-" in sample.head[:1024] else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    with _opened(content) as document:
        count = len(document)
        if not count:
            raise UnreadableFile("The PDF has no pages.")
        facts = facts_of(document, content.head(1 << 20))
        found = _pages(document, min(count, _MOST_PAGES), context.advanced)
    if is_printed_nexis(found.pages):
        yield from nexis_items(printed_document(found.pages), MEDIA_TYPE)
    else:
        yield _draft(found.pages, facts, content.name, count)
    yield from _page_problems(count, found)


@dataclass(slots=True)
class _Found:
    """What was read: pages with text, the labels of those without and of broken ones.

    ``reached`` counts the pages looked at; ``stopped`` says why not all of them were.
    """

    pages: list[PageLines] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    reached: int = 0
    stopped: str = ""


@contextmanager
def _opened(content: Content) -> Iterator[Any]:
    source: Any = content.path if content.path and not content.gzipped else content.read(_MAX_BYTES)
    try:
        document = pypdfium2.PdfDocument(source)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableFile("The PDF is encrypted and opens with a password only.") from error
        raise UnreadableFile("The PDF is damaged and cannot be opened.") from error
    try:
        yield document
    finally:
        document.close()


def _pages(document: Any, count: int, advanced: Callable[[], None]) -> _Found:
    """The lines of the first ``count`` pages, as many as a limit of text and time allows."""
    found = _Found()
    length = 0
    begun = time.process_time()
    for index in range(count):
        if length > _LONGEST_TEXT:
            found.stopped = f"more than {_LONGEST_TEXT >> 20} million letters"
        elif time.process_time() - begun > _MOST_SECONDS:
            found.stopped = f"reading on would take more than {_MOST_SECONDS // 60} minutes"
        if found.stopped:
            break
        found.reached = index + 1
        length += _read_page(document, index, found)
        advanced()
    if not found.stopped and len(document) > count:
        found.stopped = f"more than {_MOST_PAGES:,} pages"
    return found


def _read_page(document: Any, index: int, found: _Found) -> int:
    """Add one page to what was ``found``; how many letters it has."""
    label = _label(document, index)
    try:
        page = document[index]
        lines = tuple(reading_order(page_runs(page)))
        page.close()
    except pypdfium2.PdfiumError:
        found.broken.append(label)
        return 0
    if not lines:
        found.bare.append(label)
    found.pages.append(PageLines(label, lines))
    return sum(len(line.text) for line in lines)


def _label(document: Any, index: int) -> str:
    """A page's label as the PDF gives it; its number where it gives none or not a plain one."""
    try:
        label = str(document.get_page_label(index)).strip()
    except (pypdfium2.PdfiumError, UnicodeError, ValueError):
        label = ""
    return label if re.fullmatch(r"[\w-]{1,10}", label) else str(index + 1)


def _draft(pages: list[PageLines], facts: PdfFacts, name: str, count: int) -> Draft:
    text = document_text(pages)
    running = running_heads(pages)
    headline = heading(pages[0], body_size(pages), running) if pages else ""
    title = sane_title(facts.title, name, _first_text(pages))
    address = next((m[0] for line in text.margin if (m := _ADDRESS.search(line))), "")
    fields = Fields(
        body=text.body,
        title=title or headline,
        url=facts.url or (address if facts.printed else ""),
        source=facts.publication,
        authors=facts.authors,
        tags=facts.keywords,
        page=_span(pages, count),
        cuts=text.cuts if count > 1 else tuple(c for c in text.cuts if c.reason != "page"),
        file_name=name,
        origin=Origin.METADATA,
    )
    draft = compose_record(fields, MEDIA_TYPE, "", _stamps(facts))
    if draft.title.value == headline and not title:
        draft = replace(draft, title=Claim(headline, Origin.TEXT, headline))
    if draft.published is None and (found := _dateline(pages, text)):
        draft = replace(draft, published=found)
    return draft


def _stamps(facts: PdfFacts) -> Iterator[Stamp]:
    yield Stamp("published", "XMP", facts.published)
    if facts.printed:
        yield Stamp("saved", "CreationDate", facts.created)
    else:
        yield Stamp("modified", "ModDate", facts.modified)
        yield Stamp("modified", "CreationDate", facts.created)


def _first_text(pages: list[PageLines]) -> str:
    return " ".join(line.text for page in pages[:2] for line in page.lines)


def _span(pages: list[PageLines], count: int) -> str:
    labels = [page.label for page in pages] or [str(count)]
    return labels[0] if len(labels) == 1 else f"{labels[0]}–{labels[-1]}"


def _dateline(pages: list[PageLines], text: DocumentText) -> Claim[PartialDate] | None:
    """The one full date among the short lines at the head of the first page."""
    first = [line.text for line in (pages[0].lines if pages else ())][:_DATELINES]
    found: dict[PartialDate, str] = {}
    for line in first:
        if _is_dateline(line) and line not in text.margin:
            date = parse_date(line)
            if date and date.day:
                found.setdefault(date, line)
    if len(found) != 1:
        return None
    date, line = next(iter(found.items()))
    return Claim(date, Origin.TEXT, line)


def _is_dateline(line: str) -> bool:
    """Whether a line is little more than a date: no form's field, no sentence."""
    letters = len(re.findall(r"[^\W\d_]", line))
    stands_alone = len(line) <= _LONGEST_DATELINE and letters <= _DATELINE_LETTERS
    return stands_alone and bool(re.search(r"\d{4}", line)) and not _OTHER_DATE.search(line)


def _page_problems(count: int, found: _Found) -> Iterator[Problem]:
    if len(found.bare) == found.reached:
        yield Problem("all pages", "The pages are pictures (scans) or empty: they hold no text.")
    elif found.bare:
        yield Problem(_listed(found.bare), "Pictures (scans) or empty: no text on these pages.")
    if found.broken:
        yield Problem(_listed(found.broken), "These pages are damaged and were not read.")
    if found.stopped:
        reason = f"Read up to page {found.reached:,} of {count:,}: {found.stopped}."
        yield Problem(f"from page {found.reached + 1}", reason, Outcome.FAILED)


def _listed(labels: list[str]) -> str:
    shown = ", ".join(labels[:20])
    return f"pages {shown}" + (f" and {len(labels) - 20} more" if len(labels) > 20 else "")
