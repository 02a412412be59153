"""Importing: files are read, stored, and made searchable while the rest is still being read."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pressmark import importing
from pressmark.archive.archive import Archive
from pressmark.archive.runs import StoredBatch
from pressmark.model.errors import Cancelled, UserError
from pressmark.model.imports import (
    Batch,
    Progress,
    ReportLine,
    RunDefaults,
    RunReport,
    SourceFile,
    Stage,
)
from pressmark.model.views import ScanSummary
from pressmark.services import boilerplate, indexing
from pressmark.services.control import Control
from pressmark.services.indexing import Feeder, IndexPlace, OnProgress
from pressmark.services.pace import Pace
from pressmark.services.resources import resource

OnLine = Callable[[ReportLine], None]


def _ignore_line(_line: ReportLine) -> None:
    return


def scan(paths: Sequence[str], control: Control) -> ScanSummary:
    """A dry run: what is in the files, without an archive and without importing anything."""
    return importing.scan(paths, control.cancelled)


class Imports:
    """The imports of an archive."""

    def __init__(
        self, archive: Archive, place: IndexPlace, on_commit: Callable[[Stage], None]
    ) -> None:
        self._archive = archive
        self._place = place
        self._on_commit = on_commit

    def run(
        self,
        paths: Sequence[str],
        defaults: RunDefaults,
        on_progress: OnProgress,
        control: Control,
        *,
        resume_run: int = 0,
        on_line: OnLine = _ignore_line,
        known: Mapping[str, str] | None = None,
        resumable: bool = True,
    ) -> RunReport:
        """Import files and folders, or go on with ``resume_run``; returns when searchable.

        ``known`` holds the SHA-256 of files to pass over while they have it. Raises Cancelled
        when asked to stop: what was reported so far is kept and searchable, and the run can be
        resumed, unless ``resumable`` is false: then it counts as done.
        """
        runs = self._archive.runs
        if resume_run:
            plan = runs.plan(resume_run)
            run_id, paths, defaults = plan.run_id, plan.paths, plan.defaults
        else:
            paths = [str(Path(path).absolute()) for path in paths]
            run_id = runs.begin(paths, defaults)
        indexing.prepare(self._archive, self._place)
        with Feeder(self._archive, self._place, self._on_commit) as feeder:
            try:
                reading = _Reading(paths, defaults, {**(known or {}), **runs.closed_files(run_id)})
                self._store_all(run_id, reading, on_progress, control, on_line, feeder)
                boilerplate.cut_repeated(self._archive, run_id, control)
                runs.finish(run_id)
            except Cancelled:
                if not resumable:
                    runs.finish(run_id)
                raise
            finally:
                # Also after a cancel: whatever was reported as imported can be found.
                feeder.run(on_progress, Control())
        return runs.report(run_id)

    def run_sample(self, on_progress: OnProgress, control: Control) -> RunReport:
        """Import the sample articles."""
        sample = resource("sample", "articles.jsonl.gz")
        return self.run([str(sample)], RunDefaults(), on_progress, control)

    def scan(self, paths: Sequence[str], control: Control) -> ScanSummary:
        """A dry run: what is in the files, without importing anything."""
        return scan(paths, control)

    def unfinished(self) -> list[RunReport]:
        """Runs that were interrupted, without their lines; ``run`` can resume them."""
        runs = self._archive.runs
        return [runs.report(plan.run_id, lines=False) for plan in runs.unfinished()]

    def reports(self, limit: int = 50) -> list[RunReport]:
        """The latest runs, newest first, without their lines."""
        return self._archive.runs.reports(limit)

    def report(self, run_id: int) -> RunReport:
        """One run with a line a file."""
        return self._archive.runs.report(run_id)

    def report_csv(self, run_id: int) -> str:
        """A run's report as CSV, with a heading."""
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(["path", "part", "outcome", "reason", "imported", "duplicates"])
        for line in self.report(run_id).lines:
            row = [line.path, line.part, line.outcome.value, line.reason]
            writer.writerow([*row, line.imported, line.duplicates])
        return text.getvalue()

    def _store_all(
        self,
        run_id: int,
        reading: _Reading,
        on_progress: OnProgress,
        control: Control,
        on_line: OnLine,
        feeder: Feeder,
    ) -> None:
        tally = _Tally(on_progress, sum(1 for _ in importing.find_files(reading.paths)))
        for batch in reading.batches(control):
            if batch.skipped != importing.READ_BEFORE:
                stored = self._store(run_id, batch)
                tally.articles += len(stored.imported)
                if stored.line is not None:
                    on_line(stored.line)
            tally.count(batch)
            if tally.is_due():
                feeder.feed_all()

    def _store(self, run_id: int, batch: Batch) -> StoredBatch:
        """Store a batch with its original; a file that changed meanwhile fails alone."""
        if batch.drafts:
            try:
                self._archive.originals.store(Path(batch.file.path), batch.file.sha256)
            except FileNotFoundError:
                batch = _failed(batch, "The file is gone.")
            except UserError as error:
                if Path(batch.file.path).exists() and self._archive.folder.exists():
                    batch = _failed(batch, error.message)
                else:
                    raise
        return self._archive.runs.add_batch(run_id, batch)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is to be read, and which files (path → SHA-256) are done with."""

    paths: Sequence[str]
    defaults: RunDefaults
    done: Mapping[str, str]

    def batches(self, control: Control) -> Iterator[Batch]:
        options = importing.ReadOptions(defaults=self.defaults)
        return importing.read(self.paths, options, control.cancelled, known=self._is_done)

    def _is_done(self, file: SourceFile) -> bool:
        return self.done.get(file.path) == file.sha256


class _Tally:
    """Counts files as they are closed, and says so not too often."""

    def __init__(self, on_progress: OnProgress, total: int) -> None:
        self._on_progress = on_progress
        self._total = total
        self._done = 0
        self._pace = Pace(total)
        self._told = self._fed = time.monotonic()
        self.articles = 0

    def count(self, batch: Batch) -> None:
        """Take a batch into account."""
        self._done += batch.last
        now = time.monotonic()
        if now - self._told < 0.1 and self._done < self._total:
            return
        self._told = now
        rate, left = self._pace.at(self._done)
        name = Path(batch.file.path).name
        current = f"{name} · {self.articles:,}" if not batch.last else name
        self._on_progress(Progress(Stage.IMPORTING, self._done, self._total, rate, left, current))

    def is_due(self) -> bool:
        """Whether stored articles have waited long enough to be indexed."""
        now = time.monotonic()
        if now - self._fed < 1.0:
            return False
        self._fed = now
        return True


def _failed(batch: Batch, reason: str) -> Batch:
    return replace(batch, drafts=(), last=True, failure=reason)
