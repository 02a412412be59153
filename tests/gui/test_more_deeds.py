"""What the window does beside searching and reading: parts, states, colours, undo, folders."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from deeds import settled, wait_for_article
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt, QTranslator
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QPlainTextEdit

from pressmark.gui.article_document import Look, build_body
from pressmark.gui.date_text import span_text
from pressmark.gui.earlier_dialog import EarlierDialog
from pressmark.gui.facet_rows import date_rows
from pressmark.gui.field_keys import FieldKeys
from pressmark.gui.search_state import DateChoice, SearchState
from pressmark.gui.undo_text import undo_text
from pressmark.gui.watched_dialog import WatchedFoldersDialog
from pressmark.model.article import Cut
from pressmark.model.dates import PartialDate
from pressmark.model.facets import DateCounts
from pressmark.model.imports import RunDefaults
from pressmark.services.control import Control
from pressmark.services.library import Library
from pressmark.services.resources import resource


def pdf(lines: list[str]) -> bytes:
    """A PDF of one page with some lines of text."""
    text = "BT /F1 14 Tf 60 720 Td " + " ".join(f"({line}) Tj 0 -20 Td" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    out += "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("latin-1")


def test_the_first_article_opens_by_itself_and_is_not_called_read(qtbot, window):
    wait_for_article(qtbot, window)
    assert window.results.table.currentIndex().row() == 0
    assert window.reader.article.id == window.results.model.row(0).id
    assert not window.reading._long_enough.isActive(), "nobody chose to read it"
    window.reading.next_article()
    qtbot.waitUntil(window.reading._long_enough.isActive, timeout=10_000)


def test_a_long_span_is_folded_to_the_newest_years_and_those_chosen():
    counts = DateCounts({str(year): 3 for year in range(1980, 2021)}, {}, {}, 2)
    chosen = DateChoice(PartialDate(1990), PartialDate(1990))
    rows = date_rows(counts, SearchState(dates=(chosen,)))
    assert [row.label for row in rows[:3]] == ["2020", "2019", "2018"]
    assert "1990" in [row.label for row in rows]
    (folded,) = [row for row in rows if row.choice is None]
    shown = [row for row in rows if row.choice is not None and row.choice.first is not None]
    assert folded.count + len(shown) == 41
    assert rows[-1].count == 2, "the undated stay last"
    assert len(date_rows(counts, SearchState(), all_years=True)) == 42


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Star", "Звезда"),
        ("Tag (12 articles): война", "Метка: война (статей: 12)"),
        ("Set source (3 articles)", "Изменить источник (статей: 3)"),
        ("Rename Saldo", "Переименовать: Saldo"),
        ("Merge into %2 Ltd", "Объединить в %2 Ltd"),
        ("Star (2 changes left as later work made them)",
         "Звезда (более поздних правок оставлено: 2)"),
        ("Something new", "Something new"),
    ],
)  # fmt: skip
def test_what_undo_would_undo_is_said_in_the_windows_language(qapp, label, said):
    translator = QTranslator()
    assert translator.load("pressmark_ru", str(resource("translations")))
    qapp.installTranslator(translator)
    try:
        assert undo_text(label) == said
    finally:
        qapp.removeTranslator(translator)
        QLocale.setDefault(QLocale("en"))


def test_every_edit_of_the_window_has_a_label_in_russian(qapp, archive):
    translator = QTranslator()
    assert translator.load("pressmark_ru", str(resource("translations")))
    qapp.installTranslator(translator)
    english = []
    with Library.open(archive) as library:
        marking = library.marking
        for edit in (
            lambda: marking.star([1, 2]), lambda: marking.mark_read([1]),
            lambda: marking.tag([1], add=("a",)), lambda: marking.tag([1, 2], remove=("a",)),
            lambda: marking.note(1, "x"), lambda: marking.note(1, ""),
            lambda: marking.edit([1], "title", "T"), lambda: marking.edit([1], "section", "S"),
            lambda: marking.edit([1, 2], "published", "2020"), lambda: marking.trash([3]),
            lambda: marking.restore([3]),
        ):  # fmt: skip
            edit()
            label = marking.undo_label
            if undo_text(label) == label:
                english.append(label)
    qapp.removeTranslator(translator)
    assert english == []


def test_cut_text_is_shown_in_its_place_and_moves_no_mark(qtbot, window):
    article = wait_for_article(qtbot, window)
    place = article.body.index("A second paragraph")
    cuts = (Cut("advertisement", "Buy our 🗞️ soap", place), Cut("menu", "Home\nNews", 0))
    article = replace(article, cuts=cuts)
    start = article.body.index("calm returned")
    theme, font = window.reader._theme, window.reader.text.text_font()
    look = Look(font, theme, entities=True, cuts=True)
    body = build_body(article, ((start, start + 4),), look, window.thread())
    text = body.document.toPlainText()
    assert text.index("Home") < text.index("Buy our") < text.index("A second paragraph")
    ((first, last),) = body.hits
    cursor = QTextCursor(body.document)
    cursor.setPosition(first)
    cursor.setPosition(last, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "calm"
    own = len(article.body[:start].encode("utf-16-le")) // 2
    assert body.own_at(first) == own
    assert body.shown_at(own) == first


def test_a_pdf_original_is_drawn(qtbot, open_window, tmp_path):
    saved = tmp_path / "report.pdf"
    lines = [f"The harbour report, line {n}, speaks of boats and the weather." for n in range(8)]
    saved.write_bytes(pdf(lines))
    with Library.open(tmp_path / "pdf", create=True) as library:
        library.imports.run([str(saved)], RunDefaults(), lambda _: None, Control())
        library.maintenance.reindex(lambda _: None, Control())
    window = open_window(tmp_path / "pdf")
    wait_for_article(qtbot, window)
    window.reader.toggle_original()
    settled(qtbot, window)
    image = window.reader.original._image.pixmap().toImage()
    assert image.width() > 400, window.reader.original._message.text()
    dark = sum(
        image.pixelColor(x, y).lightness() < 128
        for x in range(0, image.width(), 3)
        for y in range(0, image.height() // 3, 3)
    )
    assert dark > 50, "letters were drawn"
    assert image.pixelColor(5, 5).lightness() > 240
    assert window.reader.original._number.maximum() == 1


def test_a_damaged_original_says_what_is_safe(qtbot, window, archive):
    wait_for_article(qtbot, window)
    for kept in (archive / "originals").rglob("*"):
        if kept.is_file():
            kept.chmod(0o600)
            kept.unlink()
    window.reader.toggle_original()
    settled(qtbot, window)
    assert "Its text is safe" in window.reader.original._message.text()
    assert window.reader.text.toPlainText()


def test_a_tag_is_taken_from_a_selection(qtbot, window):
    window.session.edit(lambda lib: lib.marking.tag([1, 2, 3], add=("old",)))
    settled(qtbot, window)
    window.results.table.selectAll()
    window.marking._untag_selection("old")
    settled(qtbot, window)
    tags = []
    window.session.read("t", lambda lib, _: [t.value for t in lib.marking.tags() if t.count],
                        tags.extend)  # fmt: skip
    settled(qtbot, window)
    assert tags == []


def test_folders_are_watched_and_make_way_for_other_work(qtbot, window, tmp_path):
    folder = tmp_path / "incoming"
    folder.mkdir()
    dialog = WatchedFoldersDialog(window.session, window)
    qtbot.addWidget(dialog)
    window.work.activity._start_next = lambda: None
    dialog.changed.connect(window.work._watch)
    dialog.watch(folder)
    settled(qtbot, window)
    assert str(folder) in dialog._list.item(0).text()
    activity = window.work.activity
    assert [task.watches for task in activity.tasks] == [True]
    assert not activity.busy, "a window may close while it only watches"
    window.work.reindex()
    assert [task.watches for task in activity.tasks] == [False, True]
    assert activity.busy
    activity.tasks.clear()
    dialog._list.selectAll()
    dialog._stop_watching()
    settled(qtbot, window)
    assert dialog._list.count() == 0


def test_an_interrupted_import_is_offered(qtbot, window):
    window.work._resume([])
    assert window.banner.isHidden()
    report = None

    def keep(reports):
        nonlocal report
        (report,) = reports

    window.session.read("r", lambda lib, _: lib.imports.reports(1), keep)
    settled(qtbot, window)
    window.work.activity._start_next = lambda: None
    window.work._resume([report])
    assert not window.banner.isHidden()
    window.banner._action.click()
    task, following = window.work.activity.tasks
    assert task.job.resume_run == report.run_id
    assert following.follows
    window.work.activity.tasks.clear()


def test_earlier_states_can_be_read(qtbot, window):
    wait_for_article(qtbot, window)
    article = replace(window.reader.article, title="Before", body="As it was")
    dialog = EarlierDialog([("2026-01-02T03:04:05+00:00", article)], window)
    qtbot.addWidget(dialog)
    assert "As it was" in dialog.findChild(QPlainTextEdit).toPlainText()
    none = EarlierDialog([], window)
    qtbot.addWidget(none)
    assert any("not changed" in label.text() for label in none.findChildren(QLabel))


def test_a_screen_reader_finds_search_facets_list_and_text(qtbot, window):
    wait_for_article(qtbot, window)
    found: dict[str, QAccessible.Role] = {}
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        one = waiting.pop()
        name = one.text(QAccessible.Text.Name)
        menu = one.role() in (QAccessible.Role.MenuItem, QAccessible.Role.PopupMenu)
        if name and not menu:
            found.setdefault(name, one.role())
        if one.role() not in (QAccessible.Role.Table, QAccessible.Role.Tree):
            waiting += [child for i in range(one.childCount()) if (child := one.child(i))]
    role = QAccessible.Role
    assert found["Search"] is role.EditableText
    assert found["Filters"] is role.Tree
    assert found["Articles"] in (role.Table, role.List)
    assert found["Text of the article"] in (role.EditableText, role.StaticText, role.Document)
    table = QAccessible.queryAccessibleInterface(window.results.table)
    spoken = [table.child(i).text(QAccessible.Text.Name) for i in range(table.childCount())]
    assert any(window.results.model.row(0).title in one for one in spoken[:4])


def test_one_article_is_one_article(qapp, window):
    assert window.empty.correction_text("storm", 1).endswith("1 article")
    assert window.empty.without_text("dates", 2).endswith("2 articles")
    assert QCoreApplication.translate("FacetModel", "%1, %Ln articles", "", 1) == "%1, 1 article"


def test_the_disk_is_full_while_tagging(qtbot, window):
    article = wait_for_article(qtbot, window)
    window.session.edit(lambda lib: lib.marking.tag([article.id], add=("kept",)))
    settled(qtbot, window)

    def fill_disk(library: Library) -> None:
        """A record that may not grow stands for a disk that is full."""
        with library.marking._archive._database.editing() as connection:
            connection.execute("PRAGMA max_page_count = 1")  # no page more than there is

    window.session.edit(fill_disk)
    settled(qtbot, window)
    window.session.edit(lambda lib: lib.marking.note(article.id, "x" * 3_000_000))
    settled(qtbot, window)
    assert not window.banner.isHidden()
    assert "full" in window.banner._text.text().lower()
    window.reader.show_again()
    settled(qtbot, window)
    assert window.reader.article.tags == ("kept",)
    assert window.reader.article.note == ""


def test_the_archive_is_taken_away_while_it_is_open(qtbot, window, archive: Path):
    wait_for_article(qtbot, window)
    away = archive.rename(archive.with_name("away"))
    window.marking.star()
    settled(qtbot, window)
    assert window.isVisible()
    assert not window.banner.isHidden()
    away.rename(archive)
    with Library.open(archive, write=False) as library:
        assert library.status().articles == 60


def test_a_star_leaves_the_text_and_its_selection_alone(qtbot, window):
    wait_for_article(qtbot, window)
    text = window.reader.text
    text.setFocus()
    cursor = text.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    document = text.document()
    window.marking.star()
    qtbot.waitUntil(lambda: window.reader.article.starred, timeout=10_000)
    settled(qtbot, window)
    assert window.reader.header.star.isChecked()
    assert text.document() is document
    assert (text.textCursor().selectionStart(), text.textCursor().selectionEnd()) == (3, 9)


def test_the_text_is_copied_from_its_menu(qtbot, window):
    wait_for_article(qtbot, window)
    menus = []
    for select in (False, True):
        if select:
            window.reader.text.selectAll()
        window.reader.text.menu_wanted.emit(window.reader.text.mapToGlobal(QPoint(5, 5)))
        menus.append(QApplication.activePopupWidget())
        copy = menus[-1].actions()[0]
        assert (copy.text(), copy.isEnabled()) == ("Copy", select)
        if select:
            copy.trigger()
        menus[-1].close()
    assert window.reader.article.body[:20] in QApplication.clipboard().text()


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2007-01-01", "2013-12-31", "2007 – 2013"),
        ("2013-01-01", "2013-12-31", "2013"),
        ("2013-02-01", "2013-04-30", "Feb 2013 – Apr 2013"),
        ("2012-02-01", "2012-02-29", "Feb 2012"),
        ("2012-02-01", "2012-02-28", "1 Feb 2012 – 28 Feb 2012"),
        ("2010", "2012-10", "Jan 2010 – Oct 2012"),
    ],
)
def test_a_span_of_whole_years_or_months_is_named_by_them(qapp, first, last, said):
    choice = DateChoice(PartialDate.parse(first), PartialDate.parse(last))
    assert span_text(choice) == said


@pytest.mark.parametrize("given_up", [False, True])
def test_a_key_that_a_field_claims_is_the_windows(qtbot, given_up):
    # Ctrl+E on Linux; offscreen a field claims no key of the window's but such as End.
    window, field, done = QMainWindow(), QLineEdit("storm"), []
    qtbot.addWidget(window)
    window.setCentralWidget(field)
    action = QAction("Export", window)
    action.setShortcut(QKeySequence(Qt.Key.Key_End))
    action.triggered.connect(lambda: done.append("exported"))
    window.addAction(action)
    if given_up:
        FieldKeys(window)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=10_000)
    field.home(False)
    QTest.keyClick(field, Qt.Key.Key_End)
    assert (done, field.cursorPosition()) == ((["exported"], 0) if given_up else ([], 5))


def _note(done: list[str], name: str) -> None:
    done.append(name)


def test_an_untouched_field_leaves_undo_and_redo_to_the_window(qtbot):
    window, field, done = QMainWindow(), QLineEdit(), []
    qtbot.addWidget(window)
    window.setCentralWidget(field)
    for name, keys in (("Undo", "Ctrl+Z"), ("Redo", "Ctrl+Shift+Z")):
        action = QAction(name, window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(partial(_note, done, name))
        window.addAction(action)
    FieldKeys(window)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=10_000)
    undo, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(field, Qt.Key.Key_Z, undo)
    QTest.keyClick(field, Qt.Key.Key_Z, undo | shift)
    assert done == ["Undo", "Redo"]
    QTest.keyClicks(field, "storm")
    QTest.keyClick(field, Qt.Key.Key_Z, undo)
    assert (field.text(), done) == ("", ["Undo", "Redo"])
    QTest.keyClick(field, Qt.Key.Key_Z, undo)  # once too often: an edit of articles stays
    assert done == ["Undo", "Redo"]
