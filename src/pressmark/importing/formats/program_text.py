"""Text that is for machines: programs, settings, logs, style sheets; told from prose."""

from __future__ import annotations

import re

_ENDINGS = re.compile(
    r"\.(?:py|pyi|js|mjs|cjs|ts|tsx|jsx|c|h|cc|cpp|hpp|cs|java|kt|go|rs|rb|php|pl|pm|sh|bash|zsh|"
    r"bat|cmd|ps1|lua|r|jl|scala|swift|sql|css|scss|less|ini|cfg|conf|toml|ya?ml|lock|log|env|properties|"
    r"gradle|cmake|mk|diff|patch|vcf|ics|srt|vtt|po|pot|tex|bib|svg|map|dat)\Z"
)
_CODE_LINE = re.compile(
    r"\s*(?:[{}()\[\];]+\s*\Z|(?:import|from|include|using|package|require|export|const|let|var|"
    r"def|class|function|func|fn|return|public|private|static|void|int|if|elif|else|for|while|try|"
    r"except|catch|switch|case|end|local|self)\b[^.!?]*[:;{}()\]=,]\s*\Z|#include\b|#!|//|/\*|\*/|@\w+\b|"
    r"[\w.\-\[\]\"']+\s*(?:=|:=|\+=|=>|->)\s*\S|[\w.]+\([^)]*\);?\s*\Z|.*[;{]\s*\Z|"
    r"\[[\w. -]+\]\s*\Z|"
    r"<\?php|\$\w+|[+-]{3}\s\S|@@ )"
)
_LOG_LINE = re.compile(
    r"\s*\[?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\w{3} +\d+ \d\d:\d\d:\d\d|\d+\.\d+\.\d+\.\d+ )"
)
_NUMBERS = re.compile(r"[\d\s.,;:eE+-]+\Z")
#: Share of the lines from which a text is for machines, and of these when its name says so too.
_MOST = 0.6
_NAMED = 0.3
_FEWEST = 4  # lines


def machine_text(text: str, name: str) -> str:
    """What a text for machines is ("a program or settings"…); empty for text people read."""
    lines = [line for line in text[:20_000].split("\n") if line.strip()]
    if lines and all(map(_NUMBERS.match, lines)):
        return "numbers"
    if len(lines) < _FEWEST:
        return ""
    enough = _NAMED if _ENDINGS.search(name.lower()) else _MOST
    if sum(bool(_LOG_LINE.match(line)) for line in lines) >= max(enough, 0.8) * len(lines):
        return "a program's log"
    coded = sum(bool(_CODE_LINE.match(line)) for line in lines)
    return "a program or its settings" if coded >= enough * len(lines) else ""
