"""Pausing and cancelling long work from another thread."""

from __future__ import annotations

import threading

from pressmark.model.errors import Cancelled


class Control:
    """The two switches of a long job: cancelled for good, or paused for now."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()

    def cancel(self) -> None:
        """Ask the job to stop at its next safe point; a paused job stops too."""
        self._cancelled.set()
        self._running.set()

    def pause(self) -> None:
        """Hold the job at its next safe point."""
        self._running.clear()

    def resume(self) -> None:
        """Let a paused job go on."""
        self._running.set()

    def cancelled(self) -> bool:
        """Whether to stop; waits here while the job is paused."""
        self._running.wait()
        return self._cancelled.is_set()

    @property
    def cancelling(self) -> threading.Event:
        """Set once the job was asked to stop, for waits that take an event."""
        return self._cancelled

    def check(self) -> None:
        """Raise Cancelled when asked to stop; waits here while the job is paused."""
        if self.cancelled():
            raise Cancelled("stopped on request")
