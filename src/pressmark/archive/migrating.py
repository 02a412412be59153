"""Bring a record to the present schema: each migration in one transaction, after a backup."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from pressmark.archive import trouble
from pressmark.archive.database import APPLICATION_ID, FILE, connect
from pressmark.archive.schema import MIGRATIONS, Migration
from pressmark.model.errors import ArchiveTooNew, UserError


def create_record(folder: Path, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Make a new, empty record with every migration applied and an id of its own.

    Made under another name first, so that a killed process leaves no half record.
    """
    unfinished = folder / f"{FILE}.new"
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(
            "CREATE TABLE migration (name TEXT PRIMARY KEY, applied TEXT NOT NULL) STRICT"
        )
        _apply(connection, migrations)
        created = datetime.now(UTC).isoformat(timespec="seconds")
        facts = [("id", uuid4().hex), ("created", created)]
        connection.executemany("INSERT INTO meta VALUES (?, ?)", facts)
        connection.execute("PRAGMA journal_mode = WAL")
    unfinished.rename(folder / FILE)


def applied(connection: sqlite3.Connection, folder: Path) -> list[str]:
    """Names of the migrations a record has, in order; UserError when it is no record of ours."""
    (number,) = connection.execute("PRAGMA application_id").fetchone()
    if number != APPLICATION_ID:
        raise UserError(
            f"{folder / FILE} is not a Pressmark archive.",
            "Choose the folder that holds archive.sqlite and originals.",
        )
    return [name for (name,) in connection.execute("SELECT name FROM migration ORDER BY name")]


def check_known(
    connection: sqlite3.Connection, folder: Path, migrations: Sequence[Migration] = MIGRATIONS
) -> list[str]:
    """As :func:`applied`; ArchiveTooNew when this program does not know one of them."""
    names = applied(connection, folder)
    if set(names) - {migration.name for migration in migrations}:
        raise ArchiveTooNew(
            f"The archive {folder} was written by a newer version of Pressmark.",
            "Update Pressmark on this computer, then open it again.",
        )
    return names


def migrate(folder: Path, migrations: Sequence[Migration] = MIGRATIONS) -> Path | None:
    """Apply what is missing, after copying the record; returns the copy, None if up to date.

    Only to be called by the archive's one writer.
    """
    with trouble.understood(folder), closing(connect(folder, write=True)) as connection:
        names = check_known(connection, folder, migrations)
        missing = [migration for migration in migrations if migration.name not in names]
        if not missing:
            return None
        copy = _back_up(connection, folder, len(names))
        _apply(connection, missing)
        return copy


def _back_up(connection: sqlite3.Connection, folder: Path, version: int) -> Path:
    """A whole copy of the record, the write-ahead log included, under a name of its own."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = folder / "backups" / f"archive-{version:04}-{stamp}.sqlite"
    target.parent.mkdir(exist_ok=True)
    unfinished = target.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)
    return unfinished.rename(target)


def _apply(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    for migration in migrations:
        name = migration.name.replace("'", "''")
        number = int(migration.name.split()[0])
        try:
            connection.executescript(
                f"BEGIN IMMEDIATE;{migration.sql};"
                f"INSERT INTO migration VALUES ('{name}', strftime('%Y-%m-%dT%H:%M:%SZ'));"
                f"PRAGMA user_version = {number};COMMIT;"
            )
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
