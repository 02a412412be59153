"""Reading articles: one whole, many as rows of a list, texts for whoever derives from them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressmark.archive import whole_article
from pressmark.archive.database import Database
from pressmark.archive.texts import folded
from pressmark.model.article import Article, TaggedEntity
from pressmark.model.dates import PartialDate
from pressmark.model.errors import UserError
from pressmark.model.kinds import EntityKind, Origin

_CHUNK = 500  # ids a query; SQLite takes 32,766 values, and plans are remembered by their number


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list. ``versions`` counts the others of its near-duplicate group."""

    id: int
    title: str
    source: str
    published: PartialDate | None
    url: str
    starred: bool
    read: bool
    stub: bool
    tags: tuple[str, ...]
    has_note: bool
    versions: int
    language: str


@dataclass(frozen=True, slots=True)
class FormerClaim:
    """What a field was believed to be before the user set it."""

    field: str
    value: str
    origin: Origin
    evidence: str


@dataclass(frozen=True, slots=True)
class ArchiveStats:
    """Numbers of articles: in all, in the trash, by source, year, language and format.

    ``first`` and ``last`` are the earliest and latest days of publication known.
    """

    articles: int
    trashed: int
    stubs: int
    undated: int
    words: int
    sources: dict[str, int]
    years: dict[str, int]
    languages: dict[str, int]
    formats: dict[str, int]
    originals: int
    original_bytes: int
    first: PartialDate | None
    last: PartialDate | None


class Articles:
    """The articles of an archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def article(self, article_id: int) -> Article:
        """Everything about one article; UserError when it was deleted."""
        found = whole_article.read(self._database.reading(), article_id)
        if found is None:
            raise UserError(f"There is no article number {article_id}.")
        return found

    def earlier(self, article_id: int) -> list[tuple[str, Article]]:
        """(time replaced, article) of the versions a changed file had before, newest first."""
        return whole_article.earlier(self._database.reading(), article_id)

    def texts(self, ids: Sequence[int]) -> Iterator[tuple[int, str, str, str]]:
        """(id, title, body, language code or "") in order of id; not of what is trashed or gone."""
        for chunk in _chunks(sorted(ids)):
            yield from (
                self._database.reading()
                .execute(
                    "SELECT a.id, a.title, b.text, coalesce(l.name, '') FROM article a "
                    "JOIN body b ON b.article_id = a.id "
                    "LEFT JOIN language l ON l.id = a.language_id "
                    f"WHERE a.id IN ({_marks(chunk)}) AND a.trashed = 0 ORDER BY a.id",
                    chunk,
                )
                .fetchall()
            )

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """Rows for a list, in the order asked for, without those deleted."""
        found = {row.id: row for chunk in _chunks(ids) for row in self._rows(chunk)}
        return [found[article_id] for article_id in ids if article_id in found]

    def ids(self, *, trashed: bool = False) -> list[int]:
        """Every article id, in order: those in use, or those in the trash."""
        rows = self._database.reading().execute(
            "SELECT id FROM article WHERE trashed = ? ORDER BY id", (int(trashed),)
        )
        return [row[0] for row in rows]

    def count(self) -> int:
        """How many articles there are, trash aside."""
        return self._number(
            "SELECT (SELECT count(*) FROM article) - "
            "(SELECT count(*) FROM article WHERE trashed = 1)"
        )

    def last_id(self) -> int:
        """The id given last; ids of articles to come are larger."""
        return self._number("SELECT coalesce(max(id), 0) FROM article")

    def note_matches(self, words: Sequence[str]) -> list[int]:
        """Articles whose note has all these words, case and accents aside."""
        wanted = [folded(word) for word in words]
        rows = self._database.reading().execute(
            "SELECT n.article_id, n.text FROM note n JOIN article a ON a.id = n.article_id "
            "WHERE a.trashed = 0 ORDER BY n.article_id"
        )
        return [i for i, text in rows if all(word in folded(text) for word in wanted)]

    def tagged_entities(self, article_id: int) -> tuple[TaggedEntity, ...]:
        """The entities the article's export named ready-made."""
        rows = self._database.reading().execute(
            "SELECT kind, name, relevance FROM tagged_entity WHERE article_id = ? ORDER BY number",
            (article_id,),
        )
        return tuple(TaggedEntity(EntityKind(kind), name, share) for kind, name, share in rows)

    def former_claims(self, article_id: int) -> list[FormerClaim]:
        """What the user overruled, newest first."""
        rows = self._database.reading().execute(
            "SELECT field, value, origin, evidence FROM claim "
            "WHERE article_id = ? AND current = 0 ORDER BY id DESC",
            (article_id,),
        )
        return [FormerClaim(field, value, Origin(origin), ev) for field, value, origin, ev in rows]

    def stats(self) -> ArchiveStats:
        """Numbers for the whole archive."""
        db = self._database.reading()
        totals = db.execute(
            "SELECT count(*), coalesce(sum(stub), 0), coalesce(sum(published = 0), 0), "
            "coalesce(sum(word_count), 0), min(nullif(published, 0)), max(published) "
            "FROM article WHERE trashed = 0"
        ).fetchone()
        articles, stubs, undated, words, first, last = totals
        kept, size = db.execute("SELECT count(*), coalesce(sum(size), 0) FROM original").fetchone()
        return ArchiveStats(
            articles,
            self._number("SELECT count(*) FROM article WHERE trashed = 1"),
            stubs,
            undated,
            words,
            self._by_name("source"),
            self._by_year(),
            self._by_name("language"),
            self._by_name("format"),
            kept,
            size,
            PartialDate.from_number(first) if first else None,
            PartialDate.from_number(last) if last else None,
        )

    def _rows(self, ids: Sequence[int]) -> Iterator[ArticleRow]:
        rows = self._database.reading().execute(_ROW.format(_marks(ids)), ids)
        for i, title, source, published, url, starred, read, stub, tags, note, group, lang in rows:
            date = PartialDate.from_number(published) if published else None
            names = tuple(sorted(json.loads(tags)))
            yield ArticleRow(
                i, title, source, date, url, bool(starred), bool(read), bool(stub), names,
                bool(note), group, lang,
            )  # fmt: skip

    def _by_name(self, table: str) -> dict[str, int]:
        rows = self._database.reading().execute(
            f"SELECT coalesce(t.name, ''), count(*) AS n FROM article a "
            f"LEFT JOIN {table} t ON t.id = a.{table}_id WHERE a.trashed = 0 "
            "GROUP BY 1 ORDER BY n DESC, 1"
        )
        return dict(rows.fetchall())

    def _by_year(self) -> dict[str, int]:
        rows = self._database.reading().execute(
            "SELECT published / 10000, count(*) FROM article "
            "WHERE trashed = 0 AND published <> 0 GROUP BY 1 ORDER BY 1"
        )
        return {f"{year:04}": count for year, count in rows}

    def _number(self, query: str) -> int:
        return int(self._database.reading().execute(query).fetchone()[0])


_ROW = """
SELECT a.id, a.title, coalesce(s.name, ''), a.published, a.url, a.starred, a.read, a.stub,
    (SELECT json_group_array(t.name) FROM article_tag x JOIN tag t ON t.id = x.tag_id
        WHERE x.article_id = a.id),
    EXISTS (SELECT 1 FROM note n WHERE n.article_id = a.id),
    CASE a.duplicate_group WHEN 0 THEN 0 ELSE
        (SELECT count(*) - 1 FROM article g
            WHERE g.duplicate_group = a.duplicate_group AND g.duplicate_group <> 0
            AND g.trashed = 0) END,
    coalesce(l.name, '')
FROM article a LEFT JOIN source s ON s.id = a.source_id LEFT JOIN language l ON l.id = a.language_id
WHERE a.id IN ({})"""


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]


def _marks(ids: Sequence[int]) -> str:
    return ", ".join("?" * len(ids))
