"""Long jobs as processes of their own: what to start, and the lines they speak.

The parent starts :func:`launch`'s command, writes ``specification`` and a line feed to its
standard input, and reads one event a line from its standard output. On the same standard
input it may later write the words ``pause``, ``resume`` and ``cancel``, one a line.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeAlias, get_args

from pressmark.model.imports import Outcome, Progress, ReportLine, RunDefaults, Stage

WORKER_OPTION = "--worker"
TOKEN_VARIABLE = "PRESSMARK_ARCHIVE_TOKEN"


@dataclass(frozen=True, slots=True)
class ImportJob:
    """Import ``paths``; with ``resume_run`` go on with an interrupted run instead.

    It ends when the articles can be searched; an :class:`EnrichJob` does what is left.
    """

    paths: tuple[str, ...] = ()
    defaults: RunDefaults = field(default_factory=RunDefaults)
    resume_run: int = 0


@dataclass(frozen=True, slots=True)
class EnrichJob:
    """Compare, match and recognise whatever is still pending.

    It never touches the index, so that it may run, or be ending, beside any other job.
    """


@dataclass(frozen=True, slots=True)
class IndexJob:
    """Make whatever is still pending searchable."""


@dataclass(frozen=True, slots=True)
class MatchJob:
    """Find the names of the watch lists in every article that was not looked at yet."""


@dataclass(frozen=True, slots=True)
class ReindexJob:
    """Rebuild the index from the record."""


@dataclass(frozen=True, slots=True)
class ExportJob:
    """Write the articles numbered in ``ids`` to ``path``."""

    ids: tuple[int, ...]
    format: str
    path: str


@dataclass(frozen=True, slots=True)
class WatchJob:
    """Import new and changed files of the watched folders until cancelled."""


@dataclass(frozen=True, slots=True)
class SampleJob:
    """Fill a new archive with the sample articles."""


Job: TypeAlias = (
    ImportJob | EnrichJob | IndexJob | MatchJob | ReindexJob | ExportJob | WatchJob | SampleJob
)


@dataclass(frozen=True, slots=True)
class Advanced:
    """The job is this far."""

    progress: Progress


@dataclass(frozen=True, slots=True)
class Committed:
    """Something new can be seen: refresh the library. ``what`` is a stage."""

    what: Stage


@dataclass(frozen=True, slots=True)
class LineReported:
    """One more line of the import report."""

    line: ReportLine


@dataclass(frozen=True, slots=True)
class Finished:
    """The job ended; ``run_id`` finds the report of an import, 0 for other jobs."""

    run_id: int = 0
    cancelled: bool = False
    imported: int = 0
    duplicates: int = 0
    failed: int = 0


@dataclass(frozen=True, slots=True)
class Failed:
    """The job could not go on; what was done so far is kept."""

    message: str
    mend: str = ""


Event: TypeAlias = Advanced | Committed | LineReported | Finished | Failed

_JOBS: dict[str, type[Job]] = {job.__name__: job for job in get_args(Job)}
_EVENTS = {c.__name__: c for c in (Advanced, Committed, LineReported, Finished, Failed)}


@dataclass(frozen=True, slots=True)
class Launch:
    """How to start a job: the command, what to add to the environment, the first input line."""

    arguments: tuple[str, ...]
    environment: dict[str, str]
    specification: str


def launch(folder: Path, job: Job, token: str) -> Launch:
    """How to start ``job`` on the archive in ``folder``.

    ``token`` (of ``Library.job_token``) lets the job write while this process holds the
    archive; empty when it does not.
    """
    environment = {TOKEN_VARIABLE: token} if token else {}
    return Launch(
        arguments=(*program(), WORKER_OPTION, "--archive", str(folder)),
        environment=environment,
        specification=_to_line(job),
    )


def program() -> tuple[str, ...]:
    """How this program starts itself: from a checkout, as a wheel, or frozen."""
    if not getattr(sys, "frozen", False):
        return (sys.executable, "-m", "pressmark")
    if sys.platform == "win32":
        # The window's program has no standard streams there; its twin with a console has.
        return (str(Path(sys.executable).with_name("pressmark-cli.exe")),)
    return (sys.executable,)


def read_job(line: str) -> Job:
    """The job a specification line describes."""
    name, fields = _from_line(line)
    if name == "ImportJob":
        fields["paths"] = tuple(fields["paths"])
        fields["defaults"] = _defaults(fields["defaults"])
    if name == "ExportJob":
        fields["ids"] = tuple(fields["ids"])
    job: Job = _JOBS[name](**fields)
    return job


def event_line(event: Event) -> str:
    """An event as the line a job prints."""
    return _to_line(event)


def read_event(line: str) -> Event:
    """The event a line stands for; ValueError for any other line."""
    name, fields = _from_line(line)
    if name not in _EVENTS:
        raise ValueError(f"not an event: {line!r}")
    if name == "Advanced":
        progress = fields["progress"]
        fields["progress"] = Progress(**{**progress, "stage": Stage(progress["stage"])})
    elif name == "Committed":
        fields["what"] = Stage(fields["what"])
    elif name == "LineReported":
        reported = fields["line"]
        fields["line"] = ReportLine(**{**reported, "outcome": Outcome(reported["outcome"])})
    event: Event = _EVENTS[name](**fields)
    return event


def _defaults(fields: dict[str, Any]) -> RunDefaults:
    return RunDefaults(**{**fields, "tags": tuple(fields["tags"])})


def _to_line(message: Job | Event) -> str:
    return json.dumps({"type": type(message).__name__, **asdict(message)}, ensure_ascii=False)


def _from_line(line: str) -> tuple[str, dict[str, Any]]:
    fields = json.loads(line)
    if not isinstance(fields, dict) or "type" not in fields:
        raise ValueError(f"not a job's line: {line!r}")
    return fields.pop("type"), fields
