"""The alias table of outlets: domains and names to canonical names."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la(?!\s+times\b)|les|el|il|lo)\s+(?=\S{3})")
_ENDING = re.compile(r"(?:\s+(?:online|inc|llc|ltd|gmbh|com|co uk|newspaper|website))+\Z")


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet: its main domain, its name, and its country (ISO 3166, empty when none)."""

    domain: str
    name: str
    country: str


def outlet_of_domain(domain: str) -> Outlet | None:
    """The outlet of ``domain`` or of the domain it is a part of (``edition.cnn.com``)."""
    domains, _ = _tables()
    while "." in domain:
        if domain in domains:
            return domains[domain]
        domain = domain.partition(".")[2]
    return None


def outlet_of_name(name: str) -> Outlet | None:
    """The outlet that goes by ``name``, whatever its case, accents and article."""
    return _tables()[1].get(name_key(name))


def name_key(name: str) -> str:
    """The key spellings of one name share: folded, no leading article, no legal form."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    words = " ".join(
        re.findall(r"\w+", bare.replace("&", " and ").replace("'", "").replace("’", ""))
    )
    return _ENDING.sub("", _ARTICLE.sub("", words)) or words


@cache
def _tables() -> tuple[dict[str, Outlet], dict[str, Outlet]]:
    """Domain → outlet and name key → outlet."""
    domains: dict[str, Outlet] = {}
    names: dict[str, Outlet] = {}
    with (_resources() / "sources" / "outlets.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            own = row["domains"].split("|")
            outlet = Outlet(own[0], row["name"], row["country"])
            for domain in own:
                domains[domain] = outlet
            for name in (row["name"], *filter(None, row["aliases"].split("|"))):
                names.setdefault(name_key(name), outlet)
    return domains, names


def _resources() -> Path:
    """The folder of shipped tables: inside an installed package, else beside ``src``."""
    package = Path(__file__).parents[2]
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parents[1] / "resources"
