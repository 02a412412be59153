"""Lines of text with marked ranges, laid out for painting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QTextCharFormat, QTextLayout

from pressmark.gui.utf16 import Utf16Offsets

_LONGEST_LINE = 400  # characters looked at for one line; more never fit
_UNBROKEN = 1_000_000  # pixels


@dataclass(frozen=True)
class MarkStyle:
    """Colours of marked ranges; the first ``lead`` characters are painted in ``lead_colour``."""

    background: QColor
    text: QColor
    lead: int = 0
    lead_colour: QColor | None = None


def marked_lines(
    text: str,
    marks: Sequence[tuple[int, int]],
    font: QFont,
    widths: Sequence[int],
    style: MarkStyle,
) -> list[QTextLayout]:
    """``text`` as at most ``len(widths)`` one-line layouts; the last one is elided.

    ``marks`` are character ranges in ``text``; ``widths`` are pixels, one a line.
    """
    layouts = []
    start = 0
    for number, width in enumerate(widths):
        rest = text[start : start + _LONGEST_LINE]
        if number == len(widths) - 1:
            shown = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        else:
            shown = rest[: _first_line(rest, font, width)]
        layouts.append(_one_line(shown, font, _formats(shown, start, marks, style)))
        start += len(shown)
        if start >= len(text):
            break
    return layouts


def _first_line(text: str, font: QFont, width: int) -> int:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    if not line.isValid():
        layout.endLayout()
        return len(text)
    line.setLineWidth(width)
    layout.endLayout()
    return Utf16Offsets(text).to_python(line.textLength())


def _one_line(text: str, font: QFont, formats: list[QTextLayout.FormatRange]) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(_UNBROKEN)
    layout.endLayout()
    return layout


def _formats(
    shown: str, start: int, marks: Sequence[tuple[int, int]], style: MarkStyle
) -> list[QTextLayout.FormatRange]:
    offsets = Utf16Offsets(shown)
    ranges = []
    if style.lead > start and style.lead_colour is not None:
        dim = QTextCharFormat()
        dim.setForeground(QBrush(style.lead_colour))
        ranges.append(_range(0, offsets.to_qt(min(style.lead - start, len(shown))), dim))
    mark = QTextCharFormat()
    mark.setBackground(QBrush(style.background))
    mark.setForeground(QBrush(style.text))
    for begin, end in marks:
        first, last = max(0, begin - start), min(len(shown), end - start)
        if first < last:
            ranges.append(_range(offsets.to_qt(first), offsets.to_qt(last), mark))
    return ranges


def _range(first: int, last: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = first, last - first, style
    return made
