"""The gazetteer: which names are places, and what else those places are called."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pressmark.enriching.entities.tables.folding import fold, fold_once


@dataclass(frozen=True, slots=True)
class Place:
    """A place under its English name; ``type`` is country, region, city, area or water.

    ``country`` is ISO 3166-1 alpha-2, empty where a place lies in several.
    """

    name: str
    type: str
    country: str
    population: int

    @property
    def sure(self) -> bool:
        """Whether the bare name needs no evidence to be taken for the place."""
        return self.type != "city" or self.population >= 400_000

    @property
    def known_by_name(self) -> bool:
        """Whether the name alone, without a recogniser, tells the place."""
        return self.type in ("country", "area", "water") or (
            self.type == "region" and self.population >= 5_000_000
        )


class Gazetteer:
    """Places by name. Names in other scripts are read when the first is asked for.

    Source: GeoNames, CLDR and iso-codes; see ``resources/gazetteer/ATTRIBUTION.md``.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._aliases: dict[str, Place] = {}
        self._names: dict[str, Place] = {}
        self._read_places()

    def _read_places(self) -> None:
        for name, type_, country, population, aliases in _rows(self._folder / "places.tsv.gz", 5):
            if type_ == "organisation":
                continue
            place = Place(name, type_, country, int(population))
            self._names.setdefault(fold_once(name), place)
            for alias in filter(None, aliases.split("|")):
                self._aliases.setdefault(fold_once(alias), place)

    @cached_property
    def _foreign(self) -> dict[str, Place]:
        found: dict[str, Place] = {}
        for name, canonical in _rows(self._folder / "names.tsv.gz", 2):
            place = self._names.get(fold_once(canonical))
            if place is not None:
                found.setdefault(fold_once(name), place)
        return found

    def find(self, name: str) -> Place | None:
        """The place of that name in any language, or None."""
        folded = fold(name)
        place = self._names.get(folded) or self._aliases.get(folded)
        if place is None and not folded.isascii():
            place = self._foreign.get(folded)
        return place

    def first_words(self) -> Iterator[str]:
        """What the names of places known by name alone begin with, folded."""
        for names in (self._names, self._aliases):
            for folded, place in names.items():
                if place.known_by_name:
                    yield folded.partition(" ")[0]

    def english(self, name: str) -> Place | None:
        """The place whose English name, not an alias, is ``name``."""
        return self._names.get(fold(name))


def _rows(path: Path, columns: int) -> Iterator[list[str]]:
    """Rows of a packed table, filled up to ``columns``."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            yield row + [""] * (columns - len(row))
