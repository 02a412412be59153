"""A word processor's document, whatever file it came in: paragraphs and properties."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a row of a table with a tab between cells.

    ``text`` has line breaks as ``\\n`` and tabs as ``\\t``; ``level`` is 1–9 for headings and
    0 for body text; ``bookmarks`` are the names of bookmarks that begin in it, ``links`` the
    addresses its text links to.
    """

    text: str
    level: int = 0
    is_title: bool = False
    bookmarks: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordDocument:
    """Paragraphs in reading order and the document's own properties, as found."""

    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    author: str = ""
    created: str = ""
    modified: str = ""
    keywords: str = ""


def heading_level(style_name: str) -> int:
    """The level of a built-in heading style by its name ("heading 2", "Heading2"), else 0."""
    name = style_name.strip().lower().removeprefix("heading").strip()
    is_heading = style_name.strip().lower().startswith("heading")
    return int(name) if is_heading and name.isdigit() and 1 <= int(name) <= 9 else 0
