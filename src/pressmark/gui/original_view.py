"""The original as it came: its page made safe, its PDF pages as pictures, or its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QPixmap, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.article_document import mark_format
from pressmark.gui.desk import IsCancelled
from pressmark.gui.sealed_document import SealedDocument, sealed_resource
from pressmark.gui.session import Session
from pressmark.gui.text_places import places_of
from pressmark.gui.theme import SPACE, theme_of
from pressmark.gui.trouble import trouble_text

if TYPE_CHECKING:
    from pressmark.services.library import Library

_PDF_SCALE = 1.6  # pixels for each point, before the screen's own ratio
_MOST_TEXT = 1_500_000  # characters


class OriginalView(QWidget):
    """Nothing in it can reach a file or an address."""

    open_outside = Signal()
    shown = Signal(bool)  # whether it has text to find something in
    hit_moved = Signal(int, int)  # number of the current hit from 1 (0: none), and how many
    said = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._article_id = 0
        self._document: SealedDocument | None = None
        self._page = _SealedBrowser(self)
        self._image = QLabel(self)
        self._image.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._image.setAccessibleName(self.tr("Page of the original"))
        self._pages = QScrollArea(self)
        self._pages.setWidget(self._image)
        self._pages.setWidgetResizable(True)
        self._pages.setFrameShape(QScrollArea.Shape.NoFrame)
        # The page itself has the focus, with its name; keys it does not know reach the area.
        self._pages.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._image.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._message = QLabel(self)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._message.setMargin(8 * SPACE)
        self._number = QSpinBox(self)
        self._number.setPrefix(self.tr("Page") + " ")
        self._number.setAccessibleName(self.tr("Page"))
        self._number.setMinimum(1)
        self._number.valueChanged.connect(self._ask_page)
        self._page.hit_moved.connect(self.hit_moved)
        self._page.copied.connect(self._say_copied)
        self._stack = QStackedWidget(self)
        for widget in (self._message, self._page, self._pages):
            self._stack.addWidget(widget)
        self._lay_out()

    def _lay_out(self) -> None:
        outside = QPushButton(self.tr("Open in another program"), self)
        outside.clicked.connect(self.open_outside)
        row = QHBoxLayout()
        row.setContentsMargins(4 * SPACE, SPACE, 4 * SPACE, SPACE)
        row.addWidget(self._number)
        row.addStretch(1)
        row.addWidget(outside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def show_original(self, article_id: int) -> None:
        """Read and show the original of an article."""
        self._article_id = article_id
        self._number.hide()
        self._say(self.tr("Reading the original…"))
        thread = self.thread()

        def work(library: Library, _: IsCancelled) -> tuple[int, SealedDocument | None]:
            from pressmark.gui.sanitise import safe_page

            page = library.reading.original(article_id)
            if page.pages:
                return page.pages, None
            safe = safe_page(page)
            document = SealedDocument(safe.resources)
            if safe.html:
                document.setHtml(safe.html)
            else:
                document.setPlainText(safe.text[:_MOST_TEXT])
            document.moveToThread(thread)
            return 0, document

        self._session.read("original", work, self._show, self._fail)

    def find_text(self, text: str) -> None:
        """Make every place of ``text`` the hits to step through."""
        self._page.find_text(text)

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit, round the ends."""
        self._page.step(step)

    @Slot(str)
    def _say_copied(self, address: str) -> None:
        self.said.emit(self.tr("Address copied: %1").replace("%1", address))

    def _show(self, reply: tuple[int, SealedDocument | None]) -> None:
        pages, document = reply
        if document is None:
            self._number.setMaximum(pages)
            self._number.setSuffix(" / " + str(pages))
            self._number.setValue(1)
            self._number.setVisible(pages > 1)
            self._ask_page(1)
            self.shown.emit(False)
            return
        before, self._document = self._document, document
        self._page.setDocument(document)
        if before is not None:
            before.deleteLater()
        self._stack.setCurrentWidget(self._page)
        self.shown.emit(True)

    @Slot(int)
    def _ask_page(self, number: int) -> None:
        article_id = self._article_id
        scale = _PDF_SCALE * self.devicePixelRatioF()

        def work(library: Library, _: IsCancelled) -> QImage:
            page = library.reading.pdf_page(article_id, number - 1, scale)
            image = QImage(
                page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGBX8888
            )
            return image.copy()  # the bytes go when this function ends

        self._session.read("pdf page", work, self._show_page, self._fail)

    def _show_page(self, image: QImage) -> None:
        ratio = self.devicePixelRatioF()
        bar = self._pages.verticalScrollBar().sizeHint().width()
        room = round((self._stack.width() - bar) * ratio)
        if image.width() > room > 0:
            image = image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        self._image.setPixmap(QPixmap.fromImage(image))
        self._stack.setCurrentWidget(self._pages)

    def _fail(self, error: Exception) -> None:
        text = self.tr("The original cannot be shown here. %1").replace("%1", trouble_text(error))
        self._say(text)

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._stack.setCurrentWidget(self._message)


class _SealedBrowser(QTextBrowser):
    """Links show their address and can be copied; none is followed."""

    hit_moved = Signal(int, int)
    copied = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hits: tuple[tuple[int, int], ...] = ()
        self._hit = -1
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setViewportMargins(5 * SPACE, SPACE, 4 * SPACE, SPACE)
        self.setAccessibleName(QCoreApplication.translate("OriginalView", "Original"))
        self.anchorClicked.connect(self._copy_address)
        self.highlighted.connect(self._show_address)

    def find_text(self, text: str) -> None:
        """Find every place of ``text`` and go to the first."""
        self._hits, self._hit = places_of(text, self.document()), -1
        self.setExtraSelections([])
        self.hit_moved.emit(0, len(self._hits))
        self.step(1)

    def step(self, step: int) -> None:
        """Go on by one hit, round the ends."""
        if not self._hits:
            return
        at = self._hit + step if self._hit >= 0 else (0 if step > 0 else -1)
        self._hit = at % len(self._hits)
        start, end = self._hits[self._hit]
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        theme, current = theme_of(self.palette()), QTextEdit.ExtraSelection()
        current.cursor = cursor
        current.format = mark_format(theme.current_mark, theme.current_mark_text)
        self.setExtraSelections([current])
        self.hit_moved.emit(self._hit + 1, len(self._hits))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return sealed_resource(kind, QUrl(name), {})

    @Slot(QUrl)
    def _copy_address(self, url: QUrl) -> None:
        QGuiApplication.clipboard().setText(url.toString())
        self.copied.emit(url.toString())

    @Slot(QUrl)
    def _show_address(self, url: QUrl) -> None:
        text = QCoreApplication.translate("OriginalView", "%1 (a click copies the address)")
        self.setToolTip(text.replace("%1", url.toString()) if not url.isEmpty() else "")
