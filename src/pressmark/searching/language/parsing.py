"""``parse``: query text to tree, or an error that says where, what and how to mend it."""

from __future__ import annotations

from pressmark.model.errors import QueryError
from pressmark.model.query import Node
from pressmark.searching.language.faults import Edit, Fault, mended
from pressmark.searching.language.grammar import read
from pressmark.searching.language.quoting import quoted
from pressmark.searching.words import tokens

LONGEST_QUERY = 20_000  # characters
_MOST_MENDS = 12  # mistakes mended in one suggestion, before falling back to plain words
_MOST_WORDS = 50  # of that fallback


def parse(text: str) -> Node:
    """The tree of a query; :class:`Everything` for an empty one.

    Raises QueryError with the place of the first mistake; its ``suggestion`` is the whole
    query corrected, which always parses (empty when only the empty query is left).
    """
    try:
        return _read(text)
    except Fault as fault:
        suggestion = _suggestion(text, fault)
        raise QueryError(
            fault.message,
            f"{fault.advice}: {suggestion}" if suggestion else f"{fault.advice}.",
            text,
            fault.start,
            fault.end,
            suggestion,
        ) from None


def _read(text: str) -> Node:
    if len(text) > LONGEST_QUERY:
        message = f"This query is longer than {LONGEST_QUERY:,} characters."
        cut = (Edit(0, len(text), _plain(text[:1000])),)
        raise Fault(message, "Search for its first words", LONGEST_QUERY, len(text), cut)
    return read(text)


def _suggestion(text: str, fault: Fault) -> str:
    """The query with this mistake, and any that come after it, mended."""
    for _ in range(_MOST_MENDS):
        mend = mended(text, fault.edits).strip()
        if mend == text:
            break
        text = mend
        try:
            _read(text)
        except Fault as next_fault:
            fault = next_fault
        else:
            return " ".join(text.split()) if '"' not in text else text
    return _plain(text)


def _plain(text: str) -> str:
    """The words of the text and nothing else: what is left when mending goes in circles."""
    words = []
    for token in tokens(text[:1000]):
        words.append(token.text if token.text.isalnum() else quoted(token.text))
    return " ".join(words[:_MOST_WORDS])
