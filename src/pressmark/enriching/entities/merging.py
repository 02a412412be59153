"""Which entities of an archive are likely one: links sure enough to make, and suggestions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from heapq import nlargest

from pressmark.enriching.entities.rules.acronyms import initials
from pressmark.enriching.entities.rules.mentions import GENERATIONS, last_word
from pressmark.enriching.entities.tables.folding import fold, is_cyrillic
from pressmark.enriching.entities.tables.keys import without_suffixes
from pressmark.enriching.entities.tables.transliteration import heard, sound
from pressmark.model.article import EntityKind
from pressmark.model.entities import Entity

_LEAST_ARTICLES = 3
_DOMINANCE = 0.8
"""A surname stands for one person when three articles name that person in full, and four of
five articles that name anybody of the surname."""
_ALIKE = 0.88
"""Least likeness of two spellings. Yeltsin and Yeltsyn have .86 alone, .92 with Boris."""
_WORDS_ALIKE = 0.75
"""Least likeness of each word with its counterpart: coffee and cocoa are no misspelling."""
_WORDS_MISSPELLED = 2
_CLEARLY_FIRST = 4
"""Times the articles of the next organisation with the same initials."""
_LONG = 9  # letters from which a small difference is likely a spelling


@dataclass(frozen=True, slots=True)
class Link:
    """``other`` is, or may be, the same entity as ``kept`` (ids); ``reason`` says why."""

    kept: int
    other: int
    reason: str


def link_surnames(entities: Iterable[Entity]) -> list[Link]:
    """Surnames that stand for one person all through the archive.

    Several articles must name the person in full, and hardly any other person may bear the
    surname; an ambiguous surname stays apart.
    """
    persons = [entity for entity in entities if entity.kind is EntityKind.PERSON]
    bearers = _bearers(persons)
    lone = (entity for entity in persons if " " not in entity.name)
    links = (_dominant(entity, bearers.get(sound(fold(entity.name)), [])) for entity in lone)
    return [link for link in links if link is not None]


def _bearers(entities: Iterable[Entity]) -> dict[str, list[Entity]]:
    """Persons named in full, by the sound of their surnames."""
    bearers: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.kind is EntityKind.PERSON and " " in entity.name:
            bearers[sound(last_word(entity.name))].append(entity)
    return bearers


def _dominant(surname: Entity, bearers: list[Entity]) -> Link | None:
    if not bearers:
        return None
    first = max(bearers, key=lambda entity: (entity.articles, -entity.id))
    everyone = sum(entity.articles for entity in bearers if not _same_person(first, entity))
    share = first.articles / (first.articles + everyone) if first.articles else 0.0
    if first.articles < _LEAST_ARTICLES or share < _DOMINANCE:
        return None
    reason = f"{share:.0%} of the articles that name a {surname.name} in full mean {first.name}"
    return Link(first.id, surname.id, reason)


def _same_person(left: Entity, right: Entity) -> bool:
    return left is right or _compatible_names(left.name, right.name) != ""


def suggest_merges(entities: Iterable[Entity], limit: int = 200) -> list[Link]:
    """Pairs a user may want to merge, those in most articles first; never merged unasked.

    A pair is named once; ``kept`` is the entity in more articles.
    """
    everything = [entity for entity in entities if not entity.hidden]
    found: dict[tuple[int, int], tuple[int, Link]] = {}
    for left, right, reason in _pairs(everything):
        kept, other = (left, right) if left.articles >= right.articles else (right, left)
        key = (min(left.id, right.id), max(left.id, right.id))
        found.setdefault(key, (other.articles, Link(kept.id, other.id, reason)))
    best = nlargest(limit, found.values(), key=lambda pair: (pair[0], -pair[1].kept))
    return [link for _, link in best]


def _pairs(entities: list[Entity]) -> Iterator[tuple[Entity, Entity, str]]:
    yield from _in_buckets(entities, _surname_bucket, _persons)
    yield from _in_buckets(entities, _spelling_bucket, _spellings)
    yield from _in_buckets(entities, _sound_bucket, _alphabets)
    yield from _acronyms(entities)
    yield from _surnames_astray(entities)
    yield from _in_buckets(entities, lambda entity: fold(entity.name), _kinds)


_LARGEST_BUCKET = 200
"""Entities compared with each other at most: a very common surname has too many bearers."""


def _in_buckets(
    entities: list[Entity],
    bucket: Callable[[Entity], str],
    judge: Callable[[Entity, Entity], str],
) -> Iterator[tuple[Entity, Entity, str]]:
    """Pairs within a bucket for which ``judge`` has a reason."""
    buckets: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        key = bucket(entity)
        if key:
            buckets[key].append(entity)
    for members in buckets.values():
        members = nlargest(_LARGEST_BUCKET, members, key=lambda entity: entity.articles)
        for index, left in enumerate(members):
            for right in members[index + 1 :]:
                reason = judge(left, right)
                if reason:
                    yield left, right, reason


def _surname_bucket(entity: Entity) -> str:
    is_full = entity.kind is EntityKind.PERSON and " " in entity.name
    return sound(last_word(entity.name)) if is_full else ""


def _persons(left: Entity, right: Entity) -> str:
    return _compatible_names(left.name, right.name)


def _compatible_names(left: str, right: str) -> str:
    """Why two full names of one surname may be one person's; empty when they may not."""
    first, second = (
        [w for w in fold(name).split() if w not in GENERATIONS] for name in (left, right)
    )
    if first[:-1] == second[:-1]:
        return "surname spelled in two ways"
    if len(first) > 1 and len(second) > 1 and first[0] == second[0]:
        middles = (first[1:-1], second[1:-1])
        if not all(middles):
            return "with and without middle name"
        if middles[0][0][0] == middles[1][0][0] and 1 in map(len, (middles[0][0], middles[1][0])):
            return "middle name and its initial"
        return ""
    if first[0][:1] == second[0][:1] and 1 in (len(first[0]), len(second[0])):
        return "given name and its initial"
    if sound(first[0]) == sound(second[0]):
        return "given name spelled in two ways"
    return ""


def _sound_bucket(entity: Entity) -> str:
    is_full = entity.kind is EntityKind.PERSON and " " in entity.name
    return heard(fold(entity.name)) if is_full else ""


def _alphabets(left: Entity, right: Entity) -> str:
    differ = is_cyrillic(left.name) is not is_cyrillic(right.name)
    return "the same name by its sound, in two alphabets" if differ else ""


def _spelling_bucket(entity: Entity) -> str:
    name = fold(without_suffixes(entity.name))
    fits = len(name) >= _LONG and entity.kind is not EntityKind.GROUP
    return f"{entity.kind}{name[:3]}{len(name.split())}" if fits else ""


def _spellings(left: Entity, right: Entity) -> str:
    if abs(len(left.name) - len(right.name)) > 4:
        return ""
    first, second = fold(left.name), fold(right.name)
    if abs(len(first) - len(second)) > 2 or any(c.isdigit() for c in first + second):
        return ""
    differing = [
        pair for pair in zip(first.split(), second.split(), strict=False) if pair[0] != pair[1]
    ]
    if len(differing) > _WORDS_MISSPELLED or _initials_of(first) != _initials_of(second):
        return ""
    one_name = all(_alike(one, other, _WORDS_ALIKE) for one, other in differing)
    return "nearly the same spelling" if one_name and _alike(first, second, _ALIKE) else ""


def _alike(first: str, second: str, least: float) -> bool:
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.real_quick_ratio() >= least and matcher.ratio() >= least


def _initials_of(folded: str) -> list[str]:
    return [word for word in folded.split() if len(word) == 1]


def _acronyms(entities: list[Entity]) -> Iterator[tuple[Entity, Entity, str]]:
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
    for acronym, bearers in fitting.items():
        first, *others = nlargest(2, bearers, key=lambda entity: entity.articles)
        if all(first.articles >= _CLEARLY_FIRST * other.articles for other in others):
            yield first, short[acronym], f"{acronym} has the initials of {first.name}"


def _surnames_astray(entities: list[Entity]) -> Iterator[tuple[Entity, Entity, str]]:
    """Surnames taken for organisations, where hardly any other person bears them."""
    bearers = _bearers(entities)
    for entity in entities:
        if entity.kind is EntityKind.ORGANISATION and " " not in entity.name:
            alike = bearers.get(sound(fold(entity.name)), [])
            same = [e for e in alike if last_word(e.name) == fold(entity.name)]
            first = max(same, key=lambda e: (e.articles, -e.id), default=entity)
            if first.articles > entity.articles and _dominant(entity, same) is not None:
                yield first, entity, f"{entity.name} is the surname of {first.name}"


def _kinds(left: Entity, right: Entity) -> str:
    return "" if left.kind is right.kind else f"one name as {left.kind} and as {right.kind}"
