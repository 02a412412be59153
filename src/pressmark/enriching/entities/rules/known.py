"""Names the tables know, whatever kind the recogniser gave them."""

from __future__ import annotations

import re

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.enriching.entities.tables.folding import fold
from pressmark.model.kinds import EntityKind

_GROUP_SHAPE = re.compile(
    r"\A(?![a-z]+-)(?!.*(?:ern|care)s?\Z).*(?:[ai]ans?|ish|ese|is?|ists?|ites?|ics?|ans?|crats?|ards?|"
    r"[aeiou]nos?|nas?|eans?|ims?|men|iks?|kurds?|ars?|ees?)\Z"
)
STATES = dict(
    pair.split("=")
    for pair in (
        "ala=Alabama|ariz=Arizona|ark=Arkansas|calif=California|colo=Colorado|conn=Connecticut|"
        "del=Delaware|fla=Florida|ga=Georgia|ill=Illinois|ind=Indiana|kan=Kansas|ky=Kentucky|"
        "la=Louisiana|mass=Massachusetts|md=Maryland|mich=Michigan|minn=Minnesota|miss=Mississippi|"
        "mo=Missouri|mont=Montana|nc=North Carolina|nd=North Dakota|neb=Nebraska|nev=Nevada|"
        "nh=New Hampshire|nj=New Jersey|nm=New Mexico|ny=New York|okla=Oklahoma|ore=Oregon|"
        "pa=Pennsylvania|ri=Rhode Island|sc=South Carolina|sd=South Dakota|tenn=Tennessee|"
        "tex=Texas|va=Virginia|vt=Vermont|wash=Washington|wva=West Virginia|wis=Wisconsin|"
        "wyo=Wyoming|dc=Washington|district of columbia=Washington|washington dc=Washington"
    ).split("|")
)
_ALSO_GIVEN_NAMES = frozenset("chad jordan georgia israel kenya malaysia india china paris".split())


def name_groups(mentions: Mentions, context: Context) -> list[Candidate]:
    """Ukrainian, Ukrainians, Frenchman are a group each, never a place or a person."""
    named = (_as_group(mention, context) for mention in mentions)
    return [mention for mention in named if mention is not None]


def _as_group(mention: Candidate, context: Context) -> Candidate | None:
    group = context.tables.groups.find(mention.text) or context.tables.groups.find(mention.name)
    if group is None:
        return _without_table(mention, context)
    if mention.kind is EntityKind.GROUP:
        return mention.shown_as(group, "group by name") if group != mention.name else mention
    return mention.taken_for(EntityKind.GROUP, "group by name").shown_as(group, "group by name")


def _without_table(mention: Candidate, context: Context) -> Candidate | None:
    """A group no table knows must look like one; else it is what the tables say, or nothing."""
    if mention.kind is not EntityKind.GROUP:
        return mention
    tables = context.tables
    if tables.organisations.find(mention.text) is not None:
        return mention.taken_for(EntityKind.ORGANISATION, "organisation by name")
    place = tables.places.find(mention.text)
    if place is not None and place.sure:
        return mention.taken_for(EntityKind.PLACE, "place by name")
    if " " not in mention.text and _bears_surname(mention.text, context):
        return mention.taken_for(EntityKind.PERSON, "surname of someone named in full")
    if _GROUP_SHAPE.search(mention.text):
        return None if _is_common_noun(mention, context) else mention
    return None


def _is_common_noun(mention: Candidate, context: Context) -> bool:
    """``Civilians`` at the start of its only sentence, or written small elsewhere."""
    if mention.text.lower() in context.lower_words:
        return True
    ahead = context.body[: mention.start].rstrip(" \"'“‘«")
    starts_sentence = not ahead or ahead[-1] in ".!?;:\n"
    return starts_sentence and context.body.count(mention.text) == 1


def _bears_surname(word: str, context: Context) -> bool:
    if not word[0].isupper():
        return False
    pattern = rf"\b(?!The |A |An )([A-Z][a-z]+) (?:[A-Z]\. )?{re.escape(word)}\b"
    given = context.tables.common_given_names
    return any(fold(found.group(1)) in given for found in re.finditer(pattern, context.body))


def name_countries(mentions: Mentions, context: Context) -> list[Candidate]:
    """``U.S.``, ``Britain`` and ``the Russian Federation`` are the countries they name."""
    return [_as_country(mention, context) for mention in mentions]


def _as_country(mention: Candidate, context: Context) -> Candidate:
    if mention.kind is EntityKind.GROUP:
        return mention
    state = STATES.get(fold(mention.text))
    if state is not None and mention.kind is EntityKind.PLACE:
        return mention.shown_as(state, f"{mention.text} is {state}")
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
    if (
        mention.kind is EntityKind.PERSON
        and fold(mention.text) in context.tables.common_given_names
    ):
        return mention
    found = mention.taken_for(EntityKind.ORGANISATION, "organisation by name")
    return found if name == mention.name else found.shown_as(name, f"{mention.text} is {name}")
