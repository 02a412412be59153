"""The steps that hold for Russian: names come in their base form, texts keep their cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pressmark.enriching.entities.rules.junk import refuse_boilerplate
from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions, Step
from pressmark.enriching.entities.tables.folding import fold
from pressmark.enriching.entities.tables.transliteration import is_patronymic
from pressmark.model.kinds import EntityKind

_EDGE = " \t\u00a0'\"“”‘’„«»,;:()[]{}<>|–—*"


def trim_quotes(mentions: Mentions, _context: Context) -> list[Candidate]:
    """Quotes and brackets around a whole name are not part of it."""
    return [
        replace(mention, name=_balanced(mention.name))
        for mention in mentions
        if any(letter.isalpha() for letter in mention.text) and not mention.text.islower()
    ]


def _balanced(name: str) -> str:
    if name.count("«") == name.count("»") and not name.startswith("«"):
        return name.strip(_EDGE.replace("»", ""))
    return name.strip(_EDGE)


def name_known(mentions: Mentions, context: Context) -> list[Candidate]:
    """``США`` are a place and ``МВФ`` an organisation; both keep their Russian name."""
    return [_known(mention, context) for mention in mentions]


def _known(mention: Candidate, context: Context) -> Candidate:
    tables = context.tables
    if mention.kind is not EntityKind.ORGANISATION and tables.organisations.find(mention.name):
        if " " not in mention.name and not mention.name.isupper() and _is_place(mention, context):
            return mention
        return mention.taken_for(EntityKind.ORGANISATION, "organisation by name")
    place = tables.places.find(mention.name)
    if place is not None and place.type == "country":
        return mention.taken_for(EntityKind.PLACE, "country by name")
    return mention


def _is_place(mention: Candidate, context: Context) -> bool:
    return mention.kind is EntityKind.PLACE and context.tables.places.find(mention.name) is not None


def resolve_surnames(mentions: Mentions, _context: Context) -> list[Candidate]:
    """``Путина`` and ``В. Путин`` are the person named in full: Владимир Путин."""
    full = [m for m in mentions if m.kind is EntityKind.PERSON and _is_full(m.name)]
    return [_resolve(mention, full) for mention in mentions]


def _is_full(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and all(len(word.rstrip(".")) > 1 for word in words)


def _resolve(mention: Candidate, full: list[Candidate]) -> Candidate:
    if mention.kind is not EntityKind.PERSON or _is_full(mention.name):
        return mention
    words = [word for word in fold(mention.name).split() if len(word) > 1]
    initials = [word for word in fold(mention.name).split() if len(word) == 1]
    if not words:
        return mention
    bearers = [
        m
        for m in full
        if _same_surname(words[-1], m.name)
        and (not initials or fold(m.name).startswith(initials[0]))
    ]
    chosen = _nearest(mention, bearers)
    if chosen is None:
        return mention
    return mention.shown_as(chosen.name, f"surname of {chosen.name}")


def _same_surname(surname: str, full: str) -> bool:
    last = [word for word in fold(full).split() if not is_patronymic(word)]
    return bool(last) and surname in (last[-1], last[0])


def _nearest(mention: Candidate, bearers: Iterable[Candidate]) -> Candidate | None:
    ordered = sorted(bearers, key=lambda m: m.start)
    before = [bearer for bearer in ordered if bearer.start < mention.start]
    return before[-1] if before else next(iter(ordered), None)


STEPS: tuple[Step, ...] = (refuse_boilerplate, trim_quotes, name_known, resolve_surnames)
