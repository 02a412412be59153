"""The dry run: what is in the chosen files, without keeping any of it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable

from pressmark.importing.contract import ReadOptions
from pressmark.importing.importer import read
from pressmark.model.article import Draft
from pressmark.model.dates import PartialDate
from pressmark.model.views import ScanSummary


def scan(
    paths: Iterable[str | os.PathLike[str]],
    cancelled: Callable[[], bool] = lambda: False,
    options: ReadOptions | None = None,
) -> ScanSummary:
    """Read everything at or under ``paths`` and count it. Raises Cancelled when asked to stop.

    Formats are counted in files, sources in articles, both largest first. The dates are those
    of the earliest and the latest article that has one.
    """
    files = articles = 0
    formats: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    days: list[PartialDate] = []
    unreadable: list[tuple[str, str]] = []
    for batch in read(paths, options, cancelled):
        articles += len(batch.drafts)
        sources.update(draft.source.value for draft in batch.drafts if draft.source)
        days = _span([*days, *_days(batch.drafts)])
        if batch.last:
            files += 1
            formats[batch.file.format or "unknown"] += 1
        if batch.failure or batch.skipped:
            unreadable.append((batch.file.path, batch.failure or batch.skipped))
    return ScanSummary(
        files=files,
        articles=articles,
        formats=tuple(formats.most_common()),
        sources=tuple(sources.most_common()),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        unreadable=tuple(unreadable),
    )


def _days(drafts: tuple[Draft, ...]) -> list[PartialDate]:
    return [draft.published.value for draft in drafts if draft.published]


def _span(days: list[PartialDate]) -> list[PartialDate]:
    """The earliest and the latest of ``days``."""
    return [min(days), max(days)] if days else []
