"""What an article is, before it is stored (draft) and after."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pressmark.model.dates import PartialDate
from pressmark.model.kinds import EntityKind, Origin

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Claim(Generic[T]):
    """A value and why it is believed.

    ``evidence`` is the text the value was read from, as found (the meta tag, the sentence,
    the part of the address); it is shown to the user.
    """

    value: T
    origin: Origin
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Cut:
    """A passage taken out of the body: kept, shown on demand, not indexed.

    ``position`` is the offset, in characters of the cleaned body, where it stood.
    """

    reason: str
    text: str
    position: int


@dataclass(frozen=True, slots=True)
class TaggedEntity:
    """An entity an export carries ready-made (Nexis, Factiva); relevance 0–1 or None."""

    kind: EntityKind
    name: str
    relevance: float | None = None


@dataclass(frozen=True, slots=True)
class Highlight:
    """A marked passage of the body: ``start``/``end`` in characters, -1 when not located."""

    text: str
    comment: str = ""
    colour: str = "yellow"
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as read from a file, before it is stored.

    ``part`` tells the article's place in a file that holds many; it is stable between two
    reads of the same bytes, and empty when the file is the article. ``source_keys`` are all
    names the source goes by in this file, best first: ``domain:nytimes.com``,
    ``name:the new york times``. ``published_raw`` keeps a date text that could not be
    resolved. ``stub`` marks a link saved without its text.
    """

    body: str
    title: Claim[str]
    media_type: str
    part: str = ""
    published: Claim[PartialDate] | None = None
    published_raw: str = ""
    modified: Claim[PartialDate] | None = None
    saved: Claim[PartialDate] | None = None
    source: Claim[str] | None = None
    source_keys: tuple[str, ...] = ()
    authors: Claim[tuple[str, ...]] | None = None
    url: Claim[str] | None = None
    language: Claim[str] | None = None  # ISO 639-1
    section: str = ""
    page: str = ""
    cuts: tuple[Cut, ...] = ()
    tags: tuple[str, ...] = ()
    entities: tuple[TaggedEntity, ...] = ()
    note: str = ""
    highlights: tuple[Highlight, ...] = ()
    starred: bool = False
    read: bool = False
    stub: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the body that names an entity: characters ``start`` to ``end``."""

    start: int
    end: int
    text: str
    entity_id: int
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place an article was found: the file, the part of it, and when."""

    path: str
    part: str
    original: str  # SHA-256 of the file
    run_id: int
    imported: str  # ISO 8601 time, UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A stored article with all its fields; dates as in :class:`PartialDate`.

    ``claims`` maps a field's name (title, published, modified, saved, source, authors, url,
    language) to the claim's origin and evidence.
    """

    id: int
    title: str
    body: str
    media_type: str
    imported: str
    source_id: int = 0
    source: str = ""
    published: PartialDate | None = None
    published_raw: str = ""
    modified: PartialDate | None = None
    saved: PartialDate | None = None
    authors: tuple[str, ...] = ()
    url: str = ""
    language: str = ""
    word_count: int = 0
    section: str = ""
    page: str = ""
    original: str = ""  # SHA-256
    part: str = ""
    stub: bool = False
    starred: bool = False
    read: bool = False
    trashed: bool = False
    note: str = ""
    tags: tuple[str, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    cuts: tuple[Cut, ...] = ()
    mentions: tuple[Mention, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    claims: dict[str, tuple[Origin, str]] = field(default_factory=dict)
    duplicate_group: int = 0  # 0: no near-duplicates
