"""RIS, which databases and reference managers exchange: ``TY  - NEWS`` to ``ER  - ``.

EndNote's own tags (``%0 Newspaper Article``, ``%T``, ``%A``) say the same and are read alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import DateField, Stamp, unique
from pressmark.importing.formats.fragments import fragment_text, note_text
from pressmark.importing.formats.references import Reference, in_order, notes, reference_items
from pressmark.importing.metadata.dates import parse_date
from pressmark.importing.text.decoding import decode
from pressmark.model.language_names import language_code

NAME = "ris"
MEDIA_TYPE = "application/x-research-info-systems"
_LINE = re.compile(r"([A-Z][A-Z0-9]) {1,2}-(?: (.*))?\Z")
_START = re.compile(
    r"\s*(?:\S.{0,80}\r?\n\s*){0,3}?ty  ?- ?[a-z]{3,6}\s*\r?\n[a-z][a-z0-9]  ?-", re.S
)
_ENDNOTE = re.compile(r"\s*%0 [a-z][a-z ]{2,40}\r?\n%[0-9a-z@!~] ", re.S)
_ENDNOTE_LINE = re.compile(r"%([0-9A-Z@!~+<>^*$&(){}=?[\]|'])(?: (.*))?\Z")
#: EndNote's tags → RIS's.
_AS_RIS = {
    "0": "TY", "T": "TI", "A": "AU", "E": "ED", "D": "PY", "8": "DA", "J": "JF", "B": "T2",
    "I": "PB", "U": "UR", "X": "AB", "K": "KW", "P": "SP", "G": "LA", "Z": "N1", "&": "SE",
}  # fmt: skip
Record = dict[str, list[str]]


def sniff(sample: Sample) -> Confidence:
    text = sample.text.lstrip("\ufeff")
    own = _START.match(text) or _ENDNOTE.match(text)
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    text = decode(content.read()).lstrip("\ufeff")
    records = _endnote_records(text) if text.lstrip().startswith("%") else _records(text)
    for number, record in enumerate(records, 1):
        yield from reference_items(_reference(record, f"record {number}"), MEDIA_TYPE, context)


def _records(text: str) -> Iterator[Record]:
    """Each record's values by tag; a line without a tag goes on with the value before it."""
    record: Record = {}
    last = ""
    for line in text.lstrip("\ufeff").splitlines():
        match = _LINE.match(line.rstrip())
        tag = match[1] if match else ""
        if tag in ("TY", "ER") and record:
            yield record
            record, last = {}, ""
        if match and tag != "ER":
            record.setdefault(tag, []).append((match[2] or "").strip())
            last = tag
        elif not match and last:
            record[last][-1] = f"{record[last][-1]}\n{line.strip()}"
    if record:
        yield record


def _endnote_records(text: str) -> Iterator[Record]:
    """Each record's values by RIS's tags; a line without a tag goes on with the one before."""
    record: Record = {}
    last = ""
    for line in text.splitlines():
        match = _ENDNOTE_LINE.match(line.rstrip())
        if match and match[1] == "0" and record:
            yield record
            record = {}
        if match:
            last = _AS_RIS.get(match[1], "")
            if last:
                record.setdefault(last, []).append((match[2] or "").strip())
        elif last and line.strip():
            record[last][-1] = f"{record[last][-1]}\n{line.strip()}"
    if record:
        yield record


def _reference(record: Record, part: str) -> Reference:
    def first(*tags: str) -> str:
        values = (value.strip() for tag in tags for value in record.get(tag, []))
        return next((value for value in values if value), "")

    title = first("TI", "T1", "CT", "ST")
    fields = Fields(
        body=fragment_text(max(first("AB"), first("N2"), key=len)),
        title=title or first("T2"),
        source=first("JF", "JO", "T2", "BT", "JA", "J1", "J2", "PB") if title else first("PB"),
        url=first("UR", "L2", "LK"),
        authors=unique(
            in_order(name) for tag in ("AU", "A1", "A2", "ED") for name in record.get(tag, [])
        ),
        language=_language(first("LA")),
        section=first("SE"),
        page=_pages(first("SP"), first("EP")),
        tags=unique(tag for value in record.get("KW", []) for tag in value.split("\n")),
        note=notes([note_text(note) for note in record.get("N1", [])]),
    )
    stamps = (
        _dated("DA", "published", first("DA")),
        _dated("PY", "published", first("PY", "Y1")),
        _dated("Y2", "saved", first("Y2")),
    )
    files = tuple(
        path for path in record.get("L1", []) if "://" not in path or path.startswith("file:")
    )
    return Reference(fields, stamps, part, files)


def _dated(tag: str, field: DateField, value: str) -> Stamp:
    """RIS's ``2019/05/03/morning`` and databases' own ``2019 May 3``, as far as it is a date."""
    match = re.match(r"(\d{4})(?:/(\d{1,2}))?(?:/(\d{1,2}))?(?:/|\Z)", value)
    if match:
        return Stamp(field, tag, "-".join(part.zfill(2) for part in match.groups() if part))
    named = re.match(r"(\d{4})\s+([^\W\d]{3,})\.?(?:\s+(\d{1,2}))?\s*\Z", value)
    turned = " ".join(part for part in reversed(named.groups()) if part) if named else value
    return Stamp(field, tag, value, parse_date(turned) if named else None)


def _pages(start: str, end: str) -> str:
    return f"{start}–{end}" if start and end and end != start else start


def _language(value: str) -> str:
    """The code of a language written as a code or as its name."""
    is_code = re.match(r"[A-Za-z]{2}(?:[-_][A-Za-z]{2})?\Z", value)
    return value[:2].lower() if is_code else language_code(value)
