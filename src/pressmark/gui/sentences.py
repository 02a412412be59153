"""What services, engines and importers say in English, said in the user's language.

Their sentences cross processes and lie in the record as text, so the text is the key: it is
held against every sentence the source can say (``resources/translations/sentences.txt`` and the
``phrases.txt`` that stand in them, made by ``packaging/dev/translations.py``), and its values go
into the translation. What matches
none of them is shown as it is.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication

from pressmark.gui.date_text import number_text, time_text
from pressmark.gui.shapes import PLACE, filled
from pressmark.model.errors import QueryError
from pressmark.services.resources import resource

CONTEXT = "Sentences"
_NUMBER = re.compile(r"\d{1,3}(,\d{3})+")  # with the separators of English
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")  # as the services write one
_ENDS = re.compile(r"(?<=[.!?]) (?=\S)")


def said(text: str) -> str:
    """``text`` in the window's language: one sentence, or several after each other."""
    if not text:
        return ""
    whole = _translated(text, "sentences.txt")
    if whole is not None:
        return whole
    heads = [match.start() for match in _ENDS.finditer(text)]
    for head in reversed(heads):  # the longest beginning that is known
        first = _translated(text[:head], "sentences.txt")
        if first is not None:
            return f"{first} {said(text[head + 1 :])}"
    return text


def named(text: str) -> str:
    """A phrase that stands by itself, as a heading does, or else a sentence: in the language."""
    phrase = _translated(text, "phrases.txt") if text else None
    return said(text) if phrase is None else phrase


def explained(phrase: str) -> str:
    """One phrase of a query's explanation, its places still open."""
    return QCoreApplication.translate("Explanation", phrase)


def said_of_query(error: QueryError) -> str:
    """What is wrong with a query and the whole query mended, which is not translated."""
    advice = error.mend
    if error.suggestion:
        advice = advice.removesuffix(f": {error.suggestion}")
        return f"{said(error.message)} {said(advice)}: {error.suggestion}"
    return f"{said(error.message)} {said(advice.removesuffix('.'))}."


def _translated(text: str, listed: str) -> str | None:
    found = _match(text, listed)
    if found is None:
        return None
    key, values = found
    meant = QCoreApplication.translate(CONTEXT, key)
    return filled(meant, [_value(value) for value in values])


def _value(text: str) -> str:
    """A sentence's value: a name or number as it is, one of our own phrases translated."""
    if _TIME.fullmatch(text):
        return time_text(text)
    if _NUMBER.fullmatch(text):
        return number_text(int(text.replace(",", "")))
    phrase = _translated(text, "phrases.txt") if text else None
    return text if phrase is None else phrase


@lru_cache(maxsize=4096)
def _match(text: str, listed: str) -> tuple[str, tuple[str, ...]] | None:
    """The key ``text`` is one of, and its values; of several the most literal one."""
    exact, patterns = _known(listed)
    if text in exact:
        return text, ()
    for key, pattern in patterns:
        match = pattern.fullmatch(text)
        if match:
            return key, match.groups()
    return None


@cache
def _known(listed: str) -> tuple[frozenset[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """The keys without values, and those with, the most literal first."""
    keys = resource("translations", listed).read_text("utf-8").splitlines()
    open_keys = sorted((key for key in keys if PLACE.search(key)), key=_literal, reverse=True)
    return frozenset(keys) - set(open_keys), tuple((key, _pattern(key)) for key in open_keys)


def _literal(key: str) -> int:
    return len(PLACE.sub("", key))


def _pattern(key: str) -> re.Pattern[str]:
    parts = PLACE.split(key)
    literal = [re.escape(part) for part in parts[::2]]
    return re.compile("(.*?)".join(literal), re.DOTALL)
