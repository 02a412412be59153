"""Cyrillic names in Latin letters, and the many ways of writing them brought to one."""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўћђљњџјӣ",
        (
            "a b v g d e zh z i i k l m n o p r s t u f h ts ch sh sch  y  e yu ya i yi ye g u "
            "c dj lj nj dz j i"
        ).split(" "),
        strict=False,
    )
)

# Different schemes' spellings of one sound; longest first. Only for names known to be Slavic.
_SCHEMES = (
    (re.compile(r"shch|schtsch|chtch|sch(?=[aeiou])"), "sch"),
    (re.compile(r"tsch|tch|cz"), "ch"),
    (re.compile(r"kh|(?<![cstpz])h"), "h"),
    (re.compile(r"dzh"), "j"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(?<=[ij])e(?=[aeiou])"), "e"),
    (re.compile(r"\b[yi]e"), "e"),
    (re.compile(r"(?<=[aeiou])[yi]e"), "e"),
    (re.compile(r"iou|yu|iu|ju"), "iu"),
    (re.compile(r"ya|ia|ja"), "ia"),
    (re.compile(r"yo|io|jo"), "e"),
    (re.compile(r"(?:iy|yy|ii|ij|yi|y|j)\b"), "i"),
    (re.compile(r"y|j"), "i"),
    (re.compile(r"ii+"), "i"),
    (re.compile(r"(?<=[b-df-hj-np-tv-z])ff?\b|(?<=[aeo])ff?\b"), "v"),
    (re.compile(r"([b-df-hj-np-tv-z])\1"), r"\1"),
)
_PATRONYMIC = re.compile(r"(?:[оеь]вич|ьич|мич|[оеи]вна|инична|ична|[oe]vich|[oe]vna|ovych)\Z")


def to_latin(folded: str) -> str:
    """A folded Cyrillic name in Latin letters; other letters stay."""
    return "".join(_LETTERS.get(letter, letter) for letter in folded)


@lru_cache(maxsize=8_192)
def sound(folded: str) -> str:
    """A key that the usual transliterations of one Slavic name share.

    ``zelensky``, ``zelenskyy``, ``zelenskiy`` and ``зеленский`` all give ``zelenski``.
    """
    text = to_latin(folded)
    for pattern, plain in _SCHEMES:
        text = pattern.sub(plain, text)
    return text


# What a name sounds like to someone who writes it in another alphabet, in few classes of sound.
_HEARD = (
    (re.compile(r"(?<=[aeiou])h(?![aeiouy])"), ""),
    (re.compile(r"(?<=[b-df-hj-np-tv-z])e\b"), ""),
    (re.compile(r"shch|tsch|sch|tch|dzh|ch|sh|zh|j|g(?=[eiy])"), "x"),
    (re.compile(r"th|dt"), "t"),
    (re.compile(r"ts|tz|z|c(?=[eiy])"), "s"),
    (re.compile(r"kh|ck|[cqhg]"), "k"),
    (re.compile(r"ph|[wf]"), "v"),
    (re.compile(r"[aeiouy]+"), "a"),
    (re.compile(r"(\w)\1+"), r"\1"),
)


def heard(folded: str) -> str:
    """A rough key of how a name sounds: ``джессика паркер`` and ``jessica parker`` share it.

    Names that differ may share it too: good for suggesting, not for deciding.
    """
    text = to_latin(folded)
    for pattern, plain in _HEARD:
        text = pattern.sub(plain, text)
    return text


def is_patronymic(folded: str) -> bool:
    """Whether a word of a name is a Russian or Ukrainian patronymic."""
    return _PATRONYMIC.search(folded) is not None
