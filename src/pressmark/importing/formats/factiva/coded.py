"""Factiva articles with codes in bare text: ``HD`` and a headline, to ``AN`` and a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pressmark.importing.contract import Item
from pressmark.importing.formats.factiva.record import ACCESSION, Record, part_of, to_draft
from pressmark.model.imports import Problem

#: The codes in the order an article has them.
_CODES = (
    "SE HD CLM BY CR WC PD ET SN SC ED PG VOL LA CY CX LP HLP TD RF ART "
    "CO IN NS RE IPD IPC PUB CT AN"
).split()
_PLACES = {code: place for place, code in enumerate(_CODES)}
#: "HD<tab>…", "HD   …", "HD" on a line of its own.
_PARTED = re.compile(r"([A-Z]{2,3})(?:\s*\Z|\t[\t ]*|[ \u00a0]{2,})")
#: "HD …": only where nothing in the text is parted better.
_CLOSE = re.compile(r"([A-Z]{2,3})(?:\s+|\Z)")
#: Codes whose text has paragraphs.
_TEXTS = frozenset({"LP", "HLP", "TD", "CX", "RF", "ART"})
#: Codes of lists: "uk : United Kingdom | eurz : Europe".
_LISTS = frozenset({"CO", "IN", "NS", "RE"})
_NEEDED = frozenset({"HD", "PD", "SN"})


@dataclass(slots=True)
class _Sheet:
    """An article while it is read: its codes and the one whose text goes on."""

    codes: dict[str, list[str]] = field(default_factory=dict)
    last: str = ""

    def record(self) -> Record:
        return Record(
            codes={
                code: ("\n\n" if code in _TEXTS else " ").join(texts)
                for code, texts in self.codes.items()
            }
        )


def is_coded(texts: Sequence[str]) -> bool:
    """Whether lines or paragraphs begin with the codes every article has, and end with AN."""
    return _form(texts) is not None


def coded_items(texts: Sequence[str], media_type: str) -> Iterator[Item]:
    """The articles of ``texts`` (a line or a paragraph each, without blank ones) in order."""
    form = _form(texts) or _PARTED
    for number, sheet in enumerate(_sheets(texts, form), 1):
        record = sheet.record()
        part = part_of(record, number)
        if record.code("HD", "LP", "HLP", "TD"):
            yield to_draft(record, media_type, part)
        else:
            yield Problem(part, "The article is empty in the export.")


def _form(texts: Iterable[str]) -> re.Pattern[str] | None:
    """How codes are parted from what they hold; None where there are none."""
    kept = [text.strip(" \n\r\u00a0") for text in texts]
    if not any(ACCESSION.search(text) for text in kept):
        return None
    for form in (_PARTED, _CLOSE):
        found = {match[1] for text in kept if (match := form.match(text))}
        if found >= _NEEDED and "AN" in found:
            return form
    return None


def _sheets(texts: Iterable[str], form: re.Pattern[str]) -> Iterator[_Sheet]:
    """Each article's codes; what stands before the first code of the first is the cover."""
    sheet = _Sheet()
    for text in texts:
        text = text.strip(" \n\r\u00a0")
        match = form.match(text)
        rest = text[match.end() :].strip() if match else text
        code = match[1] if match and _may_follow(match[1], rest, sheet, form) else ""
        if code and _begins_another(code, sheet):
            yield sheet
            sheet = _Sheet()
        if code:
            sheet.last, text = code, rest
        if sheet.last and text:
            sheet.codes.setdefault(sheet.last, []).append(text)
        if "AN" in sheet.codes:
            yield sheet
            sheet = _Sheet()
    if "HD" in sheet.codes:
        yield sheet


def _may_follow(code: str, text: str, sheet: _Sheet, form: re.Pattern[str]) -> bool:
    """Whether ``code`` is one that may come next: words of a text in capitals are none."""
    if code not in _PLACES or (code == "AN" and not ACCESSION.search(text)):
        return False
    if not sheet.last or code in ("SE", "HD"):
        is_first = code in ("SE", "HD") and code not in sheet.codes
        return is_first if sheet.last in ("", "SE") else form is _PARTED and "PD" in sheet.codes
    if form is _PARTED:
        return True
    return _PLACES[code] > _PLACES[sheet.last] and (code not in _LISTS or " : " in text)


def _begins_another(code: str, sheet: _Sheet) -> bool:
    return code in ("SE", "HD") and "HD" in sheet.codes
