"""Dates as text, only as precise as they are known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from pressmark.gui.search_state import DateChoice
from pressmark.model.dates import PartialDate


def date_text(date: PartialDate | None) -> str:
    """The date in the window's language: "13 Oct 2022", "Oct 2022", "2022" or "Undated"."""
    if date is None:
        return QCoreApplication.translate("Dates", "Undated")
    if not date.month:
        return str(date.year)
    locale = QLocale()
    day = QDate(date.year, date.month, date.day or 1)
    return locale.toString(day, "d MMM yyyy" if date.day else "MMM yyyy")


def span_text(choice: DateChoice) -> str:
    """A chosen span of dates as a chip shows it: "2007 – 2013", "Oct 2022", "1 Oct 2022 – …"."""
    if choice.first is None and choice.last is None:
        return date_text(None)
    if choice.first == choice.last:
        return date_text(choice.first)
    if choice.first is not None and choice.last is not None:
        first, last = _whole(choice.first, choice.last)
        return date_text(first) if first == last else f"{date_text(first)} – {date_text(last)}"
    if choice.first is None:
        until = QCoreApplication.translate("Dates", "until %1")
        return until.replace("%1", date_text(choice.last))
    since = QCoreApplication.translate("Dates", "since %1")
    return since.replace("%1", date_text(choice.first))


def _whole(first: PartialDate, last: PartialDate) -> tuple[PartialDate, PartialDate]:
    """The span in years or months, where it begins and ends with whole ones."""
    years = PartialDate(first.year), PartialDate(last.year)
    months = PartialDate(first.year, first.month or 1), PartialDate(last.year, last.month or 12)
    for begin, end in (years, months):
        if (begin.first, end.last) == (first.first, last.last):
            return begin, end
    return first, last


def month_name(month: int) -> str:
    """The short name of a month as it stands alone."""
    return QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)


def time_text(stamp: str) -> str:
    """An ISO 8601 time in UTC as a local date and time; other text as it is."""
    moment = QDateTime.fromString(stamp, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return stamp
    return QLocale().toString(moment.toLocalTime(), "d MMM yyyy, HH:mm")


def parse_date(text: str) -> PartialDate | None:
    """What a user may type for a date: ISO, "Oct 2022", "13 Oct 2022", "2022"; empty is None.

    Raises ValueError for anything else.
    """
    text = text.strip()
    if not text:
        return None
    locale = QLocale()
    for pattern in ("d MMM yyyy", "d MMMM yyyy"):
        day = locale.toDate(text, pattern)
        if day.isValid():
            return PartialDate(day.year(), day.month(), day.day())
    for pattern in ("MMM yyyy", "MMMM yyyy"):
        day = locale.toDate(text, pattern)
        if day.isValid():
            return PartialDate(day.year(), day.month())
    return PartialDate.parse(text)


def number_text(number: int) -> str:
    """A whole number with the locale's separators."""
    return QLocale().toString(number)
