"""What is still to be derived: one queue a step, resumed wherever a process was killed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pressmark.archive.database import Database


class Step(StrEnum):
    """What is derived from articles."""

    INDEX = "index"
    ENTITIES = "entities"
    DUPLICATES = "duplicates"
    LISTS = "lists"  # the user's watch lists


@dataclass(frozen=True, slots=True)
class Pending:
    """Article ids to serve, in order, and the ticket to hand back with them.

    An id that has no text any more is of an article trashed or deleted.
    """

    ids: tuple[int, ...]
    ticket: int


class Queues:
    """The queues of an archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pending(self, step: Step, limit: int, after: int = 0) -> Pending:
        """The next ``limit`` articles of a step, of those with ids larger than ``after``."""
        rows = self._database.reading().execute(
            "SELECT article_id, ticket FROM queue WHERE step = ? AND article_id > ? "
            "ORDER BY article_id LIMIT ?",
            (step.value, after, limit),
        )
        found = rows.fetchall()
        return Pending(tuple(row[0] for row in found), max((row[1] for row in found), default=0))

    def finish(self, step: Step, ids: Iterable[int], ticket: int) -> None:
        """Take articles off a queue; one changed again since ``ticket`` stays on it."""
        with self._database.changing() as db:
            finish(db, step, ids, ticket)

    def waiting_to_be_found(self) -> int:
        """How many articles cannot be searched yet: what is in the trash is to be forgotten."""
        (found,) = (
            self._database.reading()
            .execute(
                "SELECT count(*) FROM queue q JOIN article a ON a.id = q.article_id "
                "WHERE q.step = ? AND a.trashed = 0",
                (Step.INDEX.value,),
            )
            .fetchone()
        )
        return int(found)

    def count(self, step: Step) -> int:
        """How many articles wait."""
        return self.counts()[step]

    def counts(self) -> dict[Step, int]:
        """How many articles wait for each step."""
        rows = self._database.reading().execute("SELECT step, count(*) FROM queue GROUP BY step")
        found = dict(rows.fetchall())
        return {step: found.get(step.value, 0) for step in Step}

    def fed_index(self) -> str:
        """The number of the index that was fed what left the queue; empty before the first.

        The queue is the record's, the index the computer's: another computer's may lack much.
        """
        row = self._database.reading().execute("SELECT value FROM meta WHERE name = 'index'")
        return next((value for (value,) in row.fetchall()), "")

    def feed_index(self, number: str) -> None:
        """What leaves the queue from now on is fed to this index."""
        with self._database.changing() as db:
            db.execute("INSERT OR REPLACE INTO meta (name, value) VALUES ('index', ?)", (number,))

    def requeue(self, step: Step, ids: Sequence[int] | None = None) -> None:
        """Ask for a step again, of some articles or of all (a rebuild)."""
        with self._database.changing() as db:
            if ids is None:
                db.execute("DELETE FROM queue WHERE step = ?", (step.value,))
                condition = "" if step is Step.INDEX else " AND stub = 0"
                db.execute(
                    "INSERT INTO queue (step, article_id) SELECT ?, id FROM article "
                    f"WHERE trashed = 0{condition} ORDER BY id",
                    (step.value,),
                )
                return
            rows = [(step.value, article_id) for article_id in ids]
            db.executemany("INSERT OR REPLACE INTO queue (step, article_id) VALUES (?, ?)", rows)


def finish(db: sqlite3.Connection, step: Step, ids: Iterable[int], ticket: int) -> None:
    """As :meth:`Queues.finish`, within a transaction."""
    db.executemany(
        "DELETE FROM queue WHERE step = ? AND article_id = ? AND ticket <= ?",
        [(step.value, article_id, ticket) for article_id in ids],
    )


def enqueue(db: sqlite3.Connection, article_id: int, *, stub: bool) -> None:
    """Ask for every step of a new article; a link without text is only indexed."""
    steps = [Step.INDEX] if stub else list(Step)
    db.executemany(
        "INSERT INTO queue (step, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [(step.value, article_id) for step in steps],
    )
