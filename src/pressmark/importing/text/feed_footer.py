"""The line a feed-reposting service leaves: ``from News – Metro https://ift.tt/urewXKx``."""

from __future__ import annotations

import re

_FOOTER = re.compile(
    r"(?:(?:originally )?(?:posted|published|appeared) )?(?:from|via|source:)\s+"
    r"(?P<source>\S.*?)\s+"
    r"https?://(?:ift\.tt|bit\.ly|feedproxy\.google\.com|goo\.gl|dlvr\.it|ow\.ly|trib\.al)/\S+"
    r"(?:\s+(?:via|through|by)\s+(?:IFTTT|Zapier|dlvr\.it))?\s*\Z",
    re.IGNORECASE,
)


def feed_source(line: str) -> str:
    """The source a feed footer names (it may hold dashes, commas, !); empty for other lines."""
    match = _FOOTER.match(line.strip()) if len(line) < 300 else None
    return match["source"].strip() if match else ""
