"""Saved pages a processor second, as a ratio to plain trafilatura's in the same run.

Both are given the same bytes and do the same job: text, title, day, authors, site. Ours also
cleans, tells the language and names the source. They take turns page by page, so that what
else the machine does weighs on both alike.
"""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura
from pages import pages

from pressmark.importing.page.article import html_article
from pressmark.model.errors import UnreadableFile

_ROUNDS = 3


def measure(data: Path) -> tuple[float, float]:
    """Pages a processor second: ours, plain trafilatura's."""
    saved = [(gzip.decompress(path.read_bytes()), url) for path, url, _ in pages(data)]
    for html, url in saved[:5]:  # imports, caches
        _ours(html, url)
        _plain(html, url)
    ours = plain = 0.0
    for _ in range(_ROUNDS):
        for html, url in saved:
            ours += _seconds(_ours, html, url)
            plain += _seconds(_plain, html, url)
    count = _ROUNDS * len(saved)
    return count / ours, count / plain


def _seconds(read: Callable[[bytes, str], None], html: bytes, url: str) -> float:
    began = time.process_time()
    read(html, url)
    return time.process_time() - began


def _ours(html: bytes, url: str) -> None:
    try:
        html_article(html, url=url)
    except UnreadableFile:
        return


def _plain(html: bytes, url: str) -> None:
    trafilatura.bare_extraction(html, url=url, favor_precision=True, with_metadata=True)


def figures(data: Path) -> dict[str, float]:
    """The keys this part adds to ``build/accuracy.json``."""
    ours, plain = measure(data)
    return {"speed.ratio": ours / plain, "speed.pages_per_cpu_second": ours}
