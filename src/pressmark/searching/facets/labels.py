"""The values of one facet: their names, and finding them by name."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.searching.words import fold


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet: what is shown, and other names it is found by (in any case)."""

    id: int
    label: str
    aliases: tuple[str, ...] = ()
    hidden: bool = False


class Labels:
    """Values numbered from 1 in the order they came (their ordinals); 0 is no value.

    A merged value keeps its ordinal and goes out of use, so that ordinals in arrays stay good.
    """

    def __init__(self, values: Iterable[FacetValue] = ()) -> None:
        self.values: list[FacetValue | None] = [None]
        self._ordinals: dict[int, int] = {}
        self._names: dict[str, set[int]] | None = None
        self._folded: list[str] = [""]
        self._hidden: set[int] = set()
        self._lookup: npt.NDArray[np.int64] | None = None
        self._ranks: npt.NDArray[np.int64] | None = None
        for value in values:
            self.put(value)

    def __len__(self) -> int:
        return len(self.values)

    def put(self, value: FacetValue) -> int:
        """Add a value or replace the one with its id; gives its ordinal."""
        ordinal = self._ordinals.get(value.id)
        self._ranks = None
        if ordinal is None:
            ordinal = self._ordinals[value.id] = len(self.values)
            self.values.append(value)
            self._folded.append(fold(value.label))
            self._lookup = None
        else:
            self._forget_names(ordinal)
            self.values[ordinal] = value
            self._folded[ordinal] = fold(value.label)
        (self._hidden.add if value.hidden else self._hidden.discard)(ordinal)
        if self._names is not None:
            self._learn_names(ordinal, value)
        return ordinal

    def skip(self) -> None:
        """Leave an ordinal unused: that of a value merged away."""
        self.values.append(None)
        self._folded.append("")

    def merge(self, ids: Collection[int], into: int) -> tuple[list[int], int]:
        """Put values out of use for another that takes over their names; their ordinals."""
        target = self.value(into)
        merged = [self._ordinals[i] for i in ids if i in self._ordinals and i != into]
        names = list(target.aliases)
        for ordinal in merged:
            value = self.values[ordinal]
            if value is not None:
                names += [value.label, *value.aliases]
                self._forget_names(ordinal)
                del self._ordinals[value.id]
                self.values[ordinal] = None
        aliases = tuple(dict.fromkeys(name for name in names if name != target.label))
        self._lookup = None
        return merged, self.put(replace(target, aliases=aliases))

    def value(self, value_id: int) -> FacetValue:
        """The value of an id; a nameless one where there is none."""
        ordinal = self._ordinals.get(value_id, 0)
        return self.values[ordinal] or FacetValue(value_id, "")

    def ordinal(self, value_id: int) -> int:
        """The ordinal of a value's id; 0 where there is none."""
        return self._ordinals.get(value_id, 0)

    def known(self, value_id: int) -> int:
        """The ordinal of an id; one not heard of yet is added as a value without a name."""
        ordinal = self._ordinals.get(value_id, 0)
        return ordinal if ordinal or not value_id else self.put(FacetValue(value_id, ""))

    def ordinals(self, value_ids: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
        """Ordinals of many ids, as :meth:`known` gives them."""
        known = np.fromiter(self._ordinals, np.int64, len(self._ordinals))
        for unknown in np.setdiff1d(value_ids, known).tolist():
            if unknown:
                self.put(FacetValue(unknown, ""))
        if self._lookup is None:
            self._lookup = np.array(sorted(self._ordinals.items()) or [(0, 0)], np.int64).T
        ids, ordinals = self._lookup
        if not len(value_ids):
            return np.zeros(0, np.int64)
        at = np.minimum(np.searchsorted(ids, value_ids), len(ids) - 1)
        return np.where(ids[at] == value_ids, ordinals[at], 0)

    def named(self, name: str) -> frozenset[int]:
        """Ordinals of the values with this label or alias, folded."""
        if self._names is None:
            self._names = {}
            for ordinal, value in enumerate(self.values):
                if value is not None:
                    self._learn_names(ordinal, value)
        return frozenset(self._names.get(fold(name.strip()), ()))

    def names(self, name: str) -> tuple[str, ...]:
        """Every label and alias of the values found by ``name``."""
        found = [self.values[ordinal] for ordinal in sorted(self.named(name))]
        return tuple(
            dict.fromkeys(n for value in found if value for n in (value.label, *value.aliases))
        )

    def folded(self, ordinal: int) -> str:
        """The folded label of a value."""
        return self._folded[ordinal]

    def ranks(self) -> npt.NDArray[np.int64]:
        """Place of each ordinal in alphabetical order of folded labels; no value comes last."""
        if self._ranks is None:
            order = sorted(range(1, len(self)), key=self._folded.__getitem__)
            ranks = np.full(len(self), len(self), np.int64)
            ranks[order] = np.arange(len(order))
            self._ranks = ranks
        return self._ranks

    @property
    def hidden(self) -> frozenset[int]:
        """Ordinals of values left out of lists."""
        return frozenset(self._hidden)

    def in_use(self) -> list[FacetValue]:
        """All values that are not merged away."""
        return [value for value in self.values if value is not None]

    def _learn_names(self, ordinal: int, value: FacetValue) -> None:
        assert self._names is not None
        for name in (value.label, *value.aliases):
            if name:
                self._names.setdefault(fold(name.strip()), set()).add(ordinal)

    def _forget_names(self, ordinal: int) -> None:
        value = self.values[ordinal]
        if self._names is None or value is None:
            return
        for name in (value.label, *value.aliases):
            self._names.get(fold(name.strip()), set()).discard(ordinal)
