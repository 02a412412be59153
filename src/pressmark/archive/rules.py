"""The user's corrections of entities: kept as rules, which also hold for articles to come."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from pressmark.archive import rule_exchange
from pressmark.archive.database import Database
from pressmark.archive.entities import root_of
from pressmark.archive.journal import Edit
from pressmark.archive.rule_effects import derive, entity_of
from pressmark.archive.splitting import SPLIT_MARK, resettle
from pressmark.archive.texts import storable
from pressmark.model.errors import UserError
from pressmark.model.kinds import EntityKind
from pressmark.model.views import EntityRule


class Rules:
    """The rules of an archive. Whatever changes them takes the edit it is part of."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def merge(self, edit: Edit, ids: Sequence[int], into: int) -> None:
        """Count entities as ``into``, with all their names."""
        target = root_of(edit.db, into)
        for entity_id in dict.fromkeys(root_of(edit.db, entity_id) for entity_id in ids):
            if entity_id != target:
                label = f"{_name(edit.db, entity_id)} is {_name(edit.db, target)}"
                value = {"into": _key(edit.db, target)}
                _add(edit.db, "merge", entity_id, value, label)
        derive(edit.db, ())

    def split(
        self,
        edit: Edit,
        entity_id: int,
        *,
        aliases: Sequence[str] = (),
        article_ids: Sequence[int] = (),
        source_id: int = 0,
        name: str = "",
    ) -> int:
        """Make an entity of its own of the mentions by these aliases, in these articles, from
        this source (whichever are given must all hold); returns its id.
        """
        if not (aliases or article_ids or source_id):
            raise UserError("Say which mentions to split off: by name, article or source.")
        db = edit.db
        root = root_of(db, entity_id)
        parts = {
            "aliases": sorted(set(aliases)),
            "articles": sorted(set(article_ids)),
            "source": _source_name(db, source_id),
            "name": name,
        }
        called = name or (aliases[0] if aliases else _name(db, root))
        made = self._split_member(db, root, parts, called)
        members = db.execute("SELECT id FROM entity WHERE merged_into = ? ORDER BY id", (root,))
        for (member,) in members.fetchall():
            other = self._split_member(db, member, parts, called)
            label = f"What was split off from {_name(db, member)} is {called}"
            _add(db, "merge", other, {"into": _key(db, made)}, label)
        derive(db, ())
        if name:
            self.rename(edit, made, name)
        return made

    def _split_member(
        self, db: sqlite3.Connection, member: int, parts: dict[str, Any], called: str
    ) -> int:
        """Split one of the entities that count as one: what each gives keeps its own origin."""
        made = _split_off(db, member, called)
        value = {"target": _key(db, made), **parts}
        label = f"{_split_label(value)} of {_name(db, member)} is {called}"
        _add(db, "split", member, value, label)
        resettle(db, member)
        return made

    def rename(self, edit: Edit, entity_id: int, name: str) -> None:
        """Call an entity otherwise; "" goes back to the name its articles use most."""
        name = " ".join(storable(name).split())
        self._set(edit, entity_id, "rename", {"name": name}, f"is called {name}", on=bool(name))

    def change_kind(self, edit: Edit, entity_id: int, kind: EntityKind) -> None:
        """Let an entity be of another kind; merged with its namesake of that kind, if any."""
        root = root_of(edit.db, entity_id)
        namesake = entity_of(edit.db, kind.value, _key(edit.db, root)[1])
        if namesake and root_of(edit.db, namesake) != root:
            self.merge(edit, [root], namesake)
            return
        self._set(edit, root, "kind", {"kind": kind.value}, f"is of the kind {kind.value}")

    def hide(self, edit: Edit, entity_id: int, on: bool) -> None:
        """Leave an entity out of lists; its mentions stay."""
        self._set(edit, entity_id, "hide", {"on": True}, "is hidden", on=on)

    def pin(self, edit: Edit, entity_id: int, on: bool) -> None:
        """Keep an entity at the head of lists."""
        self._set(edit, entity_id, "pin", {"on": True}, "is pinned", on=on)

    def reject(self, edit: Edit, entity_id: int, on: bool = True) -> None:
        """It is not an entity at all: it and its mentions are not shown."""
        self._set(edit, entity_id, "reject", {"on": True}, "is not an entity", on=on)

    def note(self, edit: Edit, entity_id: int, text: str) -> None:
        """Write an entity's note."""
        root = root_of(edit.db, entity_id)
        edit.db.execute("UPDATE entity SET note = ? WHERE id = ?", (storable(text), root))

    def list(self) -> list[EntityRule]:
        """Every rule in the order they are applied: the user's as made, then automatic links."""
        rows = self._database.reading().execute(
            "SELECT id, rule, description, active FROM entity_rule ORDER BY rule = 'link', id"
        )
        return [
            EntityRule(i, rule, text, bool(active), automatic=rule == "link")
            for i, rule, text, active in rows
        ]

    def switch(self, edit: Edit, rule_id: int, on: bool) -> None:
        """Let a rule hold, or not."""
        db = edit.db
        row = db.execute(
            "SELECT r.rule, e.id FROM entity_rule r JOIN entity e "
            "ON e.found_kind = r.subject_kind AND e.key = r.subject_key WHERE r.id = ?",
            (rule_id,),
        ).fetchone()
        if row is None:
            raise UserError("That rule is gone already.")
        db.execute(
            "UPDATE entity_rule SET active = ?1 WHERE id = ?2 AND active <> ?1", (int(on), rule_id)
        )
        rule, subject = row
        derive(db, [subject])
        if rule == "split":
            resettle(db, subject)

    def export(self) -> str:
        """Every rule as JSON, to be imported into another archive."""
        return rule_exchange.written(self._database.reading())

    def import_(self, edit: Edit, text: str) -> int:
        """Add the rules of another archive; returns how many were not known here yet."""
        subjects = rule_exchange.read(edit.db, text)
        derive(edit.db, set(subjects))
        for subject in dict.fromkeys(subjects):
            resettle(edit.db, subject)
        return len(subjects)

    def refuse(self, edit: Edit, left: int, right: int) -> None:
        """Never again suggest to merge these two, nor link them."""
        edit.db.execute(
            "INSERT INTO refused_merge VALUES (?, ?) ON CONFLICT DO NOTHING",
            (min(left, right), max(left, right)),
        )
        derive(edit.db, ())

    def refused(self) -> set[frozenset[int]]:
        """The pairs of entities the user said are not the same."""
        rows = self._database.reading().execute("SELECT left_id, right_id FROM refused_merge")
        return {frozenset(row) for row in rows}

    def _set(
        self,
        edit: Edit,
        entity_id: int,
        rule: str,
        value: dict[str, Any],
        verb: str,
        *,
        on: bool = True,
    ) -> None:
        root = root_of(edit.db, entity_id)
        label = f"{_name(edit.db, root)} {verb}"
        _drop(edit.db, rule, root)
        if on:
            _add(edit.db, rule, root, value, label)
        derive(edit.db, [root])


def _add(
    db: sqlite3.Connection, rule: str, entity_id: int, value: dict[str, Any], description: str
) -> None:
    kind, key = _key(db, entity_id)
    db.execute(
        "INSERT INTO entity_rule (rule, subject_kind, subject_key, value, description) "
        "VALUES (?, ?, ?, ?, ?)",
        (rule, kind, key, json.dumps(value, ensure_ascii=False), description),
    )


def _drop(db: sqlite3.Connection, rule: str, entity_id: int) -> None:
    kind, key = _key(db, entity_id)
    db.execute(
        "DELETE FROM entity_rule WHERE rule = ? AND subject_kind = ? AND subject_key = ?",
        (rule, kind, key),
    )


def _split_off(db: sqlite3.Connection, origin: int, name: str) -> int:
    """A new entity beside ``origin``, of its kind, under a key no recogniser gives: the
    origin's and a mark of its own, so that mentions can go back where they were found.
    """
    made = db.execute(
        "INSERT INTO entity (found_kind, key, kind, name) "
        "SELECT found_kind, key || ? || ?, kind, ? FROM entity WHERE id = ?",
        (SPLIT_MARK, uuid4().hex, name, origin),
    ).lastrowid
    found_kind, kind = db.execute(
        "SELECT found_kind, kind FROM entity WHERE id = ?", (made,)
    ).fetchone()
    if kind != found_kind:
        _add(db, "kind", made or 0, {"kind": kind}, f"{name} is of the kind {kind}")
    return made or 0


def _key(db: sqlite3.Connection, entity_id: int) -> tuple[str, str]:
    row = db.execute("SELECT found_kind, key FROM entity WHERE id = ?", (entity_id,)).fetchone()
    if row is None:
        raise UserError(f"There is no entity number {entity_id}.")
    return row[0], row[1]


def _name(db: sqlite3.Connection, entity_id: int) -> str:
    row = db.execute(
        "SELECT coalesce(nullif(given_name, ''), name) FROM entity WHERE id = ?", (entity_id,)
    ).fetchone()
    return str(row[0])


def _source_name(db: sqlite3.Connection, source_id: int) -> str:
    row = db.execute("SELECT name FROM source WHERE id = ?", (source_id,)).fetchone()
    return str(row[0]) if row else ""


def _split_label(value: dict[str, Any]) -> str:
    parts = [f"“{alias}”" for alias in value["aliases"]]
    if value["articles"]:
        parts.append(f"{len(value['articles'])} articles")
    if value["source"]:
        parts.append(f"source {value['source']}")
    return ", ".join(parts)
