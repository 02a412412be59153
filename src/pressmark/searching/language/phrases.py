"""What stands in quotation marks: a phrase, or a single leaf."""

from __future__ import annotations

import re
from dataclasses import replace

from pressmark.model.query import Field, Leaf, Phrase, Word
from pressmark.searching.language.faults import Edit, Fault
from pressmark.searching.language.leaves import leaf
from pressmark.searching.language.quoting import unquoted
from pressmark.searching.words import tokens

LARGEST_SLOP = 1000  # words
_ITEM = re.compile(r"\S+")
_SLOP = re.compile(r"~(\d*)")


def phrase(
    text: str, opening: int, end: int, field: Field, exact: bool
) -> tuple[Phrase | Leaf, int]:
    """The phrase between ``opening`` and ``end`` (marks included) and where it ends.

    Punctuation between words is passed over, as it is in the articles. A phrase of one word is
    that word. ``"…"~5`` allows five other words in all.
    """
    leaves = [
        leaf(unquoted(item.group()), item.start(), field)
        for item in _ITEM.finditer(text, opening + 1, end - 1)
        if next(tokens(item.group()), None) or "*" in item.group()
    ]
    if exact:
        leaves = [replace(one, exact=True) if isinstance(one, Word) else one for one in leaves]
    slop = _SLOP.match(text, end)
    if not leaves:
        message = "There is no word between these quotation marks."
        raise Fault(message, "Leave them out", opening, slop.end() if slop else end)
    if slop is None:
        return (leaves[0] if len(leaves) == 1 else Phrase(tuple(leaves), 0, field)), end
    return Phrase(tuple(leaves), _slop(slop, len(leaves), end), field), slop.end()


def _slop(match: re.Match[str], words: int, start: int) -> int:
    digits, stop = match[1], match.end()
    if not digits:
        message = "“~” after a phrase needs a number of words."
        raise Fault(message, "For example", start, stop, (Edit(start, stop, "~5"),))
    if words < 2:
        message = "A distance needs two words or more between the quotation marks."
        raise Fault(message, "Leave it out", start, stop)
    slop = int(digits[:6])
    if slop > LARGEST_SLOP:
        message = f"At most {LARGEST_SLOP} words can lie between."
        raise Fault(
            message, f"Use {LARGEST_SLOP}", start, stop, (Edit(start, stop, f"~{LARGEST_SLOP}"),)
        )
    return slop
