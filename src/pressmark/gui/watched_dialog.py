"""The watched folders: what is new or changed in them is imported by itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.date_text import time_text
from pressmark.gui.offered import Folder
from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE

if TYPE_CHECKING:
    from pressmark.services.library import Library

_ID = Qt.ItemDataRole.UserRole


class WatchedFoldersDialog(QDialog):
    """Adds folders and stops watching them; what was imported stays."""

    changed = Signal()  # other folders are to be watched

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Watched folders"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        hint = QLabel(
            self.tr(
                "What is new or changed in these folders is imported while the window is open."
            ),
            self,
        )
        hint.setProperty("dim", True)
        hint.setWordWrap(True)
        self._list = QListWidget(self)
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.setAccessibleName(self.tr("Watched folders"))
        self._drop = QPushButton(self.tr("Stop watching"), self)
        add = QPushButton(self.tr("Watch a folder…"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(add, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._drop, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(hint)
        column.addWidget(self._list, 1)
        column.addWidget(buttons)
        self.resize(560, 360)
        self._list.itemSelectionChanged.connect(self._suit)
        add.clicked.connect(self._add)
        self._drop.clicked.connect(self._stop_watching)
        buttons.rejected.connect(self.reject)
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
            item = QListWidgetItem(f"{folder.path}\n{state}")
            item.setData(_ID, folder.id)
            self._list.addItem(item)
        self._suit()

    @Slot()
    def _suit(self) -> None:
        self._drop.setEnabled(bool(self._list.selectedItems()))

    @Slot()
    def _add(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Watch a folder"))
        if name:
            self.watch(Path(name))

    @Slot()
    def _stop_watching(self) -> None:
        ids = [int(item.data(_ID)) for item in self._list.selectedItems()]

        def stop(library: Library) -> None:
            for one in ids:
                library.watching.remove(one)

        self._session.edit(stop, self._again)

    def _again(self, _: object) -> None:
        self._read()
        self.changed.emit()
