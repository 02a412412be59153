"""Answering a request: the seam between the engine and everything above it."""

from __future__ import annotations

from collections.abc import Callable

from pressmark.model.facets import Facet
from pressmark.model.search import FacetCounts, Hits, SearchRequest
from pressmark.searching.evaluation.counting import count
from pressmark.searching.evaluation.forms import forms, matched, word_forms
from pressmark.searching.evaluation.matches import listing
from pressmark.searching.evaluation.narrowing import narrow
from pressmark.searching.evaluation.nodes import Evaluation, cached_expansions
from pressmark.searching.evaluation.ranking import RankedHits
from pressmark.searching.evaluation.session import joined
from pressmark.searching.facets.table import FacetTable
from pressmark.searching.index.reader import TextIndex

__all__ = ["evaluate", "forms", "matched", "word_forms"]


def evaluate(
    request: SearchRequest,
    index: TextIndex,
    facet_table: FacetTable,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Hits, FacetCounts]:
    """Answer a request exactly, on the index and the table as they are at its beginning.

    Raises Cancelled when ``cancelled()`` becomes true, and UserError for a pattern that cannot
    be used or a NEAR that cannot be answered.
    """
    session = joined(index, facet_table)
    facets = session.corpus.facets
    labels = facet_table.labels
    evaluation = Evaluation(session.corpus, labels, cached_expansions(session.corpus), cancelled)
    found = listing(evaluation.answer(request.query), facets.live)
    evaluation.check()
    narrowed = narrow(found, request, facets, labels)
    evaluation.check()
    hits = RankedHits(
        narrowed.matches, facets, labels[Facet.SOURCE], request.sort, request.limit,
        request.fold_versions,
    )  # fmt: skip
    evaluation.check()
    return hits, count(request, narrowed, session.totals, labels)
