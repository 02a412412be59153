"""The grammar (LALR, by lark) over the lexer's tokens, and the tree it builds.

OR binds loosest, then AND (written or not), then NOT, then NEAR.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lark import Lark, Token, Transformer
from lark.common import LexerConf
from lark.exceptions import UnexpectedToken
from lark.lexer import Lexer
from lark.visitors import v_args

from pressmark.model.facets import ENTITY_FACETS
from pressmark.model.query import (
    And,
    Everything,
    FacetTerm,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Regex,
    Wildcard,
    Word,
)
from pressmark.searching.language.faults import Edit, Fault
from pressmark.searching.language.lexer import Lexeme, lexemes

DEEPEST = 50  # nodes within nodes; the evaluator and the printer recurse

_GRAMMAR = """
    start: either
    ?either: both (_OR both)*
    ?both: negated (_AND? negated)*
    ?negated: near | (NOT | MINUS) negated -> negation
    ?near: primary | near NEAR primary -> nearness
    ?primary: LEAF -> leaf | LPAR either RPAR -> group
    %declare _OR _AND NOT MINUS NEAR LEAF LPAR RPAR
"""


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the tree and the characters it was read from."""

    node: Node
    start: int
    end: int
    depth: int = 1


class _Lexer(Lexer):
    """Feeds the grammar with the lexemes of a query."""

    def __init__(self, lexer_conf: LexerConf) -> None:
        pass

    def lex(self, data: str) -> Iterator[Token]:  # type: ignore[override]
        """Tokens whose value is the lexeme itself."""
        for lexeme in lexemes(data):
            kind = {"AND": "_AND", "OR": "_OR"}.get(lexeme.kind, lexeme.kind)
            yield Token(kind, lexeme, lexeme.start, end_pos=lexeme.end)


@v_args(inline=True)
class _Building(Transformer[Token, _Part]):
    """Builds nodes as the parser reduces, so that nothing recurses."""

    def start(self, part: _Part) -> _Part:
        return part

    def either(self, *parts: _Part) -> _Part:
        return _joined(Or(tuple(part.node for part in parts)), parts)

    def both(self, *parts: _Part) -> _Part:
        return _joined(And(tuple(part.node for part in parts)), parts)

    def negation(self, sign: Token, part: _Part) -> _Part:
        return _nested(_Part(Not(part.node), _lexeme(sign).start, part.end, part.depth + 1))

    def nearness(self, left: _Part, sign: Token, right: _Part) -> _Part:
        for side in (left, right):
            _check_near(side, _lexeme(sign))
        node = Near(left.node, right.node, _lexeme(sign).distance)
        return _joined(node, (left, right))

    def leaf(self, token: Token) -> _Part:
        lexeme = _lexeme(token)
        assert lexeme.node is not None
        return _Part(lexeme.node, lexeme.start, lexeme.end)

    def group(self, opening: Token, part: _Part, closing: Token) -> _Part:
        return _Part(part.node, _lexeme(opening).start, _lexeme(closing).end, part.depth)


def _lexeme(token: Token) -> Lexeme:
    lexeme = token.value
    assert isinstance(lexeme, Lexeme)
    return lexeme


def _joined(node: Node, parts: tuple[_Part, ...]) -> _Part:
    depth = max(part.depth for part in parts) + 1
    return _nested(_Part(node, parts[0].start, parts[-1].end, depth))


def _nested(part: _Part) -> _Part:
    if part.depth > DEEPEST:
        message = f"This query nests more than {DEEPEST} levels deep."
        raise Fault(message, "Write less of it", part.start, part.end)
    return part


def _check_near(side: _Part, near: Lexeme) -> None:
    """NEAR compares places in the text, so both sides must have places."""
    if has_places(side.node):
        return
    message = "NEAR joins words, phrases, names and (one OR another), nothing else."
    joined = Edit(near.start, near.end, "AND")
    raise Fault(message, "Ask for both, wherever they stand", side.start, side.end, (joined,))


def has_places(node: Node) -> bool:
    """Whether a node matches at places of the text: words, names of entities, OR of these."""
    if isinstance(node, Or):
        return all(has_places(child) for child in node.children)
    if isinstance(node, FacetTerm):
        return node.facet in ENTITY_FACETS
    return isinstance(node, Word | Wildcard | Fuzzy | Regex | Phrase | Near)


@cache
def _parser() -> Lark:
    """Built once, at the first query (about 10 ms)."""
    return Lark(_GRAMMAR, parser="lalr", lexer=_Lexer, transformer=_Building())


def read(text: str) -> Node:
    """The tree of a query text; raises Fault at the first mistake."""
    if next(lexemes(text), None) is None:
        return Everything()
    try:
        part = _parser().parse(text)
    except UnexpectedToken as error:
        raise _misplaced(text, error) from None
    assert isinstance(part, _Part)
    return part.node


def _misplaced(text: str, error: UnexpectedToken) -> Fault:
    """What is wrong where the grammar stopped."""
    before = _before(text, error.token)
    at = error.token.value if isinstance(error.token.value, Lexeme) else None
    if before is not None and before.kind in ("AND", "OR", "NEAR", "NOT", "MINUS"):
        if before.kind == "NEAR" and at is not None and at.kind in ("NOT", "MINUS"):
            message = "NEAR cannot be followed by NOT."
            joined = (Edit(before.start, before.end, "AND"),)
            return Fault(message, "Leave it at AND NOT", before.start, at.end, joined)
        name = text[before.start : before.end]
        return Fault(f"“{name}” has nothing after it.", "Leave it out", before.start, before.end)
    if at is None:
        return Fault("The query ends too early.", "Leave out the end", len(text), len(text))
    if at.kind == "RPAR" and before is not None:
        message = "There is nothing between these brackets."
        return Fault(message, "Leave them out", before.start, at.end)
    name = text[at.start : at.end]
    message = f"“{name}” has nothing before it."
    advice = f'Leave it out (the word itself is "{name}")' if name.isalpha() else "Leave it out"
    return Fault(message, advice, at.start, at.end)


def _before(text: str, token: Token) -> Lexeme | None:
    """The token before the one the grammar stopped at."""
    last = None
    for lexeme in lexemes(text):
        if isinstance(token.value, Lexeme) and lexeme.start >= token.value.start:
            break
        last = lexeme
    return last
