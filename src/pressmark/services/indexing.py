"""Keeping the text index true to the record: making it, feeding it, mending it.

The index lives in the cache and may vanish, be damaged, or belong to an older copy of the
archive; and while another computer wrote the archive, that computer's index was fed. Each is
noticed and mended by asking for every article again.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from uuid import uuid4

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
    if is_usable(place) and is_fed(archive, place):
        return False
    rebuild(archive, place)
    return True


def is_fed(archive: Archive, place: IndexPlace) -> bool:
    """Whether the index is the one that was fed what left the record's queue.

    It is not after another computer wrote the archive, after an older copy of the archive was
    put back, nor when it was built apart.
    """
    stamp = _stamped(place)
    if stamp is None or stamp.change > archive.facets.change_number():
        return False
    return stamp.number == archive.queues.fed_index()


def is_current_apart(archive: Archive, place: IndexPlace) -> bool:
    """Whether the index was built apart from an archive that could only be read, and is true
    to its record as it is now."""
    stamp = _stamped(place)
    if stamp is None or stamp.number:
        return False
    return stamp.change == archive.facets.change_number()


def rebuild(archive: Archive, place: IndexPlace) -> None:
    """An empty index, with every article of the record queued for it."""
    # Queued first: killed in between, the empty index is never taken for a full one.
    archive.queues.requeue(Step.INDEX)
    create_index(place.folder, place.archive_id)
    number = uuid4().hex
    _write_stamp(place, _Stamp(archive.facets.change_number(), number))
    archive.queues.feed_index(number)


def build_apart(
    archive: Archive, place: IndexPlace, on_progress: OnProgress, control: Control
) -> int:
    """Index an archive that can only be read, whose queue cannot be kept; how many articles.

    The stamp is written last: an index without one, or of another state, is made anew. Nothing
    is done where the index is that of the writer, who feeds it.
    """
    if is_usable(place) and (is_fed(archive, place) or is_current_apart(archive, place)):
        return 0
    change = archive.facets.change_number()
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
    _write_stamp(place, _Stamp(change))
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
        number = self._archive.queues.fed_index()
        _write_stamp(self._place, _Stamp(self._archive.facets.change_number(), number))
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


@dataclass(frozen=True, slots=True)
class _Stamp:
    """Up to which change of the record an index was fed, and the number the record knows it by
    (empty for one built apart)."""

    change: int
    number: str = ""


def _stamped(place: IndexPlace) -> _Stamp | None:
    try:
        facts = json.loads(place.stamp.read_text())
        return _Stamp(int(facts["change"]), str(facts["number"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_stamp(place: IndexPlace, stamp: _Stamp) -> None:
    waiting = place.stamp.with_suffix(".new")
    with writing_in(place.folder):
        waiting.write_text(json.dumps(asdict(stamp)))
        waiting.replace(place.stamp)
