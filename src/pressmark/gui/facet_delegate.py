"""Paints the facet panel: headings, values with a bar as long as their share, counts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressmark.gui.date_text import number_text
from pressmark.gui.facet_model import ROW_ROLE, SECTION_ROLE, Section
from pressmark.gui.facet_rows import FacetRow, Mark
from pressmark.gui.icons import Icons
from pressmark.gui.search_state import DateChoice
from pressmark.gui.theme import SPACE, Theme

_EDGE = 3 * SPACE
_BOX = 14
_ICON = 16
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
# As numbers: to combine PySide's flags takes ten times as long, and every line does it.
_HOVERED = QStyle.StateFlag.State_MouseOver.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_OPEN = QStyle.StateFlag.State_Open.value
_NO_PEN = Qt.PenStyle.NoPen
_NO_FILL = Qt.BrushStyle.NoBrush


@dataclass(frozen=True)
class _Face:
    """A font and its measures, made once and not for every line."""

    font: QFont
    metrics: QFontMetrics

    @classmethod
    def of(cls, font: QFont, *, strong: bool = False, struck: bool = False) -> _Face:
        """The panel's font with figures of one width."""
        made = QFont(font)
        made.setFeature(QFont.Tag("tnum"), 1)
        made.setStrikeOut(struck)
        if strong:
            made.setWeight(QFont.Weight.DemiBold)
        return cls(made, QFontMetrics(made))


@dataclass(frozen=True)
class _Faces:
    """The fonts of headings, counts and labels beside the panel's own."""

    own: QFont
    plain: _Face
    strong: _Face
    struck: _Face

    @classmethod
    def beside(cls, own: QFont) -> _Faces:
        """Made for the panel's font."""
        strong, struck = _Face.of(own, strong=True), _Face.of(own, struck=True)
        return cls(QFont(own), _Face.of(own), strong, struck)

    def of(self, mark: Mark) -> _Face:
        """What a value's label is written in."""
        if mark is Mark.NONE:
            return self.plain
        return self.strong if mark is Mark.INCLUDED else self.struck


class FacetDelegate(QStyledItemDelegate):
    """Every line has the same height; positions are shared with the view's mouse handling."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icons = icons
        self._faces = _Faces.beside(QFont())

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self.theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = QFontMetrics(option.font).height() + 2 * SPACE
        return QSize(0 if index.column() else 160, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if self._faces.own != option.font:
            self._faces = _Faces.beside(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, state = option.rect, option.state.value
        hovered, opened = bool(state & _HOVERED), bool(state & _OPEN)
        if state & _FOCUSED:
            self._paint_focus(painter, rect)
        row: FacetRow | None = index.data(ROW_ROLE)
        section: Section | None = index.data(SECTION_ROLE) if row is None else None
        if section is not None:
            self._paint_heading(painter, rect, str(index.data()), section, (opened, hovered))
        elif row is not None and row.choice is None:
            self._paint_more(painter, rect, row)
        elif row is not None:
            self._paint_value(painter, rect, row, hovered, opened)
        painter.restore()

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(self.theme.accent, 1))
        painter.setBrush(_NO_FILL)
        painter.drawRoundedRect(rect.adjusted(5, 1, -5, -2), 5, 5)

    def _paint_heading(
        self,
        painter: QPainter,
        rect: QRect,
        label: str,
        section: Section,
        state: tuple[bool, bool],
    ) -> None:
        opened, hovered = state
        painter.setFont(self._faces.strong.font)
        painter.setPen(self.theme.text)
        self._draw_icon(painter, "down" if opened else "right", rect.left() + SPACE, rect)
        painter.drawText(rect.adjusted(6 * SPACE, 0, 0, 0), _MIDDLE, label)
        if hovered and section.facet is not None and section.distinct:
            self._draw_icon(painter, "search", icon_left(rect, 0), rect)
        elif section.chosen:
            painter.setPen(self.theme.accent_text)
            painter.drawText(rect.adjusted(0, 0, -_EDGE, 0), _RIGHT, number_text(section.chosen))

    def _paint_more(self, painter: QPainter, rect: QRect, row: FacetRow) -> None:
        painter.setPen(self.theme.accent_text)
        painter.drawText(rect.adjusted(_EDGE + _BOX + 2 * SPACE, 0, 0, 0), _MIDDLE, row.label)

    def _paint_value(
        self, painter: QPainter, rect: QRect, row: FacetRow, hovered: bool, opened: bool
    ) -> None:
        left = rect.left() + _EDGE
        self._paint_box(painter, left, rect, row, opened)
        left += _BOX + 2 * SPACE
        right = rect.right() - _EDGE
        bar = QRect(left - SPACE, rect.top() + 2, 0, rect.height() - 4)
        bar.setWidth(round((right - left + 2 * SPACE) * row.share))
        if bar.width() > 1:
            painter.setPen(_NO_PEN)
            painter.setBrush(self.theme.bar if row.mark is not Mark.EXCLUDED else self.theme.line)
            painter.drawRoundedRect(bar, 3, 3)
        if hovered:
            self._draw_icon(painter, "exclude", icon_left(rect, 0), rect)
            room = _ICON + 2 * SPACE
        else:
            count = number_text(row.count)
            painter.setFont(self._faces.plain.font)
            painter.setPen(_on_bar(self.theme, row))
            painter.drawText(QRect(left, rect.top(), right - left, rect.height()), _RIGHT, count)
            room = self._faces.plain.metrics.horizontalAdvance(count) + 2 * SPACE
        face = self._faces.of(row.mark)
        painter.setFont(face.font)
        painter.setPen(self.theme.text if row.count else self.theme.dim)
        width = right - left - room
        label = face.metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, rect.top(), width, rect.height()), _MIDDLE, label)

    def _paint_box(
        self, painter: QPainter, left: int, rect: QRect, row: FacetRow, opened: bool
    ) -> None:
        box = QRect(left, rect.center().y() - _BOX // 2 + 1, _BOX, _BOX)
        if row.foldable and row.mark is Mark.NONE:
            self._draw_icon(painter, "down" if opened else "right", left - 1, rect)
            return
        if isinstance(row.choice, DateChoice) and row.mark is Mark.NONE:
            return
        chosen = row.mark is not Mark.NONE
        painter.setPen(self.theme.accent if chosen else self.theme.dim)
        painter.setBrush(self.theme.accent if chosen else _NO_FILL)
        painter.drawRoundedRect(box, 3, 3)
        if chosen:
            name = "check" if row.mark is Mark.INCLUDED else "minus"
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(
                box.left() + 1,
                box.top() + 1,
                self._icons.pixmap(name, _BOX - 2, ratio, self.theme.on_accent),
            )

    def _draw_icon(self, painter: QPainter, name: str, left: int, rect: QRect) -> None:
        ratio = painter.device().devicePixelRatio()
        pixmap = self._icons.pixmap(name, _ICON, ratio, self.theme.dim)
        painter.drawPixmap(left, rect.center().y() - _ICON // 2 + 1, pixmap)


def icon_left(rect: QRect, place: int) -> int:
    """The left edge of the ``place``-th hover icon, counted from the right."""
    return rect.right() - _EDGE - (place + 1) * _ICON - place * SPACE + SPACE


def _on_bar(theme: Theme, row: FacetRow) -> QColor:
    return theme.accent_text if row.mark is Mark.INCLUDED else theme.dim
