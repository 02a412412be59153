"""The left column's filters: the tree of facets, finding inside one, and its menus."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from pressmark.gui.facet_delegate import FacetDelegate
from pressmark.gui.facet_model import FacetModel, Section
from pressmark.gui.facet_names import facet_label
from pressmark.gui.facet_view import FacetView
from pressmark.gui.icons import Icons
from pressmark.gui.menus import add, passing_menu
from pressmark.gui.search_control import Found, SearchControl
from pressmark.gui.search_state import (
    Choice,
    DateChoice,
    SearchState,
    choose,
    clear_facet,
    cycle,
    cycle_date,
    drop,
    only,
    select_dates,
)
from pressmark.gui.session import Session
from pressmark.gui.theme import Theme
from pressmark.model.facets import ENTITY_FACETS, Facet, FacetCount, FacetQuery

_PAGE, _LARGEST_PAGE = 200, 800  # values read when the user asks for more: ever more at once
_LIVE = 60  # values kept counted live after every keystroke, at most
_OPEN_AT_FIRST = (None, Facet.SOURCE, Facet.PERSON, Facet.PLACE)
EDITABLE_FACETS = ENTITY_FACETS | {Facet.SOURCE}


class FacetPanel(QWidget):
    """Shows the counts of every answer and turns clicks into other searches."""

    edit_wanted = Signal(str, object)  # "rename", "merge", "hide", "reject", "page", "kind"; Choice

    def __init__(
        self, session: Session, control: SearchControl, theme: Theme, icons: Icons,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session = session
        self._control = control
        self.model = FacetModel(self)
        self.delegate = FacetDelegate(theme, icons, self)
        self.view = FacetView(self.model, self.delegate, session.turns, self)
        self._find = _FindField(self.view)
        self._find.hide()
        self._find_delay = QTimer(self)
        self._find_delay.setSingleShot(True)
        self._find_delay.setInterval(120)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._connect()
        for facet in _OPEN_AT_FIRST:
            self.view.expand(self.model.heading(facet))

    def _connect(self) -> None:
        self._control.counted.connect(self._show)
        self.view.toggled.connect(self._toggle)
        self.view.excluded.connect(self._exclude)
        self.view.more_wanted.connect(self._read_more)
        self.view.first_wanted.connect(self._show_first)
        self.view.find_wanted.connect(self.find_in)
        self.view.menu_wanted.connect(self._show_menu)
        self.view.section_menu_wanted.connect(self._show_section_menu)
        self._find.textEdited.connect(self._find_delay.start)
        self._find_delay.timeout.connect(self._apply_find)
        self._find.closed.connect(self._close_find)

    def open_facets(self) -> list[str]:
        """The facets that are unfolded, by name ("date" first), to be remembered."""
        sections = self.model.sections
        opened = [s for s in sections if self.view.isExpanded(self.model.heading(s.facet))]
        return [s.facet.value if s.facet else "date" for s in opened]

    def restore_open(self, names: list[str]) -> None:
        """Unfold exactly these facets."""
        for section in self.model.sections:
            name = section.facet.value if section.facet else "date"
            self.view.setExpanded(self.model.heading(section.facet), name in names)

    def reveal(self, facet: Facet | None) -> None:
        """Unfold a facet and bring it to the top."""
        heading = self.model.heading(facet)
        self.view.expand(heading)
        self.view.scrollTo(heading, FacetView.ScrollHint.PositionAtTop)
        self.view.setCurrentIndex(heading)
        self.view.setFocus()

    @Slot(object)
    def find_in(self, facet: Facet) -> None:
        """Open the field that searches inside a facet, over its heading."""
        heading = self.model.heading(facet)
        self.view.expand(heading)
        self._find.facet = facet
        self._find.setPlaceholderText(
            self.tr("Find in %1").replace("%1", facet_label(facet).lower())
        )
        self._find.setText(self._query(facet).contains)
        self._find.setGeometry(self.view.visualRect(heading).adjusted(4, 0, -4, 0))
        self._find.show()
        self._find.setFocus()

    @Slot(object)
    def _show(self, found: Found) -> None:
        self.model.show(found)
        self.view.executeDelayedItemsLayout()  # now: while painting, it asks to be painted again
        self._place_find()

    @Slot(object)
    def _toggle(self, choice: Choice | DateChoice) -> None:
        state = self._control.state
        if isinstance(choice, DateChoice):
            self._control.ask(cycle_date(state, choice))
        else:
            self._control.ask(cycle(state, choice))

    @Slot(object)
    def _exclude(self, choice: Choice | DateChoice) -> None:
        state = self._control.state
        if isinstance(choice, DateChoice):
            dates = tuple(
                d for d in state.dates if (d.first, d.last) != (choice.first, choice.last)
            )
            self._control.ask(replace(state, dates=(*dates, replace(choice, excluded=True))))
        else:
            self._control.ask(choose(state, replace(choice, excluded=True)))

    @Slot(object)
    def _read_more(self, facet: Facet | None) -> None:
        found = self._control.last
        if facet is None:
            self.model.show_all_years()
            return
        if found is None:
            return
        query = self._query(facet)
        section = self.model.section_of(facet)
        page = min(max(_PAGE, section.passed), _LARGEST_PAGE)
        wanted = replace(query, offset=section.passed, limit=page)
        request = found.answer.request
        self._set_query(replace(query, limit=_LIVE))

        def supply(reply: tuple[tuple[FacetCount, ...], int]) -> None:
            first = self.model.append(facet, *reply)
            if section.skipped:  # lines went from above: the eye stays where it was
                self.view.scrollTo(first, FacetView.ScrollHint.PositionAtCenter)

        self._session.search(
            f"more {facet}", lambda lib, _: lib.search.facet_values(request, wanted), supply
        )

    @Slot(object)
    def _show_first(self, facet: Facet) -> None:
        self.reveal(facet)
        self._control.run_again()

    @Slot()
    def _apply_find(self) -> None:
        query = replace(self._query(self._find.facet), contains=self._find.text().strip())
        self._set_query(query)
        self._control.run_again()

    @Slot()
    def _close_find(self) -> None:
        self._find.clear()
        self._apply_find()
        self._find.hide()
        self.view.setFocus()

    def _place_find(self) -> None:
        if self._find.isVisible():
            rect = self.view.visualRect(self.model.heading(self._find.facet))
            self._find.setGeometry(rect.adjusted(4, 0, -4, 0))

    def _query(self, facet: Facet) -> FacetQuery:
        return next(query for query in self._control.facets if query.facet is facet)

    def _set_query(self, query: FacetQuery) -> None:
        self._control.facets = tuple(
            query if other.facet is query.facet else other for other in self._control.facets
        )

    @Slot(object, QPoint)
    def _show_menu(self, choice: Choice | DateChoice, place: QPoint) -> None:
        menu = passing_menu(self)
        state = self._control.state
        if isinstance(choice, DateChoice):
            add(menu, self.tr("Only this"), partial(self._ask, select_dates(state, choice)))
            add(menu, self.tr("Exclude"), partial(self._exclude, choice))
        else:
            self._fill_menu(menu, choice, state)
        menu.popup(place)

    def _fill_menu(self, menu: QMenu, choice: Choice, state: SearchState) -> None:
        excluded = replace(choice, excluded=True)
        add(menu, self.tr("Include"), partial(self._ask, choose(state, choice)))
        add(menu, self.tr("Exclude"), partial(self._ask, choose(state, excluded)))
        add(menu, self.tr("Only this"), partial(self._ask, only(state, choice)))
        if choice.id in state.chosen(choice.facet):
            add(menu, self.tr("Clear"), partial(self._ask, drop(state, choice)))
        if choice.facet not in EDITABLE_FACETS or not choice.id:
            return
        menu.addSeparator()
        writable = self._session.writable
        if choice.facet in ENTITY_FACETS:
            add(menu, self.tr("Open its page"), partial(self.edit_wanted.emit, "page", choice))
            menu.addSeparator()
        for verb, text in self._edits(choice.facet):
            action = add(menu, text, partial(self.edit_wanted.emit, verb, choice))
            action.setEnabled(writable)

    def _edits(self, facet: Facet) -> tuple[tuple[str, str], ...]:
        both = (("rename", self.tr("Rename…")), ("merge", self.tr("Merge into…")))
        if facet is Facet.SOURCE:
            return both
        return (
            *both,
            ("split", self.tr("Split…")),
            ("kind", self.tr("Change kind…")),
            ("pin", self.tr("Keep at the top")),
            ("hide", self.tr("Hide")),
            ("reject", self.tr("Not a name")),
        )

    @Slot(object, QPoint)
    def _show_section_menu(self, section: Section, place: QPoint) -> None:
        facet = section.facet
        if facet is None:
            return
        menu = passing_menu(self)
        by_name = self._query(facet).by_name
        for text, wanted in ((self.tr("Sort by count"), False), (self.tr("Sort by name"), True)):
            action = add(menu, text, partial(self._sort, facet, wanted))
            action.setCheckable(True)
            action.setChecked(by_name == wanted)
        menu.addSeparator()
        add(menu, self.tr("Find…"), partial(self.find_in, facet))
        cleared = clear_facet(self._control.state, facet)
        add(menu, self.tr("Clear"), partial(self._ask, cleared)).setEnabled(bool(section.chosen))
        menu.popup(place)

    def _sort(self, facet: Facet, by_name: bool) -> None:
        self._set_query(replace(self._query(facet), by_name=by_name))
        self._control.run_again()

    def _ask(self, state: SearchState) -> None:
        self._control.ask(state)


class _FindField(QLineEdit):
    """The field over a heading; Esc closes it."""

    closed = Signal()

    def __init__(self, view: FacetView) -> None:
        super().__init__(view.viewport())
        self.facet = Facet.SOURCE
        self.setClearButtonEnabled(True)
        self.setAccessibleName(self.tr("Find among the values"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
