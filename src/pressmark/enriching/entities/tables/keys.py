"""The archive-wide key of a name: what brings one entity's names together."""

from __future__ import annotations

import re

from pressmark.enriching.entities.tables.folding import fold, is_cyrillic
from pressmark.enriching.entities.tables.known import Tables
from pressmark.enriching.entities.tables.regions import region_key
from pressmark.enriching.entities.tables.transliteration import (
    is_patronymic,
    sound,
    to_latin,
)
from pressmark.model.kinds import EntityKind

_SUFFIX = re.compile(
    r"[\s,]+(?:(?:and|&)\s+(?=co(?:mpany|s)?\b))?(?:inc|incorporated|corp|corporation|co|company|cos|ltd|limited|plc|llc|llp|lp|sa|"
    r"s\.a|nv|n\.v|ag|gmbh|spa|s\.p\.a|bhd|pty|ab|oyj?|se|kk|asa|kgaa|ооо|оао|зао|пао|ао)\.?\Z",
    re.IGNORECASE,
)
_OF_THE_STATES = re.compile(r"(?:(?:us|united states) (?=\w+ \w)|gop (?=\w))")
_ARTICLE = re.compile(r" the (?=\w)")
_STATE_OF = re.compile(r"(?:state|commonwealth) of ")
_LEADING_FORM = re.compile(r"(?:ООО|ОАО|ЗАО|ПАО|АО|ФГУП)\s+")
_QUOTES = re.compile(r"[«»\"“”„]")
_SLAVIC_ENDING = re.compile(
    r"(?:[oey]v|off|[iy]n|sk[iy]\w?|sk[ai]ya|skaia|[oey]va|ina|ko|uk|iuk|yuk|[iy]ch|n[yi][iy]?|aya|aia|ets|"
    r"o[iy]|shyn|gu|ich)\Z"
)
_SHORTEST_PLURAL = 4  # letters
_INITIAL = re.compile(r"\b\w\b")
_INITIALS_TOGETHER = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\.)")
_BRITISH = (
    (re.compile(r"isation(?=s?\b)"), "ization"),
    (re.compile(r"\bcentre(?=s?\b)"), "center"),
    (re.compile(r"\bprogramme(?=s?\b)"), "program"),
)


def entity_key(kind: EntityKind, name: str, tables: Tables) -> tuple[str, str]:
    """The key of ``name`` and, where a table or a scheme was needed, the reason for it."""
    match kind:
        case EntityKind.PLACE:
            return _place_key(name, tables)
        case EntityKind.ORGANISATION:
            return _organisation_key(name, tables)
        case EntityKind.GROUP:
            group = tables.groups.find(name)
            return fold(group) if group else _singular(fold(name)), ""
        case EntityKind.PERSON:
            return _person_key(name, tables)


def _singular(folded: str) -> str:
    """``houthis`` and ``rumanians`` are as one; the Swiss and Portuguese are in the table."""
    plural = len(folded) > _SHORTEST_PLURAL and folded.endswith("s") and folded[-2] not in "su"
    return folded[:-1] if plural else folded


def _person_key(name: str, tables: Tables) -> tuple[str, str]:
    """As :func:`person_key`, under the English spelling where the table knows the person."""
    name = _INITIALS_TOGETHER.sub(". ", name)  # George H.W. and George H. W. Bush
    known = tables.persons.get(fold(name))
    if known is None or fold(known) == fold(name):
        return person_key(name, tables.given_names)
    return person_key(known, tables.given_names)[0], f"known person: {name} is {known}"


def _place_key(name: str, tables: Tables) -> tuple[str, str]:
    region = region_key(name, tables.places)
    if region:
        return region, "" if region == fold(name) else f"gazetteer: {name} is the {region}"
    place = tables.places.find(name) or tables.places.find(_STATE_OF.sub("", fold(name)))
    if place is None:
        return fold(name), ""
    key = fold(place.name)
    return key, "" if key == fold(name) else f"gazetteer: {name} is {place.name}"


def _organisation_key(name: str, tables: Tables) -> tuple[str, str]:
    known = tables.organisations.find(name) or tables.organisations.find(_american(fold(name)))
    if known is not None:
        reason = "" if fold(known) == fold(name) else f"known organisation: {name} is {known}"
        return _without_articles(fold(known)), reason
    bare = _american(_without_articles(fold(without_suffixes(name)) or fold(name)))
    national = _OF_THE_STATES.match(bare)
    if national is None:
        return bare, ""
    rest = bare[national.end() :]
    known = tables.organisations.find(rest)
    key = _without_articles(fold(known)) if known else rest
    return key, "with or without the state's or party's name"


def _american(folded: str) -> str:
    """``organization``, ``center`` and ``program``, which are spelled in two ways in a name of
    several words: defence and labour are not, as ministries and parties of two countries differ
    in them.
    """
    if " " in folded:
        for british, american in _BRITISH:
            folded = british.sub(american, folded)
    return folded


def _without_articles(folded: str) -> str:
    """``department of interior``, as some leave the second "the" out and most do not."""
    return _ARTICLE.sub(" ", folded)


def without_suffixes(name: str) -> str:
    """An organisation's name without its legal form: ``Ford Motor Co`` → ``Ford Motor``."""
    bare = _LEADING_FORM.sub("", _QUOTES.sub("", name))
    for _ in range(2):
        shorter = _SUFFIX.sub("", bare)
        if len(shorter) < 2:
            break
        bare = shorter
    return bare


def person_key(name: str, given_names: dict[str, str]) -> tuple[str, str]:
    """The key of a person's name.

    A full name whose given name is written several ways in the table is spelled by sound,
    its patronymic left out, so that ``Владимир Владимирович Путин``, ``Vladimir Putin`` and
    ``Wladimir Putin`` meet. Other names keep their own spelling, in Latin letters: ``Лионель
    Месси`` meets ``Lionel Messi``. Whose a lone surname is remains open.
    """
    words = fold(name).split()
    if len(words) < 2:
        lone = words[0] if words else ""
        return (to_latin(lone), "transliteration") if is_cyrillic(lone) else (lone, "")
    given = given_names.get(words[0])
    if given is None:
        return to_latin(" ".join(words)), "transliteration" if is_cyrillic(name) else ""
    rest = [w for w in words[1:-1] if not is_patronymic(w) and not _INITIAL.fullmatch(w)]
    if any(_INITIAL.fullmatch(w) for w in words[1:-1]):
        rest = words[1:-1]
    key = " ".join((given, *map(_surname_sound, (*rest, words[-1]))))
    return key, "" if key == " ".join(words) else f"same name in other spelling: {key}"


def _surname_sound(word: str) -> str:
    """By sound where Cyrillic or Slavic in its ending; ``smyth`` and ``smith`` stay two."""
    slavic = is_cyrillic(word) or _SLAVIC_ENDING.search(word)
    return sound(word) if slavic else word
