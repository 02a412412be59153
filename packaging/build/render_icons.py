#!/usr/bin/env python3
"""Render the application's icon in every size a system asks for: ``render_icons.py FOLDER``.

Writes ``16.png`` … ``512.png``, ``pressmark.ico`` (Windows) and ``pressmark.iconset`` (the
input of macOS's iconutil), all from resources/icons/pressmark.svg.
"""

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = Path(__file__).resolve().parents[2] / "resources" / "icons" / "pressmark.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)
MAC_SIZES = (16, 32, 128, 256, 512)


def png(renderer: QSvgRenderer, size: int) -> bytes:
    """The icon as a PNG of ``size`` × ``size`` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
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


def main() -> None:
    """Entry point."""
    folder = Path(sys.argv[1])
    iconset = folder / "pressmark.iconset"
    iconset.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(SVG))
    if not renderer.isValid():
        sys.exit(f"not a readable SVG: {SVG.name}")
    for size in SIZES:
        (folder / f"{size}.png").write_bytes(png(renderer, size))
    pictures = {size: png(renderer, size) for size in WINDOWS_SIZES}
    (folder / "pressmark.ico").write_bytes(ico(pictures))
    for size in MAC_SIZES:
        (iconset / f"icon_{size}x{size}.png").write_bytes(png(renderer, size))
        (iconset / f"icon_{size}x{size}@2x.png").write_bytes(png(renderer, 2 * size))
    del application


if __name__ == "__main__":
    main()
