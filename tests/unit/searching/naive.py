"""The naive oracle: answers a query by reading every word of every article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import translate
from functools import cache

import Stemmer

from pressmark.model.dates import PartialDate
from pressmark.model.facets import Facet
from pressmark.model.query import (
    And,
    DateRange,
    Everything,
    FacetTerm,
    Field,
    Fuzzy,
    Ids,
    Leaf,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Regex,
    State,
    StateTerm,
    Undated,
    Wildcard,
    Word,
)  # fmt: skip
from pressmark.searching.words import tokens

#: What articles of a language are stemmed by; of unknown language: as most articles are.
STEMMERS = {
    "en": Stemmer.Stemmer("english"), "ru": Stemmer.Stemmer("russian"),
    "": Stemmer.Stemmer("english"),
}  # fmt: skip


@dataclass
class Text:
    """An article as the oracle keeps it: words by field, facets as plain labels."""

    id: int
    title: str
    body: str
    published: int = 0
    facets: dict[Facet, tuple[str, ...]] = field(default_factory=dict)
    starred: bool = False
    group: int = 0
    language: str = "en"

    def __post_init__(self) -> None:
        self.words = {
            Field.TITLE: [(t.text, t.position) for t in tokens(self.title)],
            Field.BODY: [(t.text, t.position) for t in tokens(self.body)],
        }


def edits(a: str, b: str) -> int:
    """Optimal string alignment distance, by the textbook."""
    rows = [[max(i, j) if not i * j else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            rows[i][j] = min(
                rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1])
            )
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@cache
def stands_for(leaf: Leaf, word: str, language: str) -> bool:
    """Whether a leaf stands for a folded word of an article in a language."""
    match leaf:
        case Word(text, exact):
            folded = next(tokens(text)).text
            stemmer = None if exact else STEMMERS.get(language)
            return word == folded or (
                stemmer is not None and stemmer.stemWord(folded) == stemmer.stemWord(word)
            )
        case Wildcard(pattern):
            return re.match(translate(pattern.lower()), word) is not None
        case Fuzzy(text, distance):
            return edits(text.lower(), word) <= distance
        case Regex(pattern):
            return re.fullmatch(pattern, word, re.IGNORECASE) is not None


def spans(
    node: Node, words: list[tuple[str, int]], where: Field, language: str
) -> set[tuple[int, int]]:
    """(first, last) positions of every place a node stands at."""
    match node:
        case Word() | Wildcard() | Fuzzy() | Regex():
            if node.field not in (Field.ANY, where):
                return set()
            return {(p, p) for word, p in words if stands_for(node, word, language)}
        case Phrase(leaves, slop, only):
            if only not in (Field.ANY, where):
                return set()
            turns = [
                {p for word, p in words if stands_for(leaf, word, language)} for leaf in leaves
            ]
            return {
                (first, last)
                for first in turns[0]
                for last in _ends(first, turns[1:])
                if last - first - (len(turns) - 1) <= slop
            }
        case Near(left, right, distance):
            return {
                (min(a[0], b[0]), max(a[1], b[1]))
                for a in spans(left, words, where, language)
                for b in spans(right, words, where, language)
                if 0 < b[0] - a[1] <= distance or 0 < a[0] - b[1] <= distance
            }
        case Or(children):
            return set().union(*(spans(child, words, where, language) for child in children))
    raise AssertionError(node)


def _ends(place: int, turns: list[set[int]]) -> Iterator[int]:
    if not turns:
        yield place
    else:
        for following in turns[0]:
            if following > place:
                yield from _ends(following, turns[1:])


def matches(node: Node, text: Text) -> bool:
    """Whether an article matches."""
    match node:
        case Word() | Wildcard() | Fuzzy() | Regex() | Phrase() | Near():
            return any(
                spans(node, words, where, text.language) for where, words in text.words.items()
            )
        case And(children):
            return all(matches(child, text) for child in children)
        case Or(children):
            return any(matches(child, text) for child in children)
        case Not(child):
            return not matches(child, text)
        case FacetTerm(facet, name):
            return name.lower() in (label.lower() for label in text.facets.get(facet, ()))
        case DateRange(first, last):
            if not text.published:
                return False
            date = PartialDate.from_number(text.published)
            return (first is None or date.first >= first.first) and (
                last is None or date.last <= last.last
            )
        case Undated():
            return not text.published
        case StateTerm(State.STARRED):
            return text.starred
        case StateTerm(State.DUPLICATE):
            return text.group > 0
        case Ids(ids):
            return text.id in ids
        case Everything():
            return True
    raise AssertionError(node)
