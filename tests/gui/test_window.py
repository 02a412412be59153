"""The window at work on a real archive of sixty articles."""

import os
import subprocess
import sys
from pathlib import Path

from deeds import search, settled, wait_for_article
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QWidget

from pressmark.gui.facet_model import ROW_ROLE
from pressmark.gui.search_state import DateChoice, SearchState, filters_to_text
from pressmark.model.dates import PartialDate
from pressmark.model.facets import Facet
from pressmark.services.library import Library


def read_first(qtbot, window):
    window.results.table.setCurrentIndex(window.results.model.index(0, 0))
    return wait_for_article(qtbot, window)


def show_again(qtbot, window):
    with qtbot.waitSignal(window.reader.article_shown, timeout=10_000):
        window.reader.show_again()


def test_all_articles_are_listed_and_counted(qtbot, window):
    assert window.control.last.answer.hits.total == 60
    assert window.results.model.rowCount() == 60
    assert window.timeline.view.undated == (6, 6)


def test_typing_narrows_the_list_and_marks_the_hits(qtbot, window):
    assert search(qtbot, window, "harvest") == 15
    article = read_first(qtbot, window)
    assert "harvest" in article.title
    body = window.reader.text.toPlainText()
    for start, end in window.reader.text._hits:
        assert body.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "harvest"
    assert window.reader._position.text() == "1 of 3"
    window.reader.next_hit()
    assert window.reader._position.text() == "2 of 3"


def test_an_answer_paints_the_list_and_the_facets_once_each(qtbot, window):
    search(qtbot, window, "town")
    panes = (window.results.table.viewport(), window.facets.view.viewport())
    counter = _PaintCounter(panes)
    for query in ("evacuation", "town"):  # fewer facet values, then more of them again
        counter.begun.clear()
        search(qtbot, window, query)
        qtbot.waitUntil(lambda: set(counter.begun) == set(panes) and window.session.turns.resting)
        qtbot.wait(50)
        assert counter.begun == list(panes)


class _PaintCounter(QObject):
    """Notes which of some widgets were painted from the top; the rest may follow.

    One row is no painting of a list: the first is painted again when its article opens.
    """

    def __init__(self, widgets):
        super().__init__()
        self.begun = []
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            many = event.rect().height() > watched.height() / 4
            self.begun += [watched] if many and event.rect().top() == 0 else []
        return False


def test_the_panes_paint_their_own_ground(qtbot, window):
    theme = window.results.table._delegate.theme
    grounds = {window.results.table: theme.base, window.facets.view: theme.window,
               window.timeline: theme.base}  # fmt: skip
    search(qtbot, window, "evacuation place 0")  # so few that the list ends in sight
    for pane, ground in grounds.items():
        picture = pane.grab().toImage()
        assert picture.pixelColor(picture.width() // 2, picture.height() - 2) == ground


def test_an_article_shown_again_stays_at_its_hit(qtbot, window):
    search(qtbot, window, "harvest")
    read_first(qtbot, window)
    window.reader.next_hit()
    show_again(qtbot, window)
    assert window.reader._position.text() == "2 of 3"
    window.reader.find_field.setText("town")
    assert window.reader._position.text() == "1 of 1"
    show_again(qtbot, window)
    assert window.reader._position.text() == "1 of 1"
    window.reader.find_field.clear()
    assert window.reader._position.text() == "3 hits"


def test_hits_after_an_emoji_are_marked_in_the_right_place(qtbot, window):
    search(qtbot, window, "calm")
    read_first(qtbot, window)
    (start, end), *_ = window.reader.text._hits
    cursor = window.reader.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "calm"


def test_a_click_on_a_facet_includes_another_excludes(qtbot, window):
    heading = window.facets.model.heading(Facet.SOURCE)
    view = window.facets.view
    index = window.facets.model.index(0, 0, heading)
    place = view.visualRect(index).center() - QPoint(40, 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: window.control.last.state.choices != (), timeout=5_000)
    chosen = window.control.last.answer.hits.total
    assert chosen == index.data(ROW_ROLE).count
    assert window.facets.model.rowCount(heading) == 3, "the others stay to choose from"
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: window.control.last.state.choices[0].excluded, timeout=5_000)
    assert window.control.last.answer.hits.total == 60 - chosen
    assert window.bar.chips.isVisible()


def test_a_drag_over_the_timeline_chooses_dates(qtbot, window):
    timeline = window.timeline
    painter = timeline._painter()
    first, last = painter.bin_area(2).center().toPoint(), painter.bin_area(9).center().toPoint()
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(timeline, last)
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=last)
    qtbot.waitUntil(lambda: window.control.last.state.dates != (), timeout=5_000)
    (chosen,) = window.control.last.state.dates
    assert chosen == DateChoice(PartialDate(2019, 3, 1), PartialDate(2019, 10, 31))


def test_the_undated_bar_lists_the_undated(qtbot, window):
    place = window.timeline._painter().undated_area.center().toPoint()
    QTest.mouseClick(window.timeline, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: window.control.last.answer.hits.total == 6, timeout=5_000)


def test_back_and_forward_walk_the_searches(qtbot, window):
    search(qtbot, window, "storm")
    window.control.commit()
    search(qtbot, window, "election")
    window.control.commit()
    window.control.back()
    qtbot.waitUntil(lambda: window.control.last.state.text == "storm", timeout=5_000)
    assert window.bar.field.text() == "storm"
    window.control.forward()
    qtbot.waitUntil(lambda: window.control.last.state.text == "election", timeout=5_000)


def test_a_wrong_query_is_explained_at_its_place_and_the_list_stays(qtbot, window):
    search(qtbot, window, "storm")
    with qtbot.waitSignal(window.control.misunderstood, timeout=5_000):
        window.control.type_text("storm OR (")
        window.control.commit()
    assert window.bar._message.isVisible()
    assert window.results.model.rowCount() == 15


def test_a_query_finished_in_time_is_never_called_wrong(qtbot, window):
    window.control.type_text('"storm')
    qtbot.wait(60)
    window.control.type_text('"storm"')
    with qtbot.assertNotEmitted(window.control.misunderstood, wait=900):
        pass
    assert not window.bar._message.isVisible()


def test_nothing_found_offers_ways_out(qtbot, window):
    with qtbot.waitSignal(window.control.nothing_found, timeout=10_000) as told:
        window.control.type_text("evacuatoin")
    assert told.args[0].corrections[0].total > 0
    assert window.empty.isVisible()


def test_more_places_than_are_looked_for_are_not_called_all(qtbot, window, monkeypatch):
    monkeypatch.setattr("pressmark.gui.reader.MOST_PLACES", 4)
    monkeypatch.setattr("pressmark.gui.text_places.MOST_PLACES", 4)
    search(qtbot, window, "harvest")
    read_first(qtbot, window)
    assert window.reader._position.text() == "1 of 3"
    window.reader.find_field.setText("a")
    assert window.reader._position.text() == "1 of 4+"
    window.reader.find_field.setText("harvest")
    assert window.reader._position.text() == "1 of 3"


def test_a_part_that_keeps_everything_away_is_left_out_at_a_click(qtbot, window):
    with qtbot.waitSignal(window.control.nothing_found, timeout=10_000):
        window.control.type_text("evacuation -town")
    wanted = "Without -town: 15 articles"
    texts = [button.text() for button in window.empty.findChildren(QAbstractButton)]
    assert texts.count(wanted) == 1
    button = next(b for b in window.empty.findChildren(QAbstractButton) if b.text() == wanted)
    with qtbot.waitSignal(window.control.found, timeout=10_000):
        button.click()
    assert (window.bar.field.text(), window.control.last.answer.hits.total) == ("evacuation", 15)


def test_star_tag_note_undo_and_all_of_it_after_reopening(qtbot, window, open_window, archive):
    search(qtbot, window, "evacuation")
    article = read_first(qtbot, window)
    window.marking.star()
    settled(qtbot, window)
    window.reader.header.tags.added.emit("kherson")
    settled(qtbot, window)
    window.reader.drawer.note_written.emit(article.id, "look *again*")
    settled(qtbot, window)
    assert window.reader.article.starred
    assert window.reader.article.tags == ("kherson",)
    assert search(qtbot, window, "tag:kherson has:note") == 1
    window.marking.undo()
    settled(qtbot, window)
    assert search(qtbot, window, "has:note") == 0
    window.close()
    again = open_window(archive)
    assert search(qtbot, again, "tag:kherson is:starred") == 1
    again.marking.undo()
    settled(qtbot, again)
    assert search(qtbot, again, "tag:kherson") == 0


def test_keys_pressed_at_once_mean_the_row_they_moved_to(qtbot, window):
    search(qtbot, window, "town")
    read_first(qtbot, window)
    model = window.results.model
    for _ in range(2):  # neither article is shown yet when its star is asked for
        window.reading.next_article()
        window.marking.star()
    settled(qtbot, window)
    qtbot.waitUntil(lambda: model.row(2).starred, timeout=10_000)
    assert [model.row(number).starred for number in range(4)] == [False, True, True, False]
    window.marking.star()
    qtbot.waitUntil(lambda: not model.row(2).starred, timeout=10_000)


def test_an_edit_made_right_before_closing_is_kept(qtbot, window, archive):
    article = read_first(qtbot, window)
    window.marking._add_tag("last minute")
    window.close()
    with Library.open(archive, write=False) as library:
        assert library.reading.article(article.id).tags == ("last minute",)


def test_a_highlight_is_where_the_selection_was(qtbot, window):
    article = read_first(qtbot, window)
    cursor = window.reader.text.textCursor()
    start = article.body.index("calm")
    window.reader.text.find("calm")
    assert window.reader.text.textCursor().selectedText() == "calm"
    window.marking.highlight()
    settled(qtbot, window)
    (made,) = window.reader.article.highlights
    assert (made.text, made.start) == ("calm", start)
    assert cursor is not None


def test_a_field_is_edited_in_place_and_says_it_was_you(qtbot, window):
    read_first(qtbot, window)
    window.reader.header.edited.emit("published", "Oct 2022")
    settled(qtbot, window)
    assert window.reader.article.published == PartialDate(2022, 10)
    assert "set by you" in window.reader.header._line.text()
    with qtbot.waitSignal(window.marking.done):
        window.reader.header.edited.emit("published", "never")


def test_a_saved_search_brings_everything_back(qtbot, window):
    search(qtbot, window, "storm")
    window._choose_dates(DateChoice(PartialDate(2020), PartialDate(2020)))
    qtbot.waitUntil(lambda: window.control.last.state.dates != (), timeout=5_000)
    kept = window.control.state
    window.saved.keep("Storms of 2020", kept)
    qtbot.waitUntil(lambda: window.saved.model.rowCount() == 1, timeout=5_000)
    window.control.ask(SearchState())
    settled(qtbot, window)
    window.saved._open(window.saved.model.index(0, 0))
    assert window.control.state == kept
    assert filters_to_text(kept) == window.saved.model.items[0].state


def test_the_trash_gives_back(qtbot, window):
    article = read_first(qtbot, window)
    window.marking.trash()
    settled(qtbot, window)
    assert window.control.last.answer.hits.total == 59
    window.session.edit(lambda lib: lib.marking.restore([article.id]))
    settled(qtbot, window)
    assert window.control.last.answer.hits.total == 60


def test_the_timeline_is_saved_as_picture_drawing_and_table(qtbot, window, tmp_path):
    from pressmark.gui.timeline_export import save_timeline

    for name, start in (("t.png", b"\x89PNG"), ("t.svg", b"<?xml"), ("t.csv", b"date,")):
        save_timeline(window.timeline, tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(start)
    assert "undated,6,6" in (tmp_path / "t.csv").read_text()


def test_an_article_is_written_as_pdf(qtbot, window, tmp_path):
    article = read_first(qtbot, window)
    window.output.write_pdf(article, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_actions_have_one_meaning_each(window):
    table = window.commands.table
    ids = [action.id for action in table]
    keys = [keys for action in table for keys in action.shortcuts]
    assert len(ids) == len(set(ids))
    assert len(keys) == len(set(keys))
    shown = {a for menu in window.menuBar().actions() for a in menu.menu().actions()}
    assert all(window.commands.by_id[one] in shown for one in ids)


def test_everything_that_can_be_used_has_an_accessible_name(qtbot, window):
    read_first(qtbot, window)
    window.reader.open_notes()
    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QAbstractItemView)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parentWidget().parentWidget(), QComboBox)
        and not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
    ]
    assert nameless == []
    assert all(action.text() for action in window.commands.by_id.values())


def test_letters_typed_into_a_field_are_no_shortcuts(qtbot, window):
    read_first(qtbot, window)
    window.reader.open_notes()
    QTest.keyClicks(window.reader.drawer.notes.edit, "sjk?")
    assert window.reader.drawer.notes.text == "sjk?"


def test_escape_steps_out_and_never_closes(qtbot, window):
    window.bar.focus()
    for _ in range(5):
        QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()


def test_every_look_can_be_chosen_while_reading(qtbot, window, desktop):
    from pressmark.gui.palettes import Appearance

    read_first(qtbot, window)
    for look in Appearance:
        desktop.set_appearance(look)
        settled(qtbot, window)
    assert not window.grab().isNull()


def test_a_narrow_window_folds_the_filters_to_icons(qtbot, window):
    window.resize(1024, 700)
    qtbot.waitUntil(window.columns.rail.isVisible)
    window.resize(1400, 800)
    qtbot.waitUntil(window.facets.isVisible)


def test_a_second_window_on_the_same_archive_is_the_first(window, desktop, archive):
    assert desktop.open_window(archive) is window


def test_an_archive_that_is_written_elsewhere_is_opened_for_reading(
    qtbot, desktop, archive, open_window
):
    with Library.open(archive):
        window = open_window(archive)
        assert not window.session.writable
        assert window.banner.isVisible()
        assert "is writing to the archive" in window.banner._text.text()
        assert "open the archive for reading" not in window.banner._text.text(), "it is"
        assert not window.commands.by_id["import"].isEnabled()
        wait_for_article(qtbot, window)
        assert window.reader.drawer.notes.edit.placeholderText() == "No notes"


def test_an_archive_that_is_gone_says_so(qtbot, window, archive):
    import shutil

    shutil.rmtree(archive / "originals")
    (archive / "archive.sqlite").unlink()
    window.reader.original.show_original(1)
    settled(qtbot, window)
    assert window.isVisible()


def test_first_paint_needs_neither_index_nor_numbers_nor_recogniser(tmp_path):
    script = Path(__file__).with_name("first_paint.py")
    names = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | dict.fromkeys(names, str(tmp_path)),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


DIALOGS = (
    "manual", "shortcuts", "palette", "about", "import", "rules", "suggestions", "show-trash",
    "edit-fields", "past", "appearance", "language", "recent", "export", "find-entity", "watch",
    "reports", "cite", "versions",
)  # fmt: skip


def test_every_dialog_opens_and_closes(qtbot, qapp, window):
    read_first(qtbot, window)
    for name in DIALOGS:
        before = set(qapp.topLevelWidgets())
        window.commands.by_id[name].trigger()
        settled(qtbot, window)
        opened = [w for w in qapp.topLevelWidgets() if w not in before and w.isVisible()]
        assert opened, name
        for widget in opened:
            widget.close()
        qapp.processEvents()
    window.guide.show_tour()
    qapp.processEvents()


def test_unfolded_details_are_those_of_the_article_shown(qtbot, window):
    header = window.reader.header
    first = read_first(qtbot, window)
    header._more.setChecked(True)
    assert header._fields["source"].label.text().startswith(first.source)
    window.control.type_text("harvest")
    qtbot.waitUntil(lambda: window.control.last.state.text == "harvest")
    second = read_first(qtbot, window)
    assert header._fields["url"].label.text().startswith(second.url or "—")
    header._more.setChecked(False)
    window.results.table.step(1)
    qtbot.waitUntil(lambda: window.reader.article.id != second.id)
    settled(qtbot, window)
    header._more.setChecked(True)
    assert header._plain["found"].text() != "—"
    assert header._fields["source"].label.text().startswith(window.reader.article.source)


def test_text_marks_and_edits_are_of_one_article_from_the_first_turn(qtbot, window):
    first = read_first(qtbot, window)
    seen = []

    def look():
        article = window.reader.article
        if article is not None and article.id != first.id and not seen:
            body = window.reader.text.toPlainText()
            seen.append((article.body.startswith(body[:40]), window.reader.drawer._article.id))

    window.session.turns._later.timeout.connect(look)  # after every turn
    window.reader.header.title.begin()
    window.results.table.step(1)
    qtbot.waitUntil(lambda: bool(seen))
    settled(qtbot, window)
    second = window.reader.article
    assert seen == [(True, second.id)]
    title = window.reader.header.title
    assert title._layout.currentWidget() is title.label, "an edit was of the other article"
    assert title.label.text() == second.title
