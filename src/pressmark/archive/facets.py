"""What a facet table is loaded from, in bulk, and how it learns what has changed since."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntFlag

from pressmark.archive.appearances import ROOT
from pressmark.archive.database import Database
from pressmark.model.facets import ENTITY_FACETS, Facet


class Bit(IntFlag):
    """States of an article, as bits."""

    STARRED = 1
    READ = 2
    STUB = 4
    NOTE = 8
    HIGHLIGHT = 16
    TAG = 32


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet: what is shown, other names it is found by, whether it is listed."""

    id: int
    label: str
    aliases: tuple[str, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed up to ``number``.

    Not ``complete``: the log does not reach back so far, everything has to be loaded. A value
    that is named but no longer given by :meth:`Facets.values` is gone.
    """

    number: int
    complete: bool
    articles: frozenset[int] = frozenset()
    values: frozenset[tuple[Facet, int]] = frozenset()


class Facets:
    """The feed of a facet table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def articles(
        self, ids: Sequence[int] | None = None
    ) -> Iterator[tuple[int, int, int, int, int, int, int]]:
        """(id, published, source, language, format, bits, group), in order of id.

        Published is ``yyyymmdd`` with zeros, an id 0 is none, bits are of :class:`Bit`, group is
        that of near-duplicates. Articles in the trash are absent.
        """
        condition, values = _among("a.id", ids)
        return iter(
            self._execute(f"{_ARTICLES} WHERE a.trashed = 0{condition} ORDER BY a.id", values)
        )

    def pairs(self, facet: Facet, ids: Sequence[int] | None = None) -> Iterator[tuple[int, int]]:
        """(article id, value id) of a multi-valued facet, in order, each once."""
        if facet in ENTITY_FACETS:
            condition, values = _among("p.article_id", ids)
            query = f"{_ENTITIES}{condition} AND r.kind = ? ORDER BY 1, 2"
            return iter(self._execute(query, (*values, facet.value)))
        table, column = _PAIRS[facet]
        condition, values = _among("p.article_id", ids)
        return iter(
            self._execute(
                f"SELECT DISTINCT p.article_id, p.{column} FROM {table} p "
                f"JOIN article a ON a.id = p.article_id WHERE a.trashed = 0{condition} "
                "ORDER BY 1, 2",
                values,
            )
        )

    def entity_pairs(self, ids: Sequence[int] | None = None) -> Iterator[tuple[int, int]]:
        """(article id, entity id) of all four kinds in one pass."""
        condition, values = _among("p.article_id", ids)
        return iter(self._execute(f"{_ENTITIES}{condition} ORDER BY 1, 2", values))

    def values(self, facet: Facet, ids: Sequence[int] | None = None) -> Iterator[FacetValue]:
        """Labels and aliases of a facet's values, in order of id."""
        if facet in ENTITY_FACETS:
            return self._entity_values(facet, ids)
        if facet is Facet.SOURCE:
            return self._source_values(ids)
        if facet is Facet.LIST:
            return self._list_values(ids)
        if facet is Facet.STATE:
            return iter((FacetValue(1, "unread"), FacetValue(2, "read")))
        condition, values = _among("a.id", ids)
        table = facet.value
        rows = self._execute(
            f"SELECT a.id, a.name FROM {table} a WHERE 1{condition} ORDER BY a.id", values
        )
        return (FacetValue(value_id, name) for value_id, name in rows)

    def value_articles(self, facet: Facet, value_id: int) -> list[int]:
        """The articles that carry a value, in order: after a merge, a split, a rename."""
        if facet in ENTITY_FACETS:
            rows = self._execute(
                "SELECT DISTINCT p.article_id FROM entity e JOIN form f ON f.entity_id = e.id "
                "JOIN appearance p ON p.form_id = f.id JOIN article a ON a.id = p.article_id "
                "WHERE (e.id = ?1 AND e.merged_into IS NULL OR e.merged_into = ?1) "
                "AND a.trashed = 0 AND EXISTS (SELECT 1 FROM entity r "
                "WHERE r.id = ?1 AND r.rejected = 0 AND r.kind = ?2) ORDER BY 1",
                (value_id, facet.value),
            )
        elif facet in _PAIRS:
            table, column = _PAIRS[facet]
            rows = self._execute(
                f"SELECT DISTINCT p.article_id FROM {table} p JOIN article a "
                f"ON a.id = p.article_id WHERE p.{column} = ? AND a.trashed = 0 ORDER BY 1",
                (value_id,),
            )
        else:
            column = "read + 1" if facet is Facet.STATE else f"{facet.value}_id"
            rows = self._execute(
                f"SELECT id FROM article WHERE {column} = ? AND trashed = 0 ORDER BY id",
                (value_id,),
            )
        return [row[0] for row in rows]

    def change_number(self) -> int:
        """The number of the latest change; 0 in a new archive."""
        return int(self._execute("SELECT coalesce(max(number), 0) FROM change").fetchone()[0])

    def changed_since(self, number: int) -> Changes:
        """What changed after change ``number``, by any process."""
        latest = self.change_number()
        if latest == number:
            return Changes(latest, True)
        (oldest,) = self._execute("SELECT coalesce(min(number), 0) FROM change").fetchone()
        if number > latest or number + 1 < oldest:
            return Changes(latest, False)
        rows = self._execute(
            "SELECT DISTINCT article_id, facet, value_id FROM change "
            "WHERE number > ? AND number <= ?",
            (number, latest),
        ).fetchall()
        entities = {value_id for _, facet, value_id in rows if facet == "entity"}
        values = {(Facet(facet), i) for _, facet, i in rows if facet not in ("", "entity")}
        values.update((kind, i) for i in self._with_roots(entities) for kind in ENTITY_FACETS)
        articles = frozenset(row[0] for row in rows if row[0])
        return Changes(latest, True, articles, frozenset(values))

    def _with_roots(self, entities: set[int]) -> set[int]:
        """The entities and what they are merged into: a form that moves is shown there."""
        condition, values = _among("e.id", sorted(entities))
        rows = self._execute(f"SELECT {ROOT} FROM entity e WHERE 1{condition}", values)
        return entities | {row[0] for row in rows}

    def _source_values(self, ids: Sequence[int] | None) -> Iterator[FacetValue]:
        condition, values = _among("a.id", ids)
        rows = self._execute(
            "SELECT a.id, a.name, (SELECT json_group_array(key) FROM source_alias "
            f"WHERE source_id = a.id) FROM source a WHERE 1{condition} ORDER BY a.id",
            values,
        )
        for value_id, name, keys in rows:
            aliases = (key.partition(":")[2] for key in json.loads(keys))
            yield FacetValue(value_id, name, tuple(sorted(set(aliases) - {name})))

    def _list_values(self, ids: Sequence[int] | None) -> Iterator[FacetValue]:
        condition, values = _among("a.id", ids)
        rows = self._execute(
            f"SELECT a.id, a.name, a.aliases FROM watch_name a WHERE 1{condition} ORDER BY a.id",
            values,
        )
        return (FacetValue(i, name, tuple(json.loads(aliases))) for i, name, aliases in rows)

    def _entity_values(self, facet: Facet, ids: Sequence[int] | None) -> Iterator[FacetValue]:
        condition = ""
        values: tuple[object, ...] = ()
        if ids is not None:
            chosen, one = _among("", ids)
            condition = f" AND (e.id {chosen[6:]} OR e.merged_into {chosen[6:]})"
            values = one * 2
        rows = self._execute(_ENTITY_VALUES.format(condition), (facet.value, *values))
        for value_id, label, hidden, names, texts in rows:
            aliases = {*json.loads(names), *json.loads(texts)} - {label, None}
            yield FacetValue(value_id, label, tuple(sorted(aliases)), bool(hidden))

    def _execute(self, query: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        return self._database.reading().execute(query, values)


_ARTICLES = f"""
SELECT a.id, a.published, coalesce(a.source_id, 0), coalesce(a.language_id, 0),
    coalesce(a.format_id, 0),
    a.starred * {Bit.STARRED:d} + a.read * {Bit.READ:d} + a.stub * {Bit.STUB:d}
    + EXISTS (SELECT 1 FROM note n WHERE n.article_id = a.id) * {Bit.NOTE:d}
    + EXISTS (SELECT 1 FROM highlight h WHERE h.article_id = a.id) * {Bit.HIGHLIGHT:d}
    + EXISTS (SELECT 1 FROM article_tag t WHERE t.article_id = a.id) * {Bit.TAG:d},
    a.duplicate_group
FROM article a"""

_ENTITIES = f"""
SELECT DISTINCT p.article_id, r.id FROM appearance p JOIN form f ON f.id = p.form_id
JOIN entity e ON e.id = f.entity_id JOIN entity r ON r.id = {ROOT}
JOIN article a ON a.id = p.article_id WHERE a.trashed = 0 AND r.rejected = 0"""

# CROSS JOIN keeps the order of the tables: merged ones are looked up, never searched for.
_ENTITY_VALUES = f"""
SELECT r.id, coalesce(nullif(r.given_name, ''), r.name), r.hidden,
    json_group_array(DISTINCT f.name), json_group_array(DISTINCT f.text)
FROM entity e CROSS JOIN entity r ON r.id = {ROOT}
LEFT JOIN form f ON f.entity_id = e.id
    AND EXISTS (SELECT 1 FROM form_count c WHERE c.form_id = f.id AND c.articles > 0)
WHERE r.rejected = 0 AND r.kind = ?{{}} GROUP BY r.id ORDER BY r.id"""

_PAIRS = {
    Facet.AUTHOR: ("article_author", "author_id"),
    Facet.TAG: ("article_tag", "tag_id"),
    Facet.LIST: ("watch_match", "name_id"),
}


def _among(column: str, ids: Sequence[int] | None) -> tuple[str, tuple[object, ...]]:
    """A condition on any number of ids, as one value."""
    if ids is None:
        return "", ()
    return f" AND {column} IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
