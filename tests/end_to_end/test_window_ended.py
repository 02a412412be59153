"""What was done right before the window closed, or was ended by the system, can be found."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.end_to_end.real_screen import RealWindow, lacking, virtual_screen, wait_for

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A virtual screen, and folders of the user's own."""
    with virtual_screen(tmp_path) as environment:
        yield environment


@pytest.mark.parametrize("how", ["Ctrl+Q", "the system"])
def test_a_note_and_marks_of_the_last_moment_are_kept(
    screen: dict[str, str], tmp_path: Path, how: str
) -> None:
    archive, source = tmp_path / "papers", tmp_path / "articles.jsonl"
    rows = [{"id": f"{n}", "title": f"Paper {n}", "lang": "sv", "text": f"Nytt {n}."} for n in "ab"]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")

    def command(*arguments: str) -> str:
        line = [sys.executable, "-m", "pressmark", "--archive", str(archive), *arguments, "--json"]
        return subprocess.run(line, env=screen, capture_output=True, text=True, check=True).stdout

    command("import", "--wait", str(source))
    window = RealWindow(screen, "--archive", str(archive))
    try:
        window.focus("table", "Articles")
        window.keys("Down")
        window.find("label", "Title: ", begins=True)
        window.keys("s")
        wait_for(lambda: "checked" in window.find("check box", "Star").states, "a star")
        window.keys("ctrl+m")
        window.focus("text", "Notes")
        window.keys("z", "e", "b", "r", "a")
        wait_for(lambda: window.text("text", "Notes") == "zebra", "a note")
        if how == "Ctrl+Q":
            window.keys("ctrl+q")
        else:
            window.program.send_signal(signal.SIGTERM)
        assert window.ended() == 0
    finally:
        window.close()
    for query in ("has:note", "note:zebra", "is:starred"):
        assert json.loads(command("search", query))["total"] == 1, query
    assert "note" in json.loads(command("undo"))["undone"]
    assert json.loads(command("search", "has:note"))["total"] == 0
