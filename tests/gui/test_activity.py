"""What was asked for goes first, and what follows from imports goes on by itself afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from pressmark.gui import lane
from pressmark.gui.activity import Activity, Task
from pressmark.gui.activity_panel import ActivityPanel
from pressmark.model.imports import Progress, RunDefaults, Stage
from pressmark.services import jobs


class Session:
    """Hands out tokens at once, or when it is let."""

    folder = Path("archive")

    def __init__(self) -> None:
        self.held = None

    def read(self, _channel, _work, then):
        if self.held is None:
            then("token")
        else:
            self.held.append(then)


class Process(QObject):
    """A job that does what the test says; it knows what it was told."""

    told = Signal(object)
    ended = Signal()

    def __init__(self, parent):
        super().__init__(parent)
        self.job = None
        self.words = []
        parent.parent().made.append(self)

    def start(self, _folder, job, _token):
        self.job = job

    def pause(self, on):
        self.words.append("pause" if on else "resume")

    def cancel(self):
        self.words.append("cancel")

    def finish(self, _milliseconds):
        if self.job is not None:
            self.end(cancelled=True)

    def say(self, done, total, stage=Stage.IMPORTING):
        self.told.emit(jobs.Advanced(Progress(stage, done, total)))

    def end(self, **facts):
        self.told.emit(jobs.Finished(**facts))
        self.ended.emit()


@pytest.fixture
def session():
    return Session()


@pytest.fixture
def activity(qapp, session, monkeypatch):
    """An activity whose processes are in ``made``."""
    monkeypatch.setattr(lane, "JobProcess", Process)
    made = Activity(session)
    made.made = []
    return made


def wanted(activity):
    """The kinds of job that nobody told to stop and that did not end."""
    tasks = (activity._asked.task, activity._following.task)
    return {type(task.job) for task in tasks if task is not None}


def test_an_import_begins_at_once_while_names_are_found(activity):
    activity.enrich()
    (finding,) = activity.made
    finding.say(5, 1000, Stage.RECOGNISING)
    activity.start(jobs.ImportJob(("a",)), "Importing")
    _, importing = activity.made
    assert finding.words == ["cancel"]
    assert importing.job == jobs.ImportJob(("a",)), "it does not wait for the other to end"
    waiting = next(task for task in activity.tasks if task.follows)
    assert isinstance(activity.waits_for(waiting).job, jobs.ImportJob)
    finding.end(cancelled=True)
    assert not waiting.done, "broken off is not ended"
    assert wanted(activity) == {jobs.ImportJob}
    importing.end(run_id=1, imported=1)
    assert wanted(activity) == {jobs.EnrichJob}
    assert activity.waits_for(waiting) is None
    activity.made[2].end()
    assert waiting not in activity.tasks, "that it is done is no news"
    assert not activity.busy


@pytest.mark.parametrize(
    "job", [jobs.ExportJob((1,), "csv", "a.csv"), jobs.ReindexJob(), jobs.MatchJob()]
)
def test_whatever_is_asked_for_goes_first(activity, job):
    activity.enrich()
    activity.start(job, "Asked")
    assert wanted(activity) == {type(job)}
    activity.made[0].end(cancelled=True)
    activity.made[1].end()
    assert wanted(activity) == {jobs.EnrichJob}


def test_one_broken_off_goes_on_only_when_its_process_is_gone(activity):
    activity.enrich()
    activity.start(jobs.ExportJob((1,), "csv", "a.csv"), "Exporting")
    activity.made[1].end()
    assert wanted(activity) == set(), "two at once would do work twice"
    activity.made[0].end(cancelled=True)
    assert wanted(activity) == {jobs.EnrichJob}


def test_what_a_person_paused_stays_paused_after_an_import(activity):
    activity.enrich()
    (task,) = activity.tasks
    activity.pause(task)
    assert activity.made[0].words == ["pause"]
    activity.start(jobs.ImportJob(("a",)), "Importing")
    activity.made[0].end(cancelled=True)
    activity.made[1].end(run_id=1)
    assert task.paused
    assert wanted(activity) == set()
    assert not activity.busy, "a window need not ask about it"
    activity.pause(task)
    assert wanted(activity) == {jobs.EnrichJob}
    assert activity.made[2].words == []


def test_what_follows_can_be_paused_and_taken_off_while_it_waits(activity):
    activity.start(jobs.ImportJob(("a",)), "Importing")
    importing, following = activity.tasks
    assert activity.can_pause(following)
    activity.pause(following)
    activity.made[0].end(run_id=1)
    assert wanted(activity) == set()
    activity.cancel(following)
    assert activity.tasks == [importing]


def test_a_paused_import_still_keeps_its_place(activity):
    activity.start(jobs.ImportJob(("a",)), "Importing")
    importing, following = activity.tasks
    activity.pause(importing)
    assert activity.waits_for(following) is importing
    activity.go_on()
    assert activity.made[0].words == ["pause", "resume"]
    activity.stop()
    assert not activity.busy


def test_imports_go_one_after_another_before_anything_that_follows(activity):
    for name in "ab":
        activity.start(jobs.ImportJob((name,)), name)
    assert sum(task.follows for task in activity.tasks) == 1
    second = next(task for task in activity.tasks if task.title == "b")
    assert activity.waits_for(second).title == "a"
    assert not activity.can_pause(second)
    activity.made[0].end(run_id=1)
    assert activity.made[1].job.paths == ("b",)
    activity.made[1].end(run_id=2)
    assert wanted(activity) == {jobs.EnrichJob}


def test_what_comes_into_a_watched_folder_goes_first_too(qtbot, activity):
    activity._settling.setInterval(50)
    activity.enrich()
    activity.start(jobs.WatchJob(), "Watching folders")
    finding, watching = activity.made
    assert wanted(activity) == {jobs.EnrichJob, jobs.WatchJob}
    watching.say(0, 1)
    assert finding.words == ["cancel"]
    watching.told.emit(jobs.Committed(Stage.INDEXING))
    finding.end(cancelled=True)
    watching.say(1, 1)
    assert wanted(activity) == {jobs.WatchJob}, "files come in groups"
    qtbot.waitUntil(lambda: wanted(activity) == {jobs.EnrichJob, jobs.WatchJob})


def test_names_are_found_in_what_came_into_a_watched_folder(qtbot, activity):
    activity._settling.setInterval(20)
    activity.start(jobs.WatchJob(), "Watching folders")
    (watching,) = activity.made
    with qtbot.waitSignal(activity._settling.timeout):
        watching.say(3, 3)  # nothing new
    assert not activity.busy
    watching.say(0, 1)
    watching.told.emit(jobs.Committed(Stage.INDEXING))
    watching.say(1, 1)
    qtbot.waitUntil(lambda: wanted(activity) == {jobs.EnrichJob, jobs.WatchJob})


def test_watching_begins_anew_after_other_work_and_ends_when_told(activity):
    activity.start(jobs.WatchJob(), "Watching folders")
    activity.start(jobs.ExportJob((1,), "csv", "a.csv"), "Exporting")
    watching = activity.made[0]
    assert watching.words == ["cancel"]
    assert len(activity.made) == 1, "an import of its own may be ending"
    watching.end(cancelled=True)
    activity.made[1].end()
    assert wanted(activity) == {jobs.WatchJob}
    activity.end_watching()
    activity.made[2].end(cancelled=True)
    assert not [task for task in activity.tasks if task.watches]


def test_a_job_told_to_stop_before_it_started_never_starts(session, activity):
    session.held = []
    activity.start(jobs.ExportJob((1,), "csv", "a.csv"), "Exporting")
    (task,) = activity.tasks
    activity.cancel(task)
    session.held[0]("token")
    assert activity.made[0].job is None
    assert task.outcome.cancelled


def test_the_panel_says_what_is_waited_for(qtbot, window, tmp_path):
    panel = window.status_area.panel
    assert isinstance(panel, ActivityPanel)
    activity = window.work.activity
    activity._start_next = activity.changed.emit
    activity.start(jobs.ImportJob(("a",)), "Importing")
    activity._asked.task = activity.tasks[0]

    def said():
        return [line._text.text() for line in panel._lines.values() if line.isVisible()]

    wanted = ["Importing"]  # the other has not begun, and nobody asked for it
    qtbot.waitUntil(lambda: said() == wanted, timeout=5_000)
    activity.tasks[1].begun = True
    activity.changed.emit()
    wanted.append("Finding people and places: waits for the import")
    qtbot.waitUntil(lambda: said() == wanted, timeout=5_000)
    activity.pause(activity.tasks[1])
    wanted[1] = "Finding people and places, paused"
    qtbot.waitUntil(lambda: said() == wanted, timeout=5_000)
    activity._asked.task = None
    activity.tasks.clear()


def test_a_real_import_goes_before_recognition_that_a_person_paused(qtbot, window, tmp_path):
    """Paused, recognition never ends by itself: what waits behind it waits for ever."""
    dropped = tmp_path / "dropped.jsonl"
    rows = [{"title": f"Dropped {n}", "text": f"Angela Merkel came to Paris on day {n}. " * 9,
             "lang": "en"} for n in range(5)]  # fmt: skip
    dropped.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    statuses = []
    window.session.status_read.connect(statuses.append)
    window.work._caught_up = False
    window.session.read_status()
    activity = window.work.activity
    qtbot.waitUntil(lambda: len(activity.tasks) == 1, timeout=20_000)
    (recognition,) = activity.tasks
    activity.pause(recognition)
    window.work.begin_import((str(dropped),), RunDefaults())
    importing = next(t for t in activity.tasks if isinstance(t.job, jobs.ImportJob))
    qtbot.waitUntil(lambda: importing.done, timeout=60_000)
    assert importing.outcome.imported == 5
    assert recognition.paused
    assert not recognition.done
    statuses.clear()
    activity.pause(recognition)
    qtbot.waitUntil(lambda: recognition not in activity.tasks, timeout=120_000)
    qtbot.waitUntil(lambda: bool(statuses), timeout=20_000)
    window.session.read_status()
    qtbot.waitUntil(lambda: not window.session.busy, timeout=20_000)
    assert statuses[-1].articles == 65
    assert statuses[-1].pending_derived == 0


def test_several_tasks_move_nothing_and_fit_a_narrow_window(qtbot, window):
    activity, panel = window.work.activity, window.status_area.panel
    activity._start_next = activity.changed.emit
    columns = window.columns.size()
    long = "A name of a file that nobody would call short, and yet there are such files " * 3
    for number in range(4):
        activity.tasks.append(Task(jobs.ExportJob((1,), "csv", "a.csv"), f"{number} {long}"))
    activity.changed.emit()
    qtbot.waitUntil(lambda: len(panel._lines) == 4 and panel.isVisible(), timeout=5_000)
    qtbot.wait(50)
    assert window.columns.size() == columns
    assert window.minimumSizeHint().width() < 1024  # the narrowest screens there are
    label = next(iter(panel._lines.values()))._text
    assert label.toolTip() == label.text()  # whole where it is cut
    assert label.text().endswith(long)
    activity.tasks.clear()
    activity.changed.emit()
    qtbot.waitUntil(lambda: not panel.isVisible(), timeout=5_000)
    window.status_area.say("Short")
    assert window.status_area._text.toolTip() == ""
