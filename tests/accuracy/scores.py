"""Precision, recall and F1, counted by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Tally:
    """Right, spurious and missed items by kind."""

    right: Counter[str] = field(default_factory=Counter)
    spurious: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, found: set[tuple[str, object]], expected: set[tuple[str, object]]) -> None:
        """Compare items (kind, anything) of one sentence."""
        self.right.update(kind for kind, _ in found & expected)
        self.spurious.update(kind for kind, _ in found - expected)
        self.missed.update(kind for kind, _ in expected - found)

    def f1(self, kinds: Iterable[str]) -> float:
        """F1 over all items of ``kinds``, 0 when there are none."""
        kinds = list(kinds)
        right = sum(self.right[kind] for kind in kinds)
        wrong = sum(self.spurious[kind] + self.missed[kind] for kind in kinds)
        return 2 * right / (2 * right + wrong) if right else 0.0

    def lines(self, name: str, kinds: Iterable[str]) -> list[str]:
        """The rows of a printed table."""
        rows = []
        for kind in kinds:
            found = self.right[kind] + self.spurious[kind]
            expected = self.right[kind] + self.missed[kind]
            precision = self.right[kind] / found if found else 0.0
            recall = self.right[kind] / expected if expected else 0.0
            rows.append(f"{name:22} {kind:4} {precision:6.3f} {recall:6.3f} {self.f1([kind]):6.3f}")
        return rows
