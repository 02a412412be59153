"""Worker processes that read files side by side, and give their batches back in file order.

Each worker has a pipe of its own. The pool listens to a worker only while what it has sent
and nobody took yet is small: beyond that the worker waits in its pipe, so the memory of the
whole stays small however far ahead it could be. A worker that dies, or says nothing for too
long, costs the file it was reading; a file that fails in a worker which has read others before
is tried once more in a fresh one, so that the outcome depends on the file alone.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from pressmark.importing.contract import ReadOptions
from pressmark.importing.finding import FoundFile
from pressmark.importing.limits import (
    TOO_LARGE,
    cpu_seconds,
    hashing_seconds,
    wall_seconds,
)
from pressmark.importing.worker import OUT_OF_MEMORY, Job, serve
from pressmark.model.errors import Cancelled
from pressmark.model.imports import Batch, SourceFile

#: Files read or being read ahead of the one whose turn it is.
_WINDOW = 48
#: Batches of one file kept for its turn.
_AHEAD = 4
#: Seconds between two looks at the clock and at ``cancelled``.
_TICK = 0.2
#: Files after which a worker is replaced: parsers keep caches.
_LIFE = 5000

READ_BEFORE = "It was read before."


@dataclass(slots=True)
class _Turn:
    """One file's place in the order; ``received`` counts the drafts and problems it gave."""

    found: FoundFile
    batches: deque[Batch] = field(default_factory=deque)
    received: int = 0
    closed: bool = False
    retried: bool = False
    source: SourceFile | None = None

    def close(self, batch: Batch) -> None:
        self.batches.append(batch)
        self.closed = True


@dataclass(slots=True)
class _Worker:
    """A process, its pipe, its folder for what it unpacks, and the turn it works at.

    ``listened`` counts seconds of silence.
    """

    process: SpawnProcess
    pipe: Connection
    folder: str
    turn: _Turn | None = None
    files: int = 0
    listened: float = 0.0


class Pool:
    """Reads files in up to ``size`` processes. A context manager: leaving it ends them."""

    def __init__(
        self,
        options: ReadOptions,
        size: int,
        known: Callable[[SourceFile], bool],
        cancelled: Callable[[], bool],
    ) -> None:
        self._options = options
        self._size = size
        self._known = known
        self._cancelled = cancelled
        self._workers: list[_Worker] = []
        self._turns: deque[_Turn] = deque()
        self._again: deque[_Turn] = deque()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            self._end(worker)
        self._workers.clear()

    def read(self, files: Iterator[FoundFile]) -> Iterator[Batch]:
        """The batches of ``files``, in their order. Raises Cancelled when asked to stop."""
        exhausted = False
        while True:
            exhausted = self._assign(files, exhausted)
            while self._turns and (self._turns[0].batches or self._turns[0].closed):
                turn = self._turns[0]
                while turn.batches:
                    yield turn.batches.popleft()
                    self._check()
                if not turn.closed:
                    break
                self._turns.popleft()
            if exhausted and not self._turns:
                return
            self._listen()
            self._check()

    def _check(self) -> None:
        if self._cancelled():
            raise Cancelled("The import was stopped.")

    def _assign(self, files: Iterator[FoundFile], exhausted: bool) -> bool:
        """Give work to idle workers; whether ``files`` has come to its end."""
        while self._again and (worker := self._idle(fresh=True)):
            self._start(worker, self._again.popleft())
        while not exhausted and len(self._turns) < _WINDOW and (worker := self._idle()):
            found = next(files, None)
            if found is None:
                return True
            turn = _Turn(found)
            self._turns.append(turn)
            if found.failure or found.skipped:
                source = SourceFile(found.path, "", found.size)
                turn.close(Batch(source, failure=found.failure, skipped=found.skipped))
            else:
                self._start(worker, turn)
        return exhausted

    def _idle(self, *, fresh: bool = False) -> _Worker | None:
        """A worker without work, started if need be; None when all are at work."""
        for worker in self._workers:
            if worker.turn is None:
                if worker.files < (1 if fresh else _LIFE):
                    return worker
                self._replace(worker)
                return self._workers[-1]
        if len(self._workers) < self._size:
            self._workers.append(self._spawn())
            return self._workers[-1]
        return None

    def _spawn(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        folder = tempfile.mkdtemp(prefix="pressmark-")
        process = context.Process(
            target=serve, args=(theirs, self._options, folder), name="pressmark-reader", daemon=True
        )
        process.start()
        theirs.close()
        return _Worker(process, ours, folder)

    def _start(self, worker: _Worker, turn: _Turn) -> None:
        worker.turn = turn
        worker.files += 1
        worker.listened = 0.0
        try:
            worker.pipe.send(Job(turn.found.path, turn.found.size, turn.received))
        except OSError:
            self._bury(worker)

    def _listen(self) -> None:
        """Take what workers have to say, for at most a tick; end those silent for too long."""
        head = self._turns[0] if self._turns else None
        heard = [
            worker
            for worker in self._workers
            if worker.turn and (worker.turn is head or len(worker.turn.batches) < _AHEAD)
        ]
        began = time.monotonic()
        ready = wait([worker.pipe for worker in heard], timeout=_TICK)
        passed = time.monotonic() - began
        for worker in heard:
            if worker.pipe in ready:
                worker.listened = 0.0
                self._take(worker)
            else:
                worker.listened += passed
                self._watch(worker)

    def _take(self, worker: _Worker) -> None:
        """One message of ``worker``: what its file is, or a batch of it."""
        turn = worker.turn
        if turn is None:
            return
        try:
            message = worker.pipe.recv()
            if isinstance(message, SourceFile):
                self._answer(worker, turn, message)
                return
        except (EOFError, OSError):
            self._bury(worker)
            return
        if not (message.last or message.drafts or message.problems):
            return  # a sign of life
        turn.received += len(message.drafts) + len(message.problems)
        turn.batches.append(message)
        if message.last:
            turn.closed = True
            worker.turn = None

    def _answer(self, worker: _Worker, turn: _Turn, source: SourceFile) -> None:
        turn.source = source
        known = bool(source.sha256) and not turn.received and self._known(source)
        worker.pipe.send(not known)
        if known:
            turn.close(Batch(source, skipped=READ_BEFORE))
            worker.turn = None

    def _watch(self, worker: _Worker) -> None:
        """End a worker that has been silent for too long."""
        turn = worker.turn
        if turn is None:
            return
        allowed = wall_seconds(turn.found.size)
        if turn.source is None:
            allowed += 3 * hashing_seconds(turn.found.size)
        if worker.listened > allowed:
            self._end(worker)
            self._workers.remove(worker)
            self._fail(turn, f"It took longer than {allowed:.0f} seconds to read.")

    def _bury(self, worker: _Worker) -> None:
        """A worker has died: say why of its file, or try that once more in a fresh one."""
        worker.process.join(5)
        status = worker.process.exitcode
        self._end(worker)
        self._workers.remove(worker)
        turn = worker.turn
        if turn is None:
            return
        timed_out = status == -getattr(signal, "SIGXCPU", 0)
        if worker.files > 1 and not turn.retried and not timed_out:
            turn.retried = True
            self._again.append(turn)
            return
        self._fail(turn, _cause(status, timed_out, turn.found.size))

    def _fail(self, turn: _Turn, reason: str) -> None:
        source = turn.source or SourceFile(turn.found.path, "", turn.found.size)
        turn.close(Batch(source, failure=reason))

    def _replace(self, worker: _Worker) -> None:
        self._end(worker)
        self._workers.remove(worker)
        self._workers.append(self._spawn())

    def _end(self, worker: _Worker) -> None:
        worker.pipe.close()
        worker.process.kill()
        worker.process.join(5)
        if worker.process.exitcode is not None:
            worker.process.close()
        shutil.rmtree(worker.folder, ignore_errors=True)


def _cause(status: int | None, timed_out: bool, size: int) -> str:
    if timed_out:
        return f"It took longer than {cpu_seconds(size)} seconds of processor time to read."
    if status == OUT_OF_MEMORY:
        return TOO_LARGE
    return f"The process that read it broke off (status {status})."


def default_size() -> int:
    """How many workers: one processor is left to storing, indexing and the window."""
    return max(2, min(8, (os.cpu_count() or 2) - 1))
