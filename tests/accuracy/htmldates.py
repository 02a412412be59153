"""How often the day of first publication is found on pages of every kind (htmldate's own set)."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pressmark.importing.page.article import html_article
from pressmark.model.article import Claim
from pressmark.model.dates import PartialDate
from pressmark.model.errors import UnreadableFile


@dataclass(frozen=True, slots=True)
class DayResult:
    """One page: the day expected and what was found."""

    url: str
    file: Path
    expected: str
    found: Claim[PartialDate] | None

    @property
    def right(self) -> bool:
        """Whether the day found is the day expected."""
        return self.found is not None and str(self.found.value) == self.expected


def measure(data: Path) -> Iterator[DayResult]:
    """Date every page of the set that is there."""
    listed = json.loads((data / "gold/htmldate_eval_default.json").read_text(encoding="utf-8"))
    for url, entry in listed.items():
        path = page_file(data, url, entry["file"])
        if path:
            html = path.read_bytes()
            html = gzip.decompress(html) if path.suffix == ".gz" else html
            yield DayResult(url, path, entry["date"], _published(html, url))


def _published(html: bytes, url: str) -> Claim[PartialDate] | None:
    """The day an import would give the page; none when it is refused."""
    try:
        return html_article(html, url=url).published
    except UnreadableFile:
        return None


def page_file(data: Path, url: str, name: str) -> Path | None:
    """The file of an entry, named by the entry or by a hash of its address."""
    folder = data / "gold/htmldate_pages"
    for candidate in (name, f"{name}.gz"):
        if (folder / candidate).is_file():
            return folder / candidate
    return None


def figures(data: Path) -> dict[str, float]:
    """The keys this part adds to ``build/accuracy.json``."""
    results = list(measure(data))
    missing = sum(result.found is None for result in results)
    right = sum(result.right for result in results)
    return {
        "htmldate.day": right / len(results),
        "htmldate.day_wrong": (len(results) - right - missing) / len(results),
    }
