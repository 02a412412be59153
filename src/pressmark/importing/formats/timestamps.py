"""Dates as machines write them: ISO 8601, mail headers, epochs, PDF and compact forms.

A moment's day is the day its own text names; an epoch has no zone, so its day is UTC's.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_tz

from pressmark.importing.metadata.dates import EARLIEST_YEAR
from pressmark.model.dates import PartialDate

_ISO = re.compile(
    r"\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?"
    r"(?:[T ]\d{1,2}:\d{2}.*|Z|[+-]\d\d:?\d\d)?\s*\Z",
    re.DOTALL,
)
_COMPACT = re.compile(r"\s*(?:D:)?(\d{4})(\d{2})(\d{2})(?:[T ]?\d{2,6}.*|\d{9})?\s*\Z", re.DOTALL)
_DIGITS = re.compile(r"\s*(\d{9,17})(?:\.\d+)?\s*\Z")
_JAVASCRIPT = re.compile(
    r"\s*[A-Z][a-z]{2},?\s+([A-Z][a-z]{2})\s+(\d{1,2}),?\s+(\d{4})\b"  # Fri Mar 10 2006 13:40
)
_CTIME = re.compile(
    r"\s*[A-Z][a-z]{2},?\s+([A-Z][a-z]{2})\s+(\d{1,2})\s+[\d:]{5,8}\s+(?:[A-Z]{1,5}\s+)?(\d{4})\b"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# Chrome counts microseconds from this day.
_WEBKIT_START = date(1601, 1, 1)
_FIRST_EPOCH_YEAR, _LAST_EPOCH_YEAR = 1990, 2100
#: Dates further ahead are dummies; monthlies carry the date of the month to come.
_AHEAD = timedelta(days=62)


def machine_date(text: str) -> PartialDate | None:
    """The date a machine-written text names; None for what people write ("3 May", "5/3/20")."""
    return _iso(text) or _digits(text) or _compact(text) or _named_month(text) or _mail_header(text)


def epoch_date(number: float) -> PartialDate | None:
    """The UTC day of an epoch in seconds, milli-, micro- or nanoseconds, by its size.

    None outside 1990–2100: a time of zero or a number that is no time.
    """
    for scale in (1, 1_000, 1_000_000, 1_000_000_000):
        seconds = number / scale
        if 0 < seconds < 4_200_000_000:  # the year 2103
            moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
            in_range = _FIRST_EPOCH_YEAR <= moment.year <= _LAST_EPOCH_YEAR
            return PartialDate.from_date(moment) if in_range else None
    return None


def webkit_date(microseconds: int) -> PartialDate | None:
    """The UTC day of Chrome's microseconds since 1601; None when there is none."""
    if microseconds <= 0 or microseconds > 15_800_000_000_000_000:  # the year 2101
        return None
    return PartialDate.from_date(_WEBKIT_START + timedelta(microseconds=microseconds))


def _made(year: int, month: int = 0, day: int = 0) -> PartialDate | None:
    """A date, or None when there is no such day, or it is what programs write for no date."""
    try:
        made = PartialDate(year, month, day)
    except ValueError:
        return None
    in_range = year >= EARLIEST_YEAR and made.first <= datetime.now(UTC).date() + _AHEAD
    return made if in_range else None


def _iso(text: str) -> PartialDate | None:
    match = _ISO.match(text)
    return _made(*(int(part) if part else 0 for part in match.groups())) if match else None


def _compact(text: str) -> PartialDate | None:
    match = _COMPACT.match(text)
    return _made(*(int(part) for part in match.groups())) if match else None


def _digits(text: str) -> PartialDate | None:
    match = _DIGITS.match(text)
    if match is None:
        return None
    return (_compact(text) if len(match[1]) == 14 else None) or epoch_date(float(match[1]))


def _named_month(text: str) -> PartialDate | None:
    match = _JAVASCRIPT.match(text) or _CTIME.match(text)
    if match is None or match[1].lower() not in _MONTHS:
        return None
    return _made(int(match[3]), _MONTHS.index(match[1].lower()) + 1, int(match[2]))


def _mail_header(text: str) -> PartialDate | None:
    if not re.search(r"[A-Za-z]{3}", text):
        return None
    try:
        parsed = parsedate_tz(text)
    except (ValueError, IndexError, TypeError):
        return None
    return _made(*parsed[:3]) if parsed else None
