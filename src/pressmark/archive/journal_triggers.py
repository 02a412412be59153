"""Triggers that write the journal: made on the connection for edits, from the tables as they are.

They are temporary, so they belong to that connection alone (imports and background work are not
journalled) and need no migration when a table gains a column.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class JournalledTable:
    """A table the user edits: its key, its column naming an article, what is derived in it."""

    name: str
    key: tuple[str, ...] = ("id",)
    article: str = ""
    derived: frozenset[str] = frozenset()


TABLES: tuple[JournalledTable, ...] = (
    JournalledTable("source"),
    JournalledTable("source_alias", ("key",)),
    JournalledTable("tag"),
    JournalledTable("author"),
    JournalledTable("language"),
    JournalledTable("article", ("id",), "id", frozenset({"duplicate_group", "fingerprint"})),
    JournalledTable("article_tag", ("article_id", "tag_id"), "article_id"),
    JournalledTable("article_author", ("article_id", "position"), "article_id"),
    JournalledTable("claim", ("id",), "article_id"),
    JournalledTable("note", ("article_id",), "article_id"),
    JournalledTable("highlight", ("id",), "article_id"),
    JournalledTable("entity", ("id",), "", frozenset({"name"})),
    JournalledTable("form"),
    JournalledTable("appearance", ("article_id", "form_id"), "article_id"),
    JournalledTable("entity_rule"),
    JournalledTable("refused_merge", ("left_id", "right_id")),
    JournalledTable("watch_list"),
    JournalledTable("watch_name"),
    JournalledTable("watch_match", ("article_id", "name_id"), "article_id"),
)


def record_changes(connection: sqlite3.Connection) -> None:
    """Let this connection's changes to :data:`TABLES` be recorded under the newest edit."""
    for table in TABLES:
        rows = connection.execute(f"PRAGMA table_info({table.name})")
        columns = [str(row[1]) for row in rows]
        for statement in _triggers(table, columns):
            connection.execute(statement)


def _triggers(table: JournalledTable, columns: list[str]) -> list[str]:
    image = {row: _whole(row, columns) for row in ("old", "new")}
    edited = [column for column in columns if column not in table.derived]
    changed = " OR ".join(f"old.{column} IS NOT new.{column}" for column in edited)
    return [
        _trigger(table, "INSERT", "new", "NULL", image["new"]),
        _trigger(table, "DELETE", "old", image["old"], "NULL"),
        _trigger(
            table, "UPDATE", "old", _differing("old", edited), _differing("new", edited), changed
        ),
    ]


def _trigger(
    table: JournalledTable, event: str, row: str, before: str, after: str, when: str = "TRUE"
) -> str:
    article = f"{row}.{table.article}" if table.article else "0"
    return f"""
        CREATE TEMP TRIGGER journal_{table.name}_{event.lower()} AFTER {event} ON main.{table.name}
        WHEN {when}
        BEGIN
            INSERT INTO edit_change (edit_id, table_name, article_id, key, before, after)
            VALUES ((SELECT max(id) FROM edit), '{table.name}', {article},
                    {_whole(row, list(table.key))}, {before}, {after});
        END"""


def _whole(row: str, columns: list[str]) -> str:
    return "json_object(" + ", ".join(f"'{c}', {row}.{c}" for c in columns) + ")"


def _differing(row: str, columns: list[str]) -> str:
    parts = " UNION ALL ".join(
        f"SELECT '{c}' AS c, {row}.{c} AS v WHERE old.{c} IS NOT new.{c}" for c in columns
    )
    return f"(SELECT json_group_object(c, v) FROM ({parts}))"
