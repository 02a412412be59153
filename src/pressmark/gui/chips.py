"""The chosen filters as chips under the search bar; a click removes one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from pressmark.gui.date_text import span_text
from pressmark.gui.facet_names import facet_singular
from pressmark.gui.flow_layout import FlowLayout
from pressmark.gui.icons import Icons, set_button_icon
from pressmark.gui.search_control import SearchControl
from pressmark.gui.search_state import Choice, DateChoice, SearchState, clear, drop, drop_date


class Chips(QWidget):
    """One chip a filter, and "Clear" at the end."""

    def __init__(self, control: SearchControl, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._icons = icons
        self._layout = FlowLayout(self)
        self._shown: tuple[object, ...] = ()
        self.setAccessibleName(self.tr("Chosen filters"))
        control.asked.connect(self.show_state)
        self.hide()

    @Slot(object)
    def show_state(self, state: SearchState) -> None:
        """Show the filters of ``state``."""
        filters = (*state.choices, *state.dates)
        if filters == self._shown:
            return
        self._shown = filters
        self._layout.clear()
        for choice in state.choices:
            self._add(filter_text(choice), partial(self._drop, choice), choice.excluded)
        for date in state.dates:
            self._add(filter_text(date), partial(self._drop_date, date), date.excluded)
        if filters:
            self._layout.addWidget(self._clear_button())
        self.setVisible(bool(filters))
        self.updateGeometry()

    def _add(self, text: str, remove: Callable[[], None], excluded: bool) -> None:
        chip = _Chip(text, remove, self)
        chip.setProperty("excluded", excluded)
        chip.setToolTip(self.tr("Remove this filter"))
        chip.setAccessibleName(self.tr("Remove filter %1").replace("%1", text))
        set_button_icon(chip, self._icons, "close")
        self._layout.addWidget(chip)

    def _clear_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(self.tr("Clear"))
        button.setProperty("link", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._clear)
        return button

    def _drop(self, choice: Choice) -> None:
        self._control.ask(drop(self._control.state, choice))

    def _drop_date(self, date: DateChoice) -> None:
        self._control.ask(drop_date(self._control.state, date))

    @Slot()
    def _clear(self) -> None:
        self._control.ask(clear(self._control.state))


def filter_text(chosen: Choice | DateChoice) -> str:
    """A filter in a few words."""
    if isinstance(chosen, DateChoice):
        text = span_text(chosen)
    else:
        text = f"{facet_singular(chosen.facet)}: {chosen.label}"
    excluded = QCoreApplication.translate("Chips", "not %1")
    return excluded.replace("%1", text) if chosen.excluded else text


class _Chip(QToolButton):
    def __init__(self, text: str, remove: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._remove = remove
        self.setText(text)
        self.setProperty("chip", True)
        self.setIconSize(QSize(12, 12))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the text
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._clicked)

    @Slot()
    def _clicked(self) -> None:
        self._remove()
