"""Watched folders: what is new or changed in them is imported by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pressmark.archive.archive import Archive
from pressmark.archive.watched import WatchedFolder
from pressmark.model.errors import UserError
from pressmark.model.imports import RunDefaults
from pressmark.services.control import Control
from pressmark.services.importing import Imports
from pressmark.services.indexing import OnProgress

__all__ = ["WatchedFolder", "Watching"]


class Watching:
    """The watched folders of an archive."""

    def __init__(self, archive: Archive, imports: Imports) -> None:
        self._archive = archive
        self._imports = imports

    def folders(self) -> list[WatchedFolder]:
        """The folders whose new and changed files are imported."""
        return self._archive.watched.all()

    def add(self, folder: Path, defaults: RunDefaults | None = None) -> int:
        """Watch a folder from now on; its id."""
        if not folder.is_dir():
            raise UserError(f"There is no folder {folder}.")
        return self._archive.watched.add(str(folder.absolute()), defaults or RunDefaults())

    def remove(self, folder_id: int) -> None:
        """Watch a folder no more; what was imported from it stays."""
        self._archive.watched.remove(folder_id)

    def follow(self, on_progress: OnProgress, control: Control) -> None:
        """Import what is new in the folders, then whatever changes; ends with Cancelled."""
        folders = self.folders()
        if not folders:
            raise UserError("No folder is watched.", "Name one, or add it in the window.")
        for folder in folders:
            self._take_in(folder, [folder.path], on_progress, control)
        for changed in _changes([folder.path for folder in folders], control):
            for folder in folders:
                under = [path for path in changed if Path(path).is_relative_to(folder.path)]
                if under:
                    self._take_in(folder, under, on_progress, control)
        control.check()

    def _take_in(
        self,
        folder: WatchedFolder,
        paths: Sequence[str],
        on_progress: OnProgress,
        control: Control,
    ) -> None:
        known = self._archive.runs.files_under(folder.path)
        # What a stopped run did not reach is new to the next one.
        self._imports.run(
            paths, folder.defaults, on_progress, control, known=known, resumable=False
        )
        self._archive.watched.saw(folder.id)


def _changes(folders: Iterable[str], control: Control) -> Iterator[list[str]]:
    """Files that were added or modified, group by group, until cancelled."""
    from watchfiles import Change, watch

    stopped = control.cancelling
    for changes in watch(*folders, stop_event=stopped, raise_interrupt=True):
        yield sorted({path for change, path in changes if change is not Change.deleted})
