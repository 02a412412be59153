"""An index and a facet table joined, kept from one request to the next."""

from __future__ import annotations

from dataclasses import dataclass

from pressmark.searching.evaluation.cache import DecodedCache
from pressmark.searching.evaluation.corpus import Corpus
from pressmark.searching.facets.table import FacetTable
from pressmark.searching.facets.totals import Totals
from pressmark.searching.facets.view import FacetView
from pressmark.searching.index.reader import TextIndex, View

_CACHE_BYTES = 16 << 20  # at least; decoded postings of a few hundred words at 100,000 articles
_CACHE_BYTES_A_ROW = 480  # so that the words of a hundred queries half typed are still there


@dataclass(frozen=True, slots=True)
class Joined:
    """The corpus and the totals of one view of the index and one of the table."""

    corpus: Corpus
    totals: Totals
    view: View
    facets: FacetView


def joined(index: TextIndex, table: FacetTable) -> Joined:
    """The join of both as they are now; made anew only for what changed since the last one."""
    view, facets = index.view, table.view
    last = index.joined
    if isinstance(last, Joined) and last.view is view and last.facets is facets:
        return last
    if isinstance(last, Joined) and last.view is view and last.facets.layout == facets.layout:
        corpus = last.corpus.with_facets(facets)
    else:
        limit = max(_CACHE_BYTES, _CACHE_BYTES_A_ROW * facets.rows)
        corpus = Corpus(view, facets, DecodedCache(limit))
    index.joined = made = Joined(corpus, Totals(facets), view, facets)
    return made
