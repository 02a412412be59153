"""Saved pages a processor second, from file to searchable, against plain trafilatura's.

Ours is an import as the command line does it: worker processes read, the record and the originals
are written, the index is fed. The processor time of all processes counts. Trafilatura is given
the same bytes and only extracts. The two take turns, so that what else the machine does weighs
on both alike; loading the parsers is left out on both sides by a first, small round.
"""

from __future__ import annotations

import gzip
import os
import resource
import tempfile
from pathlib import Path

import trafilatura
from pages import pages

_COPIES = 4
_ROUNDS = 2


def measure(data: Path) -> tuple[float, float]:
    """Pages a processor second: ours, plain trafilatura's."""
    saved = [(gzip.decompress(path.read_bytes()), url) for path, url, _ in pages(data)]
    for html, url in saved[:5]:  # imports, caches
        _plain(html, url)
    ours = plain = 0.0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        for number in range(_ROUNDS):
            small = _imported(Path(folder) / f"small{number}", saved[:4], 1)
            whole = _imported(Path(folder) / f"whole{number}", saved, _COPIES)
            ours += (whole - small) / (_COPIES * len(saved) - 4)
            began = _spent()
            for html, url in saved:
                _plain(html, url)
            plain += (_spent() - began) / len(saved)
    return _ROUNDS / ours, _ROUNDS / plain


def _imported(folder: Path, saved: list[tuple[bytes, str]], copies: int) -> float:
    """Processor seconds of importing ``copies`` of every page, all of them different files."""
    from pressmark.model.imports import RunDefaults
    from pressmark.services.control import Control
    from pressmark.services.library import Library

    files = folder / "pages"
    files.mkdir(parents=True)
    for copy in range(copies):
        for number, (html, url) in enumerate(saved):
            mark = f"<!-- saved from url=(0000){url}?copy={copy} -->\n".encode()
            (files / f"{copy}-{number}.html").write_bytes(mark + html)
    began = _spent()
    with Library.open(folder / "archive", write=True, create=True) as library:
        library.imports.run([str(files)], RunDefaults(), lambda _progress: None, Control())
    return _spent() - began


def _spent() -> float:
    """Processor seconds of this process and of those it has ended."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _plain(html: bytes, url: str) -> None:
    trafilatura.bare_extraction(html, url=url, favor_precision=True, with_metadata=True)


def figures(data: Path) -> dict[str, float]:
    """The keys this part adds to ``build/accuracy.json``."""
    ours, plain = measure(data)
    return {"speed.ratio": ours / plain, "speed.pages_per_cpu_second": ours}
