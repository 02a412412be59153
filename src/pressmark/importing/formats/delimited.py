"""Rows of CSV and TSV files: encoding and delimiter found, read line by line."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Sample
from pressmark.importing.text.decoding import decode

_DELIMITERS = ",;\t|"
_HEAD = 1 << 16
#: What spreadsheets write in the languages they are sold in; guesses beyond these are wrong.
_OFFICE_ENCODINGS = (
    "cp1252",
    "cp1251",
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp932",
    "cp949",
    "gb18030",
    "big5",
)
#: Characters one cell may hold; the csv module's own limit of 131,072 is less than an article.
_LONGEST_CELL = 16 << 20


def header_of(sample: Sample) -> tuple[str, ...]:
    """The column names of the first line, lower case; fewer than two when it is no table."""
    if sample.opening in ("<", "{", "["):
        return ()
    lines = sample.text.lstrip("\ufeff\r\n ").splitlines()
    if not lines:
        return ()
    first = lines[1] if lines[0].startswith("sep=") and len(lines) > 1 else lines[0]
    return tuple(cell.strip() for cell in _cells(first, delimiter_of("\n".join(lines[:20]))))


def delimiter_of(text: str) -> str:
    """The delimiter that parts the lines of ``text`` into the same number of cells.

    The first line (the headings) decides; the more of the next lines agree, the better.
    """
    lines = [line for line in text.splitlines()[:20] if line.strip()]
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) >= 5:
        return lines[0][4]  # Excel's own way of saying it
    if not lines:
        return ","
    widths = {mark: len(_cells(lines[0], mark)) for mark in _DELIMITERS}
    return max(
        _DELIMITERS, key=lambda mark: (widths[mark] > 1, _agreeing(text, mark), widths[mark])
    )


def rows(content: Content) -> Iterator[tuple[int, dict[str, str]]]:
    """(row number, cells by column name as written) for each row below the headings.

    Rows without any text are left out; cells beyond the headings are joined to the last.
    """
    for number, (names, cells) in _named_rows(content):
        record = dict(zip(names, cells, strict=False))
        if len(cells) > len(names) and names:
            record[names[-1]] = " ".join(cells[len(names) - 1 :]).strip()
        if any(value.strip() for value in record.values()):
            yield number, record


def folded(record: dict[str, str]) -> dict[str, str]:
    """``record`` with its column names in lower case, without blanks around names and values."""
    return {name.strip().lower(): value.strip() for name, value in record.items()}


def _named_rows(content: Content) -> Iterator[tuple[int, tuple[list[str], list[str]]]]:
    csv.field_size_limit(_LONGEST_CELL)
    head = content.head(_HEAD)
    encoding = encoding_of(head)
    start = decode(head, encoding) if encoding else decode(head)
    delimiter = delimiter_of(start.lstrip("\ufeff"))
    with (
        content.open() as stream,
        io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="") as text,
    ):
        reader = csv.reader(text, delimiter=delimiter)
        names: list[str] = []
        # A spreadsheet's numbers: cells of several lines do not count for several rows.
        for number, cells in enumerate(reader, 1):
            if not names:
                names = _headings(cells)
            else:
                yield number, (names, cells)


def _headings(cells: list[str]) -> list[str]:
    """Column names of a first row; none for Excel's ``sep=;`` line and for empty lines."""
    names = [cell.lstrip("\ufeff").strip() for cell in cells]
    return [] if not any(names) or names[0].lower().startswith("sep=") else names


def encoding_of(head: bytes) -> str:
    """A codec for a whole table, from its first bytes."""
    for mark, codec in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if head.startswith(mark):
            return codec
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return _legacy_encoding(head)
    return "utf-8"


def _legacy_encoding(head: bytes) -> str:
    from charset_normalizer import from_bytes  # slow to load, seldom needed

    if b"\r" in head and b"\n" not in head:
        return "mac_roman"  # lines end so in what programs of the old Macintosh wrote
    best = from_bytes(head, cp_isolation=list(_OFFICE_ENCODINGS)).best()
    return best.encoding if best else "cp1252"


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def _agreeing(text: str, delimiter: str) -> int:
    """How many of the first rows have as many cells as the headings."""
    try:
        sample = [row for row in csv.reader(io.StringIO(text[:_HEAD]), delimiter=delimiter) if row]
    except csv.Error:
        return 0
    return (
        sum(len(row) == len(sample[0]) for row in sample[:20])
        if sample and len(sample[0]) > 1
        else 0
    )
