"""Teasers of other stories glued to the start of a sentence ("…humans on iceThey have since…").

Pages lose the markup between a linked headline and the paragraph after it. Two words then run
into each other. The seam is a lower-case letter right before a capitalised common word; when
what stands before it reads as a headline (it has no full stop, its paragraph goes on after it
in whole sentences) it is cut, else only the words are parted.
"""

from __future__ import annotations

import re

_OPENERS = (
    "The|They|Their|This|That|These|Those|There|Then|He|His|She|Her|It|Its|We|Our|You|Your|In|On|"
    "At|As|An|And|But|For|From|After|Before|With|While|When|Where|What|Who|Why|How|If|Since|"
    "Some|Many|Most|Meanwhile|However|Although|According|One|Two|By|To|Under|During|Despite|"
    "Moments|Earlier|Last|Now|Yesterday|Today|Police|Officials|Speaking|Asked|More|Just|So"
)
_SEAM = re.compile(rf"(?<=[a-z’'\"”?!])(?<=[a-z][a-z’'\"”?!])(?=(?:{_OPENERS})\s+[a-z])")
_STOP = re.compile(r"[.!?]['\"’”]?\s+[A-Z‘“'\"]|[.!?]['\"’”]?\Z")
_HEADLINE_WORDS = range(4, 26)


def part_teaser(paragraph: str) -> tuple[str, str]:
    """The teaser glued to the start of ``paragraph`` (empty: none) and the rest of it."""
    seam = _SEAM.search(paragraph)
    if seam is None:
        return "", paragraph
    before, after = paragraph[: seam.start()], paragraph[seam.start() :]
    if len(before.split()) in _HEADLINE_WORDS and not _STOP.search(before) and _STOP.search(after):
        return before.strip(), after
    return "", part_words(paragraph)


def part_words(text: str) -> str:
    """``text`` with a space at every seam where two sentences run into each other."""
    return _SEAM.sub(" ", text)
