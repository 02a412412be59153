"""Where the hits of a query are likely to be in a text: found by one pattern, at a glance.

A list of results needs a passage of each article at every keystroke, and reading an article's
words takes longer than finding it. So a pattern over the text, case aside, tells where to read.
It may point at a place that is no hit, and miss one; whoever asks reads the words there, and the
whole article when there is none.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import islice, takewhile

import regex

from pressmark.model.query import (
    And,
    FacetTerm,
    Field,
    Fuzzy,
    Leaf,
    Near,
    Node,
    Or,
    Phrase,
    Regex,
    Wildcard,
    Word,
)
from pressmark.searching.language.printing import leaf_text
from pressmark.searching.marking import Range, words_in
from pressmark.searching.words import fold

_MOST_FORMS = 40  # written out in the pattern; of more, only what they begin with
_MOST_PLACES = 400  # of a text
_NOT_ALNUM = {code: None for code in range(128) if not chr(code).isalnum()}
_LETTER = r"[\p{L}\p{N}]"

Turn = Collection[str]  # the forms of one word of a query, or what all of them begin with


class _CannotTell(Exception):
    """A part of the query whose places no pattern tells."""


@dataclass(frozen=True, slots=True)
class Lookout:
    """A query's pattern. Every hit has the letters of one of ``pieces`` in it."""

    pattern: regex.Pattern[str]
    pieces: tuple[str, ...]

    def places(self, text: str) -> list[Range]:
        """Likely hits, in order."""
        low = text.lower()
        if len(low) != len(text):
            return []
        return [match.span() for match in islice(self.pattern.finditer(low), _MOST_PLACES)]

    def surely_none(self, text: str) -> bool:
        """Whether the text has no hit for certain."""
        if not text.isascii():
            return False
        letters = text.lower().translate(_NOT_ALNUM)  # U.S. is the word us; 1,000 is 1000
        return not any(piece in letters for piece in self.pieces)


def lookout(node: Node, known: Mapping[str, frozenset[str]], field: Field) -> Lookout | None:
    """The pattern of a query asked of ``field``; None when none helps.

    ``known`` are the words' forms (:func:`pressmark.searching.marking.known_forms`).
    """
    try:
        runs = [[_shortened(turn) for turn in run] for run in _runs(node, known, field)]
    except _CannotTell:
        return None
    if not runs:
        return None
    pieces = {piece.translate(_NOT_ALNUM) for run in runs for piece in run[0][0]}
    source = "|".join(r"[\W_]+".join(map(_alternatives, run)) for run in runs)
    return Lookout(
        regex.compile(rf"(?<!{_LETTER})(?:{source})"),
        tuple(piece for piece in pieces if piece.isascii()),
    )


def _runs(node: Node, known: Mapping[str, frozenset[str]], field: Field) -> list[list[Turn]]:
    """What makes a hit: words side by side, each by its forms."""
    match node:
        case And(children) | Or(children):
            return [run for child in children for run in _runs(child, known, field)]
        case Near(left, right):
            return [*_runs(left, known, field), *_runs(right, known, field)]
        case FacetTerm():
            raise _CannotTell  # a name beside NEAR
        case Phrase(words, slop, asked):
            runs = [_run(word, known) for word in words]
            if asked not in (Field.ANY, field):
                return []
            return runs if slop else [[turn for run in runs for turn in run]]
        case Word() | Wildcard() | Fuzzy() | Regex():
            return [_run(node, known)] if node.field in (Field.ANY, field) else []
    return []


def _run(leaf: Leaf, known: Mapping[str, frozenset[str]]) -> list[Turn]:
    if isinstance(leaf, Word):
        parts = words_in(leaf.text)
        if leaf.exact or len(parts) != 1:
            return [(part,) for part in parts]
    forms = known.get(fold(leaf.text if isinstance(leaf, Word) else leaf_text(leaf)))
    if not forms:
        raise _CannotTell
    return [forms]


def _shortened(turn: Turn) -> tuple[Turn, bool]:
    """A turn with few alternatives, and whether they are whole words."""
    if len(turn) <= _MOST_FORMS:
        return turn, True
    beginning = _shared_beginning(min(turn), max(turn))
    if not beginning:
        raise _CannotTell
    return (beginning,), False


def _shared_beginning(one: str, other: str) -> str:
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(letter for letter, _ in same)


def _alternatives(turn: tuple[Turn, bool]) -> str:
    forms, whole = turn
    listed = "|".join(map(regex.escape, sorted(forms)))
    return f"(?:{listed})" + (f"(?!{_LETTER})" if whole else f"{_LETTER}*")
