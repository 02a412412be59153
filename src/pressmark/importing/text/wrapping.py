"""Texts broken into lines of a fixed width (mail, old databases): lines back to paragraphs."""

from __future__ import annotations

import re
from statistics import median

#: Widths typewriters, terminals and mail programs break lines at.
_WIDTHS = range(45, 101)
_ENDS = re.compile(r"[.!?:…。][\"'”’»)]*\Z")
_ITEM = re.compile(r"(?:[-*•–]|\d{1,3}[.)])\s")


def unwrap(text: str) -> str:
    """``text`` with hard-wrapped paragraphs as one line each; other text as it is.

    A line belongs to the one before it unless that one ends early (under two thirds of the
    width) with the end of a sentence. Texts of short lines (verse, tables, OCR columns) keep
    their lines.
    """
    blocks = text.split("\n\n")
    lines = [line for block in blocks for line in block.split("\n")]
    inner = [len(line) for block in blocks for line in block.split("\n")[:-1]]
    if len(inner) < 3 or len(inner) * 3 < len(lines):
        return text
    width = median(inner)
    if width not in _WIDTHS or max(inner) > width * 1.7:
        return text
    return "\n\n".join(_join(block.split("\n"), width) for block in blocks)


def _join(lines: list[str], width: float) -> str:
    paragraphs = [lines[:1]]
    last = lines[0]
    for line in lines[1:]:
        own = paragraphs[-1]
        early = len(last) < width * 0.67 and _ENDS.search(last)
        if early or _ITEM.match(line):
            paragraphs.append([line])
        elif own[-1].endswith("-") and own[-1][-2:-1].isalpha() and line[:1].islower():
            own[-1] = _rejoin(own[-1], line)
        else:
            own.append(line)
        last = line
    return "\n\n".join(" ".join(own) for own in paragraphs)


def _rejoin(before: str, after: str) -> str:
    """A word divided at the line's end; a hyphen stays where the parts are words joined by it."""
    head, tail = before[:-1].rsplit(" ", 1)[-1], after.split(" ", 1)[0]
    compound = head.lower() in _PREFIXES or "-" in head
    return f"{before}{after}" if compound or not tail.isalpha() else f"{before[:-1]}{after}"


_COMPOUNDING = (
    "anti self well long short high low half mid non pro ex vice co cross east west north south "
    "one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy "
    "eighty ninety first second third year day month week per cent so re"
)
_PREFIXES = frozenset(_COMPOUNDING.split())
