"""The sheet of shortcuts and About."""

from __future__ import annotations

import platform
import re

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from pressmark import __version__
from pressmark.gui.actions import Action, Menu, menu_title
from pressmark.gui.icons import application_icon
from pressmark.gui.sealed_document import SealedDocument
from pressmark.gui.theme import SPACE
from pressmark.services.resources import resource

translate = QCoreApplication.translate
_COLUMNS = 2
_SCROLLING = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home,
    Qt.Key.Key_End,
)  # fmt: skip
_ATTRIBUTIONS = ("ATTRIBUTION*", "LICEN[CS]E*", "licences/*")


class ShortcutsSheet(QDialog):
    """Every action that has keys, by menu."""

    def __init__(self, table: tuple[Action, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(2 * SPACE, 0, 2 * SPACE, 0)
        grid.setHorizontalSpacing(8 * SPACE)
        grid.setVerticalSpacing(6 * SPACE)
        for number, menu in enumerate(Menu):
            actions = [one for one in table if one.menu is menu and one.shortcuts]
            part = _part(menu_title(menu).replace("&", ""), actions)
            grid.addWidget(part, number // _COLUMNS, number % _COLUMNS, Qt.AlignmentFlag.AlignTop)
        self._area = area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the sheet hands it the keys that scroll
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.resize(820, 640)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLING:
            QCoreApplication.sendEvent(self._area.verticalScrollBar(), event)
        else:
            super().keyPressEvent(event)


def keys_text(action: Action) -> str:
    """The keys of an action as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(keys).toString(native) for keys in action.shortcuts)


def _part(title: str, actions: list[Action]) -> QWidget:
    part = QWidget()
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(SPACE)
    grid.setHorizontalSpacing(6 * SPACE)
    heading = QLabel(title)
    heading.setProperty("strong", True)
    grid.addWidget(heading, 0, 0, 1, 2)
    for row, action in enumerate(actions, 1):
        keys = QLabel(keys_text(action))
        keys.setProperty("dim", True)
        keys.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(QLabel(action.text.rstrip("…")), row, 0)
        grid.addWidget(keys, row, 1)
    grid.setColumnStretch(0, 1)
    return part


class About(QDialog):
    """The version, the licence, and whose work Pressmark stands on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Pressmark"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = QLabel(self)
        picture.setPixmap(application_icon().pixmap(64, 64))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name = QLabel(f"Pressmark {__version__}", self)
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name.setProperty("headline", True)
        words = QLabel(self.tr("An archive browser. Nothing leaves this computer."), self)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setProperty("dim", True)
        document = SealedDocument(parent=self)
        document.setDefaultFont(self.font())
        document.setMarkdown(licence_text())
        document.setDocumentMargin(3 * SPACE)
        licences = QTextBrowser(self)
        licences.setOpenLinks(False)
        licences.setDocument(document)
        licences.setAccessibleName(self.tr("Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 6 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(2 * SPACE)
        for widget in (picture, name, words):
            column.addWidget(widget)
        column.addWidget(licences, 1)
        column.addWidget(buttons)
        self.resize(640, 600)


def licence_text() -> str:
    """The licences and attributions that are shipped, one after another, as Markdown."""
    parts = [
        f"Pressmark {__version__}, MIT licence",
        f"Python {platform.python_version()}, Qt for Python {qt_version} (LGPL 3)",
    ]
    found = (path for pattern in _ATTRIBUTIONS for path in resource().rglob(pattern))
    for path in sorted(found):
        text = path.read_text(encoding="utf-8", errors="replace").strip()
        parts.append(re.sub(r"^#+", "#####", text, flags=re.MULTILINE))  # small beside the name
    return "\n\n".join(parts)
