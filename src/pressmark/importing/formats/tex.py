"""Text out of TeX: accents, signs and commands, as far as titles, names and notes use them."""

from __future__ import annotations

import re
import unicodedata

_ACCENT = re.compile(r"\{?\\([`'^\"~=.uvHcdbkr])\s*\{?(\\?[A-Za-z])\}?\}?")
_MARKS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304",
    ".": "\u0307", "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323",
    "b": "\u0331", "k": "\u0328", "r": "\u030a",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "textendash": "–", "textemdash": "—", "ldots": "…",
}  # fmt: skip
_LETTER = re.compile(r"\{?\\(" + "|".join(sorted(_LETTERS, key=len, reverse=True)) + r")\b\s*\}?")
_COMMAND = re.compile(r"\\[A-Za-z]+\*?\s*(?=\{)|\\(?=[&%$#_{}])")
#: Commands that print one sign; those that TeX would take for its own while it is read stand
#: under stand-ins of the private use area until the end.
_SIGNS = {
    "textbackslash": "\ue000", "textbraceleft": "\ue001", "textbraceright": "\ue002",
    "textasciitilde": "\ue003", "textasciicircum": "^", "textquotedbl": '"', "textbar": "|",
    "textless": "<", "textgreater": ">", "textquotesingle": "'", "textquoteleft": "‘",
    "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "textunderscore": "_", "textdollar": "$", "textasteriskcentered": "*", "textellipsis": "…",
    "textbullet": "•", "textdegree": "°", "texteuro": "€", "textsterling": "£", "textsection": "§",
}  # fmt: skip
_SIGN = re.compile(r"\\(" + "|".join(_SIGNS) + r")\b\s*(?:\{\})?")
_BRACE = re.compile(r"\\([{}])")
_STAND_INS = str.maketrans({"\ue000": "\\", "\ue001": "{", "\ue002": "}", "\ue003": "~"})
_DASHES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"))
_LINE_END = re.compile(r"\\\\[ \t]*\n?\s*")


def plain(value: str) -> str:
    """A value without TeX's braces and commands."""
    value = _ACCENT.sub(
        lambda m: unicodedata.normalize("NFC", m[2].lstrip("\\") + _MARKS[m[1]]), value
    )
    value = _LETTER.sub(lambda m: _LETTERS[m[1]], value)
    value = _SIGN.sub(lambda m: _SIGNS[m[1]], value)
    value = _BRACE.sub(lambda m: "\ue001" if m[1] == "{" else "\ue002", value)
    for joined, sign in _DASHES:  # before the braces go that keep signs apart
        value = value.replace(joined, sign)
    value = _COMMAND.sub("", value).replace("{", "").replace("}", "").replace("~", " ")
    return "\n\n".join(map(_paragraph, re.split(r"\n\s*\n", value))).strip()


def _paragraph(text: str) -> str:
    """White space made single spaces; ``\\\\`` ends a line."""
    lines = (" ".join(line.split()) for line in _LINE_END.split(text))
    return "\n".join(lines).translate(_STAND_INS)


def parted(value: str, separator: re.Pattern[str]) -> list[str]:
    """The parts of ``value``, parted where ``separator`` stands outside braces."""
    parts: list[str] = []
    start = depth = at = 0
    while at < len(value):
        found = separator.match(value, at) if not depth else None
        if found:
            parts.append(value[start:at])
            start = at = found.end()
            continue
        if value[at] == "\\":
            at += 1
        elif value[at] in "{}":
            depth = max(0, depth + (1 if value[at] == "{" else -1))
        at += 1
    return [*parts, value[start:]]
