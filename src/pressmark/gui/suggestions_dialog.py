"""Names that may be the same: merged only when the user says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.date_text import number_text
from pressmark.gui.reason_text import reason_text
from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE

if TYPE_CHECKING:
    from pressmark.model.entities import Entity
    from pressmark.model.views import MergeSuggestion

_SHOWN = 200


class SuggestionsDialog(QDialog):
    """One line a pair; accept merges, refuse never asks again."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Names that may be the same"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._items: list[MergeSuggestion] = []
        self._hint = QLabel(self.tr("Comparing names…"), self)
        self._hint.setProperty("dim", True)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Pairs of names"))
        self._merge = QPushButton(self.tr("Merge"), self)
        self._refuse = QPushButton(self.tr("Different"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self._merge, self._refuse):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setEnabled(False)
        self._merge.clicked.connect(self._accept_current)
        self._refuse.clicked.connect(self._refuse_current)
        self._list.currentRowChanged.connect(self._suit)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        column.addWidget(buttons)
        self.resize(600, 460)
        session.read("suggestions", lambda lib, _: lib.entities.suggestions(_SHOWN), self._show)

    def _show(self, items: list[MergeSuggestion]) -> None:
        self._items = list(items)
        self._list.clear()
        for item in self._items:
            pair = f"{_named(item.left)}   →   {_named(item.right)}"
            self._list.addItem(f"{pair}\n{reason_text(item.reason)}")
        self._hint.setText(
            self.tr("%Ln pairs", "", len(items)) if items else self.tr("No pairs to decide.")
        )
        if items:
            self._list.setCurrentRow(0)

    @Slot(int)
    def _suit(self, row: int) -> None:
        for button in (self._merge, self._refuse):
            button.setEnabled(row >= 0 and self._session.writable)

    @Slot()
    def _accept_current(self) -> None:
        item = self._take_current()
        if item is not None:
            left, right = item.left.id, item.right.id
            self._session.edit(lambda lib: lib.entities.merge([left], right))

    @Slot()
    def _refuse_current(self) -> None:
        item = self._take_current()
        if item is not None:
            left, right = item.left.id, item.right.id
            self._session.edit(lambda lib: lib.entities.refuse_suggestion(left, right))

    def _take_current(self) -> MergeSuggestion | None:
        row = self._list.currentRow()
        if row < 0:
            return None
        item = self._items.pop(row)
        self._list.takeItem(row)
        self._hint.setText(self.tr("%Ln pairs", "", len(self._items)))
        return item


def _named(entity: Entity) -> str:
    return f"{entity.name} ({number_text(entity.articles)})"
