"""Writing one article's rows, new or as a new version of what it was."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from pressmark.archive.naming import Names
from pressmark.archive.queues import enqueue
from pressmark.archive.sources import SourceResolver
from pressmark.archive.texts import storable
from pressmark.model.article import Claim, Draft
from pressmark.model.dates import PartialDate
from pressmark.model.imports import RunDefaults, SourceFile
from pressmark.model.kinds import Origin

# The columns a file decides; a version keeps what they were.
FILE_COLUMNS = (
    "title", "source_id", "published", "published_raw", "modified", "saved", "url",
    "language_id", "format_id", "word_count", "section", "page", "media_type", "original",
    "part", "fingerprint", "stub",
)  # fmt: skip

# Which columns a claim is about: the user's own stay when the file changes.
_COLUMNS_OF = {
    "title": ("title",),
    "source": ("source_id",),
    "published": ("published", "published_raw"),
    "modified": ("modified",),
    "saved": ("saved",),
    "url": ("url",),
    "language": ("language_id",),
    "section": ("section",),
    "page": ("page",),
}

_INSERT = (
    f"INSERT INTO article ({', '.join(FILE_COLUMNS)}, imported, starred, read) "
    f"VALUES ({', '.join('?' * (len(FILE_COLUMNS) + 3))})"
)


class ArticleWriter:
    """Writes drafts within one transaction, with one run's defaults."""

    def __init__(self, db: sqlite3.Connection, defaults: RunDefaults, now: str) -> None:
        self._db = db
        self._defaults = defaults
        self._now = now
        self._names = Names(db)
        self._sources = SourceResolver(db)

    def add(self, file: SourceFile, draft: Draft, fingerprint: bytes) -> int:
        """A new article; returns its id."""
        columns = self._columns(file, draft, fingerprint)
        values = (*columns.values(), self._now, int(draft.starred), int(draft.read))
        article_id = self._db.execute(_INSERT, values).lastrowid or 0
        body = storable(draft.body)
        self._db.execute("INSERT INTO body VALUES (?, ?)", (article_id, body))
        self._write_parts(article_id, draft, self._claims(draft), skip=frozenset())
        self._write_marks(article_id, draft)
        self._remember(article_id, fingerprint)
        enqueue(self._db, article_id, stub=draft.stub)
        return article_id

    def replace(self, article_id: int, file: SourceFile, draft: Draft, fingerprint: bytes) -> None:
        """Make a changed file's article its new version. The old content and all the user did
        to the article are kept."""
        self._keep_version(article_id)
        by_user = self._fields_by_user(article_id)
        columns = self._columns(file, draft, fingerprint)
        for field in by_user & _COLUMNS_OF.keys():
            for column in _COLUMNS_OF[field]:
                columns.pop(column)
        sets = ", ".join(f"{column} = ?" for column in columns)
        self._db.execute(f"UPDATE article SET {sets} WHERE id = ?", (*columns.values(), article_id))
        self._db.execute(
            "UPDATE body SET text = ? WHERE article_id = ?", (storable(draft.body), article_id)
        )
        for table in ("cut", "tagged_entity"):
            self._db.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))
        self._drop_claims(article_id)
        self._write_parts(article_id, draft, self._claims(draft), skip=by_user)
        self._remember(article_id, fingerprint)

    def _columns(self, file: SourceFile, draft: Draft, fingerprint: bytes) -> dict[str, Any]:
        values = (
            storable(draft.title.value),
            self._sources.of(draft, self._defaults.source),
            _date(draft.published),
            storable(draft.published_raw),
            _date(draft.modified),
            _date(draft.saved),
            storable(draft.url.value) if draft.url else "",
            self._names.id("language", draft.language.value if draft.language else ""),
            self._names.id("format", file.format),
            len(draft.body.split()),
            storable(draft.section),
            storable(draft.page),
            draft.media_type,
            file.sha256,
            storable(draft.part),
            fingerprint,
            int(draft.stub),
        )
        return dict(zip(FILE_COLUMNS, values, strict=True))

    def _claims(self, draft: Draft) -> list[tuple[str, str, str, str]]:
        """(field, origin, evidence, value) of all the draft knows, the run's default too."""
        claims = [
            (field, claim.origin.value, storable(claim.evidence), _shown(claim.value))
            for field, claim in _claims_of(draft)
        ]
        if draft.source is None and not draft.source_keys and self._defaults.source:
            claims.append(("source", Origin.DEFAULT.value, "", self._defaults.source))
        return claims

    def _write_parts(
        self,
        article_id: int,
        draft: Draft,
        claims: list[tuple[str, str, str, str]],
        skip: frozenset[str],
    ) -> None:
        """Write what hangs on an article. Of fields in ``skip`` the user's own value holds: what
        the file claims is kept beside it, with its value, which is nowhere else."""
        db = self._db
        rows = [
            (article_id, field, origin, evidence, value if field in skip else "", field not in skip)
            for field, origin, evidence, value in claims
        ]
        db.executemany(
            "INSERT INTO claim (article_id, field, origin, evidence, value, current) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            rows,
        )
        if draft.cuts:
            db.executemany(
                "INSERT INTO cut VALUES (?, ?, ?, ?, ?)",
                [
                    (article_id, n, cut.reason, storable(cut.text), cut.position)
                    for n, cut in enumerate(draft.cuts)
                ],
            )
        if draft.entities:
            db.executemany(
                "INSERT INTO tagged_entity VALUES (?, ?, ?, ?, ?)",
                [
                    (article_id, n, entity.kind.value, storable(entity.name), entity.relevance)
                    for n, entity in enumerate(draft.entities)
                ],
            )
        if "authors" not in skip:
            self.write_authors(article_id, draft.authors.value if draft.authors else ())

    def write_authors(self, article_id: int, authors: Sequence[str]) -> None:
        """Replace an article's authors."""
        self._db.execute("DELETE FROM article_author WHERE article_id = ?", (article_id,))
        names = [name for author in authors if (name := storable(author).strip())]
        rows = [(article_id, n, self._names.id("author", name)) for n, name in enumerate(names)]
        self._db.executemany("INSERT INTO article_author VALUES (?, ?, ?)", rows)

    def _write_marks(self, article_id: int, draft: Draft) -> None:
        names = dict.fromkeys(
            tag for given in (*draft.tags, *self._defaults.tags) if (tag := storable(given).strip())
        )
        self._db.executemany(
            "INSERT INTO article_tag VALUES (?, ?)",
            [(article_id, self._names.id("tag", name)) for name in names],
        )
        if draft.note.strip():
            self._db.execute("INSERT INTO note VALUES (?, ?)", (article_id, storable(draft.note)))
        self._db.executemany(
            "INSERT INTO highlight (article_id, text, comment, colour, first, last) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            [
                (article_id, storable(h.text), storable(h.comment), h.colour, h.start, h.end)
                for h in draft.highlights
            ],
        )

    def _keep_version(self, article_id: int) -> None:
        row = self._db.execute(
            f"SELECT {', '.join(FILE_COLUMNS)}, imported, "
            "(SELECT text FROM body WHERE article_id = article.id) FROM article WHERE id = ?",
            (article_id,),
        ).fetchone()
        *values, _imported, body = row
        fields = dict(zip(FILE_COLUMNS, values, strict=True))
        original = fields["original"]
        fields["fingerprint"] = fields["fingerprint"].hex()
        self._db.execute(
            "INSERT INTO version (article_id, replaced, original, fields, body) "
            "VALUES (?, ?, ?, ?, ?)",
            (article_id, self._now, original, json.dumps(fields), body),
        )

    def _fields_by_user(self, article_id: int) -> frozenset[str]:
        rows = self._db.execute(
            "SELECT field FROM claim WHERE article_id = ? AND current = 1 AND origin = ?",
            (article_id, Origin.USER.value),
        )
        return frozenset(row[0] for row in rows)

    def _drop_claims(self, article_id: int) -> None:
        self._db.execute(
            "DELETE FROM claim WHERE article_id = ? AND current = 1 AND origin <> ?",
            (article_id, Origin.USER.value),
        )

    def _remember(self, article_id: int, fingerprint: bytes) -> None:
        self._db.execute(
            "INSERT INTO content VALUES (?, ?) ON CONFLICT DO NOTHING", (fingerprint, article_id)
        )


def _date(claim: Claim[PartialDate] | None) -> int:
    return claim.value.number if claim else 0


def _shown(value: str | PartialDate | Sequence[str]) -> str:
    if isinstance(value, (str, PartialDate)):
        return storable(str(value))
    return storable("; ".join(value))


def _claims_of(draft: Draft) -> list[tuple[str, Claim[Any]]]:
    fields: tuple[tuple[str, Claim[Any] | None], ...] = (
        ("title", draft.title),
        ("published", draft.published),
        ("modified", draft.modified),
        ("saved", draft.saved),
        ("source", draft.source),
        ("authors", draft.authors),
        ("url", draft.url),
        ("language", draft.language),
    )
    return [(field, claim) for field, claim in fields if claim is not None]
