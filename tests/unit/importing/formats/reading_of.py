"""Reads bytes as the importer does: sniffed, then read by the format that claims them."""

from pathlib import Path

from pressmark.importing.content import Content
from pressmark.importing.contract import Item, ReadOptions
from pressmark.importing.reading import read_content
from pressmark.importing.sniffing import identify
from pressmark.model.article import Draft
from pressmark.model.imports import Problem


def format_of(name: str, data: bytes) -> str:
    """The name of the format that claims ``data``."""
    return identify(Content.of_bytes(name, data)).NAME


def items_of(name: str, data: bytes, options: ReadOptions | None = None) -> list[Item]:
    """All drafts and problems of ``data``."""
    content = Content.of_bytes(name, data)
    return list(read_content(content, identify(content), options or ReadOptions()))


def drafts_of(name: str, data: bytes, options: ReadOptions | None = None) -> list[Draft]:
    """The drafts only."""
    return [item for item in items_of(name, data, options) if isinstance(item, Draft)]


def problems_of(name: str, data: bytes) -> list[Problem]:
    """The problems only."""
    return [item for item in items_of(name, data) if isinstance(item, Problem)]


def items_of_file(path: Path) -> list[Item]:
    """All drafts and problems of a file on disk."""
    content = Content.of_path(path)
    return list(read_content(content, identify(content), ReadOptions()))


PARAGRAPHS = (
    "The council voted on Tuesday to close the old bridge over the river for two years, after "
    "engineers found cracks in three of its seven pillars during an inspection in the spring.",
    "Residents of the northern districts said that the detour would add half an hour to their "
    "way to work, and asked the mayor to run more ferries while the bridge is being repaired.",
    "The mayor replied that the city had set aside forty million for the work, and that the "
    "first of two new ferries would be ready before the bridge is closed in September.",
)


def news_page(title: str = "Old bridge to close for two years", published: str = "") -> str:
    """A plain news page with a headline and three paragraphs."""
    meta = f'<meta property="article:published_time" content="{published}">' if published else ""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{meta}'
        f"</head><body><article><h1>{title}</h1>{body}</article></body></html>"
    )
