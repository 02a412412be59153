"""The activity panel: what runs, how far it is, pause and cancel; and what it came to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from pressmark.gui.activity import Activity, Task
from pressmark.gui.date_text import number_text
from pressmark.gui.icons import Icons, tool_button
from pressmark.gui.sentences import said
from pressmark.gui.short_label import ShortLabel
from pressmark.gui.theme import SPACE
from pressmark.model.imports import Progress, Stage
from pressmark.services import jobs

_REFRESH_MS = 100

translate = QCoreApplication.translate


class ActivityPanel(QWidget):
    """The tasks side by side, so that nothing above moves; hidden when there is none."""

    report_wanted = Signal(object)  # Task

    def __init__(self, activity: Activity, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._activity = activity
        self._icons = icons
        self._lines: dict[int, _TaskLine] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6 * SPACE)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(_REFRESH_MS)
        self._refresh.timeout.connect(self._show)
        activity.changed.connect(self._schedule)
        self.setAccessibleName(self.tr("Activity"))
        self.hide()

    @Slot()
    def _schedule(self) -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    @Slot()
    def _show(self) -> None:
        current = {id(task): task for task in self._activity.tasks if self._is_news(task)}
        for key in [key for key in self._lines if key not in current]:
            line = self._lines.pop(key)
            line.hide()
            line.deleteLater()
        new = {key: task for key, task in current.items() if key not in self._lines}
        for key, task in new.items():  # to make a line and to show it takes a while: two turns
            self._lines[key] = self._make_line(task)
            self._schedule()
        for key in current.keys() - new.keys():
            task = current[key]
            activity = self._activity
            self._lines[key].show_task(task, activity.waits_for(task), activity.can_pause(task))
            self._lines[key].show()
        self.setVisible(len(current) > len(new))

    def _is_news(self, task: Task) -> bool:
        """What nobody asked for and has not begun has no line, which moved all above it."""
        return not task.follows or task.begun or task.paused

    def _make_line(self, task: Task) -> _TaskLine:
        activity = self._activity
        line = _TaskLine(
            self._icons,
            pause=partial(activity.pause, task),
            cancel=partial(activity.cancel, task),
            forget=partial(activity.forget, task),
            report=partial(self.report_wanted.emit, task),
            parent=self,
        )
        line.hide()
        self._row.addWidget(line)
        return line


class _TaskLine(QWidget):
    def __init__(
        self,
        icons: Icons,
        *,
        pause: Callable[[], None],
        cancel: Callable[[], None],
        forget: Callable[[], None],
        report: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: object = None
        self._text = ShortLabel(self)
        self._bar = QProgressBar(self)
        self._time = QLabel(self)
        self._report = _button(QToolButton(self), report)
        self._pause = _button(tool_button(icons, "pause", self.tr("Pause"), self), pause)
        self._cancel = _button(tool_button(icons, "close", self.tr("Cancel"), self), cancel)
        self._forget = _button(tool_button(icons, "close", self.tr("Dismiss"), self), forget)
        self._report.setText(self.tr("See the report"))
        self._report.setProperty("link", True)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setFixedHeight(6)
        self._bar.setMinimumWidth(40)
        self._bar.setMaximumWidth(160)
        self._time.setMinimumWidth(72)
        self._time.setProperty("dim", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addStretch(1)
        for widget in (self._text, self._report, self._bar, self._time, self._pause,
                       self._cancel, self._forget):  # fmt: skip
            row.addWidget(widget)

    def show_task(self, task: Task, waits_for: Task | None, can_pause: bool) -> None:
        """Show how far it is, what it waits for, or how it ended."""
        now = (task.progress, task.outcome, task.paused, task.cancelling, waits_for, can_pause)
        if now == self._shown:
            return
        self._shown = now
        self._text.setText(self._task_text(task, waits_for))
        if isinstance(task.outcome, jobs.Failed):
            self._text.setProperty("error", True)
            self._text.style().polish(self._text)
        running = not task.done
        moves = running and waits_for is None and not task.rests
        self._bar.setVisible(moves)
        self._time.setVisible(moves)
        self._pause.setVisible(can_pause and not task.rests)
        self._cancel.setVisible(running)
        self._forget.setVisible(not running)
        imported = isinstance(task.outcome, jobs.Finished) and task.outcome.run_id > 0
        self._report.setVisible(imported)
        if running and task.progress is not None:
            _show_progress(self._bar, task.progress)
            ended = task.progress.done >= task.progress.total  # what follows takes its time too
            self._time.setText("" if ended else time_left_text(task.progress.seconds_left))
        self._pause.setIcon(self._icons.icon("play" if task.paused else "pause"))
        self._pause.setToolTip(self.tr("Go on") if task.paused else self.tr("Pause"))
        self._cancel.setEnabled(not task.cancelling)

    def _task_text(self, task: Task, waits_for: Task | None) -> str:
        """A task in one sentence."""
        if isinstance(task.outcome, jobs.Failed):
            return said(f"{task.outcome.message} {task.outcome.mend}".strip())
        if isinstance(task.outcome, jobs.Finished):
            return self._outcome_text(task, task.outcome)
        if task.cancelling:
            return self.tr("Stopping…")
        if task.paused:
            return self.tr("%1, paused").replace("%1", task.title)
        if waits_for is not None:
            return _waiting_text(waits_for).replace("%1", task.title)
        if task.progress is None or task.rests:
            return task.title
        return _progress_text(task.progress)

    def _outcome_text(self, task: Task, outcome: jobs.Finished) -> str:
        if outcome.cancelled:
            return self.tr("Stopped. What was done so far is kept.")
        if not isinstance(task.job, jobs.ImportJob | jobs.SampleJob):
            return self.tr("%1: done").replace("%1", task.title)
        parts = [self.tr("%Ln articles imported", "", outcome.imported)]
        if outcome.duplicates:
            parts.append(self.tr("%Ln were known already", "", outcome.duplicates))
        if outcome.failed:
            parts.append(self.tr("%Ln files could not be read", "", outcome.failed))
        return ", ".join(parts)


def _waiting_text(waits_for: Task) -> str:
    match waits_for.job:
        case jobs.ImportJob() | jobs.SampleJob() | jobs.WatchJob():
            return translate("Activity", "%1: waits for the import")
        case jobs.ExportJob():
            return translate("Activity", "%1: waits for the export")
        case _:
            return translate("Activity", "%1: waits for other work")


def _progress_text(progress: Progress) -> str:
    words = {
        Stage.SCANNING: translate("Activity", "Looking for files"),
        Stage.IMPORTING: translate("Activity", "Importing"),
        Stage.INDEXING: translate("Activity", "Making searchable"),
        Stage.RECOGNISING: translate("Activity", "Finding people and places"),
        Stage.LINKING: translate("Activity", "Joining names of the same person"),
        Stage.MATCHING: translate("Activity", "Looking for the names of your lists"),
        Stage.COMPARING: translate("Activity", "Comparing versions"),
        Stage.EXPORTING: translate("Activity", "Exporting"),
    }
    text = words[progress.stage]
    if progress.total:
        done = translate("Activity", "%1 of %2").replace("%2", number_text(progress.total))
        text += " " + done.replace("%1", number_text(progress.done))
    return text


def time_left_text(seconds: float | None) -> str:
    """The time left as a clock shows it; empty when it is not known."""
    if seconds is None:
        return ""
    minutes, rest = divmod(max(0, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    clock = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return translate("Activity", "%1 left").replace("%1", clock)


def _show_progress(bar: QProgressBar, progress: Progress) -> None:
    bar.setRange(0, progress.total)
    bar.setValue(min(progress.done, progress.total))


class _Relay(QObject):
    """Calls a plain function for a button; lives and dies with the button."""

    def __init__(self, button: QToolButton, callback: Callable[[], None]) -> None:
        super().__init__(button)
        self._callback = callback
        button.clicked.connect(self._call)

    @Slot()
    def _call(self) -> None:
        self._callback()


def _button(button: QToolButton, callback: Callable[[], None]) -> QToolButton:
    _Relay(button, callback)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
