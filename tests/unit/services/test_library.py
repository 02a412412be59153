"""An open archive: searched, narrowed, explained, corrected, kept current."""

from __future__ import annotations

import json
import shutil

import pytest
from filled import ARTICLES, draft, store

from pressmark.archive.queues import Step
from pressmark.model.dates import PartialDate
from pressmark.model.errors import UserError
from pressmark.model.facets import Facet, FacetFilter, FacetQuery
from pressmark.model.query import DateRange
from pressmark.model.search import SearchRequest, Sort
from pressmark.services.control import Control
from pressmark.services.library import Library


def ignore(_progress):
    return


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "archive", create=True, cache=tmp_path / "cache") as library:
        store(library.archive, ARTICLES)
        library.enrichment.index(ignore, Control())
        yield library


def titles(library, text="", **request):
    asked = SearchRequest(library.search.parse(text), **request)
    answer = library.search.run(asked)
    rows = library.search.rows(answer.hits.ids(0, answer.hits.rows), asked.query)
    return [row.title for row in rows]


def total(library, text):
    return library.search.total(library.search.parse(text))


def test_words_find_all_their_forms(library):
    assert set(titles(library, "ferry")) == {"Ferry fares rise", "Flood warning", "An old letter"}
    assert titles(library, "=ferries") == ["Flood warning"]


def test_rows_mark_hits_in_title_and_snippet(library):
    query = library.search.parse("ferry")
    (row,) = library.search.rows([2], query)
    marked = [row.snippet.text[start:end] for start, end in row.snippet.marks]
    assert marked == ["ferry"]
    assert [row.title[start:end] for start, end in row.title_marks] == ["Ferry"]


def test_dates_are_only_as_precise_as_known(library):
    assert total(library, "date:2021") == 2
    assert total(library, "date:2021-06") == 1
    assert total(library, "date:2021-06-15") == 0
    assert titles(library, "date:undated") == ["An old letter"]
    assert titles(library, sort=Sort.NEWEST)[0] == "Ferry fares rise"


def test_choosing_a_source_keeps_the_others_in_sight(library):
    (courier,) = library.search.resolve(Facet.SOURCE, "courier")
    request = SearchRequest(filters=(FacetFilter(Facet.SOURCE, frozenset({courier})),))
    assert library.search.run(request).hits.total == 2
    values, distinct = library.search.facet_values(request, FacetQuery(Facet.SOURCE))
    assert {value.value: value.count for value in values if value.id} == {"Courier": 2, "Herald": 1}
    assert distinct == 2


def test_values_are_counted_of_those_looked_for_and_of_those_chosen(library):
    (courier,) = library.search.resolve(Facet.SOURCE, "courier")
    request = SearchRequest(filters=(FacetFilter(Facet.SOURCE, frozenset({courier})),))
    found, herald = FacetQuery(Facet.SOURCE, contains="hera"), {"Herald": 1}
    values, distinct = library.search.facet_values(SearchRequest(), found)
    assert {value.value: value.count for value in values} == herald
    assert distinct == 1, "nothing is left for “more”"
    values, distinct = library.search.facet_values(request, found)
    assert {value.value: value.count for value in values} == herald | {"Courier": 2}
    assert distinct == 2


def test_notes_are_searched(library):
    library.marking.note(3, "ask the harbour master")
    library.refresh()
    assert titles(library, "note:harbour") == ["Flood warning"]
    assert titles(library, "flood note:harbour") == ["Flood warning"]
    assert total(library, "NOT note:harbour") == 3
    assert titles(library, "has:note") == ["Flood warning"]


def test_marks_show_in_facets_at_once_and_undo_takes_them_back(library):
    library.marking.tag([1, 2], add=["water"])
    library.marking.star([1], True)
    assert library.refresh()
    assert total(library, "tag:water") == 2
    assert titles(library, "is:starred") == ["Bridge reopens"]
    library.marking.undo()
    library.marking.undo()
    library.refresh()
    assert total(library, "tag:water") == total(library, "is:starred") == 0


def test_a_corrected_title_is_found_and_the_old_one_is_not(library):
    library.marking.edit([1], "title", "Crossing restored")
    library.enrichment.index(ignore, Control())
    library.refresh()
    assert titles(library, "title:restored") == ["Crossing restored"]
    assert total(library, "title:reopens") == 0
    assert library.reading.article(1).claims["title"][0] == "user"


def test_sources_that_are_merged_count_as_one(library):
    (courier,) = library.search.resolve(Facet.SOURCE, "Courier")
    (herald,) = library.search.resolve(Facet.SOURCE, "Herald")
    library.marking.merge_sources([herald], courier)
    library.refresh()
    assert total(library, "source:Courier") == total(library, "source:Herald") == 3
    library.marking.undo()
    library.refresh()
    assert (total(library, "source:Courier"), total(library, "source:Herald")) == (2, 1)


def test_trash_hides_and_restores(library):
    library.marking.trash([1])
    library.refresh()
    assert total(library, "") == 3
    assert total(library, "bridge") == 0
    library.marking.restore([1])
    library.refresh()
    library.enrichment.index(ignore, Control())
    library.refresh()
    assert titles(library, "bridge") == ["Bridge reopens"]


def test_new_articles_show_after_a_refresh(library):
    store(library.archive, [draft("Second bridge", "A second bridge is planned.")], "more.jsonl")
    library.enrichment.index(ignore, Control())
    assert library.refresh()
    assert set(titles(library, "bridge")) == {"Bridge reopens", "Second bridge"}
    assert not library.refresh()


def test_a_misspelt_word_gets_a_correction(library):
    (best, *_) = library.search.corrections("brigde")
    assert (best.text, best.total) == ("bridge", 1)
    assert library.search.corrections("bridge") == []


def test_a_part_of_a_name_is_completed_to_the_names_that_are_there(library):
    store(library.archive, [draft("Third", "A text.", "The Evening Herald")], "third.jsonl")
    library.enrichment.index(ignore, Control())
    library.refresh()
    (one,) = library.search.corrections("source:evening")
    assert (one.text, one.total) == ('source:"The Evening Herald"', 1)
    assert library.search.corrections("source:vening") == []
    assert library.search.corrections("source:herald -ferry") == []  # it is a name itself


@pytest.mark.parametrize("name", ["en", "English", "английский"])
def test_languages_are_found_by_name(library, name):
    assert total(library, f"language:{name}") == len(ARTICLES)


def test_what_cannot_match_better_or_worse_comes_newest_first(library):
    assert titles(library, "-zebra", sort=Sort.RELEVANCE) == [
        "Ferry fares rise",
        "Bridge reopens",
        "Flood warning",
        "An old letter",
    ]


def test_an_empty_result_offers_ways_out(library):
    (herald,) = library.search.resolve(Facet.SOURCE, "Herald")
    request = SearchRequest(
        library.search.parse("bridge"),
        filters=(FacetFilter(Facet.SOURCE, frozenset({herald})),),
    )
    assert library.search.run(request).hits.total == 0
    offers = {offer.label: offer.total for offer in library.search.offers(request)}
    assert offers["Herald"] == 1


def shortened(library, text, **request):
    asked = SearchRequest(library.search.parse(text), **request)
    return [(one.left_out, one.text, one.total) for one in library.search.shortened(asked)]


def test_what_finds_nothing_is_offered_without_each_of_its_parts(library):
    assert shortened(library, "ferry zebra") == [("zebra", "ferry", 3)]
    assert shortened(library, "tay -over -flood") == [
        ("-over", "tay -flood", 2),
        ("tay", "-over -flood", 1),
        ("-flood", "tay -over", 1),
    ]
    assert shortened(library, "bridge source:Herald") == [
        ("bridge", "source:Herald", 1),
        ("source:Herald", "bridge", 1),
    ]
    assert shortened(library, "zebra") == []
    assert shortened(library, "zebra OR lion") == []
    assert shortened(library, "ferry zebra", dates=(DateRange(None, PartialDate(2020)),)) == [
        ("zebra", "ferry", 1)
    ]


def test_requests_are_explained(library):
    request = SearchRequest(library.search.parse("ferry date:2021"))
    assert "ferries" in library.search.explain(request, forms=True)
    assert "2021" in library.search.explain(request)
    assert "ferries" not in library.search.explain(request)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("source:Courier ferry", []),
        ("source:Currier", ["source:Currier"]),
        ("ferry -source:Currier", ["source:Currier"]),
        (
            '(tag:"to read" OR author:Roe) -language:xx',
            ['tag:"to read"', "author:Roe", "language:xx"],
        ),
    ],
)
def test_names_that_nothing_has_are_told(library, text, unknown):
    told = library.search.explain(SearchRequest(library.search.parse(text))).split(". ")[1:]
    assert told == [f"Nothing in this archive has the name {name}" for name in unknown]


def test_completion_offers_values_words_and_past_searches(library):
    offered = {c.label for c in library.search.complete("source:cou", 10)}
    assert "Courier" in offered
    library.search.remember("ferry fares")
    found = {(c.kind, c.text.strip()) for c in library.search.complete("fer", 3)}
    assert ("word", "ferry") in found
    assert ("search", "ferry fares") in found


def test_a_saved_search_counts_what_is_new(library):
    library.search.save("Bridges", "bridge", "{}")
    assert [(s.name, s.new) for s in library.search.saved()] == [("Bridges", 0)]
    store(library.archive, [draft("Third bridge", "A third bridge.")], "more.jsonl")
    library.enrichment.index(ignore, Control())
    library.refresh()
    (saved,) = library.search.saved()
    assert saved.new == 1
    library.search.mark_seen(saved.id)
    assert library.search.saved()[0].new == 0


def test_facets_are_kept_for_next_time(library, tmp_path):
    before, _ = library.search.facet_values(SearchRequest(), FacetQuery(Facet.SOURCE))
    library.close()
    with Library.open(tmp_path / "archive", cache=tmp_path / "cache") as again:
        again.marking.tag([1], add=["later"])
        again.refresh()
        after, _ = again.search.facet_values(SearchRequest(), FacetQuery(Facet.SOURCE))
        assert after == before
        assert again.search.total(again.search.parse("tag:later")) == 1


def test_a_missing_index_is_made_while_browsing_works(library, tmp_path):
    library.close()
    shutil.rmtree(tmp_path / "cache")
    with Library.open(tmp_path / "archive", cache=tmp_path / "cache") as again:
        assert again.search.total(again.search.parse("")) == 4
        assert not again.is_searchable()
        again.enrichment.index(ignore, Control())
        again.refresh()
        assert again.is_searchable()
        assert again.search.total(again.search.parse("ferry")) == 3


def test_an_older_copy_put_back_is_noticed(library, tmp_path):
    library.close()
    copy = tmp_path / "backup"
    shutil.copytree(tmp_path / "archive", copy)
    with Library.open(tmp_path / "archive", cache=tmp_path / "cache") as later:
        store(later.archive, [draft("After the backup", "Written afterwards.")], "late.jsonl")
        later.enrichment.index(ignore, Control())
    shutil.rmtree(tmp_path / "archive")
    copy.rename(tmp_path / "archive")
    with Library.open(tmp_path / "archive", cache=tmp_path / "cache") as restored:
        restored.enrichment.index(ignore, Control())
        assert restored.search.total(restored.search.parse("afterwards")) == 0
        assert restored.maintenance.check() == []


def test_the_check_sees_an_index_that_lacks_articles(library):
    store(library.archive, [draft("Unindexed", "Not in the index.")], "more.jsonl")
    pending = library.archive.queues.pending(Step.INDEX, 10)
    library.archive.queues.finish(Step.INDEX, pending.ids, pending.ticket)
    (finding,) = library.maintenance.check()
    assert finding.what == "index"
    assert finding.repairable
    assert library.maintenance.check(repair=True) == []


def test_reading_marks_hits_in_the_body(library):
    found = library.reading.marks(3, library.search.parse("ferry OR flood"))
    body = library.reading.article(3).body
    assert [body[start:end] for start, end in found.body] == ["flood", "ferries"]
    assert library.reading.marks(99, library.search.parse("ferry")).body == ()
    with pytest.raises(UserError, match="no article number 99"):
        library.reading.article(99)


def test_export_writes_all_or_nothing(library, tmp_path):
    path = tmp_path / "out.jsonl"
    library.exporting.export([1, 2], "jsonl", path, ignore, Control())
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    assert [row["title"] for row in rows] == ["Bridge reopens", "Ferry fares rise"]
    with pytest.raises(UserError):
        library.exporting.export([1, 99], "jsonl", path, ignore, Control())
    assert len(path.read_text().splitlines()) == 2
    assert not [left for left in tmp_path.iterdir() if left.name.startswith(".out")]
    with pytest.raises(UserError, match="cannot be written"):
        library.exporting.export([1], "jsonl", tmp_path / "absent/x.jsonl", ignore, Control())


def test_date_ranges_in_a_request(library):
    ranges = (DateRange(None, None), None)
    assert library.search.run(SearchRequest(dates=ranges)).hits.total == 4
    assert library.search.run(SearchRequest(dates=(None,))).hits.total == 1
    counts = library.search.archive_dates()
    assert dict(counts.years) == {"2020": 1, "2021": 2}
    assert counts.undated == 1


def test_what_another_computer_indexed_is_found_on_this_one_too(tmp_path):
    folder, here, there = tmp_path / "archive", tmp_path / "here", tmp_path / "there"
    for cache, articles in ((here, ARTICLES[:1]), (there, ARTICLES[1:2]), (here, ())):
        with Library.open(folder, create=True, cache=cache) as library:
            if articles:
                store(library.archive, articles, cache.name)
                library.enrichment.index(ignore, Control())
    with Library.open(folder, cache=here) as library:
        assert not library.is_searchable(), "its index lacks what the other computer fed"
        library.enrichment.index(ignore, Control())
        library.refresh()
        assert sorted(titles(library, "Tay")) == ["Bridge reopens", "Ferry fares rise"]


def test_an_archive_written_on_another_computer_is_searched_by_an_index_of_its_own(tmp_path):
    folder, there = tmp_path / "archive", tmp_path / "there"
    with Library.open(folder, create=True, cache=there) as writer:
        store(writer.archive, ARTICLES[:1])
        writer.enrichment.index(ignore, Control())
        for more in ((), ARTICLES[1:2]):
            store(writer.archive, more, "more")
            with Library.open(folder, write=False, cache=tmp_path / "here") as reader:
                assert not reader.is_searchable()
                reader.enrichment.run(ignore, Control())
                reader.refresh()
                assert reader.is_searchable()
                assert total(reader, "Tay") == 1 + len(more)
        assert not writer.status().index_behind
        with Library.open(folder, write=False, cache=there) as reader:
            assert not reader.status().index_behind, "the writer's own index is left alone"
    with Library.open(folder, cache=tmp_path / "here") as library:
        library.enrichment.index(ignore, Control())
        library.refresh()
        assert total(library, "Tay") == 2, "one built apart was never fed, and is made anew"


def test_what_is_in_the_trash_does_not_wait_to_be_found(library):
    library.marking.trash([1, 2])
    assert library.archive.queues.count(Step.INDEX) in (0, 2)
    assert library.status().pending_index == 0
