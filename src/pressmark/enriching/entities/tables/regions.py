"""Oblasts, krais and districts, named after a town in English and by its adjective in Russian."""

from __future__ import annotations

import re

from pressmark.enriching.entities.tables.folding import fold
from pressmark.enriching.entities.tables.places import Gazetteer

_COUNTRIES = frozenset({"UA", "RU", "BY", "KZ", "KG", "UZ", "TJ"})
_SORTS = {
    "область": "region",
    "oblast": "region",
    "region": "region",
    "province": "region",
    "край": "krai",
    "krai": "krai",
    "territory": "krai",
    "район": "district",
    "raion": "district",
    "district": "district",
}
_ADJECTIVE = re.compile(r"(\w+?)((?<=ц)к|ск|ськ)(?:ая|ий|ое|а)\Z")
_TOWN_ENDINGS = ("", "ь", "а", "я", "ы", "о", "са", "ье", "ва")
_IRREGULAR = {"московск": "москва", "крымск": "крым", "тульск": "тула"}


def region_key(name: str, places: Gazetteer) -> str:
    """The key that ``Херсонская область``, ``Kherson region`` and ``Kherson Oblast`` share.

    Empty for any other name: only a town the gazetteer knows in one of the countries that are
    divided so gives its region a key.
    """
    first, _, sort = fold(name).rpartition(" ")
    if not first or sort not in _SORTS:
        return ""
    for town in _towns(first):
        place = places.find(town)
        if place is not None and place.country in _COUNTRIES:
            return f"{fold(place.name)} {_SORTS[sort]}"
    return ""


def _towns(first: str) -> list[str]:
    """What the town may be called that an adjective is made of; a plain name is itself one."""
    found = _ADJECTIVE.match(first)
    if found is None:
        return [first]
    stem, suffix = found.groups()
    whole = stem + suffix
    bare = [stem + ending for ending in _TOWN_ENDINGS]
    return [_IRREGULAR[whole]] if whole in _IRREGULAR else [whole, *bare]
