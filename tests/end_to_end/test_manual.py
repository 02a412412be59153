"""Every command line and query in README and the manual does what it says, on a small archive."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from pressmark.__main__ import main, window_options
from pressmark.gui.manual import chapter_title, chapters
from pressmark.importing.formats.catalogue import READ
from pressmark.searching.language.parsing import parse

_ROOT = Path(__file__).parents[2]
_MANUAL = _ROOT / "resources" / "help"
_PAGES = [_ROOT / "README.md", *sorted(_MANUAL.rglob("*.md"))]
_BLOCK_LINE = re.compile(r"^ {4}(pressmark\b.*)$", re.MULTILINE)
_INLINE = re.compile(r"`(pressmark [^`]+)`")
_CODE = re.compile(r"`([^`]+)`")
_QUERY = re.compile(r"`((?:has|is|note|tag|date|source|person|org|place|lang|title|author):[^`]+)`")
#: The subjects the project is asked to explain, by chapter.
_CHAPTERS = {
    "getting-started", "searching", "reading", "marking-up", "entities", "exporting", "moving",
    "privacy", "troubleshooting", "keyboard", "formats", "dates-and-sources",
}  # fmt: skip


def _commands() -> list[list[str]]:
    """The arguments of every command line shown."""
    texts = [page.read_text(encoding="utf-8") for page in _PAGES]
    found = [
        line for text in texts for line in (*_BLOCK_LINE.findall(text), *_INLINE.findall(text))
    ]
    split = (tuple(shlex.split(line, comments=True)[1:]) for line in found)
    return [list(arguments) for arguments in dict.fromkeys(split)]


def _queries() -> list[str]:
    """The queries in the chapters other than the one on searching, which has a test of its own."""
    pages = [page for page in _PAGES if page.stem != "searching"]
    return sorted({query for page in pages for query in _QUERY.findall(page.read_text("utf-8"))})


@pytest.fixture
def in_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an archive of a dozen articles, and one of files, under the manual's names."""
    for name, folder in (
        ("PRESSMARK_ARCHIVE", "ARCHIVE"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
    ):
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "FOLDER").mkdir()
    rows = [
        {
            "title": f"Flood below the dam, day {day}",
            "date": f"2020-03-{day:02}",
            "source": "Wikinews",
            "text": f"On day {day} the flood reached the old dam, and the oil price rose again "
            "in Kherson and all of Kherson Oblast.",
            "lang": "ca",  # of no recogniser that has to load a model
        }
        for day in range(1, 14)
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "FOLDER" / "articles.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "chapter-2.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "towns.csv").write_text("name,kind\nKherson,place\n", encoding="utf-8")
    assert main(["import", "FOLDER", "--tag", "chapter-2"]) == 0
    return tmp_path


def test_every_command_shown_works(in_archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in _commands():
        if window_options(arguments) is not None or arguments == ["--self-test"]:
            continue  # opens the window; has a test of its own
        if "watch" in arguments:
            arguments = ["watch", "--help"]  # ends only when interrupted
        capsys.readouterr()
        assert main(arguments) == 0, (arguments, capsys.readouterr().err)
    assert (in_archive / "chapter-2.bib").read_text(encoding="utf-8").count("@") == 13
    assert (in_archive / "oil.csv").stat().st_size > 1000
    assert (in_archive / "OTHER" / "archive.sqlite").is_file()
    assert "Kherson Oblast" in (in_archive / "corrections.json").read_text(encoding="utf-8")
    assert "year,2020,13,13" in (in_archive / "kherson.csv").read_text(encoding="utf-8")


def test_every_query_shown_is_understood(
    in_archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for query in _queries():
        parse(query)
        assert main(["search", query]) == 0, (query, capsys.readouterr().err)


def test_the_manual_was_read() -> None:
    assert len(_commands()) > 10
    assert len(_queries()) > 5


@pytest.mark.parametrize(
    "page", sorted(_MANUAL.rglob("formats.md")), ids=lambda page: str(page.parent.name)
)
def test_every_format_is_listed_under_its_name(page: Path) -> None:
    listed = {code for row in page.read_text("utf-8").splitlines() for code in _CODE.findall(row)}
    assert {one.NAME for one in READ} - listed == set()
    assert listed - {one.NAME for one in READ} == {"format:pdf", "is:stub"}


def test_the_window_lists_every_chapter_under_a_name_of_its_own() -> None:
    listed = chapters()
    assert {path.stem for path in listed} == {path.stem for path in _MANUAL.glob("*.md")}
    assert {path.stem for path in listed} >= _CHAPTERS
    titles = [chapter_title(path.read_text(encoding="utf-8")) for path in listed]
    assert all(titles) and len(set(titles)) == len(titles)
    assert listed[0].stem == "getting-started"


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: f"{page.parent.name}/{page.name}")
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(((?!https?:)[^)#\s]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
