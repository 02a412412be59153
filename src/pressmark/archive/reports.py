"""The lines a run leaves: what became of each file, and of each part that was no article."""

from __future__ import annotations

import sqlite3

from pressmark.archive.texts import storable
from pressmark.model.errors import UserError
from pressmark.model.imports import Batch, Outcome, ReportLine, RunReport


def close_file(db: sqlite3.Connection, run_id: int, batch: Batch) -> ReportLine:
    """Write a file's line. Its counts are of what is stored, so closing it again gives the same."""
    path = batch.file.path
    imported, duplicates = _counts(db, run_id, path)
    outcome, reason = _outcome(batch, imported, duplicates)
    db.execute("DELETE FROM run_line WHERE run_id = ? AND path = ? AND is_file = 1", (run_id, path))
    db.execute(
        "INSERT INTO run_line (run_id, path, is_file, sha256, outcome, reason, imported, "
        "duplicates) VALUES (?, ?, 1, ?, ?, ?, ?, ?)",
        (run_id, path, batch.file.sha256, outcome.value, reason, imported, duplicates),
    )
    return ReportLine(path, "", outcome, reason, imported, duplicates)


def write_problems(db: sqlite3.Connection, run_id: int, batch: Batch) -> None:
    """Write a line for each part that became no article, once however often it is read."""
    path = batch.file.path
    for problem in batch.problems:
        row = (run_id, path, storable(problem.part), problem.outcome.value)
        known = db.execute(
            "SELECT 1 FROM run_line WHERE run_id = ? AND path = ? AND is_file = 0 AND part = ? "
            "AND outcome = ?",
            row,
        ).fetchone()
        if known is None:
            db.execute(
                "INSERT INTO run_line (run_id, path, is_file, part, outcome, reason) "
                "VALUES (?, ?, 0, ?, ?, ?)",
                (*row, storable(problem.reason)),
            )


def report(db: sqlite3.Connection, run_id: int, *, lines: bool = True) -> RunReport:
    """A run's report; UserError when there is no such run."""
    row = db.execute(f"{_REPORT} WHERE r.id = ?", (run_id,)).fetchone()
    if row is None:
        raise UserError(f"There is no import number {run_id}.")
    return _report(row, _lines(db, run_id) if lines else ())


def latest(db: sqlite3.Connection, limit: int) -> list[RunReport]:
    """The newest runs first, without lines."""
    rows = db.execute(f"{_REPORT} ORDER BY r.id DESC LIMIT ?", (limit,))
    return [_report(row, ()) for row in rows.fetchall()]


_REPORT = """
SELECT r.id, r.started, r.finished, r.seconds,
    CASE finished WHEN ''
        THEN (SELECT count(*) FROM sighting WHERE run_id = r.id AND outcome = 'imported')
        ELSE (SELECT coalesce(sum(imported), 0) FROM run_line WHERE run_id = r.id) END,
    CASE finished WHEN ''
        THEN (SELECT count(*) FROM sighting WHERE run_id = r.id AND outcome = 'duplicate')
        ELSE (SELECT coalesce(sum(duplicates), 0) FROM run_line WHERE run_id = r.id) END,
    (SELECT count(*) FROM sighting s JOIN article a ON a.id = s.article_id
        WHERE s.run_id = r.id AND s.outcome = 'imported' AND a.stub = 1)
FROM run r"""


def _report(
    row: tuple[int, str, str, float, int, int, int], lines: tuple[ReportLine, ...]
) -> RunReport:
    run_id, started, finished, seconds, imported, duplicates, stubs = row
    return RunReport(run_id, started, finished, imported, duplicates, stubs, lines, seconds)


def _lines(db: sqlite3.Connection, run_id: int) -> tuple[ReportLine, ...]:
    rows = db.execute(
        "SELECT path, part, outcome, reason, imported, duplicates FROM run_line "
        "WHERE run_id = ? ORDER BY id",
        (run_id,),
    )
    return tuple(ReportLine(p, part, Outcome(o), *rest) for p, part, o, *rest in rows.fetchall())


def _counts(db: sqlite3.Connection, run_id: int, path: str) -> tuple[int, int]:
    rows = db.execute(
        "SELECT outcome, count(*) FROM sighting WHERE run_id = ? AND path = ? GROUP BY outcome",
        (run_id, path),
    )
    found = dict(rows.fetchall())
    return found.get(Outcome.IMPORTED.value, 0), found.get(Outcome.DUPLICATE.value, 0)


def _outcome(batch: Batch, imported: int, duplicates: int) -> tuple[Outcome, str]:
    if batch.failure:
        return Outcome.FAILED, storable(batch.failure)
    if batch.skipped:
        return Outcome.SKIPPED, storable(batch.skipped)
    if imported:
        return Outcome.IMPORTED, ""
    if duplicates:
        return Outcome.DUPLICATE, "known already"
    return Outcome.SKIPPED, "no articles in it"
