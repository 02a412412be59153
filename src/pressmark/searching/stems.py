"""Stems per language: which words are forms of one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import Stemmer as Snowball

_ALGORITHMS = {
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech",
    "da": "danish", "nl": "dutch", "en": "english", "eo": "esperanto", "et": "estonian",
    "fi": "finnish", "fr": "french", "de": "german", "el": "greek", "hi": "hindi",
    "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian",
    "ne": "nepali", "no": "norwegian", "nb": "norwegian", "nn": "norwegian", "fa": "persian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "st": "sesotho", "es": "spanish", "sv": "swedish", "ta": "tamil", "tr": "turkish",
    "yi": "yiddish",
}  # fmt: skip
_STRIPS_PREFIXES = frozenset({"ar", "id", "ga", "fa", "st", "yi", "eo", "ne", "ta"})


class Stemmer:
    """The stemmer of one language; words it gets are folded already.

    A language without an algorithm stems every word to itself.
    """

    def __init__(self, language: str) -> None:
        name = _ALGORITHMS.get(language, "")
        known = name in Snowball.algorithms()
        self.algorithm = name if known else ""
        # Its own cache makes it four times as slow on lists of words.
        self._snowball = Snowball.Stemmer(name, 0) if known else None
        self._any_start = language in _STRIPS_PREFIXES

    @classmethod
    def by(cls, algorithm: str) -> Stemmer:
        """The stemmer of an algorithm's name (:func:`algorithm_of`)."""
        return cls(next(code for code, name in _ALGORITHMS.items() if name == algorithm))

    def stem(self, word: str) -> str:
        """The stem of a folded word."""
        return self._snowball.stemWord(word) if self._snowball else word

    def stems(self, words: Sequence[str]) -> list[str]:
        """The stems of folded words, each in its place."""
        return self._snowball.stemWords(words) if self._snowball else list(words)

    def same_stem(self, word: str, candidates: Sequence[str]) -> list[str]:
        """Those of ``candidates`` that share the word's stem."""
        if self._snowball is None:
            return [word] if word in candidates else []
        stem = self._snowball.stemWord(word)
        stems = self._snowball.stemWords(candidates)
        return [form for form, other in zip(candidates, stems, strict=True) if other == stem]

    def shared_prefix(self, word: str) -> str:
        """A prefix every form of ``word`` has: what to look through in a sorted lexicon.

        Suffix-stripping algorithms keep the first letters, except in a few short words
        (dying: die; skies: sky).
        """
        if self._any_start:
            return ""
        stem = self.stem(word)
        prefix = word[: 1 if len(stem) <= 3 else 2]
        return "" if prefix[:1] in "её" else prefix.partition("ё")[0].partition("е")[0]


def algorithm_of(language: str) -> str:
    """The name of the algorithm that stems a language (ISO 639-1); empty for none."""
    return Stemmer(language).algorithm if language in _ALGORITHMS else ""


def stemmers(languages: Iterable[str]) -> tuple[Stemmer, ...]:
    """One stemmer for each language that has an algorithm, in order of language."""
    found = {_ALGORITHMS[code]: code for code in sorted(set(languages)) if code in _ALGORITHMS}
    return tuple(Stemmer(code) for code in found.values())
