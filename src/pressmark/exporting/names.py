"""Authors' names: what is the family name, and which names are not of a person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pressmark.exporting.exported import one_line

_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV|Ph\.?D\.?|M\.?D\.?|MBE|OBE|CBE", re.IGNORECASE)
_PARTICLES = frozenset(
    "van von der den de del della di da dos das do du la le los las ter ten zu zum zur af av al el "
    "bin ibn ben abu фон ван де дер".split()
)
_GROUP = re.compile(
    r"\b(?:news|staff|agency|agencies|press|reuters|associated|bureau|desk|team|editors?|editorial|"
    r"board|newsroom|service|services|times|post|magazine|journal|media|network|wire|online|"
    r"correspondents?|reporters?|contributors?|committee|department|office|ministry|institute|"
    r"university|group|foundation|council|commission|organi[sz]ation|association|centre|center|"
    r"company|corporation|nations|union|parliament|senate|congress|government|police|society|"
    r"academy|library|museum|archives|federation|league|ltd|inc|llc|gmbh|tv|radio|redaktion|"
    r"rédaction|redacción|redazione|редакция|редакція|агентство|служба|новости)\b",
    re.IGNORECASE,
)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BYLINE = re.compile(r"\A(?:by|автор:?)\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in parts, or ``literal``: a name that is not to be taken apart."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def inverted(self) -> str:
        """``Smith, John, Jr.``, or the literal name."""
        if self.literal:
            return self.literal
        return ", ".join(part for part in (self.family, self.given, self.suffix) if part)


def parse_name(text: str) -> Name:
    """The parts of an author's name.

    Organisations, single words and names in scripts that put the family name first without a
    comma (Chinese, Japanese, Korean) stay whole. Particles belong to the family name.
    """
    text = _BYLINE.sub("", one_line(text))
    if not text or " " not in text or _UNSPACED.search(text) or _GROUP.search(text):
        return Name(literal=text)
    parts = [part.strip() for part in text.split(",")]
    suffix = ""
    if len(parts) > 1 and _SUFFIX.fullmatch(parts[-1]):
        suffix = parts.pop()
    if len(parts) == 2 and all(parts):
        return Name(parts[0], parts[1], suffix)
    if len(parts) != 1 or any(letter.isdigit() or letter in "@/&" for letter in text):
        return Name(literal=text)
    return _in_order(parts[0].split(), suffix)


def _in_order(words: list[str], suffix: str) -> Name:
    """``Ursula von der Leyen``: the last word, with the particles before it, is the family."""
    if len(words) > 2 and not suffix and _SUFFIX.fullmatch(words[-1]):
        suffix = words.pop()
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].casefold() in _PARTICLES:
        cut -= 1
    if not cut:
        return Name(literal=" ".join([*words, suffix]).strip())
    return Name(" ".join(words[cut:]), " ".join(words[:cut]), suffix)
