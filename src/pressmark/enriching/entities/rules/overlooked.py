"""Names the tables are sure of, where the recogniser saw none or only a part."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.enriching.entities.tables.folding import fold
from pressmark.enriching.entities.tables.known import Tables
from pressmark.model.kinds import EntityKind

_WORD = re.compile(r"[^\W\d_](?:[\w'’&-]|\.(?=[A-Z]))*\.?")
_POSSESSIVE = re.compile(r"['’]s\Z")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){2,}\Z")
_MOST_WORDS = 7
_STRETCH = 50_000  # characters
_LEAST_ACRONYM = 3
_AMBIGUOUS = frozenset(
    "chad don georgia guinea jersey jordan male man mali niger nile sahara turkey togo cuba orient "
    "rhine wales arctic pacific atlantic mediterranean caspian central holland france "
    "ireland israel kenya paraguay congo ural".split()
)
_SPEAKS_OF_PART = frozenset("of the and & for".split())


def find_overlooked(mentions: Mentions, context: Context) -> list[Candidate]:
    """Add countries and well-known organisations the recogniser overlooked or cut short.

    A name that continues ("China Daily", "Bank of China") is not the country's.
    """
    starts = [m.start for m in mentions]
    replaced: set[Candidate] = set()
    added: list[Candidate] = []
    for found in _known_names(context):
        overlapped = set(_overlapped(mentions, starts, found))
        if any(m.start < found.start or m.end > found.end for m in overlapped):
            continue
        if any((m.start, m.end) == (found.start, found.end) for m in overlapped):
            continue
        replaced |= overlapped
        added.append(found)
    kept = [m for m in mentions if m not in replaced]
    return sorted((*kept, *added), key=lambda m: m.start)


def _overlapped(mentions: Mentions, starts: list[int], found: Candidate) -> Iterator[Candidate]:
    """Those of the mentions, which are in order and apart, that share a character with one."""
    last = bisect_left(starts, found.end)
    while last and mentions[last - 1].end > found.start:
        last -= 1
        yield mentions[last]


def _known_names(context: Context) -> Iterator[Candidate]:
    """Known names in the body, longest at each place, from left to right."""
    for first, end in _stretches(context.running_body):
        words = list(_WORD.finditer(context.body, first, end))
        position = 0
        while position < len(words):
            found = _at(words, position, context)
            if found is not None:
                yield found[0]
            position += found[1] if found else 1


def _stretches(body: str) -> Iterator[tuple[int, int]]:
    """The body in parts that end with a line, so that a whole book's words are not held."""
    start = 0
    while start < len(body):
        end = body.find("\n", start + _STRETCH) + 1 or len(body)
        yield start, end
        start = end


def _at(
    words: list[re.Match[str]], position: int, context: Context
) -> tuple[Candidate, int] | None:
    """The longest known name that begins at a word, and its length in words."""
    start = words[position].start()
    if not context.body[start].isupper() or not _may_begin(words[position].group(), context):
        return None
    for length in range(min(_MOST_WORDS, len(words) - position), 0, -1):
        last = words[position + length - 1]
        text = context.body[start : last.end()]
        if context.line_end(start, last.end()) >= 0 or (
            length > 1 and "." in text[:-1] and ". " in text
        ):
            continue
        text = _POSSESSIVE.sub("", text)
        text = text if _ends_as_abbreviation(text) else text.rstrip(".")
        kind, name = _look_up(text, length, context.tables)
        if kind is not None and not _continues(words, position, length, kind, context):
            reason = "known name the recogniser overlooked"
            return Candidate(start, start + len(text), text, kind, name, reason), length
    return None


def _may_begin(word: str, context: Context) -> bool:
    """Whether any known name begins so: spares seven look-ups for most words in capitals."""
    first = fold(_POSSESSIVE.sub("", word)).partition(" ")[0]
    return not first.isascii() or first in context.tables.first_words


def _ends_as_abbreviation(text: str) -> bool:
    return _ABBREVIATION.search(text) is not None


def _look_up(text: str, length: int, tables: Tables) -> tuple[EntityKind | None, str]:
    bare = text.replace(".", "")
    if length > 1 or (bare.isupper() and len(bare) >= _LEAST_ACRONYM):
        name = tables.organisations.find(text)
        if name is not None and (length == 1 or sum(w[0].isupper() for w in text.split()) > 1):
            return EntityKind.ORGANISATION, name
    if text.casefold() in _AMBIGUOUS or len(text) < 4 or text.isupper():
        return None, ""
    place = tables.places.find(text)
    if place is not None and place.known_by_name:
        return EntityKind.PLACE, place.name if place.type == "country" else text
    return None, ""


def _continues(
    words: list[re.Match[str]], position: int, length: int, kind: EntityKind, context: Context
) -> bool:
    """Whether the name is part of a longer one that no table knows."""
    body = context.body
    first, last = words[position], words[position + length - 1]
    if kind is EntityKind.ORGANISATION and length > 1:
        return False
    if position + length < len(words):
        after = words[position + length]
        gap = body[last.end() : after.start()]
        if gap in (" ", "-") and body[after.start()].isupper() and last.group()[0].isupper():
            return True
    if position:
        before = words[position - 1]
        gap = body[before.end() : first.start()]
        if gap in (" ", "-", " & "):
            if before.group()[0].isupper() and position > 1 and not _starts_sentence(before, body):
                return True
            if before.group() in _SPEAKS_OF_PART and position > 1:
                return body[words[position - 2].start()].isupper()
    return False


def _starts_sentence(word: re.Match[str], body: str) -> bool:
    ahead = body[: word.start()].rstrip(" \"'“‘")
    return not ahead or ahead[-1] in ".!?\n:"
