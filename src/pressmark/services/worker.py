"""The process behind a long job: reads its specification, works, and says how far it is.

See :mod:`pressmark.services.jobs` for the lines it speaks.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from pressmark.model.errors import ArchiveLocked, Cancelled, UserError
from pressmark.model.imports import Outcome, RunReport
from pressmark.services import jobs
from pressmark.services.control import Control
from pressmark.services.library import Library

Say = Callable[[jobs.Event], None]
_NICER = 10  # of the 19 steps a POSIX system has below the usual
_BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS of the Windows API


def serve(folder: Path) -> int:
    """Carry out the one job that standard input specifies; 0 unless it failed."""
    _give_way()
    job = jobs.read_job(sys.stdin.readline())
    control = Control()
    say = _speaker(sys.stdout)
    listener = threading.Thread(target=_listen, args=(sys.stdin, control), daemon=True)
    listener.start()
    try:
        with _open(folder, job) as library:
            say(_carry_out(job, library, say, control))
    except Cancelled:
        say(jobs.Finished(cancelled=True))
    except UserError as error:
        say(jobs.Failed(error.message, error.mend))
        return 1
    return 0


def _open(folder: Path, job: jobs.Job) -> Library:
    """The archive, to be written; where another computer writes it, an index can still be made."""
    token = os.environ.get(jobs.TOKEN_VARIABLE, "")
    try:
        return Library.open(folder, write=True, create=True, token=token)
    except ArchiveLocked:
        if token or not isinstance(job, jobs.IndexJob):
            raise
        return Library.open(folder, write=False)


def _give_way() -> None:
    """Let the window, and whatever else the user does, go first; the job's own workers too."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32")
        kernel.SetPriorityClass(ctypes.c_void_p(kernel.GetCurrentProcess()), _BELOW_NORMAL)
    else:
        os.nice(_NICER)


def _speaker(stream: TextIO) -> Say:
    lock = threading.Lock()

    def say(event: jobs.Event) -> None:
        with lock:
            stream.write(jobs.event_line(event) + "\n")
            stream.flush()

    return say


def _listen(stream: TextIO, control: Control) -> None:
    """Obey control words until the parent closes our input (which does not stop the job)."""
    words = {"pause": control.pause, "resume": control.resume, "cancel": control.cancel}
    for line in stream:
        act = words.get(line.strip())
        if act is not None:
            act()


def _carry_out(job: jobs.Job, library: Library, say: Say, control: Control) -> jobs.Finished:
    progress: Callable[..., None] = lambda p: say(jobs.Advanced(p))  # noqa: E731
    library.on_commit(lambda stage: say(jobs.Committed(stage)))
    match job:
        case jobs.ImportJob():
            report = library.imports.run(
                list(job.paths),
                job.defaults,
                progress,
                control,
                resume_run=job.resume_run,
                on_line=lambda line: say(jobs.LineReported(line)),
            )
            return _finished(report)
        case jobs.SampleJob():
            return _finished(library.imports.run_sample(progress, control))
        case jobs.EnrichJob():
            library.enrichment.derive(progress, control)
        case jobs.IndexJob():
            library.enrichment.index(progress, control)
        case jobs.MatchJob():
            library.enrichment.match_lists(progress, control)
        case jobs.ReindexJob():
            library.maintenance.reindex(progress, control)
        case jobs.WatchJob():
            library.watching.follow(progress, control)
        case jobs.ExportJob():
            path = Path(job.path)
            library.exporting.export(job.ids, job.format, path, progress, control)
    return jobs.Finished()


def _finished(report: RunReport) -> jobs.Finished:
    return jobs.Finished(
        run_id=report.run_id,
        imported=report.imported,
        duplicates=report.duplicates,
        failed=sum(1 for line in report.lines if line.outcome is Outcome.FAILED),
    )
