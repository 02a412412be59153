"""Dates as written in a query: days, months, years, ranges and comparisons."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from pressmark.model.dates import PartialDate
from pressmark.model.query import DateRange, Undated
from pressmark.searching.language.faults import Edit, Fault
from pressmark.searching.language.fields import UNDATED, Asks

_COMPARISON = re.compile(r"(>=|<=|>|<|≥|≤|=)(.*)\Z", re.DOTALL)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?\Z")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\Z")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})\Z")
_MONTHS = (
    "jan янв", "feb фев", "mar мар", "apr апр", "may май мая", "jun июн", "jul июл", "aug авг",
    "sep сен", "oct окт", "nov ноя", "dec дек",
)  # fmt: skip
_IN_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})\.?\s+)?(?P<month>[^\W\d_]{3,})\.?"
    r"(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?)?,?\s+(?P<year>\d{4})(?:\s*г\.?)?\Z"
)
_WORD = re.compile(r"[^\s()]+")
_MOST_WORDS = 3  # of a date
_NO_DATE = frozenset(("none", "no", "unknown", "nd", "n.d.", "нет"))
_FORMS = "Write a date as 2022, 2022-10 or 2022-10-13, a range as 2022-10-01..2022-10-14"


def date_node(text: str, start: int, asks: Asks = Asks.DATE) -> DateRange | Undated:
    """What the text after ``date:``, ``before:`` or ``after:`` asks; raises Fault."""
    if asks is Asks.BEFORE:
        return _compared("<", text, start)
    if asks is Asks.AFTER:
        return _compared(">", text, start)
    if text.casefold() == UNDATED:
        return Undated()
    if text.casefold() in _NO_DATE:
        message = f"“{text}” is not how a date is written here."
        edit = Edit(start, start + len(text), UNDATED)
        raise Fault(message, "Articles without a date are", start, start + len(text), (edit,))
    comparison = _COMPARISON.match(text)
    if comparison:
        sign, rest = comparison.groups()
        return _compared(sign, rest, start + len(sign))
    if ".." in text:
        return _range(text, start)
    day = _date(text, start)
    return DateRange(day, day)


def refuse_words(text: str, start: int) -> None:
    """Raise Fault when a date in words stands unquoted at ``start``: ``date:13 Oct 2022``."""
    words = [*_WORD.finditer(text, start)][:_MOST_WORDS]
    for last in reversed(words[1:]):
        day = _otherwise_written(text[start : last.end()])
        if day is not None:
            raise _written_otherwise(text[start : last.end()], start, day)


def _compared(sign: str, text: str, start: int) -> DateRange:
    day = _date(text, start)
    try:
        match sign:
            case ">=" | "≥":
                return DateRange(day, None)
            case "<=" | "≤":
                return DateRange(None, day)
            case ">":
                return DateRange(_following(day, 1), None)
            case "<":
                return DateRange(None, _following(day, -1))
    except (ValueError, OverflowError):
        raise Fault(f"There is no date beyond {text}.", _FORMS, start, start + len(text)) from None
    return DateRange(day, day)


def _following(day: PartialDate, step: int) -> PartialDate:
    """The next (``step`` 1) or previous (-1) year, month or day, as precise as ``day``."""
    if not day.month:
        return PartialDate(day.year + step)
    if not day.day:
        months = day.year * 12 + day.month - 1 + step
        return PartialDate(months // 12, months % 12 + 1)
    return PartialDate.from_date(day.first + timedelta(days=step))


def _range(text: str, start: int) -> DateRange:
    left, right = text.split("..", 1)
    right_start = start + len(left) + 2
    if not left and not right:
        raise Fault("A range needs a date on one side of “..”.", _FORMS, start, start + len(text))
    first = _date(left, start) if left else None
    last = _date(right, right_start) if right else None
    if first and last and first.first > last.last:
        end = start + len(text)
        turned = Edit(start, end, f"{last}..{first}")
        raise Fault(
            f"The range ends ({last}) before it begins ({first}).",
            "Turn it round",
            start,
            end,
            (turned,),
        )
    return DateRange(first, last)


def _date(text: str, start: int) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ValueError:
        pass
    end = start + len(text)
    other = _otherwise_written(text)
    if other is None:
        raise Fault(_reason(text), _FORMS, start, end, (Edit(start, end, _nearest(text)),))
    raise _written_otherwise(text, start, other)


def _written_otherwise(text: str, start: int, day: PartialDate) -> Fault:
    end = start + len(text)
    message = f"“{text}” is not how a date is written here."
    return Fault(message, "Year first, with hyphens", start, end, (Edit(start, end, str(day)),))


def _otherwise_written(text: str) -> PartialDate | None:
    """The date that ``13.10.2022``, ``2022/10/13``, ``Oct 2022`` and the like mean."""
    parts: tuple[str | int | None, str | int | None, str | int | None]
    if (match := _IN_WORDS.match(text)) and (month := _month_called(match["month"])):
        parts = (match["year"], month, match["day"] or match["after"])
    elif match := _YEAR_FIRST.match(text):
        parts = (match[1], match[2], match[3])
    elif match := _DAY_FIRST.match(text):
        parts = (match[3], match[2], match[1])
    elif match := _MONTH_FIRST.match(text):
        parts = (match[2], match[1], None)
    elif re.fullmatch(r"\d{8}", text):
        parts = (text[:4], text[4:6], text[6:])
    else:
        return None
    try:
        return PartialDate(*(int(part or 0) for part in parts))
    except ValueError:
        return None


def _month_called(name: str) -> int:
    """The number of an English or Russian month, shortened or not; 0 when it is none."""
    begun = name.casefold()[:3]
    return next((n for n, names in enumerate(_MONTHS, 1) if begun in names.split()), 0)


def _reason(text: str) -> str:
    match = _YEAR_FIRST.match(text)
    if match and not 1 <= int(match[2]) <= 12:
        return f"There is no month {int(match[2])}."
    if match and int(match[1]):
        days = monthrange(int(match[1]), int(match[2]))[1]
        return f"{match[1]}-{int(match[2]):02} has {days} days, not {int(match[3] or 0)}."
    return f"“{text}” is not a date." if text else "A date is missing."


def _nearest(text: str) -> str:
    """A date to offer in place of one that cannot be: its year, or this one."""
    year = re.search(r"[1-9]\d{3}", text)
    return year.group() if year else str(date.today().year)
