"""Lines that many articles of one source share: its own boilerplate, learnt as they come in.

A line counts as repeated when it stands in enough of a source's articles, at their beginning or
end. Copies and versions of one article, known by two thirds of their text, count once: what
they share is the article. Short lines ("Yes.", "* * *") may repeat in any text and are let be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b

from pressmark.importing.text.cleaning import Cleaned
from pressmark.importing.text.paragraphs import join_paragraphs
from pressmark.model.article import Cut

#: Paragraphs at either end of an article that may be boilerplate, and how long they may be.
_EDGE = 6
_LONGEST = 400
_SHORTEST = 20
#: Share of its text known from others from which an article is a copy or a version.
_COPY = 2 / 3
#: Why such a line was cut.
REPEATED = "repeated by the source"
#: A line is repeated from this many articles on, when they are this share of the source's.
_FEWEST = 5
_SHARE = 0.1


@dataclass(slots=True)
class LineCounts:
    """How many of one source's ``articles`` hold a line at an edge, by the line's hash."""

    articles: int = 0
    lines: Counter[str] = field(default_factory=Counter)

    def observe(self, body: str, cut: Iterable[str] = ()) -> None:
        """Count one more article of the source, with the lines ``cut`` out of it earlier."""
        paragraphs = body.split("\n\n")
        known = sum(len(line) for line in paragraphs if self.lines[_hash(line)])
        if known > _COPY * len(body):
            return
        self.articles += 1
        self.lines.update({_hash(line) for line in (*_edges(paragraphs), *cut)})

    def has_repeated(self) -> bool:
        """Whether any line is repeated at all."""
        return any(count >= self._enough() for count in self.lines.values())

    def is_repeated(self, line: str) -> bool:
        """Whether so many articles share ``line`` that it is no part of any of them."""
        count = self.lines[_hash(line)] if len(line) <= _LONGEST else 0
        return count >= self._enough()

    def _enough(self) -> float:
        return max(_FEWEST, _SHARE * self.articles)


def without_repeated(body: str, counts: LineCounts) -> Cleaned:
    """``body`` without the repeated lines at its edges; never cut by more than
    two thirds."""
    paragraphs = body.split("\n\n")
    edges = set(_edges(paragraphs))
    kept: list[str] = []
    cuts: list[Cut] = []
    length = 0
    for paragraph in paragraphs:
        if paragraph in edges and counts.is_repeated(paragraph):
            cuts.append(Cut(REPEATED, paragraph, max(0, length - 2)))
        else:
            kept.append(paragraph)
            length += len(paragraph) + 2
    enough = length > (1 - _COPY) * len(body)
    return Cleaned(join_paragraphs(kept), tuple(cuts)) if enough and cuts else Cleaned(body)


def _edges(paragraphs: list[str]) -> Iterable[str]:
    """The short paragraphs at both ends."""
    ends = [*paragraphs[:_EDGE], *paragraphs[-_EDGE:]]
    return (line for line in ends if _SHORTEST <= len(line) <= _LONGEST)


def _hash(line: str) -> str:
    """A short hash of a line, case and blanks set aside."""
    folded = " ".join(line.casefold().split())
    return blake2b(folded.encode(), digest_size=8).hexdigest()
