"""What is derived from articles: queues, facets, near-duplicates, watch lists; and searches."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_archive import add, draft, mention, recognise

from pressmark.archive.archive import Archive
from pressmark.archive.facets import Bit, Changes
from pressmark.archive.lists import WatchName
from pressmark.archive.opening import open_archive
from pressmark.archive.queues import Step
from pressmark.model.article import Highlight
from pressmark.model.errors import UserError
from pressmark.model.facets import Facet
from pressmark.model.imports import RunDefaults
from pressmark.model.kinds import EntityKind


def test_new_articles_wait_for_every_step(filled: Archive) -> None:
    assert filled.queues.counts() == dict.fromkeys(Step, 6)
    first = filled.queues.pending(Step.INDEX, 2)
    assert first.ids == (1, 2)
    assert filled.queues.pending(Step.INDEX, 2, after=2).ids == (3, 4)
    filled.queues.finish(Step.INDEX, first.ids, first.ticket)
    assert filled.queues.count(Step.INDEX) == 4
    assert filled.queues.pending(Step.ENTITIES, 9).ids == (1, 2, 3, 4, 5, 6)


def test_what_changes_while_it_is_served_stays_queued(filled: Archive) -> None:
    served = filled.queues.pending(Step.INDEX, 9)
    with filled.edit("Retitle") as edit:
        filled.fields.set(edit, [3], "title", "New")
    filled.queues.finish(Step.INDEX, served.ids, served.ticket)
    assert filled.queues.pending(Step.INDEX, 9).ids == (3,)


def test_a_rebuild_asks_for_everything_again(filled: Archive) -> None:
    for step in Step:
        filled.queues.finish(step, range(1, 7), 10**9)
    add(filled, [draft(9, body="", stub=True)], content=b"b")
    filled.queues.requeue(Step.INDEX)
    filled.queues.requeue(Step.ENTITIES)
    filled.queues.requeue(Step.DUPLICATES, [2, 4])
    assert filled.queues.counts() == {
        Step.INDEX: 7,
        Step.ENTITIES: 6,
        Step.DUPLICATES: 2,
        Step.LISTS: 0,
    }


def test_texts_come_in_order_with_their_language(filled: Archive) -> None:
    add(filled, [draft(8, language=None)], content=b"b")
    texts = list(filled.articles.texts([7, 3, 99]))
    assert texts == [(3, "Title 3", draft(3).body, "en"), (7, "Title 8", draft(8).body, "")]


def test_rows_come_in_the_order_asked_for(filled: Archive) -> None:
    with filled.edit("Mark") as edit:
        filled.marks.tag(edit, [5], add=["b", "a"])
        filled.marks.note(edit, 5, "x")
    first, second = filled.articles.rows([5, 99, 2])
    assert (first.id, first.title, first.source, str(first.published)) == (
        5, "Title 5", "Paper 1", "2020-06",
    )  # fmt: skip
    assert (first.tags, first.has_note, first.language, first.versions) == (
        ("a", "b"),
        True,
        "en",
        0,
    )
    assert (second.id, second.tags, second.has_note) == (2, (), False)


def test_the_feed_of_articles(filled: Archive) -> None:
    with filled.edit("Mark") as edit:
        filled.marks.star(edit, [1], True)
        filled.marks.note(edit, 1, "x")
        filled.marks.mark_read(edit, [2], True)
        filled.marks.highlight(edit, 2, Highlight("text"))
        filled.marks.tag(edit, [2], add=["t"])
    rows = {row[0]: row[1:] for row in filled.facets.articles()}
    assert rows[1][0] == 20200200
    assert rows[1][4] == Bit.STARRED | Bit.NOTE
    assert rows[2][4] == Bit.READ | Bit.HIGHLIGHT | Bit.TAG
    assert list(filled.facets.articles([2, 1])) == [(n, *rows[n]) for n in (1, 2)]
    labels = {facet: {v.id: v.label for v in filled.facets.values(facet)} for facet in Facet}
    assert labels[Facet.SOURCE][rows[1][1]] == "Paper 1"
    assert labels[Facet.LANGUAGE][rows[1][2]] == "en"
    assert labels[Facet.FORMAT][rows[1][3]] == "html"
    assert labels[Facet.STATE] == {1: "unread", 2: "read"}
    assert "paper1.example" in next(
        v.aliases for v in filled.facets.values(Facet.SOURCE, [rows[1][1]])
    )


def _naive(archive: Archive, facet: Facet) -> set[tuple[int, str]]:
    """(article, label) of a facet, read article by article."""
    pairs = set()
    for article in map(archive.articles.article, archive.articles.ids()):
        names = {
            Facet.SOURCE: [article.source],
            Facet.LANGUAGE: [article.language],
            Facet.FORMAT: ["html"],
            Facet.AUTHOR: article.authors,
            Facet.TAG: article.tags,
            Facet.STATE: ["read" if article.read else "unread"],
        }.get(facet)
        if names is None:
            found = archive.entities.of_article(article.id)
            names = [entity.name for entity in found if entity.kind.value == facet.value]
        pairs.update((article.id, name) for name in names)
    return pairs


@pytest.mark.parametrize("facet", [f for f in Facet if f is not Facet.LIST])
def test_every_facet_equals_a_naive_recount(filled: Archive, facet: Facet) -> None:
    kinds = list(EntityKind)
    recognise(
        filled,
        {n: [mention(f"Name {i % 3}", kind=kinds[i % 4]) for i in range(n)] for n in range(1, 7)},
    )
    with filled.edit("Mark") as edit:
        filled.marks.tag(edit, [1, 2], add=["a", "b"])
        filled.marks.mark_read(edit, [3], True)
        filled.marks.trash(edit, [6])
        filled.rules.merge(edit, [1], 5)
    fed = {
        (article, value.label)
        for value in filled.facets.values(facet)
        for article in filled.facets.value_articles(facet, value.id)
    }
    assert fed == _naive(filled, facet)
    if facet in {Facet.AUTHOR, Facet.TAG, Facet.PERSON, Facet.PLACE, Facet.GROUP}:
        label = {value.id: value.label for value in filled.facets.values(facet)}
        pairs = list(filled.facets.pairs(facet))
        assert pairs == sorted(set(pairs))
        assert {(article, label[value]) for article, value in pairs} == fed
        assert list(filled.facets.pairs(facet, [2])) == [pair for pair in pairs if pair[0] == 2]


def test_entity_pairs_are_those_of_all_kinds(filled: Archive) -> None:
    recognise(filled, {1: [mention("A"), mention("B", kind=EntityKind.PLACE)]})
    kinds = (Facet.PERSON, Facet.PLACE)
    assert list(filled.facets.entity_pairs()) == sorted(
        pair for kind in kinds for pair in filled.facets.pairs(kind)
    )


def changed(archive: Archive, since: int) -> Changes:
    changes = archive.facets.changed_since(since)
    assert changes.complete
    return changes


def test_the_change_log_names_what_a_facet_shows(filled: Archive) -> None:
    number = filled.facets.change_number()
    assert changed(filled, number).articles == frozenset()
    with filled.edit("Mark") as edit:
        filled.marks.star(edit, [1], True)
        filled.marks.tag(edit, [2], add=["t"])
        filled.marks.note(edit, 3, "n")
        filled.fields.set(edit, [4], "authors", "New")
    changes = changed(filled, number)
    assert changes.articles == {1, 2, 3, 4}
    assert {facet for facet, _ in changes.values} == {Facet.TAG, Facet.AUTHOR}
    filled.undo()
    assert changed(filled, changes.number).articles == {1, 2, 3, 4}
    number = filled.facets.change_number()
    filled.delete([5])
    assert changed(filled, number).articles == {5}


def test_a_merge_names_its_values_not_its_articles(filled: Archive) -> None:
    found = [mention("A"), mention("B")]
    recognise(filled, dict.fromkeys(range(1, 7), found))
    number = filled.facets.change_number()
    with filled.edit("Merge") as edit:
        filled.rules.merge(edit, [1], 2)
    changes = changed(filled, number)
    assert changes.articles == frozenset()
    assert {value for facet, value in changes.values if facet is Facet.PERSON} == {1, 2}
    assert [value.id for value in filled.facets.values(Facet.PERSON, [1, 2])] == [2]
    assert filled.facets.value_articles(Facet.PERSON, 2) == [1, 2, 3, 4, 5, 6]
    assert filled.facets.value_articles(Facet.PERSON, 1) == []
    filled.undo()
    changes = changed(filled, changes.number)
    assert {value for facet, value in changes.values if facet is Facet.PERSON} == {1, 2}
    assert changes.articles == frozenset()


def test_a_form_that_moves_changes_what_its_entity_is_merged_into(filled: Archive) -> None:
    recognise(filled, {n: [mention("A"), mention("Aa", "A"), mention("B")] for n in range(1, 7)})
    with filled.edit("Merge") as edit:
        filled.rules.merge(edit, [1], 2)
    number = filled.facets.change_number()
    with filled.edit("Split") as edit:
        made = filled.rules.split(edit, 2, aliases=["Aa"])
    changes = changed(filled, number)
    people = {value for facet, value in changes.values if facet is Facet.PERSON}
    assert people >= {2, made}
    assert [f.text for f in filled.entities.forms(2)] == ["A", "B"]


def test_another_processs_changes_are_seen(filled: Archive) -> None:
    with open_archive(filled.folder, write=False) as reader:
        number = reader.facets.change_number()
        with filled.edit("Star") as edit:
            filled.marks.star(edit, [2], True)
        assert changed(reader, number).articles == {2}


def test_a_log_cut_short_asks_to_load_everything(filled: Archive) -> None:
    number = filled.facets.change_number()
    with filled.edit("Star") as edit:
        filled.marks.star(edit, range(1, 7), True)
    filled.runs.changes_kept = 3
    filled.runs.finish(filled.runs.begin([], RunDefaults()))
    assert not filled.facets.changed_since(number).complete
    assert filled.facets.changed_since(filled.facets.change_number() - 1).complete
    assert not filled.facets.changed_since(10**9).complete


def test_near_duplicates_make_groups(filled: Archive) -> None:
    filled.duplicates.save([(1, b"one"), (2, b"two"), (99, b"gone")])
    assert list(filled.duplicates.sketches()) == [(1, b"one"), (2, b"two")]
    assert list(filled.duplicates.sketches([2])) == [(2, b"two")]
    filled.duplicates.add_pairs([(3, 2, 0.8, "text"), (5, 6, 0.9, "text"), (1, 99, 1.0, "")])
    assert filled.duplicates.groups() == {2: 2, 3: 2, 5: 5, 6: 5}
    filled.duplicates.add_pairs([(3, 5, 0.7, "text"), (1, 6, 0.6, "text")])
    assert set(filled.duplicates.groups().values()) == {1}
    versions = filled.duplicates.versions(3)
    assert [(v.id, v.share) for v in versions] == [(6, 0.9), (2, 0.8), (5, 0.7), (1, 0.6)]
    assert filled.articles.rows([3])[0].versions == 4
    filled.duplicates.forget([5])
    assert filled.duplicates.groups() == {1: 1, 6: 1, 2: 2, 3: 2}
    filled.delete([1])
    assert filled.duplicates.groups() == {2: 2, 3: 2}
    assert filled.check() == []
    filled.duplicates.clear()
    assert filled.duplicates.groups() == {}


def test_watch_lists(filled: Archive) -> None:
    for step in Step:
        filled.queues.finish(step, range(1, 7), 10**9)
    names = [WatchName("Acme", EntityKind.ORGANISATION, ("ACME Ltd",)), WatchName("Bob")]
    with filled.edit("Import") as edit:
        number = filled.lists.import_list(edit, "Mine", names)
    pending = filled.queues.pending(Step.LISTS, 99)
    assert pending.ids == (1, 2, 3, 4, 5, 6)
    acme, bob = filled.lists.names()
    assert (acme.name, acme.kind, acme.aliases) == ("Acme", EntityKind.ORGANISATION, ("ACME Ltd",))
    filled.lists.store_matches([(1, [acme.id, bob.id]), (2, [99]), (3, [])], pending.ticket)
    assert filled.queues.pending(Step.LISTS, 9).ids == (4, 5, 6)
    assert list(filled.facets.pairs(Facet.LIST)) == [(1, acme.id), (1, bob.id)]
    assert [v.label for v in filled.facets.values(Facet.LIST)] == ["Acme", "Bob"]
    with filled.edit("Delete") as edit:
        filled.lists.delete(edit, number)
    assert filled.lists.lists() == []
    filled.undo()
    assert [(watch.name, watch.names) for watch in filled.lists.lists()] == [("Mine", 2)]
    assert filled.facets.value_articles(Facet.LIST, acme.id) == [1]
    with pytest.raises(UserError), filled.edit("Import") as edit:
        filled.lists.import_list(edit, "Empty", [])


def test_saved_searches_know_what_was_seen(filled: Archive) -> None:
    saved = filled.searches.save(" Grain ", "grain", "{}")
    assert (saved.name, filled.searches.seen(saved.id)) == ("Grain", 6)
    add(filled, [draft(9)], content=b"b")
    assert filled.searches.seen(saved.id) < filled.articles.last_id()
    filled.searches.mark_seen(saved.id)
    assert filled.searches.seen(saved.id) == filled.articles.last_id() == 7
    filled.searches.rename(saved.id, "Wheat")
    assert [(s.name, s.query, s.state) for s in filled.searches.saved()] == [
        ("Wheat", "grain", "{}")
    ]
    filled.searches.delete(saved.id)
    assert filled.searches.saved() == []
    with pytest.raises(UserError):
        filled.searches.save(" ", "x", "")


def test_the_history_has_each_search_once(archive: Archive) -> None:
    for query in ("a", "b", "a", "  ", "c"):
        archive.searches.remember(query)
    assert archive.searches.history() == ["c", "a", "b"]
    assert archive.searches.history(1) == ["c"]


def test_watched_folders(archive: Archive) -> None:
    number = archive.watched.add("/in/\udce9", RunDefaults("S"))
    assert archive.watched.add("/in/\udce9", RunDefaults("S", ("t",))) == number
    archive.watched.saw(number)
    (folder,) = archive.watched.all()
    assert (folder.path, folder.defaults) == ("/in/\udce9", RunDefaults("S", ("t",)))
    assert folder.last_seen
    archive.watched.remove(number)
    assert archive.watched.all() == []


def test_stats(filled: Archive) -> None:
    with filled.edit("Trash") as edit:
        filled.marks.trash(edit, [6])
    stats = filled.articles.stats()
    assert (stats.articles, stats.trashed, stats.undated, stats.originals) == (5, 1, 0, 1)
    assert stats.sources == {"Paper 1": 3, "Paper 0": 2}
    assert (stats.years, stats.languages, stats.formats) == ({"2020": 5}, {"en": 5}, {"html": 5})
    assert (str(stats.first), str(stats.last)) == ("2020-02", "2020-06")


def test_originals_are_kept_once_and_whole(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"abc" * 10**6)
    sha256 = archive.originals.store(tmp_path / "file")
    assert archive.originals.store(b"abc" * 10**6) == sha256
    assert archive.originals.path(sha256).parent.name == sha256[:2]
    with archive.originals.open(sha256) as stream:
        assert stream.read() == b"abc" * 10**6
    assert list(archive.originals.kept()) == [sha256]
    with pytest.raises(UserError, match="changed while"):
        archive.originals.store(b"other", expected="0" * 64)
    with pytest.raises(UserError):
        archive.originals.store(tmp_path / "absent")
    with pytest.raises(UserError, match="missing"):
        archive.originals.open("0" * 64)


def test_the_check_finds_what_is_wrong_and_repair_mends_what_is_derived(filled: Archive) -> None:
    recognise(filled, {n: [mention("A")] for n in range(1, 7)})
    filled.duplicates.add_pairs([(1, 2, 0.9, "")])
    assert filled.check() == []
    with filled._database.changing() as db:
        db.execute("UPDATE form_count SET mentions = 99")
        db.execute("DELETE FROM content")
        db.execute("UPDATE article SET duplicate_group = 7 WHERE id IN (2, 3)")
        db.execute("DELETE FROM recognised")
        db.execute("DELETE FROM queue")
        db.execute("INSERT INTO queue (step, article_id) VALUES ('dance', 1)")
    assert len(filled.check()) == 5
    assert all(finding.repairable for finding in filled.check())
    assert filled.repair() == []
    assert filled.queues.count(Step.ENTITIES) == 6
    sha256 = filled.articles.article(1).original
    filled.originals.path(sha256).write_bytes(b"rotten")
    assert [finding.what for finding in filled.repair()] == ["original damaged"]
    filled.originals.path(sha256).unlink()
    assert [finding.what for finding in filled.check()] == ["original missing"]
    assert filled.check(originals=False) == []
