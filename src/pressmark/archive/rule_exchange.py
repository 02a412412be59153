"""Rules as JSON, to be carried from one archive to another.

Entities go by kind and key, articles by their content's fingerprint, sources by name: what an
archive numbers for itself means nothing elsewhere. What is not here yet a rule waits for.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from pressmark.archive.recognition import entity_id
from pressmark.archive.texts import storable
from pressmark.model.errors import UserError
from pressmark.model.kinds import EntityKind

_FORMAT = "pressmark-entity-rules"
_VERSION = 1
_FIELDS: dict[str, dict[str, type]] = {
    "merge": {"into": list},
    "link": {"into": list},
    "split": {"target": list, "aliases": list, "articles": list, "source": str, "name": str},
    "rename": {"name": str},
    "kind": {"kind": str},
    "hide": {"on": bool},
    "pin": {"on": bool},
    "reject": {"on": bool},
}


def written(db: sqlite3.Connection) -> str:
    """Every rule of the user's as JSON, and the automatic links they switched off."""
    rows = db.execute(
        "SELECT r.rule, r.subject_kind, r.subject_key, r.value, r.description, r.active "
        "FROM entity_rule r WHERE r.rule <> 'link' OR r.active = 0 ORDER BY r.id"
    ).fetchall()
    rules = []
    for rule, kind, key, value, description, active in rows:
        parts = _carried(db, json.loads(value))
        rules.append(
            {
                "rule": rule,
                "entity": [kind, key],
                "name": _name(db, kind, key),
                "other": _name(db, *parts.get("into", parts.get("target", ("", "")))),
                "value": parts,
                "description": description,
                "active": bool(active),
            }
        )
    content = {"format": _FORMAT, "version": _VERSION, "rules": rules}
    return json.dumps(content, ensure_ascii=False, indent=1)


def read(db: sqlite3.Connection, text: str) -> list[int]:
    """Add rules that are not there yet; returns the entity each is about.

    UserError, before anything is changed, when the text is not such a file.
    """
    rules = _checked(text)
    subjects = []
    for rule in rules:
        kind, key = rule["entity"]
        value = rule["value"]
        subject = entity_id(db, kind, key, rule["name"])
        for part in ("into", "target"):
            if part in value:
                other = value.get("name") or rule["other"] or rule["name"]
                entity_id(db, value[part][0], value[part][1], other)
        if _insert(db, rule, value):
            subjects.append(subject)
    return subjects


def _insert(db: sqlite3.Connection, rule: dict[str, Any], value: dict[str, Any]) -> bool:
    row = (rule["rule"], *rule["entity"], json.dumps(value, ensure_ascii=False))
    if rule["rule"] == "link":  # carried because it was switched off: that overrules one here
        db.execute(
            "DELETE FROM entity_rule WHERE rule = ? AND subject_kind = ? AND subject_key = ? "
            "AND value = ? AND active = 1",
            row,
        )
    rows = db.execute(
        "SELECT value FROM entity_rule WHERE rule = ? AND subject_kind = ? AND subject_key = ?",
        row[:3],
    )
    if any(_carried(db, json.loads(known)) == value for (known,) in rows.fetchall()):
        return False
    db.execute(
        "INSERT INTO entity_rule (rule, subject_kind, subject_key, value, description, active) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (*row, rule["description"], int(rule["active"])),
    )
    return True


def _checked(text: str) -> list[dict[str, Any]]:
    try:
        content = json.loads(text)
        if content["format"] != _FORMAT or content["version"] > _VERSION:
            raise ValueError("made by another program or a newer version")
        return [_rule(given) for given in content["rules"]]
    except (ValueError, TypeError, KeyError) as error:
        raise UserError(
            f"This is not a file of entity rules ({error}).",
            "Choose a file that Pressmark exported.",
        ) from error


def _rule(given: dict[str, Any]) -> dict[str, Any]:
    fields = _FIELDS[given["rule"]]
    value = {name: given["value"][name] for name in fields}
    for name, kind in fields.items():
        if not isinstance(value[name], kind):
            raise ValueError(f"{name} of a {given['rule']} rule")
    if "articles" in value:
        value["articles"] = [bytes.fromhex(one).hex() for one in value["articles"]]
    if "kind" in value:
        EntityKind(value["kind"])
    for part in ("into", "target"):
        if part in value:
            value[part] = _entity(value[part])
    return {
        "rule": given["rule"],
        "entity": _entity(given["entity"]),
        "value": value,
        "name": storable(str(given["name"])),
        "other": storable(str(given.get("other", ""))),
        "description": storable(str(given["description"])),
        "active": bool(given["active"]),
    }


def _entity(given: Any) -> list[str]:
    kind, key = given
    return [EntityKind(kind).value, storable(str(key))]


def _carried(db: sqlite3.Connection, value: dict[str, Any]) -> dict[str, Any]:
    """A rule's value as other archives understand it: articles by fingerprint, here or not."""
    if "articles" not in value:
        return value
    return value | {"articles": [_fingerprint(db, article) for article in value["articles"]]}


def _fingerprint(db: sqlite3.Connection, article_id: int | str) -> str:
    if isinstance(article_id, str):
        return article_id
    row = db.execute("SELECT fingerprint FROM article WHERE id = ?", (article_id,)).fetchone()
    return row[0].hex() if row else ""


def _name(db: sqlite3.Connection, kind: str, key: str) -> str:
    row = db.execute(
        "SELECT name FROM entity WHERE found_kind = ? AND key = ?", (kind, key)
    ).fetchone()
    return str(row[0]) if row else key
