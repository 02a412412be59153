"""From a text as found to a body: what is not the article is cut out, and kept."""

from __future__ import annotations

from dataclasses import dataclass

from pressmark.importing.text.boilerplate import is_boilerplate
from pressmark.importing.text.feed_footer import feed_source
from pressmark.importing.text.paragraphs import join_paragraphs, split_paragraphs, tidy
from pressmark.importing.text.teasers import part_teaser
from pressmark.model.article import Cut

#: Boilerplate is cut from the last paragraphs; in the middle only what cannot be prose.
_END = 15


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned body, what was cut out of it, and the source its feed footer names."""

    body: str
    cuts: tuple[Cut, ...] = ()
    feed_source: str = ""


def clean_body(text: str, *, clean: bool = True) -> Cleaned:
    """The body of ``text``; with ``clean`` False only its blanks and line ends are tidied."""
    tidied = tidy(text)
    if not clean:
        return Cleaned(tidied)
    kept: list[str] = []
    cuts: list[Cut] = []
    source = ""
    length = 0
    paragraphs = split_paragraphs(tidied)
    for number, paragraph in enumerate(paragraphs):
        named = feed_source(paragraph)
        source = named or source
        reason = (
            "feed footer" if named else is_boilerplate(paragraph, len(paragraphs) - number <= _END)
        )
        if reason:
            cuts.append(Cut(reason, paragraph, max(0, length - 2)))
            continue
        teaser, paragraph = part_teaser(paragraph)
        if teaser:
            cuts.append(Cut("teaser", teaser, length))
        kept.append(paragraph)
        length += len(paragraph) + 2
    return Cleaned(join_paragraphs(kept), tuple(cuts), source)
