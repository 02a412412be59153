"""Names the recogniser began or ended at the wrong word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.enriching.entities.rules.trimming import cut, is_title
from pressmark.enriching.entities.tables.folding import fold
from pressmark.model.kinds import EntityKind

_NEXT_CAPITALISED = re.compile(
    r" ([A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?=[a-z]* [a-z]|[,.;:!?\"”’')]|['’]s)"
)
_TITLE_AND_NAME = re.compile(
    r"\b(?:Chairman|Chairwoman|President|Senator|Sen\.|Rep\.|Gov\.|Governor|Secretary|Minister|"
    r"Premier|Chancellor|Director|Judge|Justice|Mayor|Ambassador|General|Gen\.|Mr\.?|Mrs\.?|Ms\.?|"
    r"Dr\.?|Professor|spokesman|spokeswoman|analyst|economist|actress|actor|attorney|lawyer|"
    r"journalist|singer|author|director|executive|president|chairman)"
    r" ([A-Z][a-zà-ÿ]{2,}) \Z"
)
_NEVER_A_NAME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june "
    "july august september october november december".split()
)
_ALSO_SURNAMES = frozenset(
    "jordan ireland holland england france israel chad wales georgia germany china britain poland "
    "brittany normandy victoria".split()
)


def split_off_places(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Lebed Chechnya``, out of a headline, is a person and a place."""
    return [part for mention in mentions for part in _split(mention, context)]


def _split(mention: Candidate, context: Context) -> Iterator[Candidate]:
    words = mention.text.split()
    last = words[-1]
    place = context.tables.places.find(last) if len(words) == 2 else None
    if (
        mention.kind is not EntityKind.PERSON
        or place is None
        or not place.known_by_name
        or last.casefold() in _ALSO_SURNAMES
    ):
        yield mention
        return
    yield cut(mention, 0, len(words[0]))
    rest = cut(mention, len(mention.text) - len(last), len(mention.text))
    yield replace(rest, kind=EntityKind.PLACE, reason="place at the end of a headline's name")


def complete_persons(mentions: Mentions, context: Context) -> list[Candidate]:
    """A capitalised word right after a person's name, in running text, belongs to it.

    Not a day or month, nor a word the article also writes small.
    """
    starts = {mention.start for mention in mentions}
    return [_complete(mention, starts, context) for mention in mentions]


def _complete(mention: Candidate, starts: set[int], context: Context) -> Candidate:
    if mention.kind is not EntityKind.PERSON or mention.end + 1 in starts:
        return mention
    following = _NEXT_CAPITALISED.match(context.running_body, mention.end)
    if following is None:
        return mention
    word = following.group(1).lower()
    if word in _NEVER_A_NAME or word in context.lower_words or context.tables.groups.find(word):
        return mention
    end = mention.end + 1 + len(following.group(1))
    text = context.body[mention.start : end]
    name = f"{mention.name} {following.group(1)}"
    return replace(mention, end=end, text=text, name=name, reason="name continues")


def complete_after_titles(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Chairman Reince Priebus`` of which only "Priebus" was marked, as whatever kind."""
    ends = {mention.end for mention in mentions}
    return [_after_title(mention, ends, context) for mention in mentions]


def _after_title(mention: Candidate, ends: set[int], context: Context) -> Candidate:
    if mention.kind not in (EntityKind.PERSON, EntityKind.ORGANISATION) or " " in mention.text:
        return mention
    before = _TITLE_AND_NAME.search(context.words_before(mention))
    if before is None or mention.text.isupper() or mention.start - 1 in ends:
        return mention
    given = before.group(1)
    if given.lower() in context.lower_words or is_title(given):
        return mention
    if context.tables.groups.find(given) or context.tables.places.find(given):
        return mention
    start = mention.start - len(given) - 1
    text = context.body[start : mention.end]
    person = replace(mention, start=start, text=text, name=f"{given} {mention.text}")
    return replace(person, kind=EntityKind.PERSON, reason="follows a title and a given name")


def names_of_firms(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Magna`` is Magna International Inc where the article names the firm in full.

    Not where a person named in full bears the word, nor a word that is no name by itself.
    """
    firms: dict[str, Candidate] = {}
    borne = {
        word
        for m in mentions
        if m.kind is EntityKind.PERSON and " " in m.text
        for word in fold(m.text).split()
    }
    for mention in mentions:
        words = fold(mention.text).split()
        if mention.kind is EntityKind.ORGANISATION and len(words) > 1:
            firms.setdefault(words[0], mention)
    return [_as_firm(mention, firms, borne, context) for mention in mentions]


def _as_firm(
    mention: Candidate, firms: dict[str, Candidate], borne: set[str], context: Context
) -> Candidate:
    word = fold(mention.text)
    firm = firms.get(word)
    if firm is None or mention.kind is EntityKind.GROUP or " " in mention.text or word in borne:
        return mention
    place = context.tables.places.find(mention.text)
    if word in context.lower_words or (place is not None and place.sure):
        return mention
    known = context.tables.groups.find(mention.text) or context.tables.organisations.find(
        mention.text
    )
    if len(word) < 3 or not mention.text[0].isupper() or known:
        return mention
    reason = f"{mention.text} is {firm.name}"
    return replace(mention, kind=EntityKind.ORGANISATION, name=firm.name, reason=reason)
