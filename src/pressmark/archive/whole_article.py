"""One article with all its fields, as it is and as it was before its file changed."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from typing import Any

from pressmark.archive.appearances import mentions_of
from pressmark.model.article import Article, Cut, Highlight, Sighting
from pressmark.model.dates import PartialDate
from pressmark.model.kinds import Origin

_SELECT = """
SELECT a.id, a.title, b.text, a.media_type, a.imported, coalesce(a.source_id, 0),
    coalesce(s.name, ''), a.published, a.published_raw, a.modified, a.saved, a.url,
    coalesce(l.name, ''), a.word_count, a.section, a.page, a.original, a.part, a.stub, a.starred,
    a.read, a.trashed, a.duplicate_group,
    coalesce((SELECT text FROM note n WHERE n.article_id = a.id), '')
FROM article a JOIN body b ON b.article_id = a.id
LEFT JOIN source s ON s.id = a.source_id LEFT JOIN language l ON l.id = a.language_id
WHERE a.id = ?"""


def read(db: sqlite3.Connection, article_id: int) -> Article | None:
    """The article, or None when there is none."""
    row = db.execute(_SELECT, (article_id,)).fetchone()
    if row is None:
        return None
    (
        _, title, body, media_type, imported, source_id, source, published, raw, modified, saved,
        url, language, words, section, page, original, part, stub, starred, is_read, trashed,
        group, note,
    ) = row  # fmt: skip
    return Article(
        id=article_id, title=title, body=body, media_type=media_type, imported=imported,
        source_id=source_id, source=source, published=_date(published), published_raw=raw,
        modified=_date(modified), saved=_date(saved), authors=_authors(db, article_id), url=url,
        language=language, word_count=words, section=section, page=page, original=original,
        part=part, stub=bool(stub), starred=bool(starred), read=bool(is_read),
        trashed=bool(trashed), note=note, tags=_tags(db, article_id),
        highlights=highlights(db, article_id), cuts=_cuts(db, article_id),
        mentions=mentions_of(db, article_id, body), sightings=_sightings(db, article_id),
        claims=_claims(db, article_id), duplicate_group=group,
    )  # fmt: skip


def earlier(db: sqlite3.Connection, article_id: int) -> list[tuple[str, Article]]:
    """(time replaced, article) of each former version, newest first."""
    present = read(db, article_id)
    if present is None:
        return []
    rows = db.execute(
        "SELECT replaced, fields, body FROM version WHERE article_id = ? ORDER BY id DESC",
        (article_id,),
    )
    return [(at, _former(db, present, json.loads(fields), body)) for at, fields, body in rows]


def highlights(db: sqlite3.Connection, article_id: int) -> tuple[Highlight, ...]:
    """An article's highlights in the order they were made."""
    rows = db.execute(
        "SELECT text, comment, colour, first, last FROM highlight WHERE article_id = ? ORDER BY id",
        (article_id,),
    )
    return tuple(Highlight(*row) for row in rows)


def _former(db: sqlite3.Connection, article: Article, old: dict[str, Any], body: str) -> Article:
    return replace(
        article,
        title=old["title"], body=body, media_type=old["media_type"],
        source_id=old["source_id"] or 0, source=_name(db, "source", old["source_id"]),
        published=_date(old["published"]), published_raw=old["published_raw"],
        modified=_date(old["modified"]), saved=_date(old["saved"]), url=old["url"],
        language=_name(db, "language", old["language_id"]), word_count=old["word_count"],
        section=old["section"], page=old["page"], original=old["original"], part=old["part"],
        stub=bool(old["stub"]), cuts=(), mentions=(), highlights=(), claims={},
    )  # fmt: skip


def _date(number: int) -> PartialDate | None:
    return PartialDate.from_number(number) if number else None


def _name(db: sqlite3.Connection, table: str, row_id: int | None) -> str:
    row = db.execute(f"SELECT name FROM {table} WHERE id = ?", (row_id,)).fetchone()
    return str(row[0]) if row else ""


def _authors(db: sqlite3.Connection, article_id: int) -> tuple[str, ...]:
    rows = db.execute(
        "SELECT n.name FROM article_author x JOIN author n ON n.id = x.author_id "
        "WHERE x.article_id = ? ORDER BY x.position",
        (article_id,),
    )
    return tuple(row[0] for row in rows)


def _tags(db: sqlite3.Connection, article_id: int) -> tuple[str, ...]:
    rows = db.execute(
        "SELECT t.name FROM article_tag x JOIN tag t ON t.id = x.tag_id "
        "WHERE x.article_id = ? ORDER BY t.name",
        (article_id,),
    )
    return tuple(row[0] for row in rows)


def _cuts(db: sqlite3.Connection, article_id: int) -> tuple[Cut, ...]:
    rows = db.execute(
        "SELECT reason, text, position FROM cut WHERE article_id = ? ORDER BY number",
        (article_id,),
    )
    return tuple(Cut(*row) for row in rows)


def _sightings(db: sqlite3.Connection, article_id: int) -> tuple[Sighting, ...]:
    rows = db.execute(
        "SELECT path, part, original, run_id, imported FROM sighting "
        "WHERE article_id = ? ORDER BY id",
        (article_id,),
    )
    return tuple(Sighting(*row) for row in rows)


def _claims(db: sqlite3.Connection, article_id: int) -> dict[str, tuple[Origin, str]]:
    rows = db.execute(
        "SELECT field, origin, evidence FROM claim WHERE article_id = ? AND current = 1 "
        "ORDER BY id",
        (article_id,),
    )
    return {field: (Origin(origin), evidence) for field, origin, evidence in rows}
