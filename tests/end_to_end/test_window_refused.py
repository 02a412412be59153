"""What the window says when an archive cannot be written: for want of the right, of room on its
disk, of the folder itself, or because another program writes it; and that nothing is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from tests.end_to_end.real_screen import RealWindow, lacking, virtual_screen, wait_for
from tests.end_to_end.test_window_day import saved_articles

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A virtual screen, and folders of the user's own."""
    with virtual_screen(tmp_path) as environment:
        yield environment


def imported(screen: dict[str, str], tmp_path: Path, folder: Path) -> Path:
    """An archive of 48 articles in ``folder``."""
    command = [sys.executable, "-m", "pressmark", "--archive", str(folder), "import"]
    files = str(saved_articles(tmp_path / "saved"))
    subprocess.run([*command, files, "--wait"], env=screen, check=True, capture_output=True)
    return folder


@pytest.fixture
def archive(screen: dict[str, str], tmp_path: Path) -> Path:
    """An archive in the user's own folder."""
    return imported(screen, tmp_path, tmp_path / "papers")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 12 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=12m", "pressmark-test", str(folder)]
    if subprocess.run(mounting, capture_output=True).returncode:
        pytest.skip("needs the right to mount a small disk")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """Take the last room of a disk; the file that holds it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 16, 1 << 12, 1):
            with suppress(OSError):
                while True:
                    file.write(bytes(size))
    return filler


def star_first(window: RealWindow) -> None:
    """Ask for a star on the first article of the list."""
    window.focus("table", "Articles")
    window.keys("Home", "s")


def starred(folder: Path) -> int:
    """How many articles of a sound record have a star."""
    with closing(sqlite3.connect(folder / "archive.sqlite")) as record:
        assert record.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(record.execute("SELECT sum(starred) FROM article").fetchone()[0])


def told(window: RealWindow) -> str:
    """What the band over the columns says."""
    return window.find("label", "Open for reading only.", begins=True).name


def test_two_windows_on_one_archive(screen: dict[str, str], archive: Path, tmp_path: Path) -> None:
    # With the same cache the second start would be handed over to the first: this is another
    # user, or another computer, on a shared disk, who has no index of the archive yet.
    first, second = RealWindow(screen, "--archive", str(archive)), None
    try:
        first.find("table cell", "Metro, 16 articles")
        other = screen | {"XDG_CACHE_HOME": str(tmp_path / "other cache")}
        second = RealWindow(other, "--archive", str(archive))
        assert f"process {first.program.pid}" in told(second)
        first.focus("table", "Articles")
        first.keys("Home", "s")
        wait_for(lambda: "checked" in first.find("check box", "Star").states)
        # The second window, which hears nothing of it, looks by itself.
        second.find("table cell", "The election of day 47, metro.example, 10 Dec 2022, starred",
                    begins=True)  # fmt: skip
    finally:
        first.close()
        if second is not None:
            second.close()


@pytest.mark.skipif(os.name != "posix" or not shutil.which("setpriv"), reason="needs setpriv")
@pytest.mark.skipif(os.name == "posix" and os.geteuid() != 0, reason="needs root to give up rights")
def test_an_archive_that_can_only_be_read_is_searched_all_the_same(
    screen: dict[str, str], archive: Path, tmp_path: Path
) -> None:
    shutil.rmtree(tmp_path / "cache", ignore_errors=True)  # also the index is not there
    for path in (archive, *archive.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    window = RealWindow(screen, "--archive", str(archive), rights=False)
    try:
        assert "can only be read" in told(window)
        window.type("text", "Search", "storm")
        window.find("table cell", "The storm of day", begins=True)
        window.find("label", "48 articles", begins=True)
    finally:
        window.close()
        for path in (archive, *archive.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("mount"), reason="needs mount")
def test_a_full_disk_is_said_and_the_edit_can_be_made_again(
    screen: dict[str, str], small_disk: Path, tmp_path: Path
) -> None:
    archive = imported(screen, tmp_path, small_disk / "papers")
    window = RealWindow(screen, "--archive", str(archive))
    try:
        window.find("table cell", "Metro, 16 articles")
        star_first(window)
        wait_for(lambda: "checked" in window.find("check box", "Star").states)
        filler = fill(small_disk)
        window.keys("Down", "s")
        said = window.find("label", "There is no room left on the disk", begins=True).name
        assert str(archive) in said
        assert "nothing was changed. Free some space and try again." in said
        wait_for(lambda: "checked" not in window.find("check box", "Star").states)
        # What needs no room goes on.
        window.type("text", "Search", "storm")
        window.find("table cell", "The storm of day", begins=True)
        window.type("text", "Search", "election")
        filler.unlink()
        window.focus("table", "Articles")
        window.keys("Home", "Down", "s")
        wait_for(lambda: "checked" in window.find("check box", "Star").states)
    finally:
        window.close()
    assert starred(archive) == 2


def test_an_archive_moved_away_is_said_and_nothing_goes_into_the_lost_files(
    screen: dict[str, str], archive: Path, tmp_path: Path
) -> None:
    window = RealWindow(screen, "--archive", str(archive))
    try:
        window.find("table cell", "Metro, 16 articles")
        away = archive.rename(tmp_path / "elsewhere")
        star_first(window)
        said = window.find("label", f"The archive {archive} is no longer", begins=True).name
        assert said.endswith("plug in its disk, then open the archive again.")
        assert starred(away) == 0
        away.rename(archive)
        star_first(window)
        wait_for(lambda: "checked" in window.find("check box", "Star").states)
    finally:
        window.close()
    assert starred(archive) == 1


def test_an_archive_deleted_while_open_is_said(screen: dict[str, str], archive: Path) -> None:
    window = RealWindow(screen, "--archive", str(archive))
    try:
        window.find("table cell", "Metro, 16 articles")
        shutil.rmtree(archive)
        star_first(window)
        window.find("label", f"The archive {archive} is no longer", begins=True)
        window.type("text", "Search", "storm")  # what was read stays in sight and is searched
        window.find("table cell", "The storm of day", begins=True)
        assert not archive.exists()
    finally:
        window.close()
