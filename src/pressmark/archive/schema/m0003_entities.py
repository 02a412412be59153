"""Entities, the forms they take in texts, where they appear, and the user's rules about them.

``found_kind`` and ``key`` are what the recogniser says and never change; everything else about
an entity follows from the user's rules. A merge is a pointer (``merged_into``, always to an
entity that is not merged itself), so it costs one row however often the entity is mentioned.
"""

SQL = """
CREATE TABLE entity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    found_kind TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    given_name TEXT NOT NULL DEFAULT '',
    merged_into INTEGER REFERENCES entity(id),
    hidden INTEGER NOT NULL DEFAULT 0,
    pinned INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (found_kind, key)
) STRICT;
CREATE INDEX entity_merged ON entity(merged_into) WHERE merged_into IS NOT NULL;

-- A surface form as it stands in texts (text), the fullest form its article gives (name), and
-- the rule that joined them (reason).
CREATE TABLE form (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity_id INTEGER NOT NULL REFERENCES entity(id),
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    UNIQUE (entity_id, text, name, reason)
) STRICT;

-- spans: "12:17,45:50", characters of the body; empty for an entity an export tagged.
CREATE TABLE appearance (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    form_id INTEGER NOT NULL REFERENCES form(id),
    mentions INTEGER NOT NULL,
    spans TEXT NOT NULL,
    PRIMARY KEY (article_id, form_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX appearance_of ON appearance(form_id, article_id, mentions);

CREATE TABLE form_count (
    form_id INTEGER PRIMARY KEY REFERENCES form(id) ON DELETE CASCADE,
    articles INTEGER NOT NULL DEFAULT 0,
    mentions INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TRIGGER form_counted AFTER INSERT ON form BEGIN
    INSERT INTO form_count (form_id) VALUES (new.id);
END;
CREATE TRIGGER appearance_counted AFTER INSERT ON appearance BEGIN
    UPDATE form_count SET articles = articles + 1, mentions = mentions + new.mentions
        WHERE form_id = new.form_id;
END;
CREATE TRIGGER appearance_uncounted AFTER DELETE ON appearance BEGIN
    UPDATE form_count SET articles = articles - 1, mentions = mentions - old.mentions
        WHERE form_id = old.form_id;
END;
CREATE TRIGGER appearance_recounted AFTER UPDATE OF form_id, mentions ON appearance BEGIN
    UPDATE form_count SET articles = articles - 1, mentions = mentions - old.mentions
        WHERE form_id = old.form_id;
    UPDATE form_count SET articles = articles + 1, mentions = mentions + new.mentions
        WHERE form_id = new.form_id;
END;

CREATE TABLE recognised (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    method TEXT NOT NULL
) STRICT;

-- The user's corrections, in order. subject and object are entities by (found kind, key), so
-- that rules hold in another archive too.
CREATE TABLE entity_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_key TEXT NOT NULL,
    value TEXT NOT NULL DEFAULT '{}',
    description TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX entity_rule_about ON entity_rule(subject_kind, subject_key);

CREATE TABLE refused_merge (
    left_id INTEGER NOT NULL REFERENCES entity(id),
    right_id INTEGER NOT NULL REFERENCES entity(id),
    PRIMARY KEY (left_id, right_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE watch_list (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE watch_name (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    list_id INTEGER NOT NULL REFERENCES watch_list(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT '',
    aliases TEXT NOT NULL DEFAULT '[]',
    UNIQUE (list_id, name)
) STRICT;
CREATE TABLE watch_match (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    name_id INTEGER NOT NULL REFERENCES watch_name(id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, name_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX watch_match_of ON watch_match(name_id, article_id);
"""
