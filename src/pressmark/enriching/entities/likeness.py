"""Whether two names may be one: persons' names more or less in full, words misspelled."""

from __future__ import annotations

from pressmark.enriching.entities.rules.mentions import GENERATIONS
from pressmark.enriching.entities.tables.folding import fold
from pressmark.enriching.entities.tables.transliteration import sound

_SHORT = 5
"""Letters below which another letter makes another word: Rand and Ryan, Bell and Ball. One more
or less may not: Jon and John."""
_LONG = 10
"""Letters from which two may be wrong: democrat and democratic, but not Austria and Australia."""
_QUARTERS = ("north", "south", "east", "west")


def compatible_names(left: str, right: str) -> str:
    """Why two full names of one surname may be one person's; empty when they may not."""
    first, second = (fold(name).split() for name in (left, right))
    generations = [" ".join(w for w in words if w in GENERATIONS) for words in (first, second)]
    first, second = ([w for w in words if w not in GENERATIONS] for words in (first, second))
    if all(generations) and generations[0] != generations[1]:
        return ""
    if first == second:
        return "with and without Jr., Sr. or number" if any(generations) else "the same name"
    if first[:-1] == second[:-1]:
        return "surname spelled in two ways"
    if not _middles_agree(first[1:-1], second[1:-1]):
        return ""
    return _given_names(first, second)


def _given_names(first: list[str], second: list[str]) -> str:
    if first[0] == second[0] and len(first) > 1 and len(second) > 1:
        both = first[1:-1] and second[1:-1]
        return "middle name and its initial" if both else "with and without middle name"
    if first[0][:1] == second[0][:1] and 1 in (len(first[0]), len(second[0])):
        return "given name and its initial"
    if sound(first[0]) == sound(second[0]):
        return "given name spelled in two ways"
    return ""


def _middles_agree(first: list[str], second: list[str]) -> bool:
    """Whether nothing speaks against it: a middle name against another one, or its initial."""
    if not first or not second or first == second:
        return True
    return first[0][0] == second[0][0] and 1 in (len(first[0]), len(second[0]))


def misspelled(left: str, right: str, most: int = 2) -> bool:
    """Whether two folded words that differ may be one, with at most so many letters wrong."""
    shorter, longer = sorted((left, right), key=len)
    if not (left.isalpha() and right.isalpha()) or _in_quarters(left, right):
        return False  # with digits: another model, another year
    if len(shorter) < _SHORT:
        return len(shorter) > 1 and len(longer) > len(shorter) and _one_edit(shorter, longer)
    if _one_edit(shorter, longer):
        return True
    return most > 1 and len(longer) >= _LONG and _edits(shorter, longer, most) <= most


def _in_quarters(left: str, right: str) -> bool:
    """Northeastern and Northwestern are no misspelling."""
    quarters = [[q for q in _QUARTERS if q in word] for word in (left, right)]
    return quarters[0] != quarters[1]


def _one_edit(shorter: str, longer: str) -> bool:
    """Whether one letter more, less, other, or two letters changing places tell them apart."""
    if len(longer) - len(shorter) > 1:
        return False
    start = _common_start(shorter, longer)
    rest, other = shorter[start:], longer[start:]
    if len(rest) < len(other):
        return rest == other[1:]
    return rest[1:] == other[1:] or (rest[:2] == other[1::-1] and rest[2:] == other[2:])


def _common_start(left: str, right: str) -> int:
    for place, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return place
    return min(len(left), len(right))


def _edits(left: str, right: str, most: int) -> int:
    """Letters to change, add or leave out; ``most`` + 1 when there are more."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    before = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        now = [row]
        for column, other in enumerate(right, 1):
            same = before[column - 1] + (letter != other)
            now.append(min(same, before[column] + 1, now[-1] + 1))
        if min(now) > most:
            return most + 1
        before = now
    return before[-1]
