"""What a saved page embeds, by the addresses as its markup writes them."""

from __future__ import annotations

import html as entities
import re
from urllib.parse import urldefrag, urljoin

_REFERENCE = re.compile(
    r"""\b(?:src|href|poster|background|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
    r"""|url\(\s*["']?([^"')]+)""",
    re.IGNORECASE,
)
_MOST_REFERENCES = 5_000

Resources = dict[str, tuple[str, bytes]]


def references(markup: str) -> list[str]:
    """The addresses a page's markup refers to, as it writes them, each once."""
    found: dict[str, None] = {}
    for match in _REFERENCE.finditer(markup):
        text = next((group for group in match.groups() if group), "").strip()
        if text and not text.startswith(("#", "data:", "javascript:", "mailto:")):
            found[text] = None
        if len(found) >= _MOST_REFERENCES:
            break
    return list(found)


def absolute(reference: str, base: str) -> str:
    """The address a reference means on the page at ``base``, without a fragment."""
    try:
        return urldefrag(urljoin(base, entities.unescape(reference))).url
    except ValueError:
        return reference


def by_reference(markup: str, base: str, stored: Resources) -> Resources:
    """Of ``stored`` (by absolute address) what the page refers to, by its own references."""
    found: Resources = {}
    for reference in references(markup):
        for address in (reference, absolute(reference, base)):
            if address in stored:
                found[reference] = stored[address]
                break
    return found
