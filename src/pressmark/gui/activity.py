"""The long jobs of one archive: what was asked for in order, and beside it what follows.

Whatever a person asks for begins at once: what follows from imports by itself, which may take
hours, is broken off meanwhile and goes on afterwards.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pressmark.gui.lane import Lane, Task
from pressmark.gui.session import Session
from pressmark.model.imports import Outcome
from pressmark.services import jobs

__all__ = ["Activity", "Task"]

# A watched folder has been quiet for so long before other work goes on: files come in groups.
_SETTLED_MS = 2_000


class Activity(QObject):
    """Runs what is asked for one at a time, and what follows from it while none of it works."""

    changed = Signal()
    committed = Signal()  # the library should be refreshed
    ended = Signal(object)  # Task

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks: list[Task] = []
        self._asked = Lane(session, self)
        self._following = Lane(session, self)
        for lane in (self._asked, self._following):
            lane.told.connect(self._on_event)
            lane.ended.connect(self._on_ended)
        self._came_in = False  # from a watched folder, since the last look
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self._on_settled)

    @property
    def busy(self) -> bool:
        """Whether anything is to end: not the watching of folders, nor what follows while a
        person paused it, which goes on when the archive is opened again."""
        return any(
            not (task.done or task.watches or (task.follows and task.paused)) for task in self.tasks
        )

    def start(self, job: jobs.Job, title: str) -> None:
        """Run ``job`` now, or when those asked for before it are done."""
        watch = self._take_off_watching()
        if watch is None or not isinstance(job, jobs.WatchJob):
            self.tasks.append(Task(job, title))
        if watch is not None:
            self.tasks.append(watch)  # the last, since it never ends
        if isinstance(job, jobs.ImportJob | jobs.SampleJob):
            self._append_what_follows()
        self._start_next()

    def enrich(self) -> None:
        """Do what is still to be done for articles that are in, beside everything else."""
        self._append_what_follows()
        self._start_next()

    def end_watching(self) -> None:
        """Watch no folder any more."""
        self._take_off_watching()
        self._start_next()

    def waits_for(self, task: Task) -> Task | None:
        """What ``task`` waits for; None when it does not wait."""
        if task.done or task in (self._asked.task, self._following.task):
            return None
        return self._in_the_way() if task.follows else self._asked.task

    def can_pause(self, task: Task) -> bool:
        """Whether a task can be paused, or go on, now."""
        return not task.done and (task.follows or task is self._asked.task)

    def pause(self, task: Task) -> None:
        """Pause a task, or let it go on."""
        if self.can_pause(task):
            task.paused = not task.paused
            for lane in (self._asked, self._following):
                if lane.task is task:
                    lane.pause(task.paused)
            self._start_next()

    def go_on(self) -> None:
        """Let everything go on that is paused."""
        for task in [task for task in self.tasks if task.paused]:
            self.pause(task)

    def cancel(self, task: Task) -> None:
        """Stop a task; one that waits is taken off the list."""
        lane = next((a for a in (self._asked, self._following) if a.task is task), None)
        if lane is not None:
            task.cancelling = True
            lane.cancel()
        elif task in self.tasks:
            self.tasks.remove(task)
        self.changed.emit()

    def forget(self, task: Task) -> None:
        """Take a finished task off the list."""
        if task.done and task in self.tasks:
            self.tasks.remove(task)
            self.changed.emit()

    def stop(self, milliseconds: int = 10_000) -> None:
        """Cancel everything and wait for the processes to end."""
        self._settling.stop()
        lanes = (self._asked, self._following)
        under_way = [lane.task for lane in lanes]
        self.tasks = [task for task in self.tasks if task.done or task in under_way]
        for lane in lanes:
            lane.cancel()
        for lane in lanes:
            lane.finish(milliseconds)

    def _take_off_watching(self) -> Task | None:
        """Take the watching of folders off the list, breaking it off; what it was."""
        watch = next((task for task in self.tasks if task.watches and not task.done), None)
        if watch is not None:
            if self._asked.task is watch:
                self._asked.break_off()
            self.tasks.remove(watch)
        return watch

    def _append_what_follows(self) -> None:
        if not any(task.follows and not task.done for task in self.tasks):
            self.tasks.append(Task(jobs.EnrichJob(), self.tr("Finding people and places")))

    def _in_the_way(self) -> Task | None:
        """What was asked for and is not done; a watched folder only while something comes in."""
        asked = (task for task in self.tasks if not task.done and not task.follows)
        return next((t for t in asked if not t.rests or self._settling.isActive()), None)

    def _start_next(self) -> None:
        """Let each lane do what it should be doing now."""
        waiting = [task for task in self.tasks if not task.done]
        asked = next((task for task in waiting if not task.follows), None)
        if asked is not None and self._asked.free:
            self._asked.start(asked)
        following = next((task for task in waiting if task.follows), None)
        if self._in_the_way() is not None:
            self._following.break_off()
        elif following is not None and self._following.free and not following.paused:
            self._following.start(following)
        self.changed.emit()

    @Slot(object, object)
    def _on_event(self, task: Task | None, event: jobs.Event) -> None:
        if isinstance(event, jobs.Committed):
            self.committed.emit()
        if task is None:
            return
        if isinstance(event, jobs.Advanced):
            task.progress = event.progress
        elif isinstance(event, jobs.LineReported):
            if event.line.outcome in (Outcome.FAILED, Outcome.SKIPPED):
                task.troubles.append(event.line)
        elif isinstance(event, jobs.Finished | jobs.Failed):
            task.outcome = event
        if task.watches:
            self._came_in |= isinstance(event, jobs.Committed)
            self._settling.start()
            self._start_next()
        self.changed.emit()

    @Slot()
    def _on_settled(self) -> None:
        """Nothing came into a watched folder for a while: see to what did before."""
        if self._came_in:
            self._came_in = False
            self._append_what_follows()
        self._start_next()

    @Slot(object)
    def _on_ended(self, task: Task | None) -> None:
        self.committed.emit()
        if task is not None:
            if task.follows and isinstance(task.outcome, jobs.Finished):
                self._end_what_followed(task, task.outcome)
            self.ended.emit(task)
        self._start_next()

    def _end_what_followed(self, task: Task, outcome: jobs.Finished) -> None:
        """Nobody asked for it: that it is done is no news."""
        if not outcome.cancelled and task in self.tasks:
            self.tasks.remove(task)
