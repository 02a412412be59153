"""Completions for the search bar: fields, values of facets, words, past searches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from pressmark.archive.archive import Archive
from pressmark.model.facets import Facet, FacetQuery
from pressmark.model.search import SearchRequest
from pressmark.model.views import Completion
from pressmark.searching.evaluation.expansion import folded_words
from pressmark.searching.language.completing import Completing, Typing, complete
from pressmark.searching.language.printing import value_text
from pressmark.searching.words import fold
from pressmark.services.engine import Engine

_MOST = 12
_WORDS_LOOKED_AT = 2_000
_NAMES_LOOKED_AT = 500
_SHORTEST_WORD = 2  # characters typed before words are offered


class Completer:
    """Offers completions out of an archive."""

    def __init__(self, archive: Archive, engine: Engine) -> None:
        self._archive = archive
        self._engine = engine

    def complete(self, text: str, cursor: int) -> list[Completion]:
        """What may be meant at ``cursor``, best first."""
        typed = complete(text, cursor)
        if typed.typing is Typing.NOTHING:
            return []
        found = self._known(typed)
        if typed.typing is Typing.VALUE:
            found = (*found, *self._values(typed))
        else:
            found = (*self._searches(text, cursor), *found, *self._words(typed))
        return list(islice(found, _MOST))

    def names_like(self, facet: Facet, text: str) -> list[str]:
        """The values of a facet whose name holds words that begin with those of ``text``.

        Those of most articles come first; none when ``text`` is a name itself.
        """
        words = folded_words(text)
        if not words or self._engine.table.labels[facet].named(text):
            return []
        wanted = FacetQuery(facet, _NAMES_LOOKED_AT, contains=max(words, key=len))
        _, counts = self._engine.evaluate(SearchRequest(facets=(wanted,), limit=0))
        return [
            count.value
            for count in counts.values.get(facet, ())
            if count.value and _holds(folded_words(count.value), words)
        ]

    def _known(self, typed: Completing) -> tuple[Completion, ...]:
        kind = "value" if typed.typing is Typing.VALUE else "field"
        return tuple(
            Completion(typed.start, typed.end, offer, offer, kind) for offer in typed.offers
        )

    def _values(self, typed: Completing) -> Iterator[Completion]:
        if typed.facet is None:
            return
        wanted = FacetQuery(typed.facet, _MOST, contains=typed.prefix)
        _, counts = self._engine.evaluate(SearchRequest(facets=(wanted,), limit=0))
        for count in counts.values.get(typed.facet, ()):
            text = value_text(count.value) + " "
            yield Completion(typed.start, typed.end, text, count.value, "value", count.count)

    def _words(self, typed: Completing) -> tuple[Completion, ...]:
        if len(typed.prefix) < _SHORTEST_WORD:
            return ()
        prefix = fold(typed.prefix)
        found = islice(self._engine.index.lexicon.prefix(prefix), _WORDS_LOOKED_AT)
        best = sorted(found, key=lambda entry: -entry[1])[:_MOST]
        return tuple(
            Completion(typed.start, typed.end, f"{word} ", word, "word", count)
            for word, count in best
        )

    def _searches(self, text: str, cursor: int) -> tuple[Completion, ...]:
        """Past searches that begin with all that is typed."""
        begun = text[:cursor].strip().casefold()
        if not begun:
            return ()
        return tuple(
            Completion(0, len(text), past, past, "search")
            for past in self._archive.searches.history(200)
            if past.casefold().startswith(begun) and past.casefold() != begun
        )[:3]


def _holds(name: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each of ``words`` begins a word of ``name``."""
    return all(any(own.startswith(word) for own in name) for word in words)
