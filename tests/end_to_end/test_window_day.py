"""A day's work in the real window, on a real (virtual) screen: keyboard, mouse, AT-SPI."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.end_to_end.real_screen import RealWindow, lacking, virtual_screen, wait_for

from pressmark.gui.search_state import state_from_text
from pressmark.services.library import Library

pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())

_TOPICS = ("storm", "harvest", "election")
_SOURCES = ("Metro", "Planet", "metro.example")
_WORDS = [f"{first}{last}" for first in ("ren", "sol", "kam", "vik", "tor", "hus", "dal", "berg")
          for last in ("as", "etta", "orna", "ik", "ul", "emin", "ost", "ade", "irka")]  # fmt: skip
_NAMELESS = ("filler", "panel", "unknown", "invalid", "")  # roles that say nothing


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A virtual screen, and folders of the user's own."""
    with virtual_screen(tmp_path) as environment:
        yield environment


def saved_articles(folder: Path) -> Path:
    """A folder with forty-eight saved articles of three topics, three sources and four years.

    They are in a language without a recogniser, so that an import ends soon.
    """
    folder.mkdir()
    chance = random.Random(5)
    for number in range(48):
        topic = _TOPICS[number // 4 % 3]
        row = {
            "id": str(number),
            "title": f"The {topic} of day {number}",
            "source": _SOURCES[number % 3],
            "date": f"{2019 + number % 4}-{1 + number // 4:02}-10",
            "lang": "sv",
            "text": f"The {topic} was strong. People spoke of the {topic} for days. "
            + " ".join(chance.sample(_WORDS, 30)),
        }
        (folder / f"{number}.jsonl").write_text(json.dumps(row), encoding="utf-8")
    return folder


def imported(screen: dict[str, str], archive: Path, folder: Path) -> RealWindow:
    """A window whose import of ``folder`` is done."""
    window = RealWindow(screen, "--archive", str(archive), str(folder))
    window.find("dialog", "Import articles")
    window.press("push button", "Import")
    window.find("label", "48 articles imported")
    count(window, 48)
    return window


def listed(window: RealWindow) -> int:
    """How many articles the list says it holds; -1 while it says nothing."""
    said = [one.name for one in window.tree() if one.description == "Number of articles"]
    return int(said[0].split()[0]) if said and said[0] else -1


def count(window: RealWindow, articles: int) -> None:
    """Wait until the list holds so many articles."""
    wait_for(lambda: listed(window) == articles, f"a list of {articles} articles")


def is_calm(archive: Path) -> bool:
    """Whether the record waits for nothing."""
    with Library.open(archive, write=False) as library:
        status = library.status()
    return not (status.pending_index or status.pending_entities or status.pending_duplicates)


def test_a_day_from_import_to_reopening(screen: dict[str, str], tmp_path: Path) -> None:
    archive, exported = tmp_path / "papers", tmp_path / "chosen.ris"
    window = imported(screen, archive, saved_articles(tmp_path / "saved"))
    try:
        # Search, and narrow by two facets and a dragged range of dates.
        window.type("text", "Search", "storm")
        count(window, 16)
        window.click(window.find("table cell", "Metro, ", begins=True))
        window.find("table cell", "Metro, 8 articles, included")
        count(window, 8)
        window.click(window.find("table cell", "Planet, ", begins=True))
        count(window, 12)
        window.click(window.find("table cell", "2022, ", begins=True))
        window.find("push button", "Remove filter 2022")
        window.press("push button", "Remove filter 2022")
        count(window, 12)
        window.drag(window.find("slider", "Timeline"), 0.4, 0.85)
        window.find("push button", "Remove filter ", begins=True)
        wait_for(lambda: listed(window) != 12)
        assert 0 < listed(window) < 12

        # Walk the hits of an article.
        window.focus("table", "Articles")
        window.keys("Down")
        window.find("label", "1 of 2")
        window.keys("n")
        window.find("label", "2 of 2")
        read = window.find("label", "Title: The storm", begins=True).name[len("Title: ") :]

        # Star it and tag it.
        window.keys("s")
        wait_for(lambda: "checked" in window.find("check box", "Star").states)
        window.keys("t")
        window.type("text", "New tag", "weather")
        window.keys("Return")
        window.find("push button", "Tag weather")
        window.keys("Escape")

        # Put one source right in all of its articles; undo, do again.
        window.press("push button", "Clear")
        count(window, 16)
        window.type("text", "Search", "")
        count(window, 48)
        window.click(window.find("table cell", "metro.example, 16 articles"))
        count(window, 16)
        window.focus("table", "Articles")
        window.keys("ctrl+a", "ctrl+shift+e")
        window.find("dialog", "Edit details of 16 articles")
        window.type("text", "New value", "Metro")
        window.find("label", "16 articles will be changed.")
        window.press("push button", "Change")
        window.press("push button", "Clear")
        window.find("table cell", "Metro, 32 articles")
        window.focus("table", "Articles")
        window.keys("ctrl+z")
        window.find("table cell", "Metro, 16 articles")
        window.keys("ctrl+shift+z")
        window.find("table cell", "Metro, 32 articles")

        # Save the search, and export what it shows.
        window.type("text", "Search", "storm")
        window.click(window.find("table cell", "Metro, 12 articles"))
        count(window, 12)
        window.press("push button", "Save search")
        window.find("dialog", "Save search")
        window.keys("Return")
        window.find("list item", "storm", begins=True)
        window.focus("table", "Articles")
        window.keys("ctrl+e")
        window.find("dialog", "Export")
        window.choose("combo box", "CSV", "RIS")
        window.press("push button", "Choose a file…")
        window.type("text", "File name:", str(exported))
        window.keys("Return")
        window.find("label", "Exporting to chosen.ris: done")
        records = exported.read_text(encoding="utf-8")
        assert records.count("TY  - ") == records.count("ER  - ") == 12
        assert records.count("The storm of day") == 12
        wait_for(lambda: is_calm(archive))
        window.focus("table", "Articles")
        window.keys("ctrl+w")
        assert window.ended() == 0

        again = RealWindow(screen, "--archive", str(archive))
        try:
            again.find("list item", "storm", begins=True)
            again.find("table cell", "Metro, 32 articles")
            again.type("text", "Search", "is:starred tag:weather")
            count(again, 1)
            again.find("table cell", f"{read}, ", begins=True)
            again.focus("table", "Articles")
            again.keys("Home")
            again.find("push button", "Tag weather")
            again.keys("ctrl+z", "ctrl+z")  # the last two edits of the day before
            again.keys("ctrl+w")
            assert again.ended() == 0
        finally:
            again.close()
    finally:
        window.close()
    with Library.open(archive, write=False) as library:
        (kept,) = library.search.saved()
        assert state_from_text(kept.query, kept.state).text == "storm"
        ids = range(1, library.status().articles + 1)
        assert [library.reading.article(i).title for i in ids
                if library.reading.article(i).starred] == [read]  # fmt: skip
