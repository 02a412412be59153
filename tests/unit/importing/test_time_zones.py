"""Days in words are read alike on every computer, whatever it knows of time zones."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pressmark.importing import ReadOptions, read

WORDS = "बाढ़ का पानी कम हो गया है और लोग अपने घरों को लौट रहे हैं। " * 6
PAGES = {
    "hi": ("12 मार्च 2021", WORDS),
    "lt": ("2021 kovo 12", "Vanduo nuslūgo, ir žmonės grįžta į savo namus prie upės. " * 6),
}
ELSEWHERE = """
import sys
from pathlib import Path
from pressmark.importing import ReadOptions, read
if __name__ == "__main__":
    for batch in read([sys.argv[1]], ReadOptions(), lambda: False):
        print(batch.failure, *(draft.published.value for draft in batch.drafts))
"""


@pytest.fixture(params=sorted(PAGES))
def page(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    day, words = PAGES[request.param]
    path = tmp_path / "page.html"
    path.write_text(
        f"<html lang={request.param}><head><meta charset=utf-8><title>{words[:20]}</title></head>"
        f"<body><article><h1>{words[:20]}</h1><time>{day}</time><p>{words}</p></article></body>",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("zone", ["MSK-3", "CET-1CEST", "America/New_York"])
def test_in_whatever_zone_the_computer_is(
    page: Path, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    batches = list(read([str(page)], ReadOptions(), lambda: False))
    assert [batch.failure for batch in batches if batch.failure] == []
    days = [str(draft.published.value) for batch in batches for draft in batch.drafts]
    assert days == ["2021-03-12"]


def test_without_tables_of_the_system(page: Path, tmp_path: Path) -> None:
    script = tmp_path / "elsewhere.py"
    script.write_text(ELSEWHERE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(page)],
        env={**os.environ, "PYTHONTZPATH": ""},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.split() == ["2021-03-12"], done.stderr


def test_tables_are_required_where_they_are_installed() -> None:
    project = Path(__file__).parents[3] / "pyproject.toml"
    assert '"tzdata' in project.read_text(encoding="utf-8")
