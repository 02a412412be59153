"""The tags of an article as chips, and a field that adds one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QToolButton, QWidget

from pressmark.gui.flow_layout import FlowLayout
from pressmark.gui.focus import left_for_good
from pressmark.gui.icons import Icons, set_button_icon, tool_button


class TagRow(QWidget):
    """Clicking a tag searches for it; its cross takes it away."""

    added = Signal(str)
    removed = Signal(str)
    search_wanted = Signal(str)
    names_wanted = Signal()  # the field opens: completions are needed

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._names = QStringListModel(self)
        self._chips: list[QToolButton] = []
        self._layout = FlowLayout(self)
        self._add = tool_button(icons, "plus", self.tr("Add a tag"), self, size=12)
        self._add.setText(self.tr("Tag"))
        self._add.setProperty("quiet", True)
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._field = _TagField(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._field.setCompleter(completer)
        self._field.hide()
        self._add.clicked.connect(self.open_field)
        self._field.returnPressed.connect(self._take)
        self._field.left.connect(self._close)
        self._arrange(())

    def show_tags(self, tags: Sequence[str], *, editable: bool) -> None:
        """Show other tags."""
        self._add.setVisible(editable and not self._field.isVisible())
        self._arrange(tags)

    def offer_names(self, names: Sequence[str]) -> None:
        """The tags already in use, for completion."""
        self._names.setStringList(list(names))

    @Slot()
    def open_field(self) -> None:
        """Start typing a tag."""
        self.names_wanted.emit()
        self._field.clear()
        self._add.hide()
        self._field.show()
        self._field.setFocus()

    def _arrange(self, tags: Sequence[str]) -> None:
        while self._layout.takeAt(0) is not None:
            continue
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(tag) for tag in tags]
        for widget in (*self._chips, self._add, self._field):
            self._layout.addWidget(widget)
        self.updateGeometry()

    def _chip(self, tag: str) -> QToolButton:
        chip = _TagChip(tag, self)
        set_button_icon(chip, self._icons, "tag")
        chip.setToolTip(self.tr("Search for this tag; Delete removes it"))
        chip.setAccessibleName(self.tr("Tag %1").replace("%1", tag))
        chip.chosen.connect(self.search_wanted)
        chip.dropped.connect(self.removed)
        return chip

    @Slot()
    def _take(self) -> None:
        text = self._field.text().strip().lstrip("#")
        self._field.clear()
        if text:
            self.added.emit(text)
        else:
            self._close()

    @Slot()
    def _close(self) -> None:
        self._field.hide()
        self._add.show()


class _TagChip(QToolButton):
    chosen = Signal(str)
    dropped = Signal(str)

    def __init__(self, tag: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._tag = tag
        self.setText(tag)
        self.setProperty("chip", True)
        self.setIconSize(QSize(12, 12))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        remove = self.addAction(self.tr("Remove this tag"))
        remove.triggered.connect(self._drop)
        self.clicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._drop()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._tag)

    @Slot()
    def _drop(self) -> None:
        self.dropped.emit(self._tag)


class _TagField(QLineEdit):
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("New tag"))
        self.setAccessibleName(self.tr("New tag"))
        self.setMaximumWidth(160)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if left_for_good(event):
            self.left.emit()
