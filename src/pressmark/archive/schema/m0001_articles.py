"""Articles and where they come from: originals, import runs, sightings, sources, claims.

Dates are integers ``yyyymmdd`` with zeros for what is unknown; 0 is no date. Times are ISO 8601
text in UTC. Article ids only grow: AUTOINCREMENT never gives the id of a deleted one again.
"""

SQL = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE original (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    added TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    paths TEXT NOT NULL,
    source TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    started TEXT NOT NULL,
    finished TEXT NOT NULL DEFAULT '',
    seconds REAL NOT NULL DEFAULT 0
) STRICT;

-- One line a file that was closed in a run; lines of its parts that became no article follow it.
CREATE TABLE run_line (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    part TEXT NOT NULL DEFAULT '',
    is_file INTEGER NOT NULL,
    sha256 TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    imported INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX run_line_of_file ON run_line(run_id, path);

CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE source_alias (
    key TEXT PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source(id),
    by_user INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX source_alias_of ON source_alias(source_id);

CREATE TABLE language (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE format (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE author (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    source_id INTEGER REFERENCES source(id),
    published INTEGER NOT NULL DEFAULT 0,
    published_raw TEXT NOT NULL DEFAULT '',
    modified INTEGER NOT NULL DEFAULT 0,
    saved INTEGER NOT NULL DEFAULT 0,
    imported TEXT NOT NULL,
    url TEXT NOT NULL DEFAULT '',
    language_id INTEGER REFERENCES language(id),
    format_id INTEGER REFERENCES format(id),
    word_count INTEGER NOT NULL DEFAULT 0,
    section TEXT NOT NULL DEFAULT '',
    page TEXT NOT NULL DEFAULT '',
    media_type TEXT NOT NULL DEFAULT '',
    original TEXT NOT NULL REFERENCES original(sha256),
    part TEXT NOT NULL DEFAULT '',
    fingerprint BLOB NOT NULL,
    stub INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    read INTEGER NOT NULL DEFAULT 0,
    trashed INTEGER NOT NULL DEFAULT 0,
    duplicate_group INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX article_by_source ON article(source_id);
CREATE INDEX article_by_original ON article(original);
CREATE INDEX article_trashed ON article(trashed) WHERE trashed = 1;
CREATE INDEX article_by_group ON article(duplicate_group) WHERE duplicate_group <> 0;

-- Apart from article, so that lists and facets never read past the texts.
CREATE TABLE body (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE cut (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_author (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    author_id INTEGER NOT NULL REFERENCES author(id),
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_author_of ON article_author(author_id, article_id);

CREATE TABLE article_tag (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag(id),
    PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_of ON article_tag(tag_id, article_id);

-- Why a field has its value. A claim the user overruled stays, with its value, as not current.
CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    origin TEXT NOT NULL,
    evidence TEXT NOT NULL DEFAULT '',
    value TEXT NOT NULL DEFAULT '',
    current INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX claim_of ON claim(article_id, field);

-- Every place an article was found. ``fingerprint`` is that of the text found there.
CREATE TABLE sighting (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    run_id INTEGER NOT NULL REFERENCES run(id),
    path TEXT NOT NULL,
    part TEXT NOT NULL,
    original TEXT NOT NULL REFERENCES original(sha256),
    fingerprint BLOB NOT NULL,
    outcome TEXT NOT NULL,
    imported TEXT NOT NULL
) STRICT;
CREATE INDEX sighting_of ON sighting(article_id);
CREATE INDEX sighting_by_original ON sighting(original, part);
CREATE INDEX sighting_by_path ON sighting(path, part);
CREATE INDEX sighting_by_run ON sighting(run_id, path);

-- Every content an article has had, so that old content met again is known.
CREATE TABLE content (
    fingerprint BLOB PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX content_of ON content(article_id);

-- What an article was before its file changed.
CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    replaced TEXT NOT NULL,
    original TEXT NOT NULL REFERENCES original(sha256),
    fields TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX version_of ON version(article_id);
CREATE INDEX version_by_original ON version(original);

CREATE TABLE tagged_entity (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    relevance REAL,
    PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

-- What is still to be derived of which article. The ticket tells a request that came in while
-- an earlier one was being served. No foreign key: a deleted article is work too.
CREATE TABLE queue (
    ticket INTEGER PRIMARY KEY AUTOINCREMENT,
    step TEXT NOT NULL,
    article_id INTEGER NOT NULL,
    UNIQUE (step, article_id)
) STRICT;

CREATE TABLE sketch (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    data BLOB NOT NULL
) STRICT;

-- Near-duplicates; left < right; share of common text 0-1.
CREATE TABLE near_pair (
    left_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    right_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    share REAL NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (left_id, right_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_pair_right ON near_pair(right_id);

CREATE TABLE watched_folder (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    last_seen TEXT NOT NULL DEFAULT ''
) STRICT;
"""
