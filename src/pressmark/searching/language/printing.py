"""``to_text``: the tree as query text; parsing that text gives the same tree."""

from __future__ import annotations

import re
from types import UnionType

from pressmark.model.query import (
    And,
    DateRange,
    Everything,
    FacetTerm,
    Field,
    Fuzzy,
    Ids,
    Leaf,
    Near,
    Node,
    Not,
    NoteWord,
    Or,
    Phrase,
    Regex,
    State,
    StateTerm,
    Undated,
    Wildcard,
    Word,
)
from pressmark.searching.language.fields import ANYTHING, DATE, UNDATED, facet_name
from pressmark.searching.language.quoting import escaped, quoted
from pressmark.searching.language.values import NO_IDS

_PLAIN = re.compile(r"[^\W_](?:[\w'’.,&@#-]*[^\W_])?\Z")
_OPERATOR = re.compile(r"AND|OR|NOT|NEAR")
_FIELD = {Field.ANY: "", Field.TITLE: "title:", Field.BODY: "body:"}
_HAS = frozenset({State.NOTE, State.TAG, State.HIGHLIGHT})


def to_text(node: Node) -> str:
    """The query text of a tree; empty for :class:`Everything`.

    ``parse(to_text(node)) == node`` for every tree that ``parse`` gives.
    """
    return "" if isinstance(node, Everything) else _text(node)


def value_text(text: str) -> str:
    """A name as it is written after a colon: in quotation marks unless it is one plain word."""
    return text if _PLAIN.match(text) and not _OPERATOR.fullmatch(text) else quoted(text)


def _text(node: Node) -> str:
    match node:
        case And(children):
            return " ".join(_within(child, And | Or) for child in children)
        case Or(children):
            return " OR ".join(_within(child, Or) for child in children)
        case Not(child):
            return "-" + _within(child, And | Or | Not | Near)
        case Near(left, right, distance):
            first = _within(left, And | Or | Not)
            return f"{first} NEAR/{distance} {_within(right, And | Or | Not | Near)}"
        case Phrase(words, slop, field):
            inside = " ".join(escaped(leaf_text(word)) for word in words)
            return f'{_FIELD[field]}"{inside}"' + (f"~{slop}" if slop else "")
        case Word() | Wildcard() | Fuzzy() | Regex():
            return _FIELD[node.field] + _leaf(node)
    return _term(node)


def _within(node: Node, loose: type | UnionType) -> str:
    """In brackets when it binds no tighter than what is around it."""
    text = _text(node)
    return f"({text})" if isinstance(node, loose) else text


def _leaf(node: Leaf) -> str:
    if isinstance(node, Word):
        return ("=" if node.exact else "") + value_text(node.text)
    return leaf_text(node)


def leaf_text(node: Leaf) -> str:
    """A leaf as it stands within a phrase, without its field."""
    match node:
        case Word(text, exact):
            return f"={text}" if exact else text
        case Wildcard(pattern):
            return pattern
        case Fuzzy(text, distance):
            return f"{text}~{distance}"
        case Regex(pattern):
            return "/" + pattern.replace("/", r"\/") + "/"


def _term(node: Node) -> str:
    match node:
        case FacetTerm(facet, text):
            return f"{facet_name(facet)}:{value_text(text)}"
        case DateRange():
            return _dates(node)
        case Undated():
            return f"date:{UNDATED}"
        case StateTerm(state):
            return f"{'has' if state in _HAS else 'is'}:{state.value}"
        case NoteWord(text):
            return f"note:{value_text(text)}"
        case Ids(ids):
            return "id:" + (",".join(map(str, sorted(ids))) or NO_IDS)
    return f"is:{ANYTHING}"


def _dates(node: DateRange) -> str:
    if node.first is None and node.last is None:
        return f"has:{DATE}"
    if node.first == node.last:
        return f"date:{node.first}"
    return f"date:{node.first or ''}..{node.last or ''}"
