"""What help and versions cost: nothing of an archive is loaded to print them."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "pressmark.services.library",
    "pressmark.archive",
    "pressmark.searching",
    "pressmark.importing",
    "pressmark.enriching",
    "pressmark.exporting",
    "pressmark.gui",
    "numpy",
    "lxml",
    "whoosh",
    "PySide6",
    "sqlite3",
}
STARTED = """
import sys
from pressmark.__main__ import main
status = main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
sys.exit(status)
"""


def loaded(*words: str) -> tuple[int, set[str]]:
    """The exit status of one command line, and the modules it has imported."""
    command = [sys.executable, "-c", STARTED, *words]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return ended.returncode, set(ended.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "words", [["--version"], ["--help"], ["search", "--help"], ["entity", "list", "--help"]]
)
def test_help_and_versions_load_nothing_of_an_archive(words):
    status, modules = loaded(*words)
    assert status == 0
    assert "pressmark.cli.commands" in modules
    assert not modules & HEAVY


def test_a_command_that_opens_an_archive_loads_what_it_needs(tmp_path):
    status, modules = loaded("--archive", str(tmp_path / "none"), "stats")
    assert status == 1
    assert {"pressmark.services.library", "pressmark.searching"} <= modules
