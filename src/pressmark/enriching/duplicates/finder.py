"""Near-duplicates of new articles among all that are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from pressmark.enriching.duplicates.candidates import candidate_pairs
from pressmark.enriching.duplicates.shingles import Overlap, overlap, shingles
from pressmark.enriching.duplicates.signatures import is_current, signature

__all__ = ["DuplicateFinder", "NearDuplicate", "group", "is_current", "signature"]

_JACCARD = 0.5
_CONTAINMENT = 0.8
_BALANCE = 0.4
"""Two texts are near-duplicates when half of what they hold together is common, or when four
fifths of the shorter stand in the longer and it is no more than two and a half times as long:
the rest is then the page around the article, not a digest of several articles."""
_SHORT = 16  # runs of words
_SHORT_JACCARD = 0.85
"""Notices of a line or two share phrases without being one article: these must nearly agree."""
_TEXTS_AT_ONCE = 256


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
        self._ids: list[int] = []
        self._signatures: list[bytes] = []
        self._learn(known)

    def _learn(self, articles: Iterable[tuple[int, bytes]]) -> None:
        for article_id, stored in articles:
            if stored and is_current(stored):
                self._ids.append(article_id)
                self._signatures.append(stored)

    def add(
        self,
        articles: Sequence[tuple[int, bytes]],
        texts: Callable[[Sequence[int]], Mapping[int, str]],
    ) -> list[NearDuplicate]:
        """Pairs of which at least one is new; ``texts`` gives the bodies of candidates.

        An article known already is compared anew, with its new signature.
        """
        self.remove(article_id for article_id, _ in articles)
        first_new = len(self._ids)
        self._learn(articles)
        pairs = [
            (self._ids[left], self._ids[right])
            for left, right in candidate_pairs(self._signatures, first_new).tolist()
        ]
        return _verified(sorted((min(pair), max(pair)) for pair in pairs), texts)

    def remove(self, ids: Iterable[int]) -> None:
        """Forget articles."""
        gone = set(ids)
        if gone.isdisjoint(self._ids):
            return
        kept = [i for i, article_id in enumerate(self._ids) if article_id not in gone]
        self._ids = [self._ids[i] for i in kept]
        self._signatures = [self._signatures[i] for i in kept]


def _verified(
    pairs: list[tuple[int, int]], texts: Callable[[Sequence[int]], Mapping[int, str]]
) -> list[NearDuplicate]:
    """The candidates that hold word for word; texts are asked for a few hundred at a time."""
    found = []
    for start in range(0, len(pairs), _TEXTS_AT_ONCE):
        part = pairs[start : start + _TEXTS_AT_ONCE]
        bodies = texts(sorted({article_id for pair in part for article_id in pair}))
        runs = {article_id: shingles(body) for article_id, body in bodies.items()}
        for left, right in part:
            if runs.get(left) and runs.get(right):
                found += _judged(left, right, overlap(runs[left], runs[right]))
    return found


def _judged(left: int, right: int, common: Overlap) -> list[NearDuplicate]:
    if common.jaccard >= (_SHORT_JACCARD if common.shorter < _SHORT else _JACCARD):
        reason = f"{common.jaccard:.0%} of both texts is common"
        return [NearDuplicate(left, right, common.jaccard, reason)]
    if common.shorter < _SHORT:
        return []
    if common.containment >= _CONTAINMENT and common.balance >= _BALANCE:
        reason = f"{common.containment:.0%} of the shorter text stands in the longer"
        return [NearDuplicate(left, right, common.containment, reason)]
    return []


def group(pairs: Iterable[NearDuplicate], groups: Mapping[int, int]) -> dict[int, int]:
    """Article id → group id for every article whose group changes.

    ``groups`` maps article to group so far. A group is named by its smallest article id.
    """
    members: dict[int, set[int]] = {}
    for article_id, group_id in groups.items():
        members.setdefault(group_id, {group_id}).add(article_id)
    of = {article_id: found for found in members.values() for article_id in found}
    for pair in pairs:
        joined = of.get(pair.left, {pair.left}) | of.get(pair.right, {pair.right})
        for article_id in joined:
            of[article_id] = joined
    return {
        article_id: min(joined)
        for article_id, joined in of.items()
        if groups.get(article_id) != min(joined)
    }
