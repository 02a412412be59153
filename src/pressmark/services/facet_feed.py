"""From the record to the facet table: in bulk at first, then only what changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from pressmark.archive.facets import Changes, Facets
from pressmark.model.facets import ENTITY_FACETS, Facet
from pressmark.model.language_names import names_of_language
from pressmark.searching.facets.labels import FacetValue
from pressmark.searching.facets.table import ArticleFacets, FacetTable
from pressmark.searching.facets.view import Bit

_MULTIPLE = (*sorted(ENTITY_FACETS), Facet.AUTHOR, Facet.TAG, Facet.LIST)
_NAMED = (*_MULTIPLE, Facet.SOURCE, Facet.LANGUAGE, Facet.FORMAT)

# Beyond this many changes, as a share of all articles, reading everything anew is quicker.
_BULK_SHARE = 0.25
_BULK_LEAST = 2_000


def load(facets: Facets) -> FacetTable:
    """The facet table of everything in the record."""
    rows = list(facets.articles())
    ids, published, sources, languages, formats, bits, groups = (
        zip(*rows, strict=True) if rows else ((),) * 7
    )
    pairs: dict[Facet, tuple[list[int], list[int]]] = {
        Facet.SOURCE: (list(ids), list(sources)),
        Facet.LANGUAGE: (list(ids), list(languages)),
        Facet.FORMAT: (list(ids), list(formats)),
    }
    for facet in _MULTIPLE:
        pairs[facet] = _columns(facets.pairs(facet))
    values = {facet: list(_values(facets, facet)) for facet in _NAMED}
    return FacetTable.build(ids, published, [_bits(b) for b in bits], groups, pairs, values)


def catch_up(table: FacetTable, facets: Facets, changes: Changes) -> FacetTable:
    """The table with the changes in it: the same one, or a new one when much has changed."""
    # An entity's change is named once for each kind it may have.
    changed = max(len(changes.articles), len(changes.values) // len(ENTITY_FACETS))
    if not changes.complete or changed > max(_BULK_LEAST, _BULK_SHARE * table.view.rows):
        return load(facets)
    by_facet: dict[Facet, list[int]] = {}
    for facet, value_id in changes.values:
        by_facet.setdefault(facet, []).append(value_id)
    for facet, value_ids in by_facet.items():
        _set_values(table, facets, facet, value_ids)
    _set_articles(table, facets, changes.articles)
    return table


def _set_values(
    table: FacetTable, facets: Facets, facet: Facet, value_ids: Collection[int]
) -> None:
    """Take over names, and which articles carry the values: a merge changes no article."""
    known = {value.id: value for value in _values(facets, facet, value_ids)}
    for value in known.values():
        table.set_value(facet, value)
    carriers = {
        value_id: facets.value_articles(facet, value_id) if value_id in known else []
        for value_id in value_ids
        if value_id in known or table.labels[facet].ordinal(value_id)
    }
    if carriers:  # a merge of persons leaves the columns of places as they are, inverse and all
        table.set_carriers(facet, carriers)


def _set_articles(table: FacetTable, facets: Facets, ids: frozenset[int]) -> None:
    if not ids:
        return
    ordered = sorted(ids)
    values: dict[Facet, dict[int, list[int]]] = {
        facet: _grouped(facets.pairs(facet, ordered)) for facet in _MULTIPLE
    }
    found = [_article(row, values) for row in facets.articles(ordered)]
    table.remove(ids - {article.article_id for article in found})
    table.set_articles(found)


def _article(
    row: tuple[int, int, int, int, int, int, int], values: Mapping[Facet, Mapping[int, list[int]]]
) -> ArticleFacets:
    article_id, published, source, language, format_, bits, group = row
    carried = {facet: by_article.get(article_id, []) for facet, by_article in values.items()}
    single = {Facet.SOURCE: source, Facet.LANGUAGE: language, Facet.FORMAT: format_}
    carried |= {facet: [value] for facet, value in single.items() if value}
    return ArticleFacets(article_id, published, _bits(bits), group, carried)


def _values(
    facets: Facets, facet: Facet, ids: Collection[int] | None = None
) -> Iterator[FacetValue]:
    for value in facets.values(facet, None if ids is None else sorted(ids)):
        names = names_of_language(value.label) if facet is Facet.LANGUAGE else ()
        yield FacetValue(value.id, value.label, (*value.aliases, *names), value.hidden)


_KEPT_BITS = Bit.STARRED | Bit.READ | Bit.STUB | Bit.NOTE | Bit.HIGHLIGHT


def _bits(bits: int) -> Bit:
    """Both engines number states alike, but for tags, which the table knows as a facet."""
    return Bit(bits & _KEPT_BITS)


def _columns(pairs: Iterable[tuple[int, int]]) -> tuple[list[int], list[int]]:
    flat = list(chain.from_iterable(pairs))
    return flat[::2], flat[1::2]


def _grouped(pairs: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    grouped: dict[int, list[int]] = {}
    for article_id, value_id in pairs:
        grouped.setdefault(article_id, []).append(value_id)
    return grouped
