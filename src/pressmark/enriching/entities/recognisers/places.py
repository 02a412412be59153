"""Any other language: places the gazetteer knows, by name and capital letter alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.tables.keys import entity_key
from pressmark.enriching.entities.tables.known import Tables
from pressmark.enriching.entities.tables.places import Place
from pressmark.model.article import EntityKind
from pressmark.model.entities import FoundMention, Recognised

_WORD = re.compile(r"[^\W\d_][\w'’.-]*[^\W_]|[^\W\d_]")
_CASELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]{2,}")
_LONGEST_CASELESS = 8
_MOST_WORDS = 4
_SMALLEST_CITY = 150_000
"""Inhabitants below which a bare name, with no recogniser to confirm it, is left alone."""
_SHORTEST = 4


class PlaceRecogniser:
    """Marks countries, regions and larger cities; persons and organisations it cannot see."""

    method = "gazetteer: places only"

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def recognise(self, articles: Sequence[ArticleText]) -> Iterator[Recognised]:
        """One answer an article, in their order."""
        for article in articles:
            yield Recognised(article.id, tuple(self._find(article.body)), self.method)

    def _find(self, body: str) -> Iterator[FoundMention]:
        for start, end in (*self._in_words(body), *self._in_characters(body)):
            name = body[start:end]
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
