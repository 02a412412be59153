"""Draws the timeline: for the screen, for a picture and for SVG alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from pressmark.gui.date_text import date_text, number_text
from pressmark.gui.theme import SPACE, Theme
from pressmark.gui.timeline_scale import Bin, Span, named

_EDGE = 3 * SPACE
_UNDATED = 40  # width kept for the undated bar
_TOP = 4 * SPACE
_WIDE = 4  # pixels of a column that has room for a gap
_TICK = 4  # pixels of the line at which a date stands
_BREAK = 3  # pixels of the gap in a bar that is higher than there is room
_ROOM = 4  # times the highest bar of matches: the archive's are cut off above, or a rare word's
# matches would show no bars at all


@dataclass(frozen=True)
class TimelineView:
    """What is to be drawn: bars, the undated counts, the selection and the keyboard's place."""

    span: Span | None
    bins: tuple[Bin, ...]
    undated: tuple[int, int]  # matches, all
    selected: tuple[date, date] | None = None
    undated_selected: bool = False
    cursor: int = -1


class TimelinePainter:
    """Geometry and drawing over a given area, in pixels."""

    def __init__(self, view: TimelineView, theme: Theme, font: QFont, area: QRectF) -> None:
        self._view = view
        self._theme = theme
        self._font = QFont(font)
        self._font.setPointSizeF(max(7.0, font.pointSizeF() - 1.5))
        self._metrics = QFontMetrics(self._font)
        label = self._metrics.height() + SPACE
        self.plot = QRectF(
            area.left() + _EDGE,
            area.top() + _TOP,
            max(1.0, area.width() - 2 * _EDGE - (_UNDATED + 2 * SPACE if self._has_undated else 0)),
            max(1.0, area.height() - _TOP - label),
        )

    @property
    def _has_undated(self) -> bool:
        return self._view.undated[1] > 0

    @property
    def undated_area(self) -> QRectF:
        """Where the undated bar stands; empty when all articles have a date."""
        if not self._has_undated:
            return QRectF()
        return QRectF(self.plot.right() + 2 * SPACE, self.plot.top(), _UNDATED, self.plot.height())

    def bin_at(self, x: float) -> int:
        """The bar under ``x``, the nearest one outside the plot; -1 when there is none."""
        if not self._view.bins:
            return -1
        place = int((x - self.plot.left()) / self.plot.width() * len(self._view.bins))
        return min(max(place, 0), len(self._view.bins) - 1)

    def bin_area(self, number: int) -> QRectF:
        """The whole column of a bar."""
        width = self.plot.width() / max(1, len(self._view.bins))
        return QRectF(self.plot.left() + number * width, self.plot.top(), width, self.plot.height())

    @property
    def top(self) -> int:
        """How many articles a bar of full height stands for, of matches and of all alike.

        The dated bars decide: those of single months or days are low beside all the undated.
        """
        counts = [(one.matches, one.archive) for one in self._view.bins]
        if not any(archive for _, archive in counts):
            counts = [self._view.undated]
        matches = max(found for found, _ in counts)
        archive = max(everything for _, everything in counts)
        return min(archive, _ROOM * matches) if matches else archive

    def draw(self, painter: QPainter) -> None:
        """Everything, from back to front."""
        painter.setFont(self._font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._draw_selection(painter)
        top = self.top
        for number, one in enumerate(self._view.bins):
            self._draw_bar(painter, self.bin_area(number), (one.archive, top), back=True)
            self._draw_bar(painter, self.bin_area(number), (one.matches, top), back=False)
        self._draw_axis(painter)
        self._draw_peak(painter, top)
        self._draw_undated(painter, top)
        self._draw_cursor(painter)

    def _draw_bar(
        self, painter: QPainter, column: QRectF, count: tuple[int, int], *, back: bool
    ) -> None:
        number, largest = count
        if not number or not largest:
            return
        height = max(2.0, column.height() * min(1.0, number / largest))
        wide = column.width() > _WIDE
        bar = QRectF(column.left(), column.bottom() - height, column.width() - wide, height)
        painter.fillRect(bar, self._theme.line if back else self._theme.accent)

    def _draw_selection(self, painter: QPainter) -> None:
        if self._view.selected is not None:
            first, last = self._view.selected
            inside = [
                self.bin_area(number)
                for number, one in enumerate(self._view.bins)
                if one.last >= first and one.first <= last
            ]
            if inside:
                area = inside[0].united(inside[-1])
                painter.fillRect(area.adjusted(0, -2 * SPACE, 0, 0), self._theme.selected)
        if self._view.undated_selected:
            area = self.undated_area.adjusted(0, -2 * SPACE, 0, 0)
            painter.fillRect(area, self._theme.selected)

    def _draw_axis(self, painter: QPainter) -> None:
        if not self._view.bins:
            return
        painter.setPen(self._theme.line)
        painter.drawLine(self.plot.bottomLeft(), self.plot.bottomRight())
        painter.setPen(self._theme.dim)
        widest = self._metrics.horizontalAdvance(date_text(self._view.bins[0].when))
        most = max(1, int(self.plot.width() // (widest + 4 * SPACE)))
        end = self.plot.right() + (-2 * SPACE if self._has_undated else SPACE)
        for number in named(self._view.bins, most):
            left = self.bin_area(number).left()
            label = date_text(self._view.bins[number].when)
            if left + widest <= end:  # clear of the undated's label
                painter.fillRect(QRectF(left, self.plot.bottom(), 1, _TICK), self._theme.dim)
                area = QRectF(left, self.plot.bottom() + 2, widest + 2 * SPACE, 100)
                painter.drawText(area, Qt.AlignmentFlag.AlignLeft, label)

    def _draw_peak(self, painter: QPainter, top: int) -> None:
        matches = max((one.matches for one in self._view.bins), default=0)
        if matches:
            text = QCoreApplication.translate("Timeline", "highest bar %1")
            if any(one.archive > top for one in self._view.bins):
                cut_off = QCoreApplication.translate("Timeline", "bars of all cut off at %1")
                text += "  ·  " + cut_off.replace("%1", number_text(top))
            painter.setPen(self._theme.dim)
            area = QRectF(self.plot.left(), self.plot.top() - _TOP + 1, self.plot.width(), _TOP)
            painter.drawText(
                area, Qt.AlignmentFlag.AlignRight, text.replace("%1", number_text(matches))
            )

    def _draw_undated(self, painter: QPainter, top: int) -> None:
        if not self._has_undated:
            return
        area = self.undated_area
        found, everything = self._view.undated
        self._draw_bar(painter, area, (everything, top), back=True)
        self._draw_bar(painter, area, (found, top), back=False)
        if everything > top:  # higher than there is room: broken below its top
            gap = QRectF(area.left(), area.top() + 2 * SPACE, area.width(), _BREAK)
            painter.fillRect(gap, self._theme.base)
        painter.setPen(self._theme.line)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(self._theme.dim)
        label = QRectF(area.left() - 3 * SPACE, area.bottom() + 2, area.width() + 6 * SPACE, 100)
        painter.drawText(label, Qt.AlignmentFlag.AlignHCenter, date_text(None))

    def _draw_cursor(self, painter: QPainter) -> None:
        if 0 <= self._view.cursor < len(self._view.bins):
            painter.setPen(self._theme.text)
            painter.drawRect(self.bin_area(self._view.cursor).adjusted(0, -2, 0, 0))
