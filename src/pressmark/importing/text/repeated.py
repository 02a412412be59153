"""Lines that many articles of one source share: its own boilerplate, learnt as they come in.

A line counts as repeated when it stands in enough of a source's articles, at their beginning or
end. Counting is incremental: each article is counted once, and what is known can be kept
between runs as plain numbers.
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
#: A line is repeated from this many articles on, when they are this share of the source's.
_FEWEST = 5
_SHARE = 0.1


@dataclass(slots=True)
class LineCounts:
    """How many of one source's ``articles`` hold a line at an edge, by the line's hash."""

    articles: int = 0
    lines: Counter[str] = field(default_factory=Counter)

    def observe(self, body: str) -> None:
        """Count one more article of the source."""
        self.articles += 1
        self.lines.update({_hash(line) for line in _edges(body.split("\n\n"))})

    def is_repeated(self, line: str) -> bool:
        """Whether so many articles share ``line`` that it is no part of any of them."""
        count = self.lines[_hash(line)] if len(line) <= _LONGEST else 0
        return count >= max(_FEWEST, _SHARE * self.articles)


def without_repeated(body: str, counts: LineCounts) -> Cleaned:
    """``body`` without the repeated lines at its edges; never emptied."""
    paragraphs = body.split("\n\n")
    edges = set(_edges(paragraphs))
    kept: list[str] = []
    cuts: list[Cut] = []
    length = 0
    for paragraph in paragraphs:
        if paragraph in edges and counts.is_repeated(paragraph):
            cuts.append(Cut("repeated by the source", paragraph, max(0, length - 2)))
        else:
            kept.append(paragraph)
            length += len(paragraph) + 2
    return Cleaned(join_paragraphs(kept), tuple(cuts)) if kept and cuts else Cleaned(body)


def _edges(paragraphs: list[str]) -> Iterable[str]:
    """The short paragraphs at both ends."""
    ends = [*paragraphs[:_EDGE], *paragraphs[-_EDGE:]]
    return (line for line in ends if line and len(line) <= _LONGEST)


def _hash(line: str) -> str:
    """A short hash of a line, case and blanks set aside."""
    folded = " ".join(line.casefold().split())
    return blake2b(folded.encode(), digest_size=8).hexdigest()
