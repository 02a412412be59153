"""The head above a plain text: labelled lines, a headline, a byline, a day, an address."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LABELS = {
    "title": "title headline titel titre título titolo",
    "author": "author authors by byline autor auteur von par",
    "date": "date published publication_date datum fecha data posted",
    "source": "source publication publisher outlet newspaper quelle fuente fonte",
    "url": "url link address",
}
_FIELD = {label: field for field, labels in _LABELS.items() for label in labels.split()}
_LABELLED = re.compile(r"(?P<label>[^\W\d]+(?:[ _]date)?)\s*:\s+(?P<value>\S.*)\Z")
_BYLINE = re.compile(r"by\s+[A-Z][^.!?]{2,80}\Z", re.IGNORECASE)
_URL = re.compile(r"https?://\S+\Z")
_DAY = re.compile(
    r"(?:[^\W\d_]+,?\s)?(?:\d{4}-\d\d-\d\d|\d{1,2}\.?\s[^\W\d_]+\s\d{4}|"
    r"[^\W\d_]+\.?\s\d{1,2},?\s\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})(?:[,\s].{0,20})?\Z"
)
_LINES = 12
_HEADLINE = range(3, 141)  # characters


def split_head(text: str) -> tuple[dict[str, str], str]:
    """The fields of the head (title, author, date, source, url) and the text below it.

    A first line is a headline when it is short, ends without a full stop and a blank line or
    another line of the head follows it.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff\n ").split("\n")
    head: dict[str, str] = {}
    taken = 0
    for number, line in enumerate(lines[:_LINES]):
        stripped = line.strip()
        field, value = _recognised(stripped)
        if not stripped:
            continue
        if field and field not in head:
            head[field] = value
            taken = number + 1
        elif number == 0 and _is_headline(stripped, lines[1:4]):
            head["title"] = stripped
            taken = 1
        else:
            break
    below = "\n".join(lines[taken:])
    return (head, below) if below.strip() else ({}, text)


def day_line(lines: Sequence[str]) -> str:
    """The first of ``lines`` that is a day and little else, as a date line above an article is."""
    return next((line.strip() for line in lines if _DAY.match(line.strip())), "")


def _recognised(line: str) -> tuple[str, str]:
    labelled = _LABELLED.match(line)
    if labelled and (field := _FIELD.get(labelled["label"].lower().replace(" ", "_"))):
        return field, labelled["value"].strip()
    if _URL.match(line):
        return "url", line
    if _DAY.match(line):
        return "date", line
    return ("author", line) if _BYLINE.match(line) else ("", "")


def _is_headline(line: str, following: list[str]) -> bool:
    if len(line) not in _HEADLINE or line[-1] in ".,;:" or not any(map(str.isalpha, line)):
        return False
    return bool(following) and (
        not following[0].strip() or bool(_recognised(following[0].strip())[0])
    )
