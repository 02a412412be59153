"""The index's schema as Whoosh sees it: the article's id, its title and its body."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Any

from whoosh import fields
from whoosh.analysis import Token as WhooshToken
from whoosh.analysis import Tokenizer
from whoosh.formats import Positions

from pressmark.searching.words import tokens


class WordTokenizer(Tokenizer):  # type: ignore[misc]
    """Our tokeniser for Whoosh's own query parser and highlighter."""

    def __call__(self, value: str, **wanted: Any) -> Iterator[WhooshToken]:
        """Yield one Whoosh token, filled anew for each word, as Whoosh's tokenizers do."""
        token = WhooshToken(positions=True, chars=True, removestops=False, mode="")
        offset = wanted.get("start_pos", 0)
        for word in tokens(value):
            token.text = token.original = word.text
            token.boost = 1.0
            token.stopped = False
            token.pos = offset + word.position
            token.startchar, token.endchar = word.start, word.end
            yield token


class ArrayPositions(Positions):  # type: ignore[misc]
    """Positions as an array of four-byte numbers instead of a pickle."""

    def encode(self, poslist: list[int]) -> bytes:
        return array("I", poslist).tobytes()

    def decode_positions(self, valuestring: bytes) -> list[int]:
        return array("I", valuestring).tolist()

    def decode_frequency(self, valuestring: bytes) -> int:
        return len(valuestring) // 4

    def decode_weight(self, valuestring: bytes) -> float:
        return len(valuestring) // 4 * float(self.field_boost)


def schema() -> fields.Schema:
    """A new schema; bodies and titles are in the record and not stored here."""
    return fields.Schema(id=fields.STORED(), title=_text(), body=_text())


def _text() -> fields.TEXT:
    text = fields.TEXT(analyzer=WordTokenizer(), phrase=True)
    text.format = ArrayPositions()
    return text
