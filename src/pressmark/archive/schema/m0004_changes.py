"""The change log that facet tables and indexes catch up from, kept by triggers.

Triggers and not code, so that undo, repair and other processes cannot forget it. An article
changed several times in a row is logged once.
"""


def _log_article(table: str, event: str, row: str) -> str:
    name = f"{table}_{event.split()[0].lower()}_logged"
    return f"""
CREATE TRIGGER {name} AFTER {event} ON {table}
WHEN (SELECT article_id FROM change ORDER BY number DESC LIMIT 1) IS NOT {row}
BEGIN
    INSERT INTO change (article_id) VALUES ({row});
END;"""


def _log_value(table: str, event: str, row: str, facet: str, column: str = "id") -> str:
    name = f"{table}_{event.split()[0].lower()}_value_logged"
    return f"""
CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN
    INSERT INTO change (facet, value_id) VALUES ('{facet}', {row}.{column});
END;"""


_SHOWN = (
    "title, source_id, published, language_id, format_id, stub, starred, read, trashed, "
    "duplicate_group, url"
)
_ARTICLE_PARTS = (
    "article_author", "article_tag", "note", "highlight", "appearance", "watch_match",
)  # fmt: skip
_VALUES = {
    "source": ("source", "name"),
    "tag": ("tag", "name"),
    "author": ("author", "name"),
    "language": ("language", "name"),
    "format": ("format", "name"),
    "watch_name": ("list", "name, aliases"),
    "entity": ("entity", "name, given_name, kind, hidden, rejected, merged_into"),
}

SQL = (
    """
CREATE TABLE change (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL DEFAULT 0,
    facet TEXT NOT NULL DEFAULT '',
    value_id INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Work that follows from a change: what the index holds (title, body), and what is gone.
CREATE TRIGGER article_title_queued AFTER UPDATE OF title, trashed ON article
WHEN old.title IS NOT new.title OR old.trashed IS NOT new.trashed
BEGIN
    DELETE FROM queue WHERE step = 'index' AND article_id = new.id;
    INSERT INTO queue (step, article_id) VALUES ('index', new.id);
END;
CREATE TRIGGER article_restored_queued AFTER UPDATE OF trashed ON article
WHEN old.trashed = 1 AND new.trashed = 0 AND new.stub = 0
BEGIN
    DELETE FROM queue WHERE article_id = new.id AND step <> 'index';
    INSERT INTO queue (step, article_id) VALUES ('duplicates', new.id), ('lists', new.id);
    INSERT INTO queue (step, article_id) SELECT 'entities', new.id
        WHERE new.id NOT IN (SELECT article_id FROM recognised);
END;
CREATE TRIGGER article_deleted_queued AFTER DELETE ON article BEGIN
    DELETE FROM queue WHERE article_id = old.id;
    INSERT INTO queue (step, article_id) VALUES ('index', old.id), ('duplicates', old.id);
END;
CREATE TRIGGER body_queued AFTER UPDATE OF text ON body WHEN old.text IS NOT new.text BEGIN
    DELETE FROM queue WHERE article_id = new.article_id;
    INSERT INTO queue (step, article_id) VALUES ('index', new.article_id),
        ('entities', new.article_id), ('duplicates', new.article_id), ('lists', new.article_id);
END;
-- A merge, or its undoing, changes what the entity was and is merged into as well.
CREATE TRIGGER entity_merge_logged AFTER UPDATE OF merged_into ON entity
WHEN old.merged_into IS NOT new.merged_into
BEGIN
    INSERT INTO change (facet, value_id) SELECT 'entity', old.merged_into
        WHERE old.merged_into IS NOT NULL;
    INSERT INTO change (facet, value_id) SELECT 'entity', new.merged_into
        WHERE new.merged_into IS NOT NULL;
END;
-- An alias that moves to another entity changes both.
CREATE TRIGGER form_moved AFTER UPDATE OF entity_id ON form BEGIN
    INSERT INTO change (facet, value_id) VALUES ('entity', old.entity_id),
        ('entity', new.entity_id);
END;
CREATE TRIGGER alias_moved AFTER UPDATE OF source_id ON source_alias BEGIN
    INSERT INTO change (facet, value_id) VALUES ('source', old.source_id),
        ('source', new.source_id);
END;
"""
    + _log_article("article", "INSERT", "new.id")
    + _log_article("article", f"UPDATE OF {_SHOWN}", "new.id")
    + _log_article("article", "DELETE", "old.id")
    + "".join(
        _log_article(table, event, f"{row}.article_id")
        for table in _ARTICLE_PARTS
        for event, row in (("INSERT", "new"), ("UPDATE", "new"), ("DELETE", "old"))
    )
    + "".join(
        _log_value(table, event, row, facet)
        for table, (facet, columns) in _VALUES.items()
        for event, row in (("INSERT", "new"), (f"UPDATE OF {columns}", "new"), ("DELETE", "old"))
    )
    + "\n"
)
