"""Who wrote, photographed or sent an article: no subject of it."""

from __future__ import annotations

import re

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions

_AGENCY = r"(?:REUTERS|Reuters|AP|AP Photo|AFP|EPA|Getty|Getty Images|Pool|Shutterstock|Bloomberg)"
_BEFORE = re.compile(rf"\b{_AGENCY}(?: Photo)?\s?/\s?\Z")
_AGENCY_FIRST = re.compile(rf"{_AGENCY}(?: Photo)?\s?/\s?[A-Z]")
_AFTER = re.compile(
    rf"\s(?:via|for) {_AGENCY}\b|\s?/\s?(?:{_AGENCY}|The New York Times|For The Washington Post)\b"
)
_SENTENCE = re.compile(
    r"contributed (?:to|reporting)\b|\b(?:additional )?reporting by\b|\bediting by\b|"
    r"\bwriting by\b|may not be (?:published|reproduced|redistributed)|\ball rights reserved\b|"
    r"\A\W*\(?c?\)?\s*(?:copyright|©)",
    re.I,
)
_BYLINE = re.compile(r"\s*(?:By|BY)\s+(?:[A-Z][\w.'’-]*|and|for|of|the|,|\||[ \t])+\s*\Z")
_LONGEST = 400  # characters of a sentence of credits


def refuse_credits(mentions: Mentions, context: Context) -> list[Candidate]:
    """``REUTERS/Yuri Gripas``, "By Ann Lee", "(Reporting by …)", "… contributed to this report"."""
    return [mention for mention in mentions if not _is_credit(mention, context.body)]


def _is_credit(mention: Candidate, body: str) -> bool:
    if _AGENCY_FIRST.match(body, mention.start):
        return True
    if _BEFORE.search(body, max(0, mention.start - 20), mention.start):
        return True
    if _AFTER.match(body, mention.end):
        return True
    start = body.rfind("\n", 0, mention.start) + 1
    end = body.find("\n", mention.end)
    end = end if end >= 0 else len(body)
    if _BYLINE.match(body, start, min(end, start + _LONGEST)):
        return True
    return _SENTENCE.search(_sentence(body, mention, start, end)) is not None


def _sentence(body: str, mention: Candidate, start: int, end: int) -> str:
    """The sentence of a line around a mention, as far as full stops tell."""
    first = max(start, mention.start - _LONGEST)
    before = body.rfind(". ", first, mention.start)
    after = body.find(". ", mention.end, end)
    last = after if after >= 0 else end
    return body[before + 2 if before >= 0 else first : min(last, mention.end + _LONGEST)]
