"""One Factiva article as its codes give it, and the draft it makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pressmark.importing.drafting import Fields, compose
from pressmark.model.article import Cut, Draft, TaggedEntity
from pressmark.model.kinds import EntityKind
from pressmark.model.language_names import language_code

#: What names a document: a source's code, a date, a serial ("TESTFR0020111229e7ct0001r").
ACCESSION = re.compile(r"\b([A-Z0-9]{4,10}0{1,3}(?:19|20)\d{6}[0-9a-z]{5,12})\b")
#: Filters and marks of Factiva's own that no article is about.
_NO_SUBJECT = re.compile(r"(?:factiva filters|fc&e|content types|nfact|exclusion filter)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one article states under Factiva's codes (HD, BY, PD…), texts as found."""

    codes: dict[str, str]
    interface_language: str = ""

    def code(self, *names: str) -> str:
        """The first of ``names`` that has text."""
        return next((self.codes[name] for name in names if self.codes.get(name)), "")


def to_draft(record: Record, media_type: str, part: str) -> Draft:
    """The draft of a record. HLP is the lead with the headline, as some displays have it."""
    language = language_code(record.code("LA"))
    body = "\n\n".join(
        text for name in ("LP", "HLP", "TD", "CX", "BODY") if (text := record.codes.get(name))
    )
    languages = tuple(code for code in (record.interface_language, language) if code)
    fields = Fields(
        title=record.code("HD", "SE"),
        body=body,
        published=record.code("PD"),
        source=record.code("SN", "NGC", "SC"),
        authors=record.code("BY", "AU"),
        language=language,
        languages=languages,
        section=record.code("SE", "CLM") if record.code("HD") else "",
        page=record.code("PG"),
        tags=tuple(_subjects(record)),
        entities=tuple(_entities(record)),
        cuts=tuple(_cuts(record, len(body))),
    )
    return compose(fields, media_type, part, clean=False)


def part_of(record: Record, number: int) -> str:
    """The article's accession number; its place in the file when it has none."""
    match = ACCESSION.search(record.code("AN"))
    return match[1] if match else str(number)


def _names(text: str) -> Iterator[str]:
    """``fra : France | eurz : Europe`` as France, Europe."""
    for item in " ".join(text.split()).split("|"):
        code, _, name = item.partition(" : ")
        if found := (name or code).strip():
            yield found


def _subjects(record: Record) -> Iterable[str]:
    found = (name for code in ("NS", "IN") for name in _names(record.code(code)))
    return dict.fromkeys(name for name in found if not _NO_SUBJECT.search(name))


def _entities(record: Record) -> Iterator[TaggedEntity]:
    for code, kind in (("CO", EntityKind.ORGANISATION), ("RE", EntityKind.PLACE)):
        for name in dict.fromkeys(_names(record.code(code))):
            yield TaggedEntity(kind, name)


def _cuts(record: Record, end: int) -> Iterator[Cut]:
    for code, reason in (("CY", "copyright"), ("ART", "picture caption"), ("RF", "reference")):
        if record.code(code):
            yield Cut(reason, record.code(code), end)
