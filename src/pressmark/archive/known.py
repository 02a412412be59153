"""Whether an article read from a file is in the record already.

An article is known by the bytes it came from and its place in them, or by its content wherever
it came from. A file whose bytes changed gives a new version of the article it gave before.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from enum import Enum

from pressmark.archive.texts import folded
from pressmark.model.article import Draft
from pressmark.model.imports import SourceFile


class Standing(Enum):
    """How a draft stands to the record."""

    NEW = "new"
    STORED = "stored"  # in this very run, before it was interrupted
    DUPLICATE = "duplicate"
    VERSION = "version"  # the file changed


@dataclass(frozen=True, slots=True)
class Known:
    """A draft's standing, the article it is of (0 for a new one), its outcome if stored."""

    standing: Standing
    article_id: int = 0
    outcome: str = ""


def standing(
    db: sqlite3.Connection, run_id: int, file: SourceFile, draft: Draft, fingerprint: bytes
) -> Known:
    """Find the article a draft is of."""
    twins = db.execute(
        "SELECT article_id, fingerprint, run_id = ? AND path = ?, outcome FROM sighting "
        "WHERE original = ? AND part = ? ORDER BY id",
        (run_id, file.path, file.sha256, draft.part),
    ).fetchall()
    for article_id, seen, here, outcome in twins:
        if here and seen == fingerprint:
            return Known(Standing.STORED, article_id, outcome)
    earlier = _earlier_of_path(db, file, draft)
    row = db.execute("SELECT article_id FROM content WHERE fingerprint = ?", (fingerprint,))
    by_content = row.fetchone()
    if by_content:
        changed_back = by_content[0] == earlier and not _is_current(db, earlier, fingerprint)
        return Known(Standing.VERSION if changed_back else Standing.DUPLICATE, by_content[0])
    # Read from the same bytes by another version of a reader. Within one run of one file the
    # same part twice is two articles that a reader failed to tell apart: both are kept.
    if twins and not any(here for _, _, here, _ in twins):
        return Known(Standing.DUPLICATE, twins[0][0])
    if earlier:
        return Known(Standing.VERSION, earlier)
    return Known(Standing.NEW)


def _earlier_of_path(db: sqlite3.Connection, file: SourceFile, draft: Draft) -> int:
    """The article that the file at this path gave for this part when its bytes were others.

    In a file of many articles a part's number may mean another article once the file changed,
    so there the address or the title has to be the same too.
    """
    row = db.execute(
        "SELECT s.article_id, s.original, a.url, a.title, s.run_id FROM sighting s "
        "JOIN article a ON a.id = s.article_id "
        "WHERE s.path = ? AND s.part = ? ORDER BY s.id DESC LIMIT 1",
        (file.path, draft.part),
    ).fetchone()
    if row is None or row[1] == file.sha256:
        return 0
    if draft.part:
        url = draft.url.value if draft.url else ""
        same = url == row[2] if url and row[2] else folded(draft.title.value) == folded(row[3])
        if not same:
            return 0
    return int(row[0])


def _is_current(db: sqlite3.Connection, article_id: int, fingerprint: bytes) -> bool:
    query = "SELECT fingerprint FROM article WHERE id = ?"
    return bool(db.execute(query, (article_id,)).fetchone()[0] == fingerprint)
