"""An article with what belongs to it, as every format takes it, and its parts as text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pressmark.model.article import Article
from pressmark.model.dates import PartialDate
from pressmark.model.entities import Entity
from pressmark.model.kinds import EntityKind, Origin

#: What no format can carry: control characters and halves of surrogate pairs.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"\r\n?|\u2028|\u2029|\x85")

ENTITY_HEADINGS = {
    EntityKind.PERSON: "people",
    EntityKind.ORGANISATION: "organisations",
    EntityKind.PLACE: "places",
    EntityKind.GROUP: "groups",
}
#: The four dates of an article, each with where it came from.
DATES = ("published", "modified", "saved", "imported")


@dataclass(frozen=True, slots=True)
class Exported:
    """An article and its entities, those the user hid left out."""

    article: Article
    entities: tuple[Entity, ...] = ()


def clean(text: str) -> str:
    """Text without control characters; line breaks are ``\\n``."""
    return _UNFIT.sub("", _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """Text with all white space made single spaces."""
    return " ".join(clean(text).split())


def entity_names(exported: Exported, kind: EntityKind) -> tuple[str, ...]:
    """The names of an article's entities of a kind, most mentioned first."""
    counts: dict[int, int] = {}
    for mention in exported.article.mentions:
        counts[mention.entity_id] = counts.get(mention.entity_id, 0) + 1
    found = [entity for entity in exported.entities if entity.kind is kind]
    found.sort(key=lambda entity: (-counts.get(entity.id, 0), entity.name))
    return tuple(clean(entity.name) for entity in found)


def date_text(article: Article, which: str) -> str:
    """One of the four dates as ISO 8601, no more precise than it is known; may be empty."""
    value = getattr(article, which)
    return str(value) if value else ""


def origin(article: Article, field: str) -> str:
    """Where a field's value came from: ``url``, ``metadata``…; empty when it has none."""
    claim = article.claims.get(field)
    if claim is None:
        return ""
    return claim[0].value if isinstance(claim[0], Origin) else str(claim[0])


def file_name(article: Article) -> str:
    """The name of the file the article was first found in."""
    if not article.sightings:
        return ""
    return clean(re.split(r"[/\\]", article.sightings[0].path)[-1])


def date_parts(date: PartialDate) -> list[int]:
    """Year, month and day as far as they are known."""
    return [part for part in (date.year, date.month, date.day) if part]
