"""One self-contained web page: contents, articles, and a style fit for paper."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from html import escape
from typing import TextIO

from pressmark.exporting.exported import Exported, clean, one_line
from pressmark.exporting.plain_text import fields
from pressmark.model.article import Article, Highlight

_IN_MEMORY = 16_000_000  # bytes of articles; beyond, they wait in a file
_WEB = re.compile(r"https?://", re.IGNORECASE)
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Pressmark">
<title>Articles</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, "Noto Serif", serif; margin: 2rem auto; max-width: 42rem;
       padding: 0 1rem; }
nav ol { padding-inline-start: 3rem; }
nav small, dl { font-size: .85rem; }
article { border-top: 1px solid; margin-top: 3rem; padding-top: 1rem; }
h2 { line-height: 1.25; }
dl { display: grid; gap: 0 1rem; grid-template-columns: max-content 1fr; }
dt { opacity: .7; }
dd { margin: 0; overflow-wrap: anywhere; }
p { overflow-wrap: break-word; }
mark { background: #ffec80; color: #000; }
@media print {
  body { margin: 0; max-width: none; font-size: 10.5pt; }
  article { break-before: page; border: 0; }
  h2, dl { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
</style>
</head>
<body>
<h1>Articles</h1>
"""


def write_html(articles: Iterable[Exported], stream: TextIO) -> None:
    """The page; nothing in it is fetched from anywhere, and no script runs.

    The contents come first, so the articles wait in a temporary file until all are known.
    """
    stream.write(_PAGE)
    stream.write("<nav>\n<ol>\n")
    with tempfile.SpooledTemporaryFile(
        _IN_MEMORY, mode="w+", encoding="utf-8", newline=""
    ) as waiting:
        for exported in articles:
            stream.write(_contents_line(exported.article))
            waiting.writelines(_article(exported))
        stream.write("</ol>\n</nav>\n")
        waiting.seek(0)
        shutil.copyfileobj(waiting, stream)
    stream.write("</body>\n</html>\n")


def _contents_line(article: Article) -> str:
    about = ", ".join(
        part for part in (one_line(article.source), str(article.published or "undated")) if part
    )
    title = _text(one_line(article.title)) or "—"
    return (
        f'<li><a href="#a{article.id}" dir="auto">{title}</a> <small>{_text(about)}</small></li>\n'
    )


def _article(exported: Exported) -> Iterator[str]:
    article = exported.article
    language = f' lang="{_text(article.language)}"' if article.language else ""
    yield f'<article id="a{article.id}"{language}>\n'
    yield f'<h2 dir="auto">{_text(one_line(article.title)) or "—"}</h2>\n<dl lang="en">\n'
    for name, value in fields(exported):
        yield f'<dt>{name}</dt><dd dir="auto">{_linked(value)}</dd>\n'
    yield "</dl>\n"
    for paragraph in _paragraphs(article):
        yield f'<p dir="auto">{paragraph}</p>\n'
    yield "</article>\n"


def _linked(value: str) -> str:
    text = _text(value)
    return f'<a href="{text}">{text}</a>' if _WEB.match(value) and " " not in value else text


def _paragraphs(article: Article) -> Iterator[str]:
    """The body in paragraphs, with what the user highlighted marked."""
    at = 0
    for line in re.split(r"(\n\s*)", article.body):
        if line.strip():
            yield _marked(line, at, article.highlights)
        at += len(line)


def _marked(line: str, start: int, highlights: tuple[Highlight, ...]) -> str:
    """A line of the body, which begins at character ``start`` of it, as HTML."""
    pieces: list[str] = []
    at = 0
    for each in sorted(highlights, key=lambda highlight: highlight.start):
        first, last = max(each.start - start, at), min(each.end - start, len(line))
        if each.start < 0 or first >= last:
            continue
        comment = f' title="{_text(one_line(each.comment))}"' if each.comment else ""
        pieces.append(_text(line[at:first]))
        pieces.append(f"<mark{comment}>{_text(line[first:last])}</mark>")
        at = last
    return "".join((*pieces, _text(line[at:])))


def _text(text: str) -> str:
    return escape(clean(text))
