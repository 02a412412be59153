"""What the window says when an archive may not be written: by right, or by another program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
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


@pytest.fixture
def archive(screen: dict[str, str], tmp_path: Path) -> Path:
    """An archive of 48 articles."""
    folder = tmp_path / "papers"
    command = [sys.executable, "-m", "pressmark", "--archive", str(folder), "import"]
    files = str(saved_articles(tmp_path / "saved"))
    subprocess.run([*command, files, "--wait"], env=screen, check=True, capture_output=True)
    return folder


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
