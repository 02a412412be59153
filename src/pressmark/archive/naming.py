"""Rows that stand for a name: languages, formats, tags, authors. Made when first met."""

from __future__ import annotations

import sqlite3


def id_of(db: sqlite3.Connection, table: str, name: str) -> int:
    """The id of ``name`` in language, format, tag or author; made if need be."""
    row = db.execute(f"SELECT id FROM {table} WHERE name = ?", (name,)).fetchone()
    if row is not None:
        return int(row[0])
    made = db.execute(f"INSERT INTO {table} (name) VALUES (?)", (name,)).lastrowid
    return int(made or 0)


class Names:
    """Remembers ids within one transaction, so that a batch asks for each name once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._known: dict[tuple[str, str], int] = {}

    def id(self, table: str, name: str) -> int | None:
        """As :func:`id_of`; None for no name."""
        if not name:
            return None
        key = (table, name)
        if key not in self._known:
            self._known[key] = id_of(self._db, table, name)
        return self._known[key]
