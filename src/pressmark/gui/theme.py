"""The colours the window paints with, all derived from the palette in force."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette, QTextCharFormat

from pressmark.gui.colours import contrast, luminance, mix, readable
from pressmark.model.kinds import EntityKind

SPACE = 4  # every distance is a multiple of this, in device-independent pixels
RADIUS = 6

_HUES = MappingProxyType(
    {
        EntityKind.PERSON: "#2f6fd0",
        EntityKind.ORGANISATION: "#9a5b00",
        EntityKind.PLACE: "#1a7f4b",
        EntityKind.GROUP: "#8a3fb0",
    }
)
UNDERLINES = MappingProxyType(
    {
        EntityKind.PERSON: QTextCharFormat.UnderlineStyle.SingleUnderline,
        EntityKind.ORGANISATION: QTextCharFormat.UnderlineStyle.DashUnderline,
        EntityKind.PLACE: QTextCharFormat.UnderlineStyle.DotLine,
        EntityKind.GROUP: QTextCharFormat.UnderlineStyle.DashDotLine,
    }
)
HIGHLIGHTS = MappingProxyType(
    {"yellow": "#f5d547", "green": "#7ccf7a", "blue": "#7db7f0", "pink": "#f29cc0"}
)


@dataclass(frozen=True)
class Theme:
    """Every colour used in painting; text colours keep 4.5 : 1 on their background."""

    dark: bool
    window: QColor
    base: QColor
    text: QColor
    dim: QColor  # secondary text
    line: QColor  # hairlines between areas
    hover: QColor
    selected: QColor  # background of the current row
    accent: QColor  # as a surface
    accent_text: QColor  # the accent as text on ``base``
    on_accent: QColor
    mark: QColor  # background of a hit
    mark_text: QColor
    current_mark: QColor
    current_mark_text: QColor
    bar: QColor  # share bars, archive's tone in the timeline
    star: QColor
    error: QColor

    def entity(self, kind: EntityKind) -> QColor:
        """The hue of an entity kind as text on ``base``."""
        hue = QColor(_HUES[kind])
        return readable(mix(hue, QColor("white"), 0.35) if self.dark else hue, self.base)

    def highlight(self, colour: str) -> QColor:
        """Background of a passage the user highlighted; an unknown name counts as yellow."""
        wanted = QColor(HIGHLIGHTS.get(colour, HIGHLIGHTS["yellow"]))
        return mix(wanted, self.base, 0.65 if self.dark else 0.45)

    def highlight_line(self, colour: str) -> QColor:
        """The line under such a passage, which tells it from a hit without its colour."""
        return readable(QColor(HIGHLIGHTS.get(colour, HIGHLIGHTS["yellow"])), self.base, 3.0)


#: Of text on its ground; who sets colours so far apart needs to see where a field ends, too.
_HIGH_CONTRAST = 20.0


def theme_of(palette: QPalette) -> Theme:
    """The theme a palette gives."""
    window = palette.color(QPalette.ColorRole.Window)
    base = palette.color(QPalette.ColorRole.Base)
    text = palette.color(QPalette.ColorRole.Text)
    accent = palette.color(QPalette.ColorRole.Accent)
    dark = luminance(base) < 0.18
    mark = QColor("#6b5410") if dark else QColor("#ffe9a3")
    current = QColor("#f5a524")
    line = mix(window, text, 0.14)
    return Theme(
        dark=dark,
        window=window,
        base=base,
        text=text,
        dim=readable(mix(text, base, 0.38), mix(base, accent, 0.16)),
        line=readable(line, base, 3.0) if contrast(text, base) > _HIGH_CONTRAST else line,
        hover=mix(base, text, 0.05),
        selected=mix(base, accent, 0.16),
        accent=accent,
        accent_text=readable(accent, mix(base, accent, 0.16)),
        on_accent=readable(base, accent),
        mark=mark,
        mark_text=readable(text, mark),
        current_mark=current,
        current_mark_text=QColor("#1c1e21"),
        bar=mix(base, accent, 0.3 if dark else 0.2),
        star=readable(QColor("#e0a100"), base, 3.0),
        error=readable(QColor("#c62828") if not dark else QColor("#ff8a80"), window),
    )
