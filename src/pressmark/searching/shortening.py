"""What a query that finds nothing would be without one of its parts."""

from __future__ import annotations

from pressmark.model.query import And, Node

_MOST_PARTS = 8  # a query of more is not tried part by part


def shortened(query: Node) -> list[tuple[Node, Node]]:
    """(part, the query without it) for each part that all articles found must meet.

    None for a query of a single part, or of very many.
    """
    if not isinstance(query, And) or len(query.children) > _MOST_PARTS:
        return []
    pairs = []
    for place, part in enumerate(query.children):
        rest = query.children[:place] + query.children[place + 1 :]
        pairs.append((part, rest[0] if len(rest) == 1 else And(rest)))
    return pairs
