#!/usr/bin/env python3
"""Render the application's icon in every size a system asks for: ``render_icons.py FOLDER``.

Writes ``16.png`` … ``512.png``, ``pressmark.ico`` (Windows), ``wizard.bmp`` (beside the text of
its installer) and ``pressmark.iconset`` (the input of macOS's iconutil), all from
resources/icons/pressmark.svg.
"""

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)
MAC_SIZES = (16, 32, 128, 256, 512)
#: What an NSIS installer shows beside its text, in pixels, and how it is coloured.
WIZARD, PLATE, LEDGE = (164, 314), "#1f5f5b", "#174846"


def drawing(size: int) -> QSvgRenderer:
    """The icon for ``size`` pixels; some sizes have one whose edges fall on whole pixels."""
    own = ICONS / f"pressmark-{size}.svg"
    renderer = QSvgRenderer(str(own if own.is_file() else ICONS / "pressmark.svg"))
    if not renderer.isValid():
        sys.exit(f"not a readable SVG: the icon for {size} pixels")
    return renderer


def png(size: int) -> bytes:
    """The icon as a PNG of ``size`` × ``size`` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing(size).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon file that holds PNG pictures, by size."""
    header = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(header) + 16 * len(pictures)
    entries = b""
    for size, picture in pictures.items():
        # A size of 256 is written as 0.
        entries += struct.pack(
            "<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset
        )
        offset += len(picture)
    return header + entries + b"".join(pictures.values())


def wizard() -> QImage:
    """The picture beside the installer's text, without transparency, as NSIS takes it."""
    width, height = WIZARD
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor(LEDGE))
    painter = QPainter(image)
    painter.fillRect(0, 0, width, height - 60, QColor(PLATE))
    drawing(96).render(painter, QRectF((width - 96) / 2, 72, 96, 96))
    painter.end()
    return image


def main() -> None:
    """Entry point."""
    folder = Path(sys.argv[1])
    iconset = folder / "pressmark.iconset"
    iconset.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication(sys.argv[:1])
    for size in SIZES:
        (folder / f"{size}.png").write_bytes(png(size))
    (folder / "pressmark.ico").write_bytes(ico({size: png(size) for size in WINDOWS_SIZES}))
    wizard().save(str(folder / "wizard.bmp"))
    for size in MAC_SIZES:
        (iconset / f"icon_{size}x{size}.png").write_bytes(png(size))
        (iconset / f"icon_{size}x{size}@2x.png").write_bytes(png(2 * size))
    del application


if __name__ == "__main__":
    main()
