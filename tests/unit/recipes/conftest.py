"""The recipes are no part of the program: their modules are taken from packaging/."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[3] / "packaging"


@pytest.fixture
def recipe(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    """Imports a module of packaging/ by folder and name, "pyinstaller/mac_types"."""

    def module(path: str) -> ModuleType:
        folder, _, name = path.partition("/")
        monkeypatch.syspath_prepend(str(PACKAGING / folder))
        sys.modules.pop(name, None)
        return importlib.import_module(name)

    return module
