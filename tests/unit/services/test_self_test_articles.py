"""The articles the self-test reads: one of every format, and made again as they are."""

import subprocess
import sys
from pathlib import Path

import pytest

from pressmark.importing.content import Content
from pressmark.importing.contract import ReadOptions
from pressmark.importing.formats.catalogue import READ
from pressmark.importing.reading import read_content
from pressmark.importing.sniffing import identify
from pressmark.model.article import Draft
from pressmark.services.resources import resource

_ROOT = Path(__file__).parents[3]
_NAMES = sorted(each.NAME for each in READ)


@pytest.mark.parametrize("name", _NAMES)
def test_a_format_has_its_article(name: str) -> None:
    (path,) = resource("self-test").glob(f"{name}.*")
    content = Content.of_path(path)
    found = identify(content)
    assert name == found.NAME
    (draft,) = read_content(content, found, ReadOptions())
    assert isinstance(draft, Draft)
    assert draft.title.value.endswith(f"told in {name}")


def test_the_script_that_made_them_makes_them_again(tmp_path: Path) -> None:
    script = _ROOT / "packaging" / "build" / "make_self_test.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, capture_output=True)
    kept = {path.name: path.read_bytes() for path in resource("self-test").iterdir()}
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == kept
