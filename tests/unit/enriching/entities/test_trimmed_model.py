"""The models as they are shipped: what recognising needs, out of files that were checked."""

from __future__ import annotations

import importlib
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.recognisers.english import model_folder
from pressmark.enriching.entities.recognisers.russian import model_files
from pressmark.enriching.entities.workers import recognise
from pressmark.model.entities import Recognised

TEXTS = (
    "Chancellor Angela Merkel met Emmanuel Macron in Paris on Tuesday. Merkel said Germany and "
    "France would work with the European Commission. Siemens AG declined to comment.",
    "BANK OF JAPAN HOLDS RATES\nTOKYO, March 3 - The Bank of Japan left its rate unchanged, "
    "Governor Haruhiko Kuroda told reporters.",
    "Zxqwv Corp. hired Jane Q. Doe of Llanfair­pwll; the coöperative's café is in Kraków.",
)
RUSSIAN = (
    "Президент России Владимир Путин встретился во вторник с президентом Франции Эмманюэлем "
    "Макроном. Переговоры прошли в Москве, сообщило министерство иностранных дел.",
)


def building(name: str) -> ModuleType:
    """A module of packaging/build, which is no part of the program."""
    folder = str(Path(__file__).parents[4] / "packaging" / "build")
    sys.path.insert(0, folder)
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(folder)


@pytest.fixture(scope="module")
def trimming() -> ModuleType:
    return building("trim_model")


@pytest.fixture(scope="module")
def shipped(
    trimming: ModuleType, table_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Resources as an installation has them: tables, and the trimmed model beside them."""
    resources = tmp_path_factory.mktemp("resources")
    shutil.copytree(table_folder, resources / "gazetteer")
    trimming.trim(trimming.installed(), resources / "models" / trimming.MODEL)
    return resources


def marks(tables: Path, texts: tuple[str, ...] = TEXTS, language: str = "en") -> list[Recognised]:
    articles = [ArticleText(i, "", text, language) for i, text in enumerate(texts)]
    return sorted(recognise(articles, tables, 1, lambda: False), key=lambda r: r.article_id)


def test_the_trimmed_model_gives_the_same_marks(shipped: Path, table_folder: Path) -> None:
    found = marks(shipped / "gazetteer")
    assert found == marks(table_folder)
    assert {m.key for m in found[0].mentions} >= {"angela merkel", "emmanuel macron", "paris"}


def test_the_lightened_model_gives_the_same_marks_here(
    shipped: Path, trimming: ModuleType, table_folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(shipped, tmp_path / "resources")
    model = tmp_path / "resources" / "models" / trimming.MODEL
    building("lighten_model").lighten(model)
    assert (model / "vocab" / "vectors").stat().st_size < 6.1e6
    found = marks(tmp_path / "resources" / "gazetteer")
    assert [r.mentions for r in found] == [r.mentions for r in marks(table_folder)]


def test_russian_with_fewer_words_knows_the_names_of_the_news(
    table_folder: Path, tmp_path: Path
) -> None:
    trimming = building("trim_russian")
    shutil.copytree(table_folder, tmp_path / "gazetteer")
    folder = tmp_path / "models" / trimming.FOLDER
    assert trimming.trim(trimming.installed(), folder, words=20_000) < 6e6
    assert model_files(tmp_path / "models")[0].parent == folder
    found = marks(tmp_path / "gazetteer", RUSSIAN, "ru")
    assert found == marks(table_folder, RUSSIAN, "ru")
    assert {m.key for m in found[0].mentions} >= {"vladimir putin", "emmanuel macron"}


def test_russian_files_that_are_not_the_released_ones_are_refused(tmp_path: Path) -> None:
    trimming = building("trim_russian")
    for name in trimming.RELEASED:
        path = tmp_path / "natasha" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"another file")
    with pytest.raises(SystemExit, match="is not the released file"):
        trimming.trim(tmp_path / "natasha", tmp_path / "trimmed")
    assert not (tmp_path / "trimmed").exists()


def test_a_folder_that_could_not_be_filled_leaves_the_one_before_it(tmp_path: Path) -> None:
    target = tmp_path / "model"
    with building("released_files").replaced(target) as unfinished:
        (unfinished / "weights").write_text("old")
    with (
        pytest.raises(OSError, match="full"),
        building("released_files").replaced(target) as unfinished,
    ):
        (unfinished / "weights").write_text("half")
        raise OSError("full")
    assert [path.name for path in tmp_path.iterdir()] == ["model"]
    assert (target / "weights").read_text() == "old"


def test_a_shipped_model_is_the_one_loaded(
    shipped: Path, trimming: ModuleType, tmp_path: Path
) -> None:
    assert model_folder(shipped / "models") == shipped / "models" / trimming.MODEL
    assert model_folder(tmp_path) == trimming.installed()


def test_only_what_is_needed_is_shipped(shipped: Path, trimming: ModuleType) -> None:
    folder = shipped / "models" / trimming.MODEL
    files = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
    assert files == set(trimming.KEPT)
    assert sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) < 40e6


@pytest.fixture
def copied(trimming: ModuleType, tmp_path: Path) -> Path:
    model = tmp_path / "model"
    shutil.copytree(trimming.installed(), model)
    return model


@pytest.mark.parametrize("damage", ["changed", "absent"])
def test_a_file_that_is_not_the_released_one_is_refused(
    trimming: ModuleType, copied: Path, tmp_path: Path, damage: str
) -> None:
    path = copied / "ner" / "cfg"
    path.unlink()
    if damage == "changed":
        path.write_text("{}")
    with pytest.raises(SystemExit, match="cfg is"):
        trimming.trim(copied, tmp_path / "trimmed")
    assert not (tmp_path / "trimmed").exists()
