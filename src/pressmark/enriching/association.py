"""How strongly two things appear together: what "appears with" is ranked by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import log

LEAST_TOGETHER = 2
"""Below this many articles in common a pair says nothing."""


def log_likelihood(together: int, left: int, right: int, total: int) -> float:
    """Dunning's G² of two things' co-occurrence, negative when they avoid each other.

    ``left`` and ``right`` are the articles that hold each, ``together`` both, ``total`` all.
    """
    observed = (
        together,
        left - together,
        right - together,
        total - left - right + together,
    )
    rows = (left, left, total - left, total - left)
    columns = (right, total - right, right, total - right)
    score = 2 * sum(
        cell * log(cell * total / (row * column))
        for cell, row, column in zip(observed, rows, columns, strict=True)
        if cell > 0
    )
    return score if together * total >= left * right else -score


def rank(
    articles: int,
    total: int,
    together: Mapping[int, int],
    counts: Mapping[int, int],
    least: int = LEAST_TOGETHER,
) -> list[tuple[int, float]]:
    """Order the companions of a thing found in ``articles`` of ``total`` articles.

    ``together`` maps a companion's id to the articles it shares, ``counts`` to all articles
    that hold it. Returns (id, strength), strongest first; only those that appear together
    more often than chance would bring about, in at least ``least`` articles.
    """
    scored = [
        (id_, log_likelihood(shared, articles, counts[id_], total))
        for id_, shared in together.items()
        if shared >= least
    ]
    return sorted(_positive(scored), key=lambda pair: (-pair[1], pair[0]))


def _positive(scored: Iterable[tuple[int, float]]) -> list[tuple[int, float]]:
    return [(id_, score) for id_, score in scored if score > 0]
