"""A long list is painted in two turns when a reply changed it, and else at once."""

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QTreeView

from pressmark.gui.halves import Halves
from pressmark.gui.turns import Turns

_ROWS = 200


class _List(QTreeView):
    """Notes the rows it paints, as (first, after the last) of every turn."""

    def __init__(self, turns: Turns) -> None:
        super().__init__()
        self.halves = Halves(self, turns)
        self.painted: list[tuple[int, int]] = []
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setModel(QStringListModel([f"row {n}" for n in range(_ROWS)], self))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        now = self.halves.first_of(event)
        self.painted.append((now.rect().top(), now.rect().bottom() + 1))
        super().paintEvent(now)

    def show_others(self, word: str) -> None:
        self.model().setStringList([f"{word} {n}" for n in range(_ROWS)])
        self.executeDelayedItemsLayout()


@pytest.fixture
def turns():
    return Turns()


@pytest.fixture
def listed(qtbot, turns):
    """A list on the screen, painted once."""
    view = _List(turns)
    qtbot.addWidget(view)
    view.resize(300, 500)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: turns.resting and bool(view.painted))
    return view


def picture(view: _List) -> QImage:
    return view.viewport().grab().toImage()


def test_the_first_time_all_is_painted_at_once(listed):
    assert (0, listed.viewport().height()) in listed.painted


def test_a_reply_is_painted_in_two_turns_at_a_row_s_edge(qtbot, turns, listed):
    listed.painted.clear()
    turns.add(lambda: listed.show_others("other"))
    qtbot.waitUntil(lambda: turns.resting and len(listed.painted) > 1)
    (first, edge), (after, last) = listed.painted
    assert (first, after, last) == (0, edge, listed.viewport().height())
    assert 0.3 < edge / last < 0.7
    assert edge == listed.visualRect(listed.indexAt(listed.viewport().rect().center())).top()


def test_what_comes_next_waits_for_the_second_half(qtbot, turns, listed):
    seen = []
    turns.add(lambda: listed.show_others("other"))
    turns.add(lambda: seen.append(len(listed.painted)))
    listed.painted.clear()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [2]


def test_a_picture_of_the_window_is_whole(qtbot, turns, listed):
    turns.add(lambda: listed.show_others("other"))
    qtbot.waitUntil(lambda: turns.resting and "other" in listed.model().index(0, 0).data())
    listed.painted.clear()
    picture(listed)
    assert listed.painted == [(0, listed.viewport().height())]


def test_both_halves_together_are_what_is_painted_at_once(qtbot, turns, listed):
    before = picture(listed)
    turns.add(lambda: listed.show_others("other"))
    qtbot.waitUntil(lambda: turns.resting and "other" in listed.model().index(0, 0).data())
    on_screen = listed.screen().grabWindow(listed.winId()).toImage()
    assert not on_screen.isNull()
    assert picture(listed) != before
    listed.viewport().repaint()
    assert listed.screen().grabWindow(listed.winId()).toImage() == on_screen


def test_a_list_of_another_size_is_painted_at_once(qtbot, turns, listed):
    listed.painted.clear()
    turns.add(lambda: listed.resize(320, 540))
    qtbot.waitUntil(lambda: bool(listed.painted) and turns.resting)
    assert (0, listed.viewport().height()) in listed.painted


def test_few_rows_are_painted_at_once(qtbot, turns, listed):
    listed.painted.clear()
    listed.model().setStringList(["one", "two"])
    qtbot.waitUntil(lambda: bool(listed.painted) and turns.resting)
    listed.painted.clear()
    turns.add(lambda: listed.viewport().update())
    qtbot.waitUntil(lambda: bool(listed.painted) and turns.resting)
    assert listed.painted == [(0, listed.viewport().height())]
