"""Where the keyboard goes, and where it stays, while the list comes and goes."""

import pytest
from deeds import search, settled, wait_for_article
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pressmark.gui.search_state import Choice, choose
from pressmark.model.facets import Facet


@pytest.mark.parametrize("leave", ["focus_list", "enter_list"])
def test_who_types_on_after_nothing_was_found_stays_in_the_search_field(qtbot, window, leave):
    window.show()
    field = window.bar.field
    search(qtbot, window, "evacuatoin")
    qtbot.waitUntil(lambda: not window.results.table.isVisible(), timeout=10_000)
    getattr(window.reading, leave)()
    assert not window.results.table.hasFocus()
    field.setFocus()
    field.clear()
    for letter in "storm":
        QTest.keyClick(window.focusWidget(), letter)
        settled(qtbot, window)
    assert field.text() == "storm"
    assert window.results.table.isVisible()
    assert field.hasFocus()


def test_the_keyboard_goes_from_the_search_field_to_the_first_way_out(qtbot, window):
    window.show()
    search(qtbot, window, "evacuatoin")
    qtbot.waitUntil(lambda: window.results.empty._buttons.count() > 0, timeout=10_000)
    window.reading.enter_list()
    button = window.results.empty._buttons.itemAt(0).widget()
    assert button.hasFocus()
    QTest.keyClick(button, " ")
    settled(qtbot, window)
    assert window.control.state.text == "evacuation"
    assert window.results.table.isVisible()


def test_a_saved_search_deleted_by_a_key_can_be_put_back(qtbot, window):
    window.show()
    search(qtbot, window, "storm")
    choice = Choice(Facet.SOURCE, 1, "Metro")
    window.control.ask(choose(window.control.state, choice))
    settled(qtbot, window)
    state = window.control.state
    window.saved.keep("Storms", state)
    settled(qtbot, window)
    view = window.saved.view
    view.setCurrentIndex(window.saved.model.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    settled(qtbot, window)
    assert window.saved.model.rowCount() == 0
    assert window.banner._text.text() == "The saved search “Storms” was deleted."
    window.banner._action.click()
    settled(qtbot, window)
    assert [saved.name for saved in window.saved.model.items] == ["Storms"]
    search(qtbot, window, "")
    window.saved._open(window.saved.model.index(0, 0))
    settled(qtbot, window)
    assert window.control.state == state


def test_an_article_that_comes_back_from_the_trash_is_opened_again(qtbot, window):
    window.show()
    search(qtbot, window, "number 5")
    wait_for_article(qtbot, window)
    search(qtbot, window, f'title:"{window.reader.article.title}"')
    assert window.results.model.rowCount() == 1
    number = window.reader.article.id
    window.marking.trash()
    qtbot.waitUntil(lambda: window.reader.article is None, timeout=10_000)
    settled(qtbot, window)
    assert window.reader.article is None, "what is in the trash does not come back by itself"
    window.marking.undo()
    qtbot.waitUntil(lambda: window.results.model.rowCount() == 1, timeout=10_000)
    wait_for_article(qtbot, window)
    assert window.reader.article.id == number


def test_how_many_are_selected_stands_over_the_list(qtbot, window):
    window.show()
    search(qtbot, window, "storm")
    table, said = window.results.table, window.results._count
    table.setCurrentIndex(window.results.model.index(0, 0))
    assert said.text() == "15 articles"
    table.selectAll()
    assert said.text() == "15 of 15 selected"
    search(qtbot, window, "harvest")
    assert said.text() == "15 articles"


def test_home_and_end_go_to_the_first_and_the_last_article(qtbot, window):
    table = window.results.table
    table.setFocus()
    last = table.model().rowCount() - 1
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == last
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert len(table.selectionModel().selectedRows()) == last + 1
