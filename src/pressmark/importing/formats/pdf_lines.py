"""A PDF page as runs of text with their places, as PDFium gives them."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

#: What PDFium puts where a word was broken at a line's end.
_BROKEN_WORD = re.compile("[\x02\ufffe]")
_WORD = re.compile(r"\S+")
_LINE_END = re.compile(r"\r\n|\r|\n")
#: A gap wider than this many times the letters' height parts two columns or cells. Justified
#: text keeps below 0.9.
_WIDE_GAP = 1.1


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text on one line: its place in points from the page's top left corner.

    ``size`` is the height of its letters with ascenders and descenders.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """Height in points."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Vertical centre in points from the top."""
        return (self.top + self.bottom) / 2


class _Box(NamedTuple):
    left: float
    right: float
    top: float
    bottom: float


def page_runs(page: Any) -> list[Run]:
    """The runs of a pypdfium2 page, in the order they were written."""
    text_page = page.get_textpage()
    try:
        return list(_runs(text_page, _Frame(page)))
    finally:
        text_page.close()


class _Frame:
    """Turns PDF coordinates (from the bottom left, before rotation) to those of a reader."""

    def __init__(self, page: Any) -> None:
        self._rotation = page.get_rotation() % 360
        self.rectangle = pdfium.FS_RECTF()  # filled anew for each letter
        left, bottom, right, top = page.get_mediabox()
        self._left, self._bottom, self._right, self._top = left, bottom, right, top

    def box(self, left: float, right: float, bottom: float, top: float) -> _Box:
        if not self._rotation:
            return _Box(left - self._left, right - self._left, self._top - top, self._top - bottom)
        if self._rotation == 90:
            return _Box(
                bottom - self._bottom, top - self._bottom, left - self._left, right - self._left
            )
        if self._rotation == 180:
            return _Box(
                self._right - right, self._right - left, bottom - self._bottom, top - self._bottom
            )
        return _Box(self._top - top, self._top - bottom, self._right - right, self._right - left)


def _runs(text_page: Any, frame: _Frame) -> Iterator[Run]:
    text = _text_of(text_page)
    start = 0
    for match in (*_LINE_END.finditer(text), None):
        end = match.start() if match else len(text)
        yield from _line_runs(text_page, frame, text, start, end)
        start = match.end() if match else end


def _text_of(text_page: Any) -> str:
    """The page's text in UTF-16 units, one character each, so that places can be asked for."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (2 * count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    units = "".join(map(chr, buffer[: max(written - 1, 0)]))
    # The broken word's second half stands on the next line.
    return _BROKEN_WORD.sub("\n", units)


def _line_runs(text_page: Any, frame: _Frame, text: str, start: int, end: int) -> Iterator[Run]:
    words: list[tuple[str, _Box]] = []
    for match in _WORD.finditer(text, start, end):
        box = _word_box(text_page, frame, match.start(), match.end() - 1)
        if box is None:
            continue
        if words and _apart(words[-1][1], box):
            yield _run(words)
            words = []
        words.append((match[0], box))
    if words:
        broken = end < len(text) and text[end] == "\n" and text[end - 1 : end] != "\r"
        yield _run(words, "\u00ad" if broken else "")


def _word_box(text_page: Any, frame: _Frame, first: int, last: int) -> _Box | None:
    """The box around a word from those of its first and last letter."""
    one = _char_box(text_page, frame, first)
    other = _char_box(text_page, frame, last) if last != first else one
    if one is None or other is None:
        return one or other
    return _Box(
        one.left if one.left < other.left else other.left,
        one.right if one.right > other.right else other.right,
        one.top if one.top < other.top else other.top,
        one.bottom if one.bottom > other.bottom else other.bottom,
    )


def _char_box(text_page: Any, frame: _Frame, text_index: int) -> _Box | None:
    index = pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, text_index)
    rectangle = frame.rectangle
    if index < 0 or not pdfium.FPDFText_GetLooseCharBox(text_page, index, rectangle):
        return None
    return frame.box(rectangle.left, rectangle.right, rectangle.bottom, rectangle.top)


def _apart(before: _Box, after: _Box) -> bool:
    """Whether two words in the order of writing do not belong to one line of text."""
    height = before.bottom - before.top or 1.0
    gap = max(after.left - before.right, before.left - after.right)
    off_line = abs((before.top + before.bottom) - (after.top + after.bottom)) / 2 > 0.7 * height
    return gap > _WIDE_GAP * height or off_line


def _run(words: list[tuple[str, _Box]], ending: str = "") -> Run:
    units = " ".join(word for word, _ in words)
    text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    boxes = [box for _, box in words]
    return Run(
        text=text + ending,
        left=min(box.left for box in boxes),
        right=max(box.right for box in boxes),
        top=min(box.top for box in boxes),
        bottom=max(box.bottom for box in boxes),
    )
