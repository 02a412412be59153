"""Teasers of other stories glued to a paragraph ("…humans on iceThey have since…").

Pages lose the markup between a linked headline and the paragraph after it, and two words run
into each other. The seam is a lower-case letter right before a capitalised common word. Where
what stands before it reads as a headline (no full stop, whole sentences after it) it becomes a
paragraph of its own; elsewhere the two words are parted. Nothing is lost: both words stay
findable.
"""

from __future__ import annotations

import re

_OPENERS = (
    "The|They|Their|This|That|These|Those|There|Then|He|His|She|Her|It|Its|We|Our|You|Your|In|On|"
    "At|As|An|And|But|For|From|After|Before|With|While|When|Where|What|Who|Why|How|If|Since|"
    "Some|Many|Most|Meanwhile|However|Although|According|One|Two|By|To|Under|During|Despite|"
    "Moments|Earlier|Last|Now|Yesterday|Today|Police|Officials|Speaking|Asked|More|Just|So"
)
_SEAM = re.compile(
    rf"(?<=[a-z][a-z])['’\"”?!]?(?=(?:{_OPENERS})\s+[a-z])|(?<=[a-z][.?!…])(?=(?:{_OPENERS})\s+[a-z])"
)
#: What every seam has; looked for first, since few paragraphs have any.
_RUN_ON = re.compile(r"[a-z.?!…]['’\"”?!]?[A-Z]")
_STOP = re.compile(r"[.!?]['\"’”]?(?:\s+[A-Z‘“'\"]|\Z)")
_HEADLINE_WORDS = range(4, 26)


def part_teaser(paragraph: str) -> list[str]:
    """``paragraph``, its glued words parted; two paragraphs where a teaser stood before it."""
    if not _RUN_ON.search(paragraph):
        return [paragraph]
    seam = next(filter(_is_glued, _SEAM.finditer(paragraph)), None)
    if seam is None:
        return [paragraph]
    before, after = paragraph[: seam.end()], paragraph[seam.end() :]
    headline = len(before.split()) in _HEADLINE_WORDS and not _STOP.search(before)
    if headline and _STOP.search(after):
        return [before.strip(), part_words(after)]
    return [part_words(paragraph)]


def part_words(text: str) -> str:
    """``text`` with a space at every seam where two sentences run into each other."""
    return _SEAM.sub(lambda seam: f"{seam[0]} " if _is_glued(seam) else seam[0], text)


def _is_glued(seam: re.Match[str]) -> bool:
    """Whether a seam parts two words: names such as LinkedIn have one inside."""
    text, place = seam.string, seam.end()
    word = text[text.rfind(" ", 0, place) + 1 : place]
    opener = text[place : text.find(" ", place)]
    return len(opener) > 2 or not word[:1].isupper()
