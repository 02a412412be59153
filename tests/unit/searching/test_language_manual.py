"""Every query in the manual's chapter on searching is understood as the manual says."""

import re
from pathlib import Path

import pytest

from pressmark.model.errors import QueryError
from pressmark.searching.language.explaining import explain
from pressmark.searching.language.parsing import parse
from pressmark.searching.language.printing import to_text

_MANUAL = Path(__file__).parents[3] / "resources" / "help" / "searching.md"
_CODE = re.compile(r"`([^`]+)`")


def _code(text: str) -> list[str]:
    return [code.replace(r"\|", "|") for code in _CODE.findall(text)]


def _lines(mistakes: bool) -> list[str]:
    before, after = _MANUAL.read_text(encoding="utf-8").split("| This is a mistake", 1)
    return after.splitlines() if mistakes else before.splitlines()


_QUERIES = [
    code
    for line in _lines(mistakes=False)
    for code in _code(line)
    if code not in ("AND", "OR", "NOT", "NEAR")
]
_MISTAKES = [_code(line) for line in _lines(mistakes=True) if len(_code(line)) == 2]


@pytest.mark.parametrize("query", _QUERIES)
def test_a_query_of_the_manual(query: str) -> None:
    node = parse(query)
    assert parse(to_text(node)) == node
    assert explain(node).startswith("articles ")


@pytest.mark.parametrize(("query", "offered"), _MISTAKES)
def test_a_mistake_of_the_manual(query: str, offered: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    assert caught.value.suggestion == offered


def test_the_manual_was_read() -> None:
    assert len(_QUERIES) > 50
    assert len(_MISTAKES) > 5
