"""Which words of the lexicon a query stands for: shown to the user, and marked in texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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
from pressmark.searching.evaluation.corpus import WEIGHTS, Corpus, Forms
from pressmark.searching.evaluation.expansion import expand, folded_words
from pressmark.searching.evaluation.nodes import cached_expansions
from pressmark.searching.evaluation.session import Joined
from pressmark.searching.index.reader import TextIndex
from pressmark.searching.words import fold


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


def matched(node: Node, index: TextIndex) -> dict[str, frozenset[str]]:
    """Each word of the query, folded, with its forms: what is marked in texts.

    Not counted, which takes longer than finding them: a list asks at every key.
    """
    known: dict[str, frozenset[str]] = {}
    for leaf in dict.fromkeys(leaves(node)):
        word = fold(written(leaf))  # it may be there twice, once of them exact
        known[word] = known.get(word, frozenset()) | frozenset(_found(leaf, index))
    return known


def _found(leaf: Leaf, index: TextIndex) -> Iterable[str]:
    if _is_several(leaf):
        return ()
    corpus = _corpus(index)
    return (
        expand(leaf, index.view) if corpus is None else cached_expansions(corpus)(leaf, Field.ANY)
    )


def _is_several(leaf: Leaf) -> bool:
    """co-op is two words side by side, and has no forms."""
    return isinstance(leaf, Word) and len(folded_words(leaf.text)) != 1


def _corpus(index: TextIndex) -> Corpus | None:
    """What the index's present view is joined to, if anything."""
    joined = index.joined
    return joined.corpus if isinstance(joined, Joined) and joined.view is index.view else None


def _remembered(leaf: Leaf, index: TextIndex) -> WordForms:
    """The forms of a leaf, looked up once for each view: the list asks again for every page."""
    if _is_several(leaf):
        return WordForms(written(leaf), ())
    corpus = _corpus(index)
    if corpus is None:
        found = expand(leaf, index.view)
        counts = dict(zip(found, index.lexicon.frequencies(list(found), _field(leaf)), strict=True))
        return _counted(leaf, counts)
    expansions = cached_expansions(corpus)
    return corpus.cached(
        ("forms", leaf),
        lambda: _counted(leaf, _counts(expansions(leaf, Field.ANY), _field(leaf), corpus)),
        lambda made: 100 + 130 * len(made.forms),
    )


def _counts(found: Forms, field: Field, corpus: Corpus) -> dict[str, int]:
    """In how many articles each form is where it counts."""
    known = corpus.view.lexicon.frequencies(found.everywhere, field)
    counts = dict(zip(found.everywhere, known, strict=True))
    for form in found:
        if form not in counts:
            fields = WEIGHTS if field is Field.ANY else (field,)
            counts[form] = max(len(corpus.matches(found.only(form), each)) for each in fields)
    return counts


def _counted(leaf: Leaf, counts: Mapping[str, int]) -> WordForms:
    kept = sorted((each for each in counts.items() if each[1]), key=lambda each: -each[1])
    return WordForms(written(leaf), tuple(kept))


def _field(leaf: Leaf) -> Field:
    return leaf.field if isinstance(leaf, Word) else Field.ANY


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
