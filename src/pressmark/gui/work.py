"""Long work from the window: import, reports, watched folders, index, integrity."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from pressmark.gui.activity import Activity, Task
from pressmark.gui.banner import Banner
from pressmark.gui.date_text import time_text
from pressmark.gui.icons import Icons
from pressmark.gui.offered import Folder
from pressmark.gui.picker import Pick, Picker
from pressmark.gui.sentences import named
from pressmark.gui.session import Session
from pressmark.model.imports import RunDefaults, RunReport
from pressmark.services import jobs

if TYPE_CHECKING:
    from pressmark.model.views import Finding, LibraryStatus


class Work(QObject):
    """Starts the jobs; the activity panel shows them."""

    said = Signal(str)  # for the status bar

    def __init__(self, session: Session, icons: Icons, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._banner = banner
        self._session = session
        self._icons = icons
        self._window = window
        self.activity = Activity(session, self)
        self.activity.committed.connect(session.refresh)
        session.status_read.connect(self._go_on)
        self._caught_up = False

    @Slot()
    def import_articles(self) -> None:
        """Ask what to import."""
        self.import_paths(())

    def import_paths(self, paths: tuple[Path, ...]) -> None:
        """Open the import dialog with ``paths`` on its list."""
        from pressmark.gui.import_dialog import ImportDialog

        dialog = ImportDialog(self._session, self._icons, paths, self._window)

        def begin() -> None:
            self.begin_import(dialog.paths, dialog.defaults)

        dialog.accepted.connect(begin)
        dialog.open()

    def begin_import(self, paths: tuple[str, ...], defaults: RunDefaults) -> None:
        """Import at once."""
        if paths:
            self.activity.start(jobs.ImportJob(paths, defaults), self.tr("Importing"))

    @Slot()
    def fill_sample(self) -> None:
        """Fill a new archive with the sample articles."""
        self.activity.start(jobs.SampleJob(), self.tr("Preparing the sample articles"))

    @Slot()
    def reindex(self) -> None:
        """Rebuild the index from the record."""
        self.activity.start(jobs.ReindexJob(), self.tr("Rebuilding the index"))

    @Slot()
    def find_names(self) -> None:
        """Look for the names of the watch lists in every article."""
        self.activity.start(jobs.MatchJob(), self.tr("Looking for the names of your lists"))

    @Slot()
    def show_reports(self) -> None:
        """Choose one of the past imports and show its report."""
        self._session.read("reports", lambda lib, _: lib.imports.reports(50), self._pick_report)

    @Slot(object)
    def show_report_of(self, task: Task) -> None:
        """Show the report of an import that just ended."""
        if isinstance(task.outcome, jobs.Finished):
            self._read_report(task.outcome.run_id)

    @Slot()
    def check(self) -> None:
        """Check the record, the originals and the index."""
        self.said.emit(self.tr("Checking the archive…"))
        self._session.survey(
            "check",
            lambda lib, cancelled: lib.maintenance.check(cancelled=cancelled),
            self._show_findings,
        )

    @Slot()
    def show_watched(self) -> None:
        """The folders whose new files are imported by themselves."""
        from pressmark.gui.watched_dialog import WatchedFoldersDialog

        dialog = WatchedFoldersDialog(self._session, self._window)
        dialog.changed.connect(self._watch)
        dialog.open()

    @Slot(object)
    def _go_on(self, status: LibraryStatus) -> None:
        """Once after opening: finish what an earlier session left undone."""
        if self._caught_up:
            return
        self._caught_up = True
        idle = status.writable and not self.activity.busy
        # One that can only be read is searched by an index of this computer's own, kept apart.
        apart = not status.writable and (status.index_behind or not status.index_ready)
        if idle and status.articles and not status.index_ready and not status.pending_index:
            self.reindex()
        elif apart or (idle and status.pending_index):
            self.activity.start(jobs.IndexJob(), self.tr("Making searchable"))
        if status.writable and status.pending_derived:
            self.activity.enrich()
        if idle:
            self._session.read("left over", lambda lib, _: lib.imports.unfinished(), self._resume)
            self._watch()

    def _resume(self, runs: Sequence[RunReport]) -> None:
        if runs and not self.activity.busy:
            text = self.tr("The import of %1 was interrupted. What it had read is kept.")
            text = text.replace("%1", time_text(runs[-1].started))
            self._banner.offer(
                text, self.tr("Go on with it"), partial(self.resume, runs[-1].run_id)
            )

    def resume(self, run_id: int) -> None:
        """Go on with an import that was interrupted."""
        self.activity.start(jobs.ImportJob(resume_run=run_id), self.tr("Importing"))

    @Slot()
    def _watch(self) -> None:
        """Watch the folders there are, from now on."""
        self._session.read("watched", lambda lib, _: lib.watching.folders(), self._watch_these)

    def _watch_these(self, folders: Sequence[Folder]) -> None:
        if folders:
            self.activity.start(jobs.WatchJob(), self.tr("Watching folders"))
        else:
            self.activity.end_watching()

    def _pick_report(self, reports: list[RunReport]) -> None:
        picks = [
            Pick(time_text(one.started), self.tr("%Ln articles", "", one.imported), one.run_id)
            for one in reports
        ]
        none = self.tr("Nothing has been imported yet.")
        title = self.tr("Import reports")
        picker = Picker(title, self.tr("Find"), picks, self._window, empty=none)
        picker.chosen.connect(self._read_report)
        picker.open()

    @Slot(object)
    def _read_report(self, run_id: int) -> None:
        self._session.read("report", lambda lib, _: lib.imports.report(run_id), self._show_report)

    def _show_report(self, report: RunReport) -> None:
        from pressmark.gui.import_report import ImportReportDialog

        ImportReportDialog(self._session, report, self._window).open()

    def _show_findings(self, findings: list[Finding]) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Check the archive"))
        if not findings:
            box.setText(self.tr("Everything is in order."))
        else:
            box.setText(self.tr("%Ln things are not in order.", "", len(findings)))
            lines = (f"{named(one.what)}: {named(one.detail)}" for one in findings)
            box.setDetailedText("\n".join(lines))
        if any(one.repairable for one in findings) and self._session.writable:
            repair = box.addButton(self.tr("Repair"), QMessageBox.ButtonRole.AcceptRole)
            repair.clicked.connect(self._repair)
        box.addButton(QMessageBox.StandardButton.Close)
        box.open()

    @Slot()
    def _repair(self) -> None:
        self._session.edit(lambda lib: lib.maintenance.check(repair=True), self._show_findings)
