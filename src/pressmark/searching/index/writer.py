"""Writing the index: batches become segments, a commit makes them visible.

One writer at a time, in whatever process, held to it by a lock on a file, which the system
lets go of when a process dies. Readers are never in the way: segment files do not change, and
what a commit deletes is noted in the table of contents.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh.util.filelock import FileLock

from pressmark.model.errors import UserError
from pressmark.searching.index.batch import Batch
from pressmark.searching.index.commit import Commit, read_commit, sweep, write_commit
from pressmark.searching.index.damage import IndexDamaged
from pressmark.searching.index.entry import INDEX_NAME, SegmentEntry
from pressmark.searching.index.merging import merge, to_merge
from pressmark.searching.index.segment import SegmentFile
from pressmark.searching.numbering import WordNumbers

_ARTICLES_AT_ONCE = 25_000
_CHUNKS_AT_ONCE = 8_000_000  # words waiting take some 60 bytes each while they are inverted

Ints = npt.NDArray[Any]


class IndexBusy(UserError):
    """Another process writes this index."""


class IndexUnwritable(UserError):
    """The disk is full, or the folder of the index must not be written."""


@contextmanager
def writing_in(folder: Path) -> Iterator[None]:
    """What the system refuses, told plainly; the last commit is whole in any case."""
    try:
        yield
    except OSError as error:
        raise IndexUnwritable(
            f"The index in {folder} could not be written: {error.strerror}.",
            "See that the disk has room and the folder may be written; nothing of the archive "
            "is lost, and indexing goes on from here.",
        ) from error


class IndexWriter:
    """The one writer of an index; as a context manager it commits at the end.

    Nothing shows to readers before :meth:`commit`; an error before it leaves the last commit.
    """

    def __init__(self, folder: Path, archive_id: str, lock: FileLock) -> None:
        self._folder = folder
        self._archive_id = archive_id
        self._lock = lock
        self._commit = read_commit(folder, archive_id)
        self._segments = list(self._commit.segments)
        try:
            self._files = {s.segment_id: SegmentFile(folder / s.file_name) for s in self._segments}
        except FileNotFoundError as error:
            raise IndexDamaged(f"The index lacks {Path(error.filename).name}.") from error
        self._numbers = WordNumbers()
        self._batch = Batch(self._numbers)
        self._gone: set[int] = set()

    def add(self, article_id: int, title: str, body: str, language: str) -> None:
        """Index an article, in place of one with the same id."""
        self._gone.add(article_id)
        self._batch.add(article_id, title, body, language)
        if len(self._batch) >= _ARTICLES_AT_ONCE or self._batch.chunks >= _CHUNKS_AT_ONCE:
            with writing_in(self._folder):
                self._flush()

    def delete(self, article_ids: Collection[int]) -> None:
        """Take articles out; ids that are not here are passed over."""
        self._gone.update(article_ids)
        for article_id in article_ids:
            self._batch.drop(article_id)

    def commit(self) -> None:
        """Make everything since the last commit visible to readers, atomically."""
        with writing_in(self._folder):
            self._flush()
            self._publish()

    def compact(self) -> bool:
        """Merge segments where the policy asks for it, and commit; False when it does not."""
        with writing_in(self._folder):
            self._flush()
            live = [segment.live for segment in self._segments]
            chosen = to_merge(live, [len(segment.deleted) for segment in self._segments])
            if chosen:
                self._merge(chosen)
            self._publish()
        return bool(chosen)

    def close(self) -> None:
        """Let go of the lock; what is not committed is dropped, its files too."""
        self._files.clear()
        try:
            if tuple(self._segments) != self._commit.segments:
                sweep(self._folder, self._commit)
        finally:
            self._lock.release()

    def __enter__(self) -> IndexWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self.commit()
        finally:
            self.close()

    def _flush(self) -> None:
        """Turn what waits into deletions and a segment."""
        if self._gone:
            self._delete_gone()
        if len(self._batch):
            segment = SegmentEntry.new(len(self._batch))
            path = self._folder / segment.file_name
            replaced = self._batch.write(path)
            self._take(segment.without(replaced))
            self._batch = Batch(self._numbers)

    def _delete_gone(self) -> None:
        gone = np.fromiter(self._gone, np.int64, len(self._gone))
        for i, segment in enumerate(self._segments):
            articles = self._files[segment.segment_id].articles
            found = np.flatnonzero(np.isin(articles, gone))
            if len(np.setdiff1d(found, segment.deleted)):
                self._segments[i] = segment.without(found)
        self._gone.clear()

    def _take(self, segment: SegmentEntry) -> None:
        self._segments.append(segment)
        self._files[segment.segment_id] = SegmentFile(self._folder / segment.file_name, check=False)

    def _merge(self, chosen: list[int]) -> None:
        old = [self._segments[i] for i in chosen]
        live = sum(segment.live for segment in old)
        self._segments = [s for i, s in enumerate(self._segments) if i not in chosen]
        if live:
            segment = SegmentEntry.new(live)
            files = [(self._files[s.segment_id], s.deleted) for s in old]
            merge(files, self._folder / segment.file_name)
            self._take(segment)

    def _publish(self) -> None:
        if tuple(self._segments) == self._commit.segments:
            return
        commit = Commit(self._commit.generation + 1, tuple(self._segments))
        write_commit(self._folder, self._archive_id, commit)
        self._commit = commit
        self._files = {s.segment_id: self._files[s.segment_id] for s in commit.segments}
        sweep(self._folder, commit)


def create_index(folder: Path, archive_id: str) -> None:
    """Make a new, empty index where none can be used; IndexBusy while another is written,
    IndexUnwritable when the system refuses.

    Readers that are open keep what they see.
    """
    with writing_in(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = _locked(folder)
        try:
            names = [path.name for path in folder.glob("*.toc")]
            generations = [int("".join(filter(str.isdigit, name)) or 0) for name in names]
            commit = Commit(max(generations, default=0) + 1, ())
            write_commit(folder, archive_id, commit)
            sweep(folder, commit)
        finally:
            lock.release()


def open_writer(folder: Path, archive_id: str) -> IndexWriter:
    """Open for writing. IndexDamaged: make it anew first; IndexBusy: another process writes."""
    if not folder.is_dir():
        raise IndexDamaged("There is no index yet.")
    with writing_in(folder):
        lock = _locked(folder)
    try:
        return IndexWriter(folder, archive_id, lock)
    except BaseException:
        lock.release()
        raise


def _locked(folder: Path) -> FileLock:
    lock = FileLock(str(folder / f"{INDEX_NAME}_WRITELOCK"))
    if not lock.acquire(blocking=False):
        raise IndexBusy("Another process is indexing this archive.", "Wait until it is done.")
    return lock
