"""A search request and its answer: the two sides of the seam."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from pressmark.model.facets import DateCounts, Facet, FacetCount, FacetFilter, FacetQuery
from pressmark.model.query import DateRange, Everything, Node


class Sort(StrEnum):
    """Orders of a result; ties always in order of article id."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What is asked of ``evaluate``.

    ``dates`` are alternatives, any of which may match (``None`` in it is "undated").
    Each facet's counts ignore that facet's own filter; date counts ignore ``dates``.
    ``fold_versions`` lists one article of each near-duplicate group; totals and counts
    count all of them.
    """

    query: Node = field(default_factory=Everything)
    filters: tuple[FacetFilter, ...] = ()
    dates: tuple[DateRange | None, ...] = ()
    excluded_dates: tuple[DateRange | None, ...] = ()
    sort: Sort = Sort.RELEVANCE
    limit: int = 50
    facets: tuple[FacetQuery, ...] = ()
    date_counts: bool = False
    fold_versions: bool = False


class Hits(Protocol):
    """The matching articles in order."""

    @property
    def total(self) -> int:
        """Exact number of matching articles."""

    @property
    def rows(self) -> int:
        """Number of rows in the list: less than ``total`` when versions are folded."""

    @property
    def top(self) -> Sequence[tuple[int, float]]:
        """The first ``limit`` (article id, score)."""

    def ids(self, start: int, stop: int) -> Sequence[int]:
        """Article ids of rows ``start`` to ``stop``, computed when asked for."""

    def places(self, ids: Collection[int]) -> list[int]:
        """Rows in which these articles stand, in order; those not listed are left out."""

    def contains(self, article_id: int) -> bool:
        """Whether an article matches; it may be a version folded under another one's row."""

    def all_ids(self) -> Sequence[int]:
        """Every matching article id, unfolded, in order of id."""


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """Counts over all matching articles: for each facet asked for, its largest values.

    Values the request narrows by are among them, however small. ``distinct`` is how many values
    of a facet have a count above 0, of those asked for when only some are (``contains``).
    """

    values: dict[Facet, tuple[FacetCount, ...]]
    distinct: dict[Facet, int]
    dates: DateCounts | None = None


@dataclass(frozen=True, slots=True)
class WordForms:
    """Which forms of the lexicon a word of the query matched, and in how many articles each."""

    word: str
    forms: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage around hits; ``marks`` are character ranges in ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...]
