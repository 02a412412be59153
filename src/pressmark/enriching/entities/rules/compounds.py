"""Two names in one mention, and one name written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.enriching.entities.rules.trimming import cut
from pressmark.enriching.entities.tables.folding import fold
from pressmark.model.kinds import EntityKind

_NICKNAME = re.compile(
    r"\b[A-Z][a-z]+(?: [A-Z][a-z]+| [A-Z]\.)* [(\"“]([A-Z][a-z]+)[)\"”]"
    r" ([A-Z][a-z]+(?:[A-Z][a-z]+)?)(?: ([A-Z][a-z]+(?:[A-Z][a-z]+)?))?"
)


def split_compounds(mentions: Mentions, context: Context) -> list[Candidate]:
    """``U.S.-Mexico``, before "border", are two places; ``U.S.-Israeli`` a place and a group."""
    return [part for mention in mentions for part in _parts(mention, context)]


def _parts(mention: Candidate, context: Context) -> Iterator[Candidate]:
    first, dash, second = mention.text.partition("-" if "-" in mention.text else "–")
    kinds = (_kind(first, context), _kind(second, context))
    if not dash or None in kinds or context.tables.places.find(mention.text) is not None:
        yield mention
        return
    for part, kind in zip(
        (
            cut(mention, 0, len(first)),
            cut(mention, len(first) + len(dash), len(mention.text)),
        ),
        kinds,
        strict=True,
    ):
        yield replace(part, kind=kind or part.kind, reason=f"one of two in {mention.text}")


def _kind(name: str, context: Context) -> EntityKind | None:
    """Countries, areas and peoples only: Baden-Baden and Bosnia-Herzegovina are one place."""
    if context.tables.groups.find(name) is not None:
        return EntityKind.GROUP
    place = context.tables.places.find(name)
    return EntityKind.PLACE if place is not None and place.type == "country" else None


def unfold_nicknames(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Addison (Mitch) Mitchell McConnell`` is one person, called Mitch McConnell."""
    if "(" not in context.body and '"' not in context.body and "“" not in context.body:
        return list(mentions)
    found = [
        _nicknamed(match, context)
        for match in _NICKNAME.finditer(context.body)
        if fold(match.group(1)) in context.tables.common_given_names
        and _touches_person(match, mentions)
    ]
    if not found:
        return list(mentions)
    taken = [(one.start, one.end) for one in found]
    kept = [m for m in mentions if not any(m.start < e and s < m.end for s, e in taken)]
    return sorted((*kept, *found), key=lambda m: m.start)


def _nicknamed(match: re.Match[str], context: Context) -> Candidate:
    """The surname is the second word after the nickname where the body names them so elsewhere."""
    nickname, surname, further = match.groups()
    end = match.end(2)
    if further and f"{nickname} {further}" in context.body:
        surname, end = further, match.end(3)
    text = context.body[match.start() : end]
    name = f"{nickname} {surname}"
    return Candidate(match.start(), end, text, EntityKind.PERSON, name, "name with a nickname")


def _touches_person(match: re.Match[str], mentions: Mentions) -> bool:
    return any(
        m.kind is EntityKind.PERSON and m.start < match.end() and match.start() < m.end
        for m in mentions
    )


def turn_doubled(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Trump Donald John Trump``, a link glued to its text, is Donald Trump."""
    return [_turned(mention, context) for mention in mentions]


def _turned(mention: Candidate, context: Context) -> Candidate:
    words = mention.text.split()
    if mention.kind is not EntityKind.PERSON or len(words) < 2:
        return mention
    surname, given = words[0], words[1]
    if fold(given) not in context.tables.common_given_names:
        return mention
    again = re.compile(
        rf"{re.escape(surname)} {re.escape(given)}(?: [A-Z][\w.]*)? {re.escape(surname)}"
    )
    if again.match(context.body, mention.start) is None:
        return mention
    first = cut(mention, 0, len(surname))
    return first.shown_as(f"{given} {surname}", "surname, then the name in full")
