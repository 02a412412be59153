"""Asking for one line of text without holding up the window or who reads it aloud."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QInputDialog, QWidget

_WIDTH = 420  # room for a name or a comment, not for a word only


def ask_text(
    parent: QWidget, title: str, label: str, text: str, then: Callable[[str], object]
) -> None:
    """Show a field with ``text`` in it; ``then`` gets what stands there when it is accepted."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(text)
    dialog.resize(_WIDTH, dialog.sizeHint().height())
    dialog.textValueSelected.connect(_Reply(then, dialog).give)
    dialog.open()


class _Reply(QObject):
    """Hands the text on; lives as long as its dialog."""

    def __init__(self, then: Callable[[str], object], dialog: QInputDialog) -> None:
        super().__init__(dialog)
        self._then = then

    @Slot(str)
    def give(self, text: str) -> None:
        self._then(text)
