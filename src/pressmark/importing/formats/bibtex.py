"""BibTeX and BibLaTeX, as reference managers export them: a reference an entry, its abstract."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, unique
from pressmark.importing.formats.references import Reference, in_order, reference_items
from pressmark.importing.formats.tex import parted, plain
from pressmark.importing.text.decoding import decode
from pressmark.model.language_names import language_code

NAME = "bibtex"
MEDIA_TYPE = "application/x-bibtex"
_FIRST = re.compile(r"^\s*@[a-z]+\s*\{\s*[^\s,{}]*\s*,\s*[a-z][\w-]*\s*=", re.MULTILINE)
_ENTRY = re.compile(r"@([A-Za-z]+)\s*\{\s*([^\s,{}]*)\s*,")
_FIELD = re.compile(r"\s*,?\s*([A-Za-z][\w-]*)\s*=\s*")
_NO_ENTRIES = ("comment", "string", "preamble")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_BETWEEN_KEYWORDS = re.compile(r"[,;]")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def sniff(sample: Sample) -> Confidence:
    text = sample.text.lstrip("\ufeff \t\r\n")
    own = text.startswith(("@", "%")) and _FIRST.search(text)
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    for number, (key, fields) in enumerate(_entries(decode(content.read())), 1):
        yield from reference_items(_reference(fields, key or f"{number}"), MEDIA_TYPE, context)


def _entries(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The key and the raw fields of each entry; what is broken ends its entry only."""
    at = 0
    while match := _ENTRY.search(text, at):
        at = match.end()
        if match[1].lower() in _NO_ENTRIES:
            continue
        fields: dict[str, str] = {}
        while field := _FIELD.match(text, at):
            value, at = _value(text, field.end())
            fields.setdefault(field[1].lower(), value)
        yield match[2], fields


def _value(text: str, at: int) -> tuple[str, int]:
    """The value that begins at ``at``, and where it ends; parts joined by ``#`` are one."""
    pieces: list[str] = []
    while at < len(text):
        piece, at = _piece(text, at)
        pieces.append(piece)
        more = re.compile(r"\s*#\s*").match(text, at)
        if more is None:
            break
        at = more.end()
    return "".join(pieces), at


def _piece(text: str, at: int) -> tuple[str, int]:
    if text[at] not in '{"':
        bare = re.compile(r"[^\s,{}#]*").match(text, at)
        return (bare[0], bare.end()) if bare else ("", at + 1)
    closing, depth, start = ("}", 0, at + 1) if text[at] == "{" else ('"', 0, at + 1)
    at = start
    while at < len(text):
        letter = text[at]
        if letter == "\\":
            at += 1
        elif letter == closing and not depth:
            return text[start:at], at + 1
        elif letter in "{}":
            depth += 1 if letter == "{" else -1
        at += 1
    return text[start:], at


def _person(name: str) -> str:
    """A name in its spoken order; one in braces as a whole is not taken apart."""
    whole = name.strip()
    is_literal = whole.startswith("{") and _piece(whole, 0)[1] == len(whole)
    return plain(whole) if is_literal else in_order(plain(whole))


def _reference(fields: dict[str, str], part: str) -> Reference:
    def first(*names: str) -> str:
        return next((text for name in names if (text := plain(fields.get(name, "")))), "")

    people = parted(fields.get("author") or fields.get("editor") or "", _AND)
    whole = Fields(
        body=first("abstract"),
        title=first("title"),
        source=first("journaltitle", "journal", "newspaper", "booktitle", "publisher"),
        url=fields.get("url", "").replace("\\", "").strip(),
        authors=unique(_person(name) for name in people if name.strip() not in ("", "others")),
        language=language_code(first("language") or first("langid")),
        page=first("pages"),
        tags=unique(map(plain, parted(fields.get("keywords", ""), _BETWEEN_KEYWORDS))),
        note=first("note", "annotation", "annote"),
    )
    stamps = (
        Stamp("published", "date", first("date")),
        Stamp("published", "year", _date(fields)),
        Stamp("saved", "urldate", first("urldate")),
    )
    return Reference(whole, stamps, part, _files(fields.get("file", "")))


def _date(fields: dict[str, str]) -> str:
    """``year``, ``month`` (a name, a number or TeX's own ``mar # "~3"``) and ``day`` as one."""
    year = re.search(r"\d{4}", fields.get("year", ""))
    if year is None:
        return ""
    month = fields.get("month", "").strip().lower()
    name = month[:3]
    number = _MONTHS.index(name) + 1 if name in _MONTHS else int(month) if month.isdigit() else 0
    day = re.search(r"\d{1,2}", fields.get("day", "") or (month[3:] if name in _MONTHS else ""))
    if not 1 <= number <= 12:
        return year[0]
    return f"{year[0]}-{number:02}" + (f"-{int(day[0]):02}" if day else "")


def _files(value: str) -> tuple[str, ...]:
    """Paths in Zotero's and JabRef's ``Description:path:type;…`` or a bare path."""
    paths = []
    for entry in filter(None, re.split(r"(?<!\\);", value)):
        parts = re.split(r"(?<!\\):", entry)
        paths.append((parts[1] if len(parts) > 2 else parts[0]).replace("\\", "").strip())
    return tuple(path for path in paths if path)
