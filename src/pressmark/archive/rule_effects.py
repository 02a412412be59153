"""What rules make of entities: a function of the active rules, in their order.

The user's own come first; automatic links hold only where those say nothing.

Nothing remembers how a state came about, so switching a rule off, undoing it, or applying it to
articles to come are one and the same computation.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

# Which column a rule about a single entity sets, and from which part of its value.
_SETS = {
    "rename": ("given_name", "name"),
    "kind": ("kind", "kind"),
    "hide": ("hidden", "on"),
    "pin": ("pinned", "on"),
    "reject": ("rejected", "on"),
}

# Whether rule {0} is the user's own word on what the entity of kind {1} and key {2} is. A split
# is not: it moves mentions, and what remains is as it was.
OWN_RULE = (
    "{0}.subject_kind = {1} AND {0}.subject_key = {2} AND {0}.active = 1 "
    "AND {0}.rule NOT IN ('link', 'split')"
)


@dataclass(frozen=True, slots=True)
class Split:
    """Mentions that are of another entity: those with one of ``texts``, in one of ``articles``,
    or from ``source_id`` (whichever are given must all hold)."""

    target: int
    texts: frozenset[str]
    articles: frozenset[int] | None  # None: in whichever
    source_id: int

    @property
    def by_text_only(self) -> bool:
        """Whether it holds for all mentions of a form alike."""
        return self.articles is None and not self.source_id

    def holds(self, text: str, article_id: int, source_id: int) -> bool:
        """Whether a mention is one of them."""
        return (
            (not self.texts or text in self.texts)
            and (self.articles is None or article_id in self.articles)
            and (not self.source_id or source_id == self.source_id)
        )


class Splits:
    """The active splits, by entity."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._by_entity: dict[int, list[Split]] = {}
        for subject, value in _active(db, "split"):
            made = _split(db, value)
            if made.target:
                self._by_entity.setdefault(subject, []).append(made)

    def of(self, entity_id: int, text: str, article_id: int, source_id: int) -> int:
        """The entity a mention belongs to: of each entity the first split that holds decides."""
        passed = {entity_id}
        while (target := self._next(entity_id, text, article_id, source_id)) not in passed:
            passed.add(target)
            entity_id = target
        return entity_id

    def _next(self, entity_id: int, text: str, article_id: int, source_id: int) -> int:
        for split in self.about(entity_id):
            if split.holds(text, article_id, source_id):
                return split.target
        return entity_id

    def about(self, entity_id: int) -> list[Split]:
        """The splits of one entity."""
        return self._by_entity.get(entity_id, [])


def derive(db: sqlite3.Connection, entity_ids: Collection[int]) -> None:
    """Bring the state of these entities, and all merges, in line with the active rules."""
    for entity_id in sorted(entity_ids):
        _derive_one(db, entity_id)
    _derive_merges(db)


def _derive_one(db: sqlite3.Connection, entity_id: int) -> None:
    state: dict[str, Any] = {"given_name": "", "hidden": 0, "pinned": 0, "rejected": 0}
    (found_kind,) = db.execute(
        "SELECT found_kind FROM entity WHERE id = ?", (entity_id,)
    ).fetchone()
    state["kind"] = found_kind
    rows = db.execute(
        "SELECT r.rule, r.value FROM entity_rule r JOIN entity e "
        "ON e.found_kind = r.subject_kind AND e.key = r.subject_key "
        "WHERE e.id = ? AND r.active = 1 ORDER BY r.id",
        (entity_id,),
    )
    for rule, value in rows.fetchall():
        if rule in _SETS:
            column, part = _SETS[rule]
            given = json.loads(value)[part]
            state[column] = int(given) if isinstance(given, bool) else given
    sets = ", ".join(f"{column} = ?" for column in state)
    differs = " OR ".join(f"{column} <> ?" for column in state)
    values = tuple(state.values())
    db.execute(
        f"UPDATE entity SET {sets} WHERE id = ? AND ({differs})", (*values, entity_id, *values)
    )


def _derive_merges(db: sqlite3.Connection) -> None:
    into: dict[int, int] = {}

    def root(entity_id: int) -> int:
        while entity_id in into:
            entity_id = into[entity_id]
        return entity_id

    for subject, value in _active(db, "merge"):
        target = entity_of(db, *value["into"])
        if target and root(target) != subject:  # a rule that would close a circle is passed over
            into[subject] = target
    refused = _refused(db)
    for subject, target in _links(db):
        apart = {root(other) for other in refused.get(subject, ())}
        if subject not in into and root(target) != subject and root(target) not in apart:
            into[subject] = target
    rows = db.execute("SELECT id, merged_into FROM entity WHERE merged_into IS NOT NULL")
    present = dict(rows.fetchall())
    for entity_id in sorted(present.keys() | into.keys()):
        wanted = root(entity_id) if entity_id in into else None
        if present.get(entity_id) != wanted:
            query = "UPDATE entity SET merged_into = ? WHERE id = ?"
            db.execute(query, (wanted, entity_id))


def _links(db: sqlite3.Connection) -> list[tuple[int, int]]:
    """(entity, what it counts as) of the automatic links the user has not overruled, in order."""
    return db.execute(
        "SELECT e.id, t.id FROM entity_rule r JOIN entity e "
        "ON e.found_kind = r.subject_kind AND e.key = r.subject_key JOIN entity t "
        "ON t.found_kind = json_extract(r.value, '$.into[0]') "
        "AND t.key = json_extract(r.value, '$.into[1]') "
        "WHERE r.rule = 'link' AND r.active = 1 AND NOT EXISTS (SELECT 1 FROM entity_rule o "
        f"WHERE {OWN_RULE.format('o', 'r.subject_kind', 'r.subject_key')}) ORDER BY r.id"
    ).fetchall()


def _refused(db: sqlite3.Connection) -> dict[int, list[int]]:
    """Which entities the user said each entity is not."""
    refused: dict[int, list[int]] = {}
    for left, right in db.execute("SELECT left_id, right_id FROM refused_merge"):
        refused.setdefault(left, []).append(right)
        refused.setdefault(right, []).append(left)
    return refused


def entity_of(db: sqlite3.Connection, kind: str, key: str) -> int:
    """The entity a recogniser's kind and key stand for; 0 when there is none."""
    query = "SELECT id FROM entity WHERE found_kind = ? AND key = ?"
    row = db.execute(query, (kind, key)).fetchone()
    return int(row[0]) if row else 0


def _active(db: sqlite3.Connection, rule: str) -> list[tuple[int, dict[str, Any]]]:
    """(entity, value) of the active rules of a sort, in order."""
    rows = db.execute(
        "SELECT e.id, r.value FROM entity_rule r JOIN entity e "
        "ON e.found_kind = r.subject_kind AND e.key = r.subject_key "
        "WHERE r.rule = ? AND r.active = 1 ORDER BY r.id",
        (rule,),
    )
    return [(entity_id, json.loads(value)) for entity_id, value in rows.fetchall()]


def _split(db: sqlite3.Connection, value: dict[str, Any]) -> Split:
    source = db.execute("SELECT id FROM source WHERE name = ?", (value["source"],)).fetchone()
    unknown_source = -1 if value["source"] else 0
    return Split(
        entity_of(db, *value["target"]),
        frozenset(value["aliases"]),
        _articles(db, value["articles"]) if value["articles"] else None,
        source[0] if source else unknown_source,
    )


def _articles(db: sqlite3.Connection, named: Sequence[int | str]) -> frozenset[int]:
    """Articles by number or, in a rule from another archive, by their text's fingerprint."""
    found = [one if isinstance(one, int) else _article_of(db, one) for one in named]
    return frozenset(filter(None, found))


def _article_of(db: sqlite3.Connection, fingerprint: str) -> int:
    """The article with a text of this fingerprint; 0 when there is none."""
    row = db.execute(
        "SELECT article_id FROM content WHERE fingerprint = ?", (bytes.fromhex(fingerprint),)
    ).fetchone()
    return int(row[0]) if row else 0
