"""Texts of either direction side by side: names in Arabic beside dates in English."""

from __future__ import annotations

from collections.abc import Iterable

_ISOLATE, _END = "\u2068", "\u2069"


def side_by_side(parts: Iterable[str], separator: str) -> str:
    """The parts in the window's order, each in its own direction.

    Without that a date beside a Hebrew name comes apart: "Nov 2021 · … 4".
    """
    return separator.join(f"{_ISOLATE}{part}{_END}" for part in parts)
