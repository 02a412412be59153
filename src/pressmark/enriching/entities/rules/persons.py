"""Surnames and given names resolved to the person the article names in full."""

from __future__ import annotations

from collections.abc import Iterable

from pressmark.enriching.entities.rules.mentions import (
    GENERATIONS,
    Candidate,
    Context,
    Mentions,
    last_word,
)
from pressmark.enriching.entities.tables.folding import fold
from pressmark.model.kinds import EntityKind

_HONORIFICS = frozenset("mr mrs ms miss dr sir lord lady president senator sen gen rep gov".split())


def surnames_are_persons(mentions: Mentions, context: Context) -> list[Candidate]:
    """The surname of someone named in full is that person, whatever the recogniser said.

    Also several words that end a full name (``Suu Kyi``), and a family name that stands
    first (``Wang`` of Wang Donghai) where no firm's name begins with it.
    """
    full = [m.text for m in _in_full(mentions)] + list(context.full_names)
    tails = {tail for name in full for tail in _tails(name)}
    firms = {
        fold(m.text).split()[0]
        for m in mentions
        if m.kind is EntityKind.ORGANISATION and " " in m.text
    }
    family = {fold(name).split()[0] for name in full if fold(name)} - firms
    return [
        mention.taken_for(EntityKind.PERSON, "surname of someone named in full")
        if _is_surname(mention, tails, context)
        or (mention.kind is EntityKind.ORGANISATION and fold(mention.text) in family)
        else mention
        for mention in mentions
    ]


def _tails(name: str) -> list[str]:
    words = [w for w in fold(name).split() if w not in GENERATIONS]
    return [" ".join(words[i:]) for i in range(1, len(words))]


def _is_surname(mention: Candidate, surnames: set[str], context: Context) -> bool:
    if mention.kind in (EntityKind.PERSON, EntityKind.GROUP):
        return False
    if fold(mention.text) not in surnames or (mention.text.isupper() and len(mention.text) < 5):
        return False
    place = context.tables.places.find(mention.text)
    return place is None or place.type not in ("country", "area")


def _in_full(mentions: Iterable[Candidate]) -> list[Candidate]:
    return [m for m in mentions if m.kind is EntityKind.PERSON and len(m.text.split()) > 1]


def honorifics_mark_persons(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Mr Bridge``, ``Mrs. London`` are persons."""
    return [
        mention.taken_for(EntityKind.PERSON, "follows a form of address")
        if mention.kind in (EntityKind.ORGANISATION, EntityKind.PLACE)
        and context.word_before(mention).rstrip(".") in _HONORIFICS - {"president"}
        else mention
        for mention in mentions
    ]


def resolve_persons(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Putin``, ``Vladimir`` and ``V. Putin`` are the person named in full last before them.

    Failing that the first named in full after them. A surname that two persons of the article
    bear is resolved by the nearest before, but to a "Jr." only where no elder is meant; a given
    name only when one person bears it.
    """
    full = [
        (m.start, " ".join(m.text.split()))
        for m in _in_full(mentions)
        if not _is_initialled(m.text) and not _is_surname_of_junior(m.text)
    ]
    full += [(-1, name) for name in context.full_names if " " in name]
    juniors = {fold(m.text).split()[0] for m in mentions if _is_surname_of_junior(m.text)}
    return [
        _resolve(m, full, juniors, context) if m.kind is EntityKind.PERSON else m for m in mentions
    ]


def _is_surname_of_junior(text: str) -> bool:
    words = fold(text).split()
    return len(words) == 2 and words[1] in GENERATIONS


def _is_junior(name: str) -> bool:
    return fold(name).split()[-1] in GENERATIONS


def _is_initialled(text: str) -> bool:
    first = text.split()[0].rstrip(".")
    return len(first) == 1


def _resolve(
    mention: Candidate, full: list[tuple[int, str]], juniors: set[str], context: Context
) -> Candidate:
    words = fold(mention.text).split()
    if len(words) > 1 and not _is_initialled(mention.text):
        return _in_longer_form(mention, words, full, context)
    bearers = [(start, name) for start, name in full if last_word(name) == words[-1]]
    if len(words) > 1:
        bearers = [b for b in bearers if fold(b[1])[0] == words[0][0]]
    else:
        bearers = _without_juniors(bearers, words[0] in juniors)
    name = _nearest(mention.start, bearers)
    if name is not None:
        return mention.shown_as(name, f"surname of {name}")
    named = {fold(name): name for _, name in full if fold(name).split()[0] == words[0]}
    if len(words) == 1 and len(named) == 1:
        name = next(iter(named.values()))
        return mention.shown_as(name, f"given name of {name}")
    return mention


def _without_juniors(bearers: list[tuple[int, str]], called_so: bool) -> list[tuple[int, str]]:
    """``Trump`` beside Donald Trump and Donald Trump Jr. is the elder; also beside the younger
    alone, where the article calls him ``Trump Jr.``
    """
    elders = [(start, name) for start, name in bearers if not _is_junior(name)]
    return elders if elders or called_so else bearers


def _is_longer_form(other: list[str], words: list[str], context: Context) -> bool:
    if len(other) == len(words) == 2:  # "Trump Donald", out of a list of links
        return other == words[::-1] and other[0] in context.tables.common_given_names
    return len(other) > len(words) and (
        other[-len(words) :] == words or (other[0], other[-1]) == (words[0], words[-1])
    )


def _in_longer_form(
    mention: Candidate, words: list[str], full: list[tuple[int, str]], context: Context
) -> Candidate:
    """``Suu Kyi`` is Aung San Suu Kyi; ``George Bush`` George W. Bush, if no one else."""
    longer = {name for _, name in full if _is_longer_form(fold(name).split(), words, context)}
    if len(longer) != 1:
        return mention
    name = next(iter(longer))
    return mention.shown_as(name, f"shorter form of {name}")


def _nearest(start: int, bearers: list[tuple[int, str]]) -> str | None:
    before = [bearer for bearer in bearers if bearer[0] < start]
    if before:
        return max(before)[1]
    return min(bearers)[1] if bearers else None


def refuse_families(mentions: Mentions, context: Context) -> list[Candidate]:
    """``the Clintons`` are more than one person, where the article also says "Clinton"."""
    names = {last_word(m.text) for m in mentions if m.kind is EntityKind.PERSON}
    return [m for m in mentions if not _is_family(m, names, context)]


def _is_family(mention: Candidate, names: set[str], context: Context) -> bool:
    word = last_word(mention.text)
    singular = word[:-2] if word.endswith(("ses", "xes", "zes", "ches", "shes")) else word[:-1]
    return (
        mention.kind is EntityKind.PERSON
        and " " not in mention.text
        and word.endswith("s")
        and singular in names
        and context.word_before(mention) == "the"
    )


def drop_given_names(mentions: Mentions, context: Context) -> list[Candidate]:
    """A common given name the article never completes would stand for everyone of that name."""
    return [
        mention
        for mention in mentions
        if mention.kind is not EntityKind.PERSON
        or " " in mention.name
        or fold(mention.name) not in context.tables.common_given_names
    ]
