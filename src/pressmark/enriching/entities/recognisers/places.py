"""Any other language: places the gazetteer knows, by name and capital letter alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.tables.keys import entity_key
from pressmark.enriching.entities.tables.known import Tables
from pressmark.enriching.entities.tables.places import Place
from pressmark.model.entities import FoundMention, Recognised
from pressmark.model.kinds import EntityKind

_WORD = re.compile(r"[^\W\d_][\w'’.-]*[^\W_]|[^\W\d_]")
_CASELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]{2,}")
_LONGEST_CASELESS = 8
_MOST_WORDS = 4
_SMALLEST_CITY = 150_000
"""Inhabitants below which a bare name, with no recogniser to confirm it, is left alone."""
_SHORTEST = 4
_WORD_BEFORE = re.compile(r"([^\W\d_]+)['’]?[ \n]\Z|([^\W\d_]['’])\Z")
_WORD_LONG = 24  # characters
_WORDS_BEFORE: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "de": (
        frozenset(
            "in nach aus bei von um nahe ab bis durch gegen über vor nördlich südlich östlich "
            "westlich raum stadt region großraum provinz hauptstadt im".split()
        ),
        frozenset(
            "der die das den dem des ein eine einen einem einer eines jede jeder jedes kein keine "
            "zur zum ihre ihrer seine seiner unsere diese dieser dieses alle viele mehr".split()
        ),
    ),
}
"""By language: what stands before a town or region, and what before a thing. German writes every
noun with a capital, so that a name alone is too little: Kita, Klar and Dabei are places too."""


class _SpokenOf:
    """How an article speaks of names: as of places ("in Hamburg") or of things ("die Kita").

    Only in languages whose words for it are listed; elsewhere every name passes.
    """

    def __init__(self, body: str, language: str) -> None:
        self._body = body
        self._before, self._articles = _WORDS_BEFORE.get(language, (frozenset(), frozenset()))
        self._for: Counter[str] = Counter()
        self._against: Counter[str] = Counter()

    def learn(self, start: int, end: int) -> None:
        """Look at the word before one occurrence."""
        found = _WORD_BEFORE.search(self._body[max(0, start - _WORD_LONG) : start])
        word = found.group(1).lower() if found else ""
        name = self._body[start:end]
        self._for[name] += word in self._before
        self._against[name] += word in self._articles

    def as_place(self, name: str) -> bool:
        """Whether more speaks for a place than against it, and anything does."""
        return not self._before or self._for[name] > self._against[name]


class PlaceRecogniser:
    """Marks countries, regions and larger cities; persons and organisations it cannot see."""

    method = "gazetteer: places only"

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def recognise(self, articles: Sequence[ArticleText]) -> Iterator[Recognised]:
        """One answer an article, in their order."""
        for article in articles:
            yield Recognised(
                article.id, tuple(self._find(article.body, article.language)), self.method
            )

    def _find(self, body: str, language: str) -> Iterator[FoundMention]:
        spans = (*self._in_words(body), *self._in_characters(body))
        spoken_of = _SpokenOf(body, language)
        for start, end in spans:
            spoken_of.learn(start, end)
        for start, end in spans:
            name = body[start:end]
            if not self._is_plain(name) and not spoken_of.as_place(name):
                continue
            key, why = entity_key(EntityKind.PLACE, name, self._tables)
            reason = why or "gazetteer"
            yield FoundMention(start, end, name, EntityKind.PLACE, name, key, reason)

    def _in_words(self, body: str) -> Iterator[tuple[int, int]]:
        words = list(_WORD.finditer(body))
        position = 0
        small = {w.group() for w in words if w.group().islower()}
        while position < len(words):
            length = self._length_at(words, position, body, small)
            if length:
                yield words[position].start(), words[position + length - 1].end()
            position += length or 1

    def _length_at(
        self, words: list[re.Match[str]], position: int, body: str, small: set[str]
    ) -> int:
        start = words[position].start()
        if body[start].islower():
            return 0
        for length in range(min(_MOST_WORDS, len(words) - position), 0, -1):
            name = body[start : words[position + length - 1].end()]
            if "\n" not in name and name.lower() not in small and self._is_place(name):
                return length
        return 0

    def _is_place(self, name: str) -> bool:
        if len(name) < _SHORTEST and not (name.isupper() and len(name) > 1):
            return False
        place = self._tables.places.find(name)
        if place is None or (name.isupper() and len(name) <= _SHORTEST and place.type == "city"):
            return False
        return _is_large(place) or (" " in name and place.type == "city")

    def _is_plain(self, name: str) -> bool:
        """Whether a name needs no words before it: a country, or one of several words."""
        place = self._tables.places.find(name)
        return " " in name or place is None or place.type in ("country", "area")

    def _in_characters(self, body: str) -> Iterator[tuple[int, int]]:
        """Names in scripts without spaces: the longest at each character."""
        for run in _CASELESS.finditer(body):
            position = run.start()
            while position < run.end() - 1:
                length = self._longest(body, position, run.end())
                if length:
                    yield position, position + length
                position += length or 1

    def _longest(self, body: str, start: int, limit: int) -> int:
        for length in range(min(_LONGEST_CASELESS, limit - start), 1, -1):
            place = self._tables.places.find(body[start : start + length])
            if place is not None and _is_large(place):
                return length
        return 0


def _is_large(place: Place) -> bool:
    return place.type != "city" or place.population >= _SMALLEST_CITY
