"""Folders the user asked to have watched, and with which defaults their files are imported."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from pressmark.archive.database import Database
from pressmark.model.imports import RunDefaults


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """``last_seen`` is when it was last looked through (ISO 8601, UTC); empty for never."""

    id: int
    path: str
    defaults: RunDefaults
    last_seen: str


class Watched:
    """The watched folders of an archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[WatchedFolder]:
        """Every watched folder, by path."""
        rows = self._database.reading().execute(
            "SELECT id, path, source, tags, last_seen FROM watched_folder ORDER BY path"
        )
        return [
            WatchedFolder(i, json.loads(path), RunDefaults(source, tuple(json.loads(tags))), seen)
            for i, path, source, tags, seen in rows
        ]

    def add(self, path: str, defaults: RunDefaults) -> int:
        """Watch a folder; watching it again changes its defaults. Returns its id."""
        row = (json.dumps(path), defaults.source, json.dumps(defaults.tags))
        with self._database.changing() as db:
            (made,) = db.execute(
                "INSERT INTO watched_folder (path, source, tags) VALUES (?, ?, ?) "
                "ON CONFLICT (path) DO UPDATE SET source = excluded.source, tags = excluded.tags "
                "RETURNING id",
                row,
            ).fetchone()
            return int(made)

    def remove(self, folder_id: int) -> None:
        """Watch a folder no more; what was imported from it stays."""
        with self._database.changing() as db:
            db.execute("DELETE FROM watched_folder WHERE id = ?", (folder_id,))

    def saw(self, folder_id: int) -> None:
        """The folder has been looked through just now."""
        with self._database.changing() as db:
            now = datetime.now(UTC).isoformat(timespec="seconds")
            db.execute("UPDATE watched_folder SET last_seen = ? WHERE id = ?", (now, folder_id))
