"""A few lines of text with marked ranges, laid out for painting."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from pressmark.gui.utf16 import Utf16Offsets

_LONGEST_LINE = 400  # characters looked at for one line; more never fit
_ELLIPSIS = "…"


@dataclass(frozen=True)
class MarkStyle:
    """How marked ranges look, and the beginning of a text that is no part of it."""

    mark: QTextCharFormat
    lead: QTextCharFormat

    @classmethod
    def of(cls, background: QColor, text: QColor, lead: QColor) -> MarkStyle:
        """In these colours: a mark's, and that of a lead."""
        style = cls(QTextCharFormat(), QTextCharFormat())
        style.mark.setBackground(QBrush(background))
        style.mark.setForeground(QBrush(text))
        style.lead.setForeground(QBrush(lead))
        return style


@dataclass(frozen=True)
class TextFont:
    """A font with what laying out lines needs of it, in pixels: measured once, not every row."""

    font: QFont
    height: int  # of a line
    ascent: float
    ellipsis: float  # how wide one is

    @classmethod
    def measured(cls, font: QFont) -> TextFont:
        """Measure a font."""
        metrics = QFontMetricsF(font)
        height = round(metrics.height())
        return cls(font, height, metrics.ascent(), metrics.horizontalAdvance(_ELLIPSIS))


@dataclass(frozen=True)
class MarkedText:
    """Lines ready to be painted; ``ellipsis`` is where one is drawn when the text is cut."""

    layout: QTextLayout
    font: QFont
    ellipsis: QPointF | None

    def draw(self, painter: QPainter, place: QPointF) -> None:
        """Paint with the upper left corner at ``place``, in the painter's pen but for marks."""
        self.layout.draw(painter, place)
        if self.ellipsis is not None:
            painter.setFont(self.font)
            painter.drawText(place + self.ellipsis, _ELLIPSIS)


def laid_out(
    text: str,
    marks: Sequence[tuple[int, int]],
    font: TextFont,
    widths: Sequence[int],
    style: MarkStyle,
    lead: int = 0,
) -> MarkedText:
    """``text`` in at most ``len(widths)`` lines, with an ellipsis where more does not fit.

    ``marks`` are character ranges in ``text``, whose first ``lead`` characters lead up to it;
    ``widths`` are pixels, one a line. A text is shaped once: this is done for every row that is
    painted.
    """
    shown = text[: _LONGEST_LINE * len(widths)]
    layout = QTextLayout(shown, font.font)
    layout.setCacheEnabled(True)
    leftwards = _leftwards(shown)
    layout.setTextOption(_option(leftwards, any_letter=len(widths) == 1))
    offsets = Utf16Offsets(shown)
    layout.setFormats(_formats(offsets, len(shown), marks, style, lead))
    line = _broken(layout, widths, font.height)
    last = line.textStart() + line.textLength() if line is not None else 0
    whole = line is None or last >= offsets.to_qt(len(shown))
    if line is not None and not whole:
        line.setLineWidth(max(widths[-1] - font.ellipsis, 1))
    layout.endLayout()
    if line is None or whole:
        return MarkedText(layout, font.font, None)
    if leftwards:
        line.setPosition(line.position() + QPointF(font.ellipsis, 0))
    box = line.naturalTextRect()
    x = box.left() - font.ellipsis if leftwards else box.right()
    return MarkedText(layout, font.font, QPointF(x, box.top() + font.ascent))


def _broken(layout: QTextLayout, widths: Sequence[int], height: int) -> QTextLine | None:
    """The last of the lines the text begins, one for each width at most."""
    layout.beginLayout()
    last = None
    for number, width in enumerate(widths):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * height))
        last = line
    return last


def _option(leftwards: bool, *, any_letter: bool) -> QTextOption:
    """Hebrew and Arabic begin at the right; a single line is cut at any letter."""
    option = QTextOption()
    if leftwards:
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    if any_letter:
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    return option


def _leftwards(text: str) -> bool:
    """Whether the first letter that has a direction is written to the left."""
    if text.isascii():
        return False
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((one for one in directions if one in ("L", "R", "AL")), "L") != "L"


def _formats(
    offsets: Utf16Offsets,
    length: int,
    marks: Sequence[tuple[int, int]],
    style: MarkStyle,
    lead: int,
) -> list[QTextLayout.FormatRange]:
    ranges = [_range(0, offsets.to_qt(min(lead, length)), style.lead)] if lead else []
    for begin, end in marks:
        if begin < min(end, length):
            last = offsets.to_qt(min(end, length))
            ranges.append(_range(offsets.to_qt(begin), last, style.mark))
    return ranges


def _range(first: int, last: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = first, last - first, style
    return made
