"""The journal of the user's edits: what each row was before and is after, for undo and redo.

``before`` and ``after`` are JSON objects of the columns that differ (all of them for an insert
or a delete); ``key`` names the row. ``article_id`` lets a deletion for good purge the journal.
"""

SQL = """
CREATE TABLE edit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE edit_change (
    id INTEGER PRIMARY KEY,
    edit_id INTEGER NOT NULL REFERENCES edit(id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    article_id INTEGER NOT NULL DEFAULT 0,
    key TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX edit_change_of ON edit_change(edit_id);
CREATE INDEX edit_change_about ON edit_change(article_id) WHERE article_id <> 0;
"""
