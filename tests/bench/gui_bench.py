"""How quick the window is: keystroke to painted results, longest block, first paint.

    python tests/bench/gui_bench.py [--articles 100000] [--imported 1000] [--out FILE]

The archive is made once, of real articles where they lie beside the project, else of the sample,
their sentences mixed anew, and kept in build/bench-gui for the next run. The window types and
scrolls; then it imports new articles in the process it always does that in, names recognised and
all, while it types and scrolls on; those articles are deleted again at the end.

Figures are in milliseconds. A keystroke ends when the list, the facets and the timeline show its
answer; ``keystroke_cpu_p95_ms`` is all processor time of the program for one. Blocked is the
longest time between two turns of the GUI thread's event loop: ``blocked_max_ms`` in processor time
of that thread, ``blocked_wall_ms`` by the clock, and ``blocked_waiting_ms`` by the clock without
the time in which the machine ran other programs on the thread's processor (Linux tells), so that
waiting for another thread of the program counts. With 100,000 articles or more they are put into
README.md too.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "bench-gui"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
os.environ["XDG_CACHE_HOME"] = str(WORK / "home")
os.environ["XDG_CONFIG_HOME"] = str(WORK / "home")
os.environ["XDG_DATA_HOME"] = str(WORK / "home")

gc.disable()  # as the program starts

# The folders above have to be set before the program's own modules are imported.
# ruff: noqa: E402
import readme
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtTest import QTest

from pressmark.archive.queues import Step
from pressmark.gui.application import Desktop, make_application
from pressmark.gui.session import open_library
from pressmark.gui.settings import Settings
from pressmark.gui.window import MainWindow
from pressmark.model.imports import RunDefaults
from pressmark.services.control import Control
from pressmark.services.library import Library

QUERIES = ("government", "evacuat* kherson", '"prime minister" election', "oil price OR wheat",
           "police -court", "trade NEAR/5 deficit")  # fmt: skip
_FIRST_PAINTS = 5
_MANY = 100_000
_DOING = ("typing", "scrolling", "importing")


def lines_of(path: Path) -> list[str]:
    """The lines of a packed JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return stream.readlines()


def rows(count: int, seed: int = 7) -> Iterator[str]:
    """JSONL lines of ``count`` different articles; others for another seed."""
    shared = ROOT.parent / "shared" / "data" / "news"
    names = ("allsides-4700.jsonl.gz", "wikinews-295.jsonl.gz", "digitalgov-2078.jsonl.gz")
    paths = [shared / name for name in names if (shared / name).exists()]
    paths = paths or [ROOT / "resources" / "sample" / "articles.jsonl.gz"]
    known = [json.loads(line) for path in paths for line in lines_of(path)]
    sentences = [one for row in known for one in row["text"].split(". ") if len(one) > 30]
    chance = random.Random(seed)
    for number in range(count):
        base = known[number % len(known)]
        text = ". ".join(chance.sample(sentences, chance.randint(8, 25)))
        yield json.dumps({**base, "id": f"{seed}-{number}", "url": "", "text": text,
                          "title": f"{base['title']} {number}"}, ensure_ascii=False)  # fmt: skip


def archive_of(count: int) -> Path:
    """The archive of ``count`` articles, made when it is not there yet."""
    folder = WORK / f"archive-{count}"
    if not (folder / "done").exists():
        WORK.mkdir(parents=True, exist_ok=True)
        source = WORK / "articles.jsonl"
        source.write_text("\n".join(rows(count)), encoding="utf-8")
        with Library.open(folder, create=True) as library:
            library.imports.run([str(source)], RunDefaults(), lambda _: None, Control())
        source.unlink()
        (folder / "done").touch()
    with Library.open(folder) as library:  # the index may be of an older format, or gone
        library.enrichment.index(lambda _: None, Control())
        leave_names(library)
    return folder


def leave_names(library: Library) -> None:
    """Let no article of the archive wait to be recognised: the job that imports new ones would
    do that for an hour."""
    queues = library.archive.queues
    for step in (Step.ENTITIES, Step.LISTS):
        while (waiting := queues.pending(step, 10_000)).ids:
            queues.finish(step, waiting.ids, waiting.ticket)


class Watch(QObject):
    """Notes when an answer is painted whole, and the longest turn of the event loop."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._panes = (
            window.results.table.viewport(), window.facets.view.viewport(), window.timeline
        )  # fmt: skip
        for pane in self._panes:
            pane.installEventFilter(self)
        self._overrun = Overrun()
        self.counted = False
        self.painted_at = 0.0
        window.control.dated.connect(self._counted)
        self.forget()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)
        self._timer.start(4)  # to ask what processor time was used takes a tenth of that

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and watched in self._panes:
            QTimer.singleShot(0, self._painted)
        return False

    def forget(self) -> None:
        """Start anew: what was before does not count."""
        self.longest = self.longest_wall = self.longest_waiting = 0.0
        self._last, self._last_wall = time.thread_time(), time.perf_counter()
        self._last_overrun = self._overrun.seconds()

    def _counted(self) -> None:
        self.counted = True
        self.painted_at = 0.0
        QTimer.singleShot(0, self._painted)  # also when nothing has to be painted

    def _painted(self) -> None:
        if self.counted:
            self.painted_at = time.perf_counter()

    def _turn(self) -> None:
        now, wall = time.thread_time(), time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self.longest_wall = max(self.longest_wall, wall - self._last_wall)
        overrun = self._overrun.seconds()
        waited = wall - self._last_wall - (overrun - self._last_overrun)
        self.longest_waiting = max(self.longest_waiting, waited)
        self._last, self._last_wall, self._last_overrun = now, wall, overrun


class Overrun:
    """Seconds in which the thread that made it could have run and the machine ran something else.

    The file is opened once: asked every few milliseconds, opening it would be felt.
    """

    def __init__(self) -> None:
        try:
            self._file = os.open("/proc/thread-self/schedstat", os.O_RDONLY)
        except OSError:  # not Linux
            self._file = -1

    def seconds(self) -> float:
        """Since the thread began; 0 where the system does not tell."""
        return int(os.pread(self._file, 100, 0).split()[1]) / 1e9 if self._file >= 0 else 0.0


def keystrokes(window: MainWindow, watch: Watch) -> list[tuple[float, float]]:
    """From each key to the painted list, typing every query: milliseconds by the clock, and of
    processor time of the whole program."""
    took: list[tuple[float, float]] = []
    for query in QUERIES:
        window.bar.field.clear()
        window.control.type_text("")
        wait_for(lambda: window.control.last.state.text == "")
        for letter in query:
            start, work = time.perf_counter(), time.process_time()
            watch.counted, watch.painted_at = False, 0.0
            QTest.keyClicks(window.bar.field, letter)
            text = window.bar.field.text()
            while time.perf_counter() < start + 1.0:
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
                shown = watch.painted_at and window.session.turns.resting
                if shown and window.control.last.state.text == text:
                    spent = time.process_time() - work
                    took.append((1000 * (watch.painted_at - start), 1000 * spent))
                    break
                if window.control._error is not None:
                    break  # a half-typed query: the list stays
    return took


def wait_for(condition: object, seconds: float = 120) -> None:
    """Run the event loop until ``condition()``."""
    deadline = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if time.monotonic() > deadline:
            raise TimeoutError("the window did not settle")


def pause(seconds: float) -> None:
    """Let the program run as it does by itself: while ``QTest.qWait`` waits no other thread of
    Python's goes on."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:  # the watch's timer wakes it
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def scroll(window: MainWindow) -> None:
    """Go through the whole list by pages, and read some articles."""
    bar = window.results.table.verticalScrollBar()
    for step in range(60):
        bar.setValue(bar.maximum() * step // 60)
        pause(0.015)
    window.results.table.setFocus()
    for _ in range(15):
        QTest.keyClick(window.results.table, Qt.Key.Key_Down)
        pause(0.040)


def first_paints() -> list[float]:
    """Milliseconds from starting the program to its first paint, warm: with its bytecode kept,
    as an installed program has it."""
    script = ROOT / "tests" / "gui" / "first_paint.py"
    keeping = {**os.environ, "PYTHONPYCACHEPREFIX": str(WORK / "bytecode")}
    keeping.pop("PYTHONDONTWRITEBYTECODE", None)
    took = []
    for _ in range(1 + _FIRST_PAINTS):
        start = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, str(script), str(WORK)],
            stdout=subprocess.PIPE, text=True, env=keeping,
        ) as process:  # fmt: skip
            assert process.stdout is not None
            process.stdout.readline()
            took.append(1000 * (time.perf_counter() - start))
    return took[1:]


def milliseconds(seconds: float) -> float:
    """As the figures are written."""
    return round(1000 * seconds, 1)


def blocked(watch: Watch, name: str) -> dict[str, float]:
    """The longest blocks since the watch was told to forget."""
    return {
        f"blocked_{name}_ms": milliseconds(watch.longest),
        f"blocked_{name}_waiting_ms": milliseconds(watch.longest_waiting),
        f"blocked_{name}_wall_ms": milliseconds(watch.longest_wall),
    }


def settled(window: MainWindow) -> bool:
    """Whether nothing is asked that was not answered."""
    return window.control.last is not None and not window.session.busy


def measure_typing(window: MainWindow, watch: Watch) -> dict[str, float]:
    """Keystrokes, after a round that warms everything up."""
    keystrokes(window, watch)
    watch.forget()
    typed = keystrokes(window, watch)
    took, worked = sorted(t for t, _ in typed), sorted(w for _, w in typed)
    return {
        "keystrokes": len(took),
        "keystroke_p50_ms": round(took[len(took) // 2], 1),
        "keystroke_p95_ms": round(took[int(len(took) * 0.95)], 1),
        "keystroke_cpu_p95_ms": round(worked[int(len(worked) * 0.95)], 1),
        **blocked(watch, "typing"),
    }


def measure_scrolling(window: MainWindow, watch: Watch) -> dict[str, float]:
    """Through the whole archive."""
    window.control.type_text("")
    wait_for(lambda: settled(window))
    watch.forget()
    scroll(window)
    return blocked(watch, "scrolling")


def measure_importing(window: MainWindow, watch: Watch, count: int) -> dict[str, float]:
    """Typing and scrolling while a job imports ``count`` new articles; they go again."""
    seed = time.time_ns()
    source = WORK / f"new-{seed}.jsonl"  # in a file of the same name they were new versions
    source.write_text("\n".join(rows(count, seed)), encoding="utf-8")
    before = articles_of(window)
    refreshed: list[float] = []
    window.session.refreshed.connect(lambda: refreshed.append(time.monotonic()))
    watch.forget()
    window.work.begin_import((str(source),), RunDefaults())
    typed: list[tuple[float, float]] = []
    while window.work.activity.busy:
        typed += keystrokes(window, watch)
        window.control.type_text("")
        wait_for(lambda: settled(window))
        scroll(window)
    wait_for(lambda: settled(window))
    figures = blocked(watch, "importing")
    took = sorted(t for t, _ in typed)
    source.unlink()
    after = articles_of(window)
    delete_newest(window, after - before)
    return {
        "imported": after - before,
        "refreshes_while_importing": len(refreshed),
        "keystroke_importing_p95_ms": round(took[int(len(took) * 0.95)], 1),
        **figures,
    }


def articles_of(window: MainWindow) -> int:
    """How many the archive holds."""
    counts: list[int] = []
    window.session.read("count", lambda lib, _: len(lib.archive.articles.ids()), counts.append)
    wait_for(lambda: counts)
    return counts[0]


def delete_newest(window: MainWindow, count: int) -> None:
    """Leave the archive as it was found."""

    def work(library: Library) -> None:
        ids = library.archive.articles.ids()[-count:]
        library.marking.trash(ids)
        library.marking.delete_forever(ids)

    if count > 0:
        window.session.edit(work)
        wait_for(lambda: settled(window))


def table(figures: dict[str, float]) -> str:
    """The figures as Markdown."""
    rows = [
        ("a key to the painted list, facets and timeline, median", "keystroke_p50_ms"),
        ("… of 95 keys in 100", "keystroke_p95_ms"),
        ("… while articles are imported", "keystroke_importing_p95_ms"),
        *(
            (f"longest turn of the window's thread, {what}", f"blocked_{what}_ms")
            for what in _DOING
        ),
        ("start of the program to its first paint", "first_paint_ms"),
    ]
    lines = [f"| a window on {figures['articles']:,.0f} articles | ms |", "|---|---|"]
    return "\n".join([*lines, *(f"| {name} | {figures[key]:.0f} |" for name, key in rows)])


def main() -> int:
    """Measure, print, and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--imported", type=int, default=1_000)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench-gui.json")
    given = parser.parse_args()
    folder = archive_of(given.articles)
    settings = Settings(QSettings(str(WORK / "settings.ini"), QSettings.Format.IniFormat))
    settings.keep("language", "en")
    desktop = Desktop(make_application(), settings, open_library)
    sys.setswitchinterval(0.0015)
    window = desktop.open_window(folder)
    window.work._caught_up = True
    window.resize(1440, 900)
    wait_for(lambda: settled(window))
    watch = Watch(window)
    figures: dict[str, float] = {"articles": given.articles}
    figures |= measure_typing(window, watch)
    figures |= measure_scrolling(window, watch)
    if given.imported:
        figures |= measure_importing(window, watch, given.imported)
    for kind, name in (("ms", "max"), ("waiting_ms", "waiting"), ("wall_ms", "wall")):
        of_kind = [figures.get(f"blocked_{what}_{kind}", 0.0) for what in _DOING]
        figures[f"blocked_{name}_ms"] = max(of_kind)
    desktop.close_all()
    figures["first_paint_ms"] = round(min(first_paints()), 1)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))
    if given.articles >= _MANY and given.imported:
        readme.put("bench-gui", table(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
