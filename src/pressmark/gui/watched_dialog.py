"""The watched folders: what is new or changed in them is imported by itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QListWidget, QWidget

from pressmark.gui.date_text import time_text
from pressmark.gui.list_dialog import ListDialog
from pressmark.gui.offered import Folder
from pressmark.gui.session import Session

if TYPE_CHECKING:
    from pressmark.services.library import Library


class WatchedFoldersDialog(ListDialog):
    """Adds folders and stops watching them; what was imported stays."""

    changed = Signal()  # other folders are to be watched

    def __init__(self, session: Session, parent: QWidget) -> None:
        title = self.tr("Watched folders")
        super().__init__(session, parent, title, title, size=(560, 360))
        self._hint.setText(
            self.tr("What is new or changed in these folders is imported while the window is open.")
        )
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.itemSelectionChanged.connect(self._suit)
        self._button(self.tr("Watch a folder…"), self._add)
        self._drop = self._button(self.tr("Stop watching"), self._stop_watching)
        self._suit()
        self._read()

    def watch(self, folder: Path) -> None:
        """Watch ``folder`` too."""
        self._session.edit(lambda lib: lib.watching.add(folder), self._again)

    def _read(self) -> None:
        self._session.read("folders", lambda lib, _: lib.watching.folders(), self._show)

    def _show(self, folders: Sequence[Folder]) -> None:
        self._list.clear()
        for folder in folders:
            seen = self.tr("last looked through %1").replace("%1", time_text(folder.last_seen))
            state = seen if folder.last_seen else self.tr("not looked through yet")
            self._add_line(f"{folder.path}\n{state}", folder.id)
        self._suit()

    @Slot()
    def _suit(self) -> None:
        self._drop.setEnabled(bool(self._chosen()))

    @Slot()
    def _add(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Watch a folder"))
        if name:
            self.watch(Path(name))

    @Slot()
    def _stop_watching(self) -> None:
        ids = self._chosen()

        def stop(library: Library) -> None:
            for one in ids:
                library.watching.remove(one)

        self._session.edit(stop, self._again)

    def _again(self, reply: object) -> None:
        super()._again(reply)
        self.changed.emit()
