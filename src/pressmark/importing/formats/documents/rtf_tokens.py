"""RTF as tokens: groups, control words, bytes of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    r"|\\'(?P<hex>[0-9A-Fa-f]{2})"
    r"|\\(?P<symbol>[^A-Za-z])"
    r"|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)


class Kind(Enum):
    """What a token is."""

    OPEN = "{"
    CLOSE = "}"
    WORD = "word"
    SYMBOL = "symbol"
    BYTES = "bytes"


class Token(NamedTuple):
    """One token; ``text`` is a control word, a symbol, or bytes as Latin-1 characters."""

    kind: Kind
    text: str = ""
    number: int | None = None


def tokens(data: bytes) -> Iterator[Token]:
    """Tokens of an RTF file, from its first byte; ``\\bin`` data is left out.

    Line ends mean nothing in RTF and are dropped, as are stray backslashes.
    """
    source = data.decode("latin-1")
    position = 0
    while match := _TOKEN.search(source, position):
        position = match.end()
        kind = match.lastgroup
        if kind == "brace":
            yield Token(Kind.OPEN if match[0] == "{" else Kind.CLOSE)
        elif kind == "text":
            yield Token(Kind.BYTES, match[0])
        elif kind == "hex":
            yield Token(Kind.BYTES, chr(int(match["hex"], 16)))
        elif kind == "symbol":
            yield Token(Kind.SYMBOL, match["symbol"])
        else:
            number = int(match["number"]) if match["number"] else None
            if match["word"] == "bin":
                position += max(number or 0, 0)
            else:
                yield Token(Kind.WORD, match["word"], number)
