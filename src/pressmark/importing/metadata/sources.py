"""Sources: which outlet an article comes from, whatever it is called in the file.

"www.nytimes.com", "New York Times - News" and "The New York Times" are one source. A name or a
domain is looked up in the alias table; what is not there keeps its own name, cleaned of
sections, addresses and legal forms, and a key by which it meets its other spellings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from pressmark.importing.metadata.outlets import Outlet, name_key, outlet_of_domain, outlet_of_name
from pressmark.model.article import Claim
from pressmark.model.kinds import Origin

_SECTIONS = (
    "news|home|homepage|front page|top stories|latest(?: news)?|world(?: news)?|international|"
    "politics|opinion|opinions|editorial|comment|business|economy|sports?|culture|technology|tech|"
    "science|health|entertainment|lifestyle|travel|europe|uk|us|usa|world edition|rss|feed|"
    "rss feed|all|articles?|web news|online|online news|print|blogs?|stories|breaking news|"
    "nachrichten|aktuell|schlagzeilen|politik|wirtschaft|sport|kultur|panorama|actualités?|"
    "noticias|portada|новости|главная"
)
_SECTION = re.compile(rf"(?:{_SECTIONS})\Z", re.IGNORECASE)
_DIVIDER = re.compile(r"\s+[-–—|»>›:·]\s+|\s*[|»]\s*|:\s+")
_BRACKET = re.compile(rf"\s*\((?:{_SECTIONS}|web|website)\)\Z", re.IGNORECASE)
_PLACE = re.compile(r"\s*\(([^()]+)\)\Z")
# Databases tell papers of one name apart by where they come out: "The Guardian (London)".
_PLACES = {
    "AU": {"australia", "sydney", "melbourne", "canberra"},
    "CA": {"canada", "toronto", "ottawa"},
    "GB": {"england", "london", "scotland", "uk", "united kingdom"},
    "IE": {"ireland", "dublin"},
    "IN": {"india", "new delhi", "mumbai"},
    "NZ": {"new zealand", "auckland", "wellington"},
    "US": {"united states", "us", "usa", "new york", "washington", "washington, d.c."},
    "ZA": {"south africa", "johannesburg", "cape town"},
}
_SERVICE_HOSTS = re.compile(
    r"(?:^|\.)(?:web\.archive\.org|archive\.(?:org|is|ph|today)|ift\.tt|bit\.ly|t\.co|goo\.gl|"
    r"feedproxy\.google\.com|feeds\.feedburner\.com|news\.google\.com|getpocket\.com|"
    r"facebook\.com|twitter\.com|x\.com|localhost|example\.(?:com|org|net))\Z"
)
# Where many papers are read and none is made: an address there tells no two of them apart.
_LIBRARIES = re.compile(
    r"(?:^|\.)(?:proquest\.com|newsbank\.com|factiva\.com|lexisnexis\.com|nexis(?:uni)?\.com|"
    r"lexis\.com|ebscohost\.com|ebsco\.com|galegroup\.com|gale\.com|jstor\.org|pressreader\.com|"
    r"newspapers\.com|newspaperarchive\.com|britishnewspaperarchive\.co\.uk|europresse\.com|"
    r"retriever-info\.com|wiso-net\.de|genios\.de|eastview\.com|trove\.nla\.gov\.au|"
    r"paperspast\.natlib\.govt\.nz|chroniclingamerica\.loc\.gov|gallica\.bnf\.fr|"
    r"retronews\.fr|delpher\.nl|anno\.onb\.ac\.at|e-newspaperarchives\.ch|elephind\.com|"
    r"doi\.org|handle\.net|worldcat\.org|books\.google\.com)\Z"
    r"|(?:^|\.)(?:ez)?proxy\."  # a university's way to them
)


def find_source(
    names: Iterable[tuple[str, Origin]], *, url: str = ""
) -> tuple[Claim[str] | None, tuple[str, ...]]:
    """The source and all keys it goes by here, best first.

    ``names`` are the names a file gives, likeliest first, empty ones allowed; ``url`` is the
    article's address. Names of the alias table go before others, any name before a bare domain.
    """
    stated = [(text.strip(), origin) for text, origin in names if text and text.strip()]
    domain = domain_of(url)
    outlet = outlet_of_domain(domain) if domain else None
    claim = _best(stated, domain, outlet, url)
    if claim is None:
        return None, ()
    keys = [f"name:{name_key(claim.value)}"]
    if domain and (outlet is None or outlet.name == claim.value):
        keys.insert(0, f"domain:{outlet.domain if outlet else domain}")
    keys += [f"name:{name_key(clean_source(text))}" for text, _ in stated]
    return claim, tuple(dict.fromkeys(key for key in keys if not key.endswith(":")))


def _best(
    stated: list[tuple[str, Origin]], domain: str, outlet: Outlet | None, url: str
) -> Claim[str] | None:
    for text, origin in stated:
        known = known_outlet(text)
        if known:
            return Claim(known.name, origin, text)
    for text, origin in stated:
        name = clean_source(text)
        if outlet and _akin(name, outlet.name):
            return Claim(outlet.name, Origin.DOMAIN, url)
        if name:
            return Claim(name, origin, text)
    if outlet:
        return Claim(outlet.name, Origin.DOMAIN, url)
    return Claim(domain, Origin.DOMAIN, url) if domain else None


def _akin(name: str, outlet: str) -> bool:
    """Whether ``name`` is the outlet with something added: ``CNN - Editorial``."""
    words = set(name_key(outlet).split())
    return bool(words) and words <= set(name_key(name).split())


def known_outlet(text: str) -> Outlet | None:
    """The outlet of the alias table that ``text`` (a name, a feed's title, a domain) names."""
    bare = _BRACKET.sub("", text.strip())
    if _looks_like_domain(bare):
        return outlet_of_domain(domain_of(bare))
    whole = outlet_of_name(bare)
    if whole:
        return whole
    return _outlet_in_its_place(bare) or outlet_of_name(clean_source(bare))


def _outlet_in_its_place(text: str) -> Outlet | None:
    """The outlet named before a place in brackets, when the place is in its own country."""
    place = _PLACE.search(text)
    outlet = outlet_of_name(text[: place.start()]) if place else None
    if place is None or outlet is None:
        return None
    return outlet if place[1].strip().casefold() in _PLACES.get(outlet.country, ()) else None


def clean_source(text: str) -> str:
    """The site's own name out of a feed's or page's: ``News – Metro`` is Metro.

    A feed's title is "Section – Site" or "Site - Section": of two parts the one that is no
    section; of two names the last one known to the alias table, else the last one.
    """
    bare = _BRACKET.sub("", " ".join(text.split())).strip(" -–—|»")
    if _looks_like_domain(bare):
        return domain_of(bare)
    parts = [part.strip() for part in _DIVIDER.split(bare) if part.strip()]
    names = [part for part in parts if not _SECTION.match(part)]
    if len(parts) < 2 or not names:
        return bare
    known = [name for name in names if outlet_of_name(name)]
    if known:
        return known[-1]
    return names[-1] if _SECTION.match(parts[0]) or len(names) == 1 else bare


def domain_of(url: str) -> str:
    """The host of an address without ``www``, in lower case; empty for services and none."""
    host = _host(url.strip())
    host = re.sub(r"^(?:www\d?|m|amp|mobile)\.(?=[^.]+\.)", "", host)
    return "" if _SERVICE_HOSTS.search(host) or _LIBRARIES.search(host) else host


def _host(url: str) -> str:
    if "//" not in url:
        url = f"//{url}"
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.lower().strip(".") if "." in host and " " not in host else ""


def _looks_like_domain(text: str) -> bool:
    return bool(re.match(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,12}(?:/\S*)?\Z", text.lower()))
