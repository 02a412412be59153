"""Keeping the text index true to the record: making it, feeding it, mending it.

The index lives in the cache and may vanish, be damaged, or belong to an older copy of the
archive; each is noticed and mended by asking for every article again.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from pressmark.archive.archive import Archive
from pressmark.archive.queues import Step
from pressmark.model.imports import Progress, Stage
from pressmark.searching.index.damage import IndexDamaged
from pressmark.searching.index.reader import open_index
from pressmark.searching.index.writer import IndexWriter, create_index, open_writer, writing_in
from pressmark.services.control import Control

OnProgress = Callable[[Progress], None]

# Articles handed to the writer between two looks at the clock and the control.
_STRIDE = 500
# Seconds of indexing after which what is there is shown to readers.
_SHOW_AFTER = 2.0
_STAMP = "record.json"


@dataclass(frozen=True, slots=True)
class IndexPlace:
    """Where an archive's index lies."""

    folder: Path
    archive_id: str

    @property
    def stamp(self) -> Path:
        """The file that says up to which change of the record the index was fed."""
        return self.folder.parent / _STAMP


def is_usable(place: IndexPlace) -> bool:
    """Whether the index can be opened as it is; checks every segment's checksum."""
    try:
        open_index(place.folder, place.archive_id).close()
    except IndexDamaged:
        return False
    return True


def prepare(archive: Archive, place: IndexPlace) -> bool:
    """Make the index anew and ask for every article, unless it can be used; True if made anew."""
    if is_usable(place) and not _is_ahead_of_record(archive, place):
        return False
    rebuild(archive, place)
    return True


def rebuild(archive: Archive, place: IndexPlace) -> None:
    """An empty index, with every article of the record queued for it."""
    # Queued first: killed in between, the empty index is never taken for a full one.
    archive.queues.requeue(Step.INDEX)
    create_index(place.folder, place.archive_id)
    _write_stamp(archive, place)


def build_apart(
    archive: Archive, place: IndexPlace, on_progress: OnProgress, control: Control
) -> int:
    """Index an archive that can only be read, whose queue cannot be kept; how many articles.

    The stamp is written last: an index without one, or of another state, is made anew.
    """
    if is_usable(place) and _stamped(place) == archive.facets.change_number():
        return 0
    with writing_in(place.folder):
        place.stamp.unlink(missing_ok=True)
    create_index(place.folder, place.archive_id)
    ids = archive.articles.ids()
    with open_writer(place.folder, place.archive_id) as writer:
        for start in range(0, len(ids), _STRIDE):
            control.check()
            for article in archive.articles.texts(ids[start : start + _STRIDE]):
                writer.add(*article)
            on_progress(Progress(Stage.INDEXING, start, len(ids)))
    _write_stamp(archive, place)
    return len(ids)


class Feeder:
    """Feeds queued articles to the index; a context manager that holds the index's writer."""

    def __init__(
        self, archive: Archive, place: IndexPlace, on_commit: Callable[[Stage], None]
    ) -> None:
        self._archive = archive
        self._place = place
        self._on_commit = on_commit
        self._writer: IndexWriter = open_writer(place.folder, place.archive_id)
        self._shown = time.monotonic()
        self._cost = 0.0
        self._fed: list[tuple[tuple[int, ...], int]] = []

    def __enter__(self) -> Feeder:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._writer.close()

    def feed_all(self) -> None:
        """Feed everything queued; it shows after a while."""
        while self.step():
            pass

    def step(self) -> int:
        """Feed the next articles; how many. What was fed shows after a while, or on `show`."""
        pending = self._archive.queues.pending(Step.INDEX, _STRIDE, after=self._last_fed())
        if not pending.ids:
            return 0
        found = set()
        for article_id, title, body, language in self._archive.articles.texts(pending.ids):
            self._writer.add(article_id, title, body, language)
            found.add(article_id)
        self._writer.delete([gone for gone in pending.ids if gone not in found])
        self._fed.append((pending.ids, pending.ticket))
        self.show_if_due()
        return len(pending.ids)

    def _last_fed(self) -> int:
        return self._fed[-1][0][-1] if self._fed else 0

    def show_if_due(self) -> None:
        """Commit when the last commit is a while ago, longer the more commits cost."""
        if time.monotonic() - self._shown > max(_SHOW_AFTER, 5 * self._cost):
            self.show()

    def show(self) -> None:
        """Commit what was fed, let readers know, and take it off the queue."""
        if not self._fed:
            return
        begun = time.monotonic()
        self._writer.commit()
        for ids, ticket in self._fed:
            self._archive.queues.finish(Step.INDEX, ids, ticket)
        self._fed.clear()
        _write_stamp(self._archive, self._place)
        self._shown = time.monotonic()
        self._cost = self._shown - begun
        self._on_commit(Stage.INDEXING)

    def run(self, on_progress: OnProgress, control: Control) -> int:
        """Feed everything queued, show it, and compact the index; how many articles."""
        queues = self._archive.queues
        total = queues.count(Step.INDEX)
        done = 0
        try:
            # An article that changed after it was fed is on the queue again once this is shown.
            while not control.cancelled() and queues.count(Step.INDEX):
                while not control.cancelled() and (fed := self.step()):
                    done += fed
                    on_progress(Progress(Stage.INDEXING, min(done, total), total))
                self.show()
        finally:
            self.show()
        if self._writer.compact():
            self._on_commit(Stage.INDEXING)
        control.check()
        return done


def _is_ahead_of_record(archive: Archive, place: IndexPlace) -> bool:
    """Whether the index was fed from a later state of the record than there is now.

    So it is after an older copy of the archive was put back. Without a stamp, nobody knows.
    """
    stamped = _stamped(place)
    return stamped is None or stamped > archive.facets.change_number()


def _stamped(place: IndexPlace) -> int | None:
    try:
        return int(json.loads(place.stamp.read_text())["change"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_stamp(archive: Archive, place: IndexPlace) -> None:
    waiting = place.stamp.with_suffix(".new")
    with writing_in(place.folder):
        waiting.write_text(json.dumps({"change": archive.facets.change_number()}))
        waiting.replace(place.stamp)
