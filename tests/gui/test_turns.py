"""Pieces of the window's work: one a turn, in order, painted in between."""

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from pressmark.gui import turns as turns_module
from pressmark.gui.desk import Desk
from pressmark.gui.turns import Turns


class _Pane(QWidget):
    """Notes in a log when it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[str] = []

    def show_piece(self, name: str) -> None:
        self.log.append(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.log.append("painted")


@pytest.fixture
def pane(qtbot):
    """A pane on the screen, painted once and asked for nothing yet."""
    pane = _Pane()
    qtbot.addWidget(pane)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.log.clear()
    return pane


def test_each_piece_is_painted_before_the_next_begins(qtbot, pane):
    log, turns = pane.log, Turns()
    for name in ("one", "two", "three"):
        turns.add(lambda name=name: pane.show_piece(name))
    assert log == []  # this turn is not theirs
    qtbot.waitUntil(lambda: log.count("painted") == 3)
    assert log == ["one", "painted", "two", "painted", "three", "painted"]


def test_what_belongs_to_a_piece_comes_before_what_waits(qtbot):
    turns, done = Turns(), []
    turns.add(lambda: turns.add_next(lambda: done.append("its own")))
    turns.add(lambda: done.append("another"))
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["its own", "another"]
    turns.add_next(lambda: done.append("later"))
    assert done[-1] == "another"
    qtbot.waitUntil(lambda: done[-1] == "later")
    assert turns.done == 4


def test_a_piece_that_opens_a_dialog_or_fails_holds_nobody_up(qtbot):
    turns, done, loop = Turns(), [], QEventLoop()
    turns.add(lambda: (QTimer.singleShot(2_000, loop.quit), loop.exec()))
    turns.add(lambda: done.append(loop.isRunning()))
    qtbot.waitUntil(lambda: bool(done))
    with qtbot.captureExceptions() as errors:
        turns.add(lambda: 1 / 0)
        turns.add(lambda: done.append("after"))
        qtbot.waitUntil(lambda: done[-1] == "after")
    assert len(errors) == 1


def test_replies_of_two_desks_come_in_turns_of_their_own(qtbot, pane):
    log, turns = pane.log, Turns()
    desks = [Desk("one", None, turns), Desk("two", None, turns)]
    for desk in desks:
        desk.ask("a", lambda _: "reply", pane.show_piece)
    qtbot.waitUntil(lambda: log.count("painted") == 2)
    assert log == ["reply", "painted", "reply", "painted"]
    for desk in desks:
        desk.close()


def test_what_another_thread_does_waits_until_a_reply_is_painted(qtbot, pane, monkeypatch):
    monkeypatch.setattr(turns_module, "_LONGEST_PAUSE", 30)  # however long painting takes here
    log, turns = pane.log, Turns()
    desk = Desk("one", None, turns)
    turns.add(lambda: desk.ask("a", lambda _: log.append("at work"), lambda _: None))
    turns.add(lambda: pane.show_piece("shown"))
    qtbot.waitUntil(lambda: "at work" in log)
    assert log == ["shown", "painted", "at work"]
    desk.close()


def test_a_window_that_never_rests_holds_no_work_up_for_long(qtbot):
    turns, done = Turns(), []
    desk = Desk("one", None, turns)
    desk.ask("a", lambda _: done.append("work"), lambda _: None)

    def show_more() -> None:
        if not done:
            turns.add_next(show_more)

    turns.add(show_more)
    qtbot.waitUntil(lambda: done == ["work"])
    qtbot.waitUntil(lambda: turns.resting)
    desk.close()
