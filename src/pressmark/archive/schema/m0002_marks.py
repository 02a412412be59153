"""What the user adds to articles, and the searches they keep."""

SQL = """
CREATE TABLE note (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE highlight (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    comment TEXT NOT NULL DEFAULT '',
    colour TEXT NOT NULL DEFAULT 'yellow',
    first INTEGER NOT NULL DEFAULT -1,
    last INTEGER NOT NULL DEFAULT -1
) STRICT;
CREATE INDEX highlight_of ON highlight(article_id);

CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT '',
    seen INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE search_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    query TEXT NOT NULL UNIQUE
) STRICT;
"""
