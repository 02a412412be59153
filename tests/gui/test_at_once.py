"""Keys pressed at once after a step to another article mean that article, not the one left."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from deeds import settled, wait_for_article
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pressmark.gui.window import MainWindow


@contextmanager
def on_its_way(window: MainWindow) -> Iterator[None]:
    """Step to the next article, which does not come before this is over."""
    come = Event()
    window.session.read("held up", lambda _library, _: come.wait(20), bool)
    window.reading.next_article()
    try:
        yield
    finally:
        come.set()


def notes_of(qtbot, window: MainWindow, ids: list[int]) -> list[str]:
    notes: list[str] = []
    window.session.read(
        "notes of", lambda lib, _: [lib.reading.article(i).note for i in ids], notes.extend
    )
    qtbot.waitUntil(lambda: len(notes) == len(ids), timeout=10_000)
    return notes


def test_a_note_begun_at_once_is_the_next_articles(qtbot, window):
    window.show()
    wait_for_article(qtbot, window)
    first, second = window.reader.article.id, window.results.model.row(1).id
    window.session.edit(lambda library: library.marking.note(second, "An old note 🗞️"))
    settled(qtbot, window)
    with on_its_way(window):
        window.reader.open_notes()
        QTest.keyClicks(window.reader.drawer.notes.edit, "Abc")
    qtbot.waitUntil(lambda: window.reader.article.id == second, timeout=10_000)
    QTest.keyClicks(window.reader.drawer.notes.edit, "def")
    window.reader.drawer.save_note()
    settled(qtbot, window)
    notes = notes_of(qtbot, window, [first, second])
    assert notes == ["", "An old note 🗞️\nAbcdef"]


def test_a_note_begun_at_once_is_kept_when_another_article_is_opened(qtbot, window):
    window.show()
    wait_for_article(qtbot, window)
    model = window.results.model
    with on_its_way(window):
        window.reader.open_notes()
        QTest.keyClicks(window.reader.drawer.notes.edit, "Abc")
        window.results.table.setFocus()
        window.results.table.setCurrentIndex(model.index(2, 0))
    qtbot.waitUntil(lambda: window.reader.article.id == model.row(2).id, timeout=10_000)
    settled(qtbot, window)
    ids = [model.row(number).id for number in range(3)]
    notes = notes_of(qtbot, window, ids)
    assert notes == ["", "Abc", ""]


def test_what_is_asked_at_once_is_asked_of_the_next_article(qtbot, window):
    window.show()
    wait_for_article(qtbot, window)
    second = window.results.model.row(1).id
    with on_its_way(window):
        window.reading.find_in_article()
        QTest.keyClicks(window.reader.find_field, "town")
        window.reader.toggle_original()
    qtbot.waitUntil(lambda: window.reader.article.id == second, timeout=10_000)
    settled(qtbot, window)
    assert window.reader.find_field.text() == "town"
    assert window.reader.text._found == "town"
    assert window.reader._original_button.isChecked()
    assert window.reader.original._article_id == second


def test_a_title_being_typed_stays_when_its_article_becomes_read(qtbot, window):
    window.show()
    wait_for_article(qtbot, window)
    title = window.reader.header.title
    title.begin()
    QTest.keyClicks(title._edit, "Another")
    window.marking.mark_read(window.reader.article)
    qtbot.waitUntil(lambda: window.reader.article.read, timeout=10_000)
    settled(qtbot, window)
    QTest.keyClicks(title._edit, " title")
    QTest.keyClick(title._edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.reader.article.title == "Another title", timeout=10_000)


def test_a_title_being_typed_is_not_the_next_articles(qtbot, window):
    window.show()
    wait_for_article(qtbot, window)
    title = window.reader.header.title
    title.begin()
    QTest.keyClicks(title._edit, "Another")
    second = window.results.model.row(1)
    window.reading.read(second.id)
    qtbot.waitUntil(lambda: window.reader.article.id == second.id, timeout=10_000)
    settled(qtbot, window)
    assert title.label.isVisible()
    assert title.label.text() == second.title


def test_a_field_stays_open_while_another_window_is_in_front(qtbot, window):
    window.show()
    wait_for_article(qtbot, window)
    title, tags = window.reader.header.title, window.reader.header.tags
    for begin, field in ((title.begin, title._edit), (tags.open_field, tags._field)):
        begin()
        QTest.keyClicks(field, "Half")
        event = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
        QApplication.sendEvent(field, event)
        assert field.isVisible()
        assert field.text().endswith("Half")
