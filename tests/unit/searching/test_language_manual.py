"""Every query in the manual's chapter on searching is understood as the manual says.

The mistakes stand in the last table of the chapter, in every language.
"""

import re
from pathlib import Path

import pytest

from pressmark.model.errors import QueryError
from pressmark.searching.language.explaining import explain
from pressmark.searching.language.parsing import parse
from pressmark.searching.language.printing import to_text

_MANUAL = Path(__file__).parents[3] / "resources" / "help"
_CHAPTERS = sorted(_MANUAL.rglob("searching.md"))
_CODE = re.compile(r"`([^`]+)`")
_OPERATORS = ("AND", "OR", "NOT", "NEAR")


def _code(text: str) -> list[str]:
    return [code.replace(r"\|", "|") for code in _CODE.findall(text)]


def _parts(chapter: Path) -> tuple[str, str]:
    """What stands before the heading above the mistakes, and what after it."""
    before, _, after = chapter.read_text(encoding="utf-8").rpartition("\n## ")
    return before, after


_QUERIES = [
    code for chapter in _CHAPTERS for code in _code(_parts(chapter)[0]) if code not in _OPERATORS
]
_MISTAKES = [
    found
    for chapter in _CHAPTERS
    for line in _parts(chapter)[1].splitlines()
    if len(found := _code(line)) == 2
]


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
    assert len(_QUERIES) > 50 * len(_CHAPTERS)
    assert len(_MISTAKES) > 5 * len(_CHAPTERS)
