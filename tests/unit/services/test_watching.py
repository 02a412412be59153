"""Watched folders: what is imported of everything that happens in a folder, and when."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pressmark.model.errors import Cancelled
from pressmark.model.imports import Progress
from pressmark.services.control import Control
from pressmark.services.library import Library

STORY = "The committee met on Tuesday to discuss the harbour works."


def ignore(_progress: Progress) -> None:
    pass


class Watched:
    """A folder that is watched from a thread of its own."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.folder = folder
        self.library = library
        self.control = Control()
        self._thread = threading.Thread(target=self._follow)
        self._thread.start()

    def _follow(self) -> None:
        try:
            self.library.watching.follow(ignore, self.control)
        except Cancelled:
            return

    def end(self) -> None:
        self.control.cancel()
        self._thread.join(60)
        assert not self._thread.is_alive()

    def write(self, name: str, title: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{title}\n\n{STORY}")
        return path

    def titles(self) -> list[str]:
        articles = self.library.archive.articles
        return sorted(text[1] for text in articles.texts(articles.ids()))

    def wait_for(self, *titles: str) -> None:
        until(lambda: set(titles) <= set(self.titles()))


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds; generously, for machines at work."""
    end = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "first.txt").write_text(f"There before\n\n{STORY}")
    with Library.open(tmp_path / "a", create=True, cache=tmp_path / "cache") as library:
        library.watching.add(folder)
        following = Watched(library, folder)
        try:
            following.wait_for("There before")
            yield following
        finally:
            following.end()


def test_whatever_comes_whole_is_imported_once(watched: Watched, tmp_path: Path) -> None:
    slow = watched.write("slow.txt", "Written slowly")
    watched.write("half.html.crdownload", "Half a download")
    watched.write(".hidden.txt", "Hidden")
    watched.write("page_files/frame.html", "<html><body>Beside a page</body></html>")
    watched.write("page.html", "<html><head><title>A page</title></head><body><p>x</p>")
    watched.write("new/deep/far.txt", "In a new folder")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "moved.txt").write_text(f"Moved in\n\n{STORY}")
    outside.rename(watched.folder / "inside")
    with slow.open("a") as stream:
        for number in range(12):  # longer than a file has to be quiet
            stream.write(f" Part {number}.")
            stream.flush()
            time.sleep(0.25)
    watched.wait_for("Written slowly", "In a new folder", "Moved in", "A page")
    (watched.folder / "half.html.crdownload").rename(watched.folder / "half.html")
    watched.wait_for("Half a download")

    assert len(watched.titles()) == 6
    articles = watched.library.archive.articles
    bodies = {text[1]: text[2] for text in articles.texts(articles.ids())}
    assert "Part 11." in bodies["Written slowly"]


def test_a_changed_file_becomes_a_new_version(watched: Watched) -> None:
    """Editors write beside a file and put the new one in its place."""
    beside = watched.folder / ".first.txt.tmp"
    beside.write_text(f"There before\n\n{STORY} It was edited.")
    beside.rename(watched.folder / "first.txt")
    articles = watched.library.archive.articles
    until(lambda: "edited" in next(articles.texts(articles.ids()))[2])
    (watched.folder / "first.txt").unlink()
    watched.write("last.txt", "Something else")
    watched.wait_for("Something else", "There before")
    assert len(watched.titles()) == 2


def test_a_folder_that_comes_later_is_taken_in(watched: Watched) -> None:
    aside = watched.folder.rename(watched.folder.with_name("unplugged"))
    time.sleep(1.5)
    (aside / "new.txt").write_text(f"Put there elsewhere\n\n{STORY}")
    aside.rename(watched.folder)
    watched.wait_for("Put there elsewhere")
