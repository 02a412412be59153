"""The three columns: how wide they are, which are folded, and the rail of icons."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from pressmark.gui.facet_names import PANEL_FACETS, facet_label
from pressmark.gui.icons import Icons, set_button_icon
from pressmark.gui.theme import SPACE
from pressmark.model.facets import Facet

_NARROW = 1100  # below this width the left column folds to icons
_SIZES = (240, 470, 570)


class Columns(QWidget):
    """Left narrows, middle lists, right reads."""

    facet_wanted = Signal(object)  # Facet, or None for the date
    changed = Signal()

    def __init__(
        self, left: QWidget, middle: QWidget, right: QWidget, icons: Icons, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.left, self.right = left, right
        self.timeline: QWidget | None = None
        self._folded_by_width = False
        self.rail = Rail(icons, self)
        self.rail.facet_wanted.connect(self._open_facet)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setObjectName("columns")
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        for number, widget in enumerate((left, middle, right)):
            self.split.addWidget(widget)
            self.split.setStretchFactor(number, (0, 1, 1)[number])
        left.setMinimumWidth(180)
        middle.setMinimumWidth(300)
        right.setMinimumWidth(320)
        self.split.setSizes(list(_SIZES))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.split, 1)
        self.rail.hide()

    @Slot()
    def toggle_left(self) -> None:
        """Fold or unfold the filters."""
        self._show_left(not self.left.isVisibleTo(self))
        self._folded_by_width = False

    @Slot()
    def toggle_right(self) -> None:
        """Fold or unfold the reader."""
        self.right.setVisible(not self.right.isVisibleTo(self))
        self.changed.emit()

    @Slot()
    def toggle_timeline(self) -> None:
        """Show or hide the timeline."""
        if self.timeline is not None:
            self.timeline.setVisible(not self.timeline.isVisibleTo(self))
            self.changed.emit()

    @property
    def left_wanted(self) -> bool:
        """Whether the user has the left column open, room or not."""
        return self.left.isVisibleTo(self) or self._folded_by_width

    def fit(self, width: int) -> None:
        """Fold the left column where there is little room, and unfold it where there is."""
        if width < _NARROW and self.left.isVisibleTo(self) and not self._folded_by_width:
            self._folded_by_width = True
            self._show_left(False)
        elif width >= _NARROW and self._folded_by_width:
            self._folded_by_width = False
            self._show_left(True)

    def show_columns(self, *, left: bool, right: bool) -> None:
        """Show exactly these (as remembered)."""
        self._show_left(left)
        self.right.setVisible(right)

    def _show_left(self, on: bool) -> None:
        self.left.setVisible(on)
        self.rail.setVisible(not on)
        self.changed.emit()

    @Slot(object)
    def _open_facet(self, facet: Facet | None) -> None:
        self._show_left(True)
        self.facet_wanted.emit(facet)


class Rail(QWidget):
    """The folded left column: one icon a facet."""

    facet_wanted = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 2 * SPACE, SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        for facet in (None, *PANEL_FACETS):
            button = QToolButton(self)
            label = self.tr("Date") if facet is None else facet_label(facet)
            button.setToolTip(label)
            button.setAccessibleName(label)
            button.setIconSize(QSize(20, 20))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            set_button_icon(button, icons, "calendar" if facet is None else facet.value)
            _Press(button, partial(self.facet_wanted.emit, facet))
            column.addWidget(button)
        column.addStretch(1)


class _Press(QObject):
    def __init__(self, button: QToolButton, callback: partial[None]) -> None:
        super().__init__(button)
        self._callback = callback
        button.clicked.connect(self._call)

    @Slot()
    def _call(self) -> None:
        self._callback()
