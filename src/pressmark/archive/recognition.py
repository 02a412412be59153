"""Writing what recognisers found: the archive's entities, their forms, where they appear."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from pressmark.archive import entity_names
from pressmark.archive.appearances import packed
from pressmark.archive.rule_effects import Splits, derive
from pressmark.archive.texts import storable
from pressmark.model.entities import FoundMention, Recognised


class RecognitionWriter:
    """Writes results within one transaction, under the user's rules."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._entities: dict[tuple[str, str], int] = {}
        self._forms: dict[tuple[int, str, str, str], int] = {}
        self._splits = Splits(db)
        self._touched: set[int] = set()
        self._made: set[int] = set()

    def write(self, results: Iterable[Recognised]) -> None:
        """Put results in place of what was known of their articles."""
        for result in results:
            self._write_article(result)
        entity_names.rename(self._db, sorted(self._touched))
        if self._made:
            derive(self._db, self._made)

    def _write_article(self, result: Recognised) -> None:
        article_id = result.article_id
        query = "SELECT source_id FROM article WHERE id = ?"
        row = self._db.execute(query, (article_id,)).fetchone()
        if row is None:
            return  # deleted while it was read
        self._clear(article_id)
        spans: dict[int, tuple[int, list[tuple[int, int]]]] = {}
        for mention in result.mentions:
            form = self._form(mention, article_id, row[0] or 0)
            count, places = spans.get(form, (0, []))
            if mention.start >= 0:
                places.append((mention.start, mention.end))
            spans[form] = (count + 1, places)
        self._db.executemany(
            "INSERT INTO appearance VALUES (?, ?, ?, ?)",
            [(article_id, form, count, packed(at)) for form, (count, at) in spans.items()],
        )
        self._db.execute(
            "INSERT INTO recognised VALUES (?, ?) "
            "ON CONFLICT (article_id) DO UPDATE SET method = excluded.method",
            (article_id, result.method),
        )

    def _clear(self, article_id: int) -> None:
        rows = self._db.execute(
            "SELECT f.entity_id FROM appearance p JOIN form f ON f.id = p.form_id "
            "WHERE p.article_id = ?",
            (article_id,),
        )
        self._touched.update(row[0] for row in rows)
        self._db.execute("DELETE FROM appearance WHERE article_id = ?", (article_id,))

    def _form(self, mention: FoundMention, article_id: int, source_id: int) -> int:
        text, name = (" ".join(storable(one).split()) for one in (mention.text, mention.name))
        found = self._entity(mention.kind.value, storable(mention.key), name or text)
        entity_id = self._splits.of(found, text, article_id, source_id)
        self._touched.add(entity_id)
        key = (entity_id, text, name or text, mention.reason)
        if key not in self._forms:
            self._forms[key] = form_id(self._db, *key)
        return self._forms[key]

    def _entity(self, kind: str, key: str, name: str) -> int:
        if (kind, key) not in self._entities:
            before = self._db.total_changes
            self._entities[kind, key] = entity_id(self._db, kind, key, name)
            if self._db.total_changes > before:
                self._made.add(self._entities[kind, key])
        return self._entities[kind, key]


def entity_id(db: sqlite3.Connection, kind: str, key: str, name: str) -> int:
    """The entity of this kind and key; made, under this name, if need be."""
    row = db.execute(
        "SELECT id FROM entity WHERE found_kind = ? AND key = ?", (kind, key)
    ).fetchone()
    if row is not None:
        return int(row[0])
    made = db.execute(
        "INSERT INTO entity (found_kind, key, kind, name) VALUES (?1, ?2, ?1, ?3)",
        (kind, key, name),
    )
    return made.lastrowid or 0


def form_id(db: sqlite3.Connection, entity: int, text: str, name: str, reason: str) -> int:
    """The form of an entity with this text, full name and reason; made if need be."""
    key = (entity, text, name, reason)
    row = db.execute(
        "SELECT id FROM form WHERE entity_id = ? AND text = ? AND name = ? AND reason = ?", key
    ).fetchone()
    if row is not None:
        return int(row[0])
    made = db.execute("INSERT INTO form (entity_id, text, name, reason) VALUES (?, ?, ?, ?)", key)
    return made.lastrowid or 0
