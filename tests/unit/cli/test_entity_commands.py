"""Entities, rules and watch lists from the command line, on a small archive."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pressmark.cli import run
from pressmark.model.article import Claim, Draft
from pressmark.model.dates import PartialDate
from pressmark.model.entities import FoundMention, Recognised
from pressmark.model.imports import Batch, RunDefaults, SourceFile
from pressmark.model.kinds import EntityKind, Origin
from pressmark.services.control import Control
from pressmark.services.library import Library

_PERSON, _PLACE = EntityKind.PERSON, EntityKind.PLACE
#: Body, and the names found in it.
ARTICLES = (
    ("Vladimir Putin flew to Washington.", (("Vladimir Putin", _PERSON), ("Washington", _PLACE))),
    ("V. Putin met George Washington.", (("V. Putin", _PERSON), ("Washington", _PERSON))),
    ("Putin met Zoë Müller.", (("Putin", _PERSON), ("Zoë Müller", _PERSON))),
    ("Zoë Müller left Washington.", (("Zoë Müller", _PERSON), ("Washington", _PLACE))),
)


def _recognised(number: int, body: str, names: tuple[tuple[str, EntityKind], ...]) -> Recognised:
    found = []
    for name, kind in names:
        start = body.index(name)
        key = name.casefold()
        found.append(FoundMention(start, start + len(name), name, kind, name, key, "test"))
    return Recognised(number, tuple(found), "test")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the archive and its cache."""
    folder = tmp_path_factory.mktemp("entities")
    with Library.open(folder / "archive", create=True, cache=folder / "made") as library:
        archive = library.archive
        begun = archive.runs.begin([], RunDefaults())
        file = SourceFile("/in/a", archive.originals.store(b"a"), 1, "text/plain", "text")
        drafts = [
            Draft(
                body=body,
                title=Claim(f"Report {number}", Origin.METADATA),
                media_type="text/plain",
                part=str(number),
                source=Claim(f"Paper {number % 2}", Origin.METADATA),
                published=Claim(PartialDate(2020 + number), Origin.METADATA),
            )
            for number, (body, _) in enumerate(ARTICLES)
        ]
        archive.runs.add_batch(begun, Batch(file, tuple(drafts)))
        archive.runs.finish(begun)
        found = [_recognised(n, *article) for n, article in enumerate(ARTICLES, 1)]
        archive.entities.store(found)
        library.enrichment.index(lambda _: None, Control())
    return folder


@pytest.fixture
def there(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a copy of that archive, which the command works on."""
    shutil.copytree(filled / "archive", tmp_path / "archive")
    monkeypatch.setenv("PRESSMARK_ARCHIVE", str(tmp_path / "archive"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def command(there: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Callable[..., str]]:
    """Runs a command that succeeds; what it printed."""

    def do(*arguments: str | Path) -> str:
        capsys.readouterr()
        status = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        assert status == 0, printed.err
        return printed.out

    yield do


@pytest.fixture
def answer(command: Callable[..., str]) -> Callable[..., Any]:
    """Runs a command with ``--json``; what it printed, read."""
    return lambda *arguments: json.loads(command(*arguments, "--json"))


@pytest.fixture
def refusal(there: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs a command that must fail; what it said."""

    def do(*arguments: str) -> str:
        capsys.readouterr()
        assert run(list(arguments)) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        return printed.err

    return do


def named(listed: list[dict[str, Any]]) -> dict[tuple[str, str], int]:
    """Articles by kind and name."""
    return {(one["kind"], one["name"]): one["articles"] for one in listed}


ALL = {
    ("person", "Zoë Müller"): 2,
    ("place", "Washington"): 2,
    ("person", "Vladimir Putin"): 1,
    ("person", "V. Putin"): 1,
    ("person", "Putin"): 1,
    ("person", "Washington"): 1,
}


def test_entities_are_listed_by_kind_and_name(answer):
    assert named(answer("entity", "list")) == ALL
    assert named(answer("entity", "list", "putin")).keys() == {
        ("person", name) for name in ("Vladimir Putin", "V. Putin", "Putin")
    }
    assert named(answer("entity", "list", "--kind", "place")) == {("place", "Washington"): 2}
    assert len(answer("entity", "list", "--limit", "2")) == 2


def test_a_terminal_shows_number_name_and_figures(answer, command):
    (number,) = [one["id"] for one in answer("entity", "list", "müller")]
    line = next(line for line in command("entity", "list").splitlines() if "Müller" in line)
    assert line.split() == [str(number), "person", "Zoë", "Müller", "2", "2"]


def test_names_merge_and_come_apart_again(answer, command):
    merged = answer("entity", "merge", "V. Putin", "Putin", "--into", "Vladimir Putin")
    assert (merged["name"], merged["articles"], merged["mentions"]) == ("Vladimir Putin", 3, 3)
    assert set(merged["aliases"]) == {"V. Putin", "Putin"}
    assert answer("search", 'person:"V. Putin"')["total"] == 3
    assert "Merge into Vladimir Putin" in command("undo")
    assert named(answer("entity", "list")) == ALL
    assert answer("redo") == {"redone": "Merge into Vladimir Putin"}
    assert answer("search", 'person:"V. Putin"')["total"] == 3


@pytest.mark.parametrize(
    ("options", "apart"),
    [
        (("--alias", "Putin"), {3}),
        (("--article", "1", "--article", "3"), {1, 3}),
        (("--source", "paper 1"), {2}),
    ],
)
def test_a_part_is_split_off(answer, options, apart):
    answer("entity", "merge", "V. Putin", "Putin", "--into", "Vladimir Putin")
    made = answer("entity", "split", "Vladimir Putin", *options, "--name", "Somebody")
    assert (made["name"], made["articles"]) == ("Somebody", len(apart))
    assert {hit["id"] for hit in answer("search", 'person:"Somebody"')["hits"]} == apart


def test_a_split_says_of_what(refusal):
    assert "by name, article or source" in refusal("entity", "split", "Zoë Müller")
    assert "No source is called" in refusal("entity", "split", "Putin", "--source", "The Moon")


def test_names_kinds_and_notes_are_changed(answer):
    assert answer("entity", "rename", "zoe muller", "Müller, Zoë")["name"] == "Müller, Zoë"
    assert answer("entity", "kind", "Müller, Zoë", "group")["kind"] == "group"
    assert answer("entity", "note", "Zoë Müller", "Who is she?")["note"] == "Who is she?"
    assert answer("entity", "pin", "Zoë Müller")["pinned"]
    assert not answer("entity", "pin", "Zoë Müller", "--off")["pinned"]
    assert answer("entity", "rename", "Müller, Zoë", "")["name"] == "Zoë Müller"


def test_what_is_hidden_or_no_entity_leaves_the_facets(answer):
    def places():
        facets = answer("search", "", "--facets")["facets"]
        return [value["value"] for value in facets["place"]]

    assert places() == ["Washington"]
    assert answer("entity", "hide", "place:Washington")["hidden"]
    assert places() == []
    assert not answer("entity", "hide", "place:Washington", "--off")["hidden"]
    assert places() == ["Washington"]
    answer("entity", "reject", "place:Washington")
    assert places() == []
    assert ("place", "Washington") not in named(answer("entity", "list"))


def test_a_name_of_two_entities_wants_a_kind_or_number(answer, refusal):
    said = refusal("entity", "show", "Washington")
    assert "Several are called Washington" in said and "Give the number." in said
    person = answer("entity", "show", "person:washington")
    assert (person["kind"], person["articles"]) == ("person", 1)
    assert answer("entity", "show", str(person["id"]))["kind"] == "person"


def test_an_unknown_name_is_answered_with_like_ones(refusal):
    assert "There are" in refusal("entity", "show", "Müll")
    assert "Zoë Müller (person, 2 articles)" in refusal("entity", "show", "Müll")
    assert "entity list" in refusal("entity", "show", "Nobody")
    assert "There is no entity number 4711" in refusal("entity", "show", "4711")


def test_the_page_of_an_entity(answer, command, there):
    page = answer("entity", "show", "Zoë Müller", "--csv", there / "page.csv")
    assert page["years"] == [
        {"value": str(year), "count": int(year >= 2022), "of_all": 1} for year in range(2020, 2024)
    ]
    assert page["sources"] == [{"value": f"Paper {n}", "count": 1} for n in (0, 1)]
    assert [row["title"] for row in page["first"]] == ["Report 2", "Report 3"]
    assert [row["title"] for row in page["latest"]] == ["Report 3", "Report 2"]
    rows = (there / "page.csv").read_text("utf-8").splitlines()
    assert rows[0] == "part,name,articles,of_all"
    assert page["undated"] == {"count": 0, "of_all": 0}
    assert {"year,2022,1,1", "year,undated,0,0", "source,Paper 0,1,"} <= set(rows)
    shown = command("entity", "show", "Zoë Müller", "--query", "left")
    assert "Report 3" in shown and "Report 2" not in shown


def test_suggestions_are_accepted_or_refused(answer, command):
    pairs = {
        frozenset((one["left"]["name"], one["right"]["name"]))
        for one in answer("entity", "suggest")
    }
    assert frozenset(("V. Putin", "Vladimir Putin")) in pairs
    assert "given name and its initial" in command("entity", "suggest")
    command("entity", "refuse", "V. Putin", "Vladimir Putin")
    left = answer("entity", "suggest")
    assert {"V. Putin", "Vladimir Putin"} not in [
        {one["left"]["name"], one["right"]["name"]} for one in left
    ]


def test_rules_are_listed_switched_and_carried(answer, command, there, monkeypatch):
    answer("entity", "merge", "V. Putin", "--into", "Vladimir Putin")
    answer("entity", "rename", "Zoë Müller", "Z. Müller")
    merge, _ = answer("rule", "list")
    assert (merge["rule"], merge["description"], merge["active"]) == (
        "merge", "V. Putin is Vladimir Putin", True,
    )  # fmt: skip
    command("rule", "off", str(merge["id"]))
    assert [one["active"] for one in answer("rule", "list")] == [False, True]
    assert named(answer("entity", "list"))["person", "V. Putin"] == 1
    assert "off" in command("rule", "list")
    command("rule", "on", str(merge["id"]))
    assert ("person", "V. Putin") not in named(answer("entity", "list"))

    command("rule", "export", there / "rules.json")
    for _ in range(4):
        command("undo")
    assert named(answer("entity", "list")) == ALL
    assert answer("rule", "import", there / "rules.json") == {"new": 2}
    assert named(answer("entity", "list"))["person", "Z. Müller"] == 2
    assert answer("rule", "import", there / "rules.json") == {"new": 0}


def test_nothing_to_undo_is_said(refusal):
    assert refusal("undo") == "There is nothing to undo.\n"
    assert refusal("redo") == "There is nothing to do again.\n"
    assert "gone already" in refusal("rule", "off", "12")


def test_a_watch_list_is_looked_for_at_once(answer, command, refusal, there):
    (there / "towns.csv").write_text("name,kind,aliases\nWashington,place,\nGhost,,\n", "utf-8")
    assert answer("watchlist", "import", there / "towns.csv") == {"towns": 2}
    assert answer("watchlist", "list") == [{"name": "towns", "names": 2}]
    assert answer("search", 'list:"Washington"')["total"] == 3
    facets = answer("search", "", "--facets")["facets"]
    assert facets["list"] == [{"value": "Washington", "count": 3}]
    command("watchlist", "delete", "towns")
    assert answer("watchlist", "list") == []
    assert "No list is called towns" in refusal("watchlist", "delete", "towns")


def test_correcting_makes_no_archive(there, monkeypatch, refusal):
    monkeypatch.setenv("PRESSMARK_ARCHIVE", str(there / "nowhere"))
    assert "There is no archive" in refusal("undo")
    assert not (there / "nowhere").exists()
