"""Watched folders: what is new or changed in them is imported by itself."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from pressmark import importing
from pressmark.archive.archive import Archive
from pressmark.archive.watched import WatchedFolder
from pressmark.model.errors import UserError
from pressmark.model.imports import RunDefaults
from pressmark.services.control import Control
from pressmark.services.importing import Imports
from pressmark.services.indexing import OnProgress

__all__ = ["WatchedFolder", "Watching"]

#: Milliseconds between two looks at files that are still being written.
_TICK = 1000
#: Looks at which a file has to be the same before it is read: writers pause.
_QUIET_LOOKS = 2


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
        """Import what is new in the folders, then whatever changes; ends with Cancelled.

        A folder that is not there (a drive that is not plugged in) is taken in when it comes.
        """
        folders = self.folders()
        if not folders:
            raise UserError("No folder is watched.", "Name one, or add it in the window.")
        while not control.cancelled():
            there = [folder for folder in folders if Path(folder.path).is_dir()]
            if not there:
                control.cancelling.wait(_TICK / 1000)
                continue
            with closing(_changes([folder.path for folder in there], control)) as changes:
                next(changes, None)  # watched from here on: nothing that comes now is missed
                for folder in there:
                    self._take_in(folder, [folder.path], on_progress, control)
                self._take_in_changes(changes, folders, there, on_progress, control)
        control.check()

    def _take_in_changes(
        self,
        changes: Iterator[set[str]],
        folders: Sequence[WatchedFolder],
        there: Sequence[WatchedFolder],
        on_progress: OnProgress,
        control: Control,
    ) -> None:
        """Import what changes, until a folder comes or goes."""
        waiting = _Waiting()
        for changed in changes:
            waiting.note(changed)
            quiet = waiting.quiet()
            for folder in there:
                under = [path for path in quiet if importing.is_found(folder.path, path)]
                if under:
                    self._take_in(folder, under, on_progress, control)
            if [folder for folder in folders if Path(folder.path).is_dir()] != there:
                return

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


@dataclass(slots=True)
class _Waiting:
    """Changed files until nobody writes to them any more: path → (size and time, looks)."""

    files: dict[str, tuple[tuple[int, int], int]] = field(default_factory=dict)

    def note(self, changed: set[str]) -> None:
        """Wait for the files at ``changed``, and for those in the folders among them."""
        for found in importing.find_files(sorted(changed)):
            if not found.failure:  # what is gone again was a program's own, or moved on
                self.files.setdefault(found.path, ((-1, -1), 0))

    def quiet(self) -> list[str]:
        """Take out the files that stayed the same for some looks, in order."""
        ready = []
        for path, (before, looks) in list(self.files.items()):
            try:
                status = Path(path).stat()
            except OSError:
                del self.files[path]
                continue
            now = (status.st_size, status.st_mtime_ns)
            looks = looks + 1 if now == before else 0
            self.files[path] = (now, looks)
            if looks >= _QUIET_LOOKS:
                del self.files[path]
                ready.append(path)
        return sorted(ready)


def _changes(folders: Sequence[str], control: Control) -> Generator[set[str], None, None]:
    """What was added or modified, about once a second, until cancelled; empty when nothing.

    The first comes when the folders are watched.
    """
    from watchfiles import Change, watch

    for changes in watch(
        *folders,
        watch_filter=None,
        rust_timeout=_TICK,
        yield_on_timeout=True,
        stop_event=control.cancelling,
        raise_interrupt=True,
    ):
        yield {path for change, path in changes if change is not Change.deleted}
