"""The page of an entity: when, where, with whom and in what words the articles name it."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

from pressmark.archive.archive import Archive
from pressmark.enriching.association import rank
from pressmark.model.entities import Entity
from pressmark.model.facets import ENTITY_FACETS, Facet, FacetCount, FacetQuery
from pressmark.model.query import And, Ids, Node, Or, Phrase, Word
from pressmark.model.search import SearchRequest, Sort
from pressmark.model.views import Answer, EntityPage, Neighbour, Row
from pressmark.services.searching import Searching

_SOURCES = 12
_COMPANIONS_LOOKED_AT = 400  # of each kind, those with most articles in common
_NEIGHBOURS = 24
_ROWS = 5
_NAMES_MARKED = 12


def entity_page(
    archive: Archive, searching: Searching, entity_id: int, request: SearchRequest
) -> EntityPage:
    """All there is to say of an entity, over the articles of ``request``."""
    entity = archive.entities.entity(entity_id)
    request = _narrowed(searching, request)
    everything = searching.run(_counted(request, request.query))
    naming = And((request.query, Ids(frozenset(archive.entities.articles(entity.id)))))
    named = searching.run(_counted(request, naming))
    return EntityPage(
        entity=entity,
        years=_years(named, everything),
        sources=named.counts.values.get(Facet.SOURCE, ()),
        neighbours=_neighbours(archive, entity, named, everything),
        first=_rows(searching, entity, request, naming, Sort.OLDEST),
        latest=_rows(searching, entity, request, naming, Sort.NEWEST),
        reasons=(
            *archive.links.reasons(entity.id),
            *(reason for reason, _ in archive.entities.reasons(entity.id)),
        ),
        undated=(_undated(named), _undated(everything)),
    )


def page_csv(page: EntityPage) -> str:
    """A page's figures as a table: part, name, articles, of all."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("part", "name", "articles", "of_all"))
    writer.writerows(("year", year, count, everything) for year, count, everything in page.years)
    writer.writerow(("year", "undated", *page.undated))
    writer.writerows(("source", one.value, one.count, "") for one in page.sources)
    writer.writerows(("appears with", n.entity.name, n.together, "") for n in page.neighbours)
    return text.getvalue()


def _narrowed(searching: Searching, request: SearchRequest) -> SearchRequest:
    """The same articles without filters: a facet's counts ignore its own, and here all are of one
    set of articles.
    """
    if not (request.filters or request.dates or request.excluded_dates):
        return request
    found = searching.run(replace(request, limit=0, facets=(), date_counts=False))
    ids = Ids(frozenset(int(one) for one in found.hits.all_ids()))
    return replace(request, query=ids, filters=(), dates=(), excluded_dates=())


def _counted(request: SearchRequest, query: Node) -> SearchRequest:
    """The request for a query, with the counts a page shows."""
    companions = (FacetQuery(facet, _COMPANIONS_LOOKED_AT) for facet in sorted(ENTITY_FACETS))
    return replace(
        request,
        query=query,
        limit=0,
        facets=(FacetQuery(Facet.SOURCE, _SOURCES), *companions),
        date_counts=True,
    )


def _years(named: Answer, everything: Answer) -> tuple[tuple[str, int, int], ...]:
    if named.counts.dates is None or everything.counts.dates is None:
        return ()
    own, all_ = named.counts.dates.years, everything.counts.dates.years
    return tuple((year, own.get(year, 0), all_[year]) for year in sorted(all_))


def _undated(answer: Answer) -> int:
    return answer.counts.dates.undated if answer.counts.dates else 0


def _neighbours(
    archive: Archive, entity: Entity, named: Answer, everything: Answer
) -> tuple[Neighbour, ...]:
    together = _counts(named)
    together.pop(entity.id, None)
    # One that is not among the most frequent of all has no more articles than the last of them.
    overall = _counts(everything)
    counts = {id_: max(overall.get(id_, 0), shared) for id_, shared in together.items()}
    ranked = rank(named.hits.total, everything.hits.total, together, counts)
    return tuple(
        Neighbour(archive.entities.entity(id_), together[id_], strength)
        for id_, strength in ranked[:_NEIGHBOURS]
    )


def _counts(answer: Answer) -> dict[int, int]:
    values: list[FacetCount] = []
    for facet in ENTITY_FACETS:
        values += answer.counts.values.get(facet, ())
    return {value.id: value.count for value in values}


def _rows(
    searching: Searching, entity: Entity, request: SearchRequest, naming: Node, sort: Sort
) -> tuple[Row, ...]:
    """The first articles in an order, with the entity's names marked."""
    asked = replace(request, query=naming, sort=sort, limit=_ROWS, facets=(), date_counts=False)
    ids = [article_id for article_id, _ in searching.run(asked).hits.top]
    return tuple(searching.rows(ids, _any_name(entity)))


def _any_name(entity: Entity) -> Node:
    names = (entity.name, *entity.aliases)[:_NAMES_MARKED]
    phrases = [_phrase(name) for name in dict.fromkeys(names) if name.split()]
    return phrases[0] if len(phrases) == 1 else Or(tuple(phrases))


def _phrase(name: str) -> Node:
    words = tuple(Word(word, exact=True) for word in name.split())
    return words[0] if len(words) == 1 else Phrase(words)
