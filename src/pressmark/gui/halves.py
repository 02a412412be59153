"""Paints another answer in two turns of the event loop: a key waits for half of a list at most."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractItemView

from pressmark.gui.turns import Turns

_WHOLE = 0.6  # of the view's height: less is painted at once


class Halves:
    """Says what of a view to paint now, and sees to it that the rest follows in the next turn.

    Until then the rest shows what was painted there before. A view is therefore painted whole
    where nothing was, and whenever not a reply but somebody else asks for it: a picture of the
    window is not taken in two.
    """

    def __init__(self, view: QAbstractItemView, turns: Turns) -> None:
        self._view = view
        self._turns = turns
        self._painted = QSize()

    def first_of(self, event: QPaintEvent) -> QPaintEvent:
        """The event, or the upper half of it down to the end of a row."""
        self._turns.begin()
        viewport, area = self._view.viewport(), event.rect()
        known, self._painted = self._painted, viewport.size()
        long = area.height() > _WHOLE * self._painted.height()
        if not (self._turns.replying and long) or known != self._painted:
            return event
        row = self._view.indexAt(QPoint(area.left(), area.center().y()))
        edge = self._view.visualRect(row).top() if row.isValid() else 0
        if edge <= area.top():
            return event
        lower = QRect(area)
        lower.setTop(edge)
        self._turns.add_next(partial(viewport.update, lower))
        area.setBottom(edge - 1)
        return QPaintEvent(area)
