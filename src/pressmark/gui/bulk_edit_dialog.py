"""Change one field of a selection, with a preview of every line that would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.desk import IsCancelled
from pressmark.gui.field_values import DATES, field_value, preview_edit
from pressmark.gui.search_control import request_for
from pressmark.gui.search_state import SearchState
from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE
from pressmark.model.facets import Facet, FacetQuery
from pressmark.model.query import Everything

if TYPE_CHECKING:
    from pressmark.model.views import FieldChange
    from pressmark.services.library import Library

_SHOWN = 200  # lines of the preview
_OFFERED = 1000  # names in use that are completed, the commonest
_NEVER_EMPTY = ("title", "tag", "untag", "read")


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
        self._read = QComboBox(self)
        self._read.setAccessibleName(self.tr("New value"))
        self._read.addItem(self.tr("Read"), True)
        self._read.addItem(self.tr("Unread"), False)
        self._values = QStackedWidget(self)
        self._values.addWidget(self._value)
        self._values.addWidget(self._read)
        self._empty = QCheckBox(self.tr("Leave the field empty"), self)
        self._message = QLabel(self)
        self._message.setProperty("dim", True)
        self._message.setWordWrap(True)
        self._table = QTableWidget(0, 3, self)
        self._table.setAccessibleName(self.tr("Preview"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._apply = QPushButton(self.tr("Change"), self)
        self._buttons.addButton(self._apply, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._field.currentIndexChanged.connect(self._suit)
        self._read.currentIndexChanged.connect(self._preview)
        self._empty.toggled.connect(self._suit)
        self._value.textChanged.connect(self._preview)
        self._buttons.accepted.connect(self._confirm)
        self._buttons.rejected.connect(self.reject)
        self._suit()

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
            ("read", self.tr("Read or unread")),
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
        form.addRow(self.tr("New value"), self._values)
        form.addRow("", self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addLayout(form)
        column.addWidget(self._message)
        column.addWidget(self._table, 1)
        column.addWidget(self._buttons)
        self.resize(820, 480)

    def _entered(self) -> tuple[str, Any]:
        """The field and the value as the record keeps it; ValueError for a wrong one."""
        field, text = str(self._field.currentData()), self._value.text().strip()
        if field == "read":
            return field, bool(self._read.currentData())
        if field in ("tag", "untag"):
            text = text.lstrip("#")
        if not text and not self._empties():
            raise ValueError(text)  # an empty line is no wish to take the value away
        return field, field_value(field, "" if self._empties() else text)

    def _empties(self) -> bool:
        return self._empty.isChecked() and self._field.currentData() not in _NEVER_EMPTY

    @Slot()
    def _suit(self) -> None:
        field = self._field.currentData()
        self._values.setCurrentWidget(self._read if field == "read" else self._value)
        self._empty.setVisible(field not in _NEVER_EMPTY)
        self._value.setEnabled(not self._empties())
        self._offer(field)
        self._preview()

    def _offer(self, field: str) -> None:
        """Complete the names in use, so that one is not written in two ways."""
        self._value.setCompleter(None)  # type: ignore[arg-type]  # takes the former one away
        sources = FacetQuery(Facet.SOURCE, _OFFERED)

        def names(library: Library, _: IsCancelled) -> list[str]:
            if field != "source":
                return [tag.value for tag in library.marking.tags()]
            request = request_for(SearchState(), Everything(), ())
            return [one.value for one in library.search.facet_values(request, sources)[0] if one.id]

        if field in ("source", "tag", "untag"):
            self._session.read("names in use", names, self._complete)

    def _complete(self, names: list[str]) -> None:
        completer = QCompleter(names, self._value)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._value.setCompleter(completer)

    @Slot()
    def _preview(self) -> None:
        try:
            field, value = self._entered()
        except ValueError:
            self._refuse()
            return
        ids = self._ids
        self._session.read(
            "preview", lambda library, _: preview_edit(library, ids, field, value), self._show
        )

    def _refuse(self) -> None:
        self._apply.setEnabled(False)
        self._table.setRowCount(0)
        self._session.forget_read("preview")
        date = self.tr("Write 2022, 2022-10, 2022-10-13 or 13 Oct 2022.")
        language = self.tr("Write the name of a language or its code of two letters.")
        hints = {**dict.fromkeys(DATES, date), "language": language}
        self._message.setText(hints.get(self._field.currentData(), self.tr("Write the new value.")))

    def _show(self, changes: list[FieldChange]) -> None:
        count = len(changes)
        self._apply.setEnabled(count > 0)
        if not changes:
            text = self.tr("No article would change.")
        elif self._empties():
            text = self.tr("The field will be emptied in %Ln articles.", "", count)
        else:
            text = self.tr("%Ln articles will be changed.", "", count)
        self._message.setText(text)
        words = {"read": self.tr("Read"), "unread": self.tr("Unread")}
        named = words if self._field.currentData() == "read" else {}
        self._table.setRowCount(min(count, _SHOWN))
        for row, change in enumerate(changes[:_SHOWN]):
            values = (named.get(value, value) for value in (change.before, change.after))
            for column, text in enumerate((change.title, *values)):
                self._table.setItem(row, column, QTableWidgetItem(text or "—"))

    @Slot()
    def _confirm(self) -> None:
        field, value = self._entered()
        self.confirmed.emit(self._ids, field, value)
        self.accept()
