"""The record's tables, one module a migration, in the order they are applied.

A migration that was released is never changed: a new one follows it. Imports nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass

from pressmark.archive.schema import (
    m0001_articles,
    m0002_marks,
    m0003_entities,
    m0004_changes,
    m0005_journal,
)


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema: its name is recorded in the record once applied."""

    name: str
    sql: str


MIGRATIONS: tuple[Migration, ...] = (
    Migration("0001 articles", m0001_articles.SQL),
    Migration("0002 marks", m0002_marks.SQL),
    Migration("0003 entities", m0003_entities.SQL),
    Migration("0004 changes", m0004_changes.SQL),
    Migration("0005 journal", m0005_journal.SQL),
)
