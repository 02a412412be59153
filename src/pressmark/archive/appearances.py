"""Where entities appear: mentions of one article, and which entities a form now counts for."""

from __future__ import annotations

import sqlite3

from pressmark.model.article import Mention
from pressmark.model.kinds import EntityKind

# An entity as it counts now: what it was merged into, or itself.
ROOT = "coalesce(e.merged_into, e.id)"


def mentions_of(db: sqlite3.Connection, article_id: int, body: str) -> tuple[Mention, ...]:
    """An article's mentions in the order of its text, without what the user rejected."""
    rows = db.execute(
        "SELECT p.spans, r.id, r.kind FROM appearance p JOIN form f ON f.id = p.form_id "
        f"JOIN entity e ON e.id = f.entity_id JOIN entity r ON r.id = {ROOT} "
        "WHERE p.article_id = ? AND r.rejected = 0",
        (article_id,),
    )
    found = [
        Mention(start, end, body[start:end], entity_id, EntityKind(kind))
        for spans, entity_id, kind in rows
        for start, end in unpacked(spans)
    ]
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def packed(spans: list[tuple[int, int]]) -> str:
    """Spans as the record keeps them: ``12:17,45:50``."""
    return ",".join(f"{start}:{end}" for start, end in sorted(spans))


def unpacked(spans: str) -> list[tuple[int, int]]:
    """Inverse of :func:`packed`."""
    pairs = (pair.partition(":") for pair in spans.split(",") if pair)
    return [(int(start), int(end)) for start, _, end in pairs]
