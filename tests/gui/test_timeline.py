"""The timeline by keyboard: walking along it, zooming, and choosing dates."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pressmark.gui.palettes import Appearance, own_palette
from pressmark.gui.search_state import DateChoice
from pressmark.gui.theme import theme_of
from pressmark.gui.timeline import Timeline
from pressmark.gui.timeline_export import timeline_image, timeline_svg
from pressmark.gui.timeline_scale import Span, Unit, cut, named
from pressmark.model.dates import PartialDate
from pressmark.model.facets import DateCounts


def drawn(qtbot) -> Timeline:
    """A timeline of an archive of two hundred years."""
    timeline = Timeline(theme_of(own_palette(Appearance.LIGHT)))
    qtbot.addWidget(timeline)
    timeline.resize(400, 90)
    timeline.set_archive(DateCounts({"1824": 1, "1987": 4000, "2024": 5}, {}, {}, 600))
    timeline.show()
    return timeline


def keys(timeline: Timeline, *pressed: Qt.Key) -> None:
    for key in pressed:
        QTest.keyClick(timeline, key)


def stands_on(timeline: Timeline) -> PartialDate:
    return timeline.view.bins[timeline.view.cursor].when


def test_zooming_by_key_goes_to_where_the_keyboard_is(qtbot):
    timeline = drawn(qtbot)
    keys(timeline, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert stands_on(timeline) == PartialDate(2022)
    while timeline.view.span.unit is Unit.YEAR:
        keys(timeline, Qt.Key.Key_Plus)
        assert stands_on(timeline).first.year == 2022
    while timeline.view.span.unit is not Unit.DAY:
        keys(timeline, Qt.Key.Key_Plus)
    assert stands_on(timeline).first.year == 2022
    while timeline.view.span != timeline._whole:
        keys(timeline, Qt.Key.Key_Minus)
    assert stands_on(timeline) == PartialDate(2022)


def test_walking_on_at_the_end_of_what_is_shown_shows_what_lies_beyond(qtbot):
    timeline = drawn(qtbot)
    keys(timeline, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    last = timeline.view.bins[-1].when
    keys(timeline, Qt.Key.Key_Left)
    assert stands_on(timeline) == last
    keys(timeline, Qt.Key.Key_Right)
    assert stands_on(timeline) == PartialDate(last.year + 1)
    assert timeline.view.bins[-1].when > last
    for _ in range(300):
        keys(timeline, Qt.Key.Key_Right)
    assert stands_on(timeline) == PartialDate(2024)
    assert timeline.view.span.last == date(2024, 12, 31)


def test_enter_chooses_where_the_keyboard_is_and_shift_a_range(qtbot):
    timeline = drawn(qtbot)
    keys(timeline, Qt.Key.Key_Left, Qt.Key.Key_Left)
    with qtbot.waitSignal(timeline.range_chosen) as chosen:
        keys(timeline, Qt.Key.Key_Return)
    assert chosen.args == [DateChoice(PartialDate(2023), PartialDate(2023))]
    for _ in range(2):
        QTest.keyClick(timeline, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(timeline.range_chosen) as chosen:
        keys(timeline, Qt.Key.Key_Return)
    assert chosen.args == [DateChoice(PartialDate(2021, 1, 1), PartialDate(2023, 12, 31))]


@pytest.mark.parametrize(
    ("first", "last", "most", "dates"),
    [
        ("1702", "2026", 7, "1750 1800 1850 1900 1950 2000"),
        ("2019", "2032", 6, "2020 2025 2030"),
        ("2021-11", "2023-02", 6, "2022-01 2022-04 2022-07 2022-10 2023-01"),
        ("2022-09-28", "2022-10-30", 5, "2022-10-03 2022-10-10 2022-10-17 2022-10-24"),
        ("2021", "2034", 1, "2030"),
        ("2001", "2014", 0, "2001"),  # no round year among them
    ],
)
def test_round_dates_stand_below_the_bars(first, last, most, dates):
    nothing = DateCounts({}, {}, {}, 0)
    span = Span(PartialDate.parse(first).first, PartialDate.parse(last).last)
    bins = cut(span, nothing, nothing)
    assert [str(bins[number].when) for number in named(bins, most)] == dates.split()


def test_a_timeline_without_bars_names_none():
    assert named([], 5) == []


def test_pictures_are_for_paper_whatever_the_window_looks_like(qtbot):
    pictures, drawings = [], []
    for look in (Appearance.LIGHT, Appearance.CONTRAST):
        timeline = Timeline(theme_of(own_palette(look)))
        qtbot.addWidget(timeline)
        timeline.set_archive(DateCounts({"1824": 1, "1987": 4000, "2024": 5}, {}, {}, 600))
        pictures.append(timeline_image(timeline))
        keys(timeline, Qt.Key.Key_Left)  # where the keyboard is does not belong to the picture
        drawings.append(timeline_svg(timeline))
        assert timeline_image(timeline) == pictures[-1]
    assert pictures[0] == pictures[1]
    assert drawings[0] == drawings[1]
    assert pictures[0].pixelColor(0, 0) == theme_of(own_palette(Appearance.LIGHT)).base
