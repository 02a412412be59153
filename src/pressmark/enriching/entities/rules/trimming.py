"""Mentions cut to the name itself: no quotes, articles, possessives, titles."""

from __future__ import annotations

import re
from dataclasses import replace

from pressmark.enriching.entities.rules.mentions import Candidate, Context, Mentions
from pressmark.model.kinds import EntityKind

_EDGE = " \t\u00a0'\"“”‘’„«»,;:()[]{}<>|-–—*#•·/\\_=~"
_DETERMINER = re.compile(
    r"(?:the|tho|thc|tbe|tlie|a|an|this|that|its|our|their|his|her|those|these)\s+", re.I
)
_PREFIX = re.compile(r"(?:non|anti|pro|ex|pre|post|mid)-(?=[A-Z])")
_POSSESSIVE = re.compile(r"['’ʼ`]\s?s\Z|(?<=s)['’]\Z", re.I)
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.)+\Z|\b(?:Inc|Corp|Co|Ltd|Cos|Bros|Jr|Sr|St|D\.C)\.\Z")
_OWN_POSSESSIVE = frozenset(
    "moody's|standard & poor's|standard and poor's|mcdonald's|macy's|sotheby's|christie's|lloyd's|"
    "sainsbury's|levi's|wendy's|kohl's|lowe's|domino's|dick's|kellogg's|hardee's|denny's|arby's|"
    "trader joe's|st. john's|st. andrew's|people's|women's|men's|sam's|bloomingdale's".split("|")
)
_TITLES = (
    "mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|baron|baroness|prof|professor|rev|reverend|father|"
    "sister|brother|archbishop|bishop|cardinal|rabbi|imam|sheikh|gen|general|lt|lieutenant|col|"
    "colonel|capt|captain|cpt|maj|major|sgt|sergeant|cpl|corporal|pvt|private|adm|admiral|cmdr|"
    "commander|marshal|field marshal|sen|senator|rep|representative|congressman|congresswoman|gov|"
    "governor|president|vice president|vice-president|president-elect|pres|prime minister|premier|"
    "chancellor|secretary|secretary of state|secretary general|secretary-general|"
    "attorney general|minister|foreign minister|finance minister|defence minister|defense minister|"
    "justice minister|interior minister|foreign secretary|treasury secretary|king|queen|prince|"
    "princess|duke|duchess|emperor|czar|tsar|kaiser|sultan|emir|pope|judge|justice|chief justice|"
    "chairman|chairwoman|chair|chief executive|ceo|director|spokesman|spokeswoman|spokesperson|"
    "analyst|economist|mayor|ambassador|envoy|deputy|speaker|leader|officer|detective|inspector|"
    "sheriff|coach|manager|author|actor|actress|singer|rapper|director-general|undersecretary|"
    "commissioner|councillor|councilman|councilwoman|mp|ex-president|former president|first lady"
)
_TITLE = re.compile(rf"(?:(?:{_TITLES})\.?\s+)+(?=\S)", re.I)
_TITLE_ONLY = re.compile(rf"(?:(?:{_TITLES})\.?\s*)+\Z", re.I)
_ROLE_AFTER = re.compile(r",?\s+(?:said|says|told|added|who|jr\.?)\Z", re.I)


_GLUED = re.compile(
    r"(?:/|(?<=[a-z])(?=Image|Photo|Overnight|MORE|Video|Advertisement)|"
    r"\s(?=(?:Images?|Photos?|Overnight|MORE|Video)\b)).*\Z"
)
"""A credit, caption or link that a page let run into a person's name."""


def cut(mention: Candidate, start: int, end: int) -> Candidate:
    """``mention`` narrowed to characters ``start`` to ``end`` of its own text."""
    text = mention.text[start:end]
    return replace(
        mention,
        start=mention.start + start,
        end=mention.start + end,
        text=text,
        name=" ".join(text.split()),
    )


def trim(mentions: Mentions, context: Context) -> list[Candidate]:
    """Line ends, quotes, "the" and possessives are not part of a name."""
    trimmed = (_trim_one(mention, context) for mention in mentions)
    return [mention for mention in trimmed if mention.text]


def _trim_one(mention: Candidate, context: Context) -> Candidate:
    text = mention.text
    start, end = 0, len(text)
    first = mention.start + len(text) - len(text.lstrip())
    line_end = context.line_end(first, mention.end)
    end = line_end - mention.start if line_end >= 0 else end
    while True:
        piece = text[start:end]
        left = len(piece) - len(piece.lstrip(_EDGE + "."))
        right = len(piece.rstrip(_EDGE))
        piece = piece[left:right]
        start, end = start + left, start + right
        if determiner := _DETERMINER.match(piece) or _PREFIX.match(piece):
            start += determiner.end()
        elif piece.casefold().replace("’", "'") in _OWN_POSSESSIVE and not _owner(piece, context):
            break
        elif possessive := _POSSESSIVE.search(piece):
            end = start + possessive.start()
        elif piece.endswith(".") and not _ABBREVIATION.search(piece):
            end -= 1
        else:
            break
    return cut(mention, start, max(start, end))


def _owner(piece: str, context: Context) -> bool:
    """Whether the body names somebody whose possessive this is: Chris Christie's, no auction."""
    surname = re.escape(_POSSESSIVE.sub("", piece))
    return re.search(rf"\b[A-Z][a-z]+ {surname}\b(?!['’]s)", context.body) is not None


def is_title(word: str) -> bool:
    """Whether a word alone is a title."""
    return _TITLE_ONLY.match(word) is not None


def strip_titles(mentions: Mentions, _context: Context) -> list[Candidate]:
    """``President Vladimir Putin`` is Vladimir Putin; a bare title is nobody."""
    kept = []
    for mention in mentions:
        if mention.kind is EntityKind.PERSON:
            if _TITLE_ONLY.match(mention.text):
                continue
            title = _TITLE.match(mention.text)
            mention = cut(mention, title.end(), len(mention.text)) if title else mention
        kept.append(mention)
    return kept


def cut_glued(mentions: Mentions, _context: Context) -> list[Candidate]:
    """``Ann Lee/AFP`` and ``Ann LeeImage`` are Ann Lee."""
    return [_unglued(m) if m.kind is EntityKind.PERSON else m for m in mentions]


def _unglued(mention: Candidate) -> Candidate:
    glued = _GLUED.search(mention.text)
    return cut(mention, 0, glued.start()) if glued and glued.start() else mention


def speak_calmly(mentions: Mentions, context: Context) -> list[Candidate]:
    """``WASHINGTON`` and ``MR WILSON`` are shown as Washington and Wilson."""
    return [_calm(mention, context) for mention in mentions]


def _calm(mention: Candidate, context: Context) -> Candidate:
    text = mention.name
    if not text.isupper() or mention.kind is EntityKind.ORGANISATION or "." in text:
        return mention
    place = context.tables.places.find(text)
    if len(text) < 4 or (len(text) < 5 and place is None and mention.kind is EntityKind.PLACE):
        return mention
    return replace(mention, name=text.title())
