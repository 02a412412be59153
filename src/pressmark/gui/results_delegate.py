"""Paints one result: title, date, source and two lines of snippet with the hits marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pressmark.gui.date_text import date_text
from pressmark.gui.icons import Icons
from pressmark.gui.marked_text import MarkStyle, TextFont, laid_out
from pressmark.gui.results_model import ROW_ROLE
from pressmark.gui.theme import SPACE, Theme

if TYPE_CHECKING:
    from pressmark.model.views import Row

_LEFT = 6 * SPACE  # room for the star and the unread dot
_RIGHT = 4 * SPACE
_TOP = 2 * SPACE + 2
_TRAILER = 0.3  # of the width, at most, for tags and versions
# As numbers: to combine PySide's flags takes ten times as long, and every row does it.
_SELECTED = QStyle.StateFlag.State_Selected.value
_HOVERED = QStyle.StateFlag.State_MouseOver.value


@dataclass(frozen=True)
class _Fonts:
    """What rows are painted in, made once for the list's font."""

    title: TextFont
    text: TextFont
    small: QFont
    small_metrics: QFontMetrics

    @classmethod
    def of(cls, font: QFont) -> _Fonts:
        """The fonts beside the list's own."""
        title, small = QFont(font), QFont(font)
        title.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(max(7.0, font.pointSizeF() - 1))
        small.setFeature(QFont.Tag("tnum"), 1)
        text = TextFont.measured(QFont(font))
        return cls(TextFont.measured(title), text, small, QFontMetrics(small))


class ResultsDelegate(QStyledItemDelegate):
    """Every row has the same height; nothing is computed but the visible rows."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)
        self._icons = icons
        self._fonts = _Fonts.of(QFont())

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self.theme = theme
        self._style = MarkStyle.of(theme.mark, theme.mark_text, theme.dim)

    def row_height(self, widget: QWidget) -> int:
        """Height of every row, in pixels."""
        fonts = self._fonts_beside(widget.font())
        return 2 * _TOP + fonts.title.height + 2 * fonts.text.height + SPACE

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        painter.save()
        self._paint_background(painter, rect, option.state.value)
        row: Row | None = index.data(ROW_ROLE)
        if row is None:
            self._paint_loading(painter, rect)
        else:
            self._paint_row(painter, rect, row, self._fonts_beside(option.font))
        painter.restore()

    def _paint_background(self, painter: QPainter, rect: QRect, state: int) -> None:
        if state & _SELECTED:
            painter.fillRect(rect, self.theme.selected)
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, self.theme.accent)
        elif state & _HOVERED:
            painter.fillRect(rect, self.theme.hover)
        painter.setPen(self.theme.line)
        painter.drawLine(rect.left() + _LEFT, rect.bottom(), rect.right(), rect.bottom())

    def _paint_loading(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.hover)
        for line, share in enumerate((0.6, 0.9)):
            top = rect.top() + _TOP + line * 6 * SPACE
            width = round((rect.width() - _LEFT - _RIGHT) * share)
            painter.drawRoundedRect(rect.left() + _LEFT, top, width, 3 * SPACE, 3, 3)

    def _fonts_beside(self, font: QFont) -> _Fonts:
        if self._fonts.text.font != font:
            self._fonts = _Fonts.of(font)
        return self._fonts

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row, fonts: _Fonts) -> None:
        left, right, top = rect.left() + _LEFT, rect.right() - _RIGHT, rect.top() + _TOP
        height = fonts.title.height
        self._paint_marks(painter, rect.left(), top + height // 2, row)
        date = date_text(row.published)
        painter.setPen(self.theme.dim)
        painter.setFont(fonts.small)
        painter.drawText(QRect(left, top, right - left, height), _AT_RIGHT, date)
        room = fonts.small_metrics.horizontalAdvance(date) + 3 * SPACE
        painter.setPen(self.theme.text)
        width = right - left - room
        title = laid_out(row.title, row.title_marks, fonts.title, (width,), self._style)
        title.draw(painter, QPointF(left, top))
        self._paint_snippet(painter, QRect(left, top + height + 2, right - left, 0), row, fonts)

    def _paint_marks(self, painter: QPainter, left: int, middle: int, row: Row) -> None:
        if row.starred:
            ratio = painter.device().devicePixelRatio()
            star = self._icons.pixmap("star-filled", 14, ratio, self.theme.star)
            painter.drawPixmap(left + 6, middle - 7, star)
        elif not row.read:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.accent)
            painter.drawEllipse(left + 10, middle - 3, 6, 6)

    def _paint_snippet(self, painter: QPainter, box: QRect, row: Row, fonts: _Fonts) -> None:
        small, line = fonts.small_metrics, fonts.text.height
        trailer, room = self._trailer(row), 0
        if trailer:
            most = round(box.width() * _TRAILER)
            trailer = small.elidedText(trailer, Qt.TextElideMode.ElideRight, most)
            room = small.horizontalAdvance(trailer) + 4 * SPACE
        source = row.source or self.tr("Unknown source")
        lead = f"{source}  ·  " if row.snippet.text else source
        text = lead + row.snippet.text.replace("\n", " ")
        marks = [(start + len(lead), end + len(lead)) for start, end in row.snippet.marks]
        widths = (box.width(), box.width() - room)
        painter.setPen(self.theme.text)
        laid = laid_out(text, marks, fonts.text, widths, self._style, len(lead))
        laid.draw(painter, QPointF(box.topLeft()))
        if trailer:
            painter.setFont(fonts.small)
            painter.setPen(self.theme.dim)
            below = QRect(box.left(), box.top() + line, box.width(), line)
            painter.drawText(below, _AT_RIGHT, trailer)

    def _trailer(self, row: Row) -> str:
        """What stands at the end of the second line: tags, note, versions."""
        parts = [f"#{tag}" for tag in row.tags[:2]]
        if len(row.tags) > len(parts):
            parts.append(f"+{len(row.tags) - len(parts)}")
        if row.has_note:
            parts.append(self.tr("note"))
        if row.stub:
            parts.append(self.tr("link only"))
        if row.versions:
            parts.append(self.tr("+%Ln versions", "", row.versions))
        return "  ".join(parts)


_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
