"""The user's edits, and taking them back: through closing and reopening, for the last 100.

An edit is undone row by row from the journal, and only where the row still is as the edit left
it: what background work changed since is kept, and counted as a conflict.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pressmark.archive.database import Database
from pressmark.archive.entity_names import rename_touched
from pressmark.archive.journal_triggers import TABLES
from pressmark.archive.splitting import settle_rules

KEPT = 100  # edits that can be undone

_DERIVED = {table.name: table.derived for table in TABLES}

Image = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Edit:
    """An edit under way: what changes the user's tables takes it as proof of being journalled."""

    db: sqlite3.Connection


@dataclass(frozen=True, slots=True)
class Undone:
    """What undo or redo did. ``conflicts`` counts changes left as later work made them."""

    label: str
    changes: int
    conflicts: int


@contextmanager
def edit(database: Database, label: str) -> Iterator[Edit]:
    """Run an edit. One that changed nothing leaves no trace and keeps what can be redone."""
    with database.editing() as db:
        number = db.execute(
            "INSERT INTO edit (label, at) VALUES (?, ?)",
            (label, datetime.now(UTC).isoformat(timespec="seconds")),
        ).lastrowid
        yield Edit(db)
        rename_touched(db, number or 0)
        changed = db.execute("SELECT 1 FROM edit_change WHERE edit_id = ? LIMIT 1", (number,))
        if changed.fetchone() is None:
            db.execute("DELETE FROM edit WHERE id = ?", (number,))
            return
        db.execute("DELETE FROM edit WHERE undone = 1")
        db.execute(
            "DELETE FROM edit WHERE id NOT IN (SELECT id FROM edit ORDER BY id DESC LIMIT ?)",
            (KEPT,),
        )


def undo(database: Database) -> Undone | None:
    """Take back the newest edit that stands."""
    with database.changing() as db:
        row = db.execute(_TO_UNDO).fetchone()
        return _replay(db, row, forward=False) if row else None


def redo(database: Database) -> Undone | None:
    """Do again the oldest edit that was taken back."""
    with database.changing() as db:
        row = db.execute(_TO_REDO).fetchone()
        return _replay(db, row, forward=True) if row else None


def last_step(database: Database) -> int:
    """The number of what :func:`undo` would take back, ever larger for later edits; 0 for none."""
    row = database.reading().execute(_TO_UNDO).fetchone()
    return row[0] if row else 0


def undo_label(database: Database) -> str:
    """The label of what :func:`undo` would take back."""
    row = database.reading().execute(_TO_UNDO).fetchone()
    return row[1] if row else ""


def redo_label(database: Database) -> str:
    """The label of what :func:`redo` would do."""
    row = database.reading().execute(_TO_REDO).fetchone()
    return row[1] if row else ""


_TO_UNDO = "SELECT id, label FROM edit WHERE undone = 0 ORDER BY id DESC LIMIT 1"
_TO_REDO = "SELECT id, label FROM edit WHERE undone = 1 ORDER BY id LIMIT 1"


def _replay(db: sqlite3.Connection, row: tuple[int, str], *, forward: bool) -> Undone:
    number, label = row
    order = "" if forward else "DESC"
    changes = db.execute(
        "SELECT table_name, key, before, after FROM edit_change WHERE edit_id = ? "
        f"ORDER BY id {order}",
        (number,),
    ).fetchall()
    conflicts = 0
    for table, key, before, after in changes:
        was, becomes = (before, after) if forward else (after, before)
        conflicts += not _apply(db, table, json.loads(key), _image(was), _image(becomes))
    settle_rules(db, number)
    rename_touched(db, number)
    db.execute("UPDATE edit SET undone = ? WHERE id = ?", (int(not forward), number))
    return Undone(label, len(changes), conflicts)


def _image(text: str | None) -> Image | None:
    return None if text is None else json.loads(text)


def _apply(
    db: sqlite3.Connection, table: str, key: Image, was: Image | None, becomes: Image | None
) -> bool:
    """Change one row from what it ``was`` to what it ``becomes`` (None: no row)."""
    if table not in _DERIVED:
        return False  # a table of a newer version's journal
    try:
        if was is None:
            return _insert(db, table, becomes or {})
        if becomes is None:
            return _delete(db, table, {**key, **was})
        return _update(db, table, {**key, **_own(was, key)}, becomes)
    except sqlite3.IntegrityError:
        return False  # what it refers to is gone, or something else has taken its place


def _own(image: Image, key: Image) -> Image:
    return {name: value for name, value in image.items() if name not in key}


def _insert(db: sqlite3.Connection, table: str, image: Image) -> bool:
    columns = ", ".join(image)
    marks = ", ".join("?" * len(image))
    db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(image.values()))
    return True


def _delete(db: sqlite3.Connection, table: str, image: Image) -> bool:
    was = {name: value for name, value in image.items() if name not in _DERIVED[table]}
    where = " AND ".join(f"{name} IS ?" for name in was)
    return db.execute(f"DELETE FROM {table} WHERE {where}", tuple(was.values())).rowcount > 0


def _update(db: sqlite3.Connection, table: str, was: Image, becomes: Image) -> bool:
    where = " AND ".join(f"{name} IS ?" for name in was)
    sets = ", ".join(f"{name} = ?" for name in becomes)
    values = (*becomes.values(), *was.values())
    return db.execute(f"UPDATE {table} SET {sets} WHERE {where}", values).rowcount > 0
