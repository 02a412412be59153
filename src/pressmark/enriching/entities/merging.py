"""Links across the archive that are sure enough to make: surnames that stand for one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pressmark.enriching.entities.likeness import compatible_names
from pressmark.enriching.entities.rules.mentions import last_word
from pressmark.enriching.entities.tables.folding import fold
from pressmark.enriching.entities.tables.transliteration import sound
from pressmark.model.entities import Entity
from pressmark.model.kinds import EntityKind

_LEAST_ARTICLES = 3
_DOMINANCE = 0.8
"""A surname stands for one person when three articles name that person in full, and four of
five articles that name anybody of the surname."""


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
    borne = bearers(persons)
    lone = (entity for entity in persons if " " not in entity.name)
    links = (dominant(entity, borne.get(sound(fold(entity.name)), [])) for entity in lone)
    return [link for link in links if link is not None]


def bearers(entities: Iterable[Entity]) -> dict[str, list[Entity]]:
    """Persons named in full, by the sound of their surnames."""
    borne: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.kind is EntityKind.PERSON and " " in entity.name:
            borne[sound(last_word(entity.name))].append(entity)
    return borne


def dominant(surname: Entity, borne_by: list[Entity]) -> Link | None:
    """The link from a surname to the person it stands for among its bearers, if to one."""
    if not borne_by:
        return None
    first = max(borne_by, key=lambda entity: (entity.articles, -entity.id))
    everyone = sum(entity.articles for entity in borne_by if not _same_person(first, entity))
    share = first.articles / (first.articles + everyone) if first.articles else 0.0
    if first.articles < _LEAST_ARTICLES or share < _DOMINANCE:
        return None
    reason = f"{share:.0%} of the articles that name a {surname.name} in full mean {first.name}"
    return Link(first.id, surname.id, reason)


def _same_person(left: Entity, right: Entity) -> bool:
    return left is right or compatible_names(left.name, right.name) != ""
