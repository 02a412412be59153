"""Entities as they count now, with merges and the user's other rules applied."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pressmark.archive.appearances import ROOT
from pressmark.archive.database import Database
from pressmark.archive.queues import Step, finish
from pressmark.archive.recognition import RecognitionWriter
from pressmark.model.entities import Entity, Recognised
from pressmark.model.errors import UserError
from pressmark.model.kinds import EntityKind


@dataclass(frozen=True, slots=True)
class Form:
    """A surface form, the fullest name it stood for, and how often."""

    text: str
    name: str
    mentions: int
    articles: int


class Entities:
    """The entities of an archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def store(self, results: Iterable[Recognised], ticket: int | None = None) -> None:
        """Write what was recognised, in one transaction.

        With the ``ticket`` of :meth:`Queues.pending` the articles also leave the queue.
        """
        kept = list(results)
        with self._database.changing() as db:
            RecognitionWriter(db).write(kept)
            if ticket is not None:
                finish(db, Step.ENTITIES, [result.article_id for result in kept], ticket)

    def entity(self, entity_id: int) -> Entity:
        """An entity; what was merged answers as what it was merged into."""
        db = self._database.reading()
        return _entity(db, root_of(db, entity_id))

    def of_article(self, article_id: int) -> tuple[Entity, ...]:
        """The entities an article names, by kind and name."""
        db = self._database.reading()
        rows = db.execute(
            "SELECT DISTINCT r.id FROM appearance p JOIN form f ON f.id = p.form_id "
            f"JOIN entity e ON e.id = f.entity_id JOIN entity r ON r.id = {ROOT} "
            "WHERE p.article_id = ? AND r.rejected = 0",
            (article_id,),
        )
        found = [_entity(db, row[0]) for row in rows.fetchall()]
        return tuple(sorted(found, key=lambda entity: (entity.kind, entity.name)))

    def find(self, text: str, kind: EntityKind | None = None, limit: int = 50) -> list[Entity]:
        """Entities with ``text`` in a name or alias, those most mentioned first."""
        db = self._database.reading()
        spellings = {text, text.lower(), text.upper(), text.title(), text.capitalize()}
        patterns = [f"%{_escaped(spelling)}%" for spelling in sorted(spellings)]
        hits = " OR ".join(
            f"{column} LIKE ? ESCAPE '\\'"
            for column in ("f.text", "f.name", "e.given_name")
            for _ in patterns
        )
        rows = db.execute(
            f"SELECT {ROOT} AS root, sum(c.mentions) FROM entity e JOIN form f "
            "ON f.entity_id = e.id JOIN form_count c ON c.form_id = f.id "
            f"JOIN entity r ON r.id = {ROOT} WHERE ({hits}) AND r.rejected = 0 "
            "AND (?= '' OR r.kind = ?) GROUP BY root ORDER BY 2 DESC, 1 LIMIT ?",
            (*patterns * 3, *[kind.value if kind else ""] * 2, limit),
        )
        return [_entity(db, row[0]) for row in rows.fetchall()]

    def all(self, min_articles: int = 1) -> Iterator[Entity]:
        """Every entity named in at least so many articles, in order of id."""
        db = self._database.reading()
        counts = {
            entity_id: (articles, mentions)
            for entity_id, articles, mentions in db.execute(_COUNT_ALL, (min_articles,))
        }
        aliases: dict[int, dict[str, None]] = {}
        for entity_id, name, text in db.execute(_ALIASES_OF_ALL):
            if entity_id in counts:
                aliases.setdefault(entity_id, {}).update({name: None, text: None})
        rows = db.execute(f"{_ENTITY} WHERE merged_into IS NULL AND rejected = 0 ORDER BY id")
        for row in rows:
            if row[0] in counts:
                yield _made(row, list(aliases.get(row[0], ())), *counts[row[0]])

    def forms(self, entity_id: int) -> list[Form]:
        """The forms an entity takes, the most frequent first."""
        db = self._database.reading()
        rows = db.execute(
            "SELECT f.text, f.name, sum(c.mentions) AS n, sum(c.articles) FROM entity e "
            "JOIN form f ON f.entity_id = e.id JOIN form_count c ON c.form_id = f.id "
            "WHERE (e.id = ?1 OR e.merged_into = ?1) AND c.articles > 0 "
            "GROUP BY f.text, f.name ORDER BY n DESC, f.text, f.name",
            (root_of(db, entity_id),),
        )
        return [Form(*row) for row in rows]

    def articles(self, entity_id: int) -> list[int]:
        """The articles that name an entity, in order of id."""
        db = self._database.reading()
        rows = db.execute(f"SELECT DISTINCT p.article_id {_OF_ONE} ORDER BY 1", (entity_id,))
        return [row[0] for row in rows]

    def reasons(self, entity_id: int) -> list[tuple[str, int]]:
        """(the rule that joined mentions to an entity, how many), the most frequent first."""
        db = self._database.reading()
        rows = db.execute(
            "SELECT f.reason, sum(c.mentions) AS n FROM entity e "
            "JOIN form f ON f.entity_id = e.id JOIN form_count c ON c.form_id = f.id "
            "WHERE (e.id = ?1 OR e.merged_into = ?1) AND c.articles > 0 AND f.reason <> '' "
            "GROUP BY f.reason ORDER BY n DESC, f.reason",
            (root_of(db, entity_id),),
        )
        return [(reason, mentions) for reason, mentions in rows]

    def method(self, article_id: int) -> str:
        """How an article's entities were recognised; empty when they have not been yet."""
        query = "SELECT method FROM recognised WHERE article_id = ?"
        row = self._database.reading().execute(query, (article_id,)).fetchone()
        return str(row[0]) if row else ""


def root_of(db: sqlite3.Connection, entity_id: int) -> int:
    """The entity this one counts as; UserError when there is none."""
    row = db.execute(f"SELECT {ROOT} FROM entity e WHERE e.id = ?", (entity_id,)).fetchone()
    if row is None:
        raise UserError(f"There is no entity number {entity_id}.")
    return int(row[0])


_ENTITY = """
SELECT id, kind, coalesce(nullif(given_name, ''), name), hidden, pinned, note FROM entity"""

_TRASHED = "(SELECT id FROM article WHERE trashed = 1)"

_OF_ONE = f"""
FROM entity e JOIN form f ON f.entity_id = e.id JOIN appearance p ON p.form_id = f.id
WHERE (e.id = ?1 OR e.merged_into = ?1) AND p.article_id NOT IN {_TRASHED}"""

_COUNT_ALL = f"""
SELECT {ROOT}, count(DISTINCT p.article_id) AS n, sum(p.mentions)
FROM entity e JOIN form f ON f.entity_id = e.id JOIN appearance p ON p.form_id = f.id
WHERE p.article_id NOT IN {_TRASHED} GROUP BY 1 HAVING n >= ?"""

_ALIASES_OF_ALL = f"""
SELECT {ROOT}, f.name, f.text FROM entity e JOIN form f ON f.entity_id = e.id
JOIN form_count c ON c.form_id = f.id WHERE c.articles > 0 ORDER BY c.mentions DESC, f.id"""


def _entity(db: sqlite3.Connection, entity_id: int) -> Entity:
    row = db.execute(f"{_ENTITY} WHERE id = ?", (entity_id,)).fetchone()
    articles, mentions = db.execute(
        f"SELECT count(DISTINCT p.article_id), coalesce(sum(p.mentions), 0) {_OF_ONE}",
        (entity_id,),
    ).fetchone()
    rows = db.execute(
        "SELECT f.name, f.text FROM entity e JOIN form f ON f.entity_id = e.id "
        "JOIN form_count c ON c.form_id = f.id "
        "WHERE (e.id = ?1 OR e.merged_into = ?1) AND c.articles > 0 "
        "ORDER BY c.mentions DESC, f.id",
        (entity_id,),
    )
    aliases = dict.fromkeys(part for row in rows.fetchall() for part in row)
    return _made(row, list(aliases), articles, mentions)


def _made(
    row: tuple[int, str, str, int, int, str], aliases: list[str], articles: int, mentions: int
) -> Entity:
    entity_id, kind, name, hidden, pinned, note = row
    others = tuple(alias for alias in aliases if alias != name)
    return Entity(
        entity_id, EntityKind(kind), name, others, bool(hidden), bool(pinned), articles, mentions,
        note,
    )  # fmt: skip


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
