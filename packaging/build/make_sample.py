#!/usr/bin/env python3
"""Choose the sample archive's articles: ``make_sample.py NEWS_FOLDER``.

Takes only collections that may be shipped (see resources/sample/ATTRIBUTION.md), spread evenly
over their time, and writes resources/sample/articles.jsonl.gz, one article a line.
"""

import gzip
import html
import json
import re
import sys
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "articles.jsonl.gz"

# Collection, how many articles of it (per source where it holds several), shortest text.
COLLECTIONS = (
    ("wikinews-295.jsonl.gz", 240, 600),
    ("digitalgov-2078.jsonl.gz", 130, 1500),
    ("18f-509.jsonl.gz", 70, 1500),
    ("chronam1916-pages.jsonl.gz", 3, 8000),
)

# The government's blogs are kept as Markdown with a site generator's own marks: what a reader
# never saw is taken out, the words stay.
MARKUP = (
    (re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL), ""),
    (re.compile(r"<(script|style|iframe)\b.*?</\1>", re.DOTALL | re.IGNORECASE), ""),
    (re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE), ""),
    (re.compile(r"!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?"), ""),
    (re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?"), r"\1"),
    (re.compile(r"^\s*#+\s*", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)([*_])(?=\S)([^*_\n]+)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"^\s*[*-]\s+", re.MULTILINE), "• "),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!])"), r"\1"),
    (re.compile(r"\n{3,}"), "\n\n"),
)

Row = dict[str, Any]


def plain(text: str) -> str:
    """Markdown and leftover HTML as the text a reader saw."""
    for pattern, instead in MARKUP:
        text = pattern.sub(instead, text)
    return html.unescape(text).strip()


def rows(path: Path, shortest: int) -> list[Row]:
    """The articles of a collection in order of date."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    found = [row for row in found if len(row["text"]) >= shortest and is_whole(row)]
    return sorted(found, key=lambda row: (row["date"], row["id"]))


def is_whole(row: Row) -> bool:
    """Whether the collection kept the article's date and its headline."""
    return bool(row["date"]) and len(row["title"]) > 3


def spread(found: list[Row], count: int) -> list[Row]:
    """``count`` articles (two or more) evenly over the list, its first and last among them."""
    if len(found) <= count:
        return found
    return [found[index * (len(found) - 1) // (count - 1)] for index in range(count)]


def is_blog(row: Row) -> bool:
    """Whether the text is Markdown of one of the government's blogs."""
    return row["source"].endswith("(US GSA)")


def choose(folder: Path) -> list[Row]:
    """The sample: evenly over time, from every source of each collection."""
    chosen = []
    for name, count, shortest in COLLECTIONS:
        by_source: dict[str, list[Row]] = {}
        for row in rows(folder / name, shortest):
            by_source.setdefault(row["source"], []).append(row)
        for found in by_source.values():
            chosen += spread(found, count)
    return [
        row | {"text": plain(row["text"]), "title": html.unescape(row["title"])}
        if is_blog(row)
        else row
        for row in chosen
    ]


def main() -> None:
    """Entry point."""
    chosen = choose(Path(sys.argv[1]))
    lines = "".join(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n" for row in chosen)
    SAMPLE.parent.mkdir(parents=True, exist_ok=True)
    # No time in the file, so that the same choice gives the same bytes.
    SAMPLE.write_bytes(gzip.compress(lines.encode(), 9, mtime=0))
    sources = sorted({row["source"] for row in chosen})
    print(f"{len(chosen)} articles of {len(sources)} sources, {SAMPLE.stat().st_size:,} bytes")
    print("\n".join(sources))


if __name__ == "__main__":
    main()
