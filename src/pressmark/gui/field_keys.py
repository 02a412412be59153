"""The window's keys while a text field has the focus, as Ctrl+E on Linux.

Where Qt follows the keys of Emacs, a field takes some for itself: to go to the end of the line, to
delete the next letter or the rest. They are the window's here; End and Delete do the same in a
field. A field without anything to undo or to redo leaves these keys to the window, too: at the
start the keyboard is in the search field.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_FIELDS = QLineEdit | QPlainTextEdit | QTextEdit
_GIVEN_UP = (
    QKeySequence.StandardKey.DeleteEndOfLine,
    QKeySequence.StandardKey.MoveToEndOfLine,
    QKeySequence.StandardKey.Delete,
)


class FieldKeys(QObject):
    """Hands the keys that a field gives up to the actions of ``window`` that have them."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        claimed = {keys for kind in _GIVEN_UP for keys in QKeySequence.keyBindings(kind)}
        self._keys = {
            keys for action in window.actions() for keys in action.shortcuts() if keys in claimed
        }
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _left: QWidget | None, entered: QWidget | None) -> None:
        # Only the fields are watched: a filter over the whole window would see every event.
        if isinstance(entered, _FIELDS) and entered.window() is self._window:
            entered.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field from claiming a key that is the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_the_windows(event, watched):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_the_windows(self, event: QEvent, field: QObject) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        given_up = QKeySequence(event.keyCombination()) in self._keys
        return given_up or (_is_undo(event) and _is_untouched(field))


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )


def _is_untouched(field: QObject) -> bool:
    """Whether a field has nothing to undo, and nothing that was undone just now."""
    if isinstance(field, QLineEdit):
        return not (field.isUndoAvailable() or field.isRedoAvailable())
    if isinstance(field, QPlainTextEdit | QTextEdit):
        document = field.document()
        return not (document.isUndoAvailable() or document.isRedoAvailable())
    return False
