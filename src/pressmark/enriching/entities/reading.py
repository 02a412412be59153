"""The recognisers one process has loaded so far."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.recognisers.base import Recogniser
from pressmark.enriching.entities.recognisers.choice import recogniser_for
from pressmark.enriching.entities.tables.known import read_tables
from pressmark.enriching.entities.tagged import with_tags
from pressmark.model.entities import Recognised


class Reading:
    """Reads articles in any language; a language's recogniser is loaded at its first article."""

    def __init__(self, tables: Path) -> None:
        self._tables = read_tables(tables)
        self._loaded: dict[object, Recogniser] = {}

    def answer(self, articles: Sequence[ArticleText]) -> tuple[Recognised, ...]:
        """Recognise articles of one language, in their order."""
        if not articles:
            return ()
        make = recogniser_for(articles[0].language)
        if make not in self._loaded:
            self._loaded[make] = make(self._tables)
        found = self._loaded[make].recognise(articles)
        return tuple(
            with_tags(recognised, article, self._tables)
            for recognised, article in zip(found, articles, strict=True)
        )
