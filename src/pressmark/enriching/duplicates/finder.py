"""Near-duplicates of new articles among all that are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass


def signature(text: str) -> bytes:
    """A short sketch of a text (about 700 bytes) for finding texts that share much with it.

    Empty for a text too short to compare.
    """
    raise NotImplementedError(text)


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """Two articles that share ``share`` (0-1) of their text; ``left`` < ``right``."""

    left: int
    right: int
    share: float
    reason: str


class DuplicateFinder:
    """Knows the signatures of an archive's articles; compares new ones with them.

    Nothing is recomputed for those already known: their signatures, which the record keeps,
    are read once.
    """

    def __init__(self, known: Iterable[tuple[int, bytes]] = ()) -> None:
        raise NotImplementedError(known)

    def add(
        self,
        articles: Sequence[tuple[int, bytes]],
        texts: Callable[[Sequence[int]], Mapping[int, str]],
    ) -> list[NearDuplicate]:
        """Pairs of which at least one is new; ``texts`` gives the bodies of candidates."""
        raise NotImplementedError(articles, texts)

    def remove(self, ids: Iterable[int]) -> None:
        """Forget articles."""
        raise NotImplementedError(ids)


def group(pairs: Iterable[NearDuplicate], groups: Mapping[int, int]) -> dict[int, int]:
    """Article id → group id for every article whose group changes.

    ``groups`` holds the groups so far; a group is named by its smallest article id.
    """
    raise NotImplementedError(pairs, groups)
