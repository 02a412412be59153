"""Dates only as precise as they are known: a day, a month or a year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date whose month or day may be unknown (0)."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)  # raises ValueError when impossible

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2022``, ``2022-10`` or ``2022-10-13``; ValueError otherwise."""
        match = _ISO.match(text)
        if match is None:
            raise ValueError(f"not a date: {text!r}")
        year, month, day = (int(part) if part else 0 for part in match.groups())
        return cls(year, month, day)

    @classmethod
    def from_date(cls, day: date) -> PartialDate:
        """The day of a ``date`` or ``datetime``."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def from_number(cls, number: int) -> PartialDate:
        """Inverse of :attr:`number`."""
        return cls(number // 10_000, number // 100 % 100, number % 100)

    @property
    def number(self) -> int:
        """``yyyymmdd`` with zeros for what is unknown: 20221013, 20221000, 20220000."""
        return self.year * 10_000 + self.month * 100 + self.day

    @property
    def first(self) -> date:
        """The earliest day this date may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day this date may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        if not self.month:
            return f"{self.year:04}"
        if not self.day:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}-{self.month:02}-{self.day:02}"
