"""Offsets, colours, dates, the timeline's arithmetic."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QPushButton, QRadioButton

from pressmark.gui.colours import READABLE, contrast, mix
from pressmark.gui.date_text import date_text, parse_date
from pressmark.gui.diagnostics import NAMED_PACKAGES
from pressmark.gui.field_values import field_value
from pressmark.gui.log_excerpt import excerpt
from pressmark.gui.output import file_name
from pressmark.gui.palettes import Appearance, own_palette
from pressmark.gui.stylesheet import style_sheet
from pressmark.gui.theme import theme_of
from pressmark.gui.timeline_scale import Span, Unit, chosen_range, cut, whole_span, zoomed
from pressmark.gui.utf16 import Utf16Offsets
from pressmark.model.dates import PartialDate
from pressmark.model.facets import DateCounts
from pressmark.model.kinds import EntityKind

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


def test_high_contrast_shows_where_a_field_ends(qapp):
    theme = theme_of(own_palette(Appearance.CONTRAST))
    assert contrast(theme.line, theme.base) >= 3
    assert contrast(theme.line, theme.window) >= 3


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
@pytest.mark.parametrize("button", [QCheckBox, QRadioButton])
def test_a_box_is_seen_whether_checked_or_not(qtbot, look, button):
    theme = theme_of(own_palette(look))
    shown = button()
    qtbot.addWidget(shown)
    shown.setAutoExclusive(False)
    ground = f"{button.__name__} {{ background: {theme.window.name()}; }}"
    shown.setStyleSheet(style_sheet(theme, 10) + ground)
    shown.resize(40, 30)
    for checked in (False, True):
        shown.setChecked(checked)
        picture = shown.grab().toImage()
        row = [picture.pixelColor(x, 15) for x in range(20)]
        assert max(contrast(colour, theme.window) for colour in row) >= 3


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_the_keyboard_is_seen_on_the_first_of_the_buttons(qtbot, look):
    theme = theme_of(own_palette(look))
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setStyleSheet(style_sheet(theme, 10))
    field, button = QLineEdit(dialog), QPushButton("Change", dialog)
    button.setDefault(True)
    button.move(0, 60)
    dialog.show()
    pictures = []
    for holder in (field, button):
        holder.setFocus()
        qtbot.waitUntil(holder.hasFocus, timeout=10_000)
        pictures.append(button.grab().toImage())
    before, after = (picture.pixelColor(button.width() // 2, 0) for picture in pictures)
    assert before == theme.accent != after
    assert contrast(after, theme.window) >= 3  # a ring that stands out from what is around it


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


LOG = r"""2026-11-25 20:00:00,123 ERROR pressmark.gui.trouble unexpected error
Traceback (most recent call last):
  File "/home/zoe/apps/pressmark/services/importing.py", line 12, in run
    read("Secret story")
  File "C:\Users\ann\bin\start.py", line 3, in <module>
FileNotFoundError: [Errno 2] No such file or directory: '/home/zoe/My secret pages/a b.html'

During handling of the above exception, another exception occurred:

  File "pressmark/gui/reader.py", line 7, in show
ValueError: Secret story of the year
    and its second secret line
pressmark.model.errors.ArchiveError: Secret of ann
AttributeError: 'NoneType' object has no attribute 'secret'
sqlite3.OperationalError: database is locked
2026-11-25 20:00:01,000 WARNING pressmark.gui.x cannot read \\server\zoe secret share\a.txt
2026-11-25 20:00:02,000 WARNING trafilatura.core not parsed: Secret story
It's secret: the "zoe" story"""


def test_diagnostics_hold_where_it_went_wrong_and_neither_titles_nor_paths():
    cleaned = "\n".join(excerpt(LOG.splitlines()))
    assert not {"zoe", "ann", "Users", "home"} & set(re.findall(r"\w+", cleaned))
    assert "secret" not in cleaned.lower()
    assert '  File "pressmark/services/importing.py", line 12, in run' in cleaned
    assert "FileNotFoundError: …" in cleaned
    assert "sqlite3.OperationalError: database is locked" in cleaned
    assert "WARNING pressmark.gui.x cannot read <path>" in cleaned
    assert "WARNING trafilatura.core …" in cleaned


def test_the_installed_program_knows_the_versions_diagnostics_name():
    spec = Path(__file__).parents[2] / "packaging" / "pyinstaller" / "pressmark.spec"
    named = spec.read_text(encoding="utf-8").partition("METADATA = [")[2].partition("]")[0]
    assert set(NAMED_PACKAGES) <= set(re.findall(r'"([^"]+)"', named))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_line_of_no_known_kind_never_leaves_the_machine(line):
    assert list(excerpt([f"Kherson retaken: {line}"]))[:1] in ([], ["…"])


def test_a_title_becomes_a_file_name_every_system_takes():
    assert file_name('A/B: "what?"\n') == "A B what"
    assert file_name("...") == "article"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("en", "en"), ("English", "en"), (" ENGLISH ", "en"), ("Ukrainian", "uk"), ("RU", "ru"),
     ("", "")],
)  # fmt: skip
def test_a_language_is_taken_by_name_and_by_code(qapp, typed, code):
    assert field_value("language", typed) == code


def test_what_is_no_language_is_refused(qapp):
    with pytest.raises(ValueError, match="Klingonese"):
        field_value("language", "Klingonese")
