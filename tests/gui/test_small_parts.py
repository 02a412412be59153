"""Offsets, colours, dates, the timeline's arithmetic."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from pressmark.gui.colours import READABLE, contrast, mix
from pressmark.gui.date_text import date_text, parse_date
from pressmark.gui.diagnostics import without_private_parts
from pressmark.gui.output import file_name
from pressmark.gui.palettes import Appearance, own_palette
from pressmark.gui.theme import theme_of
from pressmark.gui.timeline_scale import Span, Unit, chosen_range, cut, whole_span, zoomed
from pressmark.gui.utf16 import Utf16Offsets
from pressmark.model.article import EntityKind
from pressmark.model.dates import PartialDate
from pressmark.model.facets import DateCounts

COUNTS = DateCounts(
    {"2021": 3, "2022": 5}, {"2021-03": 3, "2022-10": 4}, {"2021-03-05": 3, "2022-10-13": 4}, 2
)


@given(st.text(max_size=40))
def test_offsets_agree_with_utf16_itself(text):
    offsets = Utf16Offsets(text)
    for place in range(len(text) + 1):
        units = len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
        assert offsets.to_qt(place) == units
        assert offsets.to_python(units) == place


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_text_is_readable_in_every_look(qapp, look):
    theme = theme_of(own_palette(look))
    for kind in EntityKind:
        assert contrast(theme.entity(kind), theme.base) >= READABLE
    assert contrast(theme.text, theme.base) >= READABLE
    assert contrast(theme.dim, theme.base) >= READABLE
    assert contrast(theme.dim, theme.selected) >= READABLE
    assert contrast(theme.mark_text, theme.mark) >= READABLE
    assert contrast(theme.current_mark_text, theme.current_mark) >= READABLE
    assert contrast(theme.accent_text, theme.base) >= READABLE
    assert contrast(theme.error, theme.window) >= READABLE
    assert mix(theme.text, theme.base, 0) == theme.text


def test_dates_are_shown_as_precisely_as_they_are_known():
    QLocale.setDefault(QLocale("en"))
    assert date_text(PartialDate(2022, 10, 13)) == "13 Oct 2022"
    assert date_text(PartialDate(2022, 10)) == "Oct 2022"
    assert date_text(PartialDate(2022)) == "2022"
    assert date_text(None) == "Undated"


@pytest.mark.parametrize("text", ["2022-10-13", "13 Oct 2022", "13 October 2022"])
def test_a_day_can_be_typed_in_several_ways(text):
    QLocale.setDefault(QLocale("en"))
    assert parse_date(text) == PartialDate(2022, 10, 13)


def test_no_text_is_no_date_and_nonsense_is_refused():
    assert parse_date("  ") is None
    with pytest.raises(ValueError):
        parse_date("some day")


def test_the_timeline_has_a_bar_for_every_month_of_two_years():
    span = whole_span(COUNTS)
    assert span == Span(date(2021, 1, 1), date(2022, 12, 31))
    bins = cut(span, COUNTS, COUNTS)
    assert span.unit is Unit.MONTH
    assert len(bins) == 24
    assert sum(one.matches for one in bins) == 7


def test_zooming_in_shows_days_and_never_leaves_the_archive():
    whole = whole_span(COUNTS)
    near = zoomed(whole, 0.05, 1.0, whole)
    assert near.unit is Unit.DAY
    assert near.last == whole.last
    assert zoomed(near, 1000, 0.5, whole) == whole


def test_a_drag_either_way_asks_for_the_same_dates():
    bins = cut(whole_span(COUNTS), COUNTS, COUNTS)
    assert chosen_range(bins[3], bins[9]) == chosen_range(bins[9], bins[3])
    assert chosen_range(bins[3], bins[3]) == (PartialDate(2021, 4), PartialDate(2021, 4))


def test_an_archive_without_dates_has_no_timeline():
    assert whole_span(DateCounts({}, {}, {}, 9)) is None


def test_diagnostics_hold_neither_paths_nor_quoted_titles():
    line = "ERROR x: cannot read '/home/zoe/secret story.txt' at C:\\Users\\ann\\a.txt"
    cleaned = without_private_parts(line)
    assert "zoe" not in cleaned
    assert "secret" not in cleaned


def test_a_title_becomes_a_file_name_every_system_takes():
    assert file_name('A/B: "what?"\n') == "A B what"
    assert file_name("...") == "article"
