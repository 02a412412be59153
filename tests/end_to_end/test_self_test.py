"""The self-test, which the manual tells users to run: every part of it passes."""

import pytest

from pressmark.__main__ import main


@pytest.mark.timeout(600)  # it does everything once: half a minute, and more on a busy machine
def test_every_part_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--self-test"]) == 0
    version, *lines = capsys.readouterr().out.splitlines()
    assert version.startswith("Pressmark ")
    assert all(line.startswith("ok ") for line in lines)
    for part in ("import", "day in words", "entities", "search", "facets", "check", "window"):
        assert any(line.split(":")[0].endswith(part) for line in lines), part
