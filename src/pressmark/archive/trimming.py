"""Taking lines out of stored articles once it is known that their source repeats them.

What is taken out is kept as a cut. The article stays what it was by its fingerprint, so that
its file is known again; the triggers on bodies ask for it to be indexed and recognised anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.archive.database import Database
from pressmark.model.article import Cut


@dataclass(frozen=True, slots=True)
class Trim:
    """The body of an article as it is and as it shall be, and what is taken out."""

    article_id: int
    before: str
    after: str
    cuts: tuple[Cut, ...]


class Trimming:
    """The bodies of an archive by source, and cuts added to them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sources_of(self, run_id: int) -> list[int]:
        """The sources of what a run came upon.

        Also of what it found to be there already: an earlier run that imported it may have been
        cut off before it had trimmed anything.
        """
        rows = self._database.reading().execute(
            "SELECT DISTINCT a.source_id FROM sighting s JOIN article a ON a.id = s.article_id "
            "WHERE s.run_id = ? AND a.source_id <> 0 ORDER BY a.source_id",
            (run_id,),
        )
        return [row[0] for row in rows]

    def latest(self, source_id: int, limit: int, reason: str) -> list[tuple[int, str, list[str]]]:
        """A source's latest articles: id, body, and the lines cut earlier for ``reason``."""
        db = self._database.reading()
        rows = db.execute(
            "SELECT a.id, b.text FROM article a JOIN body b ON b.article_id = a.id "
            "WHERE a.source_id = ? AND a.stub = 0 AND a.trashed = 0 ORDER BY a.id DESC LIMIT ?",
            (source_id, limit),
        ).fetchall()
        return [
            (article_id, body, [text for (text,) in db.execute(_CUTS, (article_id, reason))])
            for article_id, body in rows
        ]

    def trim(self, changes: Sequence[Trim]) -> int:
        """Carry out ``changes``, all or none of them; how many articles changed.

        One whose body is no longer what it was, or that has highlights (which count in
        characters of the body), is left alone.
        """
        with self._database.changing() as db:
            return sum(_trim(db, change) for change in changes)


def _trim(db: sqlite3.Connection, change: Trim) -> bool:
    article_id = change.article_id
    changed = db.execute(
        "UPDATE body SET text = ? WHERE article_id = ? AND text = ? "
        "AND NOT EXISTS (SELECT 1 FROM highlight h WHERE h.article_id = body.article_id)",
        (change.after, article_id, change.before),
    )
    if not changed.rowcount:
        return False
    # Earlier cuts keep their place in the text that is left.
    for cut in sorted(change.cuts, key=lambda cut: -cut.position):
        db.execute(
            "UPDATE cut SET position = max(?, position - ?) WHERE article_id = ? AND position > ?",
            (cut.position, len(cut.text) + 2, article_id, cut.position),
        )
    numbered = "SELECT coalesce(max(number) + 1, 0) FROM cut WHERE article_id = ?"
    (number,) = db.execute(numbered, (article_id,)).fetchone()
    db.executemany(
        "INSERT INTO cut VALUES (?, ?, ?, ?, ?)",
        [
            (article_id, number + place, cut.reason, cut.text, cut.position)
            for place, cut in enumerate(change.cuts)
        ],
    )
    words = len(change.after.split())
    db.execute("UPDATE article SET word_count = ? WHERE id = ?", (words, article_id))
    return True


_CUTS = "SELECT text FROM cut WHERE article_id = ? AND reason = ? ORDER BY number"
