"""What an entity is called when the user has not said: the full form its articles use most.

Between forms used equally often, the one the entity is known by (Crimea, not Crimean peninsula),
then the longest.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable


def rename(db: sqlite3.Connection, entity_ids: Iterable[int]) -> None:
    """Work out the names of entities anew; one without mentions keeps the name it had."""
    for entity_id in entity_ids:
        row = db.execute(
            "SELECT f.name FROM form f JOIN form_count c ON c.form_id = f.id "
            "JOIN entity e ON e.id = f.entity_id "
            "WHERE f.entity_id = ? AND c.mentions > 0 GROUP BY f.name "
            "ORDER BY sum(c.mentions) DESC, lower(f.name) = e.key DESC, length(f.name) DESC, "
            "f.name LIMIT 1",
            (entity_id,),
        ).fetchone()
        if row is not None:
            query = "UPDATE entity SET name = ?1 WHERE id = ?2 AND name <> ?1"
            db.execute(query, (row[0], entity_id))


def rename_touched(db: sqlite3.Connection, edit_id: int) -> None:
    """Work out the names of the entities whose forms or mentions an edit moved."""
    rows = db.execute(
        "SELECT json_extract(before, '$.entity_id') FROM edit_change "
        "WHERE edit_id = ?1 AND table_name = 'form' "
        "UNION SELECT json_extract(after, '$.entity_id') FROM edit_change "
        "WHERE edit_id = ?1 AND table_name = 'form' "
        "UNION SELECT f.entity_id FROM edit_change c "
        "JOIN form f ON f.id = json_extract(c.key, '$.form_id') "
        "WHERE c.edit_id = ?1 AND c.table_name = 'appearance'",
        (edit_id,),
    )
    rename(db, [row[0] for row in rows.fetchall() if row[0] is not None])
