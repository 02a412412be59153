"""Dates only as precise as they are known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.model.dates import PartialDate

days = st.dates(min_value=date(1, 1, 1)).map(PartialDate.from_date)
partial_dates = st.one_of(
    days,
    days.map(lambda day: PartialDate(day.year, day.month)),
    days.map(lambda day: PartialDate(day.year)),
)


@given(partial_dates)
def test_text_and_number_are_read_back(value):
    assert PartialDate.parse(str(value)) == value
    assert PartialDate.from_number(value.number) == value


@given(partial_dates)
def test_first_and_last_day_frame_the_date(value):
    assert value.first <= value.last
    assert (value.first == value.last) == bool(value.day)
    assert value.first.year == value.last.year == value.year


@given(partial_dates, partial_dates)
def test_order_is_that_of_numbers(left, right):
    assert (left < right) == (left.number < right.number)


@pytest.mark.parametrize(
    "text", ["", "22", "2022-13", "2022-02-30", "2022-1-1", "2022-10-13T00:00", "x2022", "0000"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_february_ends_by_the_calendar():
    assert PartialDate(2024, 2).last == date(2024, 2, 29)
    assert PartialDate(2023, 2).last == date(2023, 2, 28)
