"""RIS, as EndNote, Zotero and Mendeley read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from pressmark.exporting.exported import Exported, clean, one_line
from pressmark.exporting.names import parse_name
from pressmark.model.article import Article
from pressmark.model.dates import PartialDate

_FIELD = re.compile(r"[A-Z][A-Z0-9] {1,2}-")


def write_ris(articles: Iterable[Exported], stream: TextIO) -> None:
    """One record an article, lines ended by CR LF."""
    for exported in articles:
        for tag, value in _lines(exported.article):
            text = _lines_of(value) if tag == "N1" else one_line(value)
            if text:
                stream.write(f"{tag}  - {text}\r\n")
        stream.write("ER  - \r\n\r\n")


def _lines(article: Article) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS" if article.source else "ELEC" if article.url else "GEN"
    yield "ID", str(article.id)
    yield "TI", article.title
    for author in article.authors:
        yield "AU", parse_name(author).inverted
    yield "T2", article.source
    if article.published:
        yield "PY", f"{article.published.year:04}"
        yield "DA", ris_date(article.published)
    yield "SP", article.page
    yield "SE", article.section
    yield "UR", article.url
    if article.saved and article.url:
        yield "Y2", ris_date(article.saved)
    yield "LA", article.language
    for tag in article.tags:
        yield "KW", tag
    yield "N1", article.note


def _lines_of(note: str) -> str:
    """A note on as many lines as it has, none of which a reader takes for a field."""
    lines = clean(note).strip().split("\n")
    return "\r\n".join(f" {line}" if _FIELD.match(line) else line for line in lines)


def ris_date(date: PartialDate) -> str:
    """``2022/10/13/``; what is not known stays empty: ``2022/10//``, ``2022///``."""
    month = f"{date.month:02}" if date.month else ""
    day = f"{date.day:02}" if date.day else ""
    return f"{date.year:04}/{month}/{day}/"
