"""The trash: what is in it, to put back or to delete for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QMessageBox, QWidget

from pressmark.gui.date_text import date_text
from pressmark.gui.list_dialog import ListDialog
from pressmark.gui.session import Session

if TYPE_CHECKING:
    from pressmark.model.views import Row


class TrashDialog(ListDialog):
    """Nothing leaves the archive before it is deleted here."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, parent, self.tr("Trash"), self.tr("Articles in the trash"))
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.itemSelectionChanged.connect(self._suit)
        self._restore = self._button(self.tr("Put back"), self._put_back)
        self._delete = self._button(
            self.tr("Delete for good…"),
            self._delete_for_good,
            QDialogButtonBox.ButtonRole.DestructiveRole,
        )
        self._read()

    def _read(self) -> None:
        self._session.read("trashed", lambda library, _: library.marking.trashed(), self._show)

    def _show(self, rows: list[Row]) -> None:
        self._list.clear()
        for row in rows:
            line = f"{row.title}\n{row.source}  ·  {date_text(row.published)}"
            self._add_line(line, row.id)
        self._hint.setText(
            self.tr("%Ln articles in the trash", "", len(rows))
            if rows
            else self.tr("The trash is empty.")
        )
        self._suit()

    @Slot()
    def _suit(self) -> None:
        usable = bool(self._chosen()) and self._session.writable
        self._restore.setEnabled(usable)
        self._delete.setEnabled(usable)

    @Slot()
    def _put_back(self) -> None:
        ids = self._chosen()
        self._session.edit(lambda library: library.marking.restore(ids), self._again)

    @Slot()
    def _delete_for_good(self) -> None:
        count = len(self._chosen())
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Delete for good"))
        box.setText(self.tr("Delete %Ln articles for good? This cannot be undone.", "", count))
        delete = box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        delete.clicked.connect(self._delete_chosen)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.open()

    @Slot()
    def _delete_chosen(self) -> None:
        ids = self._chosen()
        self._session.edit(lambda library: library.marking.delete_forever(ids), self._again)
