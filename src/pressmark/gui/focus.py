"""How a field tells that it is left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def left_for_good(event: QFocusEvent) -> bool:
    """Whether the focus went elsewhere in the window, not only to a menu or another window."""
    return event.reason() not in _PASSING
