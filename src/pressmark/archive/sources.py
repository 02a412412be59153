"""Sources: one name each, and every domain and name that leads to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.archive.database import Database
from pressmark.archive.journal import Edit
from pressmark.archive.texts import folded, storable
from pressmark.model.article import Draft
from pressmark.model.errors import UserError


@dataclass(frozen=True, slots=True)
class Source:
    """A source, its alias keys (``domain:…``, ``name:…``) and how many articles it has."""

    id: int
    name: str
    keys: tuple[str, ...]
    articles: int


class Sources:
    """The sources of an archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def name(self, source_id: int) -> str:
        """What a source is called; empty when there is none."""
        query = "SELECT name FROM source WHERE id = ?"
        row = self._database.reading().execute(query, (source_id,)).fetchone()
        return str(row[0]) if row else ""

    def find(self, name: str) -> int:
        """The source a name or domain leads to; 0 when none does."""
        return find(self._database.reading(), name)

    def all(self) -> list[Source]:
        """Every source that has articles, by name."""
        db = self._database.reading()
        keys: dict[int, list[str]] = {}
        for key, source_id in db.execute("SELECT key, source_id FROM source_alias ORDER BY key"):
            keys.setdefault(source_id, []).append(key)
        rows = db.execute(
            "SELECT s.id, s.name, count(*) FROM source s JOIN article a ON a.source_id = s.id "
            "WHERE a.trashed = 0 GROUP BY s.id ORDER BY s.name COLLATE NOCASE, s.id"
        )
        return [Source(i, name, tuple(keys.get(i, ())), count) for i, name, count in rows]

    def rename(self, edit: Edit, source_id: int, name: str) -> None:
        """Call a source otherwise. Articles to come under its old names still find it."""
        name = _checked(name)
        other = find(edit.db, name)
        if other and other != source_id and _name(edit.db, other) == name:
            raise UserError(f"There is a source called {name} already.", "Merge the two instead.")
        edit.db.execute("UPDATE source SET name = ? WHERE id = ?", (name, source_id))
        _claim_key(edit.db, f"name:{folded(name)}", source_id)

    def merge(self, edit: Edit, source_ids: Sequence[int], into: int) -> None:
        """Let all articles and names of the sources be those of ``into``."""
        for source_id in source_ids:
            if source_id == into:
                continue
            for table in ("article", "source_alias"):
                edit.db.execute(
                    f"UPDATE {table} SET source_id = ? WHERE source_id = ?", (into, source_id)
                )
        edit.db.execute("UPDATE source_alias SET by_user = 1 WHERE source_id = ?", (into,))

    def chosen(self, edit: Edit, name: str) -> int:
        """The source of this name, as the user typed it; made if need be."""
        name = _checked(name)
        exact = edit.db.execute("SELECT id FROM source WHERE name = ? ORDER BY id", (name,))
        row = exact.fetchone()
        return int(row[0]) if row else find(edit.db, name) or create(edit.db, name, ())


class SourceResolver:
    """Resolves drafts to source ids within one transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._known: dict[tuple[str, tuple[str, ...]], int] = {}

    def of(self, draft: Draft, default: str) -> int | None:
        """The source a draft names, or the run's default; None when there is neither."""
        name = storable(draft.source.value).strip() if draft.source else ""
        keys = tuple(storable(key) for key in draft.source_keys)
        if not name and not keys:
            name = default.strip()
        if name:
            keys = (*keys, f"name:{folded(name)}")
        if not keys:
            return None
        wanted = (name, keys)
        if wanted not in self._known:
            self._known[wanted] = self._resolve(name, tuple(dict.fromkeys(keys)))
        return self._known[wanted]

    def _resolve(self, name: str, keys: tuple[str, ...]) -> int:
        marks = ", ".join("?" * len(keys))
        rows = self._db.execute(
            f"SELECT key, source_id, by_user FROM source_alias WHERE key IN ({marks})", keys
        ).fetchall()
        known = {key: (not by_user, source_id) for key, source_id, by_user in rows}
        if not known:
            return create(self._db, name or keys[0].partition(":")[2], keys)
        # The user's own aliases first, then in the order the file gives them.
        best = min((known[key][0], keys.index(key), known[key][1]) for key in known)
        _add_keys(self._db, best[2], [key for key in keys if key not in known])
        source_id: int = best[2]
        return source_id


def find(db: sqlite3.Connection, name: str) -> int:
    """The source a name or domain leads to; 0 when none does."""
    fold = folded(name)
    row = db.execute(
        "SELECT source_id FROM source_alias WHERE key IN (?, ?) ORDER BY by_user DESC, key DESC",
        (f"name:{fold}", f"domain:{fold}"),
    ).fetchone()
    return int(row[0]) if row else 0


def create(db: sqlite3.Connection, name: str, keys: Sequence[str]) -> int:
    """A new source with these keys and its name's own."""
    made = db.execute("INSERT INTO source (name) VALUES (?)", (name,)).lastrowid or 0
    _add_keys(db, made, [*keys, f"name:{folded(name)}"])
    return made


def _add_keys(db: sqlite3.Connection, source_id: int, keys: Sequence[str]) -> None:
    db.executemany(
        "INSERT INTO source_alias (key, source_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [(key, source_id) for key in keys],
    )


def _claim_key(db: sqlite3.Connection, key: str, source_id: int) -> None:
    db.execute(
        "INSERT INTO source_alias (key, source_id, by_user) VALUES (?, ?, 1) "
        "ON CONFLICT (key) DO UPDATE SET source_id = excluded.source_id, by_user = 1",
        (key, source_id),
    )


def _name(db: sqlite3.Connection, source_id: int) -> str:
    row = db.execute("SELECT name FROM source WHERE id = ?", (source_id,)).fetchone()
    return str(row[0]) if row else ""


def _checked(name: str) -> str:
    name = storable(name).strip()
    if not name:
        raise UserError("A source needs a name.")
    return name
