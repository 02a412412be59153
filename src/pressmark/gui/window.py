"""The main window of one archive: puts the parts together and lets them speak to each other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from pressmark.gui.action_set import ActionSet, Situation
from pressmark.gui.actions import action_table
from pressmark.gui.activity import Task
from pressmark.gui.archives import Archives
from pressmark.gui.arranging import hairline, local_paths, stacked
from pressmark.gui.banner import Banner
from pressmark.gui.columns import Columns
from pressmark.gui.context_menus import ContextMenus
from pressmark.gui.empty_state import EmptyState
from pressmark.gui.empty_states import (
    WaysOn,
    offer_ways_out,
    say_archive_empty,
    say_importing,
    say_nothing_found,
    say_opening,
    say_preparing,
    say_unopened,
)
from pressmark.gui.entity_editing import Entities
from pressmark.gui.facet_panel import FacetPanel
from pressmark.gui.field_keys import FieldKeys
from pressmark.gui.first_run import FirstRun
from pressmark.gui.guide import Guide
from pressmark.gui.leaving import Leaving
from pressmark.gui.marking import Marking
from pressmark.gui.notice import tell_of_end
from pressmark.gui.output import Output
from pressmark.gui.reader import Reader
from pressmark.gui.reading_control import ReadingControl
from pressmark.gui.results_delegate import ResultsDelegate
from pressmark.gui.results_view import ResultsView
from pressmark.gui.saved_searches import SavedSearches
from pressmark.gui.search_bar import SearchBar
from pressmark.gui.search_control import NothingFound, SearchControl
from pressmark.gui.search_state import DateChoice, clear, select_dates
from pressmark.gui.sentences import explained, said
from pressmark.gui.session import Opened, Session
from pressmark.gui.status_area import StatusArea
from pressmark.gui.surroundings import Surroundings
from pressmark.gui.timeline import Timeline
from pressmark.gui.trouble import trouble_text
from pressmark.gui.undo_text import undo_text
from pressmark.gui.view_settings import ViewSettings
from pressmark.gui.window_memory import recall, remember
from pressmark.gui.work import Work

if TYPE_CHECKING:
    from pressmark.model.views import LibraryStatus


class MainWindow(QMainWindow):
    """Three columns over one archive."""

    closed = Signal()

    def __init__(self, folder: Path, surroundings: Surroundings) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{folder.name} – Pressmark")
        self.setAcceptDrops(True)
        self._around = surroundings
        self.status: LibraryStatus | None = None
        self.leaving = Leaving(self)
        self.session = Session(folder, surroundings.open_library, self)
        self.control = SearchControl(self.session, self)
        self._make_parts()
        self._make_deeds()
        self._lay_out()
        self.commands = ActionSet(action_table(self), self)
        FieldKeys(self)
        self.menus = ContextMenus(self)
        self._connect()
        self._suit()
        recall(self, surroundings.settings)
        say_opening(self.empty)

    # ---- building

    def _make_parts(self) -> None:
        theme, icons = self._around.theme(), self._around.icons
        self.bar = SearchBar(self.session, self.control, icons, self)
        self.banner = Banner(icons, self)
        self.saved = SavedSearches(self.session, self.control, self.banner, self)
        self.facets = FacetPanel(self.session, self.control, theme, icons, self)
        self.timeline = Timeline(theme, self)
        self.empty = EmptyState(icons, self)
        self._delegate = ResultsDelegate(theme, icons, self)
        self.results = ResultsView(self.session, self.control, self._delegate, self.empty, self)
        self.reader = Reader(self.session, theme, icons, self)

    def _make_deeds(self) -> None:
        around, settings = self._around, self._around.settings
        self.archives = Archives(settings, around.open_window, self)
        self.work = Work(self.session, around.icons, self.banner, self)
        self.marking = Marking(self.session, self.results, self.reader, settings, self)
        activity = self.work.activity
        self.output = Output(
            self.session, self.results, self.reader, self.marking, activity, self.timeline, settings
        )
        self.entities = Entities(self.session, self.control, self.reader, self)
        self.reading = ReadingControl(
            self.session, self.control, self.results, self.reader, self.marking
        )
        self.view = ViewSettings(settings, self.reader, around.set_appearance, self)
        self.guide = Guide(settings, self)
        self.first_run = FirstRun(settings, self)
        self.status_area = StatusArea(self.work.activity, around.icons, self)
        self._ways_on = WaysOn(
            self.work.import_articles,
            self.archives.open_sample,
            self.archives.choose,
            self.clear_filters,
        )

    def _lay_out(self) -> None:
        left = stacked(self.saved, self.facets)
        middle = stacked(self.timeline, self.results)
        middle.setObjectName("results")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.columns = Columns(left, middle, self.reader, self._around.icons, self)
        self.columns.timeline = self.timeline
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self.banner, hairline(self)):
            column.addWidget(widget)
        column.addWidget(self.columns, 1)
        column.addWidget(hairline(self))
        column.addWidget(self.status_area)
        self.setCentralWidget(centre)
        self.resize(1280, 800)

    def _connect(self) -> None:
        session, control = self.session, self.control
        session.opened.connect(self._on_opened)
        session.unopened.connect(self._on_unopened)
        session.status_read.connect(self._on_status)
        session.edited.connect(self._on_changed)
        session.refreshed.connect(self._on_changed)
        session.trouble.connect(self._on_trouble)
        control.found.connect(self._on_found)
        control.dated.connect(self.timeline.show_found)
        control.failed.connect(self._on_search_failed)
        control.nothing_found.connect(self._on_nothing_found)
        self.marking.trashed.connect(self.reading.step_on)
        self.bar.field.list_wanted.connect(self.reading.enter_list)
        self.results.selection_changed.connect(self._suit)
        self.reader.article_shown.connect(self._suit)
        self.reader.entity_clicked.connect(self.entities.show_menu)
        self.reader.header.tags.search_wanted.connect(self._search_tag)
        self.facets.edit_wanted.connect(self.entities.edit)
        self.entities.names_to_find.connect(self.work.find_names)
        self.timeline.range_chosen.connect(self._choose_dates)
        self.timeline.range_cleared.connect(self.clear_dates)
        self.columns.facet_wanted.connect(self.facets.reveal)
        self.columns.changed.connect(self._suit)
        self.bar.save_button.clicked.connect(self.save_search)
        self.bar.more_button.clicked.connect(self.guide.show_palette)
        self.status_area.panel.report_wanted.connect(self.work.show_report_of)
        self.work.activity.changed.connect(self._on_activity)
        self.work.activity.ended.connect(self._on_work_ended)
        for source in (self.marking.done, self.work.said, self.output.said, self.view.said,
                       self.reader.original.said):  # fmt: skip
            source.connect(self.status_area.say)
        self.marking.undo_changed.connect(self._name_undo)
        self.closed.connect(self.output.drop_copies)

    # ---- the archive

    def open(self) -> None:
        """Open the archive; to be called after the first paint."""
        self.session.open()

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        if not opened.writable:
            reason = said(opened.reason) or self.tr("This archive can only be read.")
            self.banner.say(self.tr("Open for reading only. %1").replace("%1", reason))
        self._around.settings.opened(self.session.folder)
        self.control.run_again()
        self.saved.reload()
        self._read_archive_dates()
        self._suit()

    @Slot(object)
    def _on_unopened(self, error: Exception) -> None:
        say_unopened(self.empty, error, self._ways_on)
        self.results.show_empty()

    @Slot(object)
    def _on_status(self, status: LibraryStatus) -> None:
        self.status = status
        self.status_area.show_status(status)
        self._show_emptiness()

    @Slot()
    def _on_changed(self) -> None:
        self.control.run_again()
        self.reader.show_again()
        self.saved.reload()
        self.session.read_status()
        self._read_archive_dates()

    @Slot(object)
    def _on_trouble(self, error: Exception) -> None:
        self.banner.say(trouble_text(error))

    def _read_archive_dates(self) -> None:
        self.session.read(
            "archive dates",
            lambda lib, _: lib.search.archive_dates(),
            self.timeline.set_archive,
            self._on_search_failed,
        )

    # ---- searching

    @Slot()
    def _on_found(self) -> None:
        self._show_emptiness()
        self._suit()

    @Slot(object)
    def _on_search_failed(self, error: Exception) -> None:
        def tell(status: LibraryStatus) -> None:
            if status.index_ready:
                self._on_trouble(error)
            elif status.articles:
                say_preparing(self.empty)
                self.results.show_empty()

        self.session.read("search failed", lambda lib, _: lib.status(), tell)

    @Slot(object)
    def _on_nothing_found(self, found: NothingFound) -> None:
        if self.status is None or (self.status.articles and not self.status.pending_index):
            offer_ways_out(self.empty, self.control, self._ways_on, found)

    def _show_emptiness(self) -> None:
        found, status = self.control.last, self.status
        self.reader.invite(found is not None and found.answer.hits.total > 0)
        if status is not None and status.articles == 0:
            if self.work.activity.busy:
                say_importing(self.empty)
            else:
                say_archive_empty(self.empty, self._ways_on, writable=self.session.writable)
        elif status is not None and status.pending_index:
            say_preparing(self.empty)
        elif found is not None and found.answer.hits.total == 0:
            say_nothing_found(self.empty, self.control, self._ways_on)

    @Slot(object)
    def _choose_dates(self, dates: DateChoice) -> None:
        self.control.ask(select_dates(self.control.state, dates))

    @Slot()
    def clear_dates(self) -> None:
        """Remove the dates from the search."""
        self.control.ask(replace(self.control.state, dates=()))

    @Slot()
    def clear_filters(self) -> None:
        """Remove every filter; the text stays."""
        self.control.ask(clear(self.control.state))

    @Slot()
    def save_search(self) -> None:
        """Keep the search under a name."""
        self.saved.save(self.control.state)

    @Slot()
    def explain(self) -> None:
        """Say in plain words what the search asks."""
        found = self.control.last
        if found is not None:
            self.session.search(
                "explain",
                lambda lib, _: lib.search.explain(found.answer.request, explained, forms=True),
                self.bar.explain,
            )

    @Slot(str)
    def _search_tag(self, tag: str) -> None:
        self.control.type_text(f'tag:"{tag}"' if " " in tag else f"tag:{tag}")

    # ---- looking right

    @Slot()
    def _suit(self) -> None:
        found = self.control.last
        result = found is not None and found.answer.hits.total > 0
        article = self.reader.article is not None or bool(self.results.selected_places())
        self.commands.suit(Situation(self.session.is_open, self.session.writable, result, article))
        for action_id, part in (("filters", self.columns.left), ("reader", self.reader),
                                ("timeline", self.timeline)):  # fmt: skip
            self.commands.check(action_id, part.isVisibleTo(self))
        self.commands.check("entities", self.reader.mark_entities)
        self.commands.check("serif", self.reader.text.serif)
        self.commands.check("cuts", self.reader.show_cuts)

    def restyle(self) -> None:
        """The appearance changed: paint everything in the new colours."""
        theme = self._around.theme()
        self._around.icons.dress(self)
        self._delegate.set_theme(theme)
        self.facets.delegate.set_theme(theme)
        self.timeline.set_theme(theme)
        self.reader.set_theme(theme)
        self.results.table.fit_rows()
        self.update()

    @Slot(str, str)
    def _name_undo(self, undo: str, redo: str) -> None:
        for action_id, word, label in (
            ("undo", self.tr("Undo"), undo),
            ("redo", self.tr("Redo"), redo),
        ):
            self.commands.rename(action_id, f"{word}: {undo_text(label)}" if label else word)
            self.commands.by_id[action_id].setEnabled(bool(label) and self.session.writable)

    @Slot()
    def _on_activity(self) -> None:
        self._show_emptiness()

    @Slot(object)
    def _on_work_ended(self, task: Task) -> None:
        tell_of_end(self, task)
        self.leaving.go_when_done()

    # ---- events of the window itself

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._step_out()
        else:
            super().keyPressEvent(event)

    def _step_out(self) -> None:
        """Esc goes one step out, never closes."""
        focus = self.focusWidget()
        if focus is self.reader.find_field and self.reader.find_field.text():
            self.reader.find_field.clear()
        elif (focus is not None and self.reader.isAncestorOf(focus)) or self.bar.field.hasFocus():
            self.reading.focus_list()
        else:
            self.bar.focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit(event.size().width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.session.writable and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.work.import_paths(local_paths(event.mimeData().urls()))

    def showEvent(self, event: QShowEvent) -> None:
        self.leaving.stay()  # asked for again while it finished its work out of sight
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leaving.may_go():
            event.ignore()
            return
        self.reader.drawer.leave_note()
        remember(self, self._around.settings)
        self.hide()  # gone at once, though the work may take a while to stop
        self.work.activity.stop()
        self.session.close()
        self.closed.emit()
        super().closeEvent(event)
