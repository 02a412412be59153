"""Entities as recognised in one article, and as known across the archive."""

from __future__ import annotations

from dataclasses import dataclass

from pressmark.model.kinds import EntityKind


@dataclass(frozen=True, slots=True)
class FoundMention:
    """A recognised stretch of one article's body, resolved within that article.

    ``name`` is the fullest form the article gives (``Vladimir Putin`` for "Putin's");
    ``key`` is the archive-wide key the name is joined by (folded, suffixes dropped, known
    aliases and other languages' names brought together); ``reason`` says which rule decided.
    """

    start: int
    end: int
    text: str
    kind: EntityKind
    name: str
    key: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a recogniser says of one article. ``method`` is shown to the user."""

    article_id: int
    mentions: tuple[FoundMention, ...]
    method: str  # "spacy en_core_web_md 3.7.1 + rules 1", "gazetteer"…


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation, place or group across the archive."""

    id: int
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    hidden: bool = False
    pinned: bool = False
    articles: int = 0
    mentions: int = 0
    note: str = ""
