"""The manual, read inside the window from the chapters shipped with Pressmark."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl, Slot
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

_ORDER = ("getting-started", "searching", "reading", "marking-up", "entities", "exporting",
          "moving", "keyboard", "privacy", "troubleshooting")  # fmt: skip
_CHAPTERS = 230  # pixels
_PATH = Qt.ItemDataRole.UserRole


class Manual(QDialog):
    """Chapters at the left, text at the right, a field that looks through all of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        translated = _translated().is_dir() or QLocale().language() == QLocale.Language.English
        self.setWindowTitle(self.tr("Manual") if translated else self.tr("Manual (in English)"))
        self.setModal(False)
        self._document: SealedDocument | None = None
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
        self._chapters.currentItemChanged.connect(self._open)
        self._page.anchorClicked.connect(self._follow)
        self._list("")

    @Slot(str)
    def _list(self, text: str) -> None:
        self._chapters.clear()
        for path in chapters():
            content = path.read_text(encoding="utf-8")
            if text.casefold() in content.casefold():
                item = QListWidgetItem(chapter_title(content))
                item.setData(_PATH, str(path))
                self._chapters.addItem(item)
        if self._chapters.count():
            self._chapters.setCurrentRow(0)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _open(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        before, self._document = self._document, SealedDocument(parent=self)
        self._document.setDefaultFont(self.font())
        self._document.setDocumentMargin(4 * SPACE)
        self._document.setMarkdown(Path(str(item.data(_PATH))).read_text(encoding="utf-8"))
        self._page.setDocument(self._document)
        if before is not None:
            before.deleteLater()
        if self._find.text():
            self._page.find(self._find.text())

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        name = Path(url.path()).stem
        for row in range(self._chapters.count()):
            if Path(str(self._chapters.item(row).data(_PATH))).stem == name:
                self._chapters.setCurrentRow(row)


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


def _translated() -> Path:
    """Where chapters in the window's language would be."""
    return resource("help") / QLocale().name()[:2]


def chapter_title(content: str) -> str:
    """The first heading of a chapter."""
    first = next((line for line in content.splitlines() if line.startswith("#")), "")
    return first.lstrip("# ").strip()
