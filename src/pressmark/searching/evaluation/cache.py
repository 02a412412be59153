"""Decoded postings kept for the next query, within a bound of memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")


class DecodedCache:
    """The least recently used entries go when the sum of sizes passes ``limit`` bytes."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._entries: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T], size: Callable[[T], int]) -> T:
        """The entry of a key, made when it is not here."""
        with self._lock:
            entry = self._entries.get(key)
            if entry is not None:
                self._entries.move_to_end(key)
                value: T = entry[0]
                return value
        made = make()
        self._keep(key, made, size(made))
        return made

    def __contains__(self, key: Hashable) -> bool:
        with self._lock:
            return key in self._entries

    def _keep(self, key: Hashable, value: object, size: int) -> None:
        if size > self._limit // 4:
            return
        with self._lock:
            self._bytes += size - self._entries.pop(key, (None, 0))[1]
            self._entries[key] = value, size
            while self._bytes > self._limit:
                self._bytes -= self._entries.popitem(last=False)[1][1]
