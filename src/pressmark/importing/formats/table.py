"""CSV and TSV tables of articles: any delimiter and encoding, columns known by name or chosen."""

from __future__ import annotations

from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.delimited import header_of, rows
from pressmark.importing.formats.own_articles import is_own_table, own_draft, own_row
from pressmark.importing.formats.table_rows import is_table_of_articles, recognised, row_draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem

NAME = "csv"
MEDIA_TYPE = "text/csv"
#: The columns services for links are known by, and the one with the day of saving.
_LINK_LISTS = (
    (frozenset(("url", "excerpt", "folder", "created")), "created"),
    (frozenset(("url", "content", "mime type", "creation date")), "creation date"),
)
_SUFFIXES = (".csv", ".tsv", ".tab")


def sniff(sample: Sample) -> Confidence:
    header = header_of(sample)
    if len(header) < 2 or max(map(len, header)) > 80:
        return (
            Confidence.LIKELY
            if len(header) > 1 and sample.name.endswith(_SUFFIXES)
            else Confidence.NO
        )
    if sample.name.endswith(_SUFFIXES):
        return Confidence.LIKELY
    # Without the file's name to say so, every other column must be one that is known.
    known = recognised(header)
    sure = is_table_of_articles(known) and 2 * len(known) >= len(header)
    return Confidence.LIKELY if sure else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    columns = context.options.columns
    empty = count = 0
    for number, row in rows(content):
        if not count:
            _check(tuple(row), columns)
        count += 1
        part = f"row {number}"
        if is_own_table(tuple(row)) and not columns:
            yield own_draft(own_row(row), MEDIA_TYPE, part)
            continue
        draft = row_draft(_of_links(row), columns, MEDIA_TYPE, part)
        if draft is None:
            empty += 1
        else:
            yield draft
    if not count:
        raise UnreadableFile("The table has no rows.")
    if empty:
        yield Problem(f"{empty} rows", "A row without title, text and address.")


def _of_links(row: dict[str, str]) -> dict[str, object]:
    """``row``; in a list of saved links (Raindrop, Wallabag) the day made is the day saved."""
    names = {name.strip().lower() for name in row}
    made = next((mark for known, mark in _LINK_LISTS if known <= names), "")
    return {"saved" if name.strip().lower() == made else name: row[name] for name in row}


def _check(headings: tuple[str, ...], columns: tuple[tuple[str, str], ...]) -> None:
    if not is_table_of_articles(recognised(headings, columns)):
        shown = ", ".join(heading.strip() or "(no name)" for heading in headings[:12])
        raise UnreadableFile(
            f"No column is known as title, text or address. The columns are: {shown}.",
            "Choose in the import options which column is which field.",
        )
