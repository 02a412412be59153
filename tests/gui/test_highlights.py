"""Highlights: made, coloured, commented, copied, removed, and every step undone."""

from deeds import settled, wait_for_article
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu

from pressmark.gui.highlight_list import colour_label
from pressmark.gui.theme import HIGHLIGHTS


def highlight(qtbot, window, text, colour):
    cursor = window.reader.text.textCursor()
    cursor.setPosition(0)
    window.reader.text.setTextCursor(cursor)
    assert window.reader.text.find(text)
    window.marking._take_colour(colour)
    settled(qtbot, window)


def made(window):
    return [(one.text, one.colour, one.comment) for one in window.reader.article.highlights]


def open_list(qtbot, window):
    window.show()
    wait_for_article(qtbot, window)
    highlight(qtbot, window, "calm", "green")
    highlight(qtbot, window, "town", "pink")
    window.reader._drawer_buttons[1].click()
    return window.reader.drawer._highlights


def menu_of(listed, row):
    place = listed.visualItemRect(listed.item(row)).center()
    where = listed.viewport().mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where)
    QApplication.sendEvent(listed.viewport(), event)
    (menu,) = listed.findChildren(QMenu)
    return {action.text().replace("&", ""): action for action in menu.actions()}, menu


def test_highlighting_a_passage_again_changes_its_colour(qtbot, window):
    wait_for_article(qtbot, window)
    highlight(qtbot, window, "calm", "green")
    highlight(qtbot, window, "calm", "pink")
    assert made(window) == [("calm", "pink", "")]
    window.marking.undo()
    settled(qtbot, window)
    assert made(window) == [("calm", "green", "")]


def test_the_menu_of_a_highlight_changes_its_colour_and_removes_it(qtbot, window):
    listed = open_list(qtbot, window)
    actions, menu = menu_of(listed, 1)
    assert set(map(colour_label, HIGHLIGHTS)) <= set(actions)
    assert not actions["Pink"].isEnabled(), "it is pink"
    actions["Blue"].trigger()
    menu.close()
    settled(qtbot, window)
    assert made(window) == [("calm", "green", ""), ("town", "blue", "")]
    actions, menu = menu_of(listed, 0)
    actions["Copy the passage"].trigger()
    assert QGuiApplication.clipboard().text() == "calm"
    actions["Remove the highlight"].trigger()
    menu.close()
    settled(qtbot, window)
    assert made(window) == [("town", "blue", "")]
    for _ in range(2):
        window.marking.undo()
        settled(qtbot, window)
    assert made(window) == [("calm", "green", ""), ("town", "pink", "")]


def test_enter_edits_the_comment_and_the_list_keeps_its_place(qtbot, window):
    listed = open_list(qtbot, window)
    listed.setFocus()
    listed.setCurrentRow(1)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    (dialog,) = window.findChildren(QInputDialog)
    dialog.setTextValue("ask the mayor")
    dialog.accept()
    settled(qtbot, window)
    assert made(window)[1] == ("town", "pink", "ask the mayor")
    assert listed.item(1).text() == "ask the mayor\ntown"
    assert listed.currentRow() == 1
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    settled(qtbot, window)
    assert made(window) == [("calm", "green", "")]
    assert listed.currentRow() == 0
