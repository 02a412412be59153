"""Where a text stands in a document."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

MOST_PLACES = 10_000


def places_of(text: str, document: QTextDocument) -> tuple[tuple[int, int], ...]:
    """Start and end of every place of ``text``, in UTF-16 units, in any case; ten thousand at most.
    An empty text is nowhere.
    """
    places: list[tuple[int, int]] = []
    cursor = document.find(text)
    while not cursor.isNull() and cursor.hasSelection() and len(places) < MOST_PLACES:
        places.append((cursor.selectionStart(), cursor.selectionEnd()))
        cursor = document.find(text, cursor)
    return tuple(places)
