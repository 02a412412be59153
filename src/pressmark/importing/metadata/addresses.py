"""Addresses of copies: the page an archive, a cache or a redirecting service stands for."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org|[\w.-]*\bwebarchive[\w.-]*|arquivo\.pt|wayback\.[\w.-]+|"
    r"archive\.(?:ph|today|is|li|vn|fo|md))/(?:web/|wayback/|[\w-]+/)*(?P<time>\d{4}\.\d\d\.\d\d-\d{6}|\d{8}-\d{6}|\d{8,14})[a-z_]*/"
    r"(?P<page>(?:https?:/)?/?\S+)\Z"
)
_AMP_CACHE = re.compile(
    r"https?://[\w.-]+\.cdn\.ampproject\.org/(?:[acirv]/)?(?P<safe>s/)?(?P<page>\S+)"
)
_GOOGLE_AMP = re.compile(r"https?://(?:www\.)?google\.[a-z.]+/amp/(?P<safe>s/)?(?P<page>\S+)")
_REDIRECTING = re.compile(
    r"https?://(?:(?:www\.)?google\.[a-z.]+/url|l\.facebook\.com/l\.php|webcache\.[\w.-]+/search)\Z"
)
_TARGETS = ("url", "q", "u")


def original_address(url: str) -> str:
    """The address of the page itself; ``url`` where it is no known copy's address.

    >>> original_address("https://web.archive.org/web/20181001/https://planet.org/a")
    'https://planet.org/a'
    """
    archived = _ARCHIVED.match(url)
    if archived:
        return _with_scheme(archived["page"], "http")
    for pattern in (_AMP_CACHE, _GOOGLE_AMP):
        if cached := pattern.match(url):
            return _with_scheme(unquote(cached["page"]), "https" if cached["safe"] else "http")
    parts = urlsplit(url)
    if _REDIRECTING.match(url.partition("?")[0]):
        query = parse_qs(parts.query)
        for name in _TARGETS:
            target = query.get(name, [""])[0].removeprefix("cache:")
            if target.startswith(("http://", "https://")):
                return target
    return url


def day_archived(url: str) -> str:
    """The day an archive took the page at ``url`` (``20181001``); empty for other addresses."""
    archived = _ARCHIVED.match(url)
    return re.sub(r"\D", "", archived["time"])[:8] if archived else ""


def _with_scheme(page: str, scheme: str) -> str:
    named = re.match(r"(https?):/{0,2}(.+)", page)
    return f"{named[1]}://{named[2]}" if named else f"{scheme}://{page.lstrip('/')}"
