"""All words of the index, with how many articles have them.

Words are folded (:func:`pressmark.searching.words.fold`). Each segment and field keeps its words
in order; what is asked for is put together from those.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
import regex

from pressmark.model.query import Field
from pressmark.searching.index.segment import FieldPostings
from pressmark.searching.index.spelling import SpelledWords
from pressmark.searching.index.stemming import Stemming

_WORDS_AT_ONCE = 4_096
_LOOKS_AROUND = re.compile(r"\(\?|\\[AZzGKbB]")  # sees what is before or after a line


class Lexicon:
    """The words of one view of the index; answers are kept until the view is let go."""

    def __init__(self, parts: Mapping[str, Sequence[FieldPostings]]) -> None:
        self._parts = parts
        self._spelled: dict[Field, SpelledWords] = {}

    def frequency(self, word: str, field: Field = Field.ANY) -> int:
        """How many articles have the word in the field; for ANY, in the field where most do.

        Deleted articles count until they are merged away.
        """
        return max((self._count(word, name) for name in self._names(field)), default=0)

    def frequencies(self, words: Sequence[str], field: Field = Field.ANY) -> list[int]:
        """As :meth:`frequency`, of many words in order."""
        most = np.zeros(len(words), np.int64)
        for name in self._names(field):
            counts = np.zeros(len(words), np.int64)
            for part in self._parts[name]:
                numbers = np.array(part.numbers(words), np.int64)
                here = np.flatnonzero(numbers >= 0)
                counts[here] += part.frequencies(numbers[here])
            most = np.maximum(most, counts)
        counted: list[int] = most.tolist()
        return counted

    def prefix(self, text: str, field: Field = Field.ANY) -> Iterator[tuple[str, int]]:
        """Words that begin with ``text``, in order, each with its frequency."""
        totals: dict[str, dict[str, int]] = {}
        for name in self._names(field):
            for part in self._parts[name]:
                start, stop = part.range_of(text)
                counts = part.frequencies_between(start, stop).tolist()
                for word, count in zip(part.words_between(start, stop), counts, strict=True):
                    by_field = totals.setdefault(word, {})
                    by_field[name] = by_field.get(name, 0) + count
        return ((word, max(totals[word].values())) for word in sorted(totals))

    def words(self, field: Field = Field.ANY) -> list[str]:
        """Every word, in order."""
        return self.beginning("", field)

    def beginning(self, text: str, field: Field = Field.ANY) -> list[str]:
        """Words that begin with ``text``, in order."""
        lists = [
            part.words_between(*part.range_of(text))
            for name in self._names(field)
            for part in self._parts[name]
        ]
        return lists[0] if len(lists) == 1 else sorted(set().union(*lists))

    def same_stem(self, word: str, stemming: Stemming, field: Field) -> dict[str, list[str]]:
        """Words that share the stem of ``word``, by algorithm, in order: each of them in an
        article that is stemmed by it."""
        found: dict[str, list[str]] = {}
        for algorithm, stemmer in stemming.stemmers.items():
            stem = stemmer.stem(word)
            forms = {
                form
                for name in self._names(field)
                for part in self._parts[name]
                for table in stemming.tables(algorithm)
                for form in part.of_stem(stem, stemmer, table)
            }
            if forms:
                found[algorithm] = sorted(forms)
        return found

    def matching(
        self, pattern: regex.Pattern[str], prefix: str, field: Field, check: Callable[[], float]
    ) -> list[str]:
        """Words the pattern matches whole; ``check`` gives the seconds it may still take.

        Raises TimeoutError when that is over.
        """
        lines = _by_line(pattern)
        found: set[str] = set()
        for name in self._names(field):
            for part in self._parts[name]:
                start, stop = part.range_of(prefix)
                for at in range(start, stop, _WORDS_AT_ONCE):
                    text = part.text(at, min(at + _WORDS_AT_ONCE, stop))
                    found.update(_matched(text, pattern, lines, check))
        return sorted(found - {""})  # after the last line end

    def like(self, pattern: str, field: Field) -> list[str]:
        """Words like a folded pattern of letters, ``*`` (any) and ``?`` (one): every list of
        words is gone through as one text."""
        signs = {"*": r"[^\n]*", "?": r"[^\n]"}
        source = "".join(signs.get(each) or re.escape(each) for each in pattern)
        lines = re.compile(f"^{source}$", re.MULTILINE)
        prefix = re.split(r"[*?]", pattern, maxsplit=1)[0]
        found: set[str] = set()
        for name in self._names(field):
            for part in self._parts[name]:
                found.update(lines.findall(part.text(*part.range_of(prefix))))
        return sorted(found - {""})  # after the last line end

    def within(self, word: str, distance: int, field: Field = Field.ANY) -> list[str]:
        """Words at most ``distance`` edits from ``word``; swapping two neighbours is one."""
        if field not in self._spelled:
            self._spelled[field] = SpelledWords(
                [
                    part.text(0, part.words)
                    for name in self._names(field)
                    for part in self._parts[name]
                ]
            )
        return self._spelled[field].within(word, distance)

    def _count(self, word: str, name: str) -> int:
        total = 0
        for part in self._parts[name]:
            number = part.find(word)
            total += part.frequency(number) if number >= 0 else 0
        return total

    def _names(self, field: Field) -> list[str]:
        return list(self._parts) if field is Field.ANY else [field.value]


def _by_line(pattern: regex.Pattern[str]) -> regex.Pattern[str] | None:
    """The pattern for a text of a word a line; None for one that may see beyond its line."""
    if _LOOKS_AROUND.search(pattern.pattern):
        return None
    return regex.compile(f"^(?:{pattern.pattern})$", pattern.flags | regex.MULTILINE)


def _matched(
    text: str,
    pattern: regex.Pattern[str],
    lines: regex.Pattern[str] | None,
    check: Callable[[], float],
) -> list[str]:
    """The words of a text, one a line, that match: all at once, which takes a fifth of the
    time, unless a match goes on to another line."""
    if lines is not None:
        found = [match.group() for match in lines.finditer(text, timeout=check())]
        if not any("\n" in each for each in found):
            return found
    return [word for word in text[:-1].split("\n") if pattern.fullmatch(word, timeout=check())]
