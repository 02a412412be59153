"""Looking for what is wrong with an archive, and mending what is derived."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from pressmark.archive.database import Database
from pressmark.archive.duplicates import regroup
from pressmark.archive.originals import Originals
from pressmark.model.errors import Cancelled
from pressmark.model.views import Finding

_MAX_LISTED = 20
_BETWEEN_LOOKS = 100_000  # steps of SQLite's: some milliseconds


def findings(
    database: Database,
    originals: Originals | None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Finding]:
    """Everything wrong; the originals' bytes are read only when their store is given.

    Raises Cancelled soon after ``cancelled()`` is true, in the midst of a statement too.
    """
    db = database.reading()
    with _interrupted(db, cancelled):
        found = [*_integrity(db), *_foreign_keys(db)]
        for what, query in _COUNTED.items():
            (count,) = db.execute(f"SELECT count(*) FROM ({query})").fetchone()
            if count:
                found.append(Finding(what, f"{count} rows", what != "article without a sighting"))
        found += _groups(db)
        if originals is not None:
            found += _originals(db, originals, cancelled)
    return found


@contextmanager
def _interrupted(db: sqlite3.Connection, cancelled: Callable[[], bool]) -> Iterator[None]:
    db.set_progress_handler(cancelled, _BETWEEN_LOOKS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if _is_interruption(error):
            raise Cancelled from error
        raise
    finally:
        db.set_progress_handler(None, 0)


def _is_interruption(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT


def mend(database: Database) -> None:
    """Make good what follows from something else that is sound."""
    with database.changing() as db:
        for query in _MENDING:
            db.execute(query)
        ids = [row[0] for row in db.execute(_GROUPED).fetchall()]
        regroup(db, ids)
    with database.changing() as db:
        if any(_integrity(db)):
            db.execute("REINDEX")


# What must not be there, and can be made good.
_COUNTED = {
    "article without a text": (
        "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM body)"
    ),
    "article without a sighting": (
        "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM sighting)"
    ),
    "counts of a form are wrong": """
        SELECT f.id FROM form f LEFT JOIN form_count c ON c.form_id = f.id LEFT JOIN (
            SELECT form_id, count(*) AS a, sum(mentions) AS m FROM appearance GROUP BY form_id
        ) p ON p.form_id = f.id
        WHERE coalesce(p.a, 0) <> coalesce(c.articles, -1)
            OR coalesce(p.m, 0) <> coalesce(c.mentions, -1)""",
    "content is not known by its fingerprint": """
        SELECT id FROM article
        WHERE fingerprint NOT IN (SELECT fingerprint FROM content)""",
    "merged entity leads to a merged one": """
        SELECT e.id FROM entity e JOIN entity r ON r.id = e.merged_into
        WHERE r.merged_into IS NOT NULL""",
    "article was never recognised nor queued": """
        SELECT id FROM article WHERE stub = 0 AND trashed = 0
        AND id NOT IN (SELECT article_id FROM recognised)
        AND id NOT IN (SELECT article_id FROM queue WHERE step = 'entities')""",
    "unknown step in the queue": """
        SELECT ticket FROM queue WHERE step NOT IN ('index', 'entities', 'duplicates', 'lists')""",
}

_MENDING = (
    "INSERT INTO body SELECT id, '' FROM article WHERE id NOT IN (SELECT article_id FROM body)",
    "INSERT INTO form_count (form_id) SELECT id FROM form "
    "WHERE id NOT IN (SELECT form_id FROM form_count)",
    """UPDATE form_count SET
        articles = (SELECT count(*) FROM appearance p WHERE p.form_id = form_count.form_id),
        mentions = (SELECT coalesce(sum(mentions), 0) FROM appearance p
            WHERE p.form_id = form_count.form_id)""",
    "INSERT OR IGNORE INTO content SELECT fingerprint, id FROM article",
    """UPDATE entity SET merged_into = (SELECT r.merged_into FROM entity r
            WHERE r.id = entity.merged_into)
        WHERE merged_into IN (SELECT id FROM entity WHERE merged_into IS NOT NULL)""",
    """INSERT INTO queue (step, article_id) SELECT 'entities', id FROM article
        WHERE stub = 0 AND trashed = 0 AND id NOT IN (SELECT article_id FROM recognised)
        AND id NOT IN (SELECT article_id FROM queue WHERE step = 'entities') ORDER BY id""",
    "DELETE FROM queue WHERE step NOT IN ('index', 'entities', 'duplicates', 'lists')",
)

_GROUPED = """
SELECT id FROM article WHERE duplicate_group <> 0
UNION SELECT left_id FROM near_pair UNION SELECT right_id FROM near_pair"""


def _integrity(db: sqlite3.Connection) -> Iterator[Finding]:
    try:
        rows = db.execute(f"PRAGMA integrity_check({_MAX_LISTED})").fetchall()
    except sqlite3.DatabaseError as error:
        if _is_interruption(error):
            raise
        yield Finding("record damaged", str(error), False)
        return
    for (text,) in rows:
        if text != "ok":
            yield Finding("record damaged", text, "index" in text)


def _foreign_keys(db: sqlite3.Connection) -> Iterator[Finding]:
    counts: dict[tuple[str, str], int] = {}
    for table, _, parent, _ in db.execute("PRAGMA foreign_key_check"):
        counts[table, parent] = counts.get((table, parent), 0) + 1
    for (table, parent), count in counts.items():
        yield Finding("row refers to nothing", f"{count} rows of {table} to {parent}", False)


def _groups(db: sqlite3.Connection) -> Iterator[Finding]:
    """Articles whose group is not what the pairs say."""
    parents: dict[int, int] = {}

    def root(article_id: int) -> int:
        while parents.setdefault(article_id, article_id) != article_id:
            article_id = parents[article_id]
        return article_id

    for left, right in db.execute("SELECT left_id, right_id FROM near_pair"):
        low, high = sorted((root(left), root(right)))
        parents[high] = low
    wanted = {article_id: root(article_id) for article_id in list(parents)}
    present = dict(db.execute("SELECT id, duplicate_group FROM article WHERE duplicate_group <> 0"))
    if wanted != present:
        wrong = [i for i in wanted.keys() | present.keys() if wanted.get(i) != present.get(i)]
        yield Finding("near-duplicates' groups are wrong", f"{len(wrong)} articles", True)


def _originals(
    db: sqlite3.Connection, originals: Originals, cancelled: Callable[[], bool]
) -> Iterator[Finding]:
    known = [row[0] for row in db.execute("SELECT sha256 FROM original ORDER BY sha256")]
    yield from originals.verify(_while_wanted(known, cancelled))
    surplus = set(originals.kept()) - set(known)
    if surplus:
        # Of a killed import, or of a deletion cut short. The next import may need it: kept.
        listed = ", ".join(sorted(surplus)[:_MAX_LISTED])
        yield Finding("original of no article", listed, False)


def _while_wanted(hashes: Iterable[str], cancelled: Callable[[], bool]) -> Iterator[str]:
    for sha256 in hashes:
        if cancelled():
            raise Cancelled
        yield sha256
