"""Answering each node of a query."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from pressmark.model.errors import Cancelled, UserError
from pressmark.model.facets import ENTITY_FACETS, Facet
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
    NoteWord,
    Or,
    Phrase,
    Regex,
    StateTerm,
    Undated,
    Wildcard,
    Word,
)
from pressmark.searching.evaluation.corpus import WEIGHTS, Corpus, Forms
from pressmark.searching.evaluation.expansion import expand, folded_words
from pressmark.searching.evaluation.matches import (
    Answer,
    Condition,
    Mask,
    Matches,
    both,
    either,
    nothing,
    shared,
    union,
    without,
)
from pressmark.searching.evaluation.proximity import (
    NO_SPANS,
    Spans,
    joined,
    near_spans,
    phrase_spans,
)
from pressmark.searching.facets.labels import Labels


class Evaluation:
    """One query being answered: the corpus, the labels facet terms are resolved by."""

    def __init__(
        self,
        corpus: Corpus,
        labels: dict[Facet, Labels],
        expansions: Callable[[Leaf, Field], Forms],
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._corpus = corpus
        self._labels = labels
        self._expand = expansions
        self._cancelled = cancelled

    def check(self) -> None:
        """Raise Cancelled when nobody waits for the answer any more."""
        if self._cancelled is not None and self._cancelled():
            raise Cancelled("The search was overtaken by another.")

    def answer(self, node: Node) -> Answer:
        """The articles a node matches."""
        self.check()
        match node:
            case Word() | Wildcard() | Fuzzy() | Regex():
                return self._leaf(node)
            case Phrase() | Near():
                return self._places(node)
            case And(children):
                return both([self.answer(child) for child in children], self._live)
            case Or(children):
                return either([self.answer(child) for child in children], self._live)
            case Not(child):
                return without(self.answer(child))
            case _:
                return self._condition(node)

    @property
    def _live(self) -> Mask:
        return self._corpus.facets.live

    def _condition(self, node: Node) -> Answer:
        facets = self._corpus.facets
        match node:
            case FacetTerm(facet, text):
                column = facets.columns[facet]
                mask = column.carrying(self._labels[facet].named(text))
                return Condition(lambda rows: mask if rows is None else mask[rows])
            case DateRange():
                return Condition(lambda rows: facets.dates.within(node, rows))
            case Undated():
                return Condition(facets.dates.undated)
            case StateTerm(state):
                states = facets.in_state(state)
                return Condition(lambda rows: states if rows is None else states[rows])
            case Ids(ids):
                rows = facets.rows_of(np.array(sorted(ids), np.int64))
                return Matches(rows[rows >= 0], None, self._corpus.size)
            case Everything():
                return Condition(lambda rows: self._live if rows is None else self._live[rows])
            case NoteWord():
                raise UserError("Notes are searched in the record, not in the index.")
        raise UserError(f"{type(node).__name__} is not a query.")

    def _leaf(self, leaf: Leaf) -> Answer:
        if isinstance(leaf, Word):
            words = folded_words(leaf.text)
            if len(words) != 1:
                return self._places(Phrase(_exact(words), 0, leaf.field)) if words else self._none
        forms = self._expand(leaf, leaf.field)
        return self._corpus.matches(forms, leaf.field) if forms else self._none

    @property
    def _none(self) -> Matches:
        return nothing(self._corpus.size)

    def _places(self, node: Phrase | Near) -> Matches:
        """Articles with a phrase or nearness in a field, scored by that field's words."""
        if _names_values(node):
            return self._found_places(node)  # other names may come and go
        key = ("places", node)
        return self._corpus.cached(key, lambda: self._found_places(node), lambda made: made.bytes)

    def _found_places(self, node: Phrase | Near) -> Matches:
        found: list[Matches] = []
        for field in WEIGHTS:
            rows = self._spans(node, field, self._possible(node, field)).rows
            if len(rows):
                scores = np.zeros(len(rows), np.float32)
                for forms in self._words_of(node, field):
                    scores += self._corpus.matches(forms, field).at(rows)
                found.append(Matches(rows, scores, self._corpus.size))
        return union(found, self._corpus.size)

    def _possible(self, node: Node, field: Field) -> Matches:
        """Articles that have the words of a phrase or of NEAR in a field, wherever in it."""
        self.check()
        match node:
            case Word() | Wildcard() | Fuzzy() | Regex():
                return self._possible(Phrase((node,), 0, node.field), field)
            case Phrase(words, _, only):
                turns = self._in_turn(words) if only in (Field.ANY, field) else []
                listed = [self._corpus.matches(forms, field) for forms in turns]
                return shared(listed) if listed else self._none
            case Near(left, right, _):
                return shared([self._possible(left, field), self._possible(right, field)])
            case Or(children):
                parts = [self._possible(child, field) for child in children]
                return union(parts, self._corpus.size)
            case FacetTerm(facet, text) if facet in ENTITY_FACETS:
                names = [self._possible(name, field) for name in self._names(facet, text)]
                return union(names, self._corpus.size)
        raise UserError(
            "NEAR stands between words, phrases, names and alternatives of these only.",
            "Put AND and NOT around NEAR instead of inside it.",
        )

    def _spans(self, node: Node, field: Field, within: Matches) -> Spans:
        """Where a phrase, or one side of NEAR, stands in a field of the articles given, all of
        which it may be in (:meth:`_possible`)."""
        self.check()
        if not len(within):
            return NO_SPANS
        match node:
            case Word() | Wildcard() | Fuzzy() | Regex():
                return self._spans(Phrase((node,), 0, node.field), field, within)
            case Phrase(words, slop, only):
                turns = self._in_turn(words) if only in (Field.ANY, field) else []
                if not turns:
                    return NO_SPANS
                return phrase_spans(
                    [self._corpus.occurrences(forms, field, within) for forms in turns], slop
                )
            case Near(left, right, distance):
                before, after = (self._spans(side, field, within) for side in (left, right))
                return near_spans(before, after, distance)
            case Or(children):
                return joined([self._spans(child, field, within) for child in children])
            case FacetTerm(facet, text):
                names = self._names(facet, text)
                return joined([self._spans(name, field, within) for name in names])
        raise AssertionError(node)

    def _names(self, facet: Facet, text: str) -> list[Phrase]:
        names = self._labels[facet].names(text) or (text,)
        phrases = [Phrase(_exact(folded_words(name))) for name in names]
        return [phrase for phrase in phrases if phrase.words]

    def _in_turn(self, words: Sequence[Leaf]) -> list[Forms]:
        """The forms at each position of a phrase."""
        turns: list[Forms] = []
        for leaf in words:
            parts = folded_words(leaf.text) if isinstance(leaf, Word) else ("",)
            if len(parts) > 1:
                turns += [Forms((part,)) for part in parts]
            elif parts:
                turns.append(self._expand(replace(leaf, field=Field.ANY), Field.ANY))
        return turns

    def _words_of(self, node: Node, field: Field) -> list[Forms]:
        """Forms of each word under a phrase or NEAR, for scoring."""
        match node:
            case Word() | Wildcard() | Fuzzy() | Regex():
                return self._in_turn([node])
            case Phrase(words, _, only):
                return self._in_turn(words) if only in (Field.ANY, field) else []
            case Near(left, right, _):
                return self._words_of(left, field) + self._words_of(right, field)
            case Or(children):
                return [forms for child in children for forms in self._words_of(child, field)]
            case FacetTerm(facet, text):
                names = self._names(facet, text)
                return [forms for name in names for forms in self._words_of(name, field)]
        return []


def _names_values(node: Node) -> bool:
    """Whether NEAR stands beside the name of a person, a place…"""
    match node:
        case Near(left, right):
            return _names_values(left) or _names_values(right)
        case Or(children):
            return any(map(_names_values, children))
    return isinstance(node, FacetTerm)


def _exact(words: Sequence[str]) -> tuple[Word, ...]:
    return tuple(Word(word, exact=True) for word in words)


def cached_expansions(corpus: Corpus) -> Callable[[Leaf, Field], Forms]:
    """What leaves stand for, looked up once for each view of the index."""

    def forms(leaf: Leaf, field: Field) -> Forms:
        return corpus.cached(
            ("expansion", leaf, field),
            lambda: expand(leaf, corpus.view, field),
            lambda made: 100 + 60 * len(made),
        )

    return forms
