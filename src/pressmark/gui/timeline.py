"""The timeline over the list: matches by date against the whole archive; drag to narrow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from pressmark.gui.date_text import date_text, number_text
from pressmark.gui.search_control import Found
from pressmark.gui.search_state import DateChoice, SearchState
from pressmark.gui.theme import Theme
from pressmark.gui.timeline_painter import TimelinePainter, TimelineView
from pressmark.gui.timeline_scale import Bin, Span, chosen_range, cut, moved, whole_span, zoomed
from pressmark.model.facets import DateCounts

_HEIGHT = 92
_ZOOM = 0.8  # a wheel's notch
_EMPTY = DateCounts({}, {}, {}, 0)


class Timeline(QAbstractSlider):
    """A histogram; says which span of dates the user wants.

    To a screen reader it is a slider over the bars it shows.
    """

    range_chosen = Signal(object)  # DateChoice
    range_cleared = Signal()
    menu_wanted = Signal(object)  # the place on the screen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._matches = self._archive = _EMPTY
        self._whole: Span | None = None
        self.view = TimelineView(None, (), (0, 0))
        self._drag_from = -1
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline"))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def set_archive(self, counts: DateCounts) -> None:
        """The second tone: all articles of the archive by date."""
        before = self._whole
        self._archive, self._whole = counts, whole_span(counts)
        if self.view.span is None or self.view.span == before or self._whole is None:
            self.view = replace(self.view, span=self._whole)
        self._cut()

    @Slot(object)
    def show_found(self, found: Found) -> None:
        """The first tone: the matches of a search; and what it selects."""
        self._matches = found.answer.counts.dates or _EMPTY
        self._select(found.state)
        self._cut()

    @Slot()
    def show_everything(self) -> None:
        """Zoom out to the whole archive."""
        self._zoom_to(self._whole)

    def zoom(self, factor: float, anchor: float = 0.5) -> None:
        """Show ``factor`` times as long a span around ``anchor`` (0–1 of the width)."""
        if self.view.span is not None and self._whole is not None:
            self._zoom_to(zoomed(self.view.span, factor, anchor, self._whole))

    def painter_for(self, area: QRectF) -> TimelinePainter:
        """What draws the timeline into ``area``."""
        return TimelinePainter(self.view, self._theme, self.font(), area)

    def painter_on_paper(self, theme: Theme, area: QRectF) -> TimelinePainter:
        """What draws it in the colours of ``theme``, without the keyboard's place."""
        return TimelinePainter(replace(self.view, cursor=-1), theme, self.font(), area)

    def _zoom_to(self, span: Span | None) -> None:
        self.view = replace(self.view, span=span, cursor=-1)
        self._cut()

    def _cut(self) -> None:
        span = self.view.span
        bins = cut(span, self._matches, self._archive) if span else ()
        undated = (self._matches.undated, self._archive.undated)
        self.view = replace(self.view, bins=bins, undated=undated)
        total = sum(one.matches for one in bins)
        self.setRange(0, max(0, len(bins) - 1))
        self.setAccessibleDescription(
            self.tr("%Ln articles in the dates shown", "", total) if bins else ""
        )
        self.update()

    def _select(self, state: SearchState) -> None:
        ranges = [d for d in state.dates if not d.excluded]
        dated = next((d for d in ranges if d.first is not None or d.last is not None), None)
        selected: tuple[date, date] | None = None
        if dated is not None:
            first = dated.first.first if dated.first else date.min
            selected = (first, dated.last.last if dated.last else date.max)
        undated = any(d.first is None and d.last is None for d in ranges)
        self.view = replace(self.view, selected=selected, undated_selected=undated)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.base)
        self._painter().draw(painter)
        painter.end()

    def _painter(self) -> TimelinePainter:
        return self.painter_for(QRectF(self.rect()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        painter = self._painter()
        if painter.undated_area.adjusted(-8, -16, 8, 16).contains(event.position()):
            self.range_chosen.emit(DateChoice())
        else:
            self._drag_from = painter.bin_at(event.position().x())
            self._mark(self._drag_from, self._drag_from)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_from >= 0:
            self._mark(self._drag_from, self._painter().bin_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag_from >= 0:
            self._choose(self._drag_from, self._painter().bin_at(event.position().x()))
            self._drag_from = -1

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.range_cleared.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        plot = self._painter().plot
        anchor = min(max((event.position().x() - plot.left()) / plot.width(), 0.0), 1.0)
        turned = event.angleDelta()
        if abs(turned.x()) > abs(turned.y()) and self.view.span and self._whole:
            self._zoom_to(moved(self.view.span, -turned.x() / 1200, self._whole))
        elif turned.y():
            self.zoom(_ZOOM if turned.y() > 0 else 1 / _ZOOM, anchor)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self.view.bins:
            self._move_cursor(step, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space) and self.view.cursor >= 0:
            start = self._drag_from if self._drag_from >= 0 else self.view.cursor
            self._choose(start, self.view.cursor)
            self._drag_from = -1
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_at_cursor(_ZOOM)
        elif event.key() == Qt.Key.Key_Minus:
            self._zoom_at_cursor(1 / _ZOOM)
        elif event.key() == Qt.Key.Key_Home:
            self.show_everything()
        elif event.key() == Qt.Key.Key_Delete:
            self.range_cleared.emit()
        else:
            event.ignore()  # a slider's other keys mean nothing here

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._drag_from = -1
        self.view = replace(self.view, cursor=-1)
        super().focusOutEvent(event)
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._painter().bin_at(event.pos().x())
            text = self._tip(self.view.bins[number]) if number >= 0 else ""
            if self._painter().undated_area.contains(event.pos()):
                text = self._tip_text(date_text(None), *self.view.undated)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _zoom_at_cursor(self, factor: float) -> None:
        """Zoom around the keyboard's place, which stays where it is in time."""
        at, count = self.view.cursor, len(self.view.bins)
        if not 0 <= at < count:
            self.zoom(factor)
            return
        bar = self.view.bins[at]
        self.zoom(factor, (at + 0.5) / count)
        self._stand_on(bar.first + (bar.last - bar.first) / 2)

    def _stand_on(self, day: date) -> None:
        """Put the keyboard's place on the bar of ``day``, or the nearest."""
        after = (number for number, one in enumerate(self.view.bins) if one.last >= day)
        self.view = replace(self.view, cursor=next(after, len(self.view.bins) - 1))

    def _move_on(self, step: int) -> None:
        """Show what lies beyond the end that the keyboard's place has come to."""
        span, at = self.view.span, self.view.cursor + step
        if self.view.cursor < 0 or 0 <= at < len(self.view.bins) or not (span and self._whole):
            return
        day = self.view.bins[self.view.cursor].first
        self._zoom_to(moved(span, step / 2, self._whole))
        self._stand_on(day)

    def _move_cursor(self, step: int, extend: bool) -> None:
        if not extend:
            self._move_on(step)
        before = self.view.cursor
        start = -1 if step > 0 else len(self.view.bins)
        at = min(max((before if before >= 0 else start) + step, 0), len(self.view.bins) - 1)
        if extend:
            self._drag_from = self._drag_from if self._drag_from >= 0 else max(before, 0)
            self._mark(self._drag_from, at)
        else:
            self._drag_from = -1
        self.view = replace(self.view, cursor=at)
        self.setAccessibleDescription(self._tip(self.view.bins[at]))
        self.setValue(at)
        self.update()

    def _mark(self, start: int, end: int) -> None:
        if start < 0 or not self.view.bins:
            return
        low, high = sorted((min(start, len(self.view.bins) - 1), end))
        chosen = (self.view.bins[low].first, self.view.bins[high].last)
        self.view = replace(self.view, selected=chosen)
        self.update()

    def _choose(self, start: int, end: int) -> None:
        bins = self.view.bins
        if bins and start < len(bins) and end < len(bins):
            self.range_chosen.emit(DateChoice(*chosen_range(bins[start], bins[end])))

    def _tip(self, one: Bin) -> str:
        return self._tip_text(date_text(one.when), one.matches, one.archive)

    def _tip_text(self, label: str, matches: int, archive: int) -> str:
        text = self.tr("%1: %2 of %Ln articles", "", archive)
        return text.replace("%2", number_text(matches)).replace("%1", label)
