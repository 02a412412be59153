"""Names the tables know, whatever kind the recogniser gave them."""

from __future__ import annotations

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.enriching.entities.tables.folding import fold
from pressmark.model.article import EntityKind

_ALSO_GIVEN_NAMES = frozenset("chad jordan georgia israel kenya malaysia india china paris".split())


def name_groups(mentions: Mentions, context: Context) -> list[Candidate]:
    """Ukrainian, Ukrainians, Frenchman are a group each, never a place or a person."""
    return [_as_group(mention, context) for mention in mentions]


def _as_group(mention: Candidate, context: Context) -> Candidate:
    group = context.tables.groups.find(mention.text)
    if group is None:
        return mention
    if mention.kind is EntityKind.GROUP:
        return mention.shown_as(group, "group by name") if group != mention.name else mention
    return mention.taken_for(EntityKind.GROUP, "group by name").shown_as(group, "group by name")


def name_countries(mentions: Mentions, context: Context) -> list[Candidate]:
    """``U.S.``, ``Britain`` and ``the Russian Federation`` are the countries they name."""
    return [_as_country(mention, context) for mention in mentions]


def _as_country(mention: Candidate, context: Context) -> Candidate:
    if mention.kind is EntityKind.GROUP:
        return mention
    place = context.tables.places.find(mention.text)
    if place is None or place.type != "country":
        return mention
    ambiguous = fold(mention.text) in _ALSO_GIVEN_NAMES and mention.kind is EntityKind.PERSON
    if ambiguous or (
        len(mention.text) < 4 and not mention.text.isupper() and "." not in mention.text
    ):
        return mention
    found = mention.taken_for(EntityKind.PLACE, "country by name")
    renamed = fold(place.name) != fold(mention.text)
    return found.shown_as(place.name, f"{mention.text} is {place.name}") if renamed else found


def name_organisations(mentions: Mentions, context: Context) -> list[Candidate]:
    """``IMF`` is the International Monetary Fund."""
    return [_as_organisation(mention, context) for mention in mentions]


def _as_organisation(mention: Candidate, context: Context) -> Candidate:
    name = context.tables.organisations.find(mention.text)
    if name is None or mention.kind is EntityKind.GROUP:
        return mention
    lone_word = " " not in mention.text and not mention.text.isupper()
    if mention.kind is EntityKind.PERSON and lone_word and name == mention.text:
        return mention
    found = mention.taken_for(EntityKind.ORGANISATION, "organisation by name")
    return found if name == mention.name else found.shown_as(name, f"{mention.text} is {name}")
