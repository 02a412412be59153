"""What leaves the window: exports, citations, print, PDF, the original in another program."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from pressmark.gui.activity import Activity
from pressmark.gui.marking import Marking
from pressmark.gui.offered import Format, Style
from pressmark.gui.picker import Pick, Picker
from pressmark.gui.reader import Reader
from pressmark.gui.results_view import ResultsView
from pressmark.gui.saving import ask_where
from pressmark.gui.session import Session
from pressmark.gui.settings import Settings
from pressmark.gui.timeline import Timeline
from pressmark.services import jobs

if TYPE_CHECKING:
    from pressmark.model.article import Article
    from pressmark.model.views import OriginalFile

_UNSAFE = '<>:"/\\|?*'


class Output(QObject):
    """Acts on the selection, the list or the article being read."""

    said = Signal(str)

    def __init__(
        self,
        session: Session,
        results: ResultsView,
        reader: Reader,
        marking: Marking,
        activity: Activity,
        timeline: Timeline,
        settings: Settings,
    ) -> None:
        super().__init__(results)
        self._session = session
        self._results = results
        self._reader = reader
        self._marking = marking
        self._activity = activity
        self._timeline = timeline
        self._settings = settings
        self._copies: TemporaryDirectory[str] | None = None  # what other programs opened
        reader.original.open_outside.connect(self.open_outside)

    @property
    def _window(self) -> QWidget:
        return self._results.window()

    @Slot()
    def export(self) -> None:
        """Ask what to export and as what."""
        self._session.read("formats", lambda lib, _: lib.exporting.formats(), self._ask_export)

    def _ask_export(self, formats: Sequence[Format]) -> None:
        from pressmark.gui.export_dialog import ExportDialog, format_label

        hits = self._results.model.hits
        if hits is None:
            return
        selected = sum(stop - start for start, stop in self._results.selected_places())
        dialog = ExportDialog(formats, (selected, hits.rows), self._window)
        dialog.offer(self._settings.text("export format"))

        def begin() -> None:
            chosen = dialog.format
            format_id, label = chosen.id, format_label(chosen)
            self._settings.keep("export format", format_id)
            suggested = f"articles.{chosen.extension.lstrip('.')}"
            title = self.tr("Export as %1").replace("%1", label)
            path = ask_where(self._window, title, suggested)
            if path is None:
                return
            if dialog.everything:
                self._session.search(
                    "selection",
                    lambda _library, _: list(hits.ids(0, hits.rows)),
                    lambda ids: self.begin_export(ids, format_id, path),
                )
            else:
                self._marking.with_ids(lambda ids: self.begin_export(ids, format_id, path))

        dialog.accepted.connect(begin)
        dialog.open()

    def begin_export(self, ids: list[int], format_id: str, path: Path) -> None:
        """Write ``ids`` to ``path`` in a process of its own."""
        job = jobs.ExportJob(tuple(int(one) for one in ids), format_id, str(path))
        self._activity.start(job, self.tr("Exporting to %1").replace("%1", path.name))

    @Slot()
    def copy_citation(self) -> None:
        """Choose a style; the selected text, if any, is copied with the citation."""
        self._session.read("styles", lambda lib, _: lib.exporting.styles(), self._pick_style)

    def _pick_style(self, styles: Sequence[Style]) -> None:
        before = self._settings.text("citation style")
        used_last = self.tr("used last")
        picks = [
            Pick(style.label, used_last if style.id == before else "", style.id)
            for style in sorted(styles, key=lambda style: style.id != before)
        ]
        picker = Picker(self.tr("Copy with citation"), self.tr("Style"), picks, self._window)
        picker.chosen.connect(self._cite)
        picker.open()

    @Slot(object)
    def _cite(self, style: str) -> None:
        self._settings.keep("citation style", style)
        quoted = self._reader.text.textCursor().selectedText().replace("\u2029", "\n")

        def ask(ids: list[int]) -> None:
            self._session.read(
                "cite",
                lambda lib, _: (
                    lib.exporting.cite(ids, style),
                    lib.exporting.cite(ids, style, html=True),
                ),
                lambda texts: self._copy(quoted, *texts),
            )

        self._marking.with_ids(ask)

    def _copy(self, quoted: str, plain: str, rich: str) -> None:
        from pressmark.gui.copies import quotation

        QGuiApplication.clipboard().setMimeData(quotation(quoted, plain, rich))
        self.said.emit(self.tr("Copied with citation."))

    @Slot()
    def print_article(self) -> None:
        """Print the article being read."""
        from pressmark.gui.copies import print_article

        article = self._reader.article
        if article is not None:
            print_article(article, self._reader.text.text_font(), self._window)

    @Slot()
    def save_pdf(self) -> None:
        """Save the article being read as PDF."""
        article = self._reader.article
        if article is None:
            return
        title, suggested = self.tr("Save as PDF"), f"{file_name(article.title)}.pdf"
        path = ask_where(self._window, title, suggested)
        if path is not None:
            self.write_pdf(article, path)

    def write_pdf(self, article: Article, path: Path) -> None:
        """Write an article to a PDF file."""
        from pressmark.gui.copies import write_pdf

        write_pdf(article, self._reader.text.text_font(), path)
        self.said.emit(self.tr("Saved as %1").replace("%1", path.name))

    @Slot()
    def copy_timeline(self) -> None:
        """Copy the timeline as a picture."""
        from pressmark.gui.timeline_export import timeline_image

        QGuiApplication.clipboard().setImage(timeline_image(self._timeline))
        self.said.emit(self.tr("The timeline is on the clipboard."))

    @Slot()
    def save_timeline(self) -> None:
        """Save the timeline as PNG, SVG or CSV."""
        from pressmark.gui.timeline_export import save_timeline

        kinds = "PNG (*.png);;SVG (*.svg);;CSV (*.csv)"
        path = ask_where(self._window, self.tr("Save the timeline"), "timeline.png", kinds)
        if path is not None:
            try:
                save_timeline(self._timeline, path)
            except OSError as error:
                self._session.trouble.emit(error)

    @Slot()
    def open_outside(self) -> None:
        """Open a copy of the original in the program the system has for it, after asking."""
        article = self._reader.article
        if article is None:
            return
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Open the original in another program"))
        box.setText(self.tr("The file opens as it came, with whatever it holds."))
        box.setInformativeText(
            self.tr("Another program may reach the network, which Pressmark never does.")
        )
        go_on = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        go_on.clicked.connect(self._fetch_original)
        box.open()

    @Slot()
    def _fetch_original(self) -> None:
        article = self._reader.article
        if article is None:
            return
        article_id = article.id
        if self._copies is None:
            self._copies = TemporaryDirectory(prefix="pressmark-", ignore_cleanup_errors=True)
        folder = self._copies.name
        self._session.read(
            "outside",
            lambda lib, _: _copied(lib.reading.original_file(article_id), folder),
            self._open,
        )

    @Slot()
    def drop_copies(self) -> None:
        """Delete the copies that were opened in other programs: no original is left about."""
        if self._copies is not None:
            self._copies.cleanup()
            self._copies = None

    def _open(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            text = self.tr("No program of this computer opens %1.")
            self.said.emit(text.replace("%1", copy.name))


def file_name(title: str) -> str:
    """A title as a name every system accepts for a file."""
    kept = "".join(" " if c in _UNSAFE or not c.isprintable() else c for c in title)
    return " ".join(kept.split())[:80].rstrip(". ") or "article"


def _copied(original: OriginalFile, place: str) -> Path:
    """A copy under its own name, so that the archive's original cannot be changed."""
    folder = Path(tempfile.mkdtemp(dir=place))
    copy = folder / (Path(original.name).name or original.path.name)
    shutil.copyfile(original.path, copy)
    return copy
