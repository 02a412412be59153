"""The text of the article: marks, stepping from hit to hit, finding, a steady line length."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from pressmark.gui.article_document import Body, mark_format
from pressmark.gui.marked_scroll_bar import MarkedScrollBar
from pressmark.gui.sealed_document import SCHEME, sealed_resource
from pressmark.gui.text_places import places_of
from pressmark.gui.theme import SPACE, Theme

_CHARACTERS = 68  # a line's length; 62–72 read best
_SERIF = ["Charter", "Georgia", "Noto Serif", "DejaVu Serif", "Times New Roman"]
_LEAST_POINTS, _MOST_POINTS = 8.0, 28.0


class ArticleView(QTextBrowser):
    """Reads nothing but what its document was given."""

    entity_clicked = Signal(int, QPoint)
    hit_moved = Signal(int, int)  # number of the hit, from 1, and how many there are
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._body: Body | None = None
        self._document: QTextDocument | None = None
        self._hit = -1
        self._hits: tuple[tuple[int, int], ...] = ()
        self._found = ""  # what is looked for in this article instead of the search's hits
        self.serif = True
        self.points = self.font().pointSizeF() + 2.5
        self.characters = _CHARACTERS
        self._bar = MarkedScrollBar(self)
        self.setVerticalScrollBar(self._bar)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Text of the article"))
        self.anchorClicked.connect(self._open_anchor)

    def set_theme(self, theme: Theme) -> None:
        """Mark in other colours from now on."""
        self._theme = theme

    def text_font(self) -> QFont:
        """The font the article is set in."""
        font = QFont(self.font())
        if self.serif:
            font.setFamilies(_SERIF)
            font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(self.points)
        return font

    def set_points(self, points: float) -> None:
        """Another size of text, in points."""
        self.points = min(max(points, _LEAST_POINTS), _MOST_POINTS)
        if self._document is not None:
            self._document.setDefaultFont(self.text_font())
        self._fit_column()

    def show_body(self, body: Body, *, keep_place: bool) -> None:
        """Show another text, from its first hit; ``keep_place`` for the same article again,
        which stays where it is, at the hit it was at."""
        place = self.verticalScrollBar().value() if keep_place else 0
        before, current = self._document, self._current_place()
        self._body, self._document = body, body.document
        self._fit_column()
        self.setDocument(body.document)
        if before is not None:
            before.deleteLater()
        if keep_place:
            self._set_hits(places_of(self._found, self.document()) if self._found else body.hits)
            self._stay_at(current)
            self.verticalScrollBar().setValue(place)
            return
        self._found = ""
        self._set_hits(body.hits)
        if body.hits:
            self.step(1)

    def find_text(self, text: str) -> int:
        """Make every place of ``text`` the hits to step through; empty text brings back those
        of the search. Returns how many there are."""
        if self._body is None:
            return 0
        if text == self._found:  # asked for again after the original was looked at
            self.hit_moved.emit(self._hit + 1, len(self._hits))
            return len(self._hits)
        self._found = text
        self._set_hits(places_of(text, self.document()) if text else self._body.hits)
        if text and self._hits:
            self.step(1)
        return len(self._hits)

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit, round the ends."""
        if not self._hits:
            return
        at = self._hit + step if self._hit >= 0 else (0 if step > 0 else -1)
        self._go_to_hit(at % len(self._hits))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return sealed_resource(kind, QUrl(name), {})

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_column()
        super().resizeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def selected_range(self) -> tuple[int, int]:
        """The selection as UTF-16 positions in the article's own text; equal when there is none."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return (self._body.own_at(start), self._body.own_at(end)) if self._body else (start, end)

    def go_to(self, position: int) -> None:
        """Bring a UTF-16 position of the article's own text into view."""
        cursor = self.textCursor()
        cursor.setPosition(self._body.shown_at(position) if self._body else 0)
        self.setTextCursor(cursor)
        self._centre(cursor)

    def _set_hits(self, hits: tuple[tuple[int, int], ...]) -> None:
        self._hits, self._hit = hits, -1
        length = max(1, self.document().characterCount())
        self._bar.show_marks(tuple(start / length for start, _ in hits))
        self._bar.show_current(-1)
        self.setExtraSelections([])
        self.hit_moved.emit(0, len(hits))

    def _go_to_hit(self, number: int) -> None:
        self._hit = number
        self._show_current(*self._hits[number])
        self.hit_moved.emit(number + 1, len(self._hits))

    def _current_place(self) -> int:
        """Where the current hit starts in the article's own text; -1 without one."""
        if self._body is None or self._hit < 0:
            return -1
        return self._body.own_at(self._hits[self._hit][0])

    def _stay_at(self, place: int) -> None:
        """Make the hit that starts at ``place`` the current one, if it still is a hit."""
        starts = [self._body.own_at(start) for start, _ in self._hits] if self._body else []
        if place in starts:
            self._go_to_hit(starts.index(place))

    def _show_current(self, start: int, end: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        self._centre(cursor)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = mark_format(self._theme.current_mark, self._theme.current_mark_text)
        self.setExtraSelections([selection])
        self._bar.show_current(start / max(1, self.document().characterCount()))

    def _centre(self, cursor: QTextCursor) -> None:
        rect = self.cursorRect(cursor)
        visible = self.viewport().height()
        if rect.top() < 0 or rect.bottom() > visible * 0.9:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - visible // 3)

    def _fit_column(self) -> None:
        metrics = QFontMetricsF(self.text_font())
        column = metrics.averageCharWidth() * self.characters
        margin = max(5 * SPACE, round((self.width() - column) / 2) - 2 * SPACE)
        self.setViewportMargins(min(margin, 40 * SPACE), 2 * SPACE, 4 * SPACE, 2 * SPACE)
        if self._document is not None:
            frame = self._document.rootFrame().frameFormat()
            spare = max(0, self.width() - min(margin, 40 * SPACE) - column - 8 * SPACE)
            if abs(frame.rightMargin() - spare) > 1:
                frame.setRightMargin(spare)
                self._document.rootFrame().setFrameFormat(frame)

    def _open_anchor(self, url: QUrl) -> None:
        if url.scheme() == SCHEME and url.path().startswith("entity/"):
            place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
            self.entity_clicked.emit(int(url.path().partition("/")[2]), place)
