"""After any edits of entities, undone or not, the facet table is what a fresh load would give."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from newsroom import StubWorkers, write_articles

from pressmark.archive.archive import Archive
from pressmark.archive.opening import open_archive
from pressmark.enriching.entities.articles import ArticleText
from pressmark.model.facets import ENTITY_FACETS
from pressmark.model.imports import RunDefaults
from pressmark.model.kinds import EntityKind
from pressmark.searching.facets.table import FacetTable
from pressmark.services import facet_feed
from pressmark.services.control import Control
from pressmark.services.library import Library
from pressmark.services.marking import Marking

EXAMPLES = 400 if os.environ.get("PRESSMARK_THOROUGH") else 12
BODIES = (
    "Barack Obama spoke in Kyiv with Ann Lee of Acme Corp.",
    "Obama left Kiev. A. Lee stayed with Ann Lee.",
    "Barack Obama wrote on Facebook; Obama liked it.",
    "A. Lee of Acme Corp saw Kyiv and Kiev.",
)
PICK = st.integers(0, 20)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("merge"), PICK, PICK),
        st.tuples(st.just("split"), PICK, st.sampled_from(["Obama", "A. Lee", "Kiev"])),
        st.tuples(st.just("split articles"), PICK, st.integers(1, 4)),
        st.tuples(st.just("rename"), PICK, st.sampled_from(["Obama", "Someone", ""])),
        st.tuples(st.just("change_kind"), PICK, st.sampled_from(EntityKind)),
        st.tuples(st.sampled_from(["hide", "pin", "reject"]), PICK, st.booleans()),
        st.tuples(st.just("switch"), PICK, st.booleans()),
        st.tuples(st.sampled_from(["undo", "redo"]), PICK, PICK),
        st.tuples(st.just("link"), PICK, st.booleans()),
        st.tuples(st.just("recognise"), st.integers(1, 4), PICK),
    ),
    max_size=12,
)


@dataclass
class Holder:
    archive: Archive


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the articles above, recognised."""
    folder = tmp_path_factory.mktemp("facets")
    with Library.open(folder / "a", create=True, cache=folder / "cache") as library:
        news = write_articles(folder / "news.jsonl", BODIES)
        library.imports.run([str(news)], RunDefaults(), lambda _: None, Control())
        for number in range(1, len(BODIES) + 1):
            recognise(library.archive, number)
    return folder / "a"


@pytest.fixture
def folders(filled: Path, tmp_path: Path) -> Iterator[Path]:
    """Copies of it without end."""

    def copies() -> Iterator[Path]:
        for number in range(10**6):
            shutil.copytree(filled, tmp_path / str(number))
            yield tmp_path / str(number)

    return copies()


def recognise(archive: Archive, number: int) -> None:
    stub = StubWorkers(Path(), 1)
    articles = [ArticleText(number, "", BODIES[number - 1], "en")]
    archive.entities.store(stub.recognise(articles, lambda: False))


def shown(table: FacetTable) -> dict[Any, Any]:
    """Each value some article carries: what it is called, and which articles."""
    values: dict[Any, Any] = {}
    for facet in sorted(ENTITY_FACETS):
        column = table.view.columns[facet]
        for ordinal, value in enumerate(table.labels[facet].values):
            carrying = column.carrying(frozenset({ordinal})) & table.view.live
            if ordinal and value is not None and carrying.any():
                articles = tuple(int(i) for i in table.view.articles[carrying])
                values[facet, value.id] = (value, articles)
    return values


def act(archive: Archive, step: tuple[Any, ...]) -> None:
    what, number, value = step
    if what in ("undo", "redo"):
        getattr(Marking(Holder(archive)), what)()
    elif what == "recognise":
        recognise(archive, number)
    elif what == "link":
        ids = {e.name: e.id for e in archive.links.persons()}
        pair = (ids.get("Obama", 0), ids.get("Barack Obama", 0), "why")
        archive.links.replace([pair] if value and all(pair) else [])
    else:
        edit_one(archive, what, number, value)


def edit_one(archive: Archive, what: str, number: int, value: Any) -> None:
    ids = [entity.id for entity in archive.entities.all()]
    rules = archive.rules.list()
    if not ids or (what == "switch" and not rules):
        return
    chosen = ids[number % len(ids)]
    with archive.edit(what) as edit:
        match what:
            case "merge":
                archive.rules.merge(edit, [chosen], ids[value % len(ids)])
            case "split":
                archive.rules.split(edit, chosen, aliases=[value])
            case "split articles":
                archive.rules.split(edit, chosen, article_ids=[value])
            case "switch":
                archive.rules.switch(edit, rules[number % len(rules)].id, value)
            case _:
                getattr(archive.rules, what)(edit, chosen, value)


@given(steps=STEPS)
@settings(
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_the_table_follows_every_step(folders: Iterator[Path], steps: list[Any]) -> None:
    with open_archive(next(folders)) as archive:
        table, number = facet_feed.load(archive.facets), archive.facets.change_number()
        for step in (*steps, *[("undo", 0, 0)] * len(steps)):
            act(archive, step)
            changes = archive.facets.changed_since(number)
            table = facet_feed.catch_up(table, archive.facets, changes)
            number = changes.number
            assert shown(table) == shown(facet_feed.load(archive.facets)), step
