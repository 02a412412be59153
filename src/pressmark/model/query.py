"""The query tree: what a search asks, free of any engine and of the text it was typed as."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from pressmark.model.dates import PartialDate
from pressmark.model.facets import Facet


class Field(StrEnum):
    """Text fields that are indexed; ANY means all of them."""

    ANY = "any"
    TITLE = "title"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Word:
    """A word; unless ``exact`` it stands for every form that shares its stem."""

    text: str
    exact: bool = False
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Wildcard:
    """``econom*``, ``wom?n``: matches whole words of the lexicon."""

    pattern: str
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """``kiev~1``: words within ``distance`` (1 or 2) edits."""

    text: str
    distance: int = 1
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Regex:
    """``/regex/``: whole words of the lexicon that match."""

    pattern: str
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order with at most ``slop`` other words between them in all."""

    words: tuple[Leaf, ...]
    slop: int = 0
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Near:
    """``left`` and ``right`` within ``distance`` words of each other, either order."""

    left: Node
    right: Node
    distance: int


@dataclass(frozen=True, slots=True)
class And:
    """All of ``children`` (two or more)."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of ``children`` (two or more)."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that do not match ``child``."""

    child: Node


@dataclass(frozen=True, slots=True)
class FacetTerm:
    """A value of a facet by name: ``source:Metro``, ``person:"Vladimir Putin"``, ``tag:x``.

    Matched against labels and aliases, folded.
    """

    facet: Facet
    text: str


@dataclass(frozen=True, slots=True)
class DateRange:
    """Published between ``first`` and ``last``, both included; None is open.

    An article matches only when every day its date may mean lies in the range: one dated
    "2022" is not known to be of October 2022.
    """

    first: PartialDate | None
    last: PartialDate | None


@dataclass(frozen=True, slots=True)
class Undated:
    """No known date of publication."""


class State(StrEnum):
    """What ``is:`` and ``has:`` ask."""

    STARRED = "starred"
    READ = "read"
    UNREAD = "unread"
    STUB = "stub"
    DUPLICATE = "duplicate"  # has near-duplicates
    NOTE = "note"
    HIGHLIGHT = "highlight"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class StateTerm:
    """``is:starred``, ``is:unread``, ``has:note``."""

    state: State


@dataclass(frozen=True, slots=True)
class NoteWord:
    """``note:word``: a word in the user's own note; answered from the record."""

    text: str


@dataclass(frozen=True, slots=True)
class Ids:
    """Exactly these article ids: what a node answered elsewhere becomes."""

    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class Everything:
    """Every article: the empty query."""


Leaf: TypeAlias = Word | Wildcard | Fuzzy | Regex
Node: TypeAlias = (
    Word
    | Wildcard
    | Fuzzy
    | Regex
    | Phrase
    | Near
    | And
    | Or
    | Not
    | FacetTerm
    | DateRange
    | Undated
    | StateTerm
    | NoteWord
    | Ids
    | Everything
)


def can_rank(node: Node) -> bool:
    """Whether articles can match ``node`` better or worse: words of their text are asked for."""
    match node:
        case Word() | Wildcard() | Fuzzy() | Regex() | Phrase() | Near():
            return True
        case And(children) | Or(children):
            return any(map(can_rank, children))
    return False


def facet_terms(node: Node) -> Iterator[FacetTerm]:
    """The names after a colon, wherever in a query they stand."""
    match node:
        case FacetTerm():
            yield node
        case And(children) | Or(children):
            for child in children:
                yield from facet_terms(child)
        case Not(child):
            yield from facet_terms(child)
        case Near(left, right):
            yield from facet_terms(left)
            yield from facet_terms(right)
