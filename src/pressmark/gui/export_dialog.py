"""Export: which articles, in which format."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.offered import Format
from pressmark.gui.theme import SPACE

translate = QCoreApplication.translate


class ExportDialog(QDialog):
    """Accepted when a file is to be chosen; then ``format`` and ``everything`` say of what."""

    def __init__(
        self,
        formats: Sequence[Format],
        counts: tuple[int, int],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        selected, listed = counts
        self._all = QRadioButton(self.tr("All %Ln articles listed", "", listed), self)
        self._some = QRadioButton(self.tr("%Ln selected articles", "", selected), self)
        group = QButtonGroup(self)
        group.addButton(self._all)
        group.addButton(self._some)
        self._some.setEnabled(selected > 0)
        (self._some if selected > 1 else self._all).setChecked(True)
        self._formats = tuple(formats)
        self._format = QComboBox(self)
        self._format.setAccessibleName(self.tr("Format"))
        for one in formats:
            self._format.addItem(f"{format_label(one)}  (.{one.extension.lstrip('.')})")
        hint = QLabel(self.tr("What is written equals what the list shows."), self)
        hint.setProperty("dim", True)
        go_on = QPushButton(self.tr("Choose a file…"), self)
        go_on.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setHorizontalSpacing(4 * SPACE)
        form.addRow(self.tr("Format"), self._format)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        for widget in (self._all, self._some):
            column.addWidget(widget)
        column.addLayout(form)
        column.addWidget(hint)
        column.addWidget(buttons)

    def offer(self, format_id: str) -> None:
        """Choose a format beforehand; one that is not known leaves the first."""
        ids = [one.id for one in self._formats]
        if format_id in ids:
            self._format.setCurrentIndex(ids.index(format_id))

    @property
    def everything(self) -> bool:
        """Whether all that is listed is meant, not only the selection."""
        return self._all.isChecked()

    @property
    def format(self) -> Format:
        """The chosen format."""
        return self._formats[self._format.currentIndex()]


def format_label(one: Format) -> str:
    """What a format is called, in the window's language; names such as BibTeX are everywhere's."""
    labels = {
        "csv": translate("Formats", "CSV table"),
        "csv-excel": translate("Formats", "CSV table for Excel"),
        "jsonl": translate("Formats", "JSON, one article a line"),
        "text": translate("Formats", "Plain text"),
        "html": translate("Formats", "One web page"),
    }
    return labels.get(one.id, one.label)
