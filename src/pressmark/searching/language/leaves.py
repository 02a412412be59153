"""One item of a query, a word as typed, to a leaf of the tree."""

from __future__ import annotations

import re

import regex

from pressmark.model.query import Field, Fuzzy, Leaf, Regex, Wildcard, Word
from pressmark.searching.language.faults import Edit, Fault
from pressmark.searching.words import Token, tokens

LONGEST_REGEX = 200  # characters; compiling stays under a millisecond
_DEEPEST_REGEX = 20  # brackets within brackets
_MOST_REPEATS = 1000
LARGEST_DISTANCE = 2  # edits

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S")
_FUZZY = re.compile(r"(.+)~(\d*)\Z", re.DOTALL)
_STARS = re.compile(r"[*?]")
_TRAILING = regex.compile(r"[^\p{L}\p{M}\p{N}*?~]+$")
_OUTER = regex.compile(r"^[^\p{L}\p{N}*?]+|[^\p{L}\p{M}\p{N}*?]+$")
_REPEATED = re.compile(r"\{(\d*),?(\d*)\}")
_NESTED = regex.compile(
    # A repeated group that ends in an open repeat, (a+)+: hopeless. Others may be fine, and are
    # stopped by the clock if they are not.
    r"\((?:[^()\\]|\\.)*[+*]\)(?:[+*]|\{\d+,\})"
)


def is_address(text: str) -> bool:
    """Whether the item is a web address, in which ``:``, ``*`` and ``?`` mean nothing."""
    return _ADDRESS.match(text) is not None


def leaf(text: str, start: int, field: Field) -> Leaf:
    """The leaf that the item ``text``, which begins at ``start`` of the query, stands for.

    Raises Fault when it holds no letter and no digit, or mixes what cannot be mixed.
    """
    if is_address(text):
        return Word(_bare(text, start), field=field)
    if len(text) > 2 and text[0] == text[-1] == "/":
        return regex_leaf(text[1:-1], start, field)
    if text.startswith("="):
        return exact_leaf(text[1:], start, field)
    text = _TRAILING.sub("", text) or text
    match = _FUZZY.match(text)
    if match and next(tokens(match[1]), None):
        return _fuzzy_leaf(match[1], match[2], start, field)
    if _STARS.search(text):
        return _wildcard_leaf(text, start, field)
    return Word(_bare(text, start), field=field)


def exact_leaf(text: str, start: int, field: Field) -> Word:
    """The word after ``=`` (which stands at ``start``)."""
    end = start + 1 + len(text)
    if not text:
        raise Fault("“=” has no word after it.", "Leave it out", start, end)
    item = _TRAILING.sub("", text)
    if not is_address(text) and (_STARS.search(item) or _FUZZY.match(item)):
        raise Fault(
            f"“={text}” asks for one exact form and for many at once.",
            "Leave out the “=”",
            start,
            end,
            (Edit(start, start + 1),),
        )
    return Word(_bare(text, start + 1), exact=True, field=field)


def regex_leaf(pattern: str, start: int, field: Field) -> Regex:
    """A regular expression, whose opening ``/`` stands at ``start``; raises Fault."""
    end = start + len(pattern) + 2
    edits = (Edit(start, end, _literal(pattern)),)
    if len(pattern) > LONGEST_REGEX:
        message = f"This expression is longer than {LONGEST_REGEX} characters."
        raise Fault(message, "Use the words alone", start, end, edits)
    if re.search(r"\s", pattern):
        message = "An expression is compared with single words, so it cannot hold a space."
        raise Fault(message, "Use a phrase in quotation marks", start, end, edits)
    if reason := _regex_fault(pattern):
        message = f"The expression /{pattern}/ cannot be used: {reason}."
        raise Fault(message, "Use the words alone", start, end, edits)
    return Regex(pattern.replace(r"\/", "/"), field)


def _regex_fault(pattern: str) -> str:
    """Why a regular expression is refused; empty when it is fine."""
    if _depth(pattern) > _DEEPEST_REGEX:
        return f"more than {_DEEPEST_REGEX} brackets within brackets"
    counts = [int(n[:9]) for pair in _REPEATED.findall(pattern) for n in pair if n]
    if max(counts, default=0) > _MOST_REPEATS:
        return f"it repeats more than {_MOST_REPEATS} times"
    if _NESTED.search(pattern):
        return "a repeat within a repeat could take for ever"
    try:
        regex.compile(pattern)
    except regex.error as error:
        return str(error.msg)
    except (ValueError, OverflowError, IndexError, KeyError, TypeError) as error:
        return f"it is malformed ({error})"
    return ""


def _depth(pattern: str) -> int:
    deepest = depth = 0
    for character in pattern:
        depth += (character in "([") - (character in ")]")
        deepest = max(deepest, depth)
    return deepest


def _literal(pattern: str) -> str:
    """The words of an expression as a phrase, to offer in its place."""
    words = [token.text for token in tokens(re.sub(r"\\\w", " ", pattern))]
    return f'"{" ".join(words)}"' if words else ""


def _bare(text: str, start: int) -> str:
    """The item without punctuation at its ends; raises Fault when nothing is left."""
    first = last = None
    for last in tokens(text):
        first = first or last
    if first is None or last is None:
        end = start + len(text)
        message = f"“{text}” holds no letter and no digit, so there is nothing to search for."
        raise Fault(message, "Leave it out", start, end)
    return text[first.start : _end(text, last)]


def _end(text: str, last: Token) -> int:
    """Where the word ends; a possessive 's stays, as the tokeniser knows what to do with it."""
    rest = text[last.end : last.end + 2]
    return last.end + 2 if rest.casefold() in ("'s", "’s") else last.end


def _fuzzy_leaf(base: str, digits: str, start: int, field: Field) -> Fuzzy:
    end = start + len(base) + 1 + len(digits)
    sign = start + len(base)
    if _STARS.search(base):
        message = "“~” goes with a whole word, not with “*” or “?”."
        raise Fault(message, "Leave out the “~”", start, end, (Edit(sign, end),))
    distance = int(digits[:3]) if digits else 1
    if not 1 <= distance <= LARGEST_DISTANCE:
        nearest = "~1" if distance < 1 else f"~{LARGEST_DISTANCE}"
        message = f"A word may differ by 1 or {LARGEST_DISTANCE} letters, not {digits}."
        raise Fault(message, f"Use {nearest}", sign, end, (Edit(sign, end, nearest),))
    words = _distinct(base)
    if len(words) > 1:
        message = f"“{base}” is {len(words)} words; “~” goes with one."
        raise Fault(message, "Search for the phrase", start, end, (Edit(start, end, f'"{base}"'),))
    return Fuzzy(_bare(base, start), distance, field)


def _wildcard_leaf(text: str, start: int, field: Field) -> Wildcard:
    """``econom*``; punctuation at the ends is dropped, inside it is refused."""
    end = start + len(text)
    pattern = _trimmed(text)
    plain = _STARS.sub("", pattern)
    if not next(tokens(plain), None):
        message = f"“{text}” alone would be every word there is."
        raise Fault(message, "Leave it out", start, end)
    # A star stands for letters, so it is made one to see where the words part.
    words = _distinct(_STARS.sub("x", pattern))
    if len(words) > 1:
        spaced = " ".join(_separated(pattern))
        offer = f'"{spaced}"' if spaced != pattern else f'"{plain}"'
        if not _STARS.search(spaced) or len(_distinct(plain)) == len(plain):
            offer = f'"{plain}"'  # a script without spaces: any word goes on as it will
        message = f"“{text}” is {len(words)} words; “*” and “?” go within one."
        raise Fault(
            message, "Search for the words in a row", start, end, (Edit(start, end, offer),)
        )
    return Wildcard(pattern, field)


def _distinct(text: str) -> set[int]:
    """The positions of the words in ``text`` (a glued word counts once)."""
    return {token.position for token in tokens(text)}


def _trimmed(text: str) -> str:
    """Without the punctuation at either end of a pattern."""
    return str(_OUTER.sub("", text))


def _separated(pattern: str) -> list[str]:
    """The parts of a pattern that hold a letter or digit: ``co-op*`` is ``co``, ``op*``."""
    parts = regex.split(r"[^\p{L}\p{M}\p{N}*?]+", pattern)
    return [part for part in parts if _STARS.sub("", part)]
