"""A user's own list of names, found in texts by exact and folded match."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pressmark.model.article import EntityKind


@dataclass(frozen=True, slots=True)
class WatchedName:
    """One row of a watch list: ``id`` is the caller's, ``names`` the name and its aliases."""

    id: int
    names: tuple[str, ...]
    kind: EntityKind | None = None


@dataclass(frozen=True, slots=True)
class Sighted:
    """A watched name found in a text: characters ``start`` to ``end``."""

    id: int
    start: int
    end: int


class Watchlist:
    """Many names looked for in one pass over a text; whole words only, longest first."""

    def __init__(self, names: Iterable[WatchedName]) -> None:
        raise NotImplementedError(names)

    def find(self, text: str) -> Iterator[Sighted]:
        """Every occurrence, in order of place; overlapping names: the longest."""
        raise NotImplementedError(text)
