"""Correcting what was read from a file: the user's value holds, the former claim is kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

from pressmark.archive.database import Database
from pressmark.archive.journal import Edit
from pressmark.archive.naming import id_of
from pressmark.archive.sources import Sources
from pressmark.archive.texts import storable
from pressmark.model.dates import PartialDate
from pressmark.model.errors import UserError
from pressmark.model.kinds import Origin
from pressmark.model.views import FieldChange

DATES = frozenset({"published", "modified", "saved"})
FIELDS = ("title", "source", *sorted(DATES), "authors", "language", "url", "section", "page")

_SHOWN = {
    "source": "coalesce((SELECT name FROM source WHERE id = a.source_id), '')",
    "language": "coalesce((SELECT name FROM language WHERE id = a.language_id), '')",
    "authors": "coalesce((SELECT group_concat(name, '; ') FROM (SELECT n.name FROM "
    "article_author x JOIN author n ON n.id = x.author_id WHERE x.article_id = a.id "
    "ORDER BY x.position)), '')",
}


class Fields:
    """Edits of the fields a file gave. Values are text: dates ``2022-10-13`` or shorter,
    authors with semicolons between them, "" for none."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._sources = Sources(database)

    def set(self, edit: Edit, ids: Sequence[int], field: str, value: str) -> None:
        """Give a field of articles a value; UserError when the field cannot have it."""
        value = normal(field, value)
        write = self._writer(edit, field, value)
        for article_id, before in _values(edit.db.execute, ids, field):
            if before == value:
                continue
            write(article_id)
            _claim(edit, article_id, field, before)

    def preview(self, ids: Sequence[int], field: str, value: str) -> list[FieldChange]:
        """What :meth:`set` would change."""
        value = normal(field, value)
        db = self._database.reading()
        changes = [(i, v) for i, v in _values(db.execute, ids, field) if v != value]
        titles = dict(
            db.execute(
                "SELECT id, title FROM article WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps([article_id for article_id, _ in changes]),),
            ).fetchall()
        )
        return [FieldChange(i, titles[i], before, value) for i, before in changes]

    def _writer(self, edit: Edit, field: str, value: str) -> Callable[[int], object]:
        """A function that writes the value into an article; what it needs is looked up once."""
        db = edit.db
        if field == "authors":
            authors = [id_of(db, "author", name) for name in _authors(value)]
            return lambda article_id: _write_authors(edit, article_id, authors)
        column = field
        stored: str | int | None = value
        if field == "source":
            column, stored = "source_id", self._sources.chosen(edit, value) if value else None
        elif field == "language":
            column, stored = "language_id", id_of(db, "language", value) if value else None
        elif field in DATES:
            stored = PartialDate.parse(value).number if value else 0
        raw = ", published_raw = ''" if field == "published" else ""
        query = f"UPDATE article SET {column} = ?{raw} WHERE id = ?"
        return lambda article_id: db.execute(query, (stored, article_id))


def normal(field: str, value: str) -> str:
    """The value as it will be kept and shown; UserError when it cannot be."""
    if field not in FIELDS:
        raise UserError(f"{field} is not a field that can be edited.")
    value = " ".join(storable(value).split())
    if field == "title" and not value:
        raise UserError("A title cannot be empty.")
    if field == "authors":
        return "; ".join(_authors(value))
    if field == "language":
        return value.lower()
    if field in DATES and value:
        try:
            return str(PartialDate.parse(value))
        except ValueError as error:
            raise UserError(
                f"{value} is not a date.", "Write it as 2022, 2022-10 or 2022-10-13."
            ) from error
    return value


def _authors(value: str) -> list[str]:
    return list(dict.fromkeys(name for part in value.split(";") if (name := part.strip())))


def _values(
    execute: Callable[..., Iterator[tuple[int, str]]], ids: Sequence[int], field: str
) -> list[tuple[int, str]]:
    """(article id, the field's value as text), in order of id."""
    rows = execute(
        f"SELECT a.id, {_SHOWN.get(field, f'a.{field}')} FROM article a "
        "WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY a.id",
        (json.dumps(list(ids)),),
    )
    if field not in DATES:
        return list(rows)
    return [(i, str(PartialDate.from_number(int(n))) if n else "") for i, n in rows]


def _write_authors(edit: Edit, article_id: int, authors: Sequence[int]) -> None:
    edit.db.execute("DELETE FROM article_author WHERE article_id = ?", (article_id,))
    rows = [(article_id, position, author) for position, author in enumerate(authors)]
    edit.db.executemany("INSERT INTO article_author VALUES (?, ?, ?)", rows)


def _claim(edit: Edit, article_id: int, field: str, before: str) -> None:
    """The value is the user's now; what was claimed before stays, with the value it had."""
    edit.db.execute(
        "UPDATE claim SET current = 0, value = ? WHERE article_id = ? AND field = ? "
        "AND current = 1",
        (before, article_id, field),
    )
    edit.db.execute(
        "INSERT INTO claim (article_id, field, origin) VALUES (?, ?, ?)",
        (article_id, field, Origin.USER.value),
    )
