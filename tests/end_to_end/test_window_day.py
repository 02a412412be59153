"""A day's work in the real window, on a real (virtual) screen, with a real keyboard."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pressmark.gui.search_state import state_from_text
from pressmark.services.library import Library

needed = ("Xvfb", "xdotool")
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not all(shutil.which(name) for name in needed),
    reason="needs Xvfb and xdotool",
)
_TOPICS = ("Räumung", "Ernte", "Wahl", "Sturm")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A virtual screen, and folders of the user's own."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as stream:
        number = stream.readline().strip()
    homes = dict.fromkeys(("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), str(tmp_path))
    yield os.environ | homes | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "LANG": "C"}
    server.terminate()
    server.wait(10)


class Screen:
    """A window that is looked for by name, and keys sent to it."""

    def __init__(self, environment: dict[str, str], *arguments: str) -> None:
        self._environment = environment
        self.process = subprocess.Popen(
            [sys.executable, "-m", "pressmark", *arguments], env=environment
        )

    def focus(self, name: str) -> None:
        """Wait for the window called ``name`` and give it the keyboard."""
        found = wait_for(lambda: self._run("search", "--onlyvisible", "--name", name).split())
        self._run("windowfocus", "--sync", found[-1])

    def keys(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self._run("key", "--delay", "30", key)
            time.sleep(0.15)

    def type(self, text: str) -> None:
        """Type a text."""
        self._run("type", "--delay", "25", text)
        time.sleep(0.6)

    def ended(self) -> int:
        """Wait for the program to end; its status."""
        return self.process.wait(30)

    def _run(self, *arguments: str) -> str:
        command = ["xdotool", *arguments]
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True)
        return done.stdout


def wait_for(condition: Callable[[], object], seconds: float = 60) -> object:
    """What ``condition`` gives once it gives something true."""
    deadline = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.2)


def saved_articles(folder: Path) -> Path:
    """A folder with sixteen saved articles."""
    folder.mkdir()
    for number in range(16):
        topic = _TOPICS[number % 4]
        row = {
            "id": str(number),
            "title": f"Die {topic} {number}",
            "source": "Metro",
            "date": f"2022-{1 + number % 12:02}-10",
            "lang": "de",
            "text": f"Die {topic} mit der Nummer {number} war lang und viele sprachen davon. "
            f"Danach waren alle {number} Straßen der kleinen Stadt wieder ruhig.",
        }
        (folder / f"{number}.jsonl").write_text(json.dumps(row), encoding="utf-8")
    return folder


def seen(archive: Path, look: Callable[[Library], object]) -> object:
    """What a second, reading program sees of the archive."""
    if not (archive / "archive.sqlite").exists():
        return None
    with Library.open(archive, write=False) as library:
        return look(library)


def starred(library: Library) -> list[int]:
    """The articles with a star."""
    ids = range(1, library.status().articles + 1)
    return [one for one in ids if library.reading.article(one).starred]


def test_import_search_star_tag_undo_save_close_reopen(screen, tmp_path):
    archive = tmp_path / "my archive"
    folder = saved_articles(tmp_path / "saved")
    window = Screen(screen, "--archive", str(archive), str(folder))
    window.focus("Import articles")
    window.keys("Return")
    wait_for(lambda: seen(archive, lambda library: library.status().articles == 16))
    wait_for(lambda: seen(archive, lambda library: library.status().pending_entities == 0), 100)

    window.focus("my archive")
    window.keys("ctrl+f")
    window.type("sturm")
    window.keys("Return", "Escape", "j")
    time.sleep(0.6)
    window.keys("s")
    (star,) = wait_for(lambda: seen(archive, starred))
    window.keys("t")
    window.type("weather")
    window.keys("Return", "Escape")
    article = wait_for(
        lambda: seen(archive, lambda lib: (a := lib.reading.article(star)).tags and a)
    )
    assert article.tags == ("weather",)
    assert "Sturm" in article.title
    window.focus("my archive")
    window.keys("ctrl+2", "ctrl+z")
    wait_for(lambda: seen(archive, lambda lib: not lib.reading.article(star).tags))
    window.keys("ctrl+shift+z")
    wait_for(lambda: seen(archive, lambda lib: lib.reading.article(star).tags == ("weather",)))
    window.keys("ctrl+d")
    window.focus("Save search")
    window.keys("Return")
    (kept,) = wait_for(lambda: seen(archive, lambda library: library.search.saved()))
    assert state_from_text(kept.query, kept.state).text == "sturm"
    window.focus("my archive")
    window.keys("ctrl+w")
    assert window.ended() == 0

    again = Screen(screen, "--archive", str(archive))
    again.focus("my archive")
    time.sleep(1.5)
    again.keys("ctrl+2", "ctrl+z")
    wait_for(lambda: seen(archive, lambda lib: not lib.reading.article(star).tags))
    again.keys("ctrl+w")
    assert again.ended() == 0
    assert seen(archive, starred) == [star]
