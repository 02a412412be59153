"""The dry run: what is in the chosen files, without keeping any of it.

Small choices are read whole. Of large ones files from all over are read for some seconds, and
the rest is judged by those of the same ending: the summary says of how many files it knows.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import PurePath

from pressmark.importing.contract import ReadOptions
from pressmark.importing.finding import FoundFile, find_files
from pressmark.importing.pool import Pool, default_size
from pressmark.model.article import Draft
from pressmark.model.dates import PartialDate
from pressmark.model.errors import Cancelled
from pressmark.model.imports import Batch
from pressmark.model.views import ScanSummary

#: Seconds of reading after which the rest is estimated.
_ENOUGH = 8.0
#: Files that hold more of these articles each on average hold the more the larger they are.
_SEVERAL = 2.0
#: Endings of which that is so however few the files that were read hold.
_OF_RECORDS = frozenset(
    ".jsonl .ndjson .csv .tsv .xlsx .mbox .warc .arc .wacz .gz .zip .7z .tar .tgz .enex".split()
)


@dataclass(slots=True)
class _Kind:
    """The files of one ending: how many there are, and what those that were read hold."""

    of_records: bool
    files: int = 0
    size: int = 0
    read: int = 0
    size_read: int = 0
    articles: int = 0
    formats: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)

    def scale(self) -> float:
        """How many articles there are for each that was read."""
        if self.read == self.files:
            return 1.0
        by_file = self.files / max(self.read, 1)
        several = self.of_records or self.articles > _SEVERAL * max(self.read, 1)
        return self.size / self.size_read if several and self.size_read else by_file


@dataclass(slots=True)
class _Findings:
    """What is known so far."""

    kinds: dict[str, _Kind] = field(default_factory=dict)
    days: list[PartialDate] = field(default_factory=list)
    unreadable: list[tuple[str, str]] = field(default_factory=list)

    def expect(self, file: FoundFile) -> None:
        """Count a file that may be read."""
        ending = _ending(file.path)
        kind = self.kinds.setdefault(ending, _Kind(ending in _OF_RECORDS))
        kind.files += 1
        kind.size += file.size

    def take(self, batch: Batch) -> None:
        """Count a batch of a file."""
        kind = self.kinds[_ending(batch.file.path)]
        kind.articles += len(batch.drafts)
        kind.sources.update(draft.source.value for draft in batch.drafts if draft.source)
        self.days = _span([*self.days, *_days(batch.drafts)])
        if batch.last:
            kind.read += 1
            kind.size_read += batch.file.size
            kind.formats[batch.file.format or "unknown"] += 1
        if batch.failure or batch.skipped:
            self.unreadable.append((batch.file.path, batch.failure or batch.skipped))

    def summary(self) -> ScanSummary:
        """Everything counted, what was not read estimated."""
        return ScanSummary(
            files=sum(kind.files for kind in self.kinds.values()),
            articles=round(sum(kind.articles * kind.scale() for kind in self.kinds.values())),
            formats=_scaled((kind.formats, kind.files / max(kind.read, 1)) for kind in self._all()),
            sources=_scaled((kind.sources, kind.scale()) for kind in self._all()),
            first=self.days[0] if self.days else None,
            last=self.days[-1] if self.days else None,
            unreadable=tuple(sorted(self.unreadable)),
            read=sum(kind.read for kind in self.kinds.values()),
        )

    def _all(self) -> Iterable[_Kind]:
        return self.kinds.values()


def scan(
    paths: Iterable[str | os.PathLike[str]],
    cancelled: Callable[[], bool] = lambda: False,
    options: ReadOptions | None = None,
    seconds: float = _ENOUGH,
) -> ScanSummary:
    """What lies at or under ``paths``. Raises Cancelled when asked to stop.

    Formats are counted in files, sources in articles, both largest first. The dates are those
    of the earliest and the latest article read that has one. After ``seconds`` of reading the
    rest is estimated: ``read`` is then less than ``files``.
    """
    findings = _Findings()
    files: list[FoundFile] = []
    for file in find_files(paths):
        if cancelled():
            raise Cancelled("The look inside was stopped.")
        findings.expect(file)
        files.append(file)
    begun = time.monotonic()
    with (
        Pool(options or ReadOptions(), default_size(), lambda _: False, cancelled) as pool,
        closing(pool.read(_spread(files))) as batches,  # type: ignore[type-var]
    ):
        for batch in batches:
            findings.take(batch)
            if time.monotonic() - begun > seconds:
                break
    return findings.summary()


def _spread(files: Sequence[FoundFile]) -> Iterator[FoundFile]:
    """``files`` in an order of which every beginning is spread over all of them."""
    bits = max(len(files) - 1, 0).bit_length()
    for number in range(1 << bits):
        at = int(f"{number:0{bits}b}"[::-1], 2) if bits else 0
        if at < len(files):
            yield files[at]


def _scaled(counts: Iterable[tuple[Counter[str], float]]) -> tuple[tuple[str, int], ...]:
    """Counts times what each stands for, summed, largest first."""
    total: Counter[str] = Counter()
    for counter, scale in counts:
        for name, count in counter.items():
            total[name] += round(count * scale)
    return tuple(total.most_common())


def _ending(path: str) -> str:
    return PurePath(path).suffix.lower()


def _days(drafts: tuple[Draft, ...]) -> list[PartialDate]:
    return [draft.published.value for draft in drafts if draft.published]


def _span(days: list[PartialDate]) -> list[PartialDate]:
    """The earliest and the latest of ``days``."""
    return [min(days), max(days)] if days else []
