"""The manual, read inside the window from the chapters shipped with Pressmark."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QTextCursor, QTextFrameFormat, QTextTable
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.sealed_document import SealedDocument, sealed_resource
from pressmark.gui.theme import SPACE
from pressmark.services.resources import resource

_ORDER = (
    "getting-started", "formats", "searching", "reading", "marking-up", "entities",
    "dates-and-sources", "exporting", "moving", "keyboard", "privacy", "troubleshooting",
)  # fmt: skip
_CHAPTERS = 230  # pixels
_STEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class _Chapter:
    """A chapter in Markdown; ``folded`` is what is read of it, letter for letter, to compare."""

    title: str
    content: str
    folded: str


class Manual(QDialog):
    """Chapters at the left, text at the right, a field that looks through all of them."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Manual"))
        self.setModal(False)
        self._document: SealedDocument | None = None
        self._by_stem = {path.stem: _read(path) for path in chapters()}
        self._find = QLineEdit(self)
        self._find.setPlaceholderText(self.tr("Find in the manual"))
        self._find.setAccessibleName(self.tr("Find in the manual"))
        self._find.setClearButtonEnabled(True)
        self._chapters = QListWidget(self)
        self._chapters.setAccessibleName(self.tr("Chapters"))
        self._chapters.setObjectName("chapters")
        self._chapters.setFixedWidth(_CHAPTERS)
        self._chapters.setWordWrap(True)
        self._chapters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._find.setFixedWidth(_CHAPTERS)
        self._page = _Page(self)
        self._page.setAccessibleName(self.tr("Text of the manual"))
        left = QVBoxLayout()
        left.setSpacing(2 * SPACE)
        left.addWidget(self._find)
        left.addWidget(self._chapters, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        row.setSpacing(3 * SPACE)
        row.addLayout(left)
        row.addWidget(self._page, 1)
        self.resize(860, 640)
        self._find.textChanged.connect(self._list)
        self._find.returnPressed.connect(self._find_next)
        self._chapters.currentItemChanged.connect(self._open)
        self._page.anchorClicked.connect(self._follow)
        self._list("")

    @Slot(str)
    def _list(self, text: str) -> None:
        self._chapters.clear()
        for stem, chapter in self._by_stem.items():
            if _folded(text) in chapter.folded:
                item = QListWidgetItem(chapter.title)
                item.setData(_STEM, stem)
                self._chapters.addItem(item)
        if self._chapters.count():
            self._chapters.setCurrentRow(0)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _open(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        chapter = self._by_stem[str(item.data(_STEM))]
        before, self._document = self._document, _laid_out(chapter.content, self)
        self._document.setDefaultFont(self.font())
        self._page.setDocument(self._document)
        if before is not None:
            before.deleteLater()
        self._select(chapter, 0)

    @Slot()
    def _find_next(self) -> None:
        """Go to the next place in the chapter, after the last to the first."""
        item = self._chapters.currentItem()
        if item is not None and self._find.text():
            end = self._page.textCursor().selectionEnd()
            self._select(self._by_stem[str(item.data(_STEM))], end)

    def _select(self, chapter: _Chapter, start: int) -> None:
        """Show where the chapter has what is looked for; the top of it for nothing."""
        wanted = _folded(self._find.text())
        place = chapter.folded.find(wanted, start) if wanted else -1
        if wanted and place < 0:
            place = chapter.folded.find(wanted)
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(max(0, place))
        cursor.setPosition(
            place + len(wanted) if place >= 0 else 0, QTextCursor.MoveMode.KeepAnchor
        )
        self._page.setTextCursor(cursor)
        if place < 0:
            self._page.verticalScrollBar().setValue(0)  # the margin over the title too

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        stem = Path(url.path()).stem
        if url.scheme() or stem not in self._by_stem:
            return
        self._find.clear()  # else the chapter may be one that is not listed
        self._chapters.setCurrentRow(list(self._by_stem).index(stem))


class _Page(QTextBrowser):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return sealed_resource(kind, QUrl(name), {})


def chapters() -> list[Path]:
    """The chapters' files in reading order, in the window's language where there is one."""
    folder = resource("help")
    translated = _translated()
    found = {path.stem: path for path in sorted(folder.glob("*.md"))}
    if translated.is_dir():
        found |= {path.stem: path for path in sorted(translated.glob("*.md"))}
    places = {name: place for place, name in enumerate(_ORDER)}
    return [found[name] for name in sorted(found, key=lambda n: (places.get(n, 99), n))]


def _read(path: Path) -> _Chapter:
    content = path.read_text(encoding="utf-8")
    document = _laid_out(content, None)
    return _Chapter(chapter_title(content), content, _folded(document.toPlainText()))


def _laid_out(content: str, parent: QWidget | None) -> SealedDocument:
    """A chapter to be shown, in the colours of now."""
    document = SealedDocument(parent=parent)
    document.setDocumentMargin(4 * SPACE)
    document.setMarkdown(content)
    _give_tables_room(document)
    return document


def _give_tables_room(document: SealedDocument) -> None:
    """Markdown's tables stand close to what is around them, in borders drawn twice."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            style = frame.format().toTableFormat()
            style.setTopMargin(SPACE)
            style.setBottomMargin(SPACE)
            style.setBorderCollapse(True)
            style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            style.setBorderBrush(QColor(Qt.GlobalColor.gray))  # seen on light and on dark
            frame.setFormat(style)


def _folded(text: str) -> str:
    """Small letters, ё as е, each in the place it had, so that a place found holds in the text."""
    return "".join(one if len(one.lower()) > 1 else one.lower() for one in text).replace("ё", "е")


def _translated() -> Path:
    """Where chapters in the window's language would be."""
    return resource("help") / QLocale().name()[:2]


def chapter_title(content: str) -> str:
    """The first heading of a chapter."""
    first = next((line for line in content.splitlines() if line.startswith("#")), "")
    return first.lstrip("# ").strip()
