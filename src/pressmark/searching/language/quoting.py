"""Quotation marks: which there are, where they close, and how a value is put in them."""

from __future__ import annotations

import re

from pressmark.searching.language.faults import Edit, Fault

QUOTES = '"“”„‟«»＂'
MINUSES = "-−–—"  # what editors and phones make of a minus
_ESCAPED = re.compile(rf"\\([\\{re.escape(QUOTES)}])")
_SPECIAL = re.compile(rf"[\\{re.escape(QUOTES)}]")


def closing_quote(text: str, opening: int) -> int:
    """The place after the mark that closes the one at ``opening``; any mark closes any.

    A backslash takes the next character as it is. Raises Fault when nothing closes it.
    """
    position = opening + 1
    while position < len(text):
        if text[position] in QUOTES:
            return position + 1
        position += 2 if text[position] == "\\" else 1
    end = len(text)
    message = "This quotation mark is opened and never closed."
    if text[opening + 1 :].strip():
        # A lone backslash at the end would swallow the mark.
        stray = 1 if (end - len(text.rstrip("\\"))) % 2 else 0
        raise Fault(message, "Close it", opening, end, (Edit(end - stray, end, '"'),))
    raise Fault(message, "Leave it out", opening, opening + 1)


def unquoted(text: str) -> str:
    """What stands between quotation marks, without the backslashes."""
    return _ESCAPED.sub(r"\1", text)


def quoted(text: str) -> str:
    """``text`` in quotation marks, such that :func:`unquoted` gives it back."""
    return f'"{escaped(text)}"'


def escaped(text: str) -> str:
    """``text`` with a backslash before what would end or bend the quotation."""
    return _SPECIAL.sub(lambda match: "\\" + match.group(), text)
