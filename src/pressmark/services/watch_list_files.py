"""Reading the tables users keep names to watch in."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from pressmark.archive.lists import WatchName
from pressmark.importing.formats.delimited import encoding_of
from pressmark.model.errors import UserError
from pressmark.model.kinds import EntityKind

_KINDS = {
    **{kind.value: kind for kind in EntityKind},
    "people": EntityKind.PERSON,
    "per": EntityKind.PERSON,
    "organization": EntityKind.ORGANISATION,
    "org": EntityKind.ORGANISATION,
    "company": EntityKind.ORGANISATION,
    "location": EntityKind.PLACE,
    "loc": EntityKind.PLACE,
    "nationality": EntityKind.GROUP,
}
_NAME_COLUMNS = ("name", "entity", "label")
_KIND_COLUMNS = ("kind", "type")
_ALIAS_COLUMNS = ("aliases", "alias", "also known as")
_MARKS = ",\t;|"
_LARGEST = 64 << 20  # bytes


def watch_names(path: Path) -> Iterator[WatchName]:
    """The rows of a watch list; UserError when it is no such table.

    UTF-8, UTF-16 and what spreadsheets write in the languages they are sold in; columns parted
    by commas, tabs, semicolons or bars.
    """
    file = path.name
    text = _text(path)
    rows = [row for row in _rows(text) if any(cell.strip() for cell in row)]
    headings = [cell.strip().casefold() for cell in rows[0]] if rows else []
    named = _column(headings, _NAME_COLUMNS, 0)
    if any(heading in _NAME_COLUMNS for heading in headings):
        rows = rows[1:]
        kind, alias = _column(headings, _KIND_COLUMNS, -1), _column(headings, _ALIAS_COLUMNS, -1)
    else:
        kind, alias = 1, 2
    for number, row in enumerate(rows, 1):
        name = _cell(row, named)
        if name:
            aliases = [part.strip() for part in _cell(row, alias).split(";")]
            yield WatchName(
                name, _kind(_cell(row, kind), file, number), tuple(filter(None, aliases))
            )


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}.") from error
    if len(content) > _LARGEST:
        raise UserError(f"{path.name} is too large for a list of names.")
    text = content.decode(encoding_of(content), "replace").lstrip("\ufeff")
    if "\ufffd" in text or "\0" in text:
        raise UserError(f"{path.name} is not a text file.", "Save the table as CSV in UTF-8.")
    return text


def _rows(text: str) -> list[list[str]]:
    first, _, rest = text.partition("\n")
    if first.casefold().startswith("sep=") and len(first) > 4:  # Excel's own way of saying it
        return _parted(rest, first[4])
    # A semicolon parts columns where the file has no comma or tab to do it.
    return _parted(text, max(_MARKS, key=lambda mark: (first.count(mark), -_MARKS.index(mark))))


def _parted(text: str, separator: str) -> list[list[str]]:
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise UserError(f"This is not a CSV file ({error}).") from error


def _column(headings: Sequence[str], names: Sequence[str], otherwise: int) -> int:
    return next((i for i, heading in enumerate(headings) if heading in names), otherwise)


def _cell(row: Sequence[str], column: int) -> str:
    return row[column].strip() if 0 <= column < len(row) else ""


def _kind(text: str, file: str, number: int) -> EntityKind | None:
    if not text:
        return None
    if text.casefold() not in _KINDS:
        raise UserError(
            f"{file}, name {number}: {text} is no kind of entity.",
            "Write person, organisation, place or group, or leave it empty.",
        )
    return _KINDS[text.casefold()]
