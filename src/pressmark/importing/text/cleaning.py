"""From a text as found to a body: what is not the article is cut out, and kept."""

from __future__ import annotations

import re
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


def clean_body(text: str, *, title: str = "", clean: bool = True) -> Cleaned:
    """The body of ``text``; with ``clean`` False only its blanks and line ends are tidied.

    ``title`` repeated as the first paragraph is cut too.
    """
    tidied = tidy(text)
    if not clean:
        return Cleaned(tidied)
    paragraphs = [part for whole in split_paragraphs(tidied) for part in part_teaser(whole)]
    kept: list[str] = []
    cuts: list[Cut] = []
    source = ""
    length = 0
    for number, paragraph in enumerate(paragraphs):
        named = feed_source(paragraph)
        source = named or source
        reason = _reason(paragraph, number, len(paragraphs), title) if not named else "feed footer"
        if reason:
            cuts.append(Cut(reason, paragraph, max(0, length - 2)))
        else:
            kept.append(paragraph)
            length += len(paragraph) + 2
    if not kept:
        return Cleaned(tidied, (), source)
    return Cleaned(join_paragraphs(kept), tuple(cuts), source)


def _reason(paragraph: str, number: int, count: int, title: str) -> str:
    """Why ``paragraph`` is no part of the article; empty when it is."""
    if number == 0 and count > 1 and title and _same(paragraph, title):
        return "repeated title"
    return "boilerplate line" if is_boilerplate(paragraph, near_end=count - number <= _END) else ""


def _same(left: str, right: str) -> bool:
    return re.findall(r"\w+", left.casefold()) == re.findall(r"\w+", right.casefold())
