"""The list stays where it is when the archive changes under it."""

from deeds import search, settled, wait_for_article

from pressmark.gui.list_place import ranges_of
from pressmark.gui.search_state import DateChoice

COLUMN = 0


def shown_again(qtbot, window, change):
    """Do a change and wait until the list shows the archive after it."""
    with qtbot.waitSignal(window.control.found, timeout=10_000):
        change()
    settled(qtbot, window)


def select(window, *rows):
    table = window.results.table
    table.setCurrentIndex(table.model().index(rows[0], COLUMN))
    selection = table.selectionModel()
    for row in rows:
        selection.select(table.model().index(row, COLUMN), selection.SelectionFlag.Select)


def selected_ids(window):
    hits = window.results.model.hits
    return [i for start, stop in window.results.selected_places() for i in hits.ids(start, stop)]


def test_rows_become_ranges():
    assert ranges_of([]) == ()
    assert ranges_of([3]) == ((3, 4),)
    assert ranges_of([0, 1, 2, 5, 7, 8]) == ((0, 3), (5, 6), (7, 9))


def test_a_selection_and_what_is_in_sight_outlive_an_edit(qtbot, window):
    select(window, 40, 41, 45)
    settled(qtbot, window)
    table, reading = window.results.table, window.reader.article.id
    table.verticalScrollBar().setValue(table.verticalScrollBar().value() + 7)
    chosen, value = selected_ids(window), table.verticalScrollBar().value()
    assert value > 0
    shown_again(qtbot, window, window.marking.star)
    assert selected_ids(window) == chosen
    assert len(chosen) == 3
    assert table.verticalScrollBar().value() == value
    assert table.currentIndex().row() == 40
    assert window.reader.article.id == reading
    assert all(window.results.model.row(place).starred for place in (40, 41))


def test_a_selection_follows_its_articles_when_others_go(qtbot, window):
    select(window, 40, 41)
    settled(qtbot, window)
    chosen, first = selected_ids(window), window.results.model.hits.ids(0, 5)
    shown_again(qtbot, window, lambda: window.session.edit(lambda lib: lib.marking.trash(first)))
    assert selected_ids(window) == chosen
    assert window.results.selected_places() == [(35, 37)]


def test_the_cursor_stays_at_its_row_when_its_article_goes(qtbot, window):
    select(window, 3)
    settled(qtbot, window)
    after = window.results.model.hits.ids(4, 5)
    shown_again(qtbot, window, window.marking.trash)
    assert window.results.table.currentIndex().row() == 3
    assert selected_ids(window) == list(after)
    assert [window.reader.article.id] == list(after)


def test_another_search_begins_at_the_top(qtbot, window):
    window.results.table.verticalScrollBar().setValue(500)
    chosen = window.results.model.hits.ids(0, 60)
    window.results.table.selectAll()
    dates = window.timeline.view.span and DateChoice()
    with qtbot.waitSignal(window.control.found, timeout=10_000):
        window.timeline.range_chosen.emit(dates)
    settled(qtbot, window)
    assert len(chosen) > len(window.results.model.hits.ids(0, 60))
    assert window.results.table.verticalScrollBar().value() == 0


def test_the_article_being_read_is_selected_again_when_it_is_found_again(qtbot, window):
    search(qtbot, window, "storm")
    window.results.table.setCurrentIndex(window.results.model.index(2, 0))
    article = wait_for_article(qtbot, window)
    search(qtbot, window, "harvest")  # as on the way from "sto" to another word
    assert window.results.table.current_row() is None
    search(qtbot, window, "storm place")
    qtbot.waitUntil(lambda: window.results.table.current_row() is not None, timeout=10_000)
    assert window.results.table.current_row().id == article.id == window.reader.article.id


def test_selected_text_and_its_document_outlive_what_does_not_concern_the_article(qtbot, window):
    select(window, 2)
    settled(qtbot, window)
    text = window.reader.text
    document = text.document()
    text.selectAll()
    other = window.results.model.hits.ids(30, 31)
    shown_again(qtbot, window, lambda: window.session.edit(lambda lib: lib.marking.star(other)))
    assert text.document() is document
    assert text.textCursor().hasSelection()
    shown_again(qtbot, window, window.marking.star)
    assert window.reader.article.starred
    assert window.reader.header.star.isChecked()
    assert text.document() is document, "a star is no part of the text"
    assert text.textCursor().hasSelection()
