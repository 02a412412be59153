"""CSV: one row an article, made safe for spreadsheets."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from typing import TextIO

from pressmark.exporting.exported import (
    DATES,
    ENTITY_HEADINGS,
    Exported,
    clean,
    date_text,
    entity_names,
    file_name,
    origin,
)

COLUMNS = (
    "id", "title", "source", "published", "published_origin", "authors", "url", "language", "tags",
    "starred", "read", "note", "highlights", *ENTITY_HEADINGS.values(), "section", "page",
    "word_count", "stub", "modified", "modified_origin", "saved", "saved_origin", "imported",
    "file", "original", "media_type",
)  # fmt: skip
_SEPARATOR = "; "
#: What a spreadsheet would run as a formula, with any apostrophes already before it.
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def write_csv(articles: Iterable[Exported], stream: TextIO) -> None:
    """A heading row and a row an article, after RFC 4180."""
    rows = csv.writer(stream)
    rows.writerow(COLUMNS)
    for exported in articles:
        values = _values(exported)
        rows.writerow([safe_cell(values[column]) for column in COLUMNS])


def safe_cell(text: str) -> str:
    """A cell no spreadsheet takes for a formula: an apostrophe goes before ``= + - @``.

    To read the text back, take one apostrophe off cells that begin with apostrophes followed by
    one of these signs; all other cells are as they are.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def original_cell(cell: str) -> str:
    """The text a :func:`safe_cell` was made of."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _values(exported: Exported) -> dict[str, str]:
    article = exported.article
    values = {
        "id": str(article.id),
        "title": article.title,
        "source": article.source,
        "authors": _SEPARATOR.join(article.authors),
        "url": article.url,
        "language": article.language,
        "tags": _SEPARATOR.join(article.tags),
        "starred": _yes(article.starred),
        "read": _yes(article.read),
        "note": article.note,
        "highlights": "\n".join(
            f"{each.text} — {each.comment}" if each.comment else each.text
            for each in article.highlights
        ),
        "section": article.section,
        "page": article.page,
        "word_count": str(article.word_count),
        "stub": _yes(article.stub),
        "file": file_name(article),
        "original": article.original,
        "media_type": article.media_type,
    }
    for which in DATES:
        values[which] = date_text(article, which)
        values[f"{which}_origin"] = origin(article, which)
    for kind, heading in ENTITY_HEADINGS.items():
        values[heading] = _SEPARATOR.join(entity_names(exported, kind))
    return {name: clean(value) for name, value in values.items()}


def _yes(value: bool) -> str:
    return "yes" if value else "no"
