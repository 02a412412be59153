"""The one tokeniser: what a word is, for indexing, queries, snippets and highlighting.

Rules, in the order they are tried at each place of the text:

- letters with dots between them (U.S., e.g.) are one word without the dots: ``us``;
- digit groups of three with separators are one number: ``155,221`` is ``155221``; a decimal
  point stays: ``5.93``;
- a run of letters, digits and marks is a word; an apostrophe inside belongs to it (don't), but
  a final 's is left out (Putin's) and a French or Italian elision is a word of its own
  (l'Ukraine);
- scripts written without spaces give one word per character;
- a capital after small letters (or after a digit) is a glued sentence more often than not:
  ``iceThey`` stands for ``ice``, ``They`` and the whole, all at one position, so that phrases on
  either side still match. iPhone, McDonald and the like are left whole.

Nothing reaches across white space except the separators within a number, which lets the indexer
look words up by white-space chunk (:mod:`pressmark.searching.numbering`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

LONGEST_WORD = 100  # characters; the rest of a longer run (base64…) is left out

_APOSTROPHES = "'’ʼ‘＇ʹ"
_NO_SPACES = (
    r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}\p{Tai_Le}ー々"
)
_WORD = regex.compile(
    rf"""
    (?P<initials>(?<![\p{{L}}\p{{N}}])[\p{{Lu}}\p{{Ll}}](?:\.[\p{{Lu}}\p{{Ll}}])+(?![\p{{L}}\p{{M}}\p{{N}}]))
    | (?P<number>(?<![\p{{L}}\p{{N}}]|\p{{N}}[.,])
        (?:\p{{Nd}}{{1,3}}(?:(?P<comma>[,{_APOSTROPHES}\u00a0\u202f\u2009])\p{{Nd}}{{3}})
             (?:(?P=comma)\p{{Nd}}{{3}})*(?![\p{{Nd}}]|,\p{{Nd}})(?:\.\p{{Nd}}+)?
         | \p{{Nd}}{{1,3}}(?:\.\p{{Nd}}{{3}}){{2,}}(?!\p{{Nd}})
         | \p{{Nd}}+\.\p{{Nd}}+)(?!\.?\p{{N}}))
    | (?P<run>[\p{{L}}\p{{N}}][\p{{L}}\p{{M}}\p{{N}}\u00ad\u2060\u200c\u200d]*
        (?:[{_APOSTROPHES}][\p{{L}}\p{{N}}][\p{{L}}\p{{M}}\p{{N}}\u00ad\u2060\u200c\u200d]*)*)
    """,
    regex.VERBOSE,
)
_SPACELESS = regex.compile(rf"[{_NO_SPACES}]\p{{M}}*|[^{_NO_SPACES}]+")
_ANY_SPACELESS = regex.compile(rf"[{_NO_SPACES}]")
_APOSTROPHE = regex.compile(rf"[{_APOSTROPHES}]")
_GLUED = regex.compile(
    r"(?<=\p{Ll}\p{M}*)(?=\p{Lu}(?:\p{M}*\p{Ll}|\p{Lu})|[AI]$)|(?<=\p{Nd})(?=\p{Lu}\p{Ll}{2})"
)
_WHOLE_NAME = regex.compile(
    r"\p{Ll}\p{Lu}|(?:Mc|Mac|De|Di|Du|Da|Le|La|Van|Von|Fitz|St|Del|Ben|El|Al)\p{Lu}\p{Ll}+$"
)
_ELISIONS = frozenset(
    "l d j m t s n c qu jusqu lorsqu puisqu quoiqu dell nell all sull dall un gl quell".split()
)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u2060\u200c\u200d"))
_LATIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe",
     "ð": "d", "þ": "th", "ŋ": "n", "ς": "σ"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word: its folded ``text`` and where it stands.

    ``start`` and ``end`` are characters of the original text; ``position`` counts words, and
    is shared by the parts of a glued run and the run itself.
    """

    text: str
    start: int
    end: int
    position: int


def fold(word: str) -> str:
    """Fold case and width, and the diacritics of Latin and Greek letters (й stays й)."""
    if word.isascii():
        return word.lower()
    word = unicodedata.normalize("NFKC", word.translate(_INVISIBLE)).casefold()
    word = _APOSTROPHE.sub("'", word).translate(_LATIN_LETTERS)
    return unicodedata.normalize("NFC", _without_marks(unicodedata.normalize("NFD", word)))


def _without_marks(decomposed: str) -> str:
    kept: list[str] = []
    foldable = False
    for character in decomposed:
        if unicodedata.combining(character):
            if foldable:
                continue
        else:
            foldable = character < "\u0400"  # Latin and Greek blocks end here
            foldable = foldable or "\u1e00" <= character < "\u2000"
        kept.append(character)
    return "".join(kept)


def tokens(text: str) -> Iterator[Token]:
    """Every word of ``text`` in order of start; parts of a glued run follow the run."""
    position = -1
    for match in _WORD.finditer(text):
        kind = match.lastgroup
        start, end = match.span()
        here: set[str] = set()
        for word, first, last, step in _words_of(kind, match.group(), start, end):
            position += step
            if step:
                here.clear()
            folded = fold(word)[:LONGEST_WORD]
            if folded and folded not in here:  # haHa: the part once
                here.add(folded)
                yield Token(folded, first, last, position)


def _words_of(
    kind: str | None, found: str, start: int, end: int
) -> Iterator[tuple[str, int, int, int]]:
    """(word, start, end, step of position) for each word of one match."""
    if kind == "initials":
        yield found.replace(".", ""), start, end, 1
    elif kind in ("number", "comma"):
        yield _plain_number(found), start, end, 1
    elif _ANY_SPACELESS.search(found):
        for piece in _SPACELESS.finditer(found):
            if _ANY_SPACELESS.match(piece.group()):
                yield piece.group(), start + piece.start(), start + piece.end(), 1
            else:
                yield from _words_of_run(piece.group(), start + piece.start())
    else:
        yield from _words_of_run(found, start)


def _plain_number(found: str) -> str:
    whole, point, decimals = found.rpartition(".")
    if point and (found.count(".") > 1):
        return found.replace(".", "")
    if not point:
        whole, decimals = found, ""
    return "".join(c for c in whole if c.isdigit()) + point + decimals


def _words_of_run(run: str, start: int) -> Iterator[tuple[str, int, int, int]]:
    """Words of a run of letters and digits with apostrophes inside."""
    end = start + len(run)
    parts = _APOSTROPHE.split(run)
    while len(parts) > 1 and fold(parts[0]) in _ELISIONS:
        yield parts[0], start, start + len(parts[0]), 1
        start += len(parts[0]) + 1
        del parts[0]
    if len(parts) > 1 and parts[-1] in ("s", "S"):
        end -= 2
        del parts[-1]
    word = "'".join(parts)
    yield word, start, end, 1
    if len(parts) == 1:
        for first, last in _glued_parts(word):
            yield word[first:last], start + first, start + last, 0


def _glued_parts(run: str) -> list[tuple[int, int]]:
    """Ranges of the parts of a run that looks glued (iceThey); none if it does not."""
    if run.islower() or run.isupper() or run[1:].islower() or _WHOLE_NAME.match(run):
        return []
    cuts = [cut.start() for cut in _GLUED.finditer(run) if cut.start() >= 2]
    if not cuts:
        return []
    bounds = [0, *cuts, len(run)]
    return list(pairwise(bounds))
