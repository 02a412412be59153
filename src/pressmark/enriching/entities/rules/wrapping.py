"""Texts whose lines were broken by width: agency copy, mail, newspaper columns."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

_SHORTEST, _LONGEST = 20, 100  # characters of a typical line
_LEAST_LINES = 4
_OPEN_ENDED = 0.6
"""Share of lines that end without punctuation in a wrapped text; in one with a paragraph a
line nearly every line ends with it."""
_SENTENCE_END = '.!?:;"”’»'


def is_wrapped(body: str) -> bool:
    """Whether line ends of ``body`` fall in the middle of sentences."""
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    if len(lines) < _LEAST_LINES:
        return False
    open_ended = sum(line[-1] not in _SENTENCE_END for line in lines)
    typical = median(map(len, lines))
    return _SHORTEST <= typical <= _LONGEST and open_ended >= _OPEN_ENDED * len(lines)


def unwrap(body: str) -> str:
    """``body`` of the same length, its line ends within sentences turned into spaces.

    Blank lines, and ends of lines that are much shorter than the rest, stay.
    """
    if not is_wrapped(body):
        return body
    lines = body.split("\n")
    enough = median(len(line.strip()) for line in lines if line.strip()) * 0.6
    parts = [lines[0]]
    for before, line in pairwise(lines):
        goes_on = line.strip() and len(before.strip()) >= enough and not before.isupper()
        open_end = before.rstrip()[-1:] not in _SENTENCE_END
        parts.append((" " if goes_on and open_end else "\n") + line)
    return "".join(parts)
