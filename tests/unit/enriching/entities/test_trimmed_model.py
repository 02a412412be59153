"""The model as it is shipped: only what recognising needs, out of files that were checked."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.recognisers.english import model_folder
from pressmark.enriching.entities.workers import recognise
from pressmark.model.entities import Recognised

TEXTS = (
    "Chancellor Angela Merkel met Emmanuel Macron in Paris on Tuesday. Merkel said Germany and "
    "France would work with the European Commission. Siemens AG declined to comment.",
    "BANK OF JAPAN HOLDS RATES\nTOKYO, March 3 - The Bank of Japan left its rate unchanged, "
    "Governor Haruhiko Kuroda told reporters.",
    "Zxqwv Corp. hired Jane Q. Doe of Llanfair­pwll; the coöperative's café is in Kraków.",
)


@pytest.fixture(scope="module")
def trimming() -> ModuleType:
    """packaging/build/trim_model.py, which is no part of the program."""
    path = Path(__file__).parents[4] / "packaging" / "build" / "trim_model.py"
    found = importlib.util.spec_from_file_location("trim_model", path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def shipped(
    trimming: ModuleType, table_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Resources as an installation has them: tables, and the trimmed model beside them."""
    resources = tmp_path_factory.mktemp("resources")
    shutil.copytree(table_folder, resources / "gazetteer")
    trimming.trim(trimming.installed(), resources / "models" / trimming.MODEL)
    return resources


def marks(tables: Path) -> list[Recognised]:
    articles = [ArticleText(i, "", text, "en") for i, text in enumerate(TEXTS)]
    return sorted(recognise(articles, tables, 1, lambda: False), key=lambda r: r.article_id)


def test_the_trimmed_model_gives_the_same_marks(shipped: Path, table_folder: Path) -> None:
    found = marks(shipped / "gazetteer")
    assert found == marks(table_folder)
    assert {m.key for m in found[0].mentions} >= {"angela merkel", "emmanuel macron", "paris"}


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
