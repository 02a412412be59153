"""Progress of long work, on standard error."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from pressmark.model.imports import Progress, Stage

_LABELS = {
    Stage.SCANNING: "Looking for files",
    Stage.IMPORTING: "Importing",
    Stage.INDEXING: "Indexing",
    Stage.RECOGNISING: "People and places",
    Stage.LINKING: "Joining names",
    Stage.MATCHING: "Watch lists",
    Stage.COMPARING: "Comparing",
    Stage.EXPORTING: "Exporting",
}


class ProgressLines:
    """One bar a stage; silent when standard error is not a terminal."""

    def __init__(self, console: Console) -> None:
        self._bars = Bars(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[current]}"),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._tasks: dict[Stage, TaskID] = {}

    def __enter__(self) -> ProgressLines:
        self._bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bars.stop()

    def show(self, progress: Progress) -> None:
        """Move the stage's bar."""
        total = progress.total or None
        if progress.stage not in self._tasks:
            label = _LABELS[progress.stage]
            self._tasks[progress.stage] = self._bars.add_task(label, total=total, current="")
        self._bars.update(
            self._tasks[progress.stage],
            completed=progress.done,
            total=total,
            current=progress.current,
        )
