"""What the dialogs share that list something the archive keeps, with what can be done to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE

_ID = Qt.ItemDataRole.UserRole


class ListDialog(QDialog):
    """A hint over a list, and buttons under it; every line may have a number of its own."""

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        title: str,
        name: str,
        size: tuple[int, int] = (560, 420),
    ) -> None:
        """``name`` is the list's for a screen reader, ``size`` in pixels."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._hint = QLabel(self)
        self._hint.setProperty("dim", True)
        self._hint.setWordWrap(True)
        self._list = QListWidget(self)
        self._list.setAccessibleName(name)
        self._list.setObjectName("lines")  # each may be two lines: kept apart by the style sheet
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        column.addWidget(self._buttons)
        self.resize(*size)

    def _button(
        self,
        text: str,
        press: Callable[[], object],
        role: QDialogButtonBox.ButtonRole = QDialogButtonBox.ButtonRole.ActionRole,
    ) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)  # Enter closes: what changes the archive is pressed
        button.clicked.connect(press)
        self._buttons.addButton(button, role)
        return button

    def _add_line(self, text: str, number: int) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setData(_ID, number)
        self._list.addItem(item)
        return item

    def _number(self, item: QListWidgetItem) -> int:
        return int(item.data(_ID))

    def _chosen(self) -> list[int]:
        return [self._number(item) for item in self._list.selectedItems()]

    def _read(self) -> None:
        """Ask what is to be listed."""
        raise NotImplementedError

    def _again(self, _: object) -> None:
        self._read()
