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
from pressmark.searching.evaluation.expansion import expand
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
    found: list[WordForms] = []
    for leaf in dict.fromkeys(leaves(node)):
        field = Field.ANY if not isinstance(leaf, Word) else leaf.field
        counted = [
            (form, index.lexicon.frequency(form, field)) for form in expand(leaf, index.view)
        ]
        counted = sorted((each for each in counted if each[1]), key=lambda each: -each[1])
        found.append(WordForms(written(leaf), tuple(counted)))
    return tuple(found)


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
