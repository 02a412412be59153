"""Recognising in worker processes."""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import TracebackType
from typing import Self

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.recognisers.choice import RECOGNISERS
from pressmark.enriching.entities.worker import Answer, Batch, work
from pressmark.model.entities import Recognised
from pressmark.model.errors import Cancelled, InternalError, PressmarkError

_BATCH = 16  # articles handed over at once, all in one language
_BATCH_CHARACTERS = 200_000  # so that a batch of books keeps within the time limit
_AHEAD = 64  # batches read ahead per worker, so that languages can be sorted apart
_AHEAD_CHARACTERS = 4_000_000  # of their bodies together, at the most
_TIME_LIMIT = 300.0  # seconds for a batch, loading the model included
_ROUND = 0.1  # seconds between looks at ``cancelled``
_FAILED = "not recognised: the recogniser failed on this article"
_MOST_FAILED_STARTS = 3
_NOTHING: tuple[Recognised, ...] = ()


class _Worker:
    """One process, the batch it has, and since when."""

    def __init__(self, tables: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection: Connection
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=work, args=(theirs, tables), daemon=True)
        self.process.start()
        theirs.close()
        self.batch: Batch = ()
        self.since = 0.0
        self.languages: set[str] = set()
        self.ready = False

    def may_read(self, language: str) -> bool:
        """Whether a language needs no second model beside the one this process has loaded.

        English and Russian in one process took 450 MB, in one each 250.
        """
        return language not in RECOGNISERS or self.languages.isdisjoint(
            RECOGNISERS.keys() - {language}
        )

    def give(self, batch: Batch) -> None:
        self.batch, self.since = batch, time.monotonic()
        self.languages.add(batch[0].language)
        try:
            self.connection.send(batch)
        except OSError:
            self.process.kill()  # seen as dead in the next round

    def take(self) -> Answer | None:
        """Its answer, the first being that it is ready; None when it died."""
        try:
            answer: Answer = self.connection.recv()
        except (EOFError, OSError):
            return None
        if self.ready:
            self.batch = ()
        self.ready = True
        return answer

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


class EntityWorkers:
    """``count`` spawned processes that recognise entities; a context manager.

    ``tables`` is the folder of shipped tables (``resource("gazetteer")``). Each process loads
    the recogniser of a language when the first article in it arrives. A process that dies
    costs at most the article it died of: one that was alone with two processes that died is
    reported without mentions and with ``method`` saying so.
    """

    def __init__(self, tables: Path, count: int) -> None:
        self._tables = tables
        self._count = max(1, count)
        self._workers: list[_Worker] = []
        self._failed_starts = 0  # in a row

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def recognise(
        self, articles: Iterable[ArticleText], cancelled: Callable[[], bool]
    ) -> Iterator[Recognised]:
        """Recognise ``articles``, read as they are needed; results in any order.

        Raises :class:`Cancelled` soon after ``cancelled()`` is true.
        """
        waiting = _Batches(articles, self._count * _AHEAD * _BATCH)
        try:
            busy = self._hand_out(waiting)
            while busy:
                if cancelled():
                    raise Cancelled
                found = tuple(self._collect(waiting))
                # Before the caller stores what was found: no process waits for that.
                busy = self._hand_out(waiting)
                yield from found
        finally:
            self._abandon_unfinished()

    def close(self) -> None:
        """End the processes."""
        for worker in self._workers:
            worker.end()
        self._workers = []

    def process_ids(self) -> list[int]:
        """The processes at work, for whoever watches their memory."""
        return [worker.process.pid or 0 for worker in self._workers]

    def _hand_out(self, waiting: _Batches) -> bool:
        """Give every idle worker a batch; whether anything is still under way."""
        for worker in [w for w in self._workers if not w.batch]:
            batch = waiting.next(worker.languages)
            if batch:
                self._for(batch[0].language, worker).give(batch)
        while len(self._workers) < self._count and (batch := waiting.next(set())):
            worker = _Worker(self._tables)
            self._workers.append(worker)
            worker.give(batch)
        return any(worker.batch for worker in self._workers)

    def _for(self, language: str, worker: _Worker) -> _Worker:
        """A worker that may read a language: the idle one given, or another in its place."""
        if worker.may_read(language):
            return worker
        worker.end()
        other = _Worker(self._tables)
        self._workers[self._workers.index(worker)] = other
        return other

    def _collect(self, waiting: _Batches) -> Iterator[Recognised]:
        busy = {worker.connection: worker for worker in self._workers if worker.batch}
        ready = wait(list(busy), timeout=_ROUND)
        for connection in ready:
            worker = busy[connection]  # type: ignore[index]
            batch = worker.batch
            answer = worker.take()
            if isinstance(answer, PressmarkError):
                raise answer
            yield from answer if answer is not None else self._bury(worker, batch, waiting)
        now = time.monotonic()
        for worker in list(self._workers):
            if worker.batch and now - worker.since > _TIME_LIMIT:
                yield from self._bury(worker, worker.batch, waiting)

    def _bury(self, worker: _Worker, batch: Batch, waiting: _Batches) -> tuple[Recognised, ...]:
        """A dead worker's batch is tried again one by one; a lone article once more.

        One that died before it was ready is no article's doing: it is started anew, and the
        work given up when that fails time and again.
        """
        worker.end()
        self._workers.remove(worker)
        self._failed_starts = 0 if worker.ready else self._failed_starts + 1
        if self._failed_starts >= _MOST_FAILED_STARTS:
            raise InternalError("A recogniser's process ended before it could start.")
        if len(batch) > 1 or not worker.ready or not waiting.blame_again(batch[0]):
            waiting.retry(batch)
            return _NOTHING
        return tuple(Recognised(article.id, (), _FAILED) for article in batch)

    def _abandon_unfinished(self) -> None:
        for worker in [w for w in self._workers if w.batch]:
            worker.end()
            self._workers.remove(worker)


class _Batches:
    """Articles in batches of one language each, read ``ahead`` of the workers."""

    def __init__(self, articles: Iterable[ArticleText], ahead: int) -> None:
        self._articles = iter(articles)
        self._ahead = ahead
        self._by_language: dict[str, deque[ArticleText]] = {}
        self._alone: deque[ArticleText] = deque()
        self._blamed: set[int] = set()
        self._held = 0  # articles
        self._characters = 0  # of their bodies

    def next(self, languages: set[str]) -> Batch:
        """A batch, in one of ``languages`` when there is one; empty at the end."""
        if self._alone:
            return (self._alone.popleft(),)
        self._read_ahead()
        held = {language: queue for language, queue in self._by_language.items() if queue}
        if not held:
            return ()
        usual = [language for language in held if language in languages]
        queue = max((held[language] for language in usual or held), key=len)
        batch: list[ArticleText] = []
        characters = 0
        while queue and len(batch) < _BATCH and characters < _BATCH_CHARACTERS:
            batch.append(queue.popleft())
            characters += len(batch[-1].body)
        self._held -= len(batch)
        self._characters -= characters
        return tuple(batch)

    def _read_ahead(self) -> None:
        while self._held < self._ahead and self._characters < _AHEAD_CHARACTERS:
            article = next(self._articles, None)
            if article is None:
                return
            self._by_language.setdefault(article.language, deque()).append(article)
            self._held += 1
            self._characters += len(article.body)

    def blame_again(self, article: ArticleText) -> bool:
        """Whether the article was alone with a process that died before; it was with one now."""
        before = article.id in self._blamed
        self._blamed.add(article.id)
        return before

    def retry(self, batch: Batch) -> None:
        """Put a batch back, its articles to be handed out one at a time."""
        self._alone.extend(batch)


def recognise(
    articles: Iterable[ArticleText],
    tables: Path,
    workers: int,
    cancelled: Callable[[], bool],
) -> Iterator[Recognised]:
    """Recognise ``articles`` with ``workers`` processes that live as long as this call."""
    with EntityWorkers(tables, workers) as pool:
        yield from pool.recognise(articles, cancelled)
