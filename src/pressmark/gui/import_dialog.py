"""Import: what to import, what is in it (without importing), and what to say of all of it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.date_text import date_text, number_text
from pressmark.gui.desk import IsCancelled
from pressmark.gui.icons import Icons, set_button_icon
from pressmark.gui.sentences import said
from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE
from pressmark.gui.trouble import trouble_text
from pressmark.model.imports import RunDefaults
from pressmark.services.control import Control

if TYPE_CHECKING:
    from pressmark.model.views import ScanSummary
    from pressmark.services.library import Library

_SHOWN = 6


class ImportDialog(QDialog):
    """Accepted when the import is to start; then ``paths`` and ``defaults`` say what of."""

    def __init__(
        self, session: Session, icons: Icons, paths: tuple[Path, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import articles"))
        self._session = session
        self._control = Control()
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Files and folders"))
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._remove = self._list.addAction(self.tr("Take off the list"))
        self._remove.setShortcut(Qt.Key.Key_Delete)
        self._remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._remove.triggered.connect(self._take_off)
        self._summary = QLabel(self)
        self._source = QLineEdit(self)
        self._tags = QLineEdit(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._start = QPushButton(self.tr("Import"), self)
        self._start.setDefault(True)
        self._buttons.addButton(self._start, QDialogButtonBox.ButtonRole.AcceptRole)
        self._look = QPushButton(self.tr("Look inside first"), self)
        self._lay_out(icons)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._look.clicked.connect(self._scan)
        self.add_paths(paths)

    def _lay_out(self, icons: Icons) -> None:
        files, folder = QPushButton(self.tr("Add files…")), QPushButton(self.tr("Add folder…"))
        set_button_icon(files, icons, "original")
        set_button_icon(folder, icons, "folder")
        files.clicked.connect(self._add_files)
        folder.clicked.connect(self._add_folder)
        row = QHBoxLayout()
        for button in (files, folder):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._look)
        self._summary.setWordWrap(True)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setProperty("dim", True)
        self._source.setPlaceholderText(self.tr("Used where a file names no source"))
        self._tags.setPlaceholderText(self.tr("Separated by commas"))
        form = QFormLayout()
        form.setHorizontalSpacing(4 * SPACE)
        form.addRow(self.tr("Source"), self._source)
        form.addRow(self.tr("Tags"), self._tags)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        column.addWidget(self._summary)
        column.addLayout(form)
        column.addWidget(self._buttons)
        order = (self._list, files, folder, self._look, self._source, self._tags, self._start)
        for first, second in pairwise(order):
            self.setTabOrder(first, second)
        self._first = files
        self.resize(560, 460)

    @property
    def paths(self) -> tuple[str, ...]:
        """Files and folders to import."""
        return tuple(self._list.item(row).text() for row in range(self._list.count()))

    @property
    def defaults(self) -> RunDefaults:
        """What to use where a file itself says nothing."""
        tags = (tag.strip() for tag in self._tags.text().split(","))
        return RunDefaults(self._source.text().strip(), tuple(tag for tag in tags if tag))

    def add_paths(self, paths: tuple[Path, ...]) -> None:
        """Put more files or folders on the list."""
        known = set(self.paths)
        self._list.addItems([str(path) for path in paths if str(path) not in known])
        self._suit()
        (self._start if self.paths else self._first).setFocus()

    @Slot()
    def _take_off(self) -> None:
        for item in self._list.selectedItems():
            self._list.takeItem(self._list.row(item))
        self._suit()

    def _suit(self) -> None:
        self._start.setEnabled(bool(self.paths))
        self._look.setEnabled(bool(self.paths))
        self._summary.setText(
            "" if self.paths else self.tr("Choose files or folders. Folders are read through.")
        )

    @Slot()
    def _add_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files"))
        self.add_paths(tuple(Path(name) for name in names))

    @Slot()
    def _add_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"))
        if name:
            self.add_paths((Path(name),))

    @Slot()
    def _scan(self) -> None:
        paths, control = self.paths, Control()
        self._control = control
        self._look.setEnabled(False)
        self._summary.setText(self.tr("Looking inside; nothing is imported yet…"))

        def work(library: Library, _: IsCancelled) -> ScanSummary:
            return library.imports.scan(paths, control)

        self._session.read("scan", work, self._show_scan, self._show_failure)

    def _show_scan(self, summary: ScanSummary) -> None:
        self._look.setEnabled(True)
        self._summary.setText(self._scan_text(summary))

    def _show_failure(self, error: Exception) -> None:
        self._look.setEnabled(True)
        self._summary.setText(trouble_text(error))

    def done(self, result: int) -> None:
        self._control.cancel()  # a look inside that still runs has no one to tell
        super().done(result)

    def _scan_text(self, summary: ScanSummary) -> str:
        """A dry run's findings in a few lines."""
        lines = [
            self.tr("%Ln files", "", summary.files)
            + ", "
            + ("≈ " if summary.estimated else "")
            + self.tr("%Ln articles", "", summary.articles)
        ]
        if summary.first and summary.last:
            lines[0] += f", {date_text(summary.first)} – {date_text(summary.last)}"
        for label, values in (
            (self.tr("Formats"), summary.formats),
            (self.tr("Sources"), summary.sources),
        ):
            if values:
                named = [f"{name} {number_text(count)}" for name, count in values[:_SHOWN]]
                more = "…" if len(values) > _SHOWN else ""
                lines.append(f"{label}: {', '.join(named)}{more}")
        if summary.estimated:
            read = self.tr("%Ln files", "", summary.read)
            lines.append(self.tr("Estimated from {0} that were read.").format(read))
        if summary.unreadable:
            count = len(summary.unreadable)
            text = self.tr("%Ln files cannot be read", "", count)
            lines.append(f"{text}:")
            lines += [f"   {path}: {said(reason)}" for path, reason in summary.unreadable[:_SHOWN]]
        return "\n".join(lines)
