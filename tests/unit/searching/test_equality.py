"""The evaluator against two oracles: a scan over the texts, and Whoosh's own searcher."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest
import whoosh.index
from archives import LEAVES, facets_of, index_texts, made_up, random_query, table_of
from naive import Text, matches
from whoosh import query as wq
from whoosh.scoring import BM25F

from pressmark.model.dates import PartialDate
from pressmark.model.facets import Facet, FacetFilter, FacetQuery
from pressmark.model.query import And, Node, Or, Phrase, Word, can_rank
from pressmark.model.search import SearchRequest, Sort
from pressmark.searching.evaluate import evaluate
from pressmark.searching.facet_table import FacetTable
from pressmark.searching.index.reader import open_index
from pressmark.searching.index.writer import open_writer

THOROUGH = bool(os.environ.get("PRESSMARK_THOROUGH"))
ARTICLES = 2_000 if THOROUGH else 150
QUERIES = 500 if THOROUGH else 40

Prepared = tuple[Path, list[Text], FacetTable]


def texts_of(seed: int) -> list[Text]:
    random = Random(seed)
    return [made_up(random, i) for i in range(1, ARTICLES + 1)]


def built(folder: Path, segments: int) -> Prepared:
    texts = texts_of(segments)
    index_texts(folder, texts, segments)
    return folder, texts, table_of(texts)


def edited(folder: Path) -> Prepared:
    """Four segments, then deletions and updates of a tenth each."""
    _, texts, table = built(folder, 4)
    random = Random(9)
    gone = {text.id for text in random.sample(texts, ARTICLES // 10)}
    new = {i: made_up(random, i) for i in random.sample(range(1, ARTICLES + 9), ARTICLES // 10)}
    new = {i: text for i, text in new.items() if i not in gone}
    with open_writer(folder, "test") as writer:
        writer.delete(gone)
        for text in new.values():
            writer.add(text.id, text.title, text.body, text.language)
    table.remove(gone)
    table.set_articles(facets_of(text) for text in new.values())
    kept = {text.id: text for text in texts if text.id not in gone} | new
    return folder, list(kept.values()), table


def compacted(folder: Path) -> Prepared:
    """Twelve segments, a tenth deleted, merged."""
    _, texts, table = built(folder, 12)
    gone = {text.id for text in Random(3).sample(texts, ARTICLES // 10)}
    with open_writer(folder, "test") as writer:
        writer.delete(gone)
        assert writer.compact()
    table.remove(gone)
    assert len(open_index(folder, "test").view.segments) <= 4
    return folder, [text for text in texts if text.id not in gone], table


@pytest.fixture(scope="module", params=["1", "4", "12", "edited", "compacted"])
def prepared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    folder = tmp_path_factory.mktemp("index")
    if request.param == "edited":
        return edited(folder)
    return compacted(folder) if request.param == "compacted" else built(folder, int(request.param))


def test_matches_equal_a_scan_over_the_texts(prepared: Prepared) -> None:
    folder, texts, table = prepared
    index = open_index(folder, "test")
    random = Random(1)
    for _ in range(QUERIES):
        node = random_query(random)
        hits, _ = evaluate(SearchRequest(node), index, table)
        assert list(hits.all_ids()) == sorted(t.id for t in texts if matches(node, t)), node
        assert hits.total == len(hits.all_ids())


def test_scores_equal_those_of_whoosh(prepared: Prepared) -> None:
    folder, texts, table = prepared
    index = open_index(folder, "test")
    searcher = whoosh.index.open_dir(str(folder)).searcher(weighting=BM25F())
    random = Random(2)
    for _ in range(QUERIES):
        node = exact_query(random, 2)
        expected = {hit["id"]: hit.score for hit in searcher.search(in_whoosh(node), limit=None)}
        hits, _ = evaluate(SearchRequest(node, limit=len(texts)), index, table)
        assert dict(hits.top) == pytest.approx(expected, rel=1e-4), node
        scores = [score for _, score in hits.top]
        assert scores == sorted(scores, reverse=True)


def exact_query(random: Random, depth: int) -> Node:
    """A query Whoosh can express. (Its NOT adds 1 to scores, and its ANDNOT loses articles.)"""
    kind = random.randrange(5 if depth else 2)
    words = [Word(random.choice(LEAVES[:-1]), exact=True) for _ in range(2)]
    if kind == 0:
        return words[0]
    if kind == 1:
        return Phrase(tuple(words))
    children = tuple(exact_query(random, depth - 1) for _ in range(2))
    if kind < 4:
        return And(children)
    return Or(children)


def in_whoosh(node: Node) -> wq.Query:
    match node:
        case Word(text):
            return wq.Or([wq.Term("title", text, boost=2.0), wq.Term("body", text)])
        case Phrase(words):
            texts = [word.text for word in words]
            return wq.Or([wq.Phrase("title", texts, boost=2.0), wq.Phrase("body", texts)])
        case And(children):
            return wq.And([in_whoosh(child) for child in children])
        case Or(children):
            return wq.Or([in_whoosh(child) for child in children])
    raise AssertionError(node)


def test_the_first_hits_are_exact_with_ties_in_order_of_article(prepared: Prepared) -> None:
    folder, texts, table = prepared
    index = open_index(folder, "test")
    dates = {text.id: text.published for text in texts}
    random = Random(4)
    for _ in range(QUERIES // 2):
        node = random_query(random)
        everything, _ = evaluate(SearchRequest(node, limit=10_000), index, table)
        best = (lambda hit: -hit[1]) if can_rank(node) else (lambda hit: -last_day(dates[hit[0]]))
        expected = sorted(everything.top, key=lambda hit: (best(hit), hit[0]))
        hits, _ = evaluate(SearchRequest(node, limit=7), index, table)
        assert list(hits.top) == expected[:7]
        assert list(hits.ids(3, 40)) == [article for article, _ in expected[3:40]]
        newest, _ = evaluate(SearchRequest(node, sort=Sort.NEWEST, limit=9), index, table)
        by_date = sorted(hits.all_ids(), key=lambda i: (-last_day(dates[i]), i))
        assert [article for article, _ in newest.top] == by_date[:9]


def last_day(number: int) -> int:
    return int(f"{PartialDate.from_number(number).last:%Y%m%d}") if number else 0


def test_counts_equal_a_recount(prepared: Prepared) -> None:
    folder, texts, table = prepared
    index = open_index(folder, "test")
    random = Random(5)
    for _ in range(QUERIES // 2):
        node = random_query(random, 1)
        source = FacetFilter(Facet.SOURCE, frozenset(random.sample(range(1, 5), 2)))
        person = FacetFilter(
            Facet.PERSON, frozenset(random.sample(range(1, 6), random.randint(0, 2))),
            frozenset([random.randint(1, 5)]) if random.random() < 0.5 else frozenset(),
            random.random() < 0.5,
        )  # fmt: skip
        request = SearchRequest(
            node, (source, person), date_counts=True,
            facets=(FacetQuery(Facet.SOURCE), FacetQuery(Facet.PERSON)),
        )  # fmt: skip
        hits, counts = evaluate(request, index, table)
        found = [text for text in texts if matches(node, text)]
        by_source = [text for text in found if passes(source, text, table)]
        by_person = [text for text in found if passes(person, text, table)]
        both = [text for text in by_source if text in by_person]
        assert hits.total == len(both)
        assert counted(counts.values[Facet.SOURCE]) == recount(by_person, Facet.SOURCE)
        assert counted(counts.values[Facet.PERSON]) == recount(by_source, Facet.PERSON)
        assert counts.distinct[Facet.PERSON] == len(recount(by_source, Facet.PERSON))
        assert counts.dates is not None
        assert dict(counts.dates.days) == recount_dates(both, 10)
        assert dict(counts.dates.months) == recount_dates(both, 7)
        assert dict(counts.dates.years) == recount_dates(both, 4)
        assert counts.dates.undated == sum(not text.published for text in both)


def passes(chosen: FacetFilter, text: Text, table: FacetTable) -> bool:
    labels = text.facets[chosen.facet]
    carried = {value.id for value in table.labels[chosen.facet].in_use() if value.label in labels}
    if carried & chosen.exclude:
        return False
    return not chosen.include or (
        chosen.include <= carried if chosen.match_all else bool(chosen.include & carried)
    )


def counted(values: tuple[object, ...]) -> dict[str, int]:
    return {value.value: value.count for value in values}  # type: ignore[attr-defined]


def recount(texts: list[Text], facet: Facet) -> dict[str, int]:
    counts: dict[str, int] = {}
    for text in texts:
        for label in text.facets[facet]:
            counts[label] = counts.get(label, 0) + 1
    return counts


def recount_dates(texts: list[Text], length: int) -> dict[str, int]:
    counts: dict[str, int] = {}
    for text in texts:
        written = str(PartialDate.from_number(text.published)) if text.published else ""
        if len(written) >= length:
            counts[written[:length]] = counts.get(written[:length], 0) + 1
    return counts
