"""Dates as newspapers, pages and databases write them, in some fifty languages.

The rules, in order:

1. A number of 10 or 13 digits is seconds or milliseconds since 1970 (UTC).
2. Year first (``2022-10-13``, ``20221013``, ``2022/10``, ``2022年10月13日``, ``令和4年…``) is year,
   month, day. The day is the one written: a time zone never moves it.
3. A month's name decides the month; the numbers beside it are day and year. A name that means
   different months in different languages (*listopad*) needs the language.
4. Numbers only, day or month first (``9/6/17``): a number above 12 is the day; a day of the week
   named beside them decides; with full stops the day comes first; else the language decides
   (``en-US``: month first; ``en`` alone: not known; every other: day first). When it stays open
   only the year is taken, unless both readings are the same day.
5. A year of two digits is the latest one not in the future.
6. Years before 1450 (no press) and dates more than 62 days ahead (dummies such as 2050) are no
   dates. Buddhist years are converted.

What none of them resolves stays unknown, and the text is kept.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from pressmark.importing.metadata.date_words import months_of, plain_digits
from pressmark.model.article import Claim
from pressmark.model.dates import PartialDate
from pressmark.model.kinds import Origin

EARLIEST_YEAR = 1450
#: Monthlies carry the date of the month to come.
_AHEAD = timedelta(days=62)
_BUDDHIST = 543
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}

_EPOCH = re.compile(r"-?\d{10}(?:\d{3})?(?:\.\d+)?\Z")
_COMPACT = re.compile(
    r"((?:1[4-9]|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6}\D?.*)?\Z"
)
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?([-/.])\s?(\d{1,2})(?:\s?\2\s?(\d{1,2}))?(?!\d)")
_EAST_ASIAN = re.compile(
    r"(令和|平成|昭和|大正|明治|\d{2,4})\s?(\d{1,2}|元)?\s?[年년]\s?(?:(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일号號])?)?"
)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?'?(\d{4}|\d{2})(?!\d)")
_MONTH_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{4})(?![\d/-])")
_VIETNAMESE = re.compile(r"(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*,|\s+năm)?\s+(\d{4})", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\b\.?)?"
    r"(?:\s?(?:gmt|utc|[ecmp][sd]t|cest|cet|bst|ist|msk|jst)\b)?(?:\s?[+-]\d{2}:?\d{2}\b)?",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\d+|[^\W\d_][^\s\d,;:|()/–-]*")
_CONNECTING = frozenset(
    (
        "de",
        "del",
        "of",
        "st",
        "nd",
        "rd",
        "th",
        "er",
        "º",
        "ª",
        "a",
        "d",
        "m",
        "den",
        "y",
        "г",
        "at",
        "um",
    )
)
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_YEAR_ONLY = re.compile(r"(?:c\.?|circa|©)?\s*(\d{4})\Z")


def parse_date(
    text: str, languages: tuple[str, ...] = (), *, today: date | None = None
) -> PartialDate | None:
    """The first date in ``text`` (a field, not running prose), as precise as it is written.

    ``languages`` are ISO 639-1 codes, optionally with a region (``en-US``), likeliest first.
    None when there is none or it cannot be told which day is meant: see the module's rules.
    """
    text = plain_digits(" ".join(text.split()))[:200]
    latest = (today or datetime.now(UTC).date()) + _AHEAD
    for rule in (_epoch, _year_first, _east_asian, _vietnamese):
        found = rule(text)
        if found:
            return _plausible(found, latest)
    bare = _CLOCK.sub(" ", text)
    found = _named_month(bare, languages, latest) or _numeric(bare, languages, latest)
    if found is None and (year := _YEAR_ONLY.match(bare.strip())):
        found = (int(year[1]), 0, 0)
    return _plausible(found, latest) if found else None


def date_claim(
    text: str, origin: Origin, languages: tuple[str, ...] = ()
) -> tuple[Claim[PartialDate] | None, str]:
    """The date of a field as a claim, and the raw text to keep when it gives no whole date."""
    text = " ".join(text.split())
    if not text:
        return None, ""
    found = parse_date(text, languages)
    if found is None:
        return None, text
    return Claim(found, origin, text[:200]), "" if found.day else text


def day_in_name(file_name: str) -> Claim[PartialDate] | None:
    """The day a file's name begins with ("2019-05-06 Bridge.txt"); None for other names."""
    named = _NAMED_DAY.match(file_name.rpartition("/")[2])
    return date_claim(named[0], Origin.FILE_NAME)[0] if named else None


_Parts = tuple[int, int, int]
_NAMED_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?!\d)")


def _epoch(text: str) -> _Parts | None:
    if not _EPOCH.match(text):
        return None
    whole = text.split(".", maxsplit=1)[0].lstrip("-")
    seconds = float(text) / (1000 if len(whole) == 13 else 1)
    day = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    return day.year, day.month, day.day


def _year_first(text: str) -> _Parts | None:
    if match := _COMPACT.match(text):
        return int(match[1]), int(match[2]), int(match[3])
    match = _YEAR_FIRST.search(text)
    if match is None or int(match[3]) > 12:
        return None
    return int(match[1]), int(match[3]), int(match[4] or 0)


def _east_asian(text: str) -> _Parts | None:
    match = _EAST_ASIAN.search(text)
    if match is None:
        return None
    if match[1] in _ERAS:
        year = _ERAS[match[1]] + (1 if match[2] == "元" else int(match[2] or 0))
    else:
        year = int(match[1])
    return year, int(match[3] or 0), int(match[4] or 0)


def _vietnamese(text: str) -> _Parts | None:
    match = _VIETNAMESE.search(text)
    return (int(match[3]), int(match[2]), int(match[1])) if match else None


def _named_month(text: str, languages: tuple[str, ...], latest: date) -> _Parts | None:
    tokens = _TOKEN.findall(text)
    for place, token in enumerate(tokens):
        if token.isdigit():
            continue
        month = months_of(token, languages)
        if not month and place + 1 < len(tokens):
            month = months_of(f"{token}_{tokens[place + 1]}", languages)
        parts = _beside(tokens, place, latest) if month else None
        if month and parts:
            return parts[0], month, parts[1]
    return None


def _beside(tokens: list[str], place: int, latest: date) -> tuple[int, int] | None:
    """The year and the day (0: none) that stand right beside the month's name."""
    before = _numbers(tokens[max(0, place - 3) : place][::-1])
    after = _numbers(tokens[place + 1 : place + 6])
    if not before and not after:
        return None
    day = year = 0
    if before and len(before[0]) <= 2 and 1 <= int(before[0]) <= 31:
        day = int(before.pop(0))
    elif after and len(after[0]) <= 2 and 1 <= int(after[0]) <= 31 and _year_follows(before, after):
        day = int(after.pop(0))
    for number in (*after[:2], *before[:1]):
        if len(number) == 4:
            year = int(number)
            break
    if not year and day and after and len(after[0]) == 2:
        year = _century(int(after[0]), latest)
    return (year, day) if year else None


def _year_follows(before: list[str], after: list[str]) -> bool:
    """Whether a number after the month is its day: a year stands elsewhere."""
    return any(len(number) == 4 for number in (*before[:1], *after[1:3])) or len(after) > 1


def _numbers(tokens: list[str]) -> list[str]:
    """The numbers ``tokens`` begin with, connecting words and endings (13th, 1er) left out."""
    found = []
    for token in tokens:
        if token.isdigit():
            found.append(token)
        elif token.lower().strip(".") not in _CONNECTING:
            break
    return found


def _numeric(text: str, languages: tuple[str, ...], latest: date) -> _Parts | None:
    match = _NUMERIC.search(text)
    if match is None:
        short = _MONTH_YEAR.search(text)
        return (int(short[2]), int(short[1]), 0) if short and int(short[1]) <= 12 else None
    first, second = int(match[1]), int(match[3])
    year = int(match[4]) if len(match[4]) == 4 else _century(int(match[4]), latest)
    if first > 12 or first == second:
        return year, second, first
    if second > 12:
        return year, first, second
    order = _order_of_weekday(text, year, first, second)
    order = order or ("dmy" if match[2] == "." else _order(languages))
    if not order:
        return year, 0, 0
    return (year, second, first) if order == "dmy" else (year, first, second)


def _order_of_weekday(text: str, year: int, first: int, second: int) -> str:
    """The order in which the numbers fall on the day of the week ``text`` names, when one does."""
    named = _WEEKDAY.search(text)
    if named is None:
        return ""
    weekday = _WEEKDAYS.index(named[1].lower())
    day_first = date(year, second, first).weekday() == weekday
    month_first = date(year, first, second).weekday() == weekday
    return "" if day_first == month_first else "dmy" if day_first else "mdy"


def _order(languages: tuple[str, ...]) -> str:
    """``dmy`` or ``mdy`` as the likeliest language writes; empty when that is open."""
    for language in languages:
        code, _, region = language.replace("_", "-").lower().partition("-")
        if code != "en":
            return "dmy"
        if region in ("us", "ph"):
            return "mdy"
        if region:
            return "dmy"
    return ""


def _century(year: int, latest: date) -> int:
    """The latest year not in the future that ends in these two digits."""
    full = latest.year // 100 * 100 + year
    return full if full <= latest.year else full - 100


def _plausible(parts: _Parts, latest: date) -> PartialDate | None:
    year, month, day = parts
    if year > latest.year + 400:
        year -= _BUDDHIST
    try:
        found = PartialDate(year, month, day)
    except ValueError:
        return None
    return found if year >= EARLIEST_YEAR and found.first <= latest else None
