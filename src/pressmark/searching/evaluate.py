"""Answering a request (signatures; body follows)."""

from __future__ import annotations

from collections.abc import Callable

from pressmark.model.query import Node
from pressmark.model.search import FacetCounts, Hits, SearchRequest, WordForms
from pressmark.searching.facet_table import FacetTable
from pressmark.searching.index.reader import TextIndex


def evaluate(
    request: SearchRequest,
    index: TextIndex,
    facet_table: FacetTable,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Hits, FacetCounts]:
    """Answer a request exactly. Raises Cancelled, QueryError."""
    raise FileNotFoundError


def forms(node: Node, index: TextIndex) -> frozenset[str]:
    """Every folded word the positive leaves of ``node`` stand for (for highlighting)."""
    raise FileNotFoundError


def word_forms(node: Node, index: TextIndex) -> tuple[WordForms, ...]:
    """For each word of the query: the forms it matched and in how many articles each."""
    raise FileNotFoundError
