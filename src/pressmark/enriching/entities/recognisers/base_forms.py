"""Russian names in the form a dictionary would list: Херсона → Херсон, Путиным → Путин."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from pressmark.enriching.entities.rules.mentions import Candidate
from pressmark.enriching.entities.tables.known import Tables
from pressmark.model.kinds import EntityKind

_SPLIT = re.compile(r"(\s+|(?<=\w)[-–](?=\w))")
_NAMES = {"Name", "Surn", "Patr"}


class BaseForms:
    """Brings names to the nominative with the dictionary of pymorphy3."""

    def __init__(self, tables: Tables) -> None:
        from pymorphy3 import MorphAnalyzer

        self._tables = tables
        self._analyse = lru_cache(maxsize=20_000)(MorphAnalyzer(lang="ru").parse)

    def named(self, mention: Candidate) -> Candidate:
        """The mention with its name in the base form."""
        match mention.kind:
            case EntityKind.PERSON:
                name = self.person(mention.text)
            case EntityKind.PLACE:
                name = self.place(mention.text)
            case _:
                name = self.phrase(mention.text)
        return replace(mention, name=name)

    def person(self, text: str) -> str:
        """Every word of a person's name in the nominative, of one gender."""
        words = text.split()
        gender = self._gender(words)
        return " ".join(self._person_word(word, gender, len(words) == 1) for word in words)

    def _of_one(self, word: str) -> list[Any]:
        """Readings of one person's name: no plural, no colloquial form of address."""
        return [p for p in self._analyse(word) if p.tag.number != "plur" and p.tag.case != "voct"]

    def _gender(self, words: list[str]) -> str:
        """What given name or patronymic say; else what every reading of the surname allows."""
        for word in words:
            readings = [p for p in self._of_one(word) if {"Name", "Patr"} & p.tag.grammemes]
            if readings and "Surn" not in readings[0].tag.grammemes:
                return str(readings[0].tag.gender or "")
        return ""

    def _person_word(self, word: str, gender: str, alone: bool) -> str:
        if "." in word or len(word) < 3 or not word[0].isalpha() or word.isupper():
            return word
        readings = [p for p in self._of_one(word) if _NAMES & p.tag.grammemes]
        fitting = [p for p in readings if not gender or p.tag.gender in (gender, None)]
        if not readings:
            return _undeclined(word, gender, alone)
        best = (fitting or readings)[0]
        if alone and "nomn" in {p.tag.case for p in readings if p.tag.gender == "masc"}:
            return word
        target = {"nomn", "sing"} | ({gender} if gender and best.tag.gender else set())
        inflected = best.inflect(target)
        return _cased(inflected.word if inflected else best.normal_form, word)

    def place(self, text: str) -> str:
        """A place's nominative; what the gazetteer knows as it stands is left alone."""
        if " " in text or "-" in text:
            return self._long_place(text)
        best = self._place_reading(text)
        if best is None or (best.tag.case == "nomn" and self._tables.places.find(text)):
            return text
        inflected = best.inflect({"nomn"})
        name = _cased(inflected.word if inflected else text, text)
        if self._tables.places.find(name) is None and self._tables.places.find(text):
            return text
        return name

    def _place_reading(self, word: str) -> Any | None:
        """The likeliest reading as a place: one the gazetteer confirms, else by dictionary."""
        readings = [p for p in self._analyse(word) if "NOUN" in p.tag or "ADJF" in p.tag]
        nouns = [p for p in readings if "Geox" in p.tag]
        for reading in (*nouns, *readings):
            base = reading.inflect({"nomn"})
            if base is not None and self._tables.places.find(base.word) is not None:
                return reading
        return next(iter(nouns or readings), None)

    def _long_place(self, text: str) -> str:
        if self._tables.places.find(text) is not None:
            return text
        parts = _SPLIT.split(text)
        if "-" in text and " " not in text:
            last = self.place(parts[-1]) if parts[-1] else ""
            candidate = "".join((*parts[:-1], last))
            return candidate if self._tables.places.find(candidate) else self.phrase(text)
        return self.phrase(text)

    def phrase(self, text: str) -> str:
        """A phrase's nominative: its head noun and the adjectives that agree with it."""
        parts = _SPLIT.split(text)
        words = [i for i in range(0, len(parts), 2) if parts[i]]
        head = next((i for i in words if self._is_noun(parts[i])), None)
        if head is None or not parts[head][0].isalpha():
            return text
        noun = self._analyse(parts[head])[0]
        if parts[head].isupper() or noun.tag.case is None:
            return text
        base = noun.inflect({"nomn"})
        parts[head] = _cased(base.word, parts[head]) if base else parts[head]
        for index in words:
            if index < head:
                parts[index] = self._agreeing(parts[index], noun)
        return "".join(parts)

    def _is_noun(self, word: str) -> bool:
        readings = self._analyse(word)
        return bool(readings) and "NOUN" in readings[0].tag

    def _agreeing(self, word: str, noun: Any) -> str:
        for reading in self._analyse(word):
            if {"ADJF", "PRTF"} & reading.tag.grammemes:
                number = noun.tag.number or "sing"
                wanted = {"nomn", number} | ({noun.tag.gender} if number == "sing" else set())
                base = reading.inflect({g for g in wanted if g})
                return _cased(base.word, word) if base else word
        return word


def _undeclined(word: str, gender: str, alone: bool) -> str:
    """Surnames no dictionary knows: regular masculine endings are taken off."""
    if gender == "femn":
        return re.sub(r"(ов|ев|ин|ын)(?:ой|у)\Z", r"\1а", word)
    stripped = re.sub(r"(ов|ев|ин|ын)(?:а|у|ым|ом|е)\Z", r"\1", word)
    if stripped == word and not alone:
        stripped = re.sub(r"(?<=[бвгджзклмнпрстфхцчш])(?:а|у|ом|ем|е)\Z", "", word)
    return stripped


def _cased(base: str, like: str) -> str:
    """``base`` in the case of ``like``."""
    if like.isupper() and len(like) > 1:
        return base.upper()
    return base[:1].upper() + base[1:] if like[:1].isupper() else base
