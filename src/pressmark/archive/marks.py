"""What the user adds to articles: star, read state, tags, notes, highlights, trash."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pressmark.archive.database import Database
from pressmark.archive.journal import Edit
from pressmark.archive.naming import id_of
from pressmark.archive.texts import storable
from pressmark.model.article import Highlight
from pressmark.model.errors import UserError
from pressmark.model.facets import FacetCount


class Marks:
    """The user's marks. Whatever changes them takes the edit it is part of."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def star(self, edit: Edit, ids: Sequence[int], on: bool) -> None:
        """Star articles, or take the star away."""
        _set(edit, "starred", ids, on)

    def mark_read(self, edit: Edit, ids: Sequence[int], on: bool) -> None:
        """Mark articles as read or unread."""
        _set(edit, "read", ids, on)

    def note_read(self, ids: Sequence[int]) -> None:
        """Mark articles as read because they were: no edit of the user's, so none to undo."""
        with self._database.changing() as db:
            _set(Edit(db), "read", ids, True)

    def trash(self, edit: Edit, ids: Sequence[int]) -> None:
        """Put articles in the trash: out of every list and search, nothing deleted."""
        _set(edit, "trashed", ids, True)

    def restore(self, edit: Edit, ids: Sequence[int]) -> None:
        """Take articles out of the trash."""
        _set(edit, "trashed", ids, False)

    def tag(
        self, edit: Edit, ids: Sequence[int], add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> None:
        """Add tags to articles and take others away."""
        listed = json.dumps(list(ids))
        for name in _names(add):
            edit.db.execute(
                "INSERT OR IGNORE INTO article_tag SELECT a.id, ? FROM json_each(?) j "
                "JOIN article a ON a.id = j.value",
                (id_of(edit.db, "tag", name), listed),
            )
        for name in _names(remove):
            edit.db.execute(
                "DELETE FROM article_tag WHERE tag_id = (SELECT id FROM tag WHERE name = ?) "
                "AND article_id IN (SELECT value FROM json_each(?))",
                (name, listed),
            )

    def rename_tag(self, edit: Edit, old: str, new: str) -> None:
        """Call a tag otherwise; the two become one when there is a tag of that name."""
        rows = edit.db.execute(
            "SELECT article_id FROM article_tag x JOIN tag t ON t.id = x.tag_id WHERE t.name = ?",
            (old,),
        )
        self.tag(edit, [row[0] for row in rows.fetchall()], add=[new], remove=[old])

    def note(self, edit: Edit, article_id: int, text: str) -> None:
        """Write an article's note; an empty one is removed."""
        if not text.strip():
            edit.db.execute("DELETE FROM note WHERE article_id = ?", (article_id,))
            return
        _check_exists(edit, article_id)
        edit.db.execute(
            "INSERT INTO note VALUES (?, ?) "
            "ON CONFLICT (article_id) DO UPDATE SET text = excluded.text",
            (article_id, storable(text)),
        )

    def highlight(self, edit: Edit, article_id: int, highlight: Highlight) -> None:
        """Mark a passage of an article."""
        _check_exists(edit, article_id)
        edit.db.execute(
            "INSERT INTO highlight (article_id, text, comment, colour, first, last) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (article_id, *_columns(highlight)),
        )

    def change_highlight(
        self, edit: Edit, article_id: int, index: int, highlight: Highlight
    ) -> None:
        """Put another in place of the ``index``-th highlight (its comment, its colour)."""
        edit.db.execute(
            "UPDATE highlight SET text = ?, comment = ?, colour = ?, first = ?, last = ? "
            "WHERE id = ?",
            (*_columns(highlight), _highlight_id(edit, article_id, index)),
        )

    def remove_highlight(self, edit: Edit, article_id: int, index: int) -> None:
        """Take away the ``index``-th highlight, counted from 0 as in ``Article.highlights``."""
        number = _highlight_id(edit, article_id, index)
        edit.db.execute("DELETE FROM highlight WHERE id = ?", (number,))

    def tags(self, ids: Sequence[int] | None = None) -> list[FacetCount]:
        """Every tag in use and how many articles have it, by name; ``ids`` for only some."""
        among = "" if ids is None else "AND a.id IN (SELECT value FROM json_each(?)) "
        rows = self._database.reading().execute(
            "SELECT t.id, t.name, count(*) FROM tag t JOIN article_tag x ON x.tag_id = t.id "
            f"JOIN article a ON a.id = x.article_id WHERE a.trashed = 0 {among}"
            "GROUP BY t.id ORDER BY t.name COLLATE NOCASE, t.id",
            () if ids is None else (json.dumps(list(ids)),),
        )
        return [FacetCount(*row) for row in rows]


def _set(edit: Edit, column: str, ids: Sequence[int], on: bool) -> None:
    edit.db.execute(
        f"UPDATE article SET {column} = ?1 "
        f"WHERE id IN (SELECT value FROM json_each(?2)) AND {column} <> ?1",
        (int(on), json.dumps(list(ids))),
    )


def _names(names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(name for given in names if (name := storable(given).strip())))


def _columns(highlight: Highlight) -> tuple[str, str, str, int, int]:
    text, comment = storable(highlight.text), storable(highlight.comment)
    return text, comment, highlight.colour, highlight.start, highlight.end


def _highlight_id(edit: Edit, article_id: int, index: int) -> int:
    row = edit.db.execute(
        "SELECT id FROM highlight WHERE article_id = ? ORDER BY id LIMIT 1 OFFSET ?",
        (article_id, max(index, 0)),
    ).fetchone()
    if row is None or index < 0:
        raise UserError("That highlight is gone already.")
    return int(row[0])


def _check_exists(edit: Edit, article_id: int) -> None:
    if edit.db.execute("SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchone() is None:
        raise UserError(f"There is no article number {article_id}.")
