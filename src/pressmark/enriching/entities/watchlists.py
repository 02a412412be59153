"""A user's own list of names, found in texts by exact and folded match."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from pressmark.enriching.entities.tables.folding import fold
from pressmark.model.kinds import EntityKind

_WORD = re.compile(r"[^\W_]+(?:[.'’ʼ](?=\w)[^\W_]+)*|&")
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_GAP = re.compile(r"[\s.,'’\"“”()/&–-]{1,6}\Z")
_POSSESSIVE = re.compile(r"['’ʼ]s\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WatchedName:
    """One row of a watch list: ``id`` is the caller's, ``names`` the name and its aliases."""

    id: int
    names: tuple[str, ...]
    kind: EntityKind | None = None


@dataclass(frozen=True, slots=True)
class Sighted:
    """A watched name found in a text: characters ``start`` to ``end``."""

    id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    folded: str


class Watchlist:
    """Many names looked for in one pass over a text; whole words only, longest first.

    Case, diacritics and punctuation do not count, but a name all in capitals of up to five
    letters (``WHO``, ``IT``) is found only in capitals. A watched name followed by ``'s`` is
    found; one inside a longer word is not.
    """

    def __init__(self, names: Iterable[WatchedName]) -> None:
        self._ids: dict[tuple[str, ...], list[int]] = {}
        self._longest: dict[str, int] = {}
        self._capitals: set[tuple[str, ...]] = set()
        for watched in names:
            for name in watched.names:
                self._learn(watched.id, name)

    def _learn(self, id_: int, name: str) -> None:
        words = tuple(token.folded for token in _tokens(name))
        if not words:
            return
        bare = name.replace(".", "").strip()
        if bare.isupper() and len(bare) <= 5:
            self._capitals.add(words)
        ids = self._ids.setdefault(words, [])
        if id_ not in ids:
            ids.append(id_)
        self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def find(self, text: str) -> Iterator[Sighted]:
        """Every occurrence, in order of place; overlapping names: the longest.

        A name two rows of the list share is reported for both.
        """
        tokens = list(_tokens(text))
        position = 0
        while position < len(tokens):
            length = self._length_at(tokens, position, text)
            if length:
                start, end = tokens[position].start, tokens[position + length - 1].end
                for id_ in self._ids[_words(tokens, position, length)]:
                    yield Sighted(id_, start, end)
            position += length or 1

    def _length_at(self, tokens: list[_Token], position: int, text: str) -> int:
        """How many words the longest name has that begins here; 0 for none."""
        longest = self._longest.get(tokens[position].folded, 0)
        for length in range(min(longest, len(tokens) - position), 0, -1):
            words = _words(tokens, position, length)
            if words in self._ids and self._stands(words, tokens, position, length, text):
                return length
        return 0

    def _stands(
        self, words: tuple[str, ...], tokens: list[_Token], position: int, length: int, text: str
    ) -> bool:
        """Whether the words stand close together, and in capitals where that matters."""
        part = tokens[position : position + length]
        gaps = (text[a.end : b.start] for a, b in pairwise(part))
        if not all(not gap or (_GAP.match(gap) and "\n\n" not in gap) for gap in gaps):
            return False
        return words not in self._capitals or text[part[0].start : part[-1].end].isupper()


def _words(tokens: list[_Token], position: int, length: int) -> tuple[str, ...]:
    return tuple(token.folded for token in tokens[position : position + length])


def _tokens(text: str) -> Iterator[_Token]:
    """The words of a text; in scripts without spaces, its characters."""
    for match in _WORD.finditer(text):
        word = match.group()
        if _SPACELESS.search(word):
            for offset, character in enumerate(word):
                start = match.start() + offset
                yield _Token(start, start + 1, unicodedata.normalize("NFKC", character))
            continue
        possessive = _POSSESSIVE.search(word)
        bare = word[: possessive.start()] if possessive else word
        yield _Token(match.start(), match.start() + len(bare), fold(bare) or bare)
