"""When Python looks for garbage: never while the user waits for the window."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

_LOOK_MS = 15_000
# New objects between two looks at the youngest, and such looks between two at the next older
# (each about a millisecond): Python's own. The oldest, which are most, wait for a rest.
_THRESHOLDS = 700, 10, 1_000_000


class GarbageCollection(QObject):
    """Collects what is young as Python does, and everything only when the windows are at rest:
    to go through all that lives would stop them for longer than a frame, at any moment.
    """

    def __init__(self, pieces_done: Callable[[], int], parent: QObject | None = None) -> None:
        """``pieces_done`` counts what the windows have shown since the beginning."""
        super().__init__(parent)
        self._pieces_done = pieces_done
        self._seen = self._collected = 0
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look)

    @Slot()
    def begin(self) -> None:
        """From now on, and only of what is made from now on: what was loaded stays."""
        gc.freeze()
        gc.set_threshold(*_THRESHOLDS)
        gc.enable()
        self._look.start()

    @Slot()
    def look(self) -> None:
        """Collect all garbage if nothing was shown since the last look, but something before."""
        done = self._pieces_done()
        if done == self._seen and done != self._collected:
            gc.collect()
            self._collected = done
        self._seen = done
