"""Links Pressmark makes itself: a lone surname counted as the person it stands for.

A link is a rule of the sort ``link``, so that it is listed and switched off like the user's own;
unlike those it is written by background work, never journalled, and made anew as the archive
grows. One the user switched off stays off. Which links are called for is decided elsewhere.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from pressmark.archive.database import Database
from pressmark.archive.entities import root_of
from pressmark.archive.rule_effects import OWN_RULE, derive
from pressmark.model.entities import Entity
from pressmark.model.kinds import EntityKind

_Row = tuple[str, str, str, str]  # kind and key of the lone name, value and description


class Links:
    """The automatic links of an archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def persons(self) -> Iterator[Entity]:
        """Persons as they would count without links, under the names their articles use.

        A lone name is absent when the user has ruled on it or made it by a split.
        """
        for entity_id, name, hidden, articles in self._database.reading().execute(_PERSONS):
            yield Entity(entity_id, EntityKind.PERSON, name, (), bool(hidden), articles=articles)

    def replace(self, links: Iterable[tuple[int, int, str]]) -> bool:
        """Let these (lone name, person, reason) be the links; whether any differ from before.

        No reader sees a change where every link is as it was.
        """
        with self._database.changing() as db:
            wanted = dict(_row(db, *link) for link in links)
            refused = _switched_off(db)
            wanted = {about: row for about, row in wanted.items() if row[:3] not in refused}
            changed = _store(db, set(wanted.values()))
            if changed:
                derive(db, ())
            db.execute(_NOTE_STATE)
        return changed

    @property
    def outdated(self) -> bool:
        """Whether an entity has changed since the links were made."""
        row = self._database.reading().execute(_CHANGED_SINCE).fetchone()
        return row is not None

    def reasons(self, entity_id: int) -> list[str]:
        """Why other entities count as this one: the links and merges in force, oldest first."""
        db = self._database.reading()
        rows = db.execute(
            "SELECT r.description FROM entity_rule r JOIN entity e "
            "ON e.found_kind = r.subject_kind AND e.key = r.subject_key "
            "WHERE r.rule IN ('merge', 'link') AND r.active = 1 AND e.merged_into = ? "
            "ORDER BY r.id",
            (root_of(db, entity_id),),
        )
        return [row[0] for row in rows]


def _row(
    db: sqlite3.Connection, other: int, kept: int, reason: str
) -> tuple[tuple[str, str], _Row]:
    (kind, key, name), (kept_kind, kept_key, kept_name) = (
        db.execute("SELECT found_kind, key, name FROM entity WHERE id = ?", (one,)).fetchone()
        for one in (other, kept)
    )
    value = json.dumps({"into": [kept_kind, kept_key]}, ensure_ascii=False)
    return (kind, key), (kind, key, value, f"{name} is {kept_name}: {reason}")


def _switched_off(db: sqlite3.Connection) -> set[tuple[str, str, str]]:
    return set(
        db.execute(
            "SELECT subject_kind, subject_key, value FROM entity_rule "
            "WHERE rule = 'link' AND active = 0"
        )
    )


def _store(db: sqlite3.Connection, wanted: set[_Row]) -> bool:
    """Bring the links in force in line with ``wanted``; whether anything had to change."""
    rows: dict[_Row, int] = {
        row[1:]: row[0]
        for row in db.execute(
            "SELECT id, subject_kind, subject_key, value, description FROM entity_rule "
            "WHERE rule = 'link' AND active = 1"
        )
    }
    kept_about = {row[:2] for row in wanted}
    gone = [
        (i,)
        for row, i in rows.items()
        if row not in wanted and (row[:2] in kept_about or _is_mentioned(db, *row[:2]))
    ]
    new = wanted - rows.keys()
    db.executemany("DELETE FROM entity_rule WHERE id = ?", gone)
    db.executemany(
        "INSERT INTO entity_rule (rule, subject_kind, subject_key, value, description) "
        "VALUES ('link', ?, ?, ?, ?)",
        sorted(new),
    )
    return bool(gone or new)


def _is_mentioned(db: sqlite3.Connection, kind: str, key: str) -> bool:
    """A name without mentions keeps its link: undoing a split may bring them back."""
    row = db.execute(
        "SELECT 1 FROM entity e JOIN form f ON f.entity_id = e.id "
        "JOIN appearance p ON p.form_id = f.id WHERE e.found_kind = ? AND e.key = ? LIMIT 1",
        (kind, key),
    ).fetchone()
    return row is not None


_NOTE_STATE = """
INSERT OR REPLACE INTO meta (name, value) SELECT 'links', number FROM change
WHERE facet = 'entity' ORDER BY number DESC LIMIT 1"""
_CHANGED_SINCE = """
SELECT 1 FROM change WHERE facet = 'entity' AND number > coalesce(
    (SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'links'), 0) LIMIT 1"""

# A lone name that is linked counts for itself here, with what the user merged into it left
# where it is shown. CROSS JOIN keeps the order of the tables.
_PERSONS = f"""
WITH linked(id) AS MATERIALIZED (
    SELECT e.id FROM entity_rule r JOIN entity e
    ON e.found_kind = r.subject_kind AND e.key = r.subject_key
    WHERE r.rule = 'link' AND r.active = 1),
split_off(key) AS MATERIALIZED (
    SELECT json_extract(value, '$.target[1]') FROM entity_rule WHERE rule = 'split'),
counting(id, root) AS (
    SELECT id, iif(id IN linked, id, coalesce(merged_into, id)) FROM entity)
SELECT e.id, e.name, e.hidden, count(DISTINCT p.article_id)
FROM counting c CROSS JOIN entity e ON e.id = c.root
CROSS JOIN form f ON f.entity_id = c.id CROSS JOIN appearance p ON p.form_id = f.id
WHERE e.kind = 'person' AND p.article_id NOT IN (SELECT id FROM article WHERE trashed = 1)
    AND (instr(e.name, ' ') OR e.key NOT IN split_off AND NOT EXISTS (
        SELECT 1 FROM entity_rule o WHERE {OWN_RULE.format("o", "e.found_kind", "e.key")}))
GROUP BY e.id ORDER BY e.id"""
