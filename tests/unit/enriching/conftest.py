"""The shipped tables, read once, and one-line articles."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.rules.mentions import Candidate, Context
from pressmark.enriching.entities.rules.resolving import resolve
from pressmark.enriching.entities.tables.known import Tables, read_tables
from pressmark.model.entities import FoundMention
from pressmark.model.kinds import EntityKind

Marks = list[tuple[str, str]]
KINDS = {
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "LOC": EntityKind.PLACE,
    "GRP": EntityKind.GROUP,
}


@pytest.fixture(scope="session")
def table_folder() -> Path:
    """Where the shipped tables are."""
    return Path(__file__).parents[3] / "resources" / "gazetteer"


@pytest.fixture(scope="session")
def tables(table_folder: Path) -> Tables:
    """The shipped tables."""
    return read_tables(table_folder)


def candidates(body: str, marks: Marks) -> list[Candidate]:
    """Marks (text, kind) as a recogniser would give them, each found after the one before."""
    found, position = [], 0
    for text, kind in marks:
        start = body.index(text, position)
        position = start + len(text)
        found.append(Candidate(start, position, text, KINDS[kind], text))
    return found


@pytest.fixture
def context(tables: Tables) -> Callable[[str], Context]:
    """What the steps may look at, for a body."""
    return lambda body: Context(body, "", tables)


@pytest.fixture
def resolved(tables: Tables) -> Callable[[str, Marks], list[FoundMention]]:
    """All steps over a body and what a recogniser marked in it."""

    def run(body: str, marks: Marks) -> list[FoundMention]:
        article = ArticleText(1, "", body, "en")
        return list(resolve(candidates(body, marks), article, tables))

    return run
