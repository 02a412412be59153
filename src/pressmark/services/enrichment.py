"""What follows an import by itself: index, near-duplicates, entities, watch lists.

Each step takes articles from its queue in the record and is resumed wherever it was stopped.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress

from pressmark.archive.archive import Archive
from pressmark.archive.queues import Step
from pressmark.enriching.duplicates.finder import DuplicateFinder, signature
from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.watchlists import WatchedName, Watchlist
from pressmark.enriching.entities.workers import EntityWorkers
from pressmark.model.entities import Recognised
from pressmark.model.errors import Cancelled
from pressmark.model.imports import Progress, Stage
from pressmark.searching.index.writer import IndexBusy
from pressmark.services import indexing
from pressmark.services.control import Control
from pressmark.services.indexing import Feeder, IndexPlace, OnProgress
from pressmark.services.linking import link_names
from pressmark.services.pace import Pace
from pressmark.services.resources import resource

# Articles taken from a queue at once. Entities: so that a cut costs little work.
_STRIDE = 500
_ENTITY_STRIDE = 64
_SHOW_AFTER = 3.0  # seconds between two looks for readers at what was recognised


class Enrichment:
    """The steps behind an import."""

    def __init__(
        self, archive: Archive, place: IndexPlace, on_commit: Callable[[Stage], None]
    ) -> None:
        self._archive = archive
        self._place = place
        self._on_commit = on_commit

    def run(self, on_progress: OnProgress, control: Control) -> None:
        """Do all that is pending. Raises Cancelled when asked to stop; what is done stays done."""
        self.index(on_progress, control)
        if self._archive.writable:
            self.derive(on_progress, control)

    def derive(self, on_progress: OnProgress, control: Control) -> None:
        """Do all that is pending but the index: what is kept in the record.

        The longest comes last, so that nothing waits for it.
        """
        self.compare(on_progress, control)
        self.match_lists(on_progress, control)
        try:
            self.recognise(on_progress, control)
        finally:  # also for what was recognised before it was stopped
            self.link_names(on_progress)

    def index(self, on_progress: OnProgress, control: Control) -> int:
        """Make every queued article searchable; how many."""
        if not self._archive.writable:
            with suppress(IndexBusy):  # the archive's writer, on this computer, is at it
                return indexing.build_apart(self._archive, self._place, on_progress, control)
            return 0
        made = indexing.prepare(self._archive, self._place)
        if not made and not self._archive.queues.count(Step.INDEX):
            return 0
        with Feeder(self._archive, self._place, self._on_commit) as feeder:
            return feeder.run(on_progress, control)

    def compare(self, on_progress: OnProgress, control: Control) -> None:
        """Look for near-duplicates of every queued article."""
        total = self._archive.queues.count(Step.DUPLICATES)
        if not total:
            return
        duplicates = self._archive.duplicates
        tally = _Tally(Stage.COMPARING, total, on_progress)
        finder = DuplicateFinder(duplicates.sketches())
        while (pending := self._archive.queues.pending(Step.DUPLICATES, _STRIDE)).ids:
            control.check()
            texts = self._bodies(pending.ids)
            duplicates.forget(pending.ids)
            finder.remove(pending.ids)
            sketches = [(article_id, signature(text)) for article_id, text in texts.items()]
            sketches = [(article_id, sketch) for article_id, sketch in sketches if sketch]
            found = finder.add(sketches, self._bodies)
            duplicates.save(sketches)
            duplicates.add_pairs((pair.left, pair.right, pair.share, pair.reason) for pair in found)
            self._archive.queues.finish(Step.DUPLICATES, pending.ids, pending.ticket)
            tally.add(len(pending.ids))
        self._on_commit(Stage.COMPARING)

    def recognise(self, on_progress: OnProgress, control: Control) -> None:
        """Recognise people, organisations, places and groups in every queued article."""
        total = self._archive.queues.count(Step.ENTITIES)
        if not total:
            return
        tally = _Tally(Stage.RECOGNISING, total, on_progress)
        shown = time.monotonic()
        with EntityWorkers(resource("gazetteer"), _processes(total)) as workers:
            for results, ticket in self._recognised(workers, control):
                self._archive.entities.store(results, ticket)
                tally.add(len(results))
                if time.monotonic() - shown > _SHOW_AFTER:
                    self._on_commit(Stage.RECOGNISING)
                    shown = time.monotonic()
            on_progress(Progress(Stage.LINKING, 0))  # ending the processes takes its time too
        self._on_commit(Stage.RECOGNISING)

    def link_names(self, on_progress: OnProgress) -> None:
        """Count surnames that stand for one person all through the archive as that person."""
        on_progress(Progress(Stage.LINKING, 0))
        if link_names(self._archive):
            self._on_commit(Stage.LINKING)

    def match_lists(self, on_progress: OnProgress, control: Control) -> None:
        """Find the names of the user's watch lists in every queued article."""
        total = self._archive.queues.count(Step.LISTS)
        if not total:
            return
        names = [
            WatchedName(name.id, (name.name, *name.aliases), name.kind)
            for name in self._archive.lists.names()
        ]
        watchlist = Watchlist(names)
        tally = _Tally(Stage.MATCHING, total, on_progress if names else _ignore)
        while (pending := self._archive.queues.pending(Step.LISTS, _STRIDE)).ids:
            control.check()
            matches = [
                (article_id, sorted({sighted.id for sighted in watchlist.find(text)}))
                for article_id, text in self._bodies(pending.ids).items()
            ]
            self._archive.lists.store_matches(matches)
            self._archive.queues.finish(Step.LISTS, pending.ids, pending.ticket)
            tally.add(len(pending.ids))
        if names:
            self._on_commit(Stage.MATCHING)

    def _recognised(
        self, workers: EntityWorkers, control: Control
    ) -> Iterator[tuple[list[Recognised], int]]:
        """Results with the ticket of their request, a few at a time as they come in."""
        tickets: dict[int, int] = {}
        results: list[Recognised] = []
        articles = self._waiting_for_entities(tickets)
        try:
            for result in workers.recognise(articles, control.cancelled):
                results.append(result)
                if len(results) >= _ENTITY_STRIDE:
                    yield from _by_ticket(results, tickets)
                    results = []
        except Cancelled:
            yield from _by_ticket(results, tickets)  # read once, it need not be read again
            raise
        yield from _by_ticket(results, tickets)

    def _waiting_for_entities(self, tickets: dict[int, int]) -> Iterator[ArticleText]:
        """Queued articles in order, each once; ``tickets`` learns when each was asked for."""
        last = 0
        queues, articles = self._archive.queues, self._archive.articles
        while (pending := queues.pending(Step.ENTITIES, _STRIDE, after=last)).ids:
            last = pending.ids[-1]
            found = set()
            for article_id, title, body, language in articles.texts(pending.ids):
                found.add(article_id)
                tickets[article_id] = pending.ticket
                tags = articles.tagged_entities(article_id)
                yield ArticleText(article_id, title, body, language, tags)
            gone = [article_id for article_id in pending.ids if article_id not in found]
            queues.finish(Step.ENTITIES, gone, pending.ticket)

    def _bodies(self, ids: Sequence[int]) -> Mapping[int, str]:
        return {article_id: body for article_id, _, body, _ in self._archive.articles.texts(ids)}


def _ignore(_progress: Progress) -> None:
    return


def _by_ticket(
    results: list[Recognised], tickets: dict[int, int]
) -> Iterator[tuple[list[Recognised], int]]:
    grouped: dict[int, list[Recognised]] = {}
    for result in results:
        grouped.setdefault(tickets.pop(result.article_id), []).append(result)
    for ticket, group in grouped.items():
        yield group, ticket


class _Tally:
    """Says how far a step is, with its rate and the time left."""

    def __init__(self, stage: Stage, total: int, on_progress: OnProgress) -> None:
        self._stage = stage
        self._total = total
        self._on_progress = on_progress
        self._done = 0
        self._pace = Pace(total)

    def add(self, count: int) -> None:
        """So many more are done."""
        self._done += count
        total = max(self._total, self._done)
        self._on_progress(Progress(self._stage, self._done, total, *self._pace.at(self._done)))


def _processes(articles: int) -> int:
    """How many recognisers to start: one a processor, but a few articles want only one."""
    return 1 if articles < 2 * _ENTITY_STRIDE else max(1, min(4, os.cpu_count() or 1))
