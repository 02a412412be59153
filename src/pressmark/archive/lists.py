"""The user's watch lists: names looked for in every article, and where they were found."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pressmark.archive.database import Database
from pressmark.archive.journal import Edit
from pressmark.archive.queues import Step, finish
from pressmark.archive.texts import storable
from pressmark.model.errors import UserError
from pressmark.model.kinds import EntityKind
from pressmark.model.views import WatchList


@dataclass(frozen=True, slots=True)
class WatchName:
    """A name to look for; ``kind`` None is any, ``id`` 0 is not stored yet."""

    name: str
    kind: EntityKind | None = None
    aliases: tuple[str, ...] = ()
    id: int = 0


class Lists:
    """The watch lists of an archive; a facet value is a name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def lists(self) -> list[WatchList]:
        """Every list, by name."""
        rows = self._database.reading().execute(
            "SELECT l.id, l.name, count(n.id) FROM watch_list l "
            "LEFT JOIN watch_name n ON n.list_id = l.id GROUP BY l.id ORDER BY l.name"
        )
        return [WatchList(*row) for row in rows]

    def names(self) -> list[WatchName]:
        """The names of every list, to be looked for."""
        rows = self._database.reading().execute(
            "SELECT id, name, kind, aliases FROM watch_name ORDER BY id"
        )
        return [
            WatchName(name, EntityKind(kind) if kind else None, tuple(json.loads(aliases)), i)
            for i, name, kind, aliases in rows
        ]

    def import_list(self, edit: Edit, name: str, entries: Sequence[WatchName]) -> int:
        """Add names to a list, made if need be; returns its id. All articles are to be searched.

        A name that is on the list already gets the aliases and kind given now.
        """
        name = " ".join(storable(name).split())
        if not name or not entries:
            raise UserError("A watch list needs a name and at least one entry.")
        db = edit.db
        db.execute("INSERT INTO watch_list (name) VALUES (?) ON CONFLICT DO NOTHING", (name,))
        (list_id,) = db.execute("SELECT id FROM watch_list WHERE name = ?", (name,)).fetchone()
        for entry in entries:
            kind = entry.kind.value if entry.kind else ""
            aliases = json.dumps([storable(alias) for alias in entry.aliases], ensure_ascii=False)
            db.execute(
                "INSERT INTO watch_name (list_id, name, kind, aliases) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (list_id, name) DO UPDATE SET kind = excluded.kind, "
                "aliases = excluded.aliases",
                (list_id, storable(entry.name).strip(), kind, aliases),
            )
        db.execute(
            "INSERT OR REPLACE INTO queue (step, article_id) "
            "SELECT 'lists', id FROM article WHERE stub = 0 ORDER BY id"
        )
        return int(list_id)

    def delete(self, edit: Edit, list_id: int) -> None:
        """Forget a list and where its names were found."""
        edit.db.execute("DELETE FROM watch_list WHERE id = ?", (list_id,))

    def store_matches(
        self, matches: Iterable[tuple[int, Sequence[int]]], ticket: int | None = None
    ) -> None:
        """Write (article id, ids of the names found in it) in place of what was known.

        With the ``ticket`` of :meth:`Queues.pending` the articles also leave the queue.
        """
        found = list(matches)
        with self._database.changing() as db:
            db.executemany("DELETE FROM watch_match WHERE article_id = ?", [(i,) for i, _ in found])
            # Deleted in the meantime, article or name: nothing to write.
            db.executemany(
                "INSERT INTO watch_match SELECT a.id, n.id FROM article a, watch_name n "
                "WHERE a.id = ? AND n.id = ?",
                [(article, name) for article, names in found for name in dict.fromkeys(names)],
            )
            if ticket is not None:
                finish(db, Step.LISTS, [article for article, _ in found], ticket)
