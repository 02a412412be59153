"""The middle column: how many articles, in which order, and the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.gui.date_text import number_text
from pressmark.gui.empty_state import EmptyState
from pressmark.gui.list_place import ListPlace
from pressmark.gui.results_delegate import ResultsDelegate
from pressmark.gui.results_model import ResultsModel
from pressmark.gui.results_table import ResultsTable
from pressmark.gui.search_control import FIRST_ROWS, Found, SearchControl
from pressmark.gui.session import Session
from pressmark.gui.theme import SPACE
from pressmark.model.errors import Cancelled
from pressmark.model.search import Sort

if TYPE_CHECKING:
    from pressmark.gui.desk import IsCancelled
    from pressmark.model.views import Row
    from pressmark.services.library import Library

_PART = 6  # rows read before looking whether anybody still wants them


class ResultsView(QWidget):
    """The list with its heading; says which article is to be read."""

    article_wanted = Signal(int)
    menu_wanted = Signal(QPoint)
    trash_wanted = Signal()
    selection_changed = Signal()
    versions_wanted = Signal(int)

    def __init__(
        self,
        session: Session,
        control: SearchControl,
        delegate: ResultsDelegate,
        empty: EmptyState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._control = control
        self.model = ResultsModel(self)
        self.table = ResultsTable(self.model, delegate, session.turns, self)
        self.empty = empty
        self._count = QLabel(self)
        self._sort = QComboBox(self)
        self._fold = QToolButton(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.show_empty()

    def _lay_out(self) -> None:
        self._count.setAccessibleDescription(self.tr("Number of articles"))
        self._count.setWordWrap(True)
        for sort, text in (
            (Sort.RELEVANCE, self.tr("Best match first")),
            (Sort.NEWEST, self.tr("Newest first")),
            (Sort.OLDEST, self.tr("Oldest first")),
            (Sort.SOURCE, self.tr("By source")),
        ):
            self._sort.addItem(text, sort.value)
        self._sort.setAccessibleName(self.tr("Order"))
        self._fold.setCheckable(True)
        self._fold.setText(self.tr("Fold versions"))
        self._fold.setToolTip(self.tr("Show one article of each group of near-identical ones"))
        self._fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        heading = QHBoxLayout()
        heading.setContentsMargins(6 * SPACE, SPACE, 3 * SPACE, 2 * SPACE)
        heading.setSpacing(2 * SPACE)
        heading.addWidget(self._count, 1)
        heading.addWidget(self._fold)
        heading.addWidget(self._sort)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._control.found.connect(self.show_found)
        self._control.found.connect(self._show_count)  # a list set anew selects nothing, unsaid
        self._control.list_place = self.place
        self._control.rows_shown = self._rows_shown
        self._sort.activated.connect(self._sort_chosen)
        self._fold.toggled.connect(self._fold_chosen)  # a screen reader toggles, never clicks
        self.model.wanted.connect(self._read_page)
        self.table.read_wanted.connect(self.article_wanted)
        self.table.menu_wanted.connect(self.menu_wanted)
        self.table.trash_wanted.connect(self.trash_wanted)
        self.table.selection_moved.connect(self.selection_changed)
        self.table.selection_moved.connect(self._show_count)

    @Slot(object)
    def show_found(self, found: Found) -> None:
        """List another answer; what was selected and in sight stays so where it is still listed."""
        current = self.table.current_row()
        stands = found.stands
        if stands is not None and self.place() != found.stood:  # it moved in the meantime
            now = self.place()
            stands = now.again(found.answer.hits) if now is not None else None
        offset = self.table.offset_of_top()
        self.model.show(found)
        self.table.executeDelayedItemsLayout()  # now: while painting, it asks to be painted again
        self._show_heading(found)
        self._stack.setCurrentWidget(self.table if found.answer.hits.total else self.empty)
        if stands is not None:
            self.table.stand_at(stands, offset)
            return
        place = self.model.place_of(current.id) if current is not None else -1
        if place >= 0:
            self.table.select_quietly(place)

    def show_read(self, article_id: int) -> None:
        """Select the article being read where it is seen and nothing is selected.

        What was typed on the way to a search may have found others only.
        """
        if self.table.currentIndex().isValid():
            return
        top, shown = self.table.rows_in_sight()
        place = self.model.place_of(article_id)
        if top <= place < top + shown - 2:  # the last rows may be cut: the list would move
            self.table.select_quietly(place)

    def place(self) -> ListPlace | None:
        """Where the list stands now."""
        hits, table = self.model.hits, self.table
        if hits is None or not hits.rows:
            return None
        selected = tuple(self.selected_places())
        top, shown = table.rows_in_sight()
        return ListPlace(hits, table.currentIndex().row(), selected, top, shown)

    def take_focus(self) -> None:
        """Put the keyboard into the list; while there is none, on the first of the ways out.

        A list that is not shown would take the keyboard later, from who types the next search.
        """
        if self._stack.currentWidget() is self.table:
            self.table.setFocus()
        else:
            self.empty.take_focus()

    def _rows_shown(self) -> int:
        """How many rows of a list that begins are seen; a hidden one has no size yet."""
        return self.table.rows_shown() if self.table.isVisible() else FIRST_ROWS

    def show_empty(self) -> None:
        """Show the empty state: there is no list."""
        self._stack.setCurrentWidget(self.empty)

    def _show_heading(self, found: Found) -> None:
        hits = found.answer.hits
        folded = hits.total - hits.rows
        self._fold.setText(
            self.tr("%Ln versions folded", "", folded) if folded else self.tr("Fold versions")
        )
        sort = found.answer.request.sort
        self._sort.setCurrentIndex(self._sort.findData(sort.value))
        with QSignalBlocker(self._fold):
            self._fold.setChecked(found.state.fold_versions)

    @Slot(int)
    def _sort_chosen(self, place: int) -> None:
        sort = Sort(self._sort.itemData(place))
        self._control.ask(replace(self._control.state, sort=sort))

    @Slot(bool)
    def _fold_chosen(self, fold: bool) -> None:
        self._control.ask(replace(self._control.state, fold_versions=fold))

    @Slot(int, int)
    def _read_page(self, start: int, stop: int) -> None:
        found = self._control.last
        if found is None or self.model.hits is not found.answer.hits:
            return
        hits = found.answer.hits

        def work(library: Library, cancelled: IsCancelled) -> list[Row]:
            rows: list[Row] = []
            for part in range(start, stop, _PART):
                if cancelled():
                    raise Cancelled
                ids = hits.ids(part, min(part + _PART, stop))
                rows += library.search.rows(ids, found.query)
            return rows

        def supply(rows: Sequence[Row]) -> None:
            if self.model.hits is hits:
                self.model.supply(start, rows)

        self._session.search("rows", work, supply)

    @Slot()
    def _show_count(self) -> None:
        count = sum(stop - start for start, stop in self.selected_places())
        hits = self.model.hits
        total = hits.total if hits is not None else 0
        if count > 1:  # one is the article being read
            text = self.tr("%1 of %Ln selected", "", total).replace("%1", number_text(count))
        else:
            text = self.tr("%Ln articles", "", total)
        self._count.setText(text)

    def selected_places(self) -> list[tuple[int, int]]:
        """The selected rows as ranges (first, after the last), in order."""
        return sorted(
            (part.top(), part.bottom() + 1)
            for part in self.table.selectionModel().selection().toList()
        )
