"""The trash: what is in it, to put back or to delete for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.date_text import date_text
from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE

if TYPE_CHECKING:
    from pressmark.model.views import Row

_ID = Qt.ItemDataRole.UserRole


class TrashDialog(QDialog):
    """Nothing leaves the archive before it is deleted here."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Trash"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._hint = QLabel(self)
        self._hint.setProperty("dim", True)
        self._list = QListWidget(self)
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.setAccessibleName(self.tr("Articles in the trash"))
        self._restore = QPushButton(self.tr("Put back"), self)
        self._delete = QPushButton(self.tr("Delete for good…"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self._restore, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._delete, QDialogButtonBox.ButtonRole.DestructiveRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        column.addWidget(buttons)
        self.resize(560, 420)
        self._list.itemSelectionChanged.connect(self._suit)
        self._restore.clicked.connect(self._put_back)
        self._delete.clicked.connect(self._delete_for_good)
        buttons.rejected.connect(self.reject)
        self._read()

    def _read(self) -> None:
        self._session.read("trashed", lambda library, _: library.marking.trashed(), self._show)

    def _show(self, rows: list[Row]) -> None:
        self._list.clear()
        for row in rows:
            item = QListWidgetItem(f"{row.title}\n{row.source}  ·  {date_text(row.published)}")
            item.setData(_ID, row.id)
            self._list.addItem(item)
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

    def _chosen(self) -> list[int]:
        return [int(item.data(_ID)) for item in self._list.selectedItems()]

    @Slot()
    def _put_back(self) -> None:
        ids = self._chosen()
        self._session.edit(lambda library: library.marking.restore(ids), self._again)

    @Slot()
    def _delete_for_good(self) -> None:
        ids = self._chosen()
        question = self.tr("Delete %Ln articles for good? This cannot be undone.", "", len(ids))
        answer = QMessageBox.question(self, self.tr("Delete for good"), question)
        if answer == QMessageBox.StandardButton.Yes:
            self._session.edit(lambda library: library.marking.delete_forever(ids), self._again)

    def _again(self, _: object) -> None:
        self._read()
