"""The names that may stand before a colon, and what each one asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum, auto

from pressmark.model.facets import Facet
from pressmark.model.query import Field, State


class Asks(Enum):
    """What the text after the colon is."""

    WORDS = auto()
    VALUE = auto()
    DATE = auto()
    BEFORE = auto()
    AFTER = auto()
    STATE = auto()
    HAS = auto()
    NOTE = auto()
    ID = auto()


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field as typed; ``field`` belongs to WORDS and ``facet`` to VALUE."""

    name: str
    asks: Asks
    field: Field = Field.ANY
    facet: Facet | None = None

    @property
    def takes_words(self) -> bool:
        """Whether words of the text follow, with all of their syntax."""
        return self.asks is Asks.WORDS


_CLOSE = 0.72  # of difflib's ratio: sorce and sources are source, foo and mission are nothing
_FACETS = {
    Facet.SOURCE: ("source",),
    Facet.PERSON: ("person",),
    Facet.ORGANISATION: ("organisation", "organization", "org"),
    Facet.PLACE: ("place",),
    Facet.GROUP: ("group", "nationality"),
    Facet.LANGUAGE: ("language", "lang"),
    Facet.AUTHOR: ("author",),
    Facet.TAG: ("tag",),
    Facet.STATE: ("state",),
    Facet.FORMAT: ("format",),
    Facet.LIST: ("list",),
}

#: The field that holds no name: plain words anywhere in the article.
ANYWHERE = FieldName("", Asks.WORDS)

FIELDS: dict[str, FieldName] = {
    entry.name: entry
    for entry in (
        FieldName("title", Asks.WORDS, Field.TITLE),
        FieldName("body", Asks.WORDS, Field.BODY),
        FieldName("text", Asks.WORDS, Field.BODY),
        *(
            FieldName(name, Asks.VALUE, facet=facet)
            for facet, names in _FACETS.items()
            for name in names
        ),
        FieldName("date", Asks.DATE),
        FieldName("before", Asks.BEFORE),
        FieldName("after", Asks.AFTER),
        FieldName("is", Asks.STATE),
        FieldName("has", Asks.HAS),
        FieldName("note", Asks.NOTE),
        FieldName("id", Asks.ID),
    )
}

#: ``is:`` and ``has:`` values; ``undated``, ``anything`` and ``date`` are not states.
IS_STATES = {
    state.value: state
    for state in (State.STARRED, State.READ, State.UNREAD, State.STUB, State.DUPLICATE)
}
HAS_STATES = {state.value: state for state in (State.NOTE, State.TAG, State.HIGHLIGHT)}
UNDATED, ANYTHING, DATE = "undated", "anything", "date"


#: What other programs call a field → what it is called here.
_ELSEWHERE = {
    "intitle": "title", "headline": "title", "name": "title", "subject": "title",
    "intext": "body", "content": "body", "fulltext": "body",
    "by": "author", "byline": "author", "creator": "author", "from": "author",
    "site": "source", "publication": "source", "newspaper": "source", "publisher": "source",
    "year": "date", "published": "date", "issued": "date",
    "since": "after", "until": "before", "to": "before",
    "filetype": "format", "ext": "format", "mime": "format", "type": "format", "kind": "format",
    "keyword": "tag", "keywords": "tag", "label": "tag",
    "people": "person", "company": "org", "location": "place", "country": "place",
    "flag": "is", "in": "is",
}  # fmt: skip


def known_elsewhere(name: str) -> str:
    """The field here that does what ``name`` does in other programs; empty when none does."""
    return _ELSEWHERE.get(name.casefold(), "")


def field_called(name: str) -> FieldName | None:
    """The field of that name, in any case; None when there is none."""
    return FIELDS.get(name.casefold())


def closest(name: str, names: Iterable[str]) -> str:
    """The name most like ``name``, or an empty string when none is close."""
    found = get_close_matches(name.casefold(), list(names), n=1, cutoff=_CLOSE)
    return found[0] if found else ""


def facet_name(facet: Facet) -> str:
    """How a facet is written before a colon."""
    return _FACETS[facet][0]


def names_of(facet: Facet) -> tuple[str, ...]:
    """Every name a facet goes by in a query."""
    return _FACETS[facet]
