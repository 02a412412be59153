"""Texts whose lines were broken by width: agency copy, mail, newspaper columns."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

_SHORTEST, _LONGEST = 20, 100  # characters of a typical line
_OPEN_ENDED = 0.6
"""Share of line ends that end without punctuation in a wrapped text; in one with a paragraph a
line nearly every line ends with it."""
_SENTENCE_END = '.!?:;"”’»'


def is_wrapped(body: str) -> bool:
    """Whether line ends of ``body`` fall in the middle of sentences.

    They do when most lines end openly and half of those are followed by a small letter, which
    headlines and list items are not.
    """
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    breaks = list(pairwise(lines))
    open_ended = [after for before, after in breaks if before[-1] not in _SENTENCE_END]
    if not breaks or len(open_ended) < _OPEN_ENDED * len(breaks):
        return False
    going_on = sum(not after[0].isupper() for after in open_ended)
    typical = median(map(len, lines))
    return _SHORTEST <= typical <= _LONGEST and going_on >= 0.5 * len(open_ended)


def unwrap(body: str) -> str:
    """``body`` of the same length, its line ends within sentences turned into spaces.

    Blank lines, and ends of lines that are much shorter than the rest, stay.
    """
    if not is_wrapped(body):
        return body
    lines = body.split("\n")
    enough = median(len(line.strip()) for line in lines if line.strip()) * 0.4
    parts = [lines[0]]
    for before, line in pairwise(lines):
        goes_on = line.strip() and len(before.strip()) >= enough and not before.isupper()
        open_end = before.rstrip()[-1:] not in _SENTENCE_END
        parts.append((" " if goes_on and open_end else "\n") + line)
    return "".join(parts)
