"""The long jobs of one archive: one after another, with what each is about."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from pressmark.gui.job_process import JobProcess
from pressmark.gui.session import Session
from pressmark.model.imports import Outcome, Progress, ReportLine
from pressmark.services import jobs


@dataclass
class Task:
    """A job as the activity panel shows it."""

    job: jobs.Job
    title: str
    progress: Progress | None = None
    paused: bool = False
    cancelling: bool = False
    troubles: list[ReportLine] = field(default_factory=list)
    outcome: jobs.Finished | jobs.Failed | None = None

    @property
    def done(self) -> bool:
        """Whether it ended, well or badly."""
        return self.outcome is not None

    @property
    def watches(self) -> bool:
        """Whether it only waits for files to change, and so makes way for other work."""
        return isinstance(self.job, jobs.WatchJob)


class Activity(QObject):
    """Runs one job at a time; the others wait in order."""

    changed = Signal()
    committed = Signal()  # the library should be refreshed
    ended = Signal(object)  # Task

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.tasks: list[Task] = []
        self._process: JobProcess | None = None
        self._overtaken = False  # the process is the watching, which was told to end

    @property
    def running(self) -> Task | None:
        """The task under way."""
        waiting = [task for task in self.tasks if not task.done]
        under_way = self._process is not None and not self._overtaken
        return waiting[0] if waiting and under_way else None

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits; watching folders is no work that ends."""
        return any(not task.done and not task.watches for task in self.tasks)

    def start(self, job: jobs.Job, title: str) -> None:
        """Run ``job`` now, or when those before it are done."""
        waiting = isinstance(job, jobs.EnrichJob) and any(
            isinstance(task.job, jobs.EnrichJob) and not task.done for task in self.tasks
        )
        if not waiting:
            watch = self._make_way()
            self.tasks.append(Task(job, title))
            if watch is not None and not isinstance(job, jobs.WatchJob):
                self.tasks.append(Task(watch.job, watch.title))
            self._start_next()
            self.changed.emit()

    def end_watching(self) -> None:
        """Watch no folder any more."""
        self._make_way()
        self.changed.emit()

    def _make_way(self) -> Task | None:
        """Take the watching off the list, ending its process; what it was."""
        watch = next((task for task in self.tasks if task.watches and not task.done), None)
        if watch is not None:
            if watch is self.running and self._process is not None:
                self._process.cancel()
                self._overtaken = True
            self.tasks.remove(watch)
        return watch

    def pause(self, task: Task) -> None:
        """Pause the running task, or let it go on."""
        if self._process is not None and task is self.running:
            task.paused = not task.paused
            self._process.pause(task.paused)
            self.changed.emit()

    def cancel(self, task: Task) -> None:
        """Stop a task; one that waits is taken off the list."""
        if task is self.running and self._process is not None:
            task.cancelling = True
            self._process.cancel()
        elif task in self.tasks:
            self.tasks.remove(task)
        self.changed.emit()

    def forget(self, task: Task) -> None:
        """Take a finished task off the list."""
        if task.done and task in self.tasks:
            self.tasks.remove(task)
            self.changed.emit()

    def stop(self, milliseconds: int = 10_000) -> None:
        """Cancel everything and wait for the process to end."""
        self.tasks = [task for task in self.tasks if task.done or task is self.running]
        if self._process is not None:
            self._process.cancel()
            self._process.finish(milliseconds)

    def _start_next(self) -> None:
        waiting = [task for task in self.tasks if not task.done]
        if self._process is not None or not waiting:
            return
        task = waiting[0]
        self._process = JobProcess(self)
        self._process.told.connect(self._on_event)
        self._process.ended.connect(self._on_ended)
        folder = self._session.folder

        def start(token: str) -> None:
            if self._process is not None:
                self._process.start(folder, task.job, token)

        self._session.read("job token", lambda library, _: library.job_token(), start)

    @Slot(object)
    def _on_event(self, event: jobs.Event) -> None:
        task = self.running
        if task is None:
            return
        if isinstance(event, jobs.Advanced):
            task.progress = event.progress
        elif isinstance(event, jobs.Committed):
            self.committed.emit()
        elif isinstance(event, jobs.LineReported):
            if event.line.outcome in (Outcome.FAILED, Outcome.SKIPPED):
                task.troubles.append(event.line)
        else:
            task.outcome = event
        self.changed.emit()

    @Slot()
    def _on_ended(self) -> None:
        ended, self._process = self._process, None
        overtaken, self._overtaken = self._overtaken, False
        if ended is not None:
            ended.deleteLater()
        task = next((task for task in reversed(self.tasks) if task.done), None)
        self.committed.emit()
        if task is not None and not overtaken:
            self.ended.emit(task)
        self._start_next()
        self.changed.emit()
