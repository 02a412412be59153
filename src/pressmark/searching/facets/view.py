"""All arrays of a facet table at one moment: what one search works on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.model.facets import Facet
from pressmark.model.query import State
from pressmark.searching.facets.columns import Column, MultiColumn
from pressmark.searching.facets.dates import DateColumn

Ints = npt.NDArray[Any]
Mask = npt.NDArray[np.bool_]


class Bit(IntFlag):
    """States of an article, as bits of one number."""

    STARRED = 1
    READ = 2
    STUB = 4
    NOTE = 8
    HIGHLIGHT = 16


_BIT_OF = {
    State.STARRED: Bit.STARRED,
    State.READ: Bit.READ,
    State.STUB: Bit.STUB,
    State.NOTE: Bit.NOTE,
    State.HIGHLIGHT: Bit.HIGHLIGHT,
}


@dataclass(frozen=True, slots=True)
class FacetView:
    """One row an article, in order of article id; rows not ``live`` are articles that are gone.

    ``layout`` changes whenever rows get other numbers or come and go. ``groups`` are groups of
    near-duplicates, 0 for none.
    """

    layout: int
    articles: npt.NDArray[np.int64]
    live: Mask
    bits: npt.NDArray[np.uint8]
    groups: npt.NDArray[np.int64]
    dates: DateColumn
    columns: dict[Facet, Column]

    @property
    def rows(self) -> int:
        """Number of rows, of articles that are gone included."""
        return len(self.articles)

    def rows_of(self, article_ids: Ints) -> Ints:
        """The row of each article id; -1 for one that is not here or gone."""
        if not len(self.articles):
            return np.full(len(article_ids), -1)
        at = np.minimum(np.searchsorted(self.articles, article_ids), len(self.articles) - 1)
        return np.where((self.articles[at] == article_ids) & self.live[at], at, -1)

    def in_state(self, state: State) -> Mask:
        """Rows in a state."""
        if state is State.TAG:
            tags = self.columns[Facet.TAG]
            assert isinstance(tags, MultiColumn)
            mask: Mask = np.diff(tags.starts) > 0
        elif state is State.DUPLICATE:
            mask = self.groups > 0
        elif state is State.UNREAD:
            mask = (self.bits & Bit.READ) == 0
        else:
            mask = (self.bits & _BIT_OF[state]) != 0
        return mask
