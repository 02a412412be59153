"""Writing the text index (signatures; body follows)."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from types import TracebackType


class IndexWriter:
    """The one writer of an index; made by ``open_writer``; a context manager (commits)."""

    def add(self, article_id: int, title: str, body: str, language: str) -> None:
        """Index an article; replaces the one with the same id (update = delete + add)."""

    def delete(self, article_ids: Collection[int]) -> None:
        """Take articles out."""

    def commit(self) -> None:
        """Make everything since the last commit visible to readers, atomically."""

    def compact(self) -> bool:
        """Merge segments by policy if there are too many; True when something was merged."""

    def close(self) -> None:
        """Commit and let go of the lock."""

    def __enter__(self) -> IndexWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close; drops what is uncommitted when an error passes through."""


def create_index(folder: Path, archive_id: str) -> None:
    """Make a new, empty index; what stood there before is deleted."""


def open_writer(folder: Path, archive_id: str) -> IndexWriter:
    """Open for writing. IndexDamaged when it must be rebuilt; UserError when locked."""
    raise FileNotFoundError(folder, archive_id)
