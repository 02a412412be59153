"""A note: shown as the Markdown it is written in, and written in place once it is clicked."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QTextBrowser, QWidget

from pressmark.gui.focus import left_for_good
from pressmark.gui.sealed_document import SealedDocument, sealed_resource
from pressmark.gui.theme import SPACE

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_BREAK = "  \n"  # Markdown runs lines into one; who writes a note means them


class NoteField(QStackedWidget):
    """Rendered while it is read; the text itself while it is written or still empty."""

    text_changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = _Edit(self)
        self.view = _View(self)
        self.edit.setAccessibleName(self.tr("Notes"))
        self.view.setAccessibleName(self.tr("Notes"))
        self.addWidget(self.edit)
        self.addWidget(self.view)
        self.edit.textChanged.connect(self.text_changed)
        self.edit.left.connect(self._leave)
        self.view.edit_wanted.connect(self.begin)

    @property
    def text(self) -> str:
        """The note in Markdown."""
        return self.edit.toPlainText()

    @property
    def writing(self) -> bool:
        """Whether the cursor is in it."""
        return self.edit.hasFocus()

    @property
    def writable(self) -> bool:
        """Whether it can be changed."""
        return not self.edit.isReadOnly()

    def show_note(self, text: str, *, writable: bool) -> None:
        """Show another note."""
        self.edit.setReadOnly(not writable)
        invitation = self.tr("Your notes on this article, in Markdown")
        self.edit.setPlaceholderText(invitation if writable else self.tr("No notes"))
        tip = self.tr("Click to write") if writable else ""
        self.view.setToolTip(tip)
        self.view.setAccessibleDescription(tip)
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)
        self._settle()

    def put_before(self, text: str) -> None:
        """Put the note that was there before what is being written, which stays as it is."""
        document, cursor = self.edit.document(), self.edit.textCursor()
        behind = document.characterCount() - cursor.position()
        before = f"{text}\n" if text and self.text else text
        self.edit.setPlainText(before + self.text)  # not inserted: undo shall not take it away
        cursor.setPosition(document.characterCount() - behind)
        self.edit.setTextCursor(cursor)
        self.view.render_markdown(self.text)

    @Slot()
    def begin(self) -> None:
        """Write, at the end of what is there."""
        if self.writable:
            self.setCurrentWidget(self.edit)
            self.edit.setFocus()
            self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)

    @Slot(bool)
    def _leave(self, for_good: bool) -> None:
        if for_good:
            self._settle()
        self.left.emit()

    def _settle(self) -> None:
        text = self.text
        self.view.render_markdown(text)
        self.setCurrentWidget(self.view if text.strip() else self.edit)


class _Edit(QPlainTextEdit):
    left = Signal(bool)  # False: only for another window or a menu

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit(left_for_good(event))


class _View(QTextBrowser):
    """Reads nothing but the note: no picture a note names is fetched, no link followed."""

    edit_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = SealedDocument(parent=self)
        self._document.setDocumentMargin(2 * SPACE)
        self.setDocument(self._document)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def render_markdown(self, text: str) -> None:
        """Show ``text`` set as its Markdown says."""
        self._document.setDefaultFont(self.font())
        self._document.setMarkdown(text.replace("\n", _BREAK), _FEATURES)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return sealed_resource(kind, QUrl(name), {})

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        chosen = self.textCursor().hasSelection()  # to be copied
        if event.button() == Qt.MouseButton.LeftButton and not chosen:
            self.edit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)
