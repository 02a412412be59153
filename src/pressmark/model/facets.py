"""Facets: the ways a set of articles can be narrowed, and their counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Facet(StrEnum):
    """Every facet; the value is its name in queries and in JSON."""

    SOURCE = "source"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
    LANGUAGE = "language"
    AUTHOR = "author"
    TAG = "tag"
    STATE = "state"  # read state: value ids 1 unread, 2 read
    FORMAT = "format"
    LIST = "list"  # the user's own watch lists


SINGLE_VALUED = frozenset({Facet.SOURCE, Facet.LANGUAGE, Facet.STATE, Facet.FORMAT})
ENTITY_FACETS = frozenset({Facet.PERSON, Facet.ORGANISATION, Facet.PLACE, Facet.GROUP})


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many of the matching articles carry a value; ``id`` 0 means no value (Undated…)."""

    id: int
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class DateCounts:
    """Articles by publication date: keys are ``2022``, ``2022-10``, ``2022-10-13``.

    An article dated "2022" counts in ``years`` only. ``undated`` counts the rest.
    ``days`` may be counted only when first looked at.
    """

    years: Mapping[str, int]
    months: Mapping[str, int]
    days: Mapping[str, int]
    undated: int


@dataclass(frozen=True, slots=True)
class FacetFilter:
    """What the user chose in one facet, by value id.

    Articles with any of ``include`` (all of them when ``match_all``) and none of ``exclude``.
    """

    facet: Facet
    include: frozenset[int] = frozenset()
    exclude: frozenset[int] = frozenset()
    match_all: bool = False


@dataclass(frozen=True, slots=True)
class FacetQuery:
    """Which counts are wanted: the ``limit`` largest whose label contains ``contains``."""

    facet: Facet
    limit: int = 10
    contains: str = ""
    by_name: bool = False
    offset: int = 0
