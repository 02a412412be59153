"""What a source repeats is cut out of its articles, also of those imported before."""

from pathlib import Path

import pytest

from pressmark.model.imports import RunDefaults, RunReport
from pressmark.services.control import Control
from pressmark.services.library import Library

SLOGAN = "The Planet has brought you the town since 1889."
SUBJECTS = "bridge harbour bakery library ferry market tower museum orchard quarry".split()


def write(folder: Path, numbers: range) -> None:
    folder.mkdir(exist_ok=True)
    for n in numbers:
        subject = SUBJECTS[n % len(SUBJECTS)]
        text = (
            f"The {subject} was talked about for the {n}th time on a Monday evening in spring.\n\n"
            f"Nobody could say what number {n} would cost, or who ought to pay for the {subject}."
        )
        (folder / f"{n}.txt").write_text(f"{text}\n\n{SLOGAN}\n", encoding="utf-8")


def imported(library: Library, folder: Path) -> RunReport:
    return library.imports.run(
        [str(folder)], RunDefaults(source="The Planet"), lambda _progress: None, Control()
    )


def found(library: Library, text: str) -> int:
    library.refresh()
    return library.search.total(library.search.parse(text))


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Library.open(tmp_path / "archive", write=True, create=True)


def test_a_repeated_line_is_cut_kept_and_no_longer_found(library: Library, tmp_path: Path) -> None:
    write(tmp_path / "first", range(10))
    with library:
        assert imported(library, tmp_path / "first").imported == 10
        for article_id in library.archive.articles.ids():
            article = library.archive.articles.article(article_id)
            assert SLOGAN not in article.body
            assert [(cut.reason, cut.text) for cut in article.cuts] == [
                ("repeated by the source", SLOGAN)
            ]
            assert article.word_count == len(article.body.split())
        assert found(library, "brought") == 0
        assert found(library, "Monday") == 10


def test_a_second_run_learns_from_the_first(library: Library, tmp_path: Path) -> None:
    write(tmp_path / "first", range(4))
    write(tmp_path / "second", range(4, 6))
    with library:
        imported(library, tmp_path / "first")
        bodies = library.archive.articles.texts(library.archive.articles.ids())
        assert all(SLOGAN in body for _, _, body, _ in bodies)
        imported(library, tmp_path / "second")
        bodies = library.archive.articles.texts(library.archive.articles.ids())
        assert not any(SLOGAN in body for _, _, body, _ in bodies)
        again = imported(library, tmp_path / "first")
        assert (again.imported, again.duplicates) == (0, 4)
