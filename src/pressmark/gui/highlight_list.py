"""The highlights of an article: a list to go to them, comment, colour and remove them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from pressmark.gui.menus import add, passing_menu
from pressmark.gui.theme import HIGHLIGHTS

if TYPE_CHECKING:
    from pressmark.model.article import Article, Highlight

translate = QCoreApplication.translate
_EDITS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class HighlightList(QListWidget):
    """One line a highlight, in the order they were made."""

    wanted = Signal(int)  # character the passage starts at
    dropped = Signal(int)  # its number
    edited = Signal(int)  # its number
    coloured = Signal(int, str)  # its number, another colour

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Highlights"))
        self.setWordWrap(True)
        self.setSpacing(2)
        self._article_id = 0
        self._highlights: tuple[Highlight, ...] = ()
        self._editable = False
        self.clicked.connect(self._go_to)
        self.doubleClicked.connect(self._edit)

    def show_article(self, article: Article, *, editable: bool) -> None:
        """List the highlights of an article."""
        row = self.currentRow() if article.id == self._article_id else -1
        self._article_id, self._editable = article.id, editable
        self._highlights = article.highlights
        self.clear()
        for highlight in self._highlights:
            text = " ".join(highlight.text.split())
            label = f"{highlight.comment}\n{text}" if highlight.comment else text
            self.addItem(QListWidgetItem(swatch(highlight.colour), label))
        if row >= 0:
            self.setCurrentRow(min(row, self.count() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        if row >= 0 and event.key() == Qt.Key.Key_Delete:
            self.dropped.emit(row)
        elif row >= 0 and event.key() in _EDITS:
            self.edited.emit(row)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.indexAt(event.pos()).row()
        if row < 0:
            return
        menu = passing_menu(self)
        comment = add(menu, self.tr("Edit its comment…"), partial(self.edited.emit, row))
        comment.setEnabled(self._editable)
        for colour in HIGHLIGHTS:
            entry = add(menu, colour_label(colour), partial(self.coloured.emit, row, colour))
            entry.setIcon(swatch(colour))
            entry.setEnabled(self._editable and colour != self._highlights[row].colour)
        menu.addSeparator()
        passage = self._highlights[row].text
        add(menu, self.tr("Copy the passage"), partial(_copy, passage))
        remove = add(menu, self.tr("Remove the highlight"), partial(self.dropped.emit, row))
        remove.setEnabled(self._editable)
        menu.popup(event.globalPos())

    @Slot(QModelIndex)
    def _go_to(self, index: QModelIndex) -> None:
        self.wanted.emit(self._highlights[index.row()].start)

    @Slot(QModelIndex)
    def _edit(self, index: QModelIndex) -> None:
        self.edited.emit(index.row())


def colour_label(colour: str) -> str:
    """What a colour of highlights is called."""
    return {
        "yellow": translate("Marking", "Yellow"),
        "green": translate("Marking", "Green"),
        "blue": translate("Marking", "Blue"),
        "pink": translate("Marking", "Pink"),
    }[colour]


def swatch(colour: str) -> QIcon:
    """A patch of a colour of highlights."""
    pixmap = QPixmap(16, 16)
    pixmap.fill(QColor(HIGHLIGHTS.get(colour, HIGHLIGHTS["yellow"])))
    return QIcon(pixmap)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
