"""The desk: the newest errand wins, and no edit is ever lost."""

import threading

import shiboken6
from PySide6.QtWidgets import QLabel

from pressmark.gui.desk import Desk


def test_the_reply_comes_back_in_the_gui_thread(qtbot):
    desk = Desk("test")
    replies = []
    desk.ask(
        "a", lambda _: threading.get_ident(), lambda r: replies.append((r, threading.get_ident()))
    )
    qtbot.waitUntil(lambda: bool(replies))
    worker, here = replies[0]
    assert here == threading.get_ident() != worker
    desk.close()


def test_only_the_newest_errand_on_a_channel_is_answered(qtbot):
    desk, gate, replies, ran = Desk("test"), threading.Event(), [], []

    def work(number):
        def do(_):
            ran.append(number)
            gate.wait(5)
            return number

        return do

    for number in range(5):
        desk.ask("search", work(number), replies.append)
    gate.set()
    qtbot.waitUntil(lambda: replies == [4])
    qtbot.waitUntil(lambda: not desk.busy)
    assert len(ran) <= 2
    desk.close()


def test_a_running_errand_sees_that_it_was_overtaken(qtbot):
    desk, started, seen = Desk("test"), threading.Event(), []

    def slow(cancelled):
        started.set()
        for _ in range(2000):
            if cancelled():
                seen.append(True)
                return
            threading.Event().wait(0.002)

    desk.ask("a", slow, lambda _: None)
    started.wait(5)
    desk.ask("a", lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: bool(seen))
    desk.close()


def test_an_error_reaches_whoever_asked(qtbot):
    desk, errors = Desk("test"), []

    def fail(_):
        raise ValueError("no")

    desk.ask("a", fail, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    with qtbot.waitSignal(desk.trouble):
        desk.ask("a", fail, lambda _: None)
    desk.close()


def test_closing_waits_for_every_edit(qtbot):
    desk, done = Desk("test"), []
    for number in range(20):
        desk.queue(lambda _, n=number: done.append(n), lambda _: None)
    desk.close()
    assert done == list(range(20))


def test_a_reply_for_what_was_closed_meanwhile_is_dropped(qtbot):
    desk, gate, replies, said = Desk("test"), threading.Event(), [], []
    label, other = QLabel(), QLabel()
    desk.trouble.connect(replies.append)

    def show(text):
        label.setText(text)

    def fail(_):
        raise ValueError

    desk.ask("gate", lambda _: gate.wait(5), said.append)
    desk.ask("a function", lambda _: "late", show)
    desk.ask("a method", lambda _: "late", label.setText)
    desk.ask("an error", fail, said.append, lambda error: label.setText(str(error)))
    desk.ask("another", lambda _: "in time", other.setText)
    shiboken6.delete(label)
    gate.set()
    qtbot.waitUntil(lambda: not desk.busy)
    assert (other.text(), replies) == ("in time", [])
    desk.close()
