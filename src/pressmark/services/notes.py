"""Words in the user's notes: answered from the record, before the index is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from pressmark.model.query import And, Ids, Near, Node, Not, NoteWord, Or


def with_notes_found(query: Node, find: Callable[[Sequence[str]], Sequence[int]]) -> Node:
    """The query with each ``note:word`` replaced by the articles ``find`` gives for it."""
    match query:
        case NoteWord(text):
            return Ids(frozenset(find(text.split())))
        case And(children) | Or(children):
            return replace(query, children=tuple(with_notes_found(c, find) for c in children))
        case Not(child):
            return Not(with_notes_found(child, find))
        case Near(left, right, distance):
            return Near(with_notes_found(left, find), with_notes_found(right, find), distance)
    return query
