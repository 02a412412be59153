"""Acronyms joined to the name they stand for in the same article."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.model.kinds import EntityKind

_WORDS = re.compile(r"[^\W_][\w'’]*")
_WORD_END = re.compile(r" (?=\S+ \S)")
_LONGEST_COUNTRY = 3  # words
_POSSESSIVE = re.compile(r"['’]s?\Z")
_SMALL = frozenset("of the and for in on to de la du des et a an at with by from".split())
_LONGEST = 7
_IN_BRACKETS = re.compile(r"\s*\(\s*[\"'“‘]?\s*([A-Z][A-Za-z&.]{1,8})\s*[\"'”’]?\s*\)")


def expand_acronyms(mentions: Mentions, context: Context) -> list[Candidate]:
    """``FSB`` is the Federal Security Service where the article says both.

    The initials must agree; "Name (ABC)" is enough where ABC begins like the name.
    """
    meanings: dict[str, Candidate] = {}
    for mention in mentions:
        if mention.kind in (EntityKind.ORGANISATION, EntityKind.PLACE) and " " in mention.text:
            names = _with_and_without_country(mention.text, context)
            acronyms = initials(mention.text).union(*map(_sure_initials, names[1:]))
            for acronym in acronyms:
                meanings.setdefault(acronym, mention)
            bracketed = _IN_BRACKETS.match(context.body, mention.end)
            if bracketed and bracketed.group(1)[0] in {name[0] for name in names}:
                meanings[bracketed.group(1).replace(".", "")] = mention
    return [_expand(mention, meanings) for mention in mentions]


def _with_and_without_country(name: str, context: Context) -> list[str]:
    """``name`` first. The OPM is the U.S. Office of Personnel Management, the MoD Britain's."""
    names = [name]
    for place in islice(_WORD_END.finditer(name), _LONGEST_COUNTRY):
        country = _POSSESSIVE.sub("", name[: place.start()])
        found = context.tables.places.find(country)
        if (found and found.type == "country") or context.tables.groups.find(country):
            names.append(name[place.end() :])
    return names


def _sure_initials(name: str) -> set[str]:
    """Of a part of a name, two letters are too few: NC is no Democratic National Committee."""
    return {acronym for acronym in initials(name) if len(acronym) > 2}


def initials(name: str) -> set[str]:
    """The acronyms a name of several words may go by: ``IMF``; ``BoE`` and ``BE``."""
    words = _WORDS.findall(name)
    main = [word for word in words if word.lower() not in _SMALL]
    found = {
        "".join(word[0] for word in main).upper(),
        "".join(word[0] for word in words).upper(),
        "".join(word[0] for word in words if word[0].isupper()),
        "".join(word[0] for word in words),
    }
    return {acronym for acronym in found if 2 <= len(acronym) <= _LONGEST}


def _expand(mention: Candidate, meanings: dict[str, Candidate]) -> Candidate:
    bare = mention.text.replace(".", "")
    meaning = meanings.get(bare)
    if meaning is None or meaning.text == mention.text or not bare[:1].isupper():
        return mention
    if " " in mention.text or mention.kind is EntityKind.GROUP or sum(map(str.isupper, bare)) < 2:
        return mention
    return replace(
        mention,
        kind=meaning.kind,
        name=meaning.name,
        reason=f"{mention.text} stands for {meaning.name}",
    )
