"""The user's watch lists: what there is, one more from a table, one less."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QListWidget, QWidget

from pressmark.gui.list_dialog import ListDialog
from pressmark.gui.session import Session

if TYPE_CHECKING:
    from pressmark.model.views import WatchList
    from pressmark.services.library import Library


class WatchListsDialog(ListDialog):
    """Both importing and deleting a list are steps that can be undone."""

    imported = Signal()  # the names are to be looked for

    def __init__(self, session: Session, parent: QWidget) -> None:
        title = self.tr("Watch lists")
        super().__init__(session, parent, title, title, size=(560, 360))
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.itemSelectionChanged.connect(self._suit)
        self._button(self.tr("Import a table…"), self._choose_table).setEnabled(session.writable)
        self._delete = self._button(self.tr("Delete"), self._delete_chosen)
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
            self._add_line(f"{one.name}\n{names}", one.id)
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
        self._delete.setEnabled(bool(self._chosen()) and self._session.writable)

    @Slot()
    def _choose_table(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a watch list"), "", self.tr("Tables (*.csv)")
        )
        if name:
            self.import_table(Path(name))

    @Slot()
    def _delete_chosen(self) -> None:
        ids = self._chosen()

        def delete(library: Library) -> None:
            for one in ids:
                library.entities.delete_watch_list(one)

        self._session.edit(delete, self._again)

    def _take_in(self, _: object) -> None:
        self._read()
        self.imported.emit()
