"""What a leaf of the query stands for: words of the lexicon."""

from __future__ import annotations

from functools import lru_cache
from time import monotonic

import regex

from pressmark.model.errors import UserError
from pressmark.model.query import Field, Fuzzy, Leaf, Regex, Wildcard, Word
from pressmark.searching.evaluation.corpus import Forms
from pressmark.searching.index.reader import View
from pressmark.searching.words import fold, tokens

REGEX_SECONDS = 0.8  # a pattern that takes longer over the whole lexicon is stopped

_LITERAL = regex.compile(r"[\p{L}\p{N}]*")
_RECURSION = regex.compile(r"\(\?(?:R|\d|&|P>)")  # the one way a pattern can eat up memory
_REPEATS = frozenset("*+?{|")


@lru_cache(maxsize=512)
def folded_words(text: str) -> tuple[str, ...]:
    """The words of a typed word, one for each position: a hyphen or a script without spaces
    makes several, which stand next to each other in a text."""
    found: list[str] = []
    last = -1
    for token in tokens(text):
        if token.position != last:
            found.append(token.text)
            last = token.position
    return tuple(found)


def expand(leaf: Leaf, view: View, field: Field = Field.ANY) -> Forms:
    """The words of the lexicon a leaf stands for; a word stands for itself at least.

    ``leaf`` must be of one position (:func:`folded_words`). Raises UserError for a pattern that
    cannot be used.
    """
    if isinstance(leaf, Word):
        return _forms(leaf, view, field)
    if isinstance(leaf, Wildcard):
        return Forms(_wildcard(leaf.pattern, view, field))
    if isinstance(leaf, Fuzzy):
        return Forms(_fuzzy(leaf, view, field))
    return Forms(_regex(leaf, view, field))


def _forms(word: Word, view: View, field: Field) -> Forms:
    folded = folded_words(word.text)
    if len(folded) != 1:
        return Forms(folded)
    if word.exact:
        return Forms((folded[0],))
    found = view.lexicon.same_stem(folded[0], view.stemming, field)
    if view.stemming.uniform:
        return Forms(tuple(sorted({folded[0]}.union(*found.values()))))
    others = {name: tuple(w for w in words if w != folded[0]) for name, words in found.items()}
    return Forms((folded[0],), tuple((name, words) for name, words in others.items() if words))


def _fuzzy(leaf: Fuzzy, view: View, field: Field) -> tuple[str, ...]:
    folded = fold(leaf.text)
    return tuple(view.lexicon.within(folded, min(leaf.distance, 2), field)) if folded else ()


def _wildcard(pattern: str, view: View, field: Field) -> tuple[str, ...]:
    folded = "".join(c if c in "*?" else fold(c) for c in regex.sub(r"\*+", "*", pattern))
    prefix = regex.split(r"[*?]", folded, maxsplit=1)[0]
    if folded == prefix + "*":
        return tuple(view.lexicon.beginning(prefix, field))
    return tuple(view.lexicon.like(folded, field))


def _regex(leaf: Regex, view: View, field: Field) -> tuple[str, ...]:
    if _RECURSION.search(leaf.pattern):
        raise UserError(
            f"/{leaf.pattern}/ calls itself, which is not done here.",
            "Words are short: write out what is to be repeated.",
        )
    try:
        pattern = regex.compile(leaf.pattern, regex.IGNORECASE | regex.VERSION0)
    except (regex.error, OverflowError, RecursionError) as error:
        raise UserError(
            f"/{leaf.pattern}/ is not a regular expression: {error}.",
            "Mend it, or search for the plain word.",
        ) from error
    return tuple(_matching(pattern, _literal_prefix(leaf.pattern), leaf.pattern, view, field))


def _literal_prefix(pattern: str) -> str:
    """Letters every match begins with: those before the first sign with a meaning."""
    match = _LITERAL.match(pattern)
    literal = match.group() if match else ""
    rest = pattern[len(literal) :]
    if "|" in pattern:
        return "" if "|" in _outside_groups(pattern) else fold(literal)
    return fold(literal[:-1] if rest[:1] in _REPEATS and rest else literal)


def _outside_groups(pattern: str) -> str:
    """The pattern without what stands in round or square brackets."""
    depth, kept = 0, []
    for character in pattern:
        depth -= character in ")]" and depth > 0
        if not depth:
            kept.append(character)
        depth += character in "(["
    return "".join(kept)


def _matching(
    pattern: regex.Pattern[str], prefix: str, typed: str, view: View, field: Field
) -> list[str]:
    end = monotonic() + REGEX_SECONDS

    def left() -> float:
        return max(end - monotonic(), 0.001)

    try:
        return view.lexicon.matching(pattern, prefix, field, left)
    except (TimeoutError, MemoryError) as error:
        raise UserError(
            f"/{typed}/ takes too long to try on every word, and was stopped.",
            "Avoid a repetition inside a repetition.",
        ) from error
