"""The report of an import: what came of every file, in words, and as CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.date_text import number_text, time_text
from pressmark.gui.part_text import part_text
from pressmark.gui.saving import ask_where
from pressmark.gui.sentences import said
from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE
from pressmark.model.imports import Outcome, ReportLine, RunReport

AnyIndex = QModelIndex | QPersistentModelIndex


class ReportModel(QAbstractTableModel):
    """One row a line of the report."""

    def __init__(self, lines: tuple[ReportLine, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = self._shown = lines

    def show_only(self, outcome: Outcome | None) -> None:
        """Only lines with this outcome; None shows all."""
        self.beginResetModel()
        self._shown = tuple(one for one in self._lines if outcome in (None, one.outcome))
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("File"), self.tr("Outcome"), self.tr("Why"))[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _TEXT_ROLES:
            return None
        line = self._shown[index.row()]
        part = part_text(line.part)
        path = f"{line.path}  {part}".strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{path}\n{said(line.reason)}".strip()
        return (Path(line.path).name + f"  {part}", self._outcome(line), said(line.reason))[
            index.column()
        ]

    def _outcome(self, line: ReportLine) -> str:
        words = {
            Outcome.IMPORTED: self.tr("Imported"),
            Outcome.DUPLICATE: self.tr("Known already"),
            Outcome.SKIPPED: self.tr("Skipped"),
            Outcome.FAILED: self.tr("Could not be read"),
        }
        text = words[line.outcome]
        return f"{text}, {number_text(line.imported)}" if line.imported > 1 else text


_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class ImportReportDialog(QDialog):
    """Shows a run's report; can be filtered and saved."""

    def __init__(self, session: Session, report: RunReport, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import report"))
        self._session = session
        self._report = report
        self.model = ReportModel(report.lines, self)
        self._table = QTableView(self)
        self._table.setModel(self.model)
        self._table.setAccessibleName(self.tr("Lines of the report"))
        self._filter = QComboBox(self)
        self._fill_filter()
        self._filter.activated.connect(self._filter_chosen)
        self._lay_out()
        self.resize(860, 520)

    def _fill_filter(self) -> None:
        self._filter.setAccessibleName(self.tr("Lines shown"))
        self._filter.addItem(self.tr("All files"), "")
        for outcome, text in (
            (Outcome.FAILED, self.tr("Could not be read")),
            (Outcome.SKIPPED, self.tr("Skipped")),
            (Outcome.DUPLICATE, self.tr("Known already")),
            (Outcome.IMPORTED, self.tr("Imported")),
        ):
            count = sum(1 for line in self._report.lines if line.outcome is outcome)
            if count:
                self._filter.addItem(f"{text}  {number_text(count)}", outcome.value)

    def _lay_out(self) -> None:
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 240)
        header.resizeSection(1, 140)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        save = QPushButton(self.tr("Save as CSV…"), self)
        save.setAutoDefault(False)
        save.clicked.connect(self._save)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        summary = QLabel(self._summary(), self)
        summary.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(summary, 1)
        top.addWidget(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addLayout(top)
        column.addWidget(self._table, 1)
        column.addWidget(buttons)

    def _summary(self) -> str:
        report = self._report
        failed = sum(1 for line in report.lines if line.outcome is Outcome.FAILED)
        parts = [
            self.tr("%Ln articles imported", "", report.imported),
            self.tr("%Ln known already", "", report.duplicates),
            self.tr("%Ln files could not be read", "", failed),
        ]
        if report.stubs:
            parts.append(self.tr("%Ln links without text", "", report.stubs))
        return f"{time_text(report.started)}: " + ", ".join(parts)

    @Slot(int)
    def _filter_chosen(self, place: int) -> None:
        value = self._filter.itemData(place)
        self.model.show_only(Outcome(value) if value else None)

    @Slot()
    def _save(self) -> None:
        path = ask_where(self, self.tr("Save the report"), "import.csv")
        if path is None:
            return
        run_id = self._report.run_id
        self._session.read(
            "report csv",
            lambda library, _: path.write_text(library.imports.report_csv(run_id), "utf-8"),
            _done,
        )


def _done(_: object) -> None:
    """Saving says nothing when it went well."""
