"""Character offsets: Python counts code points, Qt counts UTF-16 units."""

from __future__ import annotations

from bisect import bisect_left

_LAST_OF_ONE_UNIT = 0xFFFF


class Utf16Offsets:
    """Translates offsets in ``text`` both ways; free where all characters are one unit."""

    def __init__(self, text: str) -> None:
        wide = text and max(text) > chr(_LAST_OF_ONE_UNIT)
        self._wide = (
            [i for i, char in enumerate(text) if ord(char) > _LAST_OF_ONE_UNIT] if wide else []
        )
        self._wide_units = [place + number for number, place in enumerate(self._wide)]

    def to_qt(self, offset: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return offset + bisect_left(self._wide, offset) if self._wide else offset

    def to_python(self, offset: int) -> int:
        """The code point offset of a UTF-16 offset; inside a pair, that of its character."""
        if not self._wide:
            return offset
        return offset - bisect_left(self._wide_units, offset)
