"""Import runs: storing what was read, a line a file, and picking up where a run was cut off."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from pressmark.archive import reports
from pressmark.archive.database import Database
from pressmark.archive.known import Standing, standing
from pressmark.archive.originals import Originals
from pressmark.archive.storing import ArticleWriter
from pressmark.archive.texts import fingerprint, storable, storable_path
from pressmark.model.article import Draft
from pressmark.model.errors import InternalError, UserError
from pressmark.model.imports import Batch, Outcome, ReportLine, RunDefaults, RunReport, SourceFile


@dataclass(frozen=True, slots=True)
class RunPlan:
    """What a run was asked to import, to go on with it."""

    run_id: int
    paths: tuple[str, ...]
    defaults: RunDefaults
    started: str


@dataclass(frozen=True, slots=True)
class StoredBatch:
    """Ids by outcome, each once; ``line`` is the file's, once it is closed."""

    imported: tuple[int, ...]
    duplicates: tuple[int, ...]
    line: ReportLine | None


class Runs:
    """The import runs of an archive. ``changes_kept``: lines of the log of changes."""

    changes_kept = 200_000

    def __init__(self, database: Database, originals: Originals) -> None:
        self._database = database
        self._originals = originals

    def begin(self, paths: Sequence[str], defaults: RunDefaults) -> int:
        """Start a run; returns its id."""
        with self._database.changing() as db:
            made = db.execute(
                "INSERT INTO run (paths, source, tags, started) VALUES (?, ?, ?, ?)",
                (json.dumps(paths), defaults.source, json.dumps(defaults.tags), _now()),
            )
            return made.lastrowid or 0

    def closed_files(self, run_id: int) -> dict[str, str]:
        """Path → SHA-256 of the files this run is done with: to be skipped on resuming."""
        rows = self._database.reading().execute(
            "SELECT path, sha256 FROM run_line WHERE run_id = ? AND is_file = 1", (run_id,)
        )
        return dict(rows.fetchall())

    def files_under(self, folder: str) -> dict[str, str]:
        """Path → SHA-256 of every file below a folder as it was when last read."""
        rows = self._database.reading().execute(
            "SELECT path, sha256 FROM run_line WHERE is_file = 1 AND sha256 <> '' ORDER BY id"
        )
        return {path: sha256 for path, sha256 in rows if path.startswith(folder)}

    def add_batch(self, run_id: int, batch: Batch) -> StoredBatch:
        """Store a batch in one transaction, with the work that follows from it.

        The original must be in the store already. Adding a batch again, in this run or another,
        adds no article twice.
        """
        batch = _storable(batch)
        if batch.drafts and not self._originals.holds(batch.file.sha256):
            raise InternalError(f"the original of {batch.file.path} was not stored")
        self._originals.settle()
        with self._database.changing() as db:
            imported, duplicates = self._add_drafts(db, run_id, batch)
            reports.write_problems(db, run_id, batch)
            line = reports.close_file(db, run_id, batch) if batch.last else None
            return StoredBatch(tuple(dict.fromkeys(imported)), tuple(duplicates), line)

    def finish(self, run_id: int) -> None:
        """Mark a run as done."""
        with self._database.changing() as db:
            db.execute(
                "UPDATE run SET finished = ?, seconds = (julianday(?) - julianday(started)) "
                "* 86400 WHERE id = ?",
                (now := _now(), now, run_id),
            )
            # Facet tables that have not caught up for so long load everything anew.
            db.execute(
                "DELETE FROM change WHERE number <= (SELECT max(number) FROM change) - ?",
                (self.changes_kept,),
            )

    def unfinished(self) -> list[RunPlan]:
        """Runs that were begun and never finished, oldest first."""
        rows = self._database.reading().execute(f"{_PLAN} WHERE finished = '' ORDER BY id")
        return [_plan(row) for row in rows.fetchall()]

    def plan(self, run_id: int) -> RunPlan:
        """What a run was asked to do."""
        row = self._database.reading().execute(f"{_PLAN} WHERE id = ?", (run_id,)).fetchone()
        if row is None:
            raise UserError(f"There is no import number {run_id}.")
        return _plan(row)

    def report(self, run_id: int, *, lines: bool = True) -> RunReport:
        """What became of a run's files; UserError when there is no such run."""
        return reports.report(self._database.reading(), run_id, lines=lines)

    def reports(self, limit: int = 50) -> list[RunReport]:
        """The latest runs, newest first, without their lines."""
        return reports.latest(self._database.reading(), limit)

    def _add_drafts(
        self, db: sqlite3.Connection, run_id: int, batch: Batch
    ) -> tuple[list[int], list[int]]:
        now = _now()
        if batch.drafts:
            _record_original(db, batch.file, now)
        writer = ArticleWriter(db, self._defaults(db, run_id), now)
        imported: list[int] = []
        duplicates: list[int] = []
        for draft in batch.drafts:
            article_id, outcome = _store(db, writer, run_id, batch.file, draft, now)
            (imported if outcome is Outcome.IMPORTED else duplicates).append(article_id)
        return imported, duplicates

    def _defaults(self, db: sqlite3.Connection, run_id: int) -> RunDefaults:
        row = db.execute(f"{_PLAN} WHERE id = ?", (run_id,)).fetchone()
        if row is None:
            raise InternalError(f"no run {run_id}")
        return _plan(row).defaults


_PLAN = "SELECT id, paths, source, tags, started FROM run"


def _plan(row: tuple[int, str, str, str, str]) -> RunPlan:
    run_id, paths, source, tags, started = row
    defaults = RunDefaults(source, tuple(json.loads(tags)))
    return RunPlan(run_id, tuple(json.loads(paths)), defaults, started)


def _storable(batch: Batch) -> Batch:
    """The batch with paths and parts as the record can hold and compare them."""
    file = replace(batch.file, path=storable_path(batch.file.path))
    drafts = tuple(
        draft if draft.part.isprintable() else replace(draft, part=storable(draft.part))
        for draft in batch.drafts
    )
    return replace(batch, file=file, drafts=drafts)


def _store(
    db: sqlite3.Connection,
    writer: ArticleWriter,
    run_id: int,
    file: SourceFile,
    draft: Draft,
    now: str,
) -> tuple[int, Outcome]:
    print_ = fingerprint(draft)
    known = standing(db, run_id, file, draft, print_)
    if known.standing is Standing.STORED:
        return known.article_id, Outcome(known.outcome)
    article_id = known.article_id
    outcome = Outcome.IMPORTED
    match known.standing:
        case Standing.NEW:
            article_id = writer.add(file, draft, print_)
        case Standing.VERSION:
            writer.replace(article_id, file, draft, print_)
        case _:
            outcome = Outcome.DUPLICATE
    db.execute(
        "INSERT INTO sighting (article_id, run_id, path, part, original, fingerprint, outcome, "
        "imported) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article_id, run_id, file.path, draft.part, file.sha256, print_, outcome.value, now,
        ),
    )  # fmt: skip
    return article_id, outcome


def _record_original(db: sqlite3.Connection, file: SourceFile, now: str) -> None:
    name = file.path.replace("\\", "/").rpartition("/")[2]
    db.execute(
        "INSERT INTO original VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (file.sha256, file.size, file.media_type, name, now),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
