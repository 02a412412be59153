"""Common words at the head of a sentence or in a heading, and text of other alphabets."""

from __future__ import annotations

import re

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.model.kinds import EntityKind

_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_BEFORE_PLACES = frozenset({"in", "at", "from", "near", "to", "of", "into", "around", "outside"})


def refuse_other_scripts(mentions: Mentions, context: Context) -> list[Candidate]:
    """A recogniser of English only guesses at words in another script; places it may know."""
    return [
        mention
        for mention in mentions
        if _LATIN.search(mention.text) or context.tables.places.find(mention.text) is not None
    ]


def refuse_common_words(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Mobile``, ``Dawn`` and ``Slideshow`` where the article writes them small elsewhere.

    Countries stay (``Turkey``), towns the article is somewhere "in", surnames of people it
    names in full, and whatever a table knows.
    """
    places = {m.text for m in mentions if context.word_before(m) in _BEFORE_PLACES}
    return [m for m in mentions if not _is_common(m, places, context)]


def _is_common(mention: Candidate, places: set[str], context: Context) -> bool:
    text = mention.text
    if mention.name != text or not text.istitle():
        return False
    if mention.kind is EntityKind.ORGANISATION:
        return _begins_sentence(mention, context) and _is_plural_of_common(text, context)
    if text.lower() not in context.lower_words:
        return False
    if mention.kind is EntityKind.PERSON:
        return True
    if mention.kind is EntityKind.PLACE:
        place = context.tables.places.find(text)
        return (place is None or place.type == "city") and text not in places
    return False


def _is_plural_of_common(text: str, context: Context) -> bool:
    """``Automakers`` and ``Shells``, where the article writes them, or one of them, small."""
    word = text.lower()
    return word.endswith("s") and not context.lower_words.isdisjoint({word, word[:-1]})


def _begins_sentence(mention: Candidate, context: Context) -> bool:
    before = context.body[: mention.start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?\n:"
