"""Places by where they stand: "in Kherson", "Kherson region", and the gazetteer's word."""

from __future__ import annotations

import re
from collections import Counter

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions, last_word
from pressmark.enriching.entities.tables.folding import fold
from pressmark.model.kinds import EntityKind

_BEFORE = frozenset(
    "in at near from around outside to across of leaving into through throughout towards toward "
    "within inside via beyond north south east west northern southern eastern western central "
    "downtown around reached left enter entered".split()
)
_AFTER = frozenset(
    "region province city district oblast peninsula state county airport river governorate "
    "prefecture island islands valley suburb port harbor harbour residents".split()
)
_CALLED = re.compile(
    r"\b(?:village|town|city|suburb|province|region|district|island|port|hamlet|resort) of \Z"
)
_EVIDENCE_SHARE = 0.3
"""Share of a name's mentions that must stand like a place. Measured on the seed and Reuters."""


def find_places(mentions: Mentions, context: Context) -> list[Candidate]:
    """A gazetteer name taken for a person or organisation is the place it stands like.

    Not where the article names a person in full who bears it as a surname.
    """
    surnames = {
        last_word(m.text) for m in mentions if m.kind is EntityKind.PERSON and " " in m.text
    }
    evidence, total = _evidence(mentions, context)
    return [_placed(m, _is_place(m, context, surnames, evidence, total), context) for m in mentions]


def _placed(mention: Candidate, in_gazetteer: bool, context: Context) -> Candidate:
    if in_gazetteer:
        return mention.taken_for(EntityKind.PLACE, "stands like a place and is in the gazetteer")
    after_of = context.body.startswith(" of ", max(0, mention.start - len(" of ")))
    if (
        after_of
        and mention.kind is not EntityKind.GROUP
        and _CALLED.search(context.words_before(mention))
    ):
        return mention.taken_for(EntityKind.PLACE, "called a town, village or the like")
    return mention


def _evidence(mentions: Mentions, context: Context) -> tuple[Counter[str], Counter[str]]:
    evidence: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for mention in mentions:
        key = fold(mention.text)
        total[key] += 1
        if mention.kind is EntityKind.PLACE or stands_like_a_place(mention, context):
            evidence[key] += 1
    return evidence, total


def stands_like_a_place(mention: Candidate, context: Context) -> bool:
    """Whether the words around a mention are those around places."""
    return context.word_before(mention) in _BEFORE or context.word_after(mention) in _AFTER


def _is_place(
    mention: Candidate,
    context: Context,
    surnames: set[str],
    evidence: Counter[str],
    total: Counter[str],
) -> bool:
    if mention.kind is EntityKind.PLACE or last_word(mention.text) in surnames:
        return False
    if " " in mention.text and context.tables.organisations.find(mention.text) is not None:
        return False  # the White House, where a town of that name exists
    place = context.tables.places.find(mention.text)
    if place is None or (
        mention.kind is EntityKind.PERSON and " " in mention.text and not place.sure
    ):
        return False
    if mention.kind is EntityKind.ORGANISATION and mention.text.isupper() and len(mention.text) < 5:
        return False
    key = fold(mention.text)
    return evidence[key] >= max(1, _EVIDENCE_SHARE * total[key])
