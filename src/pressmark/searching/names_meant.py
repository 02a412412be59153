"""Did you mean: whole names for a part of one, which by itself names nothing (``author:smith``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pressmark.model.facets import Facet
from pressmark.model.query import And, FacetTerm, Node, Or
from pressmark.searching.corrections import Respelt

_MOST_JOINED = 20  # names that are offered together
_MOST_ALONE = 3

Like = Callable[[Facet, str], Sequence[str]]


def names_meant(query: Node, like: Like, count: Callable[[Node], int]) -> list[Respelt]:
    """The query with the names that may be meant: all of them together, then the likeliest.

    ``like`` gives the names of a facet that hold the words of a text, those in most articles
    first, and none for a text that is a name itself; ``count`` gives how many articles a tree
    finds. What is below NOT is not looked at.
    """
    meant = {term: tuple(like(term.facet, term.text)) for term in _terms(query)}
    attempts: list[Node] = []
    for term, names in meant.items():
        alone = [FacetTerm(term.facet, name) for name in names]
        if 1 < len(alone) <= _MOST_JOINED:
            attempts.append(_with(query, term, Or(tuple(alone))))
        attempts += [_with(query, term, one) for one in alone[:_MOST_ALONE]]
    found = (Respelt(attempt, count(attempt)) for attempt in attempts)
    return [each for each in found if each.total]


def _terms(node: Node) -> Iterator[FacetTerm]:
    match node:
        case FacetTerm():
            yield node
        case And(children) | Or(children):
            for child in children:
                yield from _terms(child)


def _with(node: Node, term: FacetTerm, meant: Node) -> Node:
    if node == term:
        return meant
    match node:
        case And(children):
            return And(tuple(_with(child, term, meant) for child in children))
        case Or(children):
            return Or(tuple(_with(child, term, meant) for child in children))
    return node
