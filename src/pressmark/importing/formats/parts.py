"""What names an article within its file."""

from __future__ import annotations


def distinct(part: str, seen: dict[str, int]) -> str:
    """``part``, with a number behind it when the file has used it before; notes it in ``seen``."""
    seen[part] = seen.get(part, 0) + 1
    return part if seen[part] == 1 else f"{part}#{seen[part]}"
