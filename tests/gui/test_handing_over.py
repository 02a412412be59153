"""A second start hands over what it was asked to open; macOS's opened files arrive together."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent

from pressmark.gui import leaving
from pressmark.gui.handing_over import OpenedFiles, Reception, Request
from pressmark.gui.import_dialog import ImportDialog


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "requests"


def test_a_second_start_is_received_by_the_first(qtbot, folder, tmp_path):
    first, second = Reception(folder), Reception(folder)
    assert first.open()
    assert not second.open()
    taken = []
    request = Request(tmp_path / "archive", "flood", (tmp_path / "a page.html",))
    other = threading.Thread(target=lambda: taken.append(second.hand_over(request, 30)))
    with qtbot.waitSignal(first.received, timeout=30_000) as received:
        other.start()
    other.join()
    assert received.args == [request]
    assert taken == [True]
    first.close()
    assert second.open()
    second.close()


def test_a_first_program_that_does_not_answer_is_given_up(qapp, folder):
    first, second = Reception(folder), Reception(folder)
    assert first.open()
    assert not second.hand_over(Request(query="flood"), patience=0.05)
    assert list(folder.iterdir()) == []
    first.close()


def test_what_lies_there_from_before_or_is_no_request_is_not_taken(qtbot, folder):
    first = Reception(folder)
    folder.mkdir(exist_ok=True)
    (folder / "old.json").write_text(Request(query="old").as_text(), encoding="utf-8")
    received = []
    first.received.connect(received.append)
    assert first.open()
    (folder / "other.json").write_text('{"archive": 3}', encoding="utf-8")
    (folder / "broken.json").write_text("{", encoding="utf-8")
    qtbot.waitUntil(lambda: list(folder.iterdir()) == [], timeout=30_000)
    assert received == []
    first.close()


def test_where_nothing_can_be_written_each_start_opens_its_own_window(qapp, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    alone = Reception(tmp_path / "file" / "requests")
    assert not alone.open()
    assert not alone.hand_over(Request(query="flood"))


def test_paths_are_handed_over_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    request = Request.of_text(Request(files=(Path("page.html"),)).as_text())
    assert request == Request(None, "", (tmp_path / "page.html",))


def test_files_opened_with_the_program_arrive_together(qtbot, qapp, tmp_path):
    opened = OpenedFiles(qapp)
    files = (tmp_path / "one.html", tmp_path / "two.mhtml")
    with qtbot.waitSignal(opened.opened, timeout=30_000) as received:
        for file in files:
            QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(file))))
    assert received.args == [Request(files=files)]
    qapp.removeEventFilter(opened)


def test_a_request_for_an_archive_on_show_offers_its_files_there(
    window, desktop, archive, tmp_path
):
    page = tmp_path / "page.html"
    page.write_text("<p>A page.</p>", encoding="utf-8")
    assert desktop.open_requested(Request(archive, files=(page,))) is window
    dialog = window.findChild(ImportDialog)
    assert dialog.paths == (str(page),)
    dialog.reject()


def test_a_request_without_an_archive_goes_to_the_window_in_front(window, desktop):
    assert desktop.open_requested(Request(query="flood")) is window
    assert window.bar.field.text() == "flood"


def test_a_window_asked_for_while_it_finishes_its_work_stays(window, desktop, archive, monkeypatch):
    monkeypatch.setattr(leaving, "ask_about_work", lambda _: True)
    monkeypatch.setattr(type(window.work.activity), "busy", True)
    window.close()
    assert not window.isVisible()
    assert desktop.open_requested(Request(archive)) is window
    monkeypatch.setattr(type(window.work.activity), "busy", False)
    window.leaving.go_when_done()
    assert window.isVisible()
