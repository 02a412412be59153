"""Which words of the lexicon a query stands for: shown to the user, and marked in texts."""

from __future__ import annotations

from collections.abc import Iterator

from pressmark.model.query import (
    And,
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
from pressmark.model.search import WordForms
from pressmark.searching.evaluation.corpus import Forms
from pressmark.searching.evaluation.expansion import expand
from pressmark.searching.evaluation.nodes import cached_expansions
from pressmark.searching.evaluation.session import Joined
from pressmark.searching.index.reader import TextIndex


def leaves(node: Node) -> Iterator[Leaf]:
    """The words and patterns of a query that make an article match, in order; none under NOT."""
    match node:
        case Word() | Wildcard() | Fuzzy() | Regex():
            yield node
        case Phrase(words):
            yield from words
        case Near(left, right):
            yield from leaves(left)
            yield from leaves(right)
        case And(children) | Or(children):
            for child in children:
                yield from leaves(child)


def forms(node: Node, index: TextIndex) -> frozenset[str]:
    """Every folded word the query stands for, as the tokeniser gives it."""
    view = index.view
    return frozenset(form for leaf in leaves(node) for form in expand(leaf, view))


def word_forms(node: Node, index: TextIndex) -> tuple[WordForms, ...]:
    """For each word or pattern of the query: its forms in the archive, the commonest first,
    and in how many articles each is (in its title or its body, where it is in more)."""
    return tuple(_remembered(leaf, index) for leaf in dict.fromkeys(leaves(node)))


def _remembered(leaf: Leaf, index: TextIndex) -> WordForms:
    """The forms of a leaf, looked up once for each view: the list asks again for every page."""
    joined = index.joined
    if not isinstance(joined, Joined) or joined.view is not index.view:
        return _counted(leaf, expand(leaf, index.view), index)
    expansions = cached_expansions(joined.corpus)
    return joined.corpus.cached(
        ("forms", leaf),
        lambda: _counted(leaf, expansions(leaf, Field.ANY), index),
        lambda made: 100 + 130 * len(made.forms),
    )


def _counted(leaf: Leaf, found: Forms, index: TextIndex) -> WordForms:
    field = leaf.field if isinstance(leaf, Word) else Field.ANY
    counted = [(form, index.lexicon.frequency(form, field)) for form in found]
    kept = sorted((each for each in counted if each[1]), key=lambda each: -each[1])
    return WordForms(written(leaf), tuple(kept))


def written(leaf: Leaf) -> str:
    """A leaf as the user wrote it."""
    match leaf:
        case Word(text):
            return text
        case Fuzzy(text, distance):
            return f"{text}~{distance}"
        case Regex(pattern):
            return f"/{pattern}/"
        case Wildcard(pattern):
            return pattern
