"""What stands in place of a list that has nothing to show, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from pressmark.gui.icons import Icons, set_button_icon
from pressmark.gui.theme import SPACE


class EmptyState(QWidget):
    """A picture, a sentence, a hint, and buttons that lead on."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._picture = QToolButton(self)
        self._picture.setIconSize(QSize(48, 48))
        self._picture.setEnabled(False)
        self._picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = _centred(QLabel(self))
        self._hint = _centred(QLabel(self))
        self._hint.setProperty("dim", True)
        self._title.setProperty("headline", True)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(8 * SPACE, 8 * SPACE, 8 * SPACE, 8 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addSpacing(2 * SPACE)
        column.addLayout(self._buttons)
        column.addStretch(3)

    def say(self, icon: str, title: str, hint: str = "") -> None:
        """Show another message, without buttons."""
        self._picture.setVisible(bool(icon))
        if icon:
            set_button_icon(self._picture, self._icons, icon)
        self._picture.setAccessibleName(title)
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def correction_text(self, query: str, articles: int) -> str:
        """What a button says that searches for another spelling."""
        return self.tr("Did you mean %1? %Ln articles", "", articles).replace("%1", query)

    def without_text(self, part: str, articles: int) -> str:
        """What a button says that leaves out a part of the search."""
        return self.tr("Without %1: %Ln articles", "", articles).replace("%1", part)

    def say_nothing(self) -> None:
        """Stay blank: another place says what to do."""
        self.say("", "")

    def take_focus(self) -> None:
        """Put the keyboard on the first button, if there is one."""
        first = self._buttons.itemAt(0)
        button = first.widget() if first is not None else None
        if button is not None:
            button.setFocus()

    def offer(self, text: str, callback: Callable[[], object], *, primary: bool = False) -> None:
        """Add a button below the message."""
        button = _OfferButton(text, callback, self)
        button.setProperty("primary", primary)
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)


_WIDEST = 340  # pixels of a button's text: as wide as the list is at the least, within margins


class _OfferButton(QPushButton):
    def __init__(self, text: str, callback: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        # A query of many names is longer than the list is wide; its number stands at the end.
        mode = Qt.TextElideMode.ElideMiddle
        shown = self.fontMetrics().elidedText(text, mode, _WIDEST)
        self.setText(shown.replace("&", "&&"))
        if shown != text:
            self.setToolTip(text)
            self.setAccessibleName(text)
        self._callback = callback
        self.clicked.connect(self._call)

    def _call(self) -> None:
        self._callback()


def _centred(label: QLabel) -> QLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
