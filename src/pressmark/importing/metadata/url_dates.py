"""Dates in addresses: ``/2022/10/13/``, ``/2022/oct/13/``, ``-20221013``."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from pressmark.importing.metadata.date_words import months_of
from pressmark.model.dates import PartialDate

#: The web is no older; addresses number other things with four digits.
_FIRST_YEAR = 1990
_SLASHED = re.compile(
    r"(?<=[/_-])((?:19|20)\d\d)[/._-](0?[1-9]|1[0-2]|[a-z]{3,9})[/._-](0[1-9]|[12]\d|3[01]|[1-9](?=/))(?!\d)",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(?<=[/_.=-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_MONTH = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2]|[a-z]{3,9})/", re.IGNORECASE)


def url_date(url: str) -> tuple[PartialDate, str] | None:
    """The date an address states and the part that states it; None when it states none.

    A day where three parts say so, a month where two do.
    """
    for pattern in (_SLASHED, _COMPACT, _MONTH):
        for match in pattern.finditer(url):
            found = _date(*match.groups())
            if found:
                return found, match[0].strip("/_-=.")
    return None


def _date(year: str, month: str, day: str = "0") -> PartialDate | None:
    number = int(month) if month.isdigit() else months_of(month, ("en",))
    try:
        found = PartialDate(int(year), number, int(day) if number else 0)
    except ValueError:
        return None
    today = datetime.now(UTC).date()
    plausible = found.year >= _FIRST_YEAR and found.first <= today
    return found if number and plausible else None
