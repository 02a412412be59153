"""Where an organisation's name begins and ends: generic nouns, dashes, lists, brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.enriching.entities.rules.trimming import cut
from pressmark.enriching.entities.tables.folding import fold
from pressmark.model.kinds import EntityKind

_GENERIC_END = re.compile(r"(?<=\S)(?:\s(?:news|agency|newspapers?|daily|weekly|magazine))+\Z")
_KIND_END = re.compile(r"(?<=\S)\s(?:party|group)\Z")
"""Cut from names of several words: the Freedom Front party, but the Communist party."""
_DASH = re.compile(r"\s[-–—]{1,2}\s")
_OR = re.compile(r"\sor\s")
_AND = re.compile(r",\s|\s(?:and|&)\s|['’]s\s")
_FIRM = re.compile(r"\b(?:Inc|Corp|Co|Ltd|PLC|Stores|Foods|Magazine)\.?\Z")
"""Rose's Stores Inc is nobody's but a firm of that name."""
_PAPER_FOLLOWS = re.compile(
    r"[ \n](?:news(?:papers?|[ -]agency|weekly)|daily|weekly|magazine)\b", re.I
)
_PAPERS = frozenset("newspaper daily weekly magazine newsweekly agency".split())
_IN_BRACKETS = re.compile(r"[ \n]\(([A-Z]{3,7})\)")


def outline_bodies(mentions: Mentions, _context: Context) -> list[Candidate]:
    """``Xinhua news agency`` is Xinhua, ``Acme Corp - 6mth`` Acme Corp, ``Acme or Apex`` two."""
    return [part for mention in mentions for part in _outlined(mention)]


def _outlined(mention: Candidate) -> Iterator[Candidate]:
    if mention.kind is not EntityKind.ORGANISATION:
        yield mention
        return
    dash = _DASH.search(mention.text)
    if dash and dash.start():
        mention = cut(mention, 0, dash.start())
    generic = _GENERIC_END.search(mention.text)
    if generic is None and mention.text.count(" ") > 1:
        generic = _KIND_END.search(mention.text)
    if generic and mention.text[0].isupper():
        mention = cut(mention, 0, generic.start())
    either = _OR.search(mention.text)
    if either:
        yield cut(mention, 0, either.start())
        mention = cut(mention, either.end(), len(mention.text))
    yield mention


def part_lists(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Magna, Johnson Controls`` and ``Mercantile and Commerce`` are two bodies each, where the
    article also names each part by itself; so are an owner it names and what is the owner's,
    ``Magna's North American``.
    """
    alone = {m.text: m.kind for m in reversed(mentions)}
    return [part for mention in mentions for part in _parts(mention, alone, context)]


def _parts(
    mention: Candidate, alone: dict[str, EntityKind], context: Context
) -> Iterator[Candidate]:
    found = _AND.search(mention.text) if mention.kind is EntityKind.ORGANISATION else None
    if found is None or context.tables.organisations.find(mention.text) is not None:
        yield mention
        return
    first = cut(mention, 0, found.start())
    second = cut(mention, found.end(), len(mention.text))
    owned = found.group().rstrip().endswith("s") and not _FIRM.search(second.text)
    if first.text in alone and (owned or alone.get(second.text) is EntityKind.ORGANISATION):
        yield replace(first, kind=alone[first.text])
        yield second
    else:
        yield mention


def papers_are_organisations(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Zycie Warszawy daily`` and ``the weekly Der Spiegel`` are no persons or places."""
    return [
        mention.taken_for(EntityKind.ORGANISATION, "called a newspaper or agency")
        if mention.kind is EntityKind.PERSON and _is_paper(mention, context)
        else mention
        for mention in mentions
    ]


def _is_paper(mention: Candidate, context: Context) -> bool:
    if _PAPER_FOLLOWS.match(context.body, mention.end):
        return True
    given = fold(mention.text).partition(" ")[0] in context.tables.common_given_names
    return context.word_before(mention) in _PAPERS and not given


def find_bracketed_acronyms(mentions: Mentions, context: Context) -> list[Candidate]:
    """Acronyms the article introduces as "Name (ABC)", there and wherever they stand after."""
    starts = {mention.start for mention in mentions}
    added: list[Candidate] = []
    for mention in mentions:
        if mention.kind is EntityKind.ORGANISATION and " " in mention.text:
            bracketed = _IN_BRACKETS.match(context.body, mention.end)
            if bracketed:
                added += _occurrences(bracketed.group(1), mention, context, starts)
    return sorted((*mentions, *added), key=lambda m: m.start)


def _occurrences(
    acronym: str, meaning: Candidate, context: Context, taken: set[int]
) -> Iterator[Candidate]:
    for found in re.finditer(rf"(?<![\w.-]){acronym}(?![\w-])", context.body):
        if found.start() not in taken:
            taken.add(found.start())
            yield replace(
                meaning, start=found.start(), end=found.end(), text=acronym,
                reason=f"{acronym} stands for {meaning.name}",
            )  # fmt: skip
