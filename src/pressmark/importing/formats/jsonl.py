"""JSON Lines: one article a line, under the names of fields common for articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.own_articles import is_own, own_draft
from pressmark.importing.limits import TOO_LARGE
from pressmark.importing.records import Row, compose_row, parse_object
from pressmark.model.imports import Outcome, Problem
from pressmark.model.views import OriginalPage

NAME = "jsonl"
MEDIA_TYPE = "application/x-ndjson"

_LONGEST_LINE = 32 << 20
_ENDINGS = (".jsonl", ".ndjson")


def sniff(sample: Sample) -> Confidence:
    """A first line that is a whole JSON object, followed by another or by the end."""
    if sample.opening != "{":
        return Confidence.NO
    lines = sample.head.split(b"\n")
    first = lines[0].strip()
    if not first.startswith(b"{"):
        return Confidence.NO
    if not sample.head[len(lines[0]) :].strip() and not sample.name.endswith(_ENDINGS):
        return Confidence.NO  # one object: a document rather than a list of lines
    whole = isinstance(parse_object(first), dict)
    if whole and (len(lines) == 1 or not lines[1].strip() or lines[1].lstrip().startswith(b"{")):
        return Confidence.LIKELY
    return Confidence.LIKELY if sample.name.endswith(_ENDINGS) else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    """A draft a line, in bounded memory; ``part`` is the line's number."""
    with content.open() as stream:
        number = 0
        while line := stream.readline(_LONGEST_LINE):
            number += 1
            part = f"line {number}"
            if not line.endswith(b"\n") and len(line) == _LONGEST_LINE:
                yield Problem(part, "The line is longer than 32 MB.", Outcome.FAILED)
                _skip_line(stream)
            elif line.strip():
                yield _within_memory(line, part)


def original(content: Content, part: str) -> OriginalPage:
    """The row of one article, its fields one below the other."""
    wanted = int(part.removeprefix("line ") or 1)
    with content.open() as stream:
        for _ in range(wanted - 1):
            stream.readline()
        row = parse_object(stream.readline(_LONGEST_LINE))
    return OriginalPage(text=json.dumps(row, ensure_ascii=False, indent=2))


def _within_memory(line: bytes, part: str) -> Item:
    try:
        return _read_line(line, part)
    except MemoryError:  # one line of many
        return Problem(part, TOO_LARGE, Outcome.FAILED)


def _read_line(line: bytes, part: str) -> Item:
    row = parse_object(line)
    if not isinstance(row, dict):
        return Problem(part, "The line is not a JSON object.", Outcome.FAILED)
    if not any(Row(row).text(name) for name in ("title", "body", "summary", "url")):
        return Problem(part, "The line names no title, text or address.")
    if is_own(row):
        return own_draft(row, MEDIA_TYPE, part)
    return compose_row(Row(row), MEDIA_TYPE, part)


def _skip_line(stream: BinaryIO) -> None:
    """Read on to the end of a line too long to be kept."""
    while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
        pass
