"""The search engine of an open archive: its text index and facet table, kept current.

Loaded when first asked for, since the window paints before it needs them.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from pressmark.archive.archive import Archive
from pressmark.model.errors import UserError
from pressmark.model.search import FacetCounts, Hits, SearchRequest
from pressmark.searching.evaluate import evaluate
from pressmark.searching.facets import storage
from pressmark.searching.facets.table import FacetTable
from pressmark.searching.index.damage import IndexDamaged
from pressmark.searching.index.reader import TextIndex, open_index
from pressmark.searching.index.writer import IndexBusy
from pressmark.services import facet_feed
from pressmark.services.indexing import IndexPlace, is_current_apart, is_fed, rebuild

_STAMP = "stamp.json"


class Engine:
    """Answers requests on the last committed state that :meth:`refresh` has seen."""

    def __init__(self, archive: Archive, place: IndexPlace, facet_folder: Path) -> None:
        self._archive = archive
        self._place = place
        self._folder = facet_folder
        self._lock = threading.RLock()
        self._index: TextIndex | None = None
        self._table: FacetTable | None = None
        self._number = -1  # the change of the record the table is true to
        self._saved = -1

    @property
    def index(self) -> TextIndex:
        """The text index; an empty one, to be fed anew, in place of one that cannot be used.

        IndexDamaged when somebody else has to make it first.
        """
        with self._lock:
            if self._index is None:
                self._index = self._open_index()
            return self._index

    @property
    def table(self) -> FacetTable:
        """The facet table, true to the record."""
        with self._lock:
            if self._table is None:
                self._load_table()
            assert self._table is not None
            return self._table

    @property
    def ready(self) -> bool:
        """Whether there is an index to search."""
        try:
            return bool(self.index)
        except IndexDamaged:
            return False

    @property
    def behind(self) -> bool:
        """Whether the index of an archive that can only be read here lacks what its writer,
        on another computer, did since."""
        return not (self._archive.writable or is_fed(self._archive, self._place) or self.apart)

    @property
    def apart(self) -> bool:
        """Whether the index is one of this computer's own, with all that the record holds."""
        return not self._archive.writable and is_current_apart(self._archive, self._place)

    def evaluate(
        self, request: SearchRequest, cancelled: Callable[[], bool] | None = None
    ) -> tuple[Hits, FacetCounts]:
        """Answer a request."""
        with self._lock:
            return evaluate(request, self.index, self.table, cancelled)

    def refresh(self) -> bool:
        """Catch up with what any process has committed; True when something may have changed."""
        with self._lock:
            changed = self._refresh_index()
            if self._table is None:
                return True
            changes = self._archive.facets.changed_since(self._number)
            if changes.number == self._number:
                return changed
            self._table = facet_feed.catch_up(self._table, self._archive.facets, changes)
            self._number = changes.number
            return True

    def reset(self) -> None:
        """Forget what is loaded, after the index was made anew."""
        with self._lock:
            self._index = None
            self._table = None
            self._number = -1

    def close(self) -> None:
        """Keep the facet table for next time, and let go of the files."""
        with self._lock:
            if self._table is not None and self._number != self._saved:
                self._save_table(self._table)
            if self._index is not None:
                self._index.close()
            self._index = self._table = None

    def _open_index(self) -> TextIndex:
        place, archive = self._place, self._archive
        try:
            index = open_index(place.folder, place.archive_id)
            if not archive.writable or is_fed(archive, place):
                return index
            index.close()  # another computer wrote the archive: this one lacks what it fed
        except IndexDamaged:
            if not archive.writable:
                raise
        with suppress(IndexBusy):  # then a job is making it at this moment
            rebuild(archive, place)
        return open_index(place.folder, place.archive_id)

    def _refresh_index(self) -> bool:
        if self._index is None:
            return False
        try:
            return self._index.refresh()
        except IndexDamaged:
            # It was deleted or made anew under us: the next search says what to do.
            self._index = None
            return True

    def _load_table(self) -> None:
        facets = self._archive.facets
        self._number = self._saved = self._stamped()
        table = storage.load(self._folder, self._stamp(self._number)) if self._number >= 0 else None
        changes = facets.changed_since(max(self._number, 0))
        if table is None:
            self._saved = -1
            self._table = facet_feed.load(facets)
        else:
            self._table = facet_feed.catch_up(table, facets, changes)
        self._number = changes.number

    def _stamped(self) -> int:
        """Up to which change the table in the cache is true; -1 when there is none."""
        try:
            return int(json.loads((self._folder / _STAMP).read_text())["change"])
        except (OSError, ValueError, KeyError, TypeError):
            return -1

    def _stamp(self, number: int) -> str:
        return f"{self._place.archive_id}:{number}"

    def _save_table(self, table: FacetTable) -> None:
        try:
            storage.save(table, self._folder, self._stamp(self._number))
            (self._folder / _STAMP).write_text(json.dumps({"change": self._number}))
        except OSError as error:
            raise UserError(
                f"The facets could not be kept for next time: {error.strerror}.",
                "They are counted anew when the archive is opened; see that the disk is not full.",
            ) from error
        self._saved = self._number
