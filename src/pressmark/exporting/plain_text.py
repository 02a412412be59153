"""Plain text, to read or to feed to programs for text analysis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from pressmark.exporting.exported import (
    DATES,
    ENTITY_HEADINGS,
    Exported,
    clean,
    date_text,
    entity_names,
    file_name,
    one_line,
    origin,
)

_RULE = "=" * 72


def write_text(articles: Iterable[Exported], stream: TextIO) -> None:
    """Each article with its fields above it; a rule stands between two."""
    between = ""
    for exported in articles:
        stream.write(between)
        stream.write(f"{one_line(exported.article.title)}\n\n")
        for name, value in fields(exported):
            stream.write(f"{name}: {value}\n")
        stream.write(f"\n{clean(exported.article.body).strip()}\n")
        between = f"\n{_RULE}\n\n"


def fields(exported: Exported) -> Iterator[tuple[str, str]]:
    """What is known of an article, named as the window names it; nothing empty."""
    article = exported.article
    yield from _known("Source", article.source)
    yield "Published", _dated(exported, "published") or "undated"
    yield from _known("Authors", "; ".join(article.authors))
    yield from _known("Address", article.url)
    yield from _known("Section", article.section)
    yield from _known("Page", article.page)
    yield from _known("Language", article.language)
    yield from _known("Tags", ", ".join(article.tags))
    marks = [word for word, on in (("starred", article.starred), ("read", article.read)) if on]
    yield from _known("Marked", ", ".join(marks))
    for kind, heading in ENTITY_HEADINGS.items():
        yield from _known(heading.capitalize(), "; ".join(entity_names(exported, kind)))
    for which in DATES[1:]:
        yield from _known(which.capitalize(), _dated(exported, which))
    yield from _known("File", file_name(article))
    yield "Number", str(article.id)
    yield from _known("Note", article.note)


def _known(name: str, value: str) -> Iterator[tuple[str, str]]:
    text = one_line(value)
    if text:
        yield name, text


def _dated(exported: Exported, which: str) -> str:
    """A date with where it came from: ``2022-10-13 (url)``."""
    text = date_text(exported.article, which)
    came = origin(exported.article, which)
    return f"{text} ({came})" if text and came else text
