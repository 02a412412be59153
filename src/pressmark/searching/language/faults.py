"""Mistakes in a query: where, what, and the edits that mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``text`` in place of characters ``start`` to ``end``."""

    start: int
    end: int
    text: str = ""


class Fault(Exception):
    """One mistake at characters ``start`` to ``end``; internal to the language.

    ``advice`` says in plain words what ``edits`` do. :func:`pressmark.searching.language.parsing.
    parse` turns it into a QueryError with the whole corrected query.
    """

    def __init__(
        self, message: str, advice: str, start: int, end: int, edits: tuple[Edit, ...] = ()
    ) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice
        self.start = start
        self.end = end
        self.edits = edits or (Edit(start, end),)


def mended(text: str, edits: tuple[Edit, ...]) -> str:
    """``text`` with all ``edits`` made, which do not overlap."""
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
