"""What comes back to the GUI thread, one piece in each turn of its event loop.

Replies of both desks may come at once: each is shown, and painted, before the next is looked at,
so that no turn is longer than its longest piece, and a key waits for no more than one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Slot

Piece: TypeAlias = Callable[[], object]


class Turns(QObject):
    """Does pieces of work in order, with the painting each asks for between them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.done = 0  # pieces since the beginning
        self._waiting: deque[Piece] = deque()
        self._resting = True
        # Timers that are due when something is painted are still served in the same turn, so
        # that it takes two of them to be sure of another one.
        self._later, self._painted = QTimer(self), QTimer(self)
        for timer, slot in ((self._later, self._go_on), (self._painted, self._later.start)):
            timer.setSingleShot(True)
            timer.setInterval(0)
            timer.timeout.connect(slot)

    def add(self, piece: Piece) -> None:
        """Do ``piece`` after those that wait, and not in the turn that something else began."""
        self._waiting.append(piece)
        self._wake()

    def add_next(self, piece: Piece) -> None:
        """Do ``piece`` in the next turn, before those that wait: it belongs to this one's."""
        self._waiting.appendleft(piece)
        self._wake()

    def _wake(self) -> None:
        if self._resting:
            self._resting = False
            self._painted.start()

    @Slot()
    def _go_on(self) -> None:
        self._resting = not self._waiting
        if self._resting:
            return
        self._painted.start()  # first: the piece may open a dialog and come back much later
        self.done += 1
        self._waiting.popleft()()
