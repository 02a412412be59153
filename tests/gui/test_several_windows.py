"""Several windows, and what is left behind when one is closed."""

from pathlib import Path

from deeds import settled, wait_for_article
from PySide6.QtGui import QDesktopServices

from pressmark.services.library import Library


def test_a_window_never_hides_another_one_whole(qtbot, open_window, tmp_path):
    places = []
    for name in ("first", "second", "third"):
        Library.open(tmp_path / name, create=True).close()
        places.append(open_window(tmp_path / name).geometry().topLeft())
    assert len({(place.x(), place.y()) for place in places}) == 3


def test_a_minimised_window_comes_back_when_its_archive_is_opened_again(
    qtbot, window, desktop, archive
):
    window.showMinimized()
    assert window.isMinimized()
    assert desktop.open_window(archive) is window
    assert not window.isMinimized()
    assert window.isVisible()


def test_copies_opened_in_other_programs_go_with_the_window(qtbot, window, monkeypatch):
    opened: list[Path] = []

    def open_url(url) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    wait_for_article(qtbot, window)
    for _ in range(2):
        window.output._fetch_original()
        settled(qtbot, window)
    assert len(set(opened)) == 2
    assert all(copy.exists() for copy in opened)
    window.close()
    assert not any(copy.parent.parent.exists() for copy in opened)
