"""Runs the searches: holds what is asked, asks it off the GUI thread, tells what was found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pressmark.gui.desk import IsCancelled
from pressmark.gui.list_place import ListPlace
from pressmark.gui.search_history import SearchHistory
from pressmark.gui.search_state import Choice, DateChoice, SearchState, drop, drop_date
from pressmark.gui.session import Session
from pressmark.model.errors import QueryError
from pressmark.model.facets import Facet, FacetQuery
from pressmark.model.query import Everything, Node, can_rank
from pressmark.model.search import SearchRequest, Sort

if TYPE_CHECKING:
    from pressmark.model.views import Answer, Correction, Offer, Row, Shortened
    from pressmark.services.library import Library

FIRST_ROWS = 12  # read together with the answer before there is a list to say how many it shows
_WAYS_OUT_MS = 200  # ways out of nothing are looked for in a pause: they would delay the next key
_ERROR_DELAY_MS = 700  # a half-typed query is only called wrong after a pause
_REMEMBER_DELAY_MS = 1500  # what stands this long counts as searched for


@dataclass(frozen=True)
class Found:
    """An answer with its first rows, ready to paint."""

    state: SearchState
    query: Node
    answer: Answer
    rows: tuple[Row, ...]
    stood: ListPlace | None = None  # where the list stood when the same search was run again
    stands: ListPlace | None = None  # where that is in this answer
    rows_there: tuple[Row, ...] = ()  # the rows in sight there


@dataclass(frozen=True)
class NothingFound:
    """Ways out of an empty result."""

    corrections: tuple[Correction, ...]
    shortened: tuple[Shortened, ...]
    offers: tuple[Offer, ...]


def request_for(state: SearchState, query: Node, facets: tuple[FacetQuery, ...]) -> SearchRequest:
    """The request that answers ``state``; a search without words cannot sort by relevance."""
    sort = state.sort
    if sort is Sort.RELEVANCE and not can_rank(query):
        sort = Sort.NEWEST
    return SearchRequest(
        query=query,
        filters=state.filters(),
        dates=tuple(d.range for d in state.dates if not d.excluded),
        excluded_dates=tuple(d.range for d in state.dates if d.excluded),
        sort=sort,
        limit=FIRST_ROWS,
        facets=facets,
        date_counts=True,
        fold_versions=state.fold_versions,
    )


class SearchControl(QObject):
    """What is asked, and the way back and forward through it."""

    asked = Signal(object)  # SearchState, at once
    found = Signal(object)  # Found
    counted = Signal(object)  # Found again, once the list was painted: for its facets
    dated = Signal(object)  # Found again, once those were painted: for its dates
    misunderstood = Signal(object)  # QueryError, after a pause
    nothing_found = Signal(object)  # NothingFound
    failed = Signal(object)  # any other error
    history_moved = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.state = SearchState()
        self.history = SearchHistory(self.state)
        self.facets: tuple[FacetQuery, ...] = tuple(FacetQuery(facet) for facet in Facet)
        self.last: Found | None = None
        self.list_place: Callable[[], ListPlace | None] = _nowhere  # set by the list
        # Set by the list too. A row takes as long to read as to paint (its snippet), so that
        # those out of sight would be felt while typing.
        self.rows_shown: Callable[[], int] = _unknown
        self._error: QueryError | None = None
        self._begin = _single_shot(self, 0, self._run)  # what one event asks is one search
        self._ways_out = _single_shot(self, _WAYS_OUT_MS, self._look_for_ways_out)
        self._complain = _single_shot(self, _ERROR_DELAY_MS, self._tell_error)
        self._settled = _single_shot(self, _REMEMBER_DELAY_MS, self._remember)

    def ask(self, state: SearchState) -> None:
        """Search for ``state`` from now on."""
        if state == self.state:
            return
        self.state = state
        self._error = None
        self._complain.stop()
        self._session.forget_search("rows")  # of a list that is about to go
        self.asked.emit(state)
        self._settled.start()
        self._begin.start()

    def type_text(self, text: str) -> None:
        """Another text in the search bar; the filters stay."""
        self.ask(replace(self.state, text=text))

    @Slot()
    def run_again(self) -> None:
        """The same search, because the archive changed."""
        self._begin.start()

    @Slot()
    def commit(self) -> None:
        """The user pressed Enter: complain at once, and remember the search."""
        self._settled.stop()
        self._remember()
        self._tell_error()

    @Slot()
    def back(self) -> None:
        """The search before this one."""
        self._remember()
        self._go(self.history.back())

    @Slot()
    def forward(self) -> None:
        """The search one came back from."""
        self._go(self.history.forward())

    def _go(self, state: SearchState) -> None:
        self.ask(state)
        self._settled.stop()
        self.history_moved.emit()

    @Slot()
    def _remember(self) -> None:
        self.history.visit(self.state)
        self.history_moved.emit()
        text = self.state.text.strip()
        if text and self._error is None and self._session.writable:
            self._session.read("remember", lambda lib, _: lib.search.remember(text), _nothing)

    @Slot()
    def _run(self) -> None:
        state, facets = self.state, self.facets
        same = self.last is not None and self.last.state == state
        stood = self.list_place() if same else None
        first = self.rows_shown()

        def work(library: Library, cancelled: IsCancelled) -> Found:
            query = library.search.parse(state.text)
            request = request_for(state, query, facets)
            answer = library.search.run(request, cancelled)
            ids = answer.hits.ids(0, min(first, answer.hits.rows))
            stands = stood.again(answer.hits) if stood is not None else None
            seen = answer.hits.ids(stands.top, stands.top + stands.shown) if stands else ()
            there = library.search.rows(seen, query) if stands and stands.top else ()
            rows = tuple(library.search.rows(ids, query))
            return Found(state, query, answer, rows, stood, stands, tuple(there))

        self._session.search("search", work, self._on_found, self._on_failed)

    def _on_found(self, found: Found) -> None:
        self._error = None
        self._complain.stop()
        self.last = found
        self.found.emit(found)
        self._session.turns.add_next(self._tell_counts)  # once the list is painted
        if found.answer.hits.total == 0:
            self._ways_out.start()
        else:
            self._ways_out.stop()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, QueryError):
            self._error = error
            self._complain.start()
        else:
            self.failed.emit(error)

    @Slot()
    def _tell_error(self) -> None:
        if self._error is not None:
            self.misunderstood.emit(self._error)

    @Slot()
    def _tell_counts(self) -> None:
        if self.last is not None:
            self.counted.emit(self.last)
            self._session.turns.add_next(self._tell_dates)

    @Slot()
    def _tell_dates(self) -> None:
        if self.last is not None:
            self.dated.emit(self.last)

    @Slot()
    def _look_for_ways_out(self) -> None:
        found = self.last
        if found is None:
            return
        text, request = found.state.text, found.answer.request

        def work(library: Library, _: IsCancelled) -> NothingFound:
            corrections = library.search.corrections(text) if text.strip() else ()
            shortened = library.search.shortened(request)
            offers = library.search.offers(request)
            return NothingFound(tuple(corrections), tuple(shortened), tuple(offers))

        self._session.search("ways out", work, self.nothing_found.emit)

    def dropped_by(self, offer: Offer) -> tuple[Choice | DateChoice, ...]:
        """The filters that an offer's request no longer has."""
        kept = {(f.facet, i) for f in offer.request.filters for i in f.include | f.exclude}
        dates = {*offer.request.dates, *offer.request.excluded_dates}
        choices = (one for one in self.state.choices if (one.facet, one.id) not in kept)
        return (*choices, *(one for one in self.state.dates if one.range not in dates))

    def accept_offer(self, offer: Offer) -> None:
        """Search what an offer proposes."""
        state = self.state
        for one in self.dropped_by(offer):
            state = drop_date(state, one) if isinstance(one, DateChoice) else drop(state, one)
        if isinstance(offer.request.query, Everything):
            state = replace(state, text="")
        self.ask(state)


def _single_shot(parent: QObject, milliseconds: int, slot: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer


def _nowhere() -> ListPlace | None:
    """There is no list yet."""
    return None


def _unknown() -> int:
    """There is no list yet."""
    return FIRST_ROWS


def _nothing(_: object) -> None:
    """For requests whose reply says nothing."""
