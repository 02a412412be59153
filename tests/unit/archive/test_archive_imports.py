"""Storing what was read: once each, with every field, however often and from wherever."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_archive import add, draft, dump, source_file

from pressmark.archive import check
from pressmark.archive.archive import Archive
from pressmark.archive.opening import create_archive
from pressmark.archive.queues import Step
from pressmark.model.article import Claim, Cut, Draft, Highlight, TaggedEntity
from pressmark.model.dates import PartialDate
from pressmark.model.errors import Cancelled, InternalError, UserError
from pressmark.model.imports import Batch, Outcome, Problem, RunDefaults
from pressmark.model.kinds import EntityKind, Origin


def whole() -> Draft:
    return draft(
        1,
        published_raw="last Tuesday",
        modified=Claim(PartialDate(2021), Origin.METADATA, "modified"),
        saved=Claim(PartialDate(2022, 3, 4), Origin.METADATA, "saved"),
        authors=Claim(("B. Second", "A. First"), Origin.EXPORT, "BYLINE"),
        section="World",
        page="A1",
        cuts=(Cut("footer", "Follow us", 12),),
        tags=("war", "grain"),
        entities=(TaggedEntity(EntityKind.PLACE, "Kherson", 0.9),),
        note="read again",
        highlights=(Highlight("whole text", "why", "green", 4, 14),),
        starred=True,
        read=True,
    )


def test_every_field_is_kept_with_its_claim(archive: Archive) -> None:
    stored = add(archive, [whole()])
    article = archive.articles.article(stored.imported[0])
    given = whole()
    assert (article.title, article.body) == (given.title.value, given.body)
    assert str(article.published) == "2020-02"
    assert (str(article.modified), str(article.saved)) == ("2021", "2022-03-04")
    assert article.published_raw == "last Tuesday"
    assert article.authors == ("B. Second", "A. First")
    assert (article.section, article.page, article.part) == ("World", "A1", "1")
    assert (article.source, article.language) == ("Paper 1", "en")
    assert article.cuts == given.cuts
    assert article.tags == ("grain", "war")
    assert article.highlights == given.highlights
    assert (article.note, article.starred, article.read) == ("read again", True, True)
    assert article.word_count == 12
    assert article.claims["authors"] == (Origin.EXPORT, "BYLINE")
    assert set(article.claims) == {
        "title", "published", "modified", "saved", "source", "authors", "url", "language",
    }  # fmt: skip
    assert archive.articles.tagged_entities(article.id) == given.entities
    assert [s.path for s in article.sightings] == ["/in/a.jsonl"]


def test_the_same_batch_again_in_its_run_changes_nothing(archive: Archive) -> None:
    run = archive.runs.begin(["/in"], RunDefaults())
    first = add(archive, [draft(1), draft(2)], run=run)
    before = dump(archive)
    again = add(archive, [draft(1), draft(2)], run=run)
    assert again.imported == first.imported
    assert not again.duplicates
    after = dump(archive)
    assert {t: r for t, r in after.items() if t != "run_line"} == {
        t: r for t, r in before.items() if t != "run_line"
    }
    assert archive.runs.report(run).imported == 2


def test_imported_twice_is_one_article_with_two_sightings(archive: Archive) -> None:
    first = add(archive, [draft(1)])
    second = add(archive, [draft(1)])
    assert (second.imported, second.duplicates) == ((), first.imported)
    assert second.line is not None
    assert second.line.outcome is Outcome.DUPLICATE
    assert len(archive.articles.article(1).sightings) == 2


def test_the_same_content_from_another_file_is_a_sighting(archive: Archive) -> None:
    add(archive, [draft(1)])
    copy = replace(draft(1), body=draft(1).body.upper() + "\n\n", part="9", tags=("other",))
    assert add(archive, [copy], path="/in/b.html", content=b"b").duplicates == (1,)
    assert {s.path for s in archive.articles.article(1).sightings} == {"/in/a.jsonl", "/in/b.html"}


def test_links_without_text_are_known_by_their_address(archive: Archive) -> None:
    stub = draft(1, body="", stub=True)
    add(archive, [stub])
    other = draft(2, body="", stub=True, url=stub.url)
    assert add(archive, [other], content=b"b").duplicates == (1,)
    assert archive.queues.counts()[Step.ENTITIES] == 0
    assert archive.queues.counts()[Step.INDEX] == 1


def test_references_that_give_only_a_papers_site_are_told_apart(archive: Archive) -> None:
    site = Claim("http://www.paper.example/", Origin.EXPORT)
    references = [draft(number, body="", stub=True, url=site) for number in (1, 2)]
    assert add(archive, references).imported == (1, 2)
    assert add(archive, references[:1], content=b"b").duplicates == (1,)


def test_a_reader_that_reads_the_same_bytes_otherwise_adds_nothing(archive: Archive) -> None:
    add(archive, [draft(1)])
    assert add(archive, [draft(1, body="cleaned better")]).duplicates == (1,)


def test_two_articles_under_one_part_are_both_kept(archive: Archive) -> None:
    run = archive.runs.begin(["/in"], RunDefaults())
    drafts = [draft(1, part=""), draft(2, part="")]
    assert add(archive, drafts, run=run).imported == (1, 2)
    assert add(archive, drafts, run=run).imported == (1, 2)
    assert add(archive, drafts).duplicates == (1, 2)


def test_a_changed_file_is_a_new_version_with_the_users_marks(archive: Archive) -> None:
    old, new = draft(1, part="", tags=("a",)), draft(2, part="")
    add(archive, [old], content=b"old")
    with archive.edit("mine") as edit:
        archive.marks.star(edit, [1], True)
        archive.marks.note(edit, 1, "mine")
        archive.fields.set(edit, [1], "source", "My source")
    archive.queues.finish(Step.INDEX, [1], 10**9)
    assert add(archive, [new], content=b"new").imported == (1,)
    article = archive.articles.article(1)
    assert (article.title, article.body, article.source) == ("Title 2", new.body, "My source")
    assert (article.starred, article.note, article.tags) == (True, "mine", ("a",))
    former = archive.articles.former_claims(1)
    assert [c.value for c in former if c.field == "source"] == ["Paper 0", "Paper 1"]
    ((_, earlier),) = archive.articles.earlier(1)
    assert (earlier.title, earlier.body, earlier.source) == ("Title 1", old.body, "My source")
    assert earlier.original != article.original
    assert all(archive.originals.holds(a.original) for a in (article, earlier))
    assert 1 in archive.queues.pending(Step.INDEX, 10).ids
    assert add(archive, [old], content=b"old").imported == (1,)  # changed back
    assert archive.articles.article(1).body == old.body
    assert len(archive.articles.earlier(1)) == 2
    assert archive.check() == []


@pytest.mark.parametrize("looks", [0, 1, 2])
def test_a_check_stops_when_it_is_cancelled(
    archive: Archive, looks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "_BETWEEN_LOOKS", 50)
    for number in range(30):
        add(archive, [draft(number)], content=b"%d" % number)
    seen: list[None] = []

    def cancelled() -> bool:
        seen.append(None)
        return len(seen) > looks

    with pytest.raises(Cancelled):
        archive.check(cancelled=cancelled)
    assert looks < len(seen) < looks + 3
    assert archive.check() == [], "the connection goes on"


def test_a_check_stops_between_originals(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "_BETWEEN_LOOKS", 1_000_000_000)
    for number in range(3):
        add(archive, [draft(number)], content=b"%d" % number)
    with pytest.raises(Cancelled):
        archive.check(cancelled=lambda: True)


def test_a_row_that_moved_in_a_changed_file_is_not_taken_for_another(archive: Archive) -> None:
    add(archive, [draft(1, part="row 1"), draft(2, part="row 2")], content=b"v1")
    moved = [draft(3, part="row 1"), draft(1, part="row 2"), draft(2, part="row 3")]
    stored = add(archive, moved, content=b"v2")
    assert (stored.imported, stored.duplicates) == ((3,), (1, 2))
    assert archive.articles.earlier(1) == []


def test_the_runs_defaults_hold_where_the_file_says_nothing(archive: Archive) -> None:
    bare = draft(1, source=None, source_keys=(), tags=("own",))
    defaults = RunDefaults("My clippings", ("box 3",))
    add(archive, [bare, draft(2)], defaults=defaults)
    first, second = (archive.articles.article(i) for i in (1, 2))
    assert (first.source, first.claims["source"][0]) == ("My clippings", Origin.DEFAULT)
    assert second.source == "Paper 0"
    assert (first.tags, second.tags) == (("box 3", "own"), ("box 3",))


def test_sources_are_joined_by_any_of_their_names(archive: Archive) -> None:
    def by(name: str, *keys: str) -> Claim[str]:
        return Claim(name, Origin.METADATA)

    add(
        archive,
        [
            draft(1, source=by("The Times"), source_keys=("domain:times.example",)),
            draft(2, source=by("Times Online"), source_keys=("domain:times.example",)),
            draft(3, source=by("TIMES  online"), source_keys=()),
        ],
    )
    assert {archive.articles.article(i).source for i in (1, 2, 3)} == {"The Times"}
    with archive.edit("Merge") as edit:
        other = archive.sources.chosen(edit, "Daily")
        archive.sources.merge(edit, [archive.sources.find("The Times")], other)
    add(archive, [draft(4, source=by("Times Online"), source_keys=())], content=b"b")
    assert archive.articles.article(4).source == "Daily"
    archive.undo()
    assert archive.articles.article(1).source == "The Times"


def test_a_run_is_resumed_where_it_was(archive: Archive) -> None:
    defaults = RunDefaults("S", ("t",))
    run = archive.runs.begin(["/in/ä", "/in/\udce9"], defaults)
    add(archive, [draft(1)], run=run, path="/in/closed")
    add(archive, [draft(2)], run=run, path="/in/open", content=b"b", last=False)
    (plan,) = archive.runs.unfinished()
    assert (plan.run_id, plan.defaults) == (run, defaults)
    assert plan.paths == ("/in/ä", "/in/\udce9")
    assert archive.runs.closed_files(run) == {"/in/closed": source_file().sha256}
    archive.runs.finish(run)
    assert archive.runs.unfinished() == []
    assert archive.runs.report(run).finished


def test_the_report_tells_what_became_of_every_file(archive: Archive) -> None:
    run = archive.runs.begin(["/in"], RunDefaults())
    problem = Problem("7", "no text in it")
    add(archive, [draft(1), draft(2)], run=run, problems=[problem])
    add(archive, [draft(1, part="x")], run=run, path="/in/b", content=b"b")
    add(archive, [draft(3)], run=run, path="/in/c", content=b"c", failure="cut off")
    for path, skipped in (("/in/d", "a picture"), ("/in/e", "")):
        archive.runs.add_batch(run, Batch(source_file(path, b"x"), skipped=skipped))
    lines = archive.runs.report(run).lines
    assert [(line.path, line.part, line.outcome, line.reason) for line in lines] == [
        ("/in/a.jsonl", "7", Outcome.SKIPPED, "no text in it"),
        ("/in/a.jsonl", "", Outcome.IMPORTED, ""),
        ("/in/b", "", Outcome.DUPLICATE, "known already"),
        ("/in/c", "", Outcome.FAILED, "cut off"),
        ("/in/d", "", Outcome.SKIPPED, "a picture"),
        ("/in/e", "", Outcome.SKIPPED, "no articles in it"),
    ]
    report = archive.runs.reports()[0]
    assert (report.imported, report.duplicates, report.lines) == (3, 1, ())
    with pytest.raises(UserError):
        archive.runs.report(99)


def test_a_batch_without_its_original_is_refused(archive: Archive) -> None:
    run = archive.runs.begin([], RunDefaults())
    with pytest.raises(InternalError):
        archive.runs.add_batch(run, Batch(source_file(), (draft(1),)))
    assert archive.articles.count() == 0


def test_a_batch_that_fails_leaves_nothing(archive: Archive) -> None:
    before = dump(archive, without=["run"])
    broken = draft(2, media_type=None)
    with pytest.raises(Exception, match="NOT NULL"):
        add(archive, [draft(1), broken])
    assert dump(archive, without=["run"]) == before


_ANY_TEXT = st.text(st.characters(), max_size=40)


@settings(max_examples=40)
@given(title=_ANY_TEXT, body=_ANY_TEXT, author=_ANY_TEXT, tag=_ANY_TEXT, path=_ANY_TEXT)
def test_any_text_can_be_stored(
    tmp_path_factory: pytest.TempPathFactory,
    title: str,
    body: str,
    author: str,
    tag: str,
    path: str,
) -> None:
    folder: Path = tmp_path_factory.mktemp("any")
    with create_archive(folder / "a") as archive:
        claim = Claim(title, Origin.TEXT, title)
        authors = Claim((author,), Origin.TEXT)
        add(archive, [draft(1, title=claim, body=body, authors=authors, tags=(tag,))], path=path)
        article = archive.articles.article(1)
        assert len(article.body) == len(body)
        assert [ord(a) for a, b in zip(article.body, body, strict=True) if a != b] == [
            0xFFFD for c in body if c == "\0" or "\ud800" <= c <= "\udfff"
        ]
        assert archive.check() == []
