"""Which entities of an archive may be one: for the user to say, never merged unasked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from heapq import nlargest

from pressmark.enriching.entities.likeness import compatible_names, misspelled
from pressmark.enriching.entities.merging import Link, bearers, dominant
from pressmark.enriching.entities.rules.acronyms import initials
from pressmark.enriching.entities.rules.mentions import last_word
from pressmark.enriching.entities.tables.folding import fold, fold_once, is_cyrillic
from pressmark.enriching.entities.tables.keys import without_suffixes
from pressmark.enriching.entities.tables.transliteration import heard, sound
from pressmark.model.entities import Entity
from pressmark.model.errors import Cancelled
from pressmark.model.kinds import EntityKind

_CLEARLY_FIRST = 4
"""Times the articles of the next organisation with the same initials."""
_CLEARLY_MORE = 2
"""Times the articles of a surname over a town or firm of the same name, for one of them to be a
mistake: Berlin is taken for a person now and then, Jackson is both."""
_LONG = 9  # letters from which a small difference is likely a spelling
_LARGEST_BUCKET = 200
"""Entities compared with each other at most: a very common surname has too many bearers."""
_BETWEEN_LOOKS = 64
"""Entities, or buckets of them, between two looks at whether to go on: a few milliseconds."""

_Pair = tuple[Entity, Entity, str]


def suggest_merges(
    entities: Iterable[Entity], limit: int = 200, cancelled: Callable[[], bool] = lambda: False
) -> list[Link]:
    """Pairs a user may want to merge, those in most articles first.

    A pair is named once; ``kept`` is the entity in more articles. Raises Cancelled soon after
    ``cancelled()`` is true: a large archive takes seconds.
    """
    found: dict[tuple[int, int], tuple[int, Link]] = {}
    shown = [entity for entity in entities if not entity.hidden]
    for left, right, reason in _pairs(shown, _Buckets(cancelled)):
        kept, other = (left, right) if left.articles >= right.articles else (right, left)
        key = (min(left.id, right.id), max(left.id, right.id))
        found.setdefault(key, (other.articles, Link(kept.id, other.id, reason)))
    best = nlargest(limit, found.values(), key=lambda pair: (pair[0], -pair[1].kept))
    return [link for _, link in best]


def _pairs(entities: list[Entity], buckets: _Buckets) -> Iterator[_Pair]:
    persons = [e for e in entities if e.kind is EntityKind.PERSON and " " in e.name]
    words = {entity.id: _words(entity) for entity in entities}
    yield from buckets.pairs(persons, lambda e: (sound(last_word(e.name)),), _persons)
    yield from buckets.pairs(
        entities,
        lambda e: _all_but_one_word(e.kind, words[e.id]),
        lambda left, right: _spellings(words[left.id], words[right.id]),
    )
    yield from buckets.pairs(persons, lambda e: (heard(fold(e.name)),), _alphabets)
    yield from _acronyms(entities)
    yield from _surnames_astray(entities)
    yield from buckets.pairs(entities, lambda e: (fold_once(e.name),), _kinds)


class _Buckets:
    """Compares only entities that share a key, until it is cancelled."""

    def __init__(self, cancelled: Callable[[], bool]) -> None:
        self._cancelled = cancelled

    def pairs(
        self,
        entities: list[Entity],
        keys: Callable[[Entity], Iterable[str]],
        judge: Callable[[Entity, Entity], str],
    ) -> Iterator[_Pair]:
        """Pairs that share a key and for which ``judge`` has a reason."""
        buckets: defaultdict[str, list[Entity]] = defaultdict(list)
        for number, entity in enumerate(entities):
            self._look_up(number)
            for key in keys(entity):
                if key:
                    buckets[key].append(entity)
        several = (members for members in buckets.values() if len(members) > 1)
        for number, members in enumerate(several):
            self._look_up(number)
            yield from _judged(members, judge)

    def _look_up(self, number: int) -> None:
        if number % _BETWEEN_LOOKS == 0 and self._cancelled():
            raise Cancelled


def _judged(members: list[Entity], judge: Callable[[Entity, Entity], str]) -> Iterator[_Pair]:
    if len(members) > _LARGEST_BUCKET:
        members = nlargest(_LARGEST_BUCKET, members, key=lambda entity: entity.articles)
    for index, left in enumerate(members):
        for right in members[index + 1 :]:
            reason = judge(left, right)
            if reason:
                yield left, right, reason


def _persons(left: Entity, right: Entity) -> str:
    return compatible_names(left.name, right.name)


def _alphabets(left: Entity, right: Entity) -> str:
    differ = is_cyrillic(left.name) is not is_cyrillic(right.name)
    return "the same name by its sound, in two alphabets" if differ else ""


def _all_but_one_word(kind: EntityKind, words: list[str]) -> Iterator[str]:
    """What a name shares with one that has another word in one place.

    Of that word the first or the last letters are the same: only one place in it is wrong.
    """
    if kind is EntityKind.GROUP or sum(map(len, words)) + len(words) - 1 < _LONG:
        return
    for place, word in enumerate(words):
        before, after = " ".join(words[:place]), " ".join(words[place + 1 :])
        for known in {f"{word[:2]}*", f"*{word[-2:]}"}:
            yield f"{kind} {before} {known} {after}"


def _spellings(first: list[str], second: list[str]) -> str:
    differing = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
    most = 2 if len(first) > 1 else 1
    one_word = len(differing) == 1 and misspelled(*differing[0], most)
    return "nearly the same spelling" if one_word else ""


def _words(entity: Entity) -> list[str]:
    return fold_once(without_suffixes(entity.name)).split()


def _acronyms(entities: list[Entity]) -> Iterator[_Pair]:
    """Acronyms with the one organisation they fit; which of several is meant nobody knows.

    Legal forms lend no letter: FMC Corp is not the Ford Motor Co.
    """
    organisations = [e for e in entities if e.kind is EntityKind.ORGANISATION]
    short = {e.name.replace(".", ""): e for e in organisations if " " not in e.name}
    fitting: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in organisations:
        for acronym in initials(without_suffixes(entity.name)) if " " in entity.name else ():
            if acronym in short and len(acronym) > 2 and acronym.isupper():
                fitting[acronym].append(entity)
    for acronym, fits in fitting.items():
        first, *others = nlargest(2, fits, key=lambda entity: entity.articles)
        if all(first.articles >= _CLEARLY_FIRST * other.articles for other in others):
            yield first, short[acronym], f"{acronym} has the initials of {first.name}"


def _surnames_astray(entities: list[Entity]) -> Iterator[_Pair]:
    """Surnames taken for organisations, where hardly any other person bears them."""
    borne = bearers(entities)
    for entity in entities:
        if entity.kind is EntityKind.ORGANISATION and " " not in entity.name:
            alike = borne.get(sound(fold(entity.name)), [])
            same = [e for e in alike if last_word(e.name) == fold(entity.name)]
            first = max(same, key=lambda e: (e.articles, -e.id), default=entity)
            if first.articles > entity.articles and dominant(entity, same) is not None:
                yield first, entity, f"{entity.name} is the surname of {first.name}"


def _kinds(left: Entity, right: Entity) -> str:
    if left.kind is right.kind:
        return ""
    fewer, more = sorted((left.articles, right.articles))
    lone = EntityKind.PERSON in (left.kind, right.kind) and " " not in left.name
    if lone and 1 < more <= _CLEARLY_MORE * fewer:
        return ""
    return f"one name as {left.kind} and as {right.kind}"
