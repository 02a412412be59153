"""Deleting for good: on the user's explicit word only, and not undoable."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from pressmark.archive.database import Database
from pressmark.archive.duplicates import regroup
from pressmark.archive.originals import Originals


def delete(database: Database, originals: Originals, ids: Sequence[int]) -> int:
    """Delete articles, every trace of them in the journal, and originals only they needed.

    Returns how many articles there were. The files go after the commit: a process killed in
    between leaves a file too many, which the check reports, never one too few.
    """
    with database.changing() as db:
        listed = json.dumps(list(ids))
        among = "IN (SELECT value FROM json_each(?))"
        hashes = {
            row[0]
            for table in ("sighting", "version")
            for row in db.execute(
                f"SELECT original FROM {table} WHERE article_id {among}", (listed,)
            )
        }
        groups = db.execute(
            f"SELECT DISTINCT duplicate_group FROM article WHERE id {among} "
            "AND duplicate_group <> 0",
            (listed,),
        ).fetchall()
        db.execute(f"DELETE FROM edit_change WHERE article_id {among}", (listed,))
        deleted = db.execute(f"DELETE FROM article WHERE id {among}", (listed,)).rowcount
        _close_groups(db, [row[0] for row in groups])
        needless = [sha256 for sha256 in hashes if _drop_unneeded(db, sha256)]
    for sha256 in needless:
        originals.remove(sha256)
    return deleted


def _drop_unneeded(db: sqlite3.Connection, sha256: str) -> bool:
    return (
        db.execute(
            "DELETE FROM original WHERE sha256 = ?1 "
            "AND NOT EXISTS (SELECT 1 FROM sighting WHERE original = ?1) "
            "AND NOT EXISTS (SELECT 1 FROM article WHERE original = ?1) "
            "AND NOT EXISTS (SELECT 1 FROM version WHERE original = ?1)",
            (sha256,),
        ).rowcount
        > 0
    )


def _close_groups(db: sqlite3.Connection, groups: Sequence[int]) -> None:

    for group in groups:
        members = db.execute("SELECT id FROM article WHERE duplicate_group = ?", (group,))
        regroup(db, [row[0] for row in members.fetchall()])
