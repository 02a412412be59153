"""Did you mean: another spelling of a query that finds more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from pressmark.model.query import And, Near, Node, Not, Or, Phrase, Word
from pressmark.searching.words import fold, tokens

_MOST_TRIED = 8  # queries evaluated, at about a millisecond each at 100,000 articles
_CANDIDATES = 3  # spellings tried for one word
_DOUBTFUL = 100  # a word of the archive is doubted for one in a hundred times as many articles
_WORTH = 20  # spellings that find less than a twentieth of what the best one does are left out
_SHORT, _MEDIUM = 3, 5  # letters: shorter words are left alone; up to so many, one edit
_LEAST = 0.3  # a spelling two edits away in fewer than three articles is chance
_SECOND_EDIT = 10  # a spelling two edits away must be in ten times more articles than one


class Spellings(Protocol):
    """The part of the index's lexicon this needs; words are folded."""

    def frequency(self, word: str) -> int:
        """In how many articles the word is."""

    def within(self, word: str, distance: int) -> list[str]:
        """Words at most ``distance`` edits away."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A word of the query and another spelling of it, which may be two words."""

    word: str
    spelling: str


@dataclass(frozen=True, slots=True)
class Respelt:
    """A query spelt otherwise, and how many articles it finds."""

    query: Node
    total: int


def corrections(query: Node, lexicon: Spellings, count: Callable[[Node], int]) -> list[Respelt]:
    """The query with doubtful words spelt otherwise, likeliest first: those that find more.

    ``count`` evaluates a tree with the filters of the request and gives the number of articles.
    Only words of the text are looked at, never names after a colon, and not what is below NOT.
    """
    attempts = _attempts(query, lexicon)
    if not attempts:
        return []
    total = count(query)
    respelt = [_changed(query, changes) for changes in attempts]
    found = [Respelt(each, count(each)) for each in respelt]
    most = max(each.total for each in found)
    better: dict[int, Respelt] = {}  # the same number is the same word in another form
    for each in found:
        if each.total > total and each.total * _WORTH >= most:
            better.setdefault(each.total, each)
    return list(better.values())


def _attempts(node: Node, lexicon: Spellings) -> list[tuple[_Change, ...]]:
    """What to try, likeliest first: each word's best spellings, and all words' best at once."""
    choices = [
        [_Change(word, spelling) for spelling in _spellings(fold(word), lexicon)]
        for word in dict.fromkeys(_words(node))
    ]
    choices = [each[:_CANDIDATES] for each in choices if each]
    together = tuple(each[0] for each in choices)
    attempts = [together] if len(together) > 1 else []
    for rank in range(_CANDIDATES):
        attempts += [(each[rank],) for each in choices if rank < len(each)]
    return attempts[:_MOST_TRIED]


def _words(node: Node) -> Iterator[str]:
    """The plain words of a query that may be misspelt."""
    match node:
        case Word(text):
            yield text
        case And(children) | Or(children):
            for child in children:
                yield from _words(child)
        case Near(left, right):
            yield from _words(left)
            yield from _words(right)
        case Phrase(leaves):
            for leaf in leaves:
                yield from _words(leaf)


def _spellings(word: str, lexicon: Spellings) -> list[str]:
    """Other spellings of a folded word, likeliest first; none when it seems right."""
    if len(word) < _SHORT or not word.isalpha() or len(list(tokens(word))) != 1:
        return []
    own = lexicon.frequency(word)
    edits = 1 if own or len(word) <= _MEDIUM else 2
    near = set(lexicon.within(word, 1)) - {word}
    far = set(lexicon.within(word, edits)) - near - {word}
    weights = {each: float(lexicon.frequency(each)) for each in near if each.isalpha()}
    weights |= {each: lexicon.frequency(each) / _SECOND_EDIT for each in far if each.isalpha()}
    if not own:
        weights |= {" ".join(pair): weight for pair, weight in _parted(word, lexicon)}
    least = max(own * _DOUBTFUL, _LEAST)
    likely = [each for each, weight in weights.items() if weight >= least]
    return sorted(likely, key=lambda each: (-weights[each], each))


def _parted(word: str, lexicon: Spellings) -> Iterator[tuple[tuple[str, str], float]]:
    """Two words written as one, each known: as likely as the rarer of them."""
    for cut in range(2, len(word) - 1):
        pair = word[:cut], word[cut:]
        rarer = min(map(lexicon.frequency, pair))
        if rarer > 1:
            yield pair, rarer / _SECOND_EDIT


def _changed(node: Node, changes: Sequence[_Change]) -> Node:
    """The tree with the words spelt otherwise."""
    match node:
        case Word(text):
            for change in changes:
                if change.word == text:
                    return _respelt(node, change.spelling)
        case And(children):
            return And(tuple(_changed(child, changes) for child in children))
        case Or(children):
            return Or(tuple(_changed(child, changes) for child in children))
        case Near(left, right, distance):
            return Near(_changed(left, changes), _changed(right, changes), distance)
        case Phrase(leaves, slop, field):
            flat = [_changed(leaf, changes) for leaf in leaves]
            words = [
                w for each in flat for w in (each.words if isinstance(each, Phrase) else (each,))
            ]
            return Phrase(tuple(words), slop, field)  # type: ignore[arg-type]
        case Not():
            return node
    return node


def _respelt(node: Word, spelling: str) -> Word | Phrase:
    parts = tuple(replace(node, text=part) for part in spelling.split())
    return parts[0] if len(parts) == 1 else Phrase(parts, 0, node.field)
