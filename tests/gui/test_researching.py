"""What a researcher meets in a day: notes, highlights, lists of one's own, what a search leaves."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from deeds import settled, wait_for_article
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QListWidget

from pressmark.archive.queues import Step
from pressmark.gui.activity_panel import ActivityPanel
from pressmark.gui.article_document import Look, build_body, hit_format
from pressmark.gui.entity_page import EntityPageDialog, page_html
from pressmark.gui.note_field import NoteField
from pressmark.gui.palettes import Appearance, own_palette
from pressmark.gui.theme import theme_of
from pressmark.gui.timeline_painter import TimelinePainter, TimelineView
from pressmark.gui.timeline_scale import Bin
from pressmark.gui.tour import Tour
from pressmark.gui.watch_lists_dialog import WatchListsDialog
from pressmark.model.article import Highlight
from pressmark.model.dates import PartialDate
from pressmark.model.entities import Entity, FoundMention, Recognised
from pressmark.model.facets import Facet, FacetQuery
from pressmark.model.imports import Progress, Stage
from pressmark.model.kinds import EntityKind
from pressmark.model.search import SearchRequest
from pressmark.model.views import EntityPage
from pressmark.services import jobs
from pressmark.services.library import Library

PERSON = EntityKind.PERSON


def read_first(qtbot, window):
    window.reading.next_article()
    wait_for_article(qtbot, window)


def test_a_note_is_read_as_its_markdown_and_written_once_clicked(qtbot):
    field = NoteField()
    qtbot.addWidget(field)
    field.resize(300, 200)
    field.show()
    field.show_note("# Ask\n**who** paid\nand *why*", writable=True)
    assert field.currentWidget() is field.view
    assert field.view.toPlainText() == "Ask\nwho paid\u2028and why".replace("\u2028", "\n")
    QTest.mouseClick(field.view.viewport(), Qt.MouseButton.LeftButton)
    assert field.currentWidget() is field.edit
    assert field.text == "# Ask\n**who** paid\nand *why*"


def test_a_note_of_an_archive_that_can_only_be_read_is_not_written(qtbot):
    field = NoteField()
    qtbot.addWidget(field)
    field.show()
    field.show_note("as it is", writable=False)
    QTest.keyClick(field.view, Qt.Key.Key_Return)
    assert field.currentWidget() is field.view


def test_a_note_reads_no_file_and_no_html(qtbot, tmp_path):
    picture = tmp_path / "secret.png"
    field = NoteField()
    qtbot.addWidget(field)
    from PySide6.QtGui import QImage

    image = QImage(40, 40, QImage.Format.Format_RGB32)
    assert image.save(str(picture))
    field.show_note(f"![x]({picture.as_uri()}) <b>raw</b>", writable=True)
    assert "<b>raw</b>" in field.view.toPlainText(), "HTML is text"
    loaded = field.view.document().resource(2, picture.as_uri())
    assert loaded.width() <= 1, "nothing of the picture was read"


def test_a_note_is_saved_and_then_shown_rendered(qtbot, window):
    read_first(qtbot, window)
    window.reader.open_notes()
    QTest.keyClicks(window.reader.drawer.notes.edit, "**bold**")
    window.results.table.setFocus()
    settled(qtbot, window)
    notes = window.reader.drawer.notes
    assert window.reader.article.note == "**bold**"
    assert notes.currentWidget() is notes.view
    assert notes.view.toPlainText() == "bold"


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_a_hit_and_a_highlight_differ_by_more_than_colour(qtbot, window, look):
    read_first(qtbot, window)
    theme = theme_of(own_palette(look))
    marked = Highlight(window.reader.article.body[:20], "", "yellow", 0, 20)
    article = replace(window.reader.article, highlights=(marked,), mentions=())
    body = build_body(article, ((30, 36),), Look(QFont(), theme, False), window.thread())

    def style(position):
        cursor = QTextCursor(body.document)
        cursor.setPosition(position + 1)
        return cursor.charFormat()

    highlight, hit = style(5), style(32)
    assert highlight.fontUnderline() or highlight.underlineStyle().value
    assert highlight.fontWeight() < QFont.Weight.Bold.value
    assert hit.fontWeight() == hit_format(theme).fontWeight() == QFont.Weight.Bold.value
    assert not hit.underlineStyle().value
    body.document.deleteLater()


def test_it_is_said_when_the_article_read_is_not_in_the_list(qtbot, window):
    read_first(qtbot, window)
    aside = window.reader.header._aside
    assert aside.isHidden()
    other = next(
        topic for topic in ("harvest", "storm") if topic not in window.reader.article.title
    )
    window.control.type_text(f"title:{other}")
    qtbot.waitUntil(lambda: not aside.isHidden(), timeout=10_000)
    window.control.type_text("")
    qtbot.waitUntil(aside.isHidden, timeout=10_000)


def test_watch_lists_are_imported_deleted_and_brought_back(qtbot, window, tmp_path):
    table = tmp_path / "topics.csv"
    table.write_text("name\nevacuation\nharvest\n", "utf-8")
    dialog = WatchListsDialog(window.session, window)
    dialog.show()
    with qtbot.waitSignal(dialog.imported, timeout=10_000):
        dialog.import_table(table)
    settled(qtbot, window)
    shown = dialog.findChild(QListWidget)
    assert [shown.item(i).text() for i in range(shown.count())] == ["topics\n2 names"]
    shown.item(0).setSelected(True)
    dialog._delete.click()
    settled(qtbot, window)
    assert shown.count() == 0
    window.marking.undo()
    settled(qtbot, window)
    dialog._read()
    settled(qtbot, window)
    assert shown.count() == 1
    dialog.close()


def test_the_names_of_a_new_watch_list_are_looked_for_at_once(qtbot, window):
    window.entities.names_to_find.emit()
    assert [type(task.job) for task in window.work.activity.tasks] == [jobs.MatchJob]
    qtbot.waitUntil(lambda: not window.work.activity.busy, timeout=60_000)


def test_matches_and_all_articles_stand_on_one_scale(qtbot):
    def painter(*counts, undated=(0, 0)):
        bins = tuple(
            Bin(PartialDate(2000 + number), matches, archive)
            for number, (matches, archive) in enumerate(counts)
        )
        view = TimelineView(None, bins, undated)
        theme = theme_of(own_palette(Appearance.LIGHT))
        return TimelinePainter(view, theme, QFont(), QRectF(0, 0, 400, 90))

    assert painter((10, 10), (40, 40)).top == 40
    assert painter((30, 100), (20, 50)).top == 100, "the archive's bars fit"
    assert painter((3, 900), (1, 50)).top == 12, "a rare word still shows bars"
    assert painter((0, 900), (0, 50)).top == 900
    assert painter((10, 10), (4, 8), undated=(600, 900)).top == 10, "months beside all the undated"
    assert painter(undated=(6, 9)).top == 9


def test_an_entitys_page_counts_its_undated_articles_and_leaves_out_plain_readings():
    entity = Entity(1, EntityKind.PLACE, "Kherson", ("Kherson",))
    page = EntityPage(
        entity, (("2022", 5, 9),), (), (), (), (), ("recogniser", "a country"), undated=(3, 7)
    )
    html = page_html(page, theme_of(own_palette(Appearance.LIGHT)))
    assert "Undated" in html
    assert "/ 7" in html
    assert "recogniser" not in html
    assert "Undated" not in page_html(replace(page, undated=(0, 0)), theme_of(own_palette(
        Appearance.LIGHT)))  # fmt: skip


def test_many_years_without_a_mention_are_one_line_of_an_entitys_page():
    years = [(str(year), int(year in (2004, 2009)), 10) for year in range(1990, 2013)]
    entity = Entity(1, EntityKind.PLACE, "Kherson", ("Kherson",))
    page = EntityPage(entity, tuple(years), (), (), (), (), (), undated=(0, 0))
    html = page_html(page, theme_of(own_palette(Appearance.LIGHT)))
    found = re.findall(r"<tr><td>([^&]*)&nbsp;</td>.*?/ (\d+)", html)
    assert found == [
        ("1990 – 2003", "140"), ("2004", "10"), ("2005 – 2008", "40"), ("2009", "10"),
        ("2010", "10"), ("2011", "10"), ("2012", "10"),
    ]  # fmt: skip


def test_the_last_steps_of_recognising_have_words_and_no_clock(qtbot, window):
    activity = window.work.activity
    from pressmark.gui.activity import Task

    task = Task(jobs.EnrichJob(), "Catching up", begun=True)
    activity.tasks.append(task)
    panel, columns = window.status_area.panel, window.columns.size()
    assert isinstance(panel, ActivityPanel)
    shown = {}
    for name, progress in (
        ("last", Progress(Stage.RECOGNISING, 218, 218, 4.0, 0.0)),
        ("linking", Progress(Stage.LINKING, 0)),
        ("lists", Progress(Stage.MATCHING, 3, 9, 1.0, 6.0)),
    ):
        task.progress = progress
        activity.changed.emit()
        qtbot.wait(300)
        (line,) = panel._lines.values()
        shown[name] = (line._text.text(), line._time.text())
    assert panel.isVisible()
    assert window.columns.size() == columns  # nothing above it has moved
    activity.tasks.remove(task)
    assert shown["last"] == ("Finding people and places 218 of 218", "")
    assert shown["linking"] == ("Joining names of the same person", "")
    assert shown["lists"] == ("Looking for the names of your lists 3 of 9", "0:06 left")


def test_what_opened_by_itself_makes_way_for_the_first_that_is_found(qtbot, window):
    wait_for_article(qtbot, window)
    other = next(t for t in ("harvest", "storm") if t not in window.reader.article.title)
    window.control.type_text(f"title:{other}")
    qtbot.waitUntil(lambda: other in window.reader.article.title, timeout=10_000)
    settled(qtbot, window)
    assert window.reader.article.id == window.results.model.row(0).id
    assert window.reader.header._aside.isHidden()


def test_enter_leads_through_the_tour_and_out_of_it(qtbot, window):
    window.guide.show_tour()
    tour = window.findChild(Tour)
    stops, seen = len(tour._stops), set()
    for _ in range(stops):
        seen.add(tour._title.text())
        QTest.keyClick(tour._next, Qt.Key.Key_Return)
    assert len(seen) == stops
    assert not tour.isVisible()
    qtbot.waitUntil(lambda: window.findChild(Tour) is None, timeout=5_000)


def test_an_entitys_page_is_no_higher_than_the_window(qtbot, window):
    window.resize(1280, 640)
    entity = Entity(1, EntityKind.PLACE, "Kherson", ("Kherson",))
    dialog = EntityPageDialog(EntityPage(entity, (), (), (), (), ()), window)
    assert dialog.height() <= 640
    dialog.close()


def test_the_list_under_a_field_of_another_dialog_has_a_ground(qtbot, window):
    field = QLineEdit(window)
    completer = QCompleter(["alpha", "alps"], field)
    field.setCompleter(completer)
    field.show()
    completer.setCompletionPrefix("al")
    completer.complete()
    popup = completer.popup()
    popup.setAutoFillBackground(False)
    ground = popup.grab().toImage().pixelColor(popup.width() - 8, popup.height() - 3)
    assert ground == theme_of(QApplication.palette()).base
    popup.hide()


def test_the_status_line_says_what_was_done_last(qtbot, window):
    steps = (
        (window.marking.star, "Done: Star"),
        (lambda: rename_source(window), "Done: Rename the source to Herald"),
        (window.marking.undo, "Undone: Rename the source to Herald"),
        (window.marking.redo, "Done again: Rename the source to Herald"),
    )
    for do, said in steps:
        do()
        settled(qtbot, window)
        assert window.status_area._text.text() == said


def rename_source(window):
    window.session.edit(lambda lib: lib.marking.rename_source(1, "Herald"))


def people_of(qtbot, window):
    found = {}
    query = FacetQuery(Facet.PERSON, 20)
    window.session.read(
        "people of",
        lambda lib, _: lib.search.facet_values(SearchRequest(), query)[0],
        lambda values: found.update({one.value: one.count for one in values if one.id}),
    )
    settled(qtbot, window)
    return found


def test_a_surname_follows_the_correction_of_its_person_and_its_undoing(qtbot, window):
    def recognise(library: Library) -> None:
        rows = [("Barack Obama", number) for number in range(1, 5)] + [("Obama", 5)]
        library.entities._archive.entities.store(
            Recognised(number, (FoundMention(0, 3, name, PERSON, name, name.casefold()),), "test")
            for name, number in rows
        )
        library.enrichment.link_names(lambda _: None)
        for step in (Step.ENTITIES, Step.DUPLICATES):
            pending = library.entities._archive.queues.pending(step, 100)
            library.entities._archive.queues.finish(step, pending.ids, pending.ticket)

    window.session.edit(recognise)
    settled(qtbot, window)
    assert people_of(qtbot, window) == {"Barack Obama": 5}

    def change_kind(library: Library) -> None:
        (person,) = library.entities.find("Barack Obama")
        library.entities.change_kind(person.id, EntityKind.GROUP)

    window.session.edit(change_kind)
    settled(qtbot, window)
    assert people_of(qtbot, window) == {"Obama": 1}
    window.marking.undo()
    settled(qtbot, window)
    assert people_of(qtbot, window) == {"Barack Obama": 5}
