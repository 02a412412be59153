"""Running the real command on an archive of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Done:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, read as JSON."""
        return json.loads(self.out)


Run = Callable[..., Done]


def _environment_in(folder: Path) -> dict[str, str]:
    """An environment in which everything Pressmark keeps lies in ``folder``."""
    return {
        **os.environ,
        "PRESSMARK_ARCHIVE": str(folder / "archive"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "PYTHONUTF8": "1",
    }


def _runner(environment: dict[str, str]) -> Run:
    """Runs ``pressmark`` with arguments to its end."""

    def run(*arguments: str | Path, timeout: float = 120) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "pressmark", *map(str, arguments)],
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment of the test's own."""
    return _environment_in(tmp_path)


@pytest.fixture
def pressmark(environment: dict[str, str]) -> Run:
    """The command, on an archive that is not there yet."""
    return _runner(environment)


@pytest.fixture(scope="session")
def pressmark_in() -> Callable[[Path], Run]:
    """``pressmark_in(folder)`` is the command with everything it keeps in ``folder``."""
    return lambda folder: _runner(_environment_in(folder))
