"""Where the list stands, found again in another answer to the same search.

While an import commits, or after an edit, the same search is run again. What is selected, and
what is in sight, must not change under the user's hands.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from pressmark.model.search import Hits

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class ListPlace:
    """Rows of ``hits``: the cursor's (-1: none), those selected, and the first one in sight."""

    hits: Hits
    current: int
    selected: Ranges
    top: int
    shown: int  # rows in sight

    def again(self, hits: Hits) -> ListPlace:
        """The same articles in another answer; one that is gone leaves its row to the next."""
        chosen = [i for start, stop in self.selected for i in self.hits.ids(start, stop)]
        places = hits.places(chosen) if chosen else []
        current = self._row_in(hits, self.current) if self.current >= 0 else -1
        top = self._row_in(hits, self.top) if self.top else 0  # at the top, what is new is seen
        return ListPlace(hits, current, ranges_of(places), top, self.shown)

    def _row_in(self, hits: Hits, row: int) -> int:
        places = hits.places(self.hits.ids(row, row + 1))
        return places[0] if places else min(row, hits.rows - 1)


def ranges_of(rows: list[int]) -> Ranges:
    """Rows in order as ranges (first, after the last)."""
    if not rows:
        return ()
    breaks = [i for i, (a, b) in enumerate(pairwise(rows), 1) if b != a + 1]
    edges = [0, *breaks, len(rows)]
    return tuple((rows[a], rows[b - 1] + 1) for a, b in pairwise(edges))
