"""The timeline as a picture (PNG, SVG) and as a table (CSV).

Pictures are for paper and for other people's screens: light, whatever the window looks like.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from pressmark.gui.palettes import Appearance, own_palette
from pressmark.gui.theme import theme_of
from pressmark.gui.timeline import Timeline

_SIZE = QSize(1200, 240)
_SCALE = 2  # device pixels for each pixel of the PNG


def timeline_image(timeline: Timeline) -> QImage:
    """The timeline as an image for the clipboard or a PNG file."""
    image = QImage(_SIZE * _SCALE, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(_SCALE)
    painter = QPainter(image)
    _draw(timeline, painter)
    painter.end()
    return image


def timeline_svg(timeline: Timeline) -> bytes:
    """The timeline as an SVG document."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(_SIZE)
    generator.setViewBox(QRectF(0, 0, _SIZE.width(), _SIZE.height()))
    generator.setTitle(timeline.accessibleName())
    generator.setResolution(timeline.logicalDpiY())  # or letters are smaller than on the screen
    painter = QPainter(generator)
    painter.setPen(Qt.PenStyle.NoPen)
    _draw(timeline, painter)
    painter.end()
    buffer.close()
    return bytes(data.data())


def _draw(timeline: Timeline, painter: QPainter) -> None:
    theme = theme_of(own_palette(Appearance.LIGHT))
    area = QRectF(QPointF(), QSizeF(_SIZE))
    painter.fillRect(area, theme.base)
    timeline.painter_on_paper(theme, area).draw(painter)


def timeline_csv(timeline: Timeline) -> str:
    """One line a bar: date, matching articles, all articles."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("date", "matches", "articles"))
    for one in timeline.view.bins:
        writer.writerow((str(one.when), one.matches, one.archive))
    writer.writerow(("undated", *timeline.view.undated))
    return text.getvalue()


def save_timeline(timeline: Timeline, path: Path) -> None:
    """Write the timeline in the format the file's extension names; OSError when it cannot be."""
    if path.suffix.lower() == ".csv":
        path.write_text(timeline_csv(timeline), encoding="utf-8")
    elif path.suffix.lower() == ".svg":
        path.write_bytes(timeline_svg(timeline))
    elif not timeline_image(timeline).save(str(path.with_suffix(".png"))):
        raise OSError(f"cannot write {path}")
