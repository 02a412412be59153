"""What the dialogs ask and offer: their words, what Enter does, and what stands in empty ones."""

import time
from threading import Event

import pytest
from deeds import settled, wait_for_article
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton

from pressmark.gui.bulk_edit_dialog import BulkEditDialog
from pressmark.gui.export_dialog import ExportDialog, format_label
from pressmark.gui.import_dialog import ImportDialog
from pressmark.gui.picker import Picker
from pressmark.gui.rules_dialog import RulesDialog
from pressmark.gui.suggestions_dialog import SuggestionsDialog
from pressmark.gui.trash_dialog import TrashDialog
from pressmark.gui.watch_lists_dialog import WatchListsDialog
from pressmark.gui.watched_dialog import WatchedFoldersDialog
from pressmark.model.dates import PartialDate
from pressmark.model.errors import Cancelled
from pressmark.services import entity_editing
from pressmark.services.library import Library


def ids(window, count):
    return [window.results.model.row(number).id for number in range(count)]


def bulk_edit(qtbot, window, count=3):
    """The dialog over the first articles, its change wired as the window does it."""
    dialog = BulkEditDialog(window.session, ids(window, count), window)
    dialog.confirmed.connect(window.marking._edit_many)
    dialog.show()
    settled(qtbot, window)
    return dialog


def choose(qtbot, window, dialog, field, text=""):
    dialog._field.setCurrentIndex(dialog._field.findData(field))
    dialog._value.setText(text)
    settled(qtbot, window)


def lines(dialog):
    table = dialog._table
    return [
        tuple(table.item(row, column).text() for column in (1, 2))
        for row in range(table.rowCount())
    ]


@pytest.mark.parametrize(
    "field", ["source", "title", "published", "authors", "language", "section", "tag", "untag"]
)
def test_an_empty_line_changes_nothing(qtbot, window, field):
    dialog = bulk_edit(qtbot, window)
    choose(qtbot, window, dialog, field, "  ")
    assert not dialog._apply.isEnabled()
    assert lines(dialog) == []


def test_a_field_is_emptied_only_when_asked_for(qtbot, window):
    dialog = bulk_edit(qtbot, window)
    choose(qtbot, window, dialog, "source")
    dialog._empty.setChecked(True)
    settled(qtbot, window)
    assert {after for _, after in lines(dialog)} == {"—"}
    assert dialog._message.text() == "The field will be emptied in 3 articles."
    assert not dialog._value.isEnabled()
    dialog._apply.click()
    settled(qtbot, window)
    sources = [window.results.model.row(number).source for number in range(3)]
    assert sources == ["", "", ""]


def test_a_title_and_tags_cannot_be_emptied(qtbot, window):
    dialog = bulk_edit(qtbot, window)
    for field, can in (("source", True), ("title", False), ("tag", False), ("published", True)):
        choose(qtbot, window, dialog, field)
        assert dialog._empty.isVisible() == can, field
    dialog._empty.setChecked(True)
    choose(qtbot, window, dialog, "title")
    assert dialog._value.isEnabled()
    assert not dialog._apply.isEnabled()


def test_the_read_state_is_chosen_in_words(qtbot, window):
    dialog = bulk_edit(qtbot, window)
    choose(qtbot, window, dialog, "read")
    assert not dialog._value.isVisible()
    words = [dialog._read.itemText(place) for place in range(dialog._read.count())]
    assert words == ["Read", "Unread"]
    assert lines(dialog) == [("Unread", "Read")] * 3
    dialog._read.setCurrentIndex(1)
    settled(qtbot, window)
    assert dialog._message.text() == "No article would change."
    assert not dialog._apply.isEnabled()
    dialog._read.setCurrentIndex(0)
    settled(qtbot, window)
    dialog._apply.click()
    settled(qtbot, window)
    assert all(window.results.model.row(number).read for number in range(3))


@pytest.mark.usefixtures("russian")
def test_the_read_state_is_chosen_in_russian_words(qtbot, window):
    dialog = bulk_edit(qtbot, window)
    words = [dialog._read.itemText(place) for place in range(dialog._read.count())]
    assert words == ["Прочитано", "Не прочитано"]


def test_the_preview_of_a_tag_counts_those_that_lack_it(qtbot, window):
    first = ids(window, 1)
    window.session.edit(lambda lib: lib.marking.tag(first, add=("kherson",)))
    dialog = bulk_edit(qtbot, window)
    choose(qtbot, window, dialog, "tag", "#kherson")
    assert lines(dialog) == [("—", "kherson")] * 2
    choose(qtbot, window, dialog, "untag", "kherson")
    assert lines(dialog) == [("kherson", "—")]


def test_names_in_use_are_completed(qtbot, window):
    dialog = bulk_edit(qtbot, window)
    completer = dialog._value.completer()
    completer.setCompletionPrefix("pla")
    assert completer.currentCompletion() == "Daily Planet"
    choose(qtbot, window, dialog, "title")
    assert dialog._value.completer() is None


def test_a_wrong_date_is_refused_before_its_preview_comes(qtbot, window):
    dialog = bulk_edit(qtbot, window)
    choose(qtbot, window, dialog, "published", "2020")
    assert {after for _, after in lines(dialog)} == {str(PartialDate(2020))}
    dialog._value.setText("2021")
    dialog._value.setText("2021-")
    settled(qtbot, window)
    assert not dialog._apply.isEnabled()
    assert lines(dialog) == []


@pytest.mark.parametrize(
    "kind",
    [TrashDialog, RulesDialog, SuggestionsDialog, WatchedFoldersDialog, WatchListsDialog],
)
def test_enter_closes_a_list_and_changes_nothing(qtbot, window, kind):
    dialog = kind(window.session, window)
    dialog.open()
    settled(qtbot, window)
    (default,) = [one for one in dialog.findChildren(QPushButton) if one.isDefault()]
    assert default.text().replace("&", "") == "Close"
    QTest.keyClick(dialog, "\r")
    assert not dialog.isVisible()


def test_comparing_names_holds_no_article_up_and_ends_with_its_dialog(qtbot, window, monkeypatch):
    begun, ended = Event(), Event()

    def compare(_entities, _limit, cancelled):
        begun.set()
        while not cancelled():
            time.sleep(0.005)
        ended.set()
        raise Cancelled

    monkeypatch.setattr(entity_editing, "suggest_merges", compare)
    wait_for_article(qtbot, window)
    dialog = SuggestionsDialog(window.session, window)
    dialog.open()
    qtbot.waitUntil(begun.is_set, timeout=10_000)
    second = window.results.model.row(1).id
    window.reading.next_article()
    qtbot.waitUntil(lambda: window.reader.article.id == second, timeout=10_000)
    assert not ended.is_set()
    dialog.close()
    qtbot.waitUntil(ended.is_set, timeout=10_000)


def test_deleting_for_good_is_asked_and_enter_refuses(qtbot, window, archive):
    gone = ids(window, 2)
    window.session.edit(lambda lib: lib.marking.trash(gone))
    settled(qtbot, window)
    dialog = TrashDialog(window.session, window)
    dialog.open()
    settled(qtbot, window)
    dialog._list.selectAll()
    for press, left in (("Cancel", 2), ("Delete for good", 0)):
        dialog._delete.click()
        (box,) = dialog.findChildren(QMessageBox)
        assert box.defaultButton().text().replace("&", "") == "Cancel"
        (button,) = [b for b in box.buttons() if b.text().replace("&", "") == press]
        button.click()
        settled(qtbot, window)
        QApplication.processEvents()
        assert dialog._list.count() == left
    window.close()
    with Library.open(archive, write=False) as library:
        assert library.marking.trashed() == []


def test_only_the_tags_of_the_selection_are_offered_to_be_removed(qtbot, window):
    first, second = ids(window, 2)
    window.session.edit(lambda lib: lib.marking.tag([first], add=("here",)))
    window.session.edit(lambda lib: lib.marking.tag([second], add=("elsewhere",)))
    settled(qtbot, window)
    window.results.table.setCurrentIndex(window.results.model.index(0, 0))
    settled(qtbot, window)
    window.marking.untag()
    settled(qtbot, window)
    (picker,) = [one for one in window.findChildren(Picker) if one.isVisible()]
    assert [pick.label for pick in picker.model.picks] == ["here"]
    picker.close()


@pytest.mark.parametrize("action", ["versions", "untag"])
def test_an_empty_choice_says_why(qtbot, window, action):
    window.results.table.setCurrentIndex(window.results.model.index(0, 0))
    settled(qtbot, window)
    window.commands.by_id[action].trigger()
    settled(qtbot, window)
    (picker,) = [one for one in window.findChildren(Picker) if one.isVisible()]
    assert picker._nothing.isVisible()
    assert picker._nothing.text() in (
        "No other version of this article is known.", "No tags to remove.",
    )  # fmt: skip
    picker.close()


@pytest.mark.parametrize("action", ["appearance", "language"])
def test_a_choice_says_what_is_in_use(qtbot, window, action):
    window.commands.by_id[action].trigger()
    (picker,) = [one for one in window.findChildren(Picker) if one.isVisible()]
    in_use = [pick.label for pick in picker.model.picks if pick.detail == "in use"]
    assert in_use == [{"appearance": "As the system", "language": "English"}[action]]
    picker.close()


@pytest.mark.usefixtures("russian")
def test_formats_with_english_names_are_named_in_russian(qtbot, window):
    found = []
    window.session.read("formats", lambda lib, _: lib.exporting.formats(), found.extend)
    settled(qtbot, window)
    names = {"BibTeX", "RIS", "CSL-JSON"}  # the same in every language
    english = {one.label for one in found} - names
    assert english
    assert not english & {format_label(one) for one in found}


def test_a_disabled_button_never_looks_like_the_one_enter_presses(qtbot, window):
    dialog = QDialog(window)
    button = QPushButton("Do", dialog)
    button.resize(80, 28)
    button.setDefault(True)
    dialog.show()
    colours = []
    for usable in (True, False):
        button.setEnabled(usable)
        colours.append(button.grab().toImage().pixelColor(6, 14).name())
    assert colours[0] != colours[1]


def test_the_style_format_and_colour_used_last_are_offered_first(
    qtbot, window, open_window, archive, monkeypatch
):
    wait_for_article(qtbot, window)
    first = offered(qtbot, window, "cite")
    last = first.model.picks[-1]
    first.chosen.emit(last.value)
    first.reject()
    window.marking._take_colour("pink")
    dialog = opened(qtbot, window, "export", ExportDialog)
    dialog._format.setCurrentIndex(3)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog.accept()
    settled(qtbot, window)
    window.close()
    again = open_window(archive)
    wait_for_article(qtbot, again)
    picks = offered(qtbot, again, "cite").model.picks
    assert (picks[0].value, picks[0].detail) == (last.value, "used last")
    assert len(picks) == len(first.model.picks)
    assert again.marking.highlight_colour == "pink"
    assert opened(qtbot, again, "export", ExportDialog)._format.currentIndex() == 3


def opened(qtbot, window, action, kind):
    window.commands.by_id[action].trigger()
    settled(qtbot, window)
    (dialog,) = [one for one in window.findChildren(kind) if one.isVisible()]
    return dialog


def offered(qtbot, window, action):
    return opened(qtbot, window, action, Picker)


def test_an_import_begins_at_its_files_and_goes_on_down(qtbot, window, tmp_path):
    dialog = ImportDialog(window.session, window._around.icons, (), window)
    dialog.show()
    assert dialog.focusWidget().text() == "Add files…"
    reached = []
    for _ in range(4):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        reached.append(dialog.focusWidget())
    assert reached[0].text() == "Add folder…"
    assert reached[1:3] == [dialog._source, dialog._tags], "there is nothing to look inside yet"
    dialog.add_paths((tmp_path,))
    assert dialog.focusWidget() is dialog._start


def test_a_file_is_taken_off_the_list_of_an_import(qtbot, window, tmp_path):
    paths = (tmp_path / "a", tmp_path / "b", tmp_path / "c")
    dialog = ImportDialog(window.session, window._around.icons, paths, window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=10_000)
    dialog._list.setFocus()
    for row in (0, 2):
        dialog._list.item(row).setSelected(True)
    QTest.keyClick(dialog._list, Qt.Key.Key_Delete)
    assert dialog.paths == (str(paths[1]),)
    dialog._list.selectAll()
    dialog._remove.trigger()
    assert dialog.paths == ()
    assert not dialog._start.isEnabled()
