"""A small newsroom: articles, and a recogniser that knows a few names, in place of the models."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Self

from pressmark.enriching.entities.articles import ArticleText
from pressmark.model.entities import FoundMention, Recognised
from pressmark.model.facets import Facet, FacetQuery
from pressmark.model.imports import Progress, RunDefaults
from pressmark.model.kinds import EntityKind
from pressmark.model.search import SearchRequest
from pressmark.services.control import Control
from pressmark.services.library import Library

NAMES = {
    "Barack Obama": EntityKind.PERSON,
    "Michelle Obama": EntityKind.PERSON,
    "Obama": EntityKind.PERSON,
    "Ann Lee": EntityKind.PERSON,
    "A. Lee": EntityKind.PERSON,
    "Facebook": EntityKind.PERSON,
    "Kyiv": EntityKind.PLACE,
    "Kiev": EntityKind.PLACE,
    "Acme Corp": EntityKind.ORGANISATION,
}
_ANY = re.compile("|".join(map(re.escape, NAMES)))


class StubWorkers:
    """Recognises :data:`NAMES` and nothing else."""

    def __init__(self, tables: Path, count: int) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def recognise(
        self, articles: Iterable[ArticleText], cancelled: Callable[[], bool]
    ) -> Iterator[Recognised]:
        """Each name is its own fullest form."""
        for article in articles:
            found = tuple(
                FoundMention(m.start(), m.end(), m[0], NAMES[m[0]], m[0], m[0].casefold(), "stub")
                for m in _ANY.finditer(article.body)
            )
            yield Recognised(article.id, found, "stub")


def write_articles(path: Path, bodies: Sequence[str]) -> Path:
    """A JSONL file of articles with these bodies, a year apart."""
    rows = [
        {
            "title": f"Report {number}",
            "text": body,
            "date": f"{2001 + number}-05-17",
            "source": f"Paper {number % 2}",
            "language": "en",
        }
        for number, body in enumerate(bodies)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def take_in(library: Library, path: Path) -> None:
    """Import a file and do all that follows by itself."""
    report = library.imports.run([str(path)], RunDefaults(), ignore, Control())
    assert report.imported, [line.reason for line in report.lines]
    library.enrichment.run(ignore, Control())
    library.refresh()


def counted(library: Library, facet: Facet) -> dict[str, int]:
    """A facet's values over the whole archive."""
    values, _ = library.search.facet_values(SearchRequest(), FacetQuery(facet, 50))
    return {value.value: value.count for value in values if value.id}


def found(library: Library, query: str) -> set[str]:
    """The titles a query finds."""
    answer = library.search.run(SearchRequest(library.search.parse(query)))
    rows = library.search.rows(answer.hits.all_ids(), answer.request.query)
    return {row.title.removeprefix("Report ") for row in rows}


def value(library: Library, name: str) -> int:
    """The id of the entity of this name."""
    (one,) = [entity.id for entity in library.entities.find(name) if entity.name == name]
    return one


def ignore(_progress: Progress) -> None:
    """Nobody watches."""
