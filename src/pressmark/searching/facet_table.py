"""What can be narrowed and counted, as arrays (signatures; body follows).

``FacetTable.build(FacetData) -> FacetTable`` in bulk; ``save(folder, stamp)``,
``FacetTable.load(folder, stamp) -> FacetTable | None``; in place: ``set_article``, ``remove``,
``merge_values``, ``rename``, ``hide``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntFlag

from pressmark.model.facets import Facet


class Bit(IntFlag):
    """States of an article, as bits."""

    STARRED = 1
    READ = 2
    STUB = 4
    NOTE = 8
    HIGHLIGHT = 16


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet: what is shown, and other names it is found by (any case)."""

    id: int
    label: str
    aliases: tuple[str, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ArticleFacets:
    """One article's facets: value ids (0 or absent: none), date as yyyymmdd with zeros."""

    article_id: int
    published: int = 0
    bits: Bit = Bit(0)
    duplicate_group: int = 0
    values: Mapping[Facet, Sequence[int]] = field(default_factory=dict)


class FacetTable:
    """Facet values of every article; see the module."""

    @classmethod
    def build(
        cls,
        articles: Sequence[int],
        published: Sequence[int],
        bits: Sequence[int],
        duplicate_groups: Sequence[int],
        pairs: Mapping[Facet, tuple[Sequence[int], Sequence[int]]],
        values: Mapping[Facet, Collection[FacetValue]],
    ) -> FacetTable:
        """In bulk. ``articles`` ascending; ``pairs`` per facet: article ids and value ids."""
        raise FileNotFoundError

    def set_article(self, article: ArticleFacets) -> None:
        """Add an article or replace its facets."""

    def remove(self, article_ids: Collection[int]) -> None:
        """Articles that are gone (or in the trash)."""

    def set_value(self, facet: Facet, value: FacetValue) -> None:
        """Add a value, or replace its label, aliases and visibility."""

    def merge_values(self, facet: Facet, ids: Collection[int], into: int) -> None:
        """Articles with any of ``ids`` now carry ``into``; names become its aliases."""

    def rename(self, facet: Facet, value_id: int, label: str) -> None:
        """Change what is shown."""

    def hide(self, facet: Facet, value_id: int, hidden: bool = True) -> None:
        """Leave a value out of counts' lists."""
