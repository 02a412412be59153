"""Words of dates: months by name in many languages, digits of other scripts."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from pressmark.importing.metadata.month_names import MONTH_NAMES

_ACCENTS = re.compile("[\u0300-\u036f]")
_ELIDED = re.compile("d['’]")


def plain_digits(text: str) -> str:
    """``text`` with the digits of every script (Arabic-Indic, Devanagari…) as 0–9."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(character)) if character.isdecimal() else character
        for character in text
    )


def months_of(word: str, languages: tuple[str, ...] = ()) -> int:
    """The month ``word`` names, 1–12, in one of ``languages`` or else in every language.

    0 when it names none, or different ones in different languages.
    """
    named = _table().get(_fold(word))
    if not named:
        return 0
    for language in languages:
        month = named.get(language.replace("_", "-").lower().partition("-")[0])
        if month:
            return month
    months = set(named.values())
    return months.pop() if len(months) == 1 else 0


@cache
def _table() -> dict[str, dict[str, int]]:
    """Folded name → language → month."""
    table: dict[str, dict[str, int]] = {}
    for language, names in MONTH_NAMES.items():
        for number, forms in enumerate(names.split(" "), start=1):
            for form in forms.split("/"):
                table.setdefault(_fold(form), {}).setdefault(language, number)
    return table


def _fold(word: str) -> str:
    """Case, accents, full stops and an elided article (d’octubre) taken away."""
    word = _ELIDED.sub("", word.casefold().strip("."))
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", word))
    return unicodedata.normalize("NFC", bare).replace("ı", "i").replace("ς", "σ")
