"""How quick the window is: keystroke to painted results, longest block, first paint.

    python tests/bench/gui_bench.py [--articles 100000] [--out build/bench-gui.json]

The archive is made once, of real articles where they lie beside the project, else of the sample,
their sentences mixed anew, and kept in build/bench-gui for the next run. Figures are in
milliseconds. A keystroke ends when the list, the facets and the timeline show its answer;
``blocked_max_ms`` is processor time of the GUI thread between two turns of its event loop, so that
other work on the machine does not count; ``blocked_wall_ms`` is the same by the clock, and
``keystroke_cpu_p95_ms`` all processor time of the program for a keystroke.
"""

from __future__ import annotations

import argparse
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

# The folders above have to be set before the program's own modules are imported.
# ruff: noqa: E402
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtTest import QTest

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


def lines_of(path: Path) -> list[str]:
    """The lines of a packed JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return stream.readlines()


def rows(count: int) -> Iterator[str]:
    """JSONL lines of ``count`` different articles."""
    shared = ROOT.parent / "shared" / "data" / "news"
    names = ("allsides-4700.jsonl.gz", "wikinews-295.jsonl.gz", "digitalgov-2078.jsonl.gz")
    paths = [shared / name for name in names if (shared / name).exists()]
    paths = paths or [ROOT / "resources" / "sample" / "articles.jsonl.gz"]
    known = [json.loads(line) for path in paths for line in lines_of(path)]
    sentences = [one for row in known for one in row["text"].split(". ") if len(one) > 30]
    chance = random.Random(7)
    for number in range(count):
        base = known[number % len(known)]
        text = ". ".join(chance.sample(sentences, chance.randint(8, 25)))
        yield json.dumps({**base, "id": str(number), "url": "", "text": text,
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
    return folder


class Watch(QObject):
    """Notes when an answer is painted whole, and the longest turn of the event loop."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._panes = (
            window.results.table.viewport(), window.facets.view.viewport(), window.timeline
        )  # fmt: skip
        for pane in self._panes:
            pane.installEventFilter(self)
        self.counted = False
        self.painted_at = 0.0
        window.control.counted.connect(self._counted)
        self.forget()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)
        self._timer.start(2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and watched in self._panes:
            QTimer.singleShot(0, self._painted)
        return False

    def forget(self) -> None:
        """Start anew: what was before does not count."""
        self.longest = self.longest_wall = 0.0
        self._last, self._last_wall = time.thread_time(), time.perf_counter()

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
        self._last, self._last_wall = now, wall


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
                if watch.painted_at and window.control.last.state.text == text:
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


def scroll(window: MainWindow) -> None:
    """Go through the whole list by pages, and read some articles."""
    bar = window.results.table.verticalScrollBar()
    for step in range(60):
        bar.setValue(bar.maximum() * step // 60)
        QTest.qWait(15)
    window.results.table.setFocus()
    for _ in range(15):
        QTest.keyClick(window.results.table, Qt.Key.Key_Down)
        QTest.qWait(40)


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


def main() -> int:
    """Measure, print, and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
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
    wait_for(lambda: window.control.last is not None and not window.session.busy)
    watch = Watch(window)
    keystrokes(window, watch)  # warm
    watch.forget()
    typed = keystrokes(window, watch)
    took, worked = sorted(t for t, _ in typed), sorted(w for _, w in typed)
    typing, wall = 1000 * watch.longest, 1000 * watch.longest_wall
    window.control.type_text("")
    wait_for(lambda: not window.session.busy)
    watch.forget()
    scroll(window)
    scrolling, wall = 1000 * watch.longest, max(wall, 1000 * watch.longest_wall)
    desktop.close_all()
    figures = {
        "articles": given.articles,
        "keystrokes": len(took),
        "keystroke_p50_ms": round(took[len(took) // 2], 1),
        "keystroke_p95_ms": round(took[int(len(took) * 0.95)], 1),
        "keystroke_cpu_p95_ms": round(worked[int(len(worked) * 0.95)], 1),
        "blocked_typing_ms": round(typing, 1),
        "blocked_scrolling_ms": round(scrolling, 1),
        "blocked_max_ms": round(max(typing, scrolling), 1),
        "blocked_wall_ms": round(wall, 1),
        "first_paint_ms": round(min(first_paints()), 1),
    }
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
