"""What every engine under measurement answers to, and ours."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Any, Protocol

from queries import Query

TOP = 20


class Engine(Protocol):
    """An engine over one corpus in one folder."""

    name: str

    def load(self) -> None:
        """Import what searching takes."""

    def build(self, folder: Path, corpus: Path) -> None: ...

    def open(self, folder: Path) -> None: ...

    def ask(self, query: Query, facets: bool) -> int:
        """Number of matches; -1 where the engine cannot answer the query."""


class Pressmark:
    """The index and the facet table, asked through ``evaluate``."""

    name = "pressmark"

    def load(self) -> None:
        import pressmark.searching.evaluate
        import pressmark.searching.facet_table
        import pressmark.searching.index.reader  # noqa: F401

    def build(self, folder: Path, corpus: Path) -> None:
        from corpus import articles

        from pressmark.searching.index.writer import create_index, open_writer

        create_index(folder / "index", "bench")
        table = _TableRows()
        with open_writer(folder / "index", "bench") as writer:
            for article in articles(corpus):
                writer.add(article["number"], article["title"], article["body"], "en")
                table.add(article)
            writer.commit()
            writer.compact()
        table.save(folder / "facets")

    def open(self, folder: Path) -> None:
        from pressmark.searching.facet_table import load
        from pressmark.searching.index.reader import open_index

        self._index = open_index(folder / "index", "bench")
        table = load(folder / "facets", "bench")
        assert table is not None
        self._table = table
        self._asked: dict[tuple[Query, bool], Any] = {}

    def ask(self, query: Query, facets: bool) -> int:
        from pressmark.searching.evaluate import evaluate

        request = self._asked.get((query, facets))
        if request is None:
            request = self._asked[query, facets] = _request(query, facets)
        hits, _ = evaluate(request, self._index, self._table)
        return hits.total


class _TableRows:
    """Facet values of the articles, collected while they are indexed."""

    def __init__(self) -> None:
        self._published: list[int] = []
        self._sources: dict[str, int] = {}
        self._places: dict[str, int] = {}
        self._source: list[int] = []
        self._carried: tuple[list[int], list[int]] = ([], [])

    def add(self, article: dict[str, Any]) -> None:
        self._published.append(int(article["date"].replace("-", "")))
        self._source.append(self._sources.setdefault(article["source"], len(self._sources) + 1))
        for name in article["entities"]:
            self._carried[0].append(article["number"])
            self._carried[1].append(self._places.setdefault(name, len(self._places) + 1))

    def save(self, folder: Path) -> None:
        from pressmark.model.facets import Facet
        from pressmark.searching.facet_table import FacetTable, FacetValue, save

        ids = range(1, len(self._published) + 1)
        none = [0] * len(ids)
        values = {
            facet: [FacetValue(number, name) for name, number in names.items()]
            for facet, names in ((Facet.SOURCE, self._sources), (Facet.PLACE, self._places))
        }
        pairs = {Facet.SOURCE: (ids, self._source), Facet.PLACE: self._carried}
        save(FacetTable.build(ids, self._published, none, none, pairs, values), folder, "bench")


def _request(query: Query, facets: bool) -> Any:
    from pressmark.model.dates import PartialDate
    from pressmark.model.facets import Facet, FacetQuery
    from pressmark.model.query import (
        And,
        DateRange,
        FacetTerm,
        Fuzzy,
        Near,
        Not,
        Or,
        Phrase,
        Regex,
        Wildcard,
        Word,
    )  # fmt: skip
    from pressmark.model.search import SearchRequest

    nodes: list[Any] = [Word(word) for word in query.words]
    if query.any:
        nodes.append(Or(tuple(map(Word, query.any))))
    if query.phrase:
        nodes.append(Phrase(tuple(map(Word, query.phrase))))
    if query.prefix:
        nodes.append(Wildcard(query.prefix + "*"))
    if query.near:
        left, right, distance = query.near
        nodes.append(Near(Word(left), Word(right), distance))
    if query.fuzzy:
        nodes.append(Fuzzy(*query.fuzzy))
    if query.regex:
        nodes.append(Regex(query.regex))
    if query.dates:
        nodes.append(DateRange(*map(PartialDate.parse, query.dates)))
    named = chain(
        [FacetTerm(Facet.SOURCE, query.source)] if query.source else [],
        (FacetTerm(Facet.PLACE, name) for name in query.entities),
        (Not(Word(word)) for word in query.no),
    )
    nodes.extend(named)
    node = nodes[0] if len(nodes) == 1 else And(tuple(nodes))
    if not facets:
        return SearchRequest(node, limit=TOP)
    wanted = (FacetQuery(Facet.SOURCE), FacetQuery(Facet.PLACE))
    return SearchRequest(node, limit=TOP, facets=wanted, date_counts=True)
