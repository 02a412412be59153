"""Dates as newspapers write them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.importing.metadata.dates import date_claim, parse_date
from pressmark.importing.metadata.url_dates import url_date
from pressmark.model.dates import PartialDate
from pressmark.model.kinds import Origin

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "languages", "expected"),
    [
        ("2022-10-13T23:00:00-05:00", (), "2022-10-13"),
        ("20221013T101010Z", (), "2022-10-13"),
        ("Thu, 13 Oct 2022 10:00:00 +0100", (), "2022-10-13"),
        ("Sat May 07 10:00:00 UTC 2022", (), "2022-05-07"),
        ("26-FEB-1987 15:01:01.01", (), "1987-02-26"),
        ("1665619200", (), "2022-10-13"),
        ("1665619200000", (), "2022-10-13"),
        ("October 13, 2022", (), "2022-10-13"),
        ("Oct. 13th, 2022 at 9:41 a.m. EDT", (), "2022-10-13"),
        ("5 December 1916, page 3", (), "1916-12-05"),
        ("13. Oktober 2022, 14:20 Uhr", (), "2022-10-13"),
        ("Jeudi 13 octobre 2022", (), "2022-10-13"),
        ("1er mars 2021 à 10h30", (), "2021-03-01"),
        ("13 de octubre de 2022", (), "2022-10-13"),
        ("12 d’abril de 2022", (), "2022-04-12"),
        ("4 октября 2022, 12:30", (), "2022-10-04"),
        ("13 жовтня 2022", (), "2022-10-13"),
        ("13 Ekim 2022", (), "2022-10-13"),
        ("2022. október 13.", (), "2022-10-13"),
        ("2022 m. spalio 13 d.", (), "2022-10-13"),
        ("令和4年10月13日", (), "2022-10-13"),
        ("2022年10月13日 10時", (), "2022-10-13"),
        ("2022년 10월 13일", (), "2022-10-13"),
        ("١٣ أكتوبر ٢٠٢٢", (), "2022-10-13"),
        ("13 ตุลาคม 2565", (), "2022-10-13"),
        ("13 tháng 10, 2022", (), "2022-10-13"),
        ("13 listopada 2022", ("pl",), "2022-11-13"),
        ("13 listopada 2022", ("hr",), "2022-10-13"),
        ("Oct 2022", (), "2022-10"),
        ("2022", (), "2022"),
        ("12/30/17", (), "2017-12-30"),
        ("31.1.2022", (), "2022-01-31"),
        ("9/6/17", ("en-US",), "2017-09-06"),
        ("9/6/17", ("en-GB",), "2017-06-09"),
        ("9/6/17", ("de",), "2017-06-09"),
        ("Stand des Artikels: 26. Februar 2020, 12:30 Uhr.", ("de",), "2020-02-26"),
    ],
)
def test_a_written_date_is_read(text: str, languages: tuple[str, ...], expected: str) -> None:
    assert str(parse_date(text, languages, today=TODAY)) == expected


@pytest.mark.parametrize(
    "text", ["", "0001", "0001-01-01", "2050", "2050-09-30", "31.02.2022", "December 5", "soon"]
)
def test_what_is_no_date_stays_unknown(text: str) -> None:
    assert parse_date(text, today=TODAY) is None


def test_a_month_name_of_two_languages_needs_the_language() -> None:
    assert parse_date("13 listopada 2022", today=TODAY) is None


def test_an_open_order_of_day_and_month_leaves_the_year_and_the_text() -> None:
    claim, raw = date_claim("9/6/17", Origin.EXPORT, ("en",))
    assert claim is not None
    assert str(claim.value) == "2017"
    assert raw == "9/6/17"


def test_an_impossible_date_is_kept_as_text() -> None:
    assert date_claim("2050-09-30", Origin.EXPORT) == (None, "2050-09-30")


@given(st.dates(date(1450, 1, 1), date(2026, 11, 22)))
@settings(max_examples=60)
def test_every_day_written_out_is_read_back(day: date) -> None:
    wanted = PartialDate.from_date(day)
    for text in (day.isoformat(), f"{day.day}.{day.month}.{day.year:04}"):
        assert parse_date(text, ("de",), today=TODAY) == wanted


@given(st.text(max_size=60))
@settings(max_examples=150)
def test_no_text_breaks_the_reading(text: str) -> None:
    parse_date(text)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.org/2022/10/13/story", "2022-10-13"),
        ("https://a.org/2022/oct/13/story", "2022-10-13"),
        ("https://a.org/2022/10/3-questions-for-her", "2022-10"),
        ("https://a.org/blogs/2014/05/06/308382912/poll", "2014-05-06"),
        ("https://a.org/news-20221013.html", "2022-10-13"),
        ("https://a.org/2022/10/story", "2022-10"),
    ],
)
def test_an_address_states_a_date(url: str, expected: str) -> None:
    found = url_date(url)
    assert found is not None
    assert str(found[0]) == expected


@pytest.mark.parametrize("url", ["https://a.org/article/20991399", "https://a.org/3050673", ""])
def test_a_number_in_an_address_is_no_date(url: str) -> None:
    assert url_date(url) is None
