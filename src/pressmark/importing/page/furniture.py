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
    r"(?:this|our) (?:web ?)?site uses? cookies|we use cookies|"
    r"(?:diese|unsere) (?:web)?(?:site|seite) (?:verwendet|nutzt|benutzt) cookies|"
    r"wir (?:verwenden|nutzen|benutzen) cookies|um (?:deine|ihre) persönlichen daten zu schützen|"
    r"ce contenu (?:est|n'est)|pour afficher ce contenu|auch interessant\Z|kort fortalt\Z|"
    r"czytaj więcej\Z|loading\W*\Z|__+\Z|[|·•*–—-]+\Z",
    re.IGNORECASE,
)
_PROSE = 80  # characters
#: Characters that say as much as two or three Latin letters.
_DENSE = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»›“」』）)]*\Z")
_LABEL_END = ".!?:…。！？：」』"
_SENTENCE_WORDS = 6
_SMALL_WORDS = 3  # of a sentence, which names and titles lack
_ALIKE = 0.7
_SAME = 0.9
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
        begun = begun or _extent(line) > _PROSE
    return (kept, cut) if kept else (paragraphs, [])


def _is_head(line: str, title: str, authors: list[str]) -> bool:
    words = set(_WORD.findall(line.casefold()))
    titled = set(_WORD.findall(title.casefold()))
    sentence = _is_sentence(line) and not (words <= titled or _SENTENCE_END.search(title))
    common = len(words & titled)
    alike = _SAME if sentence else _ALIKE
    if titled and words and 2 * common / (len(words) + len(titled)) >= alike:
        return True
    if _extent(line) > _PROSE or not words:
        return not words
    named = any(author.casefold() in line.casefold() for author in authors if author)
    if sentence and not named:
        return False
    if named or (titled and titled <= words) or _BYLINE.match(line):
        return True
    return bool(_DATED.search(line)) or (len(words) <= 2 and line[-1] not in _LABEL_END)


def _is_sentence(line: str) -> bool:
    """Whether a line says something: a full stop, and small words or characters enough."""
    if not _SENTENCE_END.search(line):
        return False
    if len(_DENSE.findall(line)) >= _SENTENCE_WORDS:
        return True
    words = line.split()
    small = sum(word[0].islower() for word in words)
    return len(words) >= _SENTENCE_WORDS and small >= _SMALL_WORDS


def _extent(line: str) -> float:
    """The length of a line in Latin letters."""
    return len(line) + 1.5 * len(_DENSE.findall(line))
