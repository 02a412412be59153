"""Closing a window while its work runs."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QPushButton
from tests.gui.test_window import settled

from pressmark.gui.job_process import JobProcess
from pressmark.gui.leaving import Leaving
from pressmark.gui.search_state import Choice, SearchState
from pressmark.model.facets import Facet
from pressmark.model.query import Word
from pressmark.model.search import SearchRequest
from pressmark.model.views import Offer


class Lingering(JobProcess):
    """A job that hears nothing."""

    def linger(self) -> None:
        self._process.start(sys.executable, ["-c", "import time; time.sleep(600)"])
        assert self._process.waitForStarted(20_000)


def test_a_job_that_does_not_stop_is_ended(qtbot):
    job = Lingering()
    job.linger()
    told = []
    job.told.connect(told.append)
    with qtbot.waitSignal(job.ended, timeout=20_000):
        job.cancel()
        job.finish(200)
    assert "kept" in told[-1].mend


def test_a_window_asks_once_and_closes_once(qtbot, window):
    leaving = Leaving(window)
    assert leaving.may_go()
    assert not leaving.may_go()


def test_ways_out_are_named_as_the_chips_name_them(qtbot, window):
    value = window.control.last.answer.counts.values[Facet.SOURCE][0]
    chosen = Choice(Facet.SOURCE, value.id, value.value)
    with qtbot.waitSignal(window.control.nothing_found, timeout=10_000):
        window.control.ask(SearchState(text="nowhere", choices=(chosen,)))
    buttons = [button.text() for button in window.empty.findChildren(QPushButton)]
    assert "Without the words nowhere: 20 articles" in buttons
    offers = (Offer("", SearchRequest(Word("nowhere")), 3), Offer("", SearchRequest(), 3))
    assert [window.control.dropped_by(offer) for offer in offers] == [(chosen,), (chosen,)]
    settled(qtbot, window)


def test_the_system_is_not_asked_what_becomes_of_work(qtbot, window, monkeypatch):
    monkeypatch.setattr(type(window.work.activity), "busy", True)
    with qtbot.waitSignal(window.closed, timeout=20_000):
        window.leaving.go_at_once()
    window.leaving.go_at_once()
