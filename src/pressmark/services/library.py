"""One open archive, and what can be done with it: what both faces work with."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from types import TracebackType

from pressmark.archive.archive import Archive
from pressmark.archive.database import FILE
from pressmark.archive.opening import create_archive, open_archive
from pressmark.archive.queues import Step
from pressmark.model.imports import Stage
from pressmark.model.views import LibraryStatus
from pressmark.services import places
from pressmark.services.engine import Engine
from pressmark.services.enrichment import Enrichment
from pressmark.services.entity_editing import EntityEditing
from pressmark.services.exporting import Exporting
from pressmark.services.importing import Imports
from pressmark.services.indexing import IndexPlace
from pressmark.services.maintenance import Maintenance
from pressmark.services.marking import Marking
from pressmark.services.reading import Reading
from pressmark.services.searching import Searching
from pressmark.services.watching import Watching


class Library:
    """An open archive with its index and facets. A context manager.

    Reading may be done from any thread. Open one with :meth:`open`.
    """

    def __init__(self, archive: Archive, cache: Path) -> None:
        self.archive = archive
        self._listeners: list[Callable[[Stage], None]] = []
        self._place = IndexPlace(cache / "text", archive.id)
        self._engine = Engine(archive, self._place, cache / "facets")

    @staticmethod
    def open(
        folder: Path,
        *,
        write: bool = True,
        create: bool = False,
        token: str = "",
        cache: Path | None = None,
    ) -> Library:
        """Open the archive in ``folder``; with ``create``, make it where there is none.

        ``write`` False opens for reading only. ``token`` is that of the process that holds the
        archive, for its child processes. ``cache`` overrides where index and facets are kept.
        Raises ArchiveLocked, ArchiveTooNew, ArchiveDamaged or UserError.
        """
        if create and write and not (folder / FILE).exists():
            archive = create_archive(folder)
        else:
            archive = open_archive(folder, write=write, token=token)
        return Library(archive, cache or _cache_of(archive))

    @property
    def folder(self) -> Path:
        """Where the archive is."""
        return self.archive.folder

    @property
    def name(self) -> str:
        """What the archive is called: its folder's name."""
        return self.folder.name

    @property
    def writable(self) -> bool:
        """Whether it can be changed."""
        return self.archive.writable

    def job_token(self) -> str:
        """What lets a job's process write while this one holds the archive."""
        return self.archive.token

    @cached_property
    def search(self) -> Searching:
        """Searching it."""
        return Searching(self.archive, self._engine)

    @cached_property
    def reading(self) -> Reading:
        """Reading an article of it."""
        return Reading(self.archive, self.search)

    @cached_property
    def marking(self) -> Marking:
        """Stars, tags, notes, corrections; undo and redo."""
        return Marking(self)

    @cached_property
    def entities(self) -> EntityEditing:
        """Entities and the user's rules about them."""
        return EntityEditing(self)

    @cached_property
    def imports(self) -> Imports:
        """Importing into it."""
        return Imports(self.archive, self._place, self._tell)

    @cached_property
    def watching(self) -> Watching:
        """Its watched folders."""
        return Watching(self.archive, self.imports)

    @cached_property
    def enrichment(self) -> Enrichment:
        """What follows an import by itself."""
        return Enrichment(self.archive, self._place, self._tell)

    @cached_property
    def exporting(self) -> Exporting:
        """Writing articles of it elsewhere."""
        return Exporting(self.archive)

    @cached_property
    def maintenance(self) -> Maintenance:
        """Figures and repairs."""
        return Maintenance(self.archive, self._place, self._engine, self.enrichment)

    def status(self) -> LibraryStatus:
        """Numbers for the status bar."""
        pending = self.archive.queues.counts()
        return LibraryStatus(
            articles=self.archive.articles.count(),
            trashed=len(self.archive.articles.ids(trashed=True)),
            pending_index=0 if self._engine.apart else self.archive.queues.waiting_to_be_found(),
            pending_entities=pending[Step.ENTITIES],
            pending_duplicates=pending[Step.DUPLICATES],
            pending_lists=pending[Step.LISTS],
            index_ready=self._engine.ready,
            index_behind=self._engine.behind,
            writable=self.writable,
        )

    def is_searchable(self) -> bool:
        """Whether there is an index and everything is in it."""
        if not self._engine.ready or self._engine.behind:
            return False
        return self._engine.apart or not self.archive.queues.count(Step.INDEX)

    def refresh(self) -> bool:
        """Catch up with what any process has committed; True when something changed."""
        return self._engine.refresh()

    def on_commit(self, listener: Callable[[Stage], None]) -> None:
        """Call ``listener`` whenever this process commits something readers can see."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Keep the facets for next time and let the archive go."""
        try:
            self._engine.close()
        finally:
            self.archive.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _tell(self, stage: Stage) -> None:
        for listener in self._listeners:
            listener(stage)


def _cache_of(archive: Archive) -> Path:
    """Where index and facets are: by the archive's id, and by its folder too, since a copy of
    an archive has the same id but soon another content."""
    place = hashlib.sha256(str(archive.folder.resolve()).encode("utf-8", "replace")).hexdigest()
    return places.cache_folder(archive.id) / place[:12]
