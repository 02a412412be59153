"""The corrections of names made so far: a list that can be switched, saved and loaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
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

from pressmark.gui.reason_text import reason_text
from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE

if TYPE_CHECKING:
    from pressmark.model.views import EntityRule

_ID = Qt.ItemDataRole.UserRole


class RulesDialog(QDialog):
    """A tick switches a rule on or off, for past and coming articles."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Corrections of names"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._hint = QLabel(self)
        self._hint.setProperty("dim", True)
        self._hint.setWordWrap(True)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Corrections"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        save, load = QPushButton(self.tr("Export…"), self), QPushButton(self.tr("Import…"), self)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(load, QDialogButtonBox.ButtonRole.ActionRole)
        load.setEnabled(session.writable)
        save.clicked.connect(self._export)
        load.clicked.connect(self._import)
        buttons.rejected.connect(self.reject)
        self._list.itemChanged.connect(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        column.addWidget(buttons)
        self.resize(560, 420)
        self._read()

    def _read(self) -> None:
        self._session.read("rules", lambda lib, _: lib.entities.rules(), self._show)

    def _show(self, rules: list[EntityRule]) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for rule in rules:
            item = QListWidgetItem(reason_text(rule.description))
            item.setData(_ID, rule.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            if self._session.writable:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if rule.active else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._hint.setText(
            self.tr("These hold for the articles you have and for those to come.")
            if rules
            else self.tr("Rename, merge or hide a name in the filters; it is listed here.")
        )

    @Slot(QListWidgetItem)
    def _switch(self, item: QListWidgetItem) -> None:
        number, on = int(item.data(_ID)), item.checkState() == Qt.CheckState.Checked
        self._session.edit(lambda lib: lib.entities.switch_rule(number, on))

    @Slot()
    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export corrections"), "names.json")
        if name:
            self._session.read(
                "export rules", lambda lib, _: lib.entities.export_rules(Path(name)), _done
            )

    @Slot()
    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import corrections"))
        if name:
            self._session.edit(lambda lib: lib.entities.import_rules(Path(name)), self._again)

    def _again(self, _: object) -> None:
        self._read()


def _done(_: object) -> None:
    """Saving says nothing when it went well."""
