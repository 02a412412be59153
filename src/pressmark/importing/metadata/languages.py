"""The language of a text, told by the text itself."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pressmark.model.article import Claim
from pressmark.model.kinds import Origin

#: Fewer words say too little (a name, a headline).
MINIMUM_WORDS = 8
_READ = 1200  # characters: more does not change the answer
#: The first this many do for most texts; the rest is read when they leave any doubt.
_READ_FIRST = 400
_CERTAIN = 0.9999
_WORD = re.compile(r"[^\W\d_]{2,}")
#: Scripts written without spaces: every character counts as a word.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\u0e80-\u0eff\u1780-\u17ff]")
_CODE = re.compile(r"[a-z]{2}\Z")
_SURE = 0.95
#: Tables of figures score below this in any language (1,000 Reuters earnings reports).
_FLOOR = 0.1
#: Constructed, dead or hardly printed languages, which tables of figures are taken for.
_RARE = frozenset(("vo", "ia", "ie", "io", "la", "an", "wa", "av", "cv", "kw", "gv", "na"))


@cache
def _identifier() -> Any:
    """The language identifier, held to languages that newspapers are written in."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # loads numpy and a model

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    codes = [code for code in identifier.labels if _CODE.match(code) and code not in _RARE]
    identifier.set_languages(codes)
    return identifier


def _detect(text: str) -> tuple[str, float]:
    """The ISO 639-1 code of the language of ``text`` and how sure it is (0–1).

    Empty for fewer than eight words.
    """
    text = text[:_READ]
    if len(_WORD.findall(text)) + len(_UNSPACED.findall(text)) < MINIMUM_WORDS:
        return "", 0.0
    code, sureness = _identifier().classify(text[:_READ_FIRST])
    if sureness < _CERTAIN and len(text) > _READ_FIRST:
        code, sureness = _identifier().classify(text)
    return str(code), float(sureness)


def language_claim(text: str, declared: str = "") -> Claim[str] | None:
    """The language of an article: by its text, else as ``declared``.

    Where the text leaves a doubt (tables, names) the declared language is believed.
    """
    found, sureness = _detect(text)
    code = declared.strip().lower().replace("_", "-").partition("-")[0]
    if not _CODE.match(code):
        code = ""
    if found and (sureness >= _SURE or (not code and sureness >= _FLOOR)):
        return Claim(found, Origin.DETECTED, " ".join(text[:60].split()))
    return Claim(code, Origin.METADATA, declared) if code else None
