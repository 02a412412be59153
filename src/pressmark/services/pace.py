"""How fast a long job goes, and how long it will go on."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

_WINDOW = 60.0  # seconds: files differ in size, so that the last few say little


class Pace:
    """Goes by what was done in the last minute, from the first thing that was done.

    What comes before it, such as loading models, and a pause are no part of the pace.
    """

    def __init__(self, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._total = total
        self._clock = clock
        self._marks: deque[tuple[float, int]] = deque()  # when, and how much was done by then

    def at(self, done: int) -> tuple[float, float | None]:
        """Items a second and the seconds left now that ``done`` are; None where unknown yet."""
        now = self._clock()
        while self._marks and now - self._marks[0][0] > _WINDOW:
            self._marks.popleft()
        began, before = self._marks[0] if self._marks else (now, done)
        self._marks.append((now, done))
        if done <= before or now <= began:
            return 0.0, None
        rate = (done - before) / (now - began)
        return rate, max(0, self._total - done) / rate
