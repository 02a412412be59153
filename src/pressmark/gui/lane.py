"""A lane of long work: one task at a time, in a process of its own."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from pressmark.gui.job_process import JobProcess
from pressmark.gui.session import Session
from pressmark.model.imports import Progress, ReportLine
from pressmark.services import jobs


@dataclass(eq=False)
class Task:
    """A job as the activity panel shows it."""

    job: jobs.Job
    title: str
    progress: Progress | None = None
    paused: bool = False
    cancelling: bool = False
    begun: bool = False
    troubles: list[ReportLine] = field(default_factory=list)
    outcome: jobs.Finished | jobs.Failed | None = None

    @property
    def done(self) -> bool:
        """Whether it ended, well or badly."""
        return self.outcome is not None

    @property
    def watches(self) -> bool:
        """Whether it waits for files to change, and so makes way for other work."""
        return isinstance(self.job, jobs.WatchJob)

    @property
    def follows(self) -> bool:
        """Whether nobody asked for it: it follows from an import, and gives way to all else."""
        return isinstance(self.job, jobs.EnrichJob)

    @property
    def rests(self) -> bool:
        """Whether it watches folders in which nothing is new."""
        progress = self.progress
        return self.watches and (progress is None or progress.done >= progress.total)


class Lane(QObject):
    """Runs one task at a time; it can be broken off, to be run again from where it was."""

    told = Signal(object, object)  # Task, jobs.Event
    ended = Signal(object)  # Task; None when it was broken off

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._process: JobProcess | None = None
        self._stopping = False
        self.task: Task | None = None  # under way; None also while one broken off is ending

    @property
    def free(self) -> bool:
        """Whether a task can be started."""
        return self._process is None

    def start(self, task: Task) -> None:
        """Run ``task``; the lane has to be free."""
        self.task = task
        task.begun = True
        self._stopping = False
        self._process = process = JobProcess(self)
        process.told.connect(self._on_event)
        process.ended.connect(self._on_ended)

        def start(token: str) -> None:
            if self._process is not process:
                return
            if self._stopping:
                self._on_event(jobs.Finished(cancelled=True))
                self._on_ended()
                return
            process.start(self._session.folder, task.job, token)
            if task.paused:
                process.pause(True)

        channel = f"token for lane {id(self)}"
        self._session.read(channel, lambda library, _: library.job_token(), start)

    def pause(self, on: bool) -> None:
        """Hold the task at its next safe point, or let it go on."""
        if self._process is not None:
            self._process.pause(on)

    def cancel(self) -> None:
        """Ask the task to stop; what it did is kept."""
        self._stopping = True
        if self._process is not None:
            self._process.cancel()

    def break_off(self) -> None:
        """Stop the task without it having ended; what it says from here on is not heard."""
        if self.task is not None:
            self.task.progress = None
            self.task = None
            self.cancel()

    def finish(self, milliseconds: int) -> None:
        """Wait for the process to end; end it when it lingers."""
        if self._process is not None:
            self._process.finish(milliseconds)

    @Slot(object)
    def _on_event(self, event: jobs.Event) -> None:
        if self.task is not None or isinstance(event, jobs.Committed):
            self.told.emit(self.task, event)

    @Slot()
    def _on_ended(self) -> None:
        task, self.task = self.task, None
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        self.ended.emit(task)
