"""Names that may be the same: merged only when the user says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from pressmark.gui.date_text import number_text
from pressmark.gui.list_dialog import ListDialog
from pressmark.gui.reason_text import reason_text
from pressmark.gui.session import Session

if TYPE_CHECKING:
    from pressmark.model.entities import Entity
    from pressmark.model.views import MergeSuggestion

_SHOWN = 200
_CHANNEL = "suggestions"


class SuggestionsDialog(ListDialog):
    """One line a pair; accept merges, refuse never asks again."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        title, name = self.tr("Names that may be the same"), self.tr("Pairs of names")
        super().__init__(session, parent, title, name, size=(600, 460))
        self._items: list[MergeSuggestion] = []
        self._hint.setText(self.tr("Comparing names…"))
        self._merge = self._button(self.tr("Merge"), self._accept_current)
        self._refuse = self._button(self.tr("Different"), self._refuse_current)
        self._list.currentRowChanged.connect(self._suit)
        self._suit(-1)
        self.finished.connect(self._stop_comparing)
        self._read()

    def _read(self) -> None:
        self._session.survey(
            _CHANNEL,
            lambda lib, cancelled: lib.entities.suggestions(_SHOWN, cancelled),
            self._show,
        )

    @Slot()
    def _stop_comparing(self) -> None:
        self._session.forget_survey(_CHANNEL)

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
