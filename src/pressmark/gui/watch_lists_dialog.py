"""The user's watch lists: what there is, one more from a table, one less."""

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

from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE

if TYPE_CHECKING:
    from pressmark.model.views import WatchList
    from pressmark.services.library import Library

_ID = Qt.ItemDataRole.UserRole


class WatchListsDialog(QDialog):
    """Both importing and deleting a list are steps that can be undone."""

    imported = Signal()  # the names are to be looked for

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Watch lists"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._hint = QLabel(self)
        self._hint.setProperty("dim", True)
        self._hint.setWordWrap(True)
        self._list = QListWidget(self)
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.setAccessibleName(self.tr("Watch lists"))
        self._delete = QPushButton(self.tr("Delete"), self)
        add = QPushButton(self.tr("Import a table…"), self)
        add.setEnabled(session.writable)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(add, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._delete, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        column.addWidget(buttons)
        self.resize(560, 360)
        self._list.itemSelectionChanged.connect(self._suit)
        add.clicked.connect(self._choose_table)
        self._delete.clicked.connect(self._delete_chosen)
        buttons.rejected.connect(self.reject)
        self._suit()
        self._read()

    def import_table(self, table: Path) -> None:
        """Make a list of the names in a CSV file; all articles are searched for them."""
        self._session.edit(lambda lib: lib.entities.import_watch_list(table), self._take_in)

    def _read(self) -> None:
        self._session.read("watch lists", lambda lib, _: lib.entities.watch_lists(), self._show)

    def _show(self, lists: Sequence[WatchList]) -> None:
        self._list.clear()
        for one in lists:
            names = self.tr("%Ln names", "", one.names)
            item = QListWidgetItem(f"{one.name}\n{names}")
            item.setData(_ID, one.id)
            self._list.addItem(item)
        self._hint.setText(
            self.tr("A list that is deleted comes back with Undo, once this is closed.")
            if lists
            else self.tr(
                "A watch list is a table (CSV) of names to look for in every article; "
                "the filters then show each."
            )
        )
        self._suit()

    @Slot()
    def _suit(self) -> None:
        self._delete.setEnabled(bool(self._list.selectedItems()) and self._session.writable)

    @Slot()
    def _choose_table(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a watch list"), "", self.tr("Tables (*.csv)")
        )
        if name:
            self.import_table(Path(name))

    @Slot()
    def _delete_chosen(self) -> None:
        ids = [int(item.data(_ID)) for item in self._list.selectedItems()]

        def delete(library: Library) -> None:
            for one in ids:
                library.entities.delete_watch_list(one)

        self._session.edit(delete, self._again)

    def _take_in(self, _: object) -> None:
        self._read()
        self.imported.emit()

    def _again(self, _: object) -> None:
        self._read()
