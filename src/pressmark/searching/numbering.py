"""Words as numbers, in bulk: the indexer's fast path through the tokeniser.

A text is cut at white space, and each chunk looked up in one dictionary; the tokeniser itself
runs only on chunks not seen before. That gives what :func:`pressmark.searching.words.tokens`
gives, since no word reaches across white space (a property test holds it to that), at a fifth of
the cost.
"""

from __future__ import annotations

from array import array

import numpy as np
import numpy.typing as npt
import regex

from pressmark.searching.words import LONGEST_WORD, tokens

Numbers = npt.NDArray[np.int32]

_CHUNKS_KEPT = 1_000_000  # about 120 MB; then the dictionary starts anew
_AROUND_WORDS = ".,;:!?()[]\"'-"  # most chunks are one plain word between these
_SPACED_DIGITS = regex.compile(r"(?<=\p{Nd})[\u00a0\u202f\u2009](?=\p{Nd}{3}(?!\p{Nd}))")
_SPACES_IN_NUMBERS = ("\u00a0", "\u202f", "\u2009")


class WordNumbers(dict[str, int]):
    """Chunk of text → number: that of its only word, or ``-1 - i`` for the i-th expansion.

    ``words`` holds the word of each number. An expansion is what a chunk of none or several
    words stands for: their numbers and their steps of position.
    """

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._numbers: dict[str, int] = {}
        self._expansion_of: dict[tuple[tuple[int, ...], tuple[int, ...]], int] = {}
        self.expansions: list[tuple[tuple[int, ...], tuple[int, ...]]] = []

    def __missing__(self, chunk: str) -> int:
        plain = chunk.strip(_AROUND_WORDS)
        if plain.isascii() and plain.isalpha() and (plain.isupper() or plain[1:].islower()):
            code = self[chunk] = self._number(plain.lower()[:LONGEST_WORD])
            return code
        found = list(tokens(chunk))
        numbers = tuple(self._number(token.text) for token in found)
        if len(numbers) == 1:
            code = numbers[0]
        else:
            before = (-1, *(token.position for token in found[:-1]))
            steps = tuple(t.position - p for t, p in zip(found, before, strict=False))
            code = self._expansion((numbers, steps))
        self[chunk] = code
        return code

    def _number(self, word: str) -> int:
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self.words)
            self.words.append(word)
        return number

    def _expansion(self, expansion: tuple[tuple[int, ...], tuple[int, ...]]) -> int:
        code = self._expansion_of.get(expansion)
        if code is None:
            self.expansions.append(expansion)
            code = self._expansion_of[expansion] = -len(self.expansions)
        return code

    def extend(self, codes: array[int], text: str) -> None:
        """Append the codes of a text's chunks to ``codes``."""
        if not text.isascii() and any(space in text for space in _SPACES_IN_NUMBERS):
            text = _SPACED_DIGITS.sub(",", text)
        codes.extend(map(self.__getitem__, text.split()))
        if len(self) > _CHUNKS_KEPT:
            self.clear()


def numbered_words(
    codes: array[int], ends: array[int], numbers: WordNumbers
) -> tuple[Numbers, Numbers, Numbers]:
    """(word numbers, positions, words per text) of texts numbered together.

    ``ends`` holds the length of ``codes`` after each text. Positions start at 0 in each text.
    """
    code = np.frombuffer(codes, np.int32) if len(codes) else np.zeros(0, np.int32)
    bounds = np.concatenate(([0], np.frombuffer(ends, np.uint32) if len(ends) else [])).astype(int)
    odd = np.flatnonzero(code < 0)
    if not len(odd):
        lengths = np.diff(bounds)
        starts = np.repeat(bounds[:-1], lengths)
        return code, (np.arange(len(code)) - starts).astype(np.int32), lengths.astype(np.int32)
    return _expanded(code, bounds, odd, numbers.expansions)


def _expanded(
    code: Numbers,
    bounds: npt.NDArray[np.int_],
    odd: npt.NDArray[np.intp],
    expansions: list[tuple[tuple[int, ...], tuple[int, ...]]],
) -> tuple[Numbers, Numbers, Numbers]:
    sizes = np.array([len(e[0]) for e in expansions], np.int64)
    first = np.cumsum(sizes) - sizes
    flat = np.array([n for e in expansions for n in e[0]], np.int32)
    flat_steps = np.array([s for e in expansions for s in e[1]], np.int8)
    which = -1 - code[odd].astype(np.int64)
    count = np.ones(len(code) + 1, np.int64)
    count[odd] = sizes[which]
    count[-1] = 0
    start = np.cumsum(count) - count  # of each chunk among the words; the last is the total
    words = np.empty(start[-1], np.int32)
    steps = np.ones(start[-1], np.int8)
    plain = code >= 0
    words[start[:-1][plain]] = code[plain]
    spread = sizes[which]
    inner = np.arange(int(spread.sum())) - np.repeat(np.cumsum(spread) - spread, spread)
    target = np.repeat(start[odd], spread) + inner
    source = np.repeat(first[which], spread) + inner
    words[target] = flat[source]
    steps[target] = flat_steps[source]
    word_bounds = start[bounds]
    lengths = np.diff(word_bounds)
    running = np.cumsum(steps, dtype=np.int64)
    before = np.concatenate(([0], running))[word_bounds[:-1]]
    positions = running - np.repeat(before, lengths) - 1
    return words, positions.astype(np.int32), lengths.astype(np.int32)
