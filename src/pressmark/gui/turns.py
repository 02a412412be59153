"""What comes back to the GUI thread, one piece in each turn of its event loop.

Replies of both desks may come at once: each is shown, and painted, before the next is looked at,
so that no turn is longer than its longest piece, and a key waits for no more than one.

Meanwhile the desks' own threads pause: of the threads that run Python only one goes on at a time,
and a turn that has to take its place back from another thread again and again takes twice the
processor time it takes alone.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Slot

Piece: TypeAlias = Callable[[], object]
_LONGEST_PAUSE = 0.05  # seconds: nothing waits for a window that never rests


class Turns(QObject):
    """Does pieces of work in order, with the painting each asks for between them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.done = 0  # pieces since the beginning
        self._waiting: deque[Piece] = deque()
        self._replying = False
        self._rest = threading.Event()
        self._rest.set()
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

    @property
    def replying(self) -> bool:
        """Whether a piece was done that may not be painted yet."""
        return self._replying

    @property
    def resting(self) -> bool:
        """Whether nothing waits to be shown, and what was shown is painted."""
        return self._rest.is_set()

    def begin(self) -> None:
        """A turn begins that is no piece: something is painted anew."""
        self._wake()

    def wait_for_rest(self) -> None:
        """In another thread: wait until nothing is shown or painted, but not for long."""
        self._rest.wait(_LONGEST_PAUSE)

    def _wake(self) -> None:
        if self._rest.is_set():
            self._rest.clear()
            self._painted.start()

    @Slot()
    def _go_on(self) -> None:
        self._replying = bool(self._waiting)
        if not self._replying:
            self._rest.set()
            return
        self._painted.start()  # first: the piece may open a dialog and come back much later
        self.done += 1
        self._waiting.popleft()()
