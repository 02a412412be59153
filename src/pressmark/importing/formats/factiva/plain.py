"""Factiva articles without codes: a head of bare lines, paragraphs, "Document <accession>"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pressmark.importing.contract import Item
from pressmark.importing.formats.documents.paragraphs import Paragraph
from pressmark.importing.formats.factiva.record import ACCESSION, Record, part_of, to_draft
from pressmark.importing.metadata.dates import parse_date
from pressmark.model.imports import Problem
from pressmark.model.language_names import language_code

#: "Document NYTF000020181219eecj0003o", "文件 …", "Dokument …".
END = re.compile(r"\s*(?:[^\W\d]{1,20}[\s:]+)?" + ACCESSION.pattern + r"\s*\Z")
#: "1,341 words", "295 mots", "1341字".
_COUNT = re.compile(r"\s*\d[\d.,'\u00a0\u202f ]*\s?[^\W\d]{1,12}\.?\s*\Z")
#: A day in words no calendar here knows: kept as it is written.
_LIKE_A_DAY = re.compile(r"\d{1,2}\.?\s\D{2,20}\s\d{4}\Z|\d{4}\D{1,4}\d{1,2}\D{1,4}\d{1,2}\D?\Z")
_CLOCK = re.compile(r"\s*\d{1,2}[:.h]\d{2}(?:\s*(?:[ap]m|gmt|utc|\w{2,4}))?\s*\Z", re.IGNORECASE)
_BYLINE = re.compile(r"(?:by|par|von|por|di|door|de)\s", re.IGNORECASE)
_AUTHOR_WORDS = 5
_CODE = re.compile(r"[A-Z0-9]{2,10}\Z")
_COPYRIGHT = re.compile(r"\s*(?:copyright|©|\(c\)|droits|alle rechte|derechos)", re.IGNORECASE)
_PAGE = re.compile(r"(?:[A-Z]{1,3}-?)?\d{1,4}[A-Z]?(?:[-,/]\s?[A-Z]?\d{1,4})*\Z")


@dataclass(frozen=True, slots=True)
class BareArticle:
    """An article's lines by their place: before the count of words, after it, the text."""

    title: str
    author: str
    head: tuple[str, ...]
    body: tuple[str, ...]
    accession: str
    section: str = ""


def is_factiva(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether articles end with an accession number and begin with a count of words."""
    texts = [paragraph.text.strip() for paragraph in paragraphs]
    return any(END.match(text) for text in texts) and any(_COUNT.match(text) for text in texts)


def factiva_items(paragraphs: Sequence[Paragraph], media_type: str) -> Iterator[Item]:
    """The articles of a Factiva document in order."""
    segment: list[Paragraph] = []
    number = 0
    for paragraph in paragraphs:
        if not paragraph.text.strip():
            continue
        segment.append(paragraph)
        if END.match(paragraph.text):
            number += 1
            record = record_of(_article(segment))
            yield to_draft(record, media_type, part_of(record, number))
            segment = []
    if _is_cut_off(segment):
        yield Problem(str(number + 1), "The file ends before the article does.")


def _is_cut_off(segment: Sequence[Paragraph]) -> bool:
    """Whether what follows the last article (a summary of the search) begins another."""
    lines = [paragraph.text.strip() for paragraph in segment]
    return any(
        is_count(line) and (is_day(after) or bool(_LIKE_A_DAY.match(after)))
        for line, after in pairwise(lines)
    )


def record_of(article: BareArticle) -> Record:
    """The codes the lines of the head stand for, told by their form and order."""
    codes = {"HD": article.title, "BY": article.author, "AN": article.accession}
    codes["SE"] = article.section
    codes["TD"] = "\n\n".join(article.body)
    left = [line.strip() for line in article.head if line.strip()]
    left = _take(left, codes, "WC", is_count)
    left = _take(left, codes, "PD", is_day)
    if "PD" not in codes:
        left = _take(left, codes, "PD", lambda line: bool(_LIKE_A_DAY.match(line)))
    left = _take(left, codes, "ET", lambda line: bool(_CLOCK.match(line)))
    left = _take(left, codes, "CY", lambda line: bool(_COPYRIGHT.match(line)))
    left = _take(left[::-1], codes, "LA", _is_language)[::-1]
    if left:
        codes["SN"], left = left[0], left[1:]
    left = _take(left, codes, "SC", lambda line: bool(_CODE.match(line)) and not line.isdigit())
    # An edition's number stands before the page.
    _take(left[::-1], codes, "PG", lambda line: bool(_PAGE.match(line)))
    return Record(codes=codes)


def is_count(line: str) -> bool:
    """Whether a line counts the article's words."""
    return bool(_COUNT.match(line)) and not is_day(line)


def is_day(line: str) -> bool:
    """Whether a line is the day of publication."""
    found = parse_date(line) if len(line) < 60 and re.search(r"\d{4}", line) else None
    return found is not None and found.month > 0


def _take(
    lines: list[str], codes: dict[str, str], code: str, fits: Callable[[str], bool]
) -> list[str]:
    for place, line in enumerate(lines):
        if fits(line):
            codes[code] = line
            return lines[:place] + lines[place + 1 :]
    return lines


def _is_language(line: str) -> bool:
    return len(line.split()) <= 3 and bool(language_code(line))


def _article(segment: list[Paragraph]) -> BareArticle:
    """The article of a run of paragraphs that ends with its accession number."""
    texts = [paragraph.text.strip() for paragraph in segment]
    marked = [place for place, each in enumerate(segment) if _is_listed(each)]
    start = marked[-1] if marked else 0
    counts = [place for place in range(start, len(texts)) if is_count(texts[place])]
    count = counts[0] if counts else start
    title, author = _title_and_author(texts[start:count], bool(marked))
    head_end = _head_end(texts, count)
    return BareArticle(
        title, author, tuple(texts[count:head_end]), tuple(texts[head_end:-1]), texts[-1]
    )


def _is_listed(paragraph: Paragraph) -> bool:
    """Whether the table of contents leads here: such a line is a headline."""
    return any(name.lower().startswith("toc") for name in paragraph.bookmarks)


def _title_and_author(lines: list[str], is_marked: bool) -> tuple[str, str]:
    lines = lines if is_marked else lines[-3:]
    if not is_marked and len(lines) > 1:
        lines = lines[-2:] if _is_author(lines[-1]) else lines[-1:]
    return (lines[0] if lines else "", lines[-1] if len(lines) > 1 else "")


def _is_author(line: str) -> bool:
    """Whether the last line over the count of words names people: else it is the headline."""
    return bool(_BYLINE.match(line)) or (
        len(line.split()) <= _AUTHOR_WORDS and line[-1] not in "?!."
    )


def _head_end(texts: list[str], count: int) -> int:
    """Where the head ends: after the copyright line, else the language, within twelve lines."""
    best = count + 1
    for place in range(count, min(count + 12, len(texts) - 1)):
        if _COPYRIGHT.match(texts[place]):
            return place + 1
        if _is_language(texts[place]):
            best = place + 1
    return best
