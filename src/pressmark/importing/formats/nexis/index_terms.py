"""Index terms with percentages: ``EUROPEAN UNION (90%); POLAND (57%)``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pressmark.model.article import TaggedEntity
from pressmark.model.kinds import EntityKind

_TERM = re.compile(r"\s*([^;%]+?)\s*\((\d{1,3})\s?%\)|\s*([^;]+)")
#: Codes of industry classifications are not words.
_CODED = re.compile(r"(?:NAICS|SIC)\s?\d+\b")
_SMALL = frozenset("of the and for in on de la le du des et von der die und y del e van".split())
_ACRONYMS = frozenset(
    "UN EU US UK USA UAE NATO IMF WHO WTO FIFA UEFA OPEC NASA UNICEF UNESCO IAEA ILO OECD ASEAN "
    "AG SE SA PLC LLC LTD NV GMBH KG BV SPA AB AS ASA BBC CNN FBI CIA NSA AIDS HIV COVID".split()
)
_WORD = re.compile(r"(?P<before>['’]?)(?P<word>[^\W\d_]+)")


def terms(texts: Iterable[str]) -> Iterator[str]:
    """The terms in ``texts``, in small letters, each once and without codes."""
    seen: set[str] = set()
    for name, _ in _split(texts):
        term = name.lower() if name.isupper() else name
        if term not in seen and not _CODED.match(name):
            seen.add(term)
            yield term


def entities(texts: Iterable[str], kind: EntityKind) -> Iterator[TaggedEntity]:
    """The people, organisations or places in ``texts``, each once with its highest relevance.

    Of a place ("NEW YORK, NY, USA") the first part is the name.
    """
    found: dict[str, TaggedEntity] = {}
    for name, relevance in _split(texts):
        if kind is EntityKind.PLACE:
            name = name.split(",")[0].strip()
        entity = TaggedEntity(kind, proper_name(name, kind), relevance)
        known = found.get(entity.name)
        if entity.name and (known is None or (known.relevance or 0) < (relevance or 0)):
            found[entity.name] = entity
    yield from found.values()


def proper_name(text: str, kind: EntityKind) -> str:
    """A name in capitals as it is usually written; others as they are."""
    if not text.isupper():
        return text
    if kind is not EntityKind.PERSON and text in _ACRONYMS:
        return text
    return _WORD.sub(lambda match: _written(match, kind), text)


def _written(match: re.Match[str], kind: EntityKind) -> str:
    before, word = match["before"], match["word"]
    following = match.string[match.end() : match.end() + 1]
    if kind is not EntityKind.PERSON and word in _ACRONYMS:
        return match[0]
    is_elided = word in ("L", "D") and following in ("'", "’")
    is_possessive = bool(before) and len(word) == 1
    is_small = word.lower() in _SMALL or is_elided
    if (is_small and match.start() > 0) or is_possessive:
        return before + word.lower()
    return before + word.capitalize()


def _split(texts: Iterable[str]) -> Iterator[tuple[str, float | None]]:
    for text in texts:
        for match in _TERM.finditer(" ".join(text.split())):
            name = (match[1] or match[3] or "").strip(" ;,")
            if name:
                yield name, int(match[2]) / 100 if match[2] else None
