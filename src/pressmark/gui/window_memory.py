"""What a window remembers: its size, its columns, which filters are open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPoint

from pressmark.gui.settings import Settings

if TYPE_CHECKING:
    from pressmark.gui.window import MainWindow

_FRAME = QMargins(2, 32, 2, 2)  # what a system draws around a window, about
_STEP = 32  # pixels a window stands off another
_VERSION = 1  # of what saveState wrote


def remember(window: MainWindow, settings: Settings) -> None:
    """Write down how the window looks."""
    columns = window.columns
    settings.keep("geometry", window.saveGeometry())
    settings.keep("window", window.saveState(_VERSION))
    settings.keep("columns", columns.split.saveState())
    settings.keep("left shown", columns.left_wanted)
    settings.keep("right shown", columns.right.isVisibleTo(window))
    settings.keep("timeline shown", window.timeline.isVisibleTo(window))
    settings.keep("open facets", window.facets.open_facets())
    settings.keep("entities", window.reader.mark_entities)


def recall(window: MainWindow, settings: Settings) -> None:
    """Make the window look as it was left."""
    columns = window.columns
    geometry, split = settings.state("geometry"), settings.state("columns")
    if not geometry.isEmpty():
        window.restoreGeometry(geometry)
        window.restoreState(settings.state("window"), _VERSION)
    if not window.isMaximized() and not window.isFullScreen():
        room = window.screen().availableGeometry().size()
        window.resize(window.size().boundedTo(room.shrunkBy(_FRAME)))
    if not split.isEmpty():
        columns.split.restoreState(split)
    columns.show_columns(
        left=settings.flag("left shown", True), right=settings.flag("right shown", True)
    )
    window.timeline.setVisible(settings.flag("timeline shown", True))
    window.reader.mark_entities = settings.flag("entities", True)
    opened = settings.texts("open facets", [])
    if opened:
        window.facets.restore_open(opened)


def step_aside(window: MainWindow, others: Sequence[MainWindow]) -> None:
    """Move a window off those it would hide; it is remembered where the last one closed was."""
    if window.isMaximized() or window.isFullScreen():
        return
    taken = [other.geometry().topLeft() for other in others if other.isVisible()]
    room = window.screen().availableGeometry()
    while any((window.geometry().topLeft() - one).manhattanLength() < _STEP for one in taken):
        after = window.geometry().translated(_STEP, _STEP)
        if not room.contains(after.topLeft() + QPoint(_STEP, _STEP)):
            return
        window.setGeometry(after)
