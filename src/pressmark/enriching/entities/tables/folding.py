"""Names made comparable: case, diacritics and punctuation away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_WORD = re.compile(r"[^\w&]+")
_ELIDED = re.compile(r"[.'’ʼ]")


def fold_once(name: str) -> str:
    """``name`` in lower case, its words divided by single spaces.

    Diacritics of Latin and Greek letters go (``Zürich`` → ``zurich``), those of other
    scripts are letters of their own and stay, but for ``ё``. Full stops and apostrophes
    vanish: ``U.S.`` → ``us``, ``O'Neill`` → ``oneill``.
    """
    text = _ELIDED.sub("", unicodedata.normalize("NFKC", name)).casefold().replace("ё", "е")
    if not text.isascii():
        text = "".join(map(_without_diacritics, text))
    return _NOT_WORD.sub(" ", text).strip()


fold = lru_cache(maxsize=8_192)(fold_once)
"""The same, remembering names lately asked for; tables are read with ``fold_once``."""


def _without_diacritics(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    return base if "a" <= base <= "z" or "α" <= base <= "ω" else letter


def is_cyrillic(name: str) -> bool:
    """Whether any letter of ``name`` is Cyrillic."""
    return any("Ѐ" <= letter <= "ӿ" for letter in name)
