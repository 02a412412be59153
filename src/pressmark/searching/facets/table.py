"""The facet table: built in bulk from the record, then kept up to date in place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.model.facets import SINGLE_VALUED, Facet
from pressmark.searching.facets.columns import Column, MultiColumn, SingleColumn
from pressmark.searching.facets.dates import DateColumn
from pressmark.searching.facets.labels import FacetValue, Labels
from pressmark.searching.facets.view import Bit, FacetView

Numbers = Sequence[int] | npt.NDArray[Any]

_NO_BITS = Bit(0)
_STATES = (FacetValue(1, "unread"), FacetValue(2, "read"))
_LAYOUTS = count(1)  # told apart across tables, since a search's caches outlive a table


@dataclass(frozen=True, slots=True)
class ArticleFacets:
    """One article's facets: value ids by facet, the date as ``yyyymmdd`` with zeros."""

    article_id: int
    published: int = 0
    bits: Bit = _NO_BITS
    duplicate_group: int = 0
    values: Mapping[Facet, Sequence[int]] = field(default_factory=dict)


class FacetTable:
    """Facets of every article. Changes replace arrays, so a search in progress sees none."""

    def __init__(self, view: FacetView, labels: dict[Facet, Labels]) -> None:
        self._view = view
        self.labels = labels

    @classmethod
    def build(
        cls,
        articles: Numbers,
        published: Numbers,
        bits: Numbers,
        duplicate_groups: Numbers,
        pairs: Mapping[Facet, tuple[Numbers, Numbers]],
        values: Mapping[Facet, Iterable[FacetValue]],
    ) -> FacetTable:
        """In bulk. ``articles`` ascend, and the next three follow them; ``pairs`` hold, for each
        facet, article ids and the value ids they carry, in any order."""
        ids = np.asarray(articles, np.int64)
        labels = {facet: Labels(values.get(facet, ())) for facet in Facet}
        labels[Facet.STATE] = Labels(_STATES)
        none = (np.zeros(0, np.int64), np.zeros(0, np.int64))
        columns: dict[Facet, Column] = {}
        for facet in Facet:
            owners, carried = (np.asarray(each, np.int64) for each in pairs.get(facet, none))
            rows = np.searchsorted(ids, owners)
            columns[facet] = _column(facet, rows, labels[facet].ordinals(carried), len(ids))
        view = FacetView(
            next(_LAYOUTS),
            ids,
            np.ones(len(ids), bool),
            np.asarray(bits, np.uint8),
            np.asarray(duplicate_groups, np.int64),
            DateColumn.of(np.asarray(published, np.int32)),
            columns,
        )
        return cls(_with_states(view), labels)

    @classmethod
    def empty(cls) -> FacetTable:
        """A table of no articles."""
        return cls.build((), (), (), (), {}, {})

    @property
    def view(self) -> FacetView:
        """The table as it is now; it does not change while it is held."""
        return self._view

    def set_articles(self, articles: Iterable[ArticleFacets]) -> None:
        """Add articles or replace their facets; one pass over the table for all of them."""
        given = list({article.article_id: article for article in articles}.values())
        if not given:
            return
        ids = np.array([article.article_id for article in given], np.int64)
        view = self._grown(ids)
        rows = np.searchsorted(view.articles, ids)
        live, bits, groups = view.live.copy(), view.bits.copy(), view.groups.copy()
        numbers = view.dates.numbers.copy()
        live[rows] = True
        bits[rows] = [int(article.bits) for article in given]
        groups[rows] = [article.duplicate_group for article in given]
        numbers[rows] = [article.published for article in given]
        columns: dict[Facet, Column] = {
            facet: column.with_values(rows, self._ordinals(facet, given))
            for facet, column in view.columns.items()
            if facet is not Facet.STATE
        }
        self._view = _with_states(
            replace(
                view,
                layout=view.layout if view.live[rows].all() else next(_LAYOUTS),
                live=live,
                bits=bits,
                groups=groups,
                dates=DateColumn.of(numbers),
                columns=columns,
            )
        )

    def set_article(self, article: ArticleFacets) -> None:
        """Add an article or replace its facets."""
        self.set_articles([article])

    def remove(self, article_ids: Collection[int]) -> None:
        """Articles that are gone or in the trash."""
        rows = self._view.rows_of(np.fromiter(article_ids, np.int64, len(article_ids)))
        rows = rows[rows >= 0]
        if not len(rows):
            return
        view = self._view
        live, groups = view.live.copy(), view.groups.copy()
        live[rows], groups[rows] = False, 0
        none = [np.zeros(0, np.int64)] * len(rows)
        columns = {facet: column.with_values(rows, none) for facet, column in view.columns.items()}
        self._view = replace(view, layout=next(_LAYOUTS), live=live, groups=groups, columns=columns)

    def set_value(self, facet: Facet, value: FacetValue) -> None:
        """Add a value, or replace its label, aliases and visibility."""
        self.labels[facet].put(value)

    def rename(self, facet: Facet, value_id: int, label: str) -> None:
        """Change what is shown; the old label finds the value still."""
        value = self.labels[facet].value(value_id)
        aliases = tuple(a for a in dict.fromkeys((*value.aliases, value.label)) if a != label and a)
        self.labels[facet].put(replace(value, label=label, aliases=aliases))

    def hide(self, facet: Facet, value_id: int, hidden: bool = True) -> None:
        """Leave a value out of lists of counts, or take it in again."""
        self.labels[facet].put(replace(self.labels[facet].value(value_id), hidden=hidden))

    def merge_values(self, facet: Facet, ids: Collection[int], into: int) -> None:
        """Articles with any of ``ids`` carry ``into`` instead; its aliases take their names."""
        old, new = self.labels[facet].merge(ids, into)
        column = self._view.columns[facet].replaced(old, new)
        self._view = replace(self._view, columns={**self._view.columns, facet: column})

    def set_carriers(self, facet: Facet, carriers: Mapping[int, Sequence[int]]) -> None:
        """Let exactly these articles (ids) carry each value: after a merge or its undoing."""
        labels, view = self.labels[facet], self._view
        ordinals = labels.ordinals(np.fromiter(carriers, np.int64, len(carriers)))
        rows_of: dict[int, npt.NDArray[Any]] = {}
        for ordinal, article_ids in zip(ordinals.tolist(), carriers.values(), strict=True):
            rows = np.sort(view.rows_of(np.array(article_ids, np.int64)))
            rows_of[ordinal] = rows[rows >= 0]
        column = view.columns[facet].carried_by(rows_of)
        self._view = replace(view, columns={**view.columns, facet: column})

    def _ordinals(self, facet: Facet, articles: Sequence[ArticleFacets]) -> list[Any]:
        labels = self.labels[facet]
        return [
            np.array([labels.known(each) for each in article.values.get(facet, ())], np.int64)
            for article in articles
        ]

    def _grown(self, ids: npt.NDArray[np.int64]) -> FacetView:
        """The view with empty rows for the ids that are new; of its dates the numbers only."""
        view = self._view
        at = np.searchsorted(view.articles, ids)
        known = np.append(view.articles, -1)[at] == ids
        if known.all():
            return view
        new = np.sort(ids[~known])
        at = np.searchsorted(view.articles, new)
        return FacetView(
            next(_LAYOUTS),
            np.insert(view.articles, at, new),
            np.insert(view.live, at, False),
            np.insert(view.bits, at, 0),
            np.insert(view.groups, at, 0),
            replace(view.dates, numbers=np.insert(view.dates.numbers, at, 0)),
            {facet: column.grown(at) for facet, column in view.columns.items()},
        )


def _column(facet: Facet, rows: Any, ordinals: Any, size: int) -> Column:
    if facet not in SINGLE_VALUED:
        return MultiColumn.of_pairs(rows, ordinals, size)
    single = np.zeros(size, np.int64)
    single[rows] = ordinals
    return SingleColumn(single)


def _with_states(view: FacetView) -> FacetView:
    """The view with the read state, which is a bit, as a facet too."""
    read = (view.bits & Bit.READ) != 0
    states = SingleColumn(np.where(view.live, 1 + read, 0).astype(np.int64))
    return replace(view, columns={**view.columns, Facet.STATE: states})
