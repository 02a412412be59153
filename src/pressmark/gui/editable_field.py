"""A value that is read until it is clicked, and then can be changed in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QStackedLayout, QWidget

from pressmark.gui.focus import left_for_good


class EditableField(QWidget):
    """Enter saves, Esc leaves everything as it was."""

    changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._text = ""
        self.editable = True
        self.label = _Label(self)
        self._edit = _Edit(self)
        self._edit.setAccessibleName(name)
        self._layout = QStackedLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.label)
        self._layout.addWidget(self._edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.label.activated.connect(self.begin)
        self._edit.returnPressed.connect(self._save)
        self._edit.left.connect(self.leave)

    def show_value(self, shown: str, text: str, tip: str = "") -> None:
        """Show ``shown``; ``text`` is what stands in the field when it is edited. What is being
        typed stays.
        """
        self._text = text
        self.label.setText(shown)
        self.label.setAccessibleName(f"{self._name}: {shown}")
        self.label.setToolTip(tip)
        self.label.setAccessibleDescription(tip)

    @Slot()
    def begin(self) -> None:
        """Start editing."""
        if self.editable:
            self._edit.setText(self._text)
            self._layout.setCurrentWidget(self._edit)
            self._edit.setFocus()
            self._edit.selectAll()

    @Slot()
    def _save(self) -> None:
        text = self._edit.text().strip()
        self.leave()
        if text != self._text:
            self.changed.emit(text)

    @Slot()
    def leave(self) -> None:
        """Stop editing; what was typed is dropped."""
        if self._layout.currentWidget() is self._edit:
            self._layout.setCurrentWidget(self.label)


class _Label(QLabel):
    activated = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F2):
            self.activated.emit()
        else:
            super().keyPressEvent(event)


class _Edit(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if left_for_good(event):
            self.left.emit()
