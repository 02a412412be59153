"""The original in a view of its own: what is found in it, its links, and other programs."""

from pathlib import Path

import pytest
from deeds import settled, wait_for_article
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest

from pressmark.model.imports import RunDefaults
from pressmark.services.control import Control
from pressmark.services.library import Library

_LINE = "Boat {0} stayed where it was on Monday, the mayor of town {0} said to the paper. "
_TEXT = "".join(f"<p>{_LINE.format(number) * 4}</p>" for number in range(12))


@pytest.fixture
def window(qtbot, open_window, tmp_path: Path):
    """A window that shows the original of a saved page, whose menu is no part of its text."""
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>Harbour closed</title></head><body>"
        "<nav><a href='https://example.org/menu'>Harbour menu</a> <a href='/b'>Sport</a></nav>"
        f"<article><h1>Harbour closed</h1>{_TEXT}</article></body></html>",
        encoding="utf-8",
    )
    with Library.open(tmp_path / "pages", create=True) as library:
        library.imports.run([str(page)], RunDefaults(), lambda _: None, Control())
        library.maintenance.reindex(lambda _: None, Control())
    window = open_window(tmp_path / "pages")
    window.show()
    wait_for_article(qtbot, window)
    window.reader.toggle_original()
    settled(qtbot, window)
    return window


def test_what_is_looked_for_is_found_in_the_original_while_it_is_shown(qtbot, window):
    reader, page = window.reader, window.reader.original._page
    QTest.keyClicks(reader.find_field, "harbour menu")
    assert reader._position.text() == "1 of 1"
    (mark,) = page.extraSelections()
    assert mark.cursor.selectedText() == "Harbour menu"
    reader.toggle_original()
    assert reader._position.text() == "Nothing found"
    reader.toggle_original()
    settled(qtbot, window)
    assert reader._position.text() == "1 of 1"


def test_the_hits_of_the_original_are_stepped_through_round_its_ends(qtbot, window):
    reader, page = window.reader, window.reader.original._page
    QTest.keyClicks(reader.find_field, "mayor")
    assert reader._position.text() == "1 of 48"
    reader.previous_hit()
    assert reader._position.text() == "48 of 48"
    assert page.verticalScrollBar().value() > 0
    reader.next_hit()
    assert reader._position.text() == "1 of 48"
    with qtbot.waitSignal(reader.article_shown, timeout=10_000):
        window.marking.star()  # the article is shown again, its original stays
    assert reader._position.text() == "1 of 48"
    reader.find_field.clear()
    assert not reader._position.isVisible()


def test_the_search_in_the_text_is_where_it_was_after_a_look_at_the_original(qtbot, window):
    reader = window.reader
    reader.toggle_original()
    QTest.keyClicks(reader.find_field, "mayor")
    reader.next_hit()
    assert reader._position.text() == "2 of 48"
    for _ in range(2):
        reader.toggle_original()
        settled(qtbot, window)
    assert reader._position.text() == "2 of 48"


def test_a_link_of_the_original_says_that_its_address_was_copied(qtbot, window):
    address = "https://example.org/menu"
    window.reader.original._page.anchorClicked.emit(QUrl(address))
    assert QGuiApplication.clipboard().text() == address
    assert window.status_area._text.text() == f"Address copied: {address}"


@pytest.mark.parametrize("opens", [True, False])
def test_it_is_said_when_no_program_opens_the_original(qtbot, window, monkeypatch, opens):
    handed: list[str] = []

    def open_url(url: QUrl) -> bool:
        handed.append(Path(url.toLocalFile()).name)
        return opens

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    before = window.status_area._text.text()
    window.output._fetch_original()
    settled(qtbot, window)
    assert handed == ["page.html"]
    said = window.status_area._text.text()
    assert said == (before if opens else "No program of this computer opens page.html.")
