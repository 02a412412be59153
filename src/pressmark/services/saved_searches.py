"""Saved searches with how many of their articles are new since they were last opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from pressmark.archive.archive import Archive
from pressmark.model.errors import QueryError
from pressmark.model.query import Node
from pressmark.model.search import SearchRequest
from pressmark.model.views import Answer, SavedSearch


class Searcher(Protocol):
    """Whatever can parse and answer queries."""

    def parse(self, text: str) -> Node:
        """The query's tree."""

    def run(self, request: SearchRequest) -> Answer:
        """The answer."""


class SavedSearches:
    """The saved searches of an archive, counted."""

    def __init__(self, archive: Archive, searcher: Searcher) -> None:
        self._archive = archive
        self._searcher = searcher

    def all(self) -> list[SavedSearch]:
        """Every saved search; ``new`` counts matches imported since it was opened.

        ``new`` is by the words alone: the window's filters are its own.
        """
        return [replace(saved, new=self._new(saved)) for saved in self._archive.searches.saved()]

    def _new(self, saved: SavedSearch) -> int:
        seen = self._archive.searches.seen(saved.id)
        if self._archive.articles.last_id() <= seen:
            return 0
        try:
            query = self._searcher.parse(saved.query)
        except QueryError:
            return 0  # it was saved by a version that read queries otherwise
        hits = self._searcher.run(SearchRequest(query, limit=0)).hits
        return _larger_than(hits.all_ids(), seen)


def _larger_than(ids: Sequence[int], seen: int) -> int:
    """How many of the ids, which ascend, are larger."""
    low, high = 0, len(ids)
    while low < high:
        middle = (low + high) // 2
        if ids[middle] <= seen:
            low = middle + 1
        else:
            high = middle
    return len(ids) - low
