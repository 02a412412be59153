"""The corrections of names made so far: a list that can be switched, saved and loaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QListWidgetItem, QWidget

from pressmark.gui.list_dialog import ListDialog
from pressmark.gui.reason_text import reason_text
from pressmark.gui.saving import ask_where
from pressmark.gui.session import Session

if TYPE_CHECKING:
    from pressmark.model.views import EntityRule


class RulesDialog(ListDialog):
    """A tick switches a rule on or off, for past and coming articles."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        title, name = self.tr("Corrections of names"), self.tr("Corrections")
        super().__init__(session, parent, title, name)
        self._button(self.tr("Export…"), self._export)
        self._button(self.tr("Import…"), self._import).setEnabled(session.writable)
        self._list.itemChanged.connect(self._switch)
        self._read()

    def _read(self) -> None:
        self._session.read("rules", lambda lib, _: lib.entities.rules(), self._show)

    def _show(self, rules: list[EntityRule]) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for rule in rules:
            item = self._add_line(reason_text(rule.description), rule.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            if self._session.writable:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if rule.active else Qt.CheckState.Unchecked)
        self._list.blockSignals(False)
        self._hint.setText(
            self.tr("These hold for the articles you have and for those to come.")
            if rules
            else self.tr("Rename, merge or hide a name in the filters; it is listed here.")
        )

    @Slot(QListWidgetItem)
    def _switch(self, item: QListWidgetItem) -> None:
        number, on = self._number(item), item.checkState() == Qt.CheckState.Checked
        self._session.edit(lambda lib: lib.entities.switch_rule(number, on))

    @Slot()
    def _export(self) -> None:
        path = ask_where(self, self.tr("Export corrections"), "names.json")
        if path is not None:
            self._session.read(
                "export rules", lambda lib, _: lib.entities.export_rules(path), _done
            )

    @Slot()
    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import corrections"))
        if name:
            self._session.edit(lambda lib: lib.entities.import_rules(Path(name)), self._again)


def _done(_: object) -> None:
    """Saving says nothing when it went well."""
