"""What the faces show: rows, completions, saved searches, entity pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pressmark.model.dates import PartialDate
from pressmark.model.entities import Entity
from pressmark.model.facets import FacetCount
from pressmark.model.search import FacetCounts, Hits, SearchRequest, Snippet


@dataclass(frozen=True, slots=True)
class Correction:
    """Another query text that finds more, and how many articles it finds."""

    text: str
    total: int


@dataclass(frozen=True, slots=True)
class Shortened:
    """The query text without a part of it, and how many articles that finds."""

    left_out: str
    text: str
    total: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A way out of an empty result: a filter to remove and what that would give."""

    label: str
    request: SearchRequest
    total: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one search."""

    request: SearchRequest
    hits: Hits
    counts: FacetCounts
    took_ms: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One article in the list of results."""

    id: int
    title: str
    source: str
    published: PartialDate | None
    url: str
    snippet: Snippet
    title_marks: tuple[tuple[int, int], ...] = ()
    starred: bool = False
    read: bool = False
    stub: bool = False
    tags: tuple[str, ...] = ()
    has_note: bool = False
    versions: int = 0  # other articles in its near-duplicate group
    language: str = ""


@dataclass(frozen=True, slots=True)
class Completion:
    """Text to put in place of characters ``start`` to ``end`` of the query.

    ``kind`` is ``field``, ``value``, ``word`` or ``search``; ``count`` is in articles.
    """

    start: int
    end: int
    text: str
    label: str
    kind: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept in the sidebar; ``state`` is text only the window reads (its filters)."""

    id: int
    name: str
    query: str
    state: str
    new: int = 0  # matching articles imported since it was last opened


@dataclass(frozen=True, slots=True)
class ArticleMarks:
    """Hits to mark in an article: character ranges in its title and its body."""

    title: tuple[tuple[int, int], ...]
    body: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Version:
    """Another article of the same near-duplicate group; ``share`` of common text, 0–1."""

    id: int
    title: str
    source: str
    published: PartialDate | None
    share: float


@dataclass(frozen=True, slots=True)
class OriginalPage:
    """An original as it can be shown: HTML still to be sanitised, and what it embeds.

    ``resources`` maps an address found in ``html`` to (media type, bytes). ``pages`` is the
    number of pages of a PDF, 0 for anything else.
    """

    html: str = ""
    text: str = ""
    resources: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    pages: int = 0


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """An original in the store: ``name`` is what the file was called where it came from."""

    path: Path
    media_type: str
    name: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One line of the preview of a bulk edit."""

    id: int
    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entity that appears with another one; ``strength`` ranks the association."""

    entity: Entity
    together: int
    strength: float


@dataclass(frozen=True, slots=True)
class EntityPage:
    """All there is to say of one entity, over the articles of a search."""

    entity: Entity
    years: tuple[tuple[str, int, int], ...]  # (year, its articles, all articles)
    sources: tuple[FacetCount, ...]
    neighbours: tuple[Neighbour, ...]
    first: tuple[Row, ...]
    latest: tuple[Row, ...]
    reasons: tuple[str, ...] = ()
    undated: tuple[int, int] = (0, 0)  # its articles, all articles


@dataclass(frozen=True, slots=True)
class MergeSuggestion:
    """Two entities that may be one, and why; never merged without the user."""

    left: Entity
    right: Entity
    reason: str


@dataclass(frozen=True, slots=True)
class EntityRule:
    """A correction the user made, which also holds for articles to come, or (``automatic``) a
    link Pressmark made itself."""

    id: int
    kind: str  # merge, split, rename, kind, hide, pin, reject; link
    description: str
    active: bool
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class WatchList:
    """A list of the user's and how many names it has."""

    id: int
    name: str
    names: int


@dataclass(frozen=True, slots=True)
class LibraryStatus:
    """The state of an open archive, for the status bar.

    ``pending`` counts articles still to be indexed, recognised, compared, and looked through for
    the names of watch lists. ``index_behind``: the archive can only be read here, and its writer
    on another computer went on since.
    """

    articles: int
    trashed: int
    pending_index: int
    pending_entities: int
    pending_duplicates: int
    pending_lists: int
    index_ready: bool
    writable: bool
    index_behind: bool = False

    @property
    def pending_derived(self) -> int:
        """How much is to be done yet for articles that can be searched already; 0: nothing."""
        return self.pending_entities + self.pending_duplicates + self.pending_lists


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of the integrity check."""

    what: str
    detail: str
    repairable: bool


@dataclass(frozen=True, slots=True)
class ScanSummary:
    """What a dry run found in the chosen files.

    ``read`` counts the files that were read to their end. When they are not all, articles,
    formats and sources are estimated from them.
    """

    files: int
    articles: int
    formats: tuple[tuple[str, int], ...]
    sources: tuple[tuple[str, int], ...]
    first: PartialDate | None
    last: PartialDate | None
    unreadable: tuple[tuple[str, str], ...]  # (path, reason)
    read: int

    @property
    def estimated(self) -> bool:
        """Whether the figures are estimates."""
        return self.read < self.files
