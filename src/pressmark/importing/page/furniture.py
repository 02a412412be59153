"""Lines around a page's text that repeat its head: title, kicker, byline, day, credits."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_DATED = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}:\d{2}\b|\b\d{1,2}\.\d{1,2}\.|\b\d+ (?:min|hours?|days?)\b", re.I
)
_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|af|text|foto|fotos|photo)\b[\s:]", re.IGNORECASE
)
_CREDIT = re.compile(
    r"(?:quellen?|fotos?|bild(?:quelle)?|photos?(?: credit)?|images?|credits?|crédit|source|"
    r"kilde|källa|zdroj|źródło|fuente|fonte|kaynak|redaktion|faktencheck|photograph(?:y)?)\s*:.{0,80}\Z"
    r"|(?:©|\(c\))\s?\S.{0,80}\Z"
    r"|.{0,120}©\s?[^.]{2,60}\Z",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"empfohlener (?:redaktioneller|externer) inhalt|externer inhalt\Z|"
    r"ein klick für den datenschutz|"
    r"an dieser stelle finden sie einen? (?:von|externen)|ich bin damit einverstanden, dass mir|"
    r"link zum \S+-inhalt|this content is (?:hosted|provided) by|to (?:see|view) this content|"
    r"ce contenu (?:est|n'est)|pour afficher ce contenu|auch interessant\Z|kort fortalt\Z|"
    r"czytaj więcej\Z|loading\W*\Z|__+\Z|[|·•*–—-]+\Z",
    re.IGNORECASE,
)
_PROSE = 80  # characters
_ALIKE = 0.7
_FIRST = 8


def without_furniture(
    paragraphs: list[str], title: str, authors: list[str]
) -> tuple[list[str], list[str]]:
    """``paragraphs`` without what repeats the page's head, and what was taken out.

    Only short lines are judged; those that look like a head's only before the first prose.
    """
    kept: list[str] = []
    cut: list[str] = []
    begun = False
    for number, line in enumerate(paragraphs):
        above = not begun and number < _FIRST and _is_head(line, title, authors)
        (cut if above or _CREDIT.match(line) or _CONSENT.match(line) else kept).append(line)
        begun = begun or len(line) > _PROSE
    return (kept, cut) if kept else (paragraphs, [])


def _is_head(line: str, title: str, authors: list[str]) -> bool:
    words = set(_WORD.findall(line.casefold()))
    titled = set(_WORD.findall(title.casefold()))
    common = len(words & titled)
    if titled and words and 2 * common / (len(words) + len(titled)) >= _ALIKE:
        return True
    if len(line) > _PROSE or not words:
        return not words
    if titled and titled <= words:
        return True
    named = any(author.casefold() in line.casefold() for author in authors if author)
    bylined = named or bool(_BYLINE.match(line))
    return bylined or bool(_DATED.search(line)) or (len(words) <= 2 and line[-1] not in ".!?:")
