"""How well saved news pages are read: title, day and text against what a person noted down.

A publisher's expected article has a key for each layout of its pages; a page belongs to the
layout whose text fits it best.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressmark.importing.page.article import html_article
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile

#: A title is right from this token F1 on.
TITLE_RIGHT = 0.8


@dataclass(frozen=True, slots=True)
class PageResult:
    """One page: what was read and how well it fits. ``day`` is right, wrong, missing or none."""

    name: str
    title: float
    body: float
    day: str
    draft: Draft | None
    expected: dict[str, Any]


def token_f1(found: str, expected: str) -> float:
    """F1 over words as a multiset, case ignored; 0–1."""
    left, right = (Counter(re.findall(r"\w+", text.lower())) for text in (found, expected))
    common = sum((left & right).values())
    return 2 * common / (left.total() + right.total()) if common else 0.0


def expected_text(article: dict[str, Any]) -> str:
    """The whole text of an expected article: summary, headings and paragraphs."""
    body = article["body"]
    parts = list(body["summary"])
    for section in body["sections"]:
        parts += [*section["headline"], *section["paragraphs"]]
    return "\n".join(parts)


def pages(data: Path) -> Iterator[tuple[Path, str, list[dict[str, Any]]]]:
    """Every saved page: its file, its address, and the articles its publisher expects."""
    for meta in sorted((data / "pages").glob("*/meta.json")):
        listed = json.loads(meta.read_text(encoding="utf-8"))
        for name in sorted(listed):
            path = meta.parent / name
            publisher = meta.parent / f"{name.split('_')[0]}.json"
            if path.is_file() and publisher.is_file():
                versions = json.loads(publisher.read_text(encoding="utf-8"))
                yield path, listed[name]["url"], list(versions.values())


def measure(data: Path) -> list[PageResult]:
    """Read every page and compare it."""
    return [_measure(*page) for page in pages(data)]


def _measure(path: Path, url: str, versions: list[dict[str, Any]]) -> PageResult:
    try:
        draft = html_article(gzip.decompress(path.read_bytes()), url=url, file_name=path.name)
    except UnreadableFile:
        return PageResult(path.name, 0.0, 0.0, "missing", None, versions[0])
    best = max(versions, key=lambda version: token_f1(draft.body, expected_text(version)))
    return PageResult(
        path.name,
        token_f1(draft.title.value, best.get("title") or ""),
        token_f1(draft.body, expected_text(best)),
        _day(draft, best),
        draft,
        best,
    )


def _day(draft: Draft, expected: dict[str, Any]) -> str:
    wanted = (expected.get("publishing_date") or "")[:10]
    if not wanted:
        return "none"
    if draft.published is None:
        return "missing"
    return "right" if str(draft.published.value) == wanted else "wrong"


def figures(data: Path) -> dict[str, float]:
    """The keys this part adds to ``build/accuracy.json``."""
    results = measure(data)
    dated = [result for result in results if result.day != "none"]
    return {
        "pages.title": sum(result.title > TITLE_RIGHT for result in results) / len(results),
        "pages.day": sum(result.day == "right" for result in dated) / len(dated),
        "pages.day_wrong": sum(result.day == "wrong" for result in dated) / len(dated),
        "pages.body_f1": sum(result.body for result in results) / len(results),
    }
