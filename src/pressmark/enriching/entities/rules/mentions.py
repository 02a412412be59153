"""A mention on its way through the steps, and what the steps may look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from pressmark.enriching.entities.rules.wrapping import unwrap
from pressmark.enriching.entities.tables.folding import fold
from pressmark.enriching.entities.tables.known import Tables
from pressmark.model.kinds import EntityKind

_LAST_WORD = re.compile(r"([\w.'’-]+)[^\S\n]*\Z")
_NEXT_WORD = re.compile(r"[^\S\n]*([\w'’-]+)")
_LOWER_WORD = re.compile(r"\b[a-z][a-z'’-]+\b")
_CONTEXT = 40
"""Characters looked at on either side of a mention."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of the body, the kind it has so far, and the rule that last decided.

    ``name`` is the fullest form known for it, ``text`` what stands in the body.
    """

    start: int
    end: int
    text: str
    kind: EntityKind
    name: str
    reason: str = "recogniser"

    def shown_as(self, name: str, reason: str) -> Candidate:
        """The same mention, resolved to a fuller ``name``."""
        return replace(self, name=name, reason=reason)

    def taken_for(self, kind: EntityKind, reason: str) -> Candidate:
        """The same mention as another kind."""
        return self if kind is self.kind else replace(self, kind=kind, reason=reason)


@dataclass(frozen=True)
class Context:
    """The article a step works on."""

    body: str
    title: str
    tables: Tables
    full_names: tuple[str, ...] = ()  # of persons, from tags the article came with

    def word_before(self, mention: Candidate) -> str:
        """The word in front of a mention, in lower case; empty at the start of a line."""
        found = _LAST_WORD.search(self.body[max(0, mention.start - _CONTEXT) : mention.start])
        return found.group(1).lower() if found else ""

    def words_before(self, mention: Candidate) -> str:
        """The stretch of the line in front of a mention."""
        stretch = self.body[max(0, mention.start - _CONTEXT) : mention.start]
        return stretch.rpartition("\n")[2]

    def word_after(self, mention: Candidate) -> str:
        """The word that follows a mention, in lower case; empty at the end of a line."""
        found = _NEXT_WORD.match(self.body, mention.end)
        return found.group(1).lower() if found else ""

    @cached_property
    def running_body(self) -> str:
        """The body, its line ends within sentences turned into spaces."""
        return unwrap(self.body)

    def line_end(self, start: int, end: int) -> int:
        """Where between ``start`` and ``end`` a line truly ends, or -1."""
        return self.running_body.find("\n", start, end)

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """Words the body writes in lower case."""
        return frozenset(found.group() for found in _LOWER_WORD.finditer(self.body))


Mentions: TypeAlias = Sequence[Candidate]
Step: TypeAlias = Callable[[Mentions, Context], list[Candidate]]


def last_word(name: str) -> str:
    """The folded last word of a name: a person's surname."""
    words = [w for w in fold(name).split() if w not in GENERATIONS]
    return words[-1] if words else ""


GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
