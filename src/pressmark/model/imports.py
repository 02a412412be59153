"""An import run: the files read, the articles found in them, and the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressmark.model.article import Draft


class Outcome(StrEnum):
    """What became of a file, or of one article in it."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"  # known already: one more sighting
    SKIPPED = "skipped"  # nothing to read there, by rule; the reason says which
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to import: where it is, and what its bytes are."""

    path: str
    sha256: str
    size: int  # bytes
    media_type: str = ""
    format: str = ""  # the reader's name: "html", "mbox", "nexis-docx"…


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that did not become an article, and why."""

    part: str
    reason: str
    outcome: Outcome = Outcome.SKIPPED


@dataclass(frozen=True, slots=True)
class Batch:
    """Some of the articles of one file, in the file's order.

    A file gives one or more batches; the one with ``last`` set closes it. ``failure`` says
    why the file could not be read (to its end): what came before it still counts.
    """

    file: SourceFile
    drafts: tuple[Draft, ...] = ()
    problems: tuple[Problem, ...] = ()
    last: bool = True
    failure: str = ""
    skipped: str = ""  # why the whole file was passed over


@dataclass(frozen=True, slots=True)
class RunDefaults:
    """What the user chose for one run; used where a file itself says nothing."""

    source: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line of a run's report. ``articles`` counts what the file gave, by outcome."""

    path: str
    part: str
    outcome: Outcome
    reason: str = ""
    imported: int = 0
    duplicates: int = 0


@dataclass(frozen=True, slots=True)
class RunReport:
    """The whole of a run. ``finished`` is empty while it runs or when it was interrupted."""

    run_id: int
    started: str
    finished: str
    imported: int
    duplicates: int
    stubs: int
    lines: tuple[ReportLine, ...]
    seconds: float


def joined(reports: Sequence[RunReport]) -> RunReport:
    """Several runs as one report; the last one gives the id and the times."""
    if not reports:
        return RunReport(0, "", "", 0, 0, 0, (), 0.0)
    return replace(
        reports[-1],
        imported=sum(report.imported for report in reports),
        duplicates=sum(report.duplicates for report in reports),
        stubs=sum(report.stubs for report in reports),
        lines=tuple(line for report in reports for line in report.lines),
        seconds=sum(report.seconds for report in reports),
    )


class Stage(StrEnum):
    """The long jobs, in the order an article goes through them."""

    SCANNING = "scanning"  # finding files
    IMPORTING = "importing"
    INDEXING = "indexing"
    RECOGNISING = "recognising"  # entities
    LINKING = "linking"  # surnames to the persons they stand for
    MATCHING = "matching"  # the user's watch lists
    COMPARING = "comparing"  # near-duplicates
    EXPORTING = "exporting"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long job is. ``total`` 0 is not known; ``rate`` is items per second."""

    stage: Stage
    done: int
    total: int = 0
    rate: float = 0.0
    seconds_left: float | None = None
    current: str = ""
