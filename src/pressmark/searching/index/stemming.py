"""How the articles of a view are stemmed: each by the algorithm of its own language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pressmark.searching.index.stem_tables import NO_STEMS, UNKNOWN, commonest
from pressmark.searching.stems import Stemmer


@dataclass(frozen=True, slots=True)
class Stemming:
    """The stemmers in use, by algorithm; ``unknown_by`` is that of articles of unknown language.

    ``uniform`` when there is one and every article is stemmed by it.
    """

    stemmers: Mapping[str, Stemmer]
    unknown_by: str
    uniform: bool

    @classmethod
    def of(cls, counts: Sequence[Mapping[str, int]]) -> Stemming:
        """From the numbers of documents by algorithm, of each segment."""
        total: Counter[str] = Counter()
        for each in counts:
            total.update(each)
        names = sorted(total.keys() - {UNKNOWN, NO_STEMS})
        return cls(
            {name: Stemmer.by(name) for name in names},
            commonest(total),
            len(names) == 1 and NO_STEMS not in total,
        )

    def tables(self, algorithm: str) -> frozenset[str]:
        """The stem tables an algorithm is asked of."""
        return frozenset((algorithm, UNKNOWN) if algorithm == self.unknown_by else (algorithm,))
