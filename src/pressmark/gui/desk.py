"""A thread that does errands for the window, so that the GUI thread never waits.

Errands are asked on a channel. On each channel only the newest errand counts: an older one
that has not begun is skipped, one that runs sees ``cancelled()`` turn true, and a reply that
was overtaken is dropped.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from pressmark.gui.turns import Turns
from pressmark.model.errors import Cancelled

IsCancelled: TypeAlias = Callable[[], bool]
Work: TypeAlias = Callable[[IsCancelled], Any]

_EDIT = "edit "  # channels of errands nothing may overtake


@dataclass(frozen=True)
class _Errand:
    number: int
    channel: str
    work: Work


class _Clerk(QObject):
    """Does one errand after another in a thread of its own.

    A thread of Python's, not of Qt's: Qt's calls into Python begin with an empty thread state
    each time, so that whatever is kept for a thread (a connection to the record, with all it has
    read) would be made anew for every errand.
    """

    done = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, name: str, newest: dict[str, int], turns: Turns) -> None:
        super().__init__()
        self._turns = turns
        self._newest = newest  # written by the GUI thread; reading one key is atomic
        self._errands: SimpleQueue[_Errand | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def hand(self, errand: _Errand) -> None:
        """Add an errand to the queue."""
        self._errands.put(errand)

    def finish(self) -> None:
        """Wait until the queue is done, and stop."""
        self._errands.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (errand := self._errands.get()) is not None:
            self._perform(errand)

    def _perform(self, errand: _Errand) -> None:
        def overtaken() -> bool:
            self._turns.wait_for_rest()
            return self._newest.get(errand.channel) != errand.number

        if overtaken():
            self.failed.emit(errand.number, Cancelled())
            return
        try:
            reply = errand.work(overtaken)
        except Exception as error:  # noqa: BLE001 - handed to the GUI thread, which shows it
            self.failed.emit(errand.number, error)
        else:
            self.done.emit(errand.number, reply)


class Desk(QObject):
    """Takes errands from the GUI thread and brings the replies back to it, each in a turn of
    its own; desks that share ``turns`` never reply in the same one.
    """

    trouble = Signal(object)  # an error nobody asked to handle

    def __init__(
        self, name: str, parent: QObject | None = None, turns: Turns | None = None
    ) -> None:
        super().__init__(parent)
        self._turns = turns or Turns(self)
        self._newest: dict[str, int] = {}
        self._numbers = itertools.count(1)
        self._waiting: dict[int, tuple[str, Callable[[Any], None], Callable[..., None] | None]] = {}
        self._clerk = _Clerk(name, self._newest, self._turns)
        self._clerk.done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._clerk.failed.connect(self._report, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any reply is still awaited."""
        return bool(self._waiting)

    def ask(
        self,
        channel: str,
        work: Work,
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do ``work`` in the thread, then call ``then`` with its result in this one.

        ``failed`` gets the error instead; without it the error goes to ``trouble``.
        """
        number = next(self._numbers)
        self._newest[channel] = number
        self._waiting[number] = (channel, then, failed)
        self._clerk.hand(_Errand(number, channel, work))

    def queue(
        self,
        work: Work,
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """As :meth:`ask`, for work nothing may overtake: edits."""
        self.ask(f"{_EDIT}{next(self._numbers)}", work, then, failed)

    def forget(self, channel: str) -> None:
        """Drop whatever is under way on ``channel``."""
        self._newest[channel] = 0

    def close(self) -> None:
        """Stop the thread once the edits in the queue are done; no reply comes any more."""
        self._waiting.clear()
        for channel in self._newest:
            if not channel.startswith(_EDIT):
                self._newest[channel] = 0
        self._clerk.finish()

    @Slot(int, object)
    def _deliver(self, number: int, reply: object) -> None:
        self._turns.add(partial(self._show, number, reply))

    def _show(self, number: int, reply: object) -> None:
        channel, then, _ = self._waiting.pop(number, ("", _ignore, None))
        if self._newest.get(channel) == number:
            self._settle(channel)
            if awaited(then):
                then(reply)

    @Slot(int, object)
    def _report(self, number: int, error: Exception) -> None:
        self._turns.add(partial(self._show_error, number, error))

    def _show_error(self, number: int, error: Exception) -> None:
        channel, _, failed = self._waiting.pop(number, ("", _ignore, None))
        if self._newest.get(channel) != number or isinstance(error, Cancelled):
            return
        self._settle(channel)
        if failed is None:
            self.trouble.emit(error)
        elif awaited(failed):
            failed(error)

    def _settle(self, channel: str) -> None:
        if channel.startswith(_EDIT):
            del self._newest[channel]


def awaited(then: Callable[..., object]) -> bool:
    """Whether what ``then`` works on is there still: a dialog may be closed before its reply comes.

    That is the object it is a method of, or those its function refers to.
    """
    cells = getattr(then, "__closure__", None) or ()
    parts = (getattr(then, "__self__", None), *(cell.cell_contents for cell in cells))
    return all(isValid(part) for part in parts if isinstance(part, QObject))


def _ignore(_: object) -> None:
    """What is done with a reply that nobody awaits any more."""
