"""The reading process: takes paths over a pipe, sends back batches, within fixed limits.

Parsers are imported only after the limits are set: they then hold for every one of them.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from pressmark.importing.limits import WORKER_MEMORY, cpu_seconds, hashing_seconds

if TYPE_CHECKING:
    from pressmark.importing.contract import ReadOptions

#: Seconds after which a worker that has read on says so, with a batch of nothing.
_HEARTBEAT = 1.0
#: Exit status of a worker that ran out of the memory it is allowed.
OUT_OF_MEMORY = 77


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read, of which the first ``skip`` drafts and problems are known already."""

    path: str
    size: int
    skip: int = 0


def serve(connection: Connection, options: ReadOptions, folder: str) -> None:
    """Read files until ``connection`` says None or ends; what is unpacked lies in ``folder``.

    For each :class:`Job`: sends the ``SourceFile``, receives whether to go on, sends batches
    to the last one. Ends with :data:`OUT_OF_MEMORY` when the memory does not suffice for
    a file that is not its first: a fresh process may read that.
    """
    _prepare()
    tempfile.tempdir = folder
    try:
        fresh = True
        while (job := connection.recv()) is not None:
            _read(connection, job, options, fresh=fresh)
            fresh = False
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        shutil.rmtree(folder, ignore_errors=True)  # the importing process is gone


def _prepare() -> None:
    """Limits and quiet: interrupts are the parent's affair, numeric threads only cost memory."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    # A day in words is read with the zone of the computer, which has no bearing on it, and
    # fails in one that has no name in the tables (TZ=MSK-3).
    os.environ["TZ"] = "UTC"
    _hold_memory(WORKER_MEMORY)
    sys.setrecursionlimit(3000)


def _read(connection: Connection, job: Job, options: ReadOptions, *, fresh: bool) -> None:
    from pressmark.importing.batches import batches_of, open_file
    from pressmark.model.imports import Batch

    limit_cpu = _cpu_limiter()
    limit_cpu(hashing_seconds(job.size) + cpu_seconds(job.size))
    source, content, known, refusal = open_file(job.path)
    connection.send(source)
    if not connection.recv():
        return
    if refusal or content is None or known is None:
        connection.send(refusal)
        return
    heard = time.monotonic()

    def advanced() -> None:
        """The file is read further: say so, and let the limits of time begin anew."""
        nonlocal heard
        if time.monotonic() - heard > _HEARTBEAT:
            limit_cpu(cpu_seconds(job.size))
            connection.send(Batch(source, last=False))
            heard = time.monotonic()

    for batch in batches_of(source, content, known, options, job.skip, advanced, final=fresh):
        connection.send(batch)
        limit_cpu(cpu_seconds(job.size))
        heard = time.monotonic()


def _hold_memory(limit: int) -> None:
    """Hold this process to ``limit`` bytes of private memory, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard == resource.RLIM_INFINITY or hard > limit:
        resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))


def _cpu_limiter() -> Callable[[int], None]:
    """A function that allows this process so many more seconds of processor time.

    The system ends the process when they are spent, even inside a parser's C code.
    """
    try:
        import resource
    except ImportError:
        return lambda _seconds: None

    def limit(seconds: int) -> None:
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        wanted = int(time.process_time()) + 1 + seconds
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))

    return limit
