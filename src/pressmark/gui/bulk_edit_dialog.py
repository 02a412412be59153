"""Change one field of a selection, with a preview of every line that would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.desk import IsCancelled
from pressmark.gui.field_values import DATES, field_value
from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE

if TYPE_CHECKING:
    from pressmark.model.views import FieldChange
    from pressmark.services.library import Library

_SHOWN = 200  # lines of the preview
_WITHOUT_PREVIEW = ("tag", "untag", "read")


class BulkEditDialog(QDialog):
    """``confirmed`` tells the ids, the field and the value to set."""

    confirmed = Signal(object, str, object)

    def __init__(self, session: Session, ids: list[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edit details of %Ln articles", "", len(ids)))
        self._session = session
        self._ids = ids
        self._field = QComboBox(self)
        for name, text in self._fields():
            self._field.addItem(text, name)
        self._value = QLineEdit(self)
        self._value.setAccessibleName(self.tr("New value"))
        self._message = QLabel(self)
        self._message.setProperty("dim", True)
        self._message.setWordWrap(True)
        self._table = QTableWidget(0, 3, self)
        self._table.setAccessibleName(self.tr("Preview"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._apply = QPushButton(self.tr("Change"), self)
        self._buttons.addButton(self._apply, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._field.currentIndexChanged.connect(self._preview)
        self._value.textChanged.connect(self._preview)
        self._buttons.accepted.connect(self._confirm)
        self._buttons.rejected.connect(self.reject)
        self._preview()

    def _fields(self) -> tuple[tuple[str, str], ...]:
        return (
            ("source", self.tr("Source")),
            ("title", self.tr("Title")),
            ("published", self.tr("Published")),
            ("modified", self.tr("Changed")),
            ("saved", self.tr("Saved")),
            ("authors", self.tr("Authors")),
            ("language", self.tr("Language")),
            ("section", self.tr("Section")),
            ("tag", self.tr("Add a tag")),
            ("untag", self.tr("Remove a tag")),
            ("read", self.tr("Read (1) or unread (0)")),
        )

    def _lay_out(self) -> None:
        self._table.setHorizontalHeaderLabels(
            [self.tr("Article"), self.tr("Before"), self.tr("After")]
        )
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        form = QFormLayout()
        form.setHorizontalSpacing(4 * SPACE)
        form.addRow(self.tr("Field"), self._field)
        form.addRow(self.tr("New value"), self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addLayout(form)
        column.addWidget(self._message)
        column.addWidget(self._table, 1)
        column.addWidget(self._buttons)
        self.resize(680, 480)

    def _entered(self) -> tuple[str, Any]:
        """The field and the value as the record keeps it; ValueError for a wrong one."""
        field, text = str(self._field.currentData()), self._value.text().strip()
        if field == "read":
            if text not in ("0", "1"):
                raise ValueError(text)
            return field, text == "1"
        if field in ("tag", "untag") and not text:
            raise ValueError(text)
        return field, field_value(field, text)

    @Slot()
    def _preview(self) -> None:
        try:
            field, value = self._entered()
        except ValueError:
            self._refuse()
            return
        self._apply.setEnabled(True)
        if field in _WITHOUT_PREVIEW:
            self._show(None)
            return
        ids = self._ids

        def work(library: Library, _: IsCancelled) -> list[FieldChange]:
            return list(library.marking.preview(ids, field, value))

        self._session.read("preview", work, self._show)

    def _refuse(self) -> None:
        self._apply.setEnabled(False)
        self._table.setRowCount(0)
        date = self.tr("Write 2022, 2022-10, 2022-10-13 or 13 Oct 2022; nothing for undated.")
        language = self.tr("Write the name of a language or its code of two letters.")
        hints = {**dict.fromkeys(DATES, date), "language": language}
        self._message.setText(hints.get(self._field.currentData(), self.tr("Write the new value.")))

    def _show(self, changes: list[FieldChange] | None) -> None:
        if changes is None:
            self._table.setRowCount(0)
            self._message.setText(self.tr("%Ln articles will be changed.", "", len(self._ids)))
            return
        self._message.setText(self.tr("%Ln articles will be changed.", "", len(changes)))
        self._apply.setEnabled(bool(changes))
        self._table.setRowCount(min(len(changes), _SHOWN))
        for row, change in enumerate(changes[:_SHOWN]):
            for column, text in enumerate((change.title, change.before, change.after)):
                self._table.setItem(row, column, QTableWidgetItem(text or "—"))

    @Slot()
    def _confirm(self) -> None:
        field, value = self._entered()
        self.confirmed.emit(self._ids, field, value)
        self.accept()
