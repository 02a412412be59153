"""Names an export carried ready-made, as entities of their article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.tables.keys import entity_key
from pressmark.enriching.entities.tables.known import Tables
from pressmark.enriching.entities.tables.places import Gazetteer
from pressmark.model.entities import FoundMention, Recognised
from pressmark.model.kinds import EntityKind

_REASON = "tag of the export it came in"
NOWHERE = -1
"""Where the mention of a name begins and ends that stands in no text."""


def with_tags(recognised: Recognised, article: ArticleText, tables: Tables) -> Recognised:
    """What was recognised, and the people, bodies and places the export says it is about.

    A name that was found in the text as well counts where it was found.
    """
    if not article.tags:
        return recognised
    known = {(mention.kind, mention.key) for mention in recognised.mentions}
    added = {(m.kind, m.key): m for m in _tagged(article, tables)}
    new = [mention for key, mention in added.items() if key not in known]
    return replace(recognised, mentions=(*recognised.mentions, *new))


def _tagged(article: ArticleText, tables: Tables) -> Iterator[FoundMention]:
    for tag in article.tags:
        name = _town(tag.name, tables.places) if tag.kind is EntityKind.PLACE else tag.name
        key, why = entity_key(tag.kind, name, tables)
        reason = f"{_REASON}; {why}" if why else _REASON
        if key:
            yield FoundMention(NOWHERE, NOWHERE, tag.name, tag.kind, name, key, reason)


def _town(name: str, places: Gazetteer) -> str:
    """``Pasadena California``, as databases write it, is Pasadena."""
    words = name.split()
    if places.find(name) is not None:
        return name
    for length in range(1, len(words)):
        town = places.find(" ".join(words[:length]))
        around = places.find(" ".join(words[length:]))
        if town and around and around.type != "city" and town.country == around.country:
            return " ".join(words[:length]).rstrip(",")
    return name
