"""Saved searches, and the searches made before."""

from __future__ import annotations

from pressmark.archive.database import Database
from pressmark.archive.texts import storable
from pressmark.model.errors import UserError
from pressmark.model.views import SavedSearch

_REMEMBERED = 500


class Searches:
    """The searches of an archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def saved(self) -> list[SavedSearch]:
        """Saved searches in the order they were made; ``new`` is left for whoever can count."""
        rows = self._database.reading().execute(
            "SELECT id, name, query, state FROM saved_search ORDER BY id"
        )
        return [SavedSearch(*row) for row in rows]

    def save(self, name: str, query: str, state: str) -> SavedSearch:
        """Keep a search; what is in the archive now counts as seen."""
        row = (_named(name), storable(query), storable(state))
        with self._database.changing() as db:
            made = db.execute(
                "INSERT INTO saved_search (name, query, state, seen) "
                "VALUES (?, ?, ?, (SELECT coalesce(max(id), 0) FROM article))",
                row,
            ).lastrowid
        return SavedSearch(made or 0, *row)

    def rename(self, search_id: int, name: str) -> None:
        """Call a saved search otherwise."""
        with self._database.changing() as db:
            query = "UPDATE saved_search SET name = ? WHERE id = ?"
            db.execute(query, (_named(name), search_id))

    def delete(self, search_id: int) -> None:
        """Forget a saved search."""
        with self._database.changing() as db:
            db.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))

    def seen(self, search_id: int) -> int:
        """The last article id there was when the search was last opened: larger ones are new."""
        query = "SELECT seen FROM saved_search WHERE id = ?"
        row = self._database.reading().execute(query, (search_id,)).fetchone()
        return int(row[0]) if row else 0

    def mark_seen(self, search_id: int) -> None:
        """All articles there are count as seen by this search."""
        with self._database.changing() as db:
            db.execute(
                "UPDATE saved_search SET seen = (SELECT coalesce(max(id), 0) FROM article) "
                "WHERE id = ?",
                (search_id,),
            )

    def remember(self, query: str) -> None:
        """Put a search at the head of the history."""
        query = storable(query).strip()
        if not query:
            return
        with self._database.changing() as db:
            db.execute("DELETE FROM search_history WHERE query = ?", (query,))
            made = db.execute("INSERT INTO search_history (query) VALUES (?)", (query,)).lastrowid
            db.execute("DELETE FROM search_history WHERE id <= ?", ((made or 0) - _REMEMBERED,))

    def history(self, limit: int = 50) -> list[str]:
        """The latest searches, newest first."""
        rows = self._database.reading().execute(
            "SELECT query FROM search_history ORDER BY id DESC LIMIT ?", (limit,)
        )
        return [row[0] for row in rows]


def _named(name: str) -> str:
    name = " ".join(storable(name).split())
    if not name:
        raise UserError("A saved search needs a name.")
    return name
