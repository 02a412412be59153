"""The tree of facets with its mouse and keys: one click includes, another excludes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from pressmark.gui.facet_delegate import FacetDelegate, icon_left
from pressmark.gui.facet_model import ROW_ROLE, SECTION_ROLE, FacetModel, Section
from pressmark.gui.facet_rows import FacetRow
from pressmark.gui.halves import Halves
from pressmark.gui.search_state import Choice, DateChoice
from pressmark.gui.steady_scroll_bar import SteadyScrollBar
from pressmark.gui.turns import Turns

_CHEVRON = 30  # pixels from the left within which a click folds or unfolds


class FacetView(QTreeView):
    """Says what the user wants of a value; does nothing itself."""

    toggled = Signal(object)  # Choice or DateChoice, clicked
    excluded = Signal(object)  # Choice or DateChoice, its exclude icon clicked
    more_wanted = Signal(object)  # Facet
    first_wanted = Signal(object)  # Facet of which only later values are listed
    find_wanted = Signal(object)  # Facet
    menu_wanted = Signal(object, QPoint)  # Choice or DateChoice, place on the screen
    section_menu_wanted = Signal(object, QPoint)  # Section, place on the screen

    def __init__(
        self, model: FacetModel, delegate: FacetDelegate, turns: Turns, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._halves = Halves(self, turns)
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setAnimated(False)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        SteadyScrollBar.beside(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAccessibleName(self.tr("Filters"))
        self.setViewport(QWidget())  # for one of Qt's own PySide looks through all its classes
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.expanded.connect(self._fetch_months)

    @Slot(QModelIndex)
    def _fetch_months(self, index: QModelIndex) -> None:
        """Unfolding fetches by itself, but not before the first layout."""
        if self.model().canFetchMore(index):
            self.model().fetchMore(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = self._halves.first_of(event)
        with QPainter(self.viewport()) as painter:  # as the list of results
            painter.fillRect(now.rect(), self._delegate.theme.window)
        super().paintEvent(now)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._click(index, round(event.position().x()))
            return
        super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.setCurrentIndex(index)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in _ACTIVATING:
            self._activate(index)
        elif index.isValid() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Minus):
            row = index.data(ROW_ROLE)
            if row is not None and row.choice is not None:
                self.excluded.emit(row.choice)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        place = self.visualRect(index).bottomLeft() if by_key else event.pos()
        section: Section | None = index.data(SECTION_ROLE) if index.isValid() else None
        row: FacetRow | None = index.data(ROW_ROLE) if index.isValid() else None
        if section is not None:
            self.section_menu_wanted.emit(section, self.viewport().mapToGlobal(place))
        elif row is not None and row.choice is not None:
            self.menu_wanted.emit(row.choice, self.viewport().mapToGlobal(place))

    def _click(self, index: QModelIndex, x: int) -> None:
        row: FacetRow | None = index.data(ROW_ROLE)
        on_icon = x >= icon_left(self.visualRect(index), 0) - 2
        if row is None:
            section: Section = index.data(SECTION_ROLE)
            if on_icon and section.facet is not None:
                self.find_wanted.emit(section.facet)
            else:
                self.setExpanded(index, not self.isExpanded(index))
        elif row.foldable and x < _CHEVRON:
            self.setExpanded(index, not self.isExpanded(index))
        elif on_icon and isinstance(row.choice, Choice | DateChoice):
            self.excluded.emit(row.choice)
        else:
            self._activate(index)

    def _activate(self, index: QModelIndex) -> None:
        row: FacetRow | None = index.data(ROW_ROLE)
        if row is None:
            self.setExpanded(index, not self.isExpanded(index))
        elif row.choice is None:
            section: Section = index.parent().data(SECTION_ROLE)
            back = section.skipped and index.row() == 0
            (self.first_wanted if back else self.more_wanted).emit(section.facet)
        else:
            self.toggled.emit(row.choice)


_ACTIVATING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
