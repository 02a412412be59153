"""Which entities of an archive are likely one: links sure enough to make, and suggestions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pressmark.model.entities import Entity


@dataclass(frozen=True, slots=True)
class Link:
    """``other`` is, or may be, the same entity as ``kept`` (ids); ``reason`` says why."""

    kept: int
    other: int
    reason: str


def link_surnames(entities: Iterable[Entity]) -> list[Link]:
    """Surnames that stand for one person all through the archive.

    Several articles must name the person in full, and hardly any other person may bear the
    surname; an ambiguous surname stays apart.
    """
    raise NotImplementedError(entities)


def suggest_merges(entities: Iterable[Entity], limit: int = 200) -> list[Link]:
    """Pairs a user may want to merge, best first; never merged without being asked."""
    raise NotImplementedError(entities, limit)
