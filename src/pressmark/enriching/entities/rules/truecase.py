"""Headlines and lines in capitals, written as a recogniser trained on prose expects them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LEAST_WORDS = 3
_SHARE_OF_CAPITALS = 0.8
_SMALL = frozenset(
    "a an the and or but nor for of in on at to from by with as into over after before under "
    "against amid is are was were be been has have had will would may not no his her its their he "
    "she it they says say said up out off than that this who how why when new more".split()
)


def truecase(text: str) -> str:
    """``text`` of the same length, its lines of capitals in the case the article writes.

    A word takes the case it has most often in the article's other lines; one that never
    occurs there is written as a name, small words in lower case, short ones of consonants
    as the acronyms they likely are.
    """
    if not any(_is_shouted(line) for line in text.splitlines()):
        return text
    lines = text.splitlines(keepends=True)
    usual = _usual_case(line for line in lines if not _is_shouted(line))
    return "".join(_rewrite(line, usual) if _is_shouted(line) else line for line in lines)


def _is_shouted(line: str) -> bool:
    words = _WORD.findall(line)
    if len(words) < _LEAST_WORDS:
        return False
    capitals: int = sum(w.isupper() for w in words)
    return capitals >= _SHARE_OF_CAPITALS * len(words)


def _usual_case(lines: Iterable[str]) -> dict[str, str]:
    seen: dict[str, Counter[str]] = {}
    for line in lines:
        for match in _WORD.finditer(line):
            first = (
                not line[: match.start()].strip() or line[: match.start()].rstrip()[-1:] in ".!?"
            )
            word = match.group()
            if not (first and word[1:].islower()):
                seen.setdefault(word.lower(), Counter())[word] += 1
    return {lower: forms.most_common(1)[0][0] for lower, forms in seen.items()}


def _rewrite(line: str, usual: dict[str, str]) -> str:
    start = re.search(r"\w", line)
    first = start.start() if start else 0

    def word(match: re.Match[str]) -> str:
        old = match.group()
        new = usual.get(old.lower()) or _guess(old)
        if match.start() == first and new.islower():
            new = new.capitalize()
        return new if len(new) == len(old) else old

    return _WORD.sub(word, line)


def _guess(word: str) -> str:
    lower = word.lower()
    if lower in _SMALL:
        return lower
    if len(word) <= 4 and not re.search("[aeiouy]", lower):
        return word
    return word.capitalize()
