"""A day's work with the mouse: two facets, a dragged range, and the hits."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.end_to_end.test_window_day import Screen, pytestmark, screen

__all__ = ["pytestmark", "screen"]
_SOURCES = ("Metro", "Planet")


def many_articles(path: Path) -> Path:
    """Forty-eight articles of two sources, two languages and four years."""
    rows = [
        {
            "id": str(number),
            "title": f"The storm of day {number}",
            "source": _SOURCES[number % 2],
            "date": f"{2019 + number % 4}-{1 + number // 4:02}-10",
            "lang": "en" if number % 3 else "sv",
            "text": f"The storm number {number} was strong. People spoke of the storm for days, "
            f"and house {number * 31} lost its roof. After it all was calm in the town again.",
        }
        for number in range(48)
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


class PlacedWindow(Screen):
    """A window that says where its parts are, and a mouse."""

    def __init__(self, environment: dict[str, str], archive: Path) -> None:
        self._environment = environment
        script = Path(__file__).with_name("window_with_places.py")
        self.process = subprocess.Popen(
            [sys.executable, str(script), str(archive)],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def state(self) -> dict[str, Any]:
        """What it shows now."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("?\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def until(self, condition) -> dict[str, Any]:
        """Wait for a state; that state."""
        now: dict[str, Any] = {}
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            now = self.state()
            if condition(now) and not now["busy"]:
                return now
            time.sleep(0.15)
        pytest.fail(f"it did not happen; the window shows {now}")

    def click(self, place: list[int]) -> None:
        """Click there."""
        self._run("mousemove", "--sync", str(place[0] - 30), str(place[1]))
        self._run("click", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag from one place to another."""
        self._run("mousemove", "--sync", *map(str, start))
        self._run("mousedown", "1")
        for step in range(1, 6):
            x = start[0] + (end[0] - start[0]) * step // 5
            self._run("mousemove", "--sync", str(x), str(end[1]))
        self._run("mouseup", "1")


@pytest.fixture
def window(screen: dict[str, str], tmp_path: Path) -> Iterator[PlacedWindow]:
    """A window on an archive of 48 articles."""
    rows, archive = many_articles(tmp_path / "rows.jsonl"), tmp_path / "papers"
    command = [sys.executable, "-m", "pressmark", "--archive", str(archive), "import", str(rows)]
    subprocess.run(command, env=screen, check=True, capture_output=True)
    placed = PlacedWindow(screen, archive)
    yield placed
    placed.process.terminate()
    placed.process.communicate(timeout=30)


def test_two_facets_a_dragged_range_and_a_walk_along_the_hits(window):
    window.until(lambda now: now["total"] == 48)
    window.focus("papers")
    window.keys("ctrl+f")
    window.type("storm")
    now = window.until(lambda now: now["text"] == "storm" and "Metro" in now["facets"])

    window.click(now["facets"]["Metro"])
    now = window.until(lambda now: now["total"] == 24)
    window.click(now["facets"]["2020"] if "2020" in now["facets"] else now["facets"]["2021"])
    now = window.until(lambda now: now["total"] == 12)
    left, middle, width = now["timeline"]
    window.drag((left + width // 2, middle), (left + width - 60, middle))
    now = window.until(lambda now: now["dates"] and now["dates"][0][0][4:5] == "-")
    assert 0 < now["total"] < 24

    window.keys("ctrl+2")
    articles = [now["article"]]
    for _ in range(2):
        window.keys("j")
        now = window.until(lambda now: now["article"] != articles[-1] and now["hit"] == "1 of 2")
        articles.append(now["article"])
    window.keys("k")
    window.until(lambda now: now["article"] == articles[1] and now["hit"] == "1 of 2")
    window.keys("n")
    window.until(lambda now: now["hit"] == "2 of 2")
