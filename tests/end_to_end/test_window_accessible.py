"""The whole window as a screen reader meets it: nothing that takes the keyboard is nameless."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.end_to_end.real_screen import Element, lacking, wait_for
from tests.end_to_end.test_window_day import imported, saved_articles, screen

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())
__all__ = ["screen"]

_SAY_NOTHING = ("filler", "panel", "unknown", "invalid", "")  # roles of what is only a place
_DIALOGS = (  # what opens each, what it is called, and what has the keyboard in it
    ("ctrl+i", "Import articles"),
    ("ctrl+e", "Export"),
    ("ctrl+shift+e", "Edit details of 1 article"),
    ("ctrl+d", "Save search"),
    ("ctrl+k", "All commands"),
    ("ctrl+h", "Past searches"),
    ("question", "Shortcuts"),
    ("F1", "Manual"),
)


def faults(tree: list[Element]) -> list[str]:
    """Elements that take the keyboard and do not say what they are, or what they are called."""
    return [
        f"{one.role} {one.name!r} at {one.rect}"
        for one in tree
        if "focusable" in one.states and (one.role in _SAY_NOTHING or not one.name.strip())
    ]


def test_everything_that_takes_the_keyboard_has_a_name_and_a_role(
    screen: dict[str, str], tmp_path: Path
) -> None:
    window = imported(screen, tmp_path / "papers", saved_articles(tmp_path / "saved"))
    try:
        window.focus("table", "Articles")
        window.keys("Home")
        window.find("label", "Title: The", begins=True)
        window.press("check box", "All details")
        window.find("label", "Published: ", begins=True)
        window.press("check box", "Notes")
        window.find("text", "Notes")
        window.press("push button", "Add a tag")
        window.find("text", "New tag")
        tree = window.tree()
        assert faults(tree) == []
        roles = {(one.role, one.name) for one in tree}
        assert {("text", "Search"), ("tree", "Filters"), ("table", "Articles"),
                ("slider", "Timeline"), ("text", "Find in article")} <= roles  # fmt: skip
        window.keys("Escape")
        window.press("check box", "Original")
        window.find("push button", "Open in another program")
        assert faults(window.tree()) == []

        window.type("text", "Search", "storm")
        wait_for(lambda: "enabled" in window.find("push button", "Save search").states)
        for key, title in _DIALOGS:
            window.focus("table", "Articles")
            window.keys(key)
            window.find("dialog", title, begins=True)
            wait_for(lambda: any("focused" in one.states for one in window.tree()), title)
            assert faults(window.tree()) == [], title
            window.escape("dialog", title)
    finally:
        window.close()
