"""Short names of bodies the article names in full, once."""

from __future__ import annotations

import re
from collections import defaultdict

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.enriching.entities.tables.folding import fold
from pressmark.model.kinds import EntityKind

_DEPARTMENT = re.compile(r"(?:department|ministry) of (?:the )?|(?<=\w) (?:department|ministry)\Z")
_MOST_BEFORE = 3  # words
_CHAMBERS = frozenset("house senate congressional parliamentary federal state county city".split())


def name_bodies_in_full(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Judiciary Committee`` is the House Judiciary Committee where the article names no other.

    Also ``Treasury`` beside the Treasury Department. What is known by the short name stays: the
    Supreme Court is not Ohio's.
    """
    full: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for mention in mentions:
        if mention.kind is EntityKind.ORGANISATION and " " in mention.name:
            for short in _short_names(mention.name, context):
                full[short].setdefault(fold(mention.name), mention.name)
    return [_in_full(mention, full, context) for mention in mentions]


def _short_names(name: str, context: Context) -> set[str]:
    """A name of several words without whose it is, folded; and what a department is for."""
    words = name.split()
    ends = {
        fold(" ".join(words[start:]))
        for start in range(1, min(len(words) - 1, _MOST_BEFORE + 1))
        if _says_whose(" ".join(words[:start]), context)
    }
    field = _DEPARTMENT.sub("", fold(name))
    return ends | {field} if field != fold(name) and " " not in field else ends


def _says_whose(words: str, context: Context) -> bool:
    """Whether a chamber, place, people or known body is named: "Watch" before a name is nobody."""
    tables = context.tables
    known = (table.find(words) for table in (tables.places, tables.groups, tables.organisations))
    return fold(words) in _CHAMBERS or any(known)


def _in_full(mention: Candidate, full: dict[str, dict[str, str]], context: Context) -> Candidate:
    if mention.kind is not EntityKind.ORGANISATION or mention.name != mention.text:
        return mention
    names = full.get(fold(mention.text), {})
    if len(names) != 1 or context.tables.organisations.find(mention.text) is not None:
        return mention
    (name,) = names.values()
    return mention.shown_as(name, f"short for {name}")
