"""The language of a text, told by the text itself."""

from __future__ import annotations

import re

from pressmark.model.article import Claim, Origin

#: Fewer words say too little (a name, a headline).
MINIMUM_WORDS = 8
_READ = 3000  # characters: more does not change the answer
_WORD = re.compile(r"[^\W\d_]{2,}")
#: Scripts written without spaces: every character counts as a word.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\u0e80-\u0eff\u1780-\u17ff]")
_CODE = re.compile(r"[a-z]{2}\Z")


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language of ``text``; empty for fewer than eight words."""
    text = text[:_READ]
    if len(_WORD.findall(text)) + len(_UNSPACED.findall(text)) < MINIMUM_WORDS:
        return ""
    import py3langid  # loads numpy and a model: only where texts are read

    code, _ = py3langid.classify(text)
    return str(code)


def language_claim(text: str, declared: str = "") -> Claim[str] | None:
    """The language of an article: by its text, else as ``declared``."""
    found = detect_language(text)
    if found:
        return Claim(found, Origin.DETECTED, " ".join(text[:60].split()))
    code = declared.strip().lower().replace("_", "-").partition("-")[0]
    return Claim(code, Origin.METADATA, declared) if _CODE.match(code) else None
