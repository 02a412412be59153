"""Moving mentions to the entity the splits in force say they belong to, and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from typing import Any

from pressmark.archive.recognition import form_id
from pressmark.archive.rule_effects import Splits, derive, entity_of

SPLIT_MARK = "#"
"""Parts the key of an entity that was split off from that of the one it was found as; no
recogniser's key has one."""


def resettle(db: sqlite3.Connection, entity_id: int) -> None:
    """Put every mention of an entity, and of all that was split from it, where it belongs now:
    where it would go were its article recognised today.
    """
    splits = Splits(db)
    origin, *others = family = _family(db, entity_id)
    whole = all(split.by_text_only for member in family for split in splits.about(member))
    for member in (origin, *others):
        rows = db.execute(
            "SELECT id, text, name, reason FROM form WHERE entity_id = ? ORDER BY id", (member,)
        )
        for form, text, name, reason in rows.fetchall():
            if whole:
                _move_form(db, form, splits.of(origin, text, 0, 0), text, name, reason)
            else:
                _move_mentions(db, splits, origin, form, text, name, reason)


def _family(db: sqlite3.Connection, entity_id: int) -> list[int]:
    """The entity that recognisers found, and all that were split from it, in turn or not."""
    kind, key = db.execute(
        "SELECT found_kind, key FROM entity WHERE id = ?", (entity_id,)
    ).fetchone()
    found = key.partition(SPLIT_MARK)[0]
    rows = db.execute(
        "SELECT id FROM entity WHERE found_kind = ? AND (key = ? OR key BETWEEN ? AND ?) "
        "ORDER BY key",
        (kind, found, found + SPLIT_MARK, found + SPLIT_MARK + "\U0010ffff"),
    )
    return [row[0] for row in rows.fetchall()]


def settle_rules(db: sqlite3.Connection, edit_id: int) -> None:
    """After undo or redo: what was recognised since the edit follows the rules as they are now."""
    rows = db.execute(
        "SELECT DISTINCT json_patch(coalesce(after, before), key) FROM edit_change "
        "WHERE edit_id = ? AND table_name = 'entity_rule'",
        (edit_id,),
    )
    for (image,) in rows.fetchall():
        rule = _whole_rule(db, json.loads(image))
        subject = entity_of(db, rule["subject_kind"], rule["subject_key"])
        if not subject:
            continue
        derive(db, [subject])
        if rule["rule"] == "split":
            target = entity_of(db, *json.loads(rule["value"])["target"])
            if target:
                resettle(db, subject)
                _drop_unused(db, target)
    refusals = db.execute(
        "SELECT 1 FROM edit_change WHERE edit_id = ? AND table_name = 'refused_merge'", (edit_id,)
    )
    if refusals.fetchone() is not None:
        derive(db, ())


def _whole_rule(db: sqlite3.Connection, image: dict[str, Any]) -> dict[str, Any]:
    """A rule's columns; the image of an update (a rule switched) has only what changed."""
    if "rule" in image:
        return image
    row = db.execute(
        "SELECT rule, subject_kind, subject_key, value FROM entity_rule WHERE id = ?",
        (image["id"],),
    ).fetchone()
    names = ("rule", "subject_kind", "subject_key", "value")
    return dict(zip(names, row or ("", "", "", ""), strict=True))


def _drop_unused(db: sqlite3.Connection, target: int) -> None:
    """Forget an entity made by a split that is undone, once none of its mentions are left."""
    kept = db.execute(
        "SELECT 1 FROM entity e WHERE e.id = ?1 AND (EXISTS (SELECT 1 FROM entity_rule r "
        "WHERE r.rule = 'split' AND json_extract(r.value, '$.target[1]') = e.key) "
        "OR EXISTS (SELECT 1 FROM form f JOIN appearance p ON p.form_id = f.id "
        "WHERE f.entity_id = ?1) OR EXISTS (SELECT 1 FROM entity m WHERE m.merged_into = ?1))",
        (target,),
    ).fetchone()
    if kept is None:
        db.execute("DELETE FROM form WHERE entity_id = ?", (target,))
        db.execute("DELETE FROM refused_merge WHERE ?1 IN (left_id, right_id)", (target,))
        db.execute("DELETE FROM entity WHERE id = ?", (target,))


def _move_form(
    db: sqlite3.Connection, form: int, entity: int, text: str, name: str, reason: str
) -> None:
    """Give a form to an entity whole: one row, however many mentions it has."""
    twin = db.execute(
        "SELECT id FROM form WHERE entity_id = ? AND text = ? AND name = ? AND reason = ?",
        (entity, text, name, reason),
    ).fetchone()
    if twin is None:
        db.execute("UPDATE form SET entity_id = ? WHERE id = ?", (entity, form))
    elif twin[0] != form:
        rows = db.execute("SELECT article_id FROM appearance WHERE form_id = ?", (form,))
        _move(db, form, twin[0], [row[0] for row in rows.fetchall()])


def _move_mentions(
    db: sqlite3.Connection,
    splits: Splits,
    entity_id: int,
    form: int,
    text: str,
    name: str,
    reason: str,
) -> None:
    rows = db.execute(
        "SELECT p.article_id, coalesce(a.source_id, 0) FROM appearance p "
        "JOIN article a ON a.id = p.article_id WHERE p.form_id = ?",
        (form,),
    )
    by_target: dict[int, list[int]] = {}
    for article_id, source_id in rows.fetchall():
        target = splits.of(entity_id, text, article_id, source_id)
        by_target.setdefault(target, []).append(article_id)
    for target, articles in by_target.items():
        wanted = form_id(db, target, text, name, reason)
        if wanted != form:
            _move(db, form, wanted, articles)


def _move(db: sqlite3.Connection, form: int, wanted: int, articles: Collection[int]) -> None:
    for article_id in articles:
        mentions, spans = db.execute(
            "SELECT mentions, spans FROM appearance WHERE article_id = ? AND form_id = ?",
            (article_id, form),
        ).fetchone()
        db.execute(
            "DELETE FROM appearance WHERE article_id = ? AND form_id = ?", (article_id, form)
        )
        db.execute(
            "INSERT INTO appearance VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
            "mentions = mentions + excluded.mentions, spans = trim(spans || ',' || "
            "excluded.spans, ',')",
            (article_id, wanted, mentions, spans),
        )
