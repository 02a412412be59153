"""Pages of PDF originals as pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pressmark.model.errors import UserError

_LARGEST = 40_000_000  # pixels; a poster is drawn smaller instead of filling the memory


@dataclass(frozen=True, slots=True)
class PageImage:
    """A drawn page: ``pixels`` are rows of 4-byte RGBX, ``stride`` bytes a row."""

    width: int
    height: int
    stride: int
    pixels: bytes


def draw_page(path: Path, number: int, scale: float) -> PageImage:
    """Draw page ``number`` (from 0), ``scale`` pixels a point; UserError when it cannot be."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
        try:
            page = document[number]
            width, height = page.get_size()
            fitting = min(scale, (_LARGEST / max(width * height, 1.0)) ** 0.5)
            bitmap = page.render(scale=fitting, rev_byteorder=True, prefer_bgrx=True)
            return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            document.close()
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise UserError("This page of the PDF cannot be drawn.") from error
