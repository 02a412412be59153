"""The right column: one article, read off the GUI thread and shown with its marks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.article_document import Body, Look, build_body
from pressmark.gui.article_view import ArticleView
from pressmark.gui.date_text import number_text
from pressmark.gui.desk import IsCancelled
from pressmark.gui.empty_state import EmptyState
from pressmark.gui.icons import Icons, tool_button
from pressmark.gui.original_view import OriginalView
from pressmark.gui.reader_drawer import CUTS, HIGHLIGHTS_PAGE, NOTES, VERSIONS, ReaderDrawer
from pressmark.gui.reader_header import ReaderHeader
from pressmark.gui.session import Session
from pressmark.gui.text_places import MOST_PLACES
from pressmark.gui.theme import SPACE, Theme
from pressmark.gui.utf16 import Utf16Offsets
from pressmark.model.query import Everything, Node

if TYPE_CHECKING:
    from pressmark.model.article import Article
    from pressmark.model.views import Version
    from pressmark.services.library import Library


@dataclass(frozen=True)
class Reading:
    """An article with everything shown of it."""

    article: Article
    body: Body
    versions: tuple[Version, ...]
    look: Look

    def reads_as(self, other: Reading | None) -> bool:
        """Whether the text, with its marks and its look, is the same as in another reading.

        A star, a tag or another date changes the article, and leaves its text as it is.
        """
        return other is not None and self._text() == other._text()

    def _text(self) -> tuple[object, ...]:
        article, body = self.article, self.body
        marked = (article.id, article.body, article.mentions, article.highlights, article.cuts)
        return (*marked, self.look, body.hits, body.inserted)


class Reader(QWidget):
    """Shows one article at a time; the newest asked for wins."""

    article_shown = Signal(object)  # Article
    entity_clicked = Signal(int, QPoint)

    def __init__(
        self, session: Session, theme: Theme, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme = theme
        self.article: Article | None = None
        self.awaited = 0  # the article that was asked for and is not shown yet
        self._original_asked = 0  # the article whose original is to be shown, the same
        self._reading: Reading | None = None
        self._shown: tuple[tuple[Version, ...], bool] = ((), False)  # beside the text
        self._query: Node = Everything()
        self.mark_entities = True
        self.show_cuts = False
        self.header = ReaderHeader(icons, self)
        self.text = ArticleView(theme, self)
        self.original = OriginalView(session, self)
        self.drawer = ReaderDrawer(self)
        self._drawer_buttons: list[QToolButton] = []
        self._position = QLabel(self)
        self.find_field = QLineEdit(self)
        self._previous = tool_button(icons, "up", self.tr("Previous hit"), self)
        self._next = tool_button(icons, "down", self.tr("Next hit"), self)
        self._original_button = QToolButton(self)
        self._body_stack = QStackedWidget(self)
        self._stack = QStackedWidget(self)
        self.empty = EmptyState(icons, self)
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._lay_out()
        self._connect()
        self.show_nothing()

    def _lay_out(self) -> None:
        self.find_field.setPlaceholderText(self.tr("Find in article"))
        self.find_field.setAccessibleName(self.tr("Find in article"))
        self.find_field.setClearButtonEnabled(True)
        self.find_field.setMaximumWidth(200)
        self._position.setProperty("dim", True)
        self._position.setAccessibleDescription(self.tr("Hit"))
        hits = QHBoxLayout()
        hits.setContentsMargins(5 * SPACE, 0, 4 * SPACE, SPACE)
        hits.setSpacing(SPACE)
        hits.addWidget(self._position)
        hits.addWidget(self._previous)
        hits.addWidget(self._next)
        hits.addStretch(1)
        hits.addWidget(self.find_field)
        self._body_stack.addWidget(self.text)
        self._body_stack.addWidget(self.original)
        self._split.addWidget(self._body_stack)
        self._split.addWidget(self.drawer)
        self._split.setStretchFactor(0, 1)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self.drawer.hide()
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(hits)
        column.addWidget(self._split, 1)
        column.addLayout(self._make_foot())
        self._stack.addWidget(self.empty)
        self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _make_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(4 * SPACE, SPACE, 4 * SPACE, SPACE)
        row.setSpacing(SPACE)
        group = QButtonGroup(self)
        group.setExclusive(False)
        for number in (NOTES, HIGHLIGHTS_PAGE, CUTS, VERSIONS):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            group.addButton(button, number)
            self._drawer_buttons.append(button)
            row.addWidget(button)
        group.idToggled.connect(self._drawer_toggled)  # a screen reader toggles, never clicks
        row.addStretch(1)
        self._original_button.setText(self.tr("Original"))
        self._original_button.setCheckable(True)
        self._original_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self._original_button)
        return row

    def _connect(self) -> None:
        self._previous.clicked.connect(self.previous_hit)
        self._next.clicked.connect(self.next_hit)
        self.find_field.textChanged.connect(self._find)
        self.find_field.returnPressed.connect(self.next_hit)
        self.text.hit_moved.connect(self._show_text_position)
        self.original.hit_moved.connect(self._show_position)
        self.original.shown.connect(self._find_in_original)
        self.text.entity_clicked.connect(self.entity_clicked)
        self._original_button.toggled.connect(self._show_original)
        self.drawer.highlight_wanted.connect(self._go_to)

    def set_theme(self, theme: Theme) -> None:
        """Show in other colours."""
        self._theme = theme
        self.text.set_theme(theme)
        self.show_again()

    def show_nothing(self) -> None:
        """No article is chosen; one that is on its way, perhaps to the trash, is not shown."""
        self.article, self.awaited = None, 0
        self._session.forget_read("article")
        self._say_how_to_read()

    def _say_how_to_read(self) -> None:
        self.empty.say("original", self.tr("No article open"),
                       self.tr("Choose one in the list, or press J."))  # fmt: skip
        self._stack.setCurrentWidget(self.empty)

    def invite(self, on: bool) -> None:
        """Say how to read, unless the list is empty and says itself what to do."""
        if self.article is None and on:
            self._say_how_to_read()
        elif self.article is None:
            self.empty.say_nothing()

    def read(self, article_id: int, query: Node) -> None:
        """Read an article and show it with the hits of ``query``."""
        self._query = query
        self.awaited = article_id
        look = Look(self.text.text_font(), self._theme, self.mark_entities, self.show_cuts)
        thread = self.thread()

        def work(library: Library, _: IsCancelled) -> Reading:
            article = library.reading.article(article_id)
            marks = library.reading.marks(article_id, query)
            versions = library.reading.versions(article_id) if article.duplicate_group else ()
            body = build_body(article, marks.body, look, thread)
            return Reading(article, body, versions, look)

        self._session.read("article", work, self._show)

    def mark_hits_of(self, query: Node) -> None:
        """Mark the hits of another search in the same article."""
        if self.article is not None and query != self._query:
            self.read(self.awaited or self.article.id, query)

    @Slot()
    def show_again(self) -> None:
        """Read the same article once more, because it changed."""
        if self.article is not None:
            self.read(self.awaited or self.article.id, self._query)

    def _show(self, reading: Reading) -> None:
        self.awaited = 0
        article, editable = reading.article, self._session.writable
        again = self.article is not None and self.article.id == article.id
        same = again and reading.reads_as(self._reading)
        if same and self.article == article and self._shown == (reading.versions, editable):
            reading.body.document.deleteLater()  # something else in the archive changed
            self.article_shown.emit(article)
            return
        self._shown = (reading.versions, editable)
        self.article = article
        if not again:
            self.header.leave_fields()
            self._original_button.setChecked(False)
            looked_through = self.window().focusWidget() is self.find_field
            if not looked_through:
                self.find_field.clear()
        if same:
            reading.body.document.deleteLater()  # a selection in the old one outlives an import
        else:
            self.text.show_body(reading.body, keep_place=again)
            self._reading = reading
        self.drawer.show_article(article, editable=editable)
        self.drawer.show_versions(reading.versions)
        self._stack.setCurrentIndex(1)
        self._session.turns.add_next(partial(self._show_above, reading, again=again))

    def _show_above(self, reading: Reading, *, again: bool) -> None:
        """The header in a turn of its own: laying it out takes as long as the text."""
        if self.article is not reading.article:
            return  # nothing is shown any more
        self.header.show_article(reading.article, editable=self._session.writable)
        self._name_buttons(reading)
        if not again:
            self._do_what_was_asked()
        self.article_shown.emit(reading.article)

    def _do_what_was_asked(self) -> None:
        """What was asked of this article while it was on its way."""
        if self.find_field.text():
            self.text.find_text(self.find_field.text())
        asked, self._original_asked = self._original_asked, 0
        if self.article is not None and asked == self.article.id:
            self._original_button.setChecked(True)

    def _name_buttons(self, reading: Reading) -> None:
        article = reading.article
        counts = (int(bool(article.note)), len(article.highlights), len(article.cuts),
                  len(reading.versions))  # fmt: skip
        names = (self.tr("Notes"), self.tr("Highlights"), self.tr("Cut text"), self.tr("Versions"))
        for number, button in enumerate(self._drawer_buttons):
            count = counts[number]
            button.setText(f"{names[number]} {number_text(count)}" if count else names[number])
            button.setVisible(number == NOTES or count > 0)
            if not button.isVisibleTo(self) and button.isChecked():
                button.setChecked(False)
                self.drawer.hide()

    @Slot()
    def next_hit(self) -> None:
        """Go to the next hit."""
        self._looked_in().step(1)

    @Slot()
    def previous_hit(self) -> None:
        """Go to the hit before."""
        self._looked_in().step(-1)

    @Slot()
    def open_notes(self) -> None:
        """Open the notes and write there."""
        if self.article is not None:
            if self.awaited not in (0, self.article.id):
                self.drawer.await_article(self.awaited)
            self._open_drawer(NOTES)
            self.drawer.focus_note()

    def toggle_original(self) -> None:
        """Show the original instead of the text, or the text again."""
        if self.article is not None and self.awaited not in (0, self.article.id):
            self._original_asked = self.awaited
        elif self.article is not None:
            self._original_button.toggle()

    @Slot(int, bool)
    def _drawer_toggled(self, number: int, on: bool) -> None:
        if on:
            self._open_drawer(number)
        elif not any(button.isChecked() for button in self._drawer_buttons):
            self.drawer.hide()

    def _open_drawer(self, number: int) -> None:
        self._drawer_buttons[number].setChecked(True)
        for other, button in enumerate(self._drawer_buttons):
            if other != number:
                button.setChecked(False)
        self.drawer.setCurrentIndex(number)
        if not self.drawer.isVisible():
            self.drawer.show()
            height = self._split.height()
            self._split.setSizes([height * 2 // 3, height // 3])

    @Slot(bool)
    def _show_original(self, on: bool) -> None:
        self._body_stack.setCurrentWidget(self.original if on else self.text)
        if on and self.article is not None:
            for widget in (self._position, self._previous, self._next):
                widget.hide()  # until it is known what is found in the original
            self.original.show_original(self.article.id)
        elif not on:
            self.find_field.setVisible(True)
            self.text.find_text(self.find_field.text())

    @Slot(str)
    def _find(self, text: str) -> None:
        self._looked_in().find_text(text)

    def _looked_in(self) -> ArticleView | OriginalView:
        return self.original if self._original_button.isChecked() else self.text

    @Slot(bool)
    def _find_in_original(self, has_text: bool) -> None:
        self.find_field.setVisible(has_text)
        if has_text:
            self.original.find_text(self.find_field.text())

    @Slot(int, int)
    def _show_text_position(self, number: int, count: int) -> None:
        if not self._original_button.isChecked():
            self._show_position(number, count)

    @Slot(int, int)
    def _show_position(self, number: int, count: int) -> None:
        if not count:
            text = self.tr("Nothing found") if self.find_field.text() else ""
        elif number:
            # No more than so many places are looked for, so there may be others.
            more = "+" if self.find_field.text() and count == MOST_PLACES else ""
            text = self.tr("%1 of %2").replace("%2", number_text(count) + more)
            text = text.replace("%1", number_text(number))
        else:
            text = self.tr("%Ln hits", "", count)
        self._position.setText(text)
        self._position.setVisible(bool(text))
        for button in (self._previous, self._next):
            button.setVisible(count > 0)

    @Slot(int)
    def _go_to(self, place: int) -> None:
        if self.article is not None and place >= 0:
            self.text.go_to(Utf16Offsets(self.article.body).to_qt(place))
