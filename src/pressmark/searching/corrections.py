"""Did you mean: another spelling of a query that finds more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from pressmark.model.errors import QueryError
from pressmark.model.query import And, Near, Node, Not, Or, Phrase, Word
from pressmark.model.views import Correction
from pressmark.searching.language.parsing import parse
from pressmark.searching.language.printing import to_text
from pressmark.searching.words import fold, tokens

_MOST_TRIED = 8  # queries evaluated, at about a millisecond each at 100,000 articles
_CANDIDATES = 3  # spellings tried for one word
_DOUBTFUL = 10  # a word is doubted when another spelling is in ten times as many articles
_SHORT, _MEDIUM = 3, 5  # letters: shorter words are left alone; up to so many, one edit
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


def correct(
    text: str, total: int, lexicon: Spellings, count: Callable[[Node], int]
) -> Correction | None:
    """The query with doubtful words spelt otherwise, if that finds more than ``total``.

    ``count`` evaluates a tree with the filters of the request and gives the number of articles.
    Only words of the text are looked at, never names after a colon, and not what is below NOT.
    None when nothing finds more. Raises QueryError when ``text`` cannot be parsed.
    """
    node = parse(text)
    best: Correction | None = None
    for changes in _attempts(node, lexicon):
        changed = _changed(node, changes)
        found = count(changed)
        if found > max(total, best.total if best else 0):
            best = Correction(_written(text, changed, changes), found)
    return best


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
    edits = 1 if len(word) <= _MEDIUM else 2
    near = set(lexicon.within(word, 1)) - {word}
    far = set(lexicon.within(word, edits)) - near - {word}
    weights = {each: float(lexicon.frequency(each)) for each in near if each.isalpha()}
    weights |= {each: lexicon.frequency(each) / _SECOND_EDIT for each in far if each.isalpha()}
    if not own:
        weights |= {" ".join(pair): weight for pair, weight in _parted(word, lexicon)}
    likely = [each for each, weight in weights.items() if weight > own * _DOUBTFUL]
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


def _written(text: str, changed: Node, changes: Sequence[_Change]) -> str:
    """The corrected query as the user wrote it, where that gives the same tree."""
    for change in changes:
        parted = " " in change.spelling
        spelling = f'"{change.spelling}"' if parted else change.spelling
        word = re.compile(rf"(?<!\w){re.escape(change.word)}(?!\w)")
        text = word.sub(spelling, text)
    try:
        return text if parse(text) == changed else to_text(changed)
    except QueryError:  # quotation marks within a phrase
        return to_text(changed)
