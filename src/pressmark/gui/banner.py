"""A line under the search bar that says what went wrong, until it is dismissed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from pressmark.gui.icons import Icons, tool_button
from pressmark.gui.theme import SPACE


class Banner(QFrame):
    """Hidden unless it has something to say."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        dismiss = tool_button(icons, "close", self.tr("Dismiss"), self)
        dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.addWidget(self._text, 1)
        self._action = QPushButton(self)
        self._action.setText(self.tr("Go on"))
        self._action.hide()
        self._action.clicked.connect(self._act)
        self._callback: Callable[[], object] | None = None
        row.addWidget(self._action)
        row.addWidget(dismiss)
        self.hide()

    @Slot(str)
    def say(self, text: str) -> None:
        """Show ``text``."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._action.hide()
        self.show()

    def offer(self, text: str, action: str, callback: Callable[[], object]) -> None:
        """Show ``text`` and a button that calls ``callback``."""
        self.say(text)
        self._callback = callback
        self._action.setText(action)
        self._action.show()

    @Slot()
    def _act(self) -> None:
        self.hide()
        if self._callback is not None:
            self._callback()
