"""All steps in their order, and the mentions that come out of them."""

from __future__ import annotations

from collections.abc import Iterable

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.rules.acronyms import expand_acronyms
from pressmark.enriching.entities.rules.bodies import name_bodies_in_full
from pressmark.enriching.entities.rules.boundaries import (
    complete_after_titles,
    complete_persons,
    names_of_firms,
    split_off_places,
)
from pressmark.enriching.entities.rules.common_words import (
    refuse_common_words,
    refuse_other_scripts,
)
from pressmark.enriching.entities.rules.compounds import (
    split_compounds,
    turn_doubled,
    unfold_nicknames,
)
from pressmark.enriching.entities.rules.credits import refuse_credits
from pressmark.enriching.entities.rules.junk import refuse_boilerplate, refuse_junk
from pressmark.enriching.entities.rules.kinds import settle_kinds
from pressmark.enriching.entities.rules.known import (
    name_countries,
    name_groups,
    name_organisations,
)
from pressmark.enriching.entities.rules.locative import find_places
from pressmark.enriching.entities.rules.mentions import Candidate, Context, Step
from pressmark.enriching.entities.rules.outlines import (
    find_bracketed_acronyms,
    outline_bodies,
    papers_are_organisations,
    part_lists,
)
from pressmark.enriching.entities.rules.overlooked import find_overlooked
from pressmark.enriching.entities.rules.persons import (
    drop_given_names,
    honorifics_mark_persons,
    refuse_families,
    resolve_persons,
    surnames_are_persons,
)
from pressmark.enriching.entities.rules.repeats import find_repeats
from pressmark.enriching.entities.rules.scanned import (
    join_broken_words,
    name_initials,
    refuse_fragments,
)
from pressmark.enriching.entities.rules.shapes import judge_by_shape
from pressmark.enriching.entities.rules.trimming import (
    cut_glued,
    speak_calmly,
    strip_titles,
    trim,
)
from pressmark.enriching.entities.tables.keys import entity_key
from pressmark.enriching.entities.tables.known import Tables
from pressmark.model.entities import FoundMention
from pressmark.model.kinds import EntityKind

RULES_VERSION = 4
"""Raised when a change of the rules would give an article other entities."""

STEPS: tuple[Step, ...] = (
    trim,
    outline_bodies,
    part_lists,
    join_broken_words,
    refuse_boilerplate,
    refuse_credits,
    name_initials,
    unfold_nicknames,
    split_compounds,
    strip_titles,
    refuse_junk,
    refuse_other_scripts,
    split_off_places,
    complete_persons,
    complete_after_titles,
    turn_doubled,
    cut_glued,
    find_overlooked,
    judge_by_shape,
    name_groups,
    name_countries,
    name_organisations,
    speak_calmly,
    honorifics_mark_persons,
    find_places,
    surnames_are_persons,
    papers_are_organisations,
    settle_kinds,
    refuse_families,
    find_repeats,
    refuse_boilerplate,
    refuse_credits,
    resolve_persons,
    drop_given_names,
    refuse_fragments,
    names_of_firms,
    name_bodies_in_full,
    find_bracketed_acronyms,
    expand_acronyms,
    refuse_common_words,
)


def resolve(
    found: Iterable[Candidate],
    article: ArticleText,
    tables: Tables,
    steps: tuple[Step, ...] = STEPS,
) -> tuple[FoundMention, ...]:
    """Bring what a recogniser marked in one article through the steps."""
    context = Context(
        article.body,
        article.title,
        tables,
        tuple(tag.name for tag in article.tags if tag.kind is EntityKind.PERSON),
    )
    mentions = sorted(found, key=lambda m: (m.start, -m.end))
    for step in steps:
        mentions = step(mentions, context)
    return tuple(_finished(mention, tables) for mention in mentions)


def _finished(mention: Candidate, tables: Tables) -> FoundMention:
    key, why = entity_key(mention.kind, mention.name, tables)
    reason = f"{mention.reason}; {why}" if why else mention.reason
    return FoundMention(
        mention.start, mention.end, mention.text, mention.kind, mention.name, key, reason
    )
