"""What the exports of Japanese newspaper databases have in common."""

from __future__ import annotations

import re

_PAGE = re.compile(r"0*(\d+)")


def page_number(text: str) -> str:
    """``007``, ``09頁`` as 7, 9; other texts as they are."""
    match = _PAGE.match(text.strip())
    return match[1] if match else text.strip()


def body_text(lines: str) -> str:
    """Line ends are paragraphs: one begins with a wide blank."""
    paragraphs = (line.strip(" \t\u3000") for line in lines.split("\n"))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
