"""Readwise: the Reader's CSV of saved documents, and Readwise's CSV of highlights.

Reader: ``Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen``; what only
came in by a feed (``Location`` feed) was never saved by the user and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.delimited import folded, header_of, rows
from pressmark.importing.formats.exported import Stamp, compose_record, split_tags, unique
from pressmark.model.article import Draft, Highlight
from pressmark.model.imports import Problem

NAME = "readwise"
MEDIA_TYPE = "text/csv"
_READER = {"title", "url", "document tags", "saved date", "location"}
_HIGHLIGHTS = {"highlight", "book title"}
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")
_FINISHED = 0.95


def sniff(sample: Sample) -> Confidence:
    header = set(header_of(sample))
    return Confidence.CERTAIN if header >= _READER or header >= _HIGHLIGHTS else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    feeds = 0
    books: dict[tuple[str, str], list[dict[str, str]]] = {}
    for number, row in rows(content):
        cells = folded(row)
        if "book title" in cells:
            key = (cells["book title"], cells.get("book author", ""))
            books.setdefault(key, []).append(cells)
        elif cells.get("location", "").lower() == "feed":
            feeds += 1
        else:
            yield _document(cells, f"row {number}")
    for number, marked in enumerate(books.values(), 1):
        yield _marked(marked, f"document {number}")
    if feeds:
        yield Problem(f"{feeds} rows", "From a feed, never saved by the user.")


def _document(cells: dict[str, str], part: str) -> Draft:
    place = cells.get("location", "").lower()
    fields = Fields(
        body="",
        title=cells.get("title", ""),
        url=cells.get("url", ""),
        tags=_tags(cells.get("document tags", "")),
        read=place == "archive" or _share(cells.get("reading progress", "")) >= _FINISHED,
        stub=True,
    )
    return compose_record(
        fields, MEDIA_TYPE, part, (Stamp("saved", "Saved date", cells.get("saved date", "")),)
    )


def _marked(rows_of_one: list[dict[str, str]], part: str) -> Draft:
    """A document of which only the highlights were exported."""
    first = rows_of_one[0]
    highlights = tuple(
        Highlight(
            cells.get("highlight", ""), cells.get("note", ""), cells.get("color", "") or "yellow"
        )
        for cells in rows_of_one
        if cells.get("highlight", "")
    )
    fields = Fields(
        body="",
        title=first["book title"],
        authors=unique((first.get("book author", ""),)),
        tags=unique(tag for cells in rows_of_one for tag in _tags(cells.get("document tags", ""))),
        highlights=highlights,
        stub=True,
    )
    return compose_record(fields, MEDIA_TYPE, part)


def _tags(text: str) -> tuple[str, ...]:
    """Tags as a Python or JSON list, or parted by commas."""
    if text.startswith(("[", "{")):
        return unique(single or double for single, double in _QUOTED.findall(text))
    return split_tags(text, ",")


def _share(text: str) -> float:
    """A reading progress, as a share of 1; per cent where it is larger."""
    number = text.rstrip("% ")
    if not re.fullmatch(r"\d+(?:\.\d+)?", number):
        return 0.0
    share = float(number)
    return share / 100 if share > 1 or text.endswith("%") else share
