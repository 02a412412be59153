"""What lies under the text: notes, highlights, what was cut, other versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.date_text import date_text
from pressmark.gui.highlight_list import HighlightList
from pressmark.gui.note_field import NoteField
from pressmark.gui.reason_text import reason_text
from pressmark.gui.theme import SPACE

if TYPE_CHECKING:
    from pressmark.model.article import Article
    from pressmark.model.views import Version

NOTES, HIGHLIGHTS_PAGE, CUTS, VERSIONS = range(4)
_SAVE_DELAY_MS = 1500
_DATA = Qt.ItemDataRole.UserRole


class ReaderDrawer(QStackedWidget):
    """One page for each button below the text."""

    note_written = Signal(int, str)  # article id, Markdown
    note_added = Signal(int, str)  # the same, to stand after the note there may be
    highlight_wanted = Signal(int)  # character the passage starts at
    highlight_dropped = Signal(int)  # its number
    highlight_edited = Signal(int)
    highlight_coloured = Signal(int, str)
    article_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._awaited = 0  # the article that is on its way while its note is written
        self.notes = NoteField(self)
        self._highlights = HighlightList(self)
        self._cuts = QPlainTextEdit(self)
        self._cuts.setReadOnly(True)
        self._cuts.setAccessibleName(self.tr("Cut text"))
        self._versions = _list(self.tr("Versions"), self)
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_SAVE_DELAY_MS)
        pages = (
            (self.notes, ""),
            (self._highlights, self.tr("Delete removes a highlight, Enter edits its comment; "
                                       "a right-click has its colours.")),
            (self._cuts, self.tr("Taken out when the article was imported. It is not searched.")),
            (self._versions, self.tr("Articles with almost the same text.")),
        )  # fmt: skip
        for page, hint in pages:
            self.addWidget(_with_hint(page, hint))
        self.notes.text_changed.connect(self._save.start)
        self.notes.left.connect(self.leave_note)
        self._save.timeout.connect(self.save_note)
        self._highlights.wanted.connect(self.highlight_wanted)
        self._highlights.edited.connect(self.highlight_edited)
        self._highlights.coloured.connect(self.highlight_coloured)
        self._versions.activated.connect(self._open_version)
        self._versions.clicked.connect(self._open_version)
        self._highlights.dropped.connect(self.highlight_dropped)

    def show_article(self, article: Article, *, editable: bool) -> None:
        """Show what belongs to another article; a note under way is saved first."""
        same = self._article is not None and self._article.id == article.id
        if not same and self._awaited != article.id:
            self.leave_note()
        self._article = article
        if self._awaited == article.id:
            self.notes.put_before(article.note)
        elif not (same and self.notes.writing):
            self.notes.show_note(article.note, writable=editable)
        self._awaited = 0
        cuts = (f"[{reason_text(cut.reason)}]\n{cut.text}" for cut in article.cuts)
        self._cuts.setPlainText("\n\n".join(cuts))
        self._highlights.show_article(article, editable=editable)

    def show_versions(self, versions: tuple[Version, ...]) -> None:
        """The other articles of the near-duplicate group."""
        self._versions.clear()
        for version in versions:
            share = self.tr("%1 % the same").replace("%1", str(round(version.share * 100)))
            line = f"{version.source}  ·  {date_text(version.published)}  ·  {share}"
            item = QListWidgetItem(f"{version.title}\n{line}")
            item.setData(_DATA, version.id)
            self._versions.addItem(item)

    def await_article(self, article_id: int) -> None:
        """Take what is written from now on as the note of an article that is still on its way."""
        if article_id != self._awaited:
            self.leave_note()
            self._article, self._awaited = None, article_id
            self.notes.show_note("", writable=True)

    def focus_note(self) -> None:
        """Put the cursor into the notes."""
        self.setCurrentIndex(NOTES)
        self.notes.begin()

    @Slot()
    def save_note(self) -> None:
        """Save the note when it differs from what was stored."""
        self._save.stop()
        article, text = self._article, self.notes.text
        if article is not None and self.notes.writable and text != article.note:
            self.note_written.emit(article.id, text)

    @Slot()
    def leave_note(self) -> None:
        """Save what was written, also to an article that is still on its way."""
        if self._awaited and self.notes.text.strip():
            self.note_added.emit(self._awaited, self.notes.text)
            self.notes.show_note("", writable=True)
        self.save_note()

    @Slot(QModelIndex)
    def _open_version(self, index: QModelIndex) -> None:
        self.article_wanted.emit(int(index.data(_DATA)))


def _list(name: str, parent: QWidget) -> QListWidget:
    made = QListWidget(parent)
    made.setAccessibleName(name)
    made.setWordWrap(True)
    made.setSpacing(2)
    return made


def _with_hint(page: QWidget, hint: str) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(4 * SPACE, SPACE, 4 * SPACE, SPACE)
    column.setSpacing(SPACE)
    if hint:
        label = QLabel(hint)
        label.setProperty("dim", True)
        label.setWordWrap(True)
        column.addWidget(label)
    column.addWidget(page, 1)
    return box
