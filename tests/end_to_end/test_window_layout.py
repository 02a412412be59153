"""The keys of the window while the keyboard writes Russian."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.end_to_end.real_screen import RealWindow, lacking, wait_for
from tests.end_to_end.test_window_day import imported, saved_articles, screen

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())
__all__ = ["screen"]

_KEY_OF_S, _KEY_OF_J = "39", "44"  # by its number: ы and о in the Russian layout


def starred(window: RealWindow) -> bool:
    return any(one.name == "Star" and "checked" in one.states for one in window.tree())


def title(window: RealWindow) -> str:
    return next((one.name for one in window.tree() if one.name.startswith("Title: ")), "")


def test_letters_are_taken_by_their_key_while_a_russian_layout_is_on(
    screen: dict[str, str], tmp_path: Path
) -> None:
    window = imported(screen, tmp_path / "papers", saved_articles(tmp_path / "saved"))
    try:
        window.focus("table", "Articles")
        window.keys("Home")
        wait_for(lambda: title(window) == "Title: The election of day 47", "the first article")
        subprocess.run(["setxkbmap", "-layout", "ru,us"], env=screen, check=True)
        window.keys(_KEY_OF_S)
        wait_for(lambda: starred(window), "a star by the key of S")
        window.keys(_KEY_OF_J)
        wait_for(lambda: title(window) == "Title: The harvest of day 43", "the next by that of J")
    finally:
        window.close()
