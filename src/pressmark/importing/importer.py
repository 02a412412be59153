"""Files in, batches of drafts out: what services call.

Parsers are loaded by the worker processes, not here: importing this package costs little.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pressmark.importing.contract import ReadOptions
from pressmark.importing.finding import find_files
from pressmark.importing.pool import Pool, default_size
from pressmark.model.imports import Batch, SourceFile
from pressmark.model.views import OriginalPage


def _never() -> bool:
    return False


def _unknown(_source: SourceFile) -> bool:
    return False


def read(
    paths: Iterable[str | os.PathLike[str]],
    options: ReadOptions | None = None,
    cancelled: Callable[[], bool] = _never,
    *,
    known: Callable[[SourceFile], bool] = _unknown,
    workers: int = 0,
) -> Iterator[Batch]:
    """Read every file at or under ``paths``; batches come in the order of the files.

    The order and the content of the batches depend on the files alone, never on which worker
    was quicker. ``known`` is asked of each file, by its check sum, whether to pass over it:
    it is then one batch with ``skipped`` set to :data:`~pressmark.importing.pool.READ_BEFORE`.
    To pause, take no further batch: the workers wait. ``cancelled`` is asked about five times
    a second; ``Cancelled`` is raised, and what was yielded counts. ``workers`` 0 chooses by
    the number of processors.
    """
    size = workers or default_size()
    with Pool(options or ReadOptions(), size, known, cancelled) as pool:
        yield from pool.read(find_files(paths))


def original_page(path: Path, part: str = "") -> OriginalPage:
    """The original of the article ``part`` of the file at ``path``, as it can be shown.

    HTML is as it was found, still to be sanitised. UnreadableFile when it cannot be shown.
    """
    from pressmark.importing.originals import view_original  # loads every parser

    return view_original(path, part)
