"""Which recogniser reads which language. To add one: a module and a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pressmark.enriching.entities.recognisers.base import Recogniser
from pressmark.enriching.entities.tables.known import Tables


def english(tables: Tables) -> Recogniser:
    """spaCy's English news model."""
    from pressmark.enriching.entities.recognisers.english import EnglishRecogniser

    return EnglishRecogniser(tables)


def russian(tables: Tables) -> Recogniser:
    """slovnet's Russian news model."""
    from pressmark.enriching.entities.recognisers.russian import RussianRecogniser

    return RussianRecogniser(tables)


def gazetteer(tables: Tables) -> Recogniser:
    """Places by name, for every other language."""
    from pressmark.enriching.entities.recognisers.places import PlaceRecogniser

    return PlaceRecogniser(tables)


RECOGNISERS: Mapping[str, Callable[[Tables], Recogniser]] = {"en": english, "ru": russian}


def recogniser_for(language: str) -> Callable[[Tables], Recogniser]:
    """The recogniser of a language (ISO 639-1, empty when unknown)."""
    return RECOGNISERS.get(language, gazetteer)
