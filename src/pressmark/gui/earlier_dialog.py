"""The states an article had before its file changed, newest first; only to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.date_text import date_text, time_text
from pressmark.gui.theme import SPACE

if TYPE_CHECKING:
    from pressmark.model.article import Article


class EarlierDialog(QDialog):
    """``states`` are pairs of the time a state was replaced (ISO 8601) and the state."""

    def __init__(self, states: list[tuple[str, Article]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier states"))
        self._states = states
        self._which = QComboBox(self)
        self._which.setAccessibleName(self.tr("State"))
        self._title = QLabel(self)
        self._title.setProperty("headline", True)
        self._title.setWordWrap(True)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Text as it was"))
        hint = QLabel(
            self.tr("The file of this article has not changed since it was imported."), self
        )
        hint.setProperty("dim", True)
        hint.setWordWrap(True)
        hint.setVisible(not states)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(hint)
        column.addWidget(self._which)
        column.addWidget(self._title)
        column.addWidget(self._text, 1)
        column.addWidget(buttons)
        self._which.setVisible(bool(states))
        self._title.setVisible(bool(states))
        self._text.setVisible(bool(states))
        for replaced, _ in states:
            self._which.addItem(self.tr("Until %1").replace("%1", time_text(replaced)))
        self._which.currentIndexChanged.connect(self._show)
        self.resize(620, 520 if states else 120)
        self._show(0)

    @Slot(int)
    def _show(self, number: int) -> None:
        if 0 <= number < len(self._states):
            article = self._states[number][1]
            line = f"{article.source}  ·  {date_text(article.published)}"
            self._title.setText(article.title)
            self._text.setPlainText(f"{line}\n\n{article.body}")
