"""Old newspapers read by machine: words broken at line ends, letters that are no name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pressmark.enriching.entities.rules.junk import is_common_noun
from pressmark.enriching.entities.rules.known import STATES
from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.enriching.entities.rules.trimming import is_title
from pressmark.model.kinds import EntityKind

_BROKEN = re.compile(r"[-¬?]{0,2}\n([a-z]{2,})")
_INSIDE = re.compile(r"(\w)[-¬]?\n([a-z]+)")
_INITIALS = re.compile(r"(?:[A-Z]\.? )+[A-Z]\.?\Z")
_NUMERAL = re.compile(r"[IVXLC]{3,}\Z", re.I)
_VOWEL = re.compile(r"[aeiouyà-ÿ]", re.I)


def join_broken_words(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Ger`` at the end of a line and "many" on the next are Germany; "Presi", "dent" nobody.

    Only where a table knows the whole word, or the body has it in one piece elsewhere.
    """
    if "\n" not in context.body:
        return list(mentions)
    return [joined for mention in mentions for joined in _joined(mention, context)]


def _joined(mention: Candidate, context: Context) -> Iterator[Candidate]:
    name = _INSIDE.sub(lambda m: _whole(m, mention.text, context), mention.text)
    if name != mention.text:
        yield replace(mention, name=" ".join(name.split()), reason="joined over a line end")
        return
    following = _BROKEN.match(context.body, mention.end)
    if following is None or not mention.text[-1:].isalpha():
        yield mention
        return
    word = mention.text.split()[-1] + following.group(1)
    if not _is_word(word, context):
        yield mention
    elif not is_common_noun(word) and not is_title(word):
        name = " ".join((mention.text + following.group(1)).split())
        end = following.end()
        text = context.body[mention.start : end]
        kind = _kind_of(name, context) or mention.kind
        yield Candidate(mention.start, end, text, kind, name, "joined over a line end")


def _kind_of(name: str, context: Context) -> EntityKind | None:
    """What the tables say a whole name is; the recogniser saw only half of it."""
    if context.tables.groups.find(name):
        return EntityKind.GROUP
    place = context.tables.places.find(name)
    return EntityKind.PLACE if place is not None and place.sure else None


def _whole(break_: re.Match[str], text: str, context: Context) -> str:
    """The letters on both sides of a line end, joined when that makes a word."""
    before = re.split(r"\W", text[: break_.start() + 1])[-1]
    word = before + break_.group(2)
    return "".join(break_.groups()) if _is_word(word, context) else break_.group()


def _is_word(word: str, context: Context) -> bool:
    tables = context.tables
    if tables.places.find(word) or tables.groups.find(word) or tables.organisations.find(word):
        return True
    return re.search(rf"\b{re.escape(word)}\b", context.body) is not None


def name_initials(mentions: Mentions, context: Context) -> list[Candidate]:
    """``N. Y.`` and ``U. S.``, spaced as old papers do, are the places ``N.Y.`` and ``U.S.``"""
    return [found for mention in mentions for found in _spelled(mention, context)]


def _spelled(mention: Candidate, context: Context) -> Iterator[Candidate]:
    if not _INITIALS.match(mention.text):
        yield mention
        return
    together = re.sub(r"[ .]", "", mention.text)
    state = STATES.get(together.lower(), "")
    place = context.tables.places.find(together)
    if state or (place is not None and place.type == "country"):
        name = state or (place.name if place else together)
        yield replace(mention, kind=EntityKind.PLACE, name=name, reason="initials of a place")
    elif mention.kind is EntityKind.ORGANISATION:
        yield mention


def refuse_fragments(mentions: Mentions, context: Context) -> list[Candidate]:
    """``Kng``, ``Ml``, ``Lxxxiii`` and ``William R.`` name nobody, unless resolved to a name."""
    return [m for m in mentions if m.name != m.text or not _is_fragment(m, context)]


def _is_fragment(mention: Candidate, context: Context) -> bool:
    text = mention.text
    if mention.kind is EntityKind.PERSON and re.search(r" [A-Z]\.?\Z", text):
        return True
    if " " in text or not text.isalpha():
        return False
    if mention.kind is EntityKind.PERSON and _NUMERAL.match(text):
        return True
    tables = context.tables
    if text.isupper() or tables.places.find(text) or tables.groups.find(text):
        return False
    return len(text) <= 2 or (len(text) <= 4 and _VOWEL.search(text) is None)
