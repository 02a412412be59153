"""The facet table: edits in place equal a table built anew; storage notices damage."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.model.facets import Facet, FacetFilter, FacetQuery
from pressmark.model.search import FacetCounts, SearchRequest, Sort
from pressmark.searching.evaluate import evaluate
from pressmark.searching.facet_table import ArticleFacets, Bit, FacetTable, FacetValue, load, save
from pressmark.searching.index.reader import TextIndex, open_index
from pressmark.searching.index.writer import create_index

PEOPLE = [FacetValue(10 * i, f"Person {i}", (f"P{i}",)) for i in range(1, 9)]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> TextIndex:
    folder = tmp_path_factory.mktemp("index")
    create_index(folder, "a")
    return open_index(folder, "a")


def people(table: FacetTable, index: TextIndex, **wanted: object) -> dict[str, int]:
    request = SearchRequest(facets=(FacetQuery(Facet.PERSON, **wanted),))  # type: ignore[arg-type]
    counts: FacetCounts = evaluate(request, index, table)[1]
    return {value.value: value.count for value in counts.values[Facet.PERSON]}


def table_of(carried: dict[int, list[int]]) -> FacetTable:
    pairs = [(article, value) for article, values in carried.items() for value in values]
    return FacetTable.build(
        sorted(carried), [0] * len(carried), [0] * len(carried), [0] * len(carried),
        {Facet.PERSON: ([a for a, _ in pairs], [v for _, v in pairs])}, {Facet.PERSON: PEOPLE},
    )  # fmt: skip


Steps = st.lists(
    st.one_of(
        st.tuples(st.just("set"), st.integers(1, 30), st.lists(st.integers(1, 8), max_size=4)),
        st.tuples(st.just("remove"), st.integers(1, 30), st.just([])),
        st.tuples(st.just("merge"), st.integers(1, 8), st.lists(st.integers(1, 8), min_size=1)),
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(steps=Steps)
def test_edits_equal_a_recount(index: TextIndex, steps: list[tuple[str, int, list[int]]]) -> None:
    expected: dict[int, set[int]] = {i: {10 * (i % 8 + 1)} for i in range(5, 15)}
    table = table_of({i: list(values) for i, values in expected.items()})
    merged: dict[int, int] = {}
    for kind, number, values in steps:
        ids = {merged.get(10 * v, 10 * v) for v in values}
        if kind == "set":
            expected[number] = ids
            table.set_article(ArticleFacets(number, values={Facet.PERSON: sorted(ids)}))
        elif kind == "remove":
            expected.pop(number, None)
            table.remove([number])
        else:
            into = merged.get(10 * number, 10 * number)
            table.merge_values(Facet.PERSON, ids, into)
            for old, new in [*merged.items(), *((v, v) for v in ids)]:
                if new in ids:
                    merged[old] = into
            expected = {i: {into if v in ids else v for v in has} for i, has in expected.items()}
    counts: dict[int, int] = {}
    for has in expected.values():
        for value in has:
            counts[value] = counts.get(value, 0) + 1
    assert people(table, index) == {f"Person {i // 10}": n for i, n in counts.items()}
    hits, _ = evaluate(SearchRequest(), index, table)
    assert list(hits.all_ids()) == sorted(expected)


def test_a_merged_value_is_found_by_all_its_names(index: TextIndex) -> None:
    from pressmark.model.query import FacetTerm

    table = table_of({1: [10], 2: [20], 3: [10, 20], 4: [30]})
    table.merge_values(Facet.PERSON, [10], into=20)
    table.rename(Facet.PERSON, 20, "Both")
    for name in ("person 1", "P1", "PERSON 2", "p2", "both"):
        hits, _ = evaluate(SearchRequest(FacetTerm(Facet.PERSON, name)), index, table)
        assert list(hits.all_ids()) == [1, 2, 3]
    assert people(table, index) == {"Both": 3, "Person 3": 1}


def test_lists_of_counts(index: TextIndex) -> None:
    table = table_of({i: [10 * v for v in range(1, 1 + i)] for i in range(1, 9)})
    assert list(people(table, index, limit=3)) == ["Person 1", "Person 2", "Person 3"]
    assert list(people(table, index, limit=2, offset=6)) == ["Person 7", "Person 8"]
    assert people(table, index, contains="SON 4") == {"Person 4": 5}
    table.rename(Facet.PERSON, 80, "Aaron")
    assert next(iter(people(table, index, by_name=True))) == "Aaron"
    table.hide(Facet.PERSON, 10)
    assert "Person 1" not in people(table, index)
    table.hide(Facet.PERSON, 10, hidden=False)
    assert people(table, index)["Person 1"] == 8


def test_versions_fold_to_the_first_in_order(index: TextIndex) -> None:
    published = [20200101, 20220101, 20210101, 20190101]
    table = FacetTable.build([1, 2, 3, 4], published, [0] * 4, [7, 7, 0, 7], {}, {})
    request = SearchRequest(sort=Sort.NEWEST, fold_versions=True)
    hits, _ = evaluate(request, index, table)
    assert [article for article, _ in hits.top] == [2, 3]
    assert (hits.total, hits.rows) == (4, 2)
    assert list(hits.all_ids()) == [1, 2, 3, 4]


def test_sorting_by_source_follows_the_alphabet(index: TextIndex) -> None:
    sources = [FacetValue(1, "zeit"), FacetValue(2, "Älter"), FacetValue(3, "Metro")]
    pairs = {Facet.SOURCE: ([1, 2, 3, 4], [1, 2, 3, 2])}
    zeros = [0] * 5
    table = FacetTable.build([1, 2, 3, 4, 5], zeros, zeros, zeros, pairs, {Facet.SOURCE: sources})
    hits, _ = evaluate(SearchRequest(sort=Sort.SOURCE), index, table)
    assert list(hits.ids(0, 5)) == [2, 4, 3, 1, 5]
    table.rename(Facet.SOURCE, 1, "Aachener")
    hits, _ = evaluate(SearchRequest(sort=Sort.SOURCE, limit=2), index, table)
    assert [article for article, _ in hits.top] == [1, 2]
    assert list(evaluate(SearchRequest(limit=2), index, table)[0].ids(1, 4)) == [2, 3, 4]


def test_read_state_is_a_facet(index: TextIndex) -> None:
    table = FacetTable.build([1, 2, 3], [0] * 3, [0, int(Bit.READ), 0], [0] * 3, {}, {})
    request = SearchRequest(facets=(FacetQuery(Facet.STATE),))
    counts = evaluate(request, index, table)[1].values[Facet.STATE]
    assert [(value.id, value.count) for value in counts] == [(1, 2), (2, 1)]


def test_stored_and_loaded_it_is_the_same(tmp_path: Path, index: TextIndex) -> None:
    table = table_of({1: [10], 2: [20, 30], 9: []})
    table.merge_values(Facet.PERSON, [10], into=20)
    save(table, tmp_path, "state 1")
    loaded = load(tmp_path, "state 1")
    assert loaded is not None
    assert people(loaded, index) == people(table, index) == {"Person 2": 2, "Person 3": 1}
    loaded.set_article(ArticleFacets(3, 20220000, values={Facet.PERSON: [20]}))
    assert people(loaded, index)["Person 2"] == 3
    assert load(tmp_path, "state 2") is None


def test_a_damaged_cache_is_not_loaded(tmp_path: Path) -> None:
    assert load(tmp_path / "missing", "x") is None
    for pattern in ("person-*.npy", "facets.json"):
        save(table_of({1: [10]}), tmp_path, "x")
        path = next(tmp_path.glob(pattern))
        content = bytearray(path.read_bytes())
        content[-1] ^= 1
        path.write_bytes(bytes(content))
        assert load(tmp_path, "x") is None
        path.unlink()
        assert load(tmp_path, "x") is None


def test_a_chosen_value_is_counted_though_it_is_none_of_the_largest(index: TextIndex) -> None:
    table = table_of({1: [10, 20], 2: [10, 20], 3: [10, 30], 4: [30]})
    rare = FacetFilter(Facet.PERSON, include=frozenset({20, 30}), exclude=frozenset({99}))
    asked = FacetQuery(Facet.PERSON, limit=1, contains=PEOPLE[0].label)
    counts = evaluate(SearchRequest(filters=(rare,), facets=(asked,)), index, table)[1]
    assert [(v.id, v.count) for v in counts.values[Facet.PERSON]] == [(10, 3), (20, 2), (30, 2)]


def test_articles_are_found_again_in_a_list(index: TextIndex) -> None:
    hits, _ = evaluate(SearchRequest(), index, table_of({i: [10] for i in range(1, 9)}))
    order = list(hits.ids(0, 8))
    assert hits.places([order[5], order[2], 99]) == [2, 5]
    assert hits.places([]) == []
