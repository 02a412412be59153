"""Counts of facet values over matches."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.model.facets import SINGLE_VALUED, Facet, FacetCount, FacetQuery
from pressmark.model.search import FacetCounts, SearchRequest
from pressmark.searching.evaluation.narrowing import DATES, Narrowed
from pressmark.searching.evaluation.ranking import first_places
from pressmark.searching.facets.labels import Labels
from pressmark.searching.facets.totals import Totals
from pressmark.searching.words import fold

Ints = npt.NDArray[Any]


def count(
    request: SearchRequest, narrowed: Narrowed, totals: Totals, labels: dict[Facet, Labels]
) -> FacetCounts:
    """What a request asks to be counted; each facet over the matches its own filter ignores."""
    values: dict[Facet, tuple[FacetCount, ...]] = {}
    distinct: dict[Facet, int] = {}
    for query in request.facets:
        rows = narrowed.without(query.facet)
        counts = totals.counts(query.facet, rows, len(labels[query.facet]))
        known = labels[query.facet]
        chosen = _chosen(request, query.facet, known)
        listed, distinct[query.facet] = _listed(query, counts, known, chosen)
        added = set() if query.offset else chosen
        values[query.facet] = _with_chosen(listed, added, counts, known)
    dates = None
    if request.date_counts:
        rows = narrowed.without(DATES)
        dates = totals.view.dates.counts(rows, totals.months(rows))
    return FacetCounts(values, distinct, dates)


def _listed(
    query: FacetQuery, counts: Ints, labels: Labels, chosen: Collection[int]
) -> tuple[tuple[FacetCount, ...], int]:
    """A page of the values asked for, and how many there are of them (of those chosen, too)."""
    found = np.flatnonzero(counts)
    if len(found) and found[0] == 0 and query.facet not in SINGLE_VALUED:
        found = found[1:]
    hidden = labels.hidden
    if hidden:
        found = found[~np.isin(found, list(hidden))]
    if query.contains:
        wanted = fold(query.contains)
        named = (i for i in found.tolist() if i in chosen or wanted in labels.folded(i))
        found = np.array(list(named), np.intp)
    distinct = len(found) - int(len(found) > 0 and found[0] == 0)
    end = query.offset + query.limit
    keys = labels.ranks()[found] if query.by_name else -counts[found]
    page = found[first_places(keys, end)[query.offset :]].tolist()
    return tuple(_facet_count(labels, i, int(counts[i])) for i in page), distinct


def _chosen(request: SearchRequest, facet: Facet, labels: Labels) -> set[int]:
    """Ordinals of the values the request narrows this facet by."""
    ids = {i for one in request.filters if one.facet is facet for i in one.include | one.exclude}
    ordinals = {labels.ordinal(value_id) for value_id in ids}
    return ordinals if facet in SINGLE_VALUED else ordinals - {0}


def _with_chosen(
    listed: tuple[FacetCount, ...], chosen: Collection[int], counts: Ints, labels: Labels
) -> tuple[FacetCount, ...]:
    """The largest values, and after them those chosen that are not among them."""
    shown = {value.id for value in listed}
    added = (_facet_count(labels, i, int(counts[i])) for i in sorted(chosen) if counts[i])
    return (*listed, *(value for value in added if value.id not in shown))


def _facet_count(labels: Labels, ordinal: int, number: int) -> FacetCount:
    value = labels.values[ordinal] if ordinal < len(labels) else None
    return FacetCount(0, "", number) if value is None else FacetCount(value.id, value.label, number)
