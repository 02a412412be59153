"""Entities from import to facet, through every correction and back: what a user sees."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from newsroom import (
    StubWorkers,
    counted,
    found,
    ignore,
    take_in,
    value,
    write_articles,
)

from pressmark.model.dates import PartialDate
from pressmark.model.facets import Facet, FacetFilter
from pressmark.model.imports import RunDefaults
from pressmark.model.kinds import EntityKind
from pressmark.model.query import DateRange
from pressmark.model.search import SearchRequest
from pressmark.services import enrichment
from pressmark.services.control import Control
from pressmark.services.library import Library

BODIES = (
    "Barack Obama spoke in Kyiv about the harvest of the year.",
    "Barack Obama and Ann Lee met in the capital, officials said on Monday.",
    "Barack Obama returned by train after a long week of talks.",
    "Obama thanked the staff of Acme Corp for their patience.",
    "Ann Lee left Kiev. Ann Lee was not seen again that month.",
    "A. Lee wrote on Facebook that the bridge would be closed.",
)
PEOPLE = {"Barack Obama": 4, "Ann Lee": 2, "A. Lee": 1, "Facebook": 1}


@pytest.fixture(autouse=True)
def stubbed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No models, but for the tests of them."""
    if "real" not in request.function.__name__:
        monkeypatch.setattr(enrichment, "EntityWorkers", StubWorkers)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive of the articles above, indexed and recognised, and its cache."""
    folder = tmp_path_factory.mktemp("newsroom")
    with (
        pytest.MonkeyPatch.context() as patch,
        Library.open(folder / "a", create=True, cache=folder / "cache") as opened,
    ):
        patch.setattr(enrichment, "EntityWorkers", StubWorkers)
        take_in(opened, write_articles(folder / "news.jsonl", BODIES))
    return folder


@pytest.fixture
def library(filled: Path, tmp_path: Path) -> Iterator[Library]:
    """A copy of that archive."""
    shutil.copytree(filled, tmp_path, dirs_exist_ok=True)
    with Library.open(tmp_path / "a", cache=tmp_path / "cache") as opened:
        yield opened


def people(library: Library) -> dict[str, int]:
    library.refresh()
    return counted(library, Facet.PERSON)


def test_what_was_recognised_is_counted_and_found(library: Library) -> None:
    assert people(library) == PEOPLE
    assert counted(library, Facet.PLACE) == {"Kyiv": 1, "Kiev": 1}
    assert counted(library, Facet.ORGANISATION) == {"Acme Corp": 1}
    assert found(library, 'person:"Ann Lee"') == {"1", "4"}


def test_an_unambiguous_surname_is_the_person(library: Library) -> None:
    assert found(library, 'person:"Barack Obama"') == {"0", "1", "2", "3"}
    assert found(library, 'person:"Obama"') == {"0", "1", "2", "3"}
    page = library.entities.page(value(library, "Barack Obama"), SearchRequest())
    assert "100% of the articles that name a Obama in full mean Barack Obama" in page.reasons[0]
    assert page.entity.aliases == ("Obama",)
    (rule,) = library.entities.rules()
    assert rule.automatic
    library.entities.switch_rule(rule.id, False)
    assert people(library) == PEOPLE | {"Barack Obama": 3, "Obama": 1}
    library.enrichment.run(ignore, Control())  # it is not made anew
    assert people(library)["Obama"] == 1
    library.marking.undo()
    assert people(library) == PEOPLE


def test_a_link_is_dropped_when_the_archive_names_others_so(
    library: Library, tmp_path: Path
) -> None:
    later = [f"Michelle Obama opened school number {number} this week." for number in range(3)]
    take_in(library, write_articles(tmp_path / "later.jsonl", later))
    assert people(library) == PEOPLE | {"Barack Obama": 3, "Obama": 1, "Michelle Obama": 3}
    assert library.entities.rules() == []


def test_a_link_goes_with_its_person_and_comes_back_with_it(library: Library) -> None:
    assert not library.entities.follow_corrections()
    library.entities.change_kind(value(library, "Barack Obama"), EntityKind.GROUP)
    assert library.entities.follow_corrections()
    assert people(library) == {"Obama": 1, "Ann Lee": 2, "A. Lee": 1, "Facebook": 1}
    assert not library.entities.follow_corrections(), "nothing was corrected since"
    library.marking.star([1], True)
    assert not library.entities.follow_corrections()
    for _ in range(2):
        library.marking.undo()
    assert library.entities.follow_corrections()
    assert people(library) == PEOPLE


def test_links_are_left_to_the_end_of_recognising(library: Library, tmp_path: Path) -> None:
    more = write_articles(tmp_path / "more.jsonl", ["Nobody is named in this one, not at all."])
    library.imports.run([str(more)], RunDefaults(), ignore, Control())
    library.entities.change_kind(value(library, "Barack Obama"), EntityKind.GROUP)
    assert not library.entities.follow_corrections()
    library.enrichment.run(ignore, Control())
    assert people(library)["Obama"] == 1
    assert not library.entities.follow_corrections()


def test_a_merge_counts_at_once_and_is_undone(library: Library) -> None:
    ann, short = value(library, "Ann Lee"), value(library, "A. Lee")
    library.entities.merge([short], ann)
    assert people(library) == {"Barack Obama": 4, "Ann Lee": 3, "Facebook": 1}
    assert found(library, 'person:"A. Lee"') == {"1", "4", "5"}
    assert library.entities.entity(ann).mentions == 4
    assert library.reading.article(6).mentions[0].entity_id == ann
    library.marking.undo()
    assert people(library) == PEOPLE
    assert found(library, 'person:"A. Lee"') == {"5"}
    assert library.entities.entity(short).mentions == 1


def test_what_is_rejected_is_neither_counted_nor_found(library: Library) -> None:
    library.entities.reject(value(library, "Facebook"))
    assert "Facebook" not in people(library)
    assert found(library, "Facebook") == {"5"}
    library.marking.undo()
    assert people(library) == PEOPLE


def test_what_is_hidden_is_not_listed_but_found(library: Library) -> None:
    library.entities.hide(value(library, "Facebook"))
    assert "Facebook" not in people(library)
    assert found(library, 'person:"Facebook"') == {"5"}


def test_a_name_given_is_shown_and_the_old_one_finds_it(library: Library) -> None:
    library.entities.rename(value(library, "Ann Lee"), "Lee, Ann (engineer)")
    assert people(library)["Lee, Ann (engineer)"] == 2
    assert found(library, 'person:"Ann Lee"') == {"1", "4"}
    assert found(library, 'person:"Lee, Ann (engineer)"') == {"1", "4"}


def test_a_kind_given_moves_a_value_to_its_facet(library: Library) -> None:
    library.entities.change_kind(value(library, "Facebook"), EntityKind.ORGANISATION)
    assert "Facebook" not in people(library)
    assert counted(library, Facet.ORGANISATION) == {"Acme Corp": 1, "Facebook": 1}
    assert found(library, 'org:"Facebook"') == {"5"}


@pytest.mark.parametrize(
    ("chosen", "left"),
    [({"aliases": ("Obama",)}, 3), ({"article_ids": (1,)}, 3), ({"source": "Paper 0"}, 2)],
)
def test_a_split_counts_apart(library: Library, chosen: dict[str, object], left: int) -> None:
    if "source" in chosen:
        wanted = library.search.resolve(Facet.SOURCE, str(chosen.pop("source")))
        chosen = {"source_id": wanted[0]}
    library.entities.split(value(library, "Barack Obama"), name="Someone", **chosen)
    assert people(library)["Someone"] == 4 - left
    assert people(library)["Barack Obama"] == left
    library.enrichment.run(ignore, Control())
    assert people(library)["Someone"] == 4 - left
    library.marking.undo()
    library.enrichment.run(ignore, Control())
    assert people(library) == PEOPLE


def test_rules_hold_in_another_archive_and_for_what_is_imported_later(
    library: Library, tmp_path: Path
) -> None:
    library.entities.merge([value(library, "A. Lee")], value(library, "Ann Lee"))
    library.entities.reject(value(library, "Facebook"))
    library.entities.merge([value(library, "Kiev")], value(library, "Kyiv"))
    library.entities.export_rules(tmp_path / "rules.json")
    with Library.open(tmp_path / "b", create=True, cache=tmp_path / "cache b") as other:
        assert other.entities.import_rules(tmp_path / "rules.json") == 3
        take_in(other, write_articles(tmp_path / "later.jsonl", BODIES[3:]))
        assert people(other) == {"Obama": 1, "Ann Lee": 2}
        assert counted(other, Facet.PLACE) == {"Kyiv": 1}
        assert found(other, 'place:"Kiev"') == {"1"}


def test_names_of_a_watch_list_become_a_facet(library: Library, tmp_path: Path) -> None:
    (tmp_path / "watched.csv").write_text("name,kind,aliases\nThe bridge,place,bridge\nGhost,,\n")
    library.entities.import_watch_list(tmp_path / "watched.csv")
    library.enrichment.run(ignore, Control())
    library.refresh()
    assert counted(library, Facet.LIST) == {"The bridge": 1}
    assert found(library, 'list:"The bridge"') == {"5"}


def test_real_recognisers_fill_the_facets(tmp_path: Path) -> None:
    bodies = (
        "Kyiv's mayor, Vitali Klitschko, met Chancellor Olaf Scholz in Berlin on Monday. "
        "Klitschko said the Ukrainian capital needed help from the European Union.",
        "Мэр Киева Виталий Кличко встретился с канцлером Олафом Шольцем в Берлине. "
        "По словам Кличко, Евросоюз поможет городу.",
    )
    with Library.open(tmp_path / "a", create=True, cache=tmp_path / "cache") as library:
        path = write_articles(tmp_path / "news.jsonl", bodies)
        path.write_text(path.read_text("utf-8").replace('"en"', '""'), "utf-8")
        take_in(library, path)
        assert counted(library, Facet.PLACE) == {"Kyiv": 2, "Berlin": 2}
        assert set(counted(library, Facet.PERSON).values()) == {2}
        assert len(counted(library, Facet.PERSON)) == 2
        assert library.archive.check(originals=False) == []


def test_a_page_is_over_the_articles_that_the_filters_leave(
    library: Library, tmp_path: Path
) -> None:
    together = [f"Ann Lee met Michelle Obama at meeting {number} again." for number in range(4)]
    take_in(library, write_articles(tmp_path / "later.jsonl", [*together, "Facebook, Ann Lee."]))
    library.refresh()
    ids = {name: value(library, name) for name in ("Ann Lee", "Michelle Obama", "Facebook")}
    everywhere = library.entities.page(ids["Ann Lee"], SearchRequest())
    assert [one.entity.name for one in everywhere.neighbours] == ["Michelle Obama"]
    only = FacetFilter(Facet.PERSON, include=frozenset({ids["Facebook"]}))
    page = library.entities.page(ids["Ann Lee"], SearchRequest(filters=(only,)))
    assert page.neighbours == ()  # they never meet where Facebook is named
    assert sum(count for _, count, _ in page.years) == 1
    dated = SearchRequest(dates=(DateRange(PartialDate(2001), PartialDate(2002)),))
    years = library.entities.page(ids["Ann Lee"], dated).years
    assert [year for year, _, _ in years] == ["2001", "2002"]
