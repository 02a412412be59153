"""CSL-JSON: the items every citation processor takes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from pressmark.exporting.exported import Exported, clean, date_parts, one_line
from pressmark.exporting.names import Name, parse_name
from pressmark.model.article import Article
from pressmark.model.dates import PartialDate


def write_csl_json(articles: Iterable[Exported], stream: TextIO) -> None:
    """An array with an item a line."""
    before = "[\n"
    for exported in articles:
        stream.write(before)
        json.dump(csl_item(exported.article), stream, ensure_ascii=False)
        before = ",\n"
    stream.write("[]\n" if before == "[\n" else "\n]\n")


def csl_item(article: Article) -> dict[str, Any]:
    """An article as a CSL item; what is not known is left out."""
    item: dict[str, Any] = {
        "id": str(article.id),
        "type": "article-newspaper" if article.source else "webpage",
        "title": one_line(article.title),
        "author": [csl_name(parse_name(author)) for author in article.authors if author.strip()],
        "container-title": one_line(article.source),
        "issued": _date(article.published),
        "accessed": _date(article.saved) if article.url else None,
        "URL": one_line(article.url),
        "page": one_line(article.page),
        "section": one_line(article.section),
        "language": one_line(article.language),
        "keyword": _keywords(article.tags),
        "note": clean(article.note),
    }
    return {name: value for name, value in item.items() if value}


def _keywords(tags: tuple[str, ...]) -> str:
    """The tags in one text; by semicolons when one of them holds a comma."""
    separator = "; " if any("," in tag for tag in tags) else ", "
    return separator.join(map(one_line, tags))


def csl_name(name: Name) -> dict[str, str]:
    """A name's parts as CSL calls them."""
    if name.literal:
        return {"literal": name.literal}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {part: value for part, value in parts.items() if value}


def _date(date: PartialDate | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [date_parts(date)]} if date else None
