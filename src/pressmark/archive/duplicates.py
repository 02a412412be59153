"""Near-duplicates: each article's sketch, the pairs found, and the groups they make.

A group is named by its smallest article id. Groups follow from the pairs alone, so adding
articles never recomputes what is known.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from pressmark.archive.database import Database
from pressmark.model.dates import PartialDate
from pressmark.model.views import Version


class Duplicates:
    """The near-duplicates of an archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, sketches: Iterable[tuple[int, bytes]]) -> None:
        """Keep sketches, by article id; those of deleted articles are dropped."""
        with self._database.changing() as db:
            db.executemany(
                "INSERT INTO sketch SELECT id, ?2 FROM article WHERE id = ?1 "
                "ON CONFLICT (article_id) DO UPDATE SET data = excluded.data",
                list(sketches),
            )

    def sketches(self, ids: Sequence[int] | None = None) -> Iterator[tuple[int, bytes]]:
        """(article id, sketch) in order of id, of all articles not in the trash or of some."""
        query = (
            "SELECT s.article_id, s.data FROM sketch s JOIN article a ON a.id = s.article_id "
            "WHERE a.trashed = 0"
        )
        db = self._database.reading()
        if ids is None:
            yield from db.execute(f"{query} ORDER BY 1")
            return
        among = " AND s.article_id IN (SELECT value FROM json_each(?)) ORDER BY 1"
        yield from db.execute(query + among, (json.dumps(list(ids)),))

    def add_pairs(self, pairs: Iterable[tuple[int, int, float, str]]) -> None:
        """Keep (article id, article id, share of common text 0-1, reason) and join the groups."""
        ordered = [(min(a, b), max(a, b), share, reason) for a, b, share, reason in pairs if a != b]
        with self._database.changing() as db:
            db.executemany(
                "INSERT INTO near_pair SELECT l.id, r.id, ?3, ?4 FROM article l, article r "
                "WHERE l.id = ?1 AND r.id = ?2 "
                "ON CONFLICT DO UPDATE SET share = excluded.share, reason = excluded.reason",
                ordered,
            )
            for left, right, *_ in ordered:
                _join(db, left, right)

    def forget(self, ids: Sequence[int]) -> None:
        """Drop what is known of articles whose text changed; their groups close without them."""
        with self._database.changing() as db:
            listed = json.dumps(list(ids))
            among = "IN (SELECT value FROM json_each(?))"
            rows = db.execute(
                "SELECT id FROM article WHERE duplicate_group IN (SELECT duplicate_group "
                f"FROM article WHERE id {among} AND duplicate_group <> 0)",
                (listed,),
            )
            touched = [row[0] for row in rows.fetchall()]
            db.execute(
                f"DELETE FROM near_pair WHERE left_id {among} OR right_id {among}",
                (listed, listed),
            )
            db.execute(f"DELETE FROM sketch WHERE article_id {among}", (listed,))
            regroup(db, touched)

    def clear(self) -> None:
        """Drop everything, before comparing all articles anew."""
        with self._database.changing() as db:
            db.execute("DELETE FROM near_pair")
            db.execute("DELETE FROM sketch")
            db.execute("UPDATE article SET duplicate_group = 0 WHERE duplicate_group <> 0")

    def groups(self) -> dict[int, int]:
        """Article id → group, of every article that has near-duplicates."""
        rows = self._database.reading().execute(
            "SELECT id, duplicate_group FROM article WHERE duplicate_group <> 0"
        )
        return dict(rows.fetchall())

    def versions(self, article_id: int) -> tuple[Version, ...]:
        """The other articles of an article's group, the most alike first.

        The share is of the text common with this article; where the two were never compared,
        the largest share the other has with any of the group.
        """
        rows = self._database.reading().execute(_VERSIONS, (article_id,))
        return tuple(
            Version(i, title, source, PartialDate.from_number(date) if date else None, share)
            for i, title, source, date, share in rows
        )


def regroup(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Work out the groups of these articles again from the pairs between them."""
    db.execute(
        "UPDATE article SET duplicate_group = 0 WHERE duplicate_group <> 0 "
        "AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    for article_id in ids:
        pairs = db.execute(
            "SELECT left_id, right_id FROM near_pair WHERE left_id = ?1 OR right_id = ?1",
            (article_id,),
        )
        for left, right in pairs.fetchall():
            _join(db, left, right)


def _join(db: sqlite3.Connection, left: int, right: int) -> None:
    rows = db.execute("SELECT id, duplicate_group FROM article WHERE id IN (?, ?)", (left, right))
    groups = {article_id: group or article_id for article_id, group in rows.fetchall()}
    if len(groups) < 2:
        return
    name = min(groups.values())
    for article_id, group in groups.items():
        db.execute(
            "UPDATE article SET duplicate_group = ?1 WHERE (id = ?2 OR duplicate_group = ?3 "
            "AND duplicate_group <> 0) AND duplicate_group <> ?1",
            (name, article_id, group),
        )


_VERSIONS = """
SELECT o.id, o.title, coalesce(s.name, ''), o.published, coalesce(
    (SELECT share FROM near_pair
        WHERE left_id = min(a.id, o.id) AND right_id = max(a.id, o.id)),
    (SELECT max(share) FROM near_pair WHERE left_id = o.id OR right_id = o.id), 0) AS share
FROM article a JOIN article o ON o.duplicate_group = a.duplicate_group AND o.id <> a.id
    AND o.duplicate_group <> 0
LEFT JOIN source s ON s.id = o.source_id
WHERE a.id = ? AND o.trashed = 0 ORDER BY share DESC, o.id"""
