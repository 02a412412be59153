"""Marks, corrections, undo and redo: exactly, through closing, and beside background work."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from small_archive import add, draft, dump

from pressmark.archive import journal
from pressmark.archive.archive import Archive
from pressmark.archive.opening import create_archive, open_archive
from pressmark.archive.queues import Step
from pressmark.model.article import Highlight
from pressmark.model.errors import UserError
from pressmark.model.kinds import Origin


def test_marks(filled: Archive) -> None:
    with filled.edit("All") as edit:
        filled.marks.star(edit, [1, 2, 99], True)
        filled.marks.mark_read(edit, [2], True)
        filled.marks.tag(edit, [1, 2], add=["b", "a", " a "])
        filled.marks.tag(edit, [2], remove=["b", "none"])
        filled.marks.note(edit, 1, "Wheat & *grain*")
        filled.marks.highlight(edit, 1, Highlight("text", "why", "pink", 4, 8))
        filled.marks.highlight(edit, 1, Highlight("more"))
        filled.marks.change_highlight(edit, 1, 1, Highlight("more", "because"))
        filled.marks.remove_highlight(edit, 1, 0)
    first, second = filled.articles.article(1), filled.articles.article(2)
    assert (first.starred, first.read, second.read) == (True, False, True)
    assert (first.tags, second.tags) == (("a", "b"), ("a",))
    assert first.highlights == (Highlight("more", "because"),)
    assert filled.articles.note_matches(["GRAIN", "wheat"]) == [1]
    assert filled.articles.note_matches(["rice"]) == []
    assert [(tag.value, tag.count) for tag in filled.marks.tags()] == [("a", 2), ("b", 1)]
    with filled.edit("Rename") as edit:
        filled.marks.rename_tag(edit, "b", "a")
    assert filled.articles.article(1).tags == ("a",)
    with pytest.raises(UserError), filled.edit("No") as edit:
        filled.marks.remove_highlight(edit, 1, 7)
    with pytest.raises(UserError), filled.edit("No") as edit:
        filled.marks.note(edit, 99, "x")


def test_the_trash_hides_and_gives_back(filled: Archive) -> None:
    filled.queues.finish(Step.INDEX, range(1, 7), 10**9)
    with filled.edit("Trash") as edit:
        filled.marks.trash(edit, [2, 3])
    assert filled.articles.ids() == [1, 4, 5, 6]
    assert filled.articles.ids(trashed=True) == [2, 3]
    assert [row[0] for row in filled.facets.articles()] == [1, 4, 5, 6]
    pending = filled.queues.pending(Step.INDEX, 9)
    assert pending.ids == (2, 3)
    assert list(filled.articles.texts(pending.ids)) == []
    with filled.edit("Restore") as edit:
        filled.marks.restore(edit, [2])
    assert filled.articles.article(2).body == draft(2).body
    assert filled.articles.count() == 5


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("title", " A  better title ", "A better title"),
        ("source", "New Paper", "New Paper"),
        ("source", "", ""),
        ("published", "2019-05", "2019-05"),
        ("published", "", ""),
        ("modified", "2019-05-06", "2019-05-06"),
        ("saved", "2020", "2020"),
        ("authors", "Ann B.; Cee", "Ann B.; Cee"),
        ("language", "RU", "ru"),
        ("url", "https://x.example/", "https://x.example/"),
        ("section", "World", "World"),
        ("page", "B4", "B4"),
    ],
)
def test_a_field_is_corrected_and_its_claim_kept(
    filled: Archive, field: str, value: str, shown: str
) -> None:
    before = dump(filled)
    (preview,) = filled.fields.preview([1], field, value)
    assert preview.after == shown
    with filled.edit("Set") as edit:
        filled.fields.set(edit, [1], field, value)
    article: Any = filled.articles.article(1)
    got = getattr(article, field)
    assert ("; ".join(got) if field == "authors" else str(got or "")) == shown
    assert article.claims[field][0] is Origin.USER
    assert filled.fields.preview([1], field, value) == []
    former = [claim for claim in filled.articles.former_claims(1) if claim.field == field]
    if preview.before:
        assert former[0].value == preview.before
    filled.undo()
    assert dump(filled) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", " "), ("published", "soon"), ("saved", "2020-13"), ("body", "x"), ("id", "1")],
)
def test_a_value_that_cannot_be_is_refused(filled: Archive, field: str, value: str) -> None:
    before = dump(filled)
    with pytest.raises(UserError), filled.edit("Set") as edit:
        filled.fields.set(edit, [1], field, value)
    assert dump(filled) == before
    assert filled.undo_label == ""


def test_renaming_a_source_keeps_its_old_names(filled: Archive) -> None:
    number = filled.sources.find("paper0.example")
    with filled.edit("Rename") as edit:
        filled.sources.rename(edit, number, "The Paper")
    assert filled.articles.article(2).source == "The Paper"
    assert filled.sources.find("PAPER 0") == filled.sources.find("the paper") == number
    (first, second) = filled.sources.all()
    assert {first.articles, second.articles} == {3}
    with pytest.raises(UserError, match="Merge"), filled.edit("Rename") as edit:
        filled.sources.rename(edit, filled.sources.find("Paper 1"), "The Paper")


def test_an_edit_that_raises_leaves_nothing(filled: Archive) -> None:
    before = dump(filled)
    with pytest.raises(ZeroDivisionError), filled.edit("Star") as edit:
        filled.marks.star(edit, [1], True)
        _ = 1 / 0
    assert dump(filled) == before
    assert filled.undo() is None


def test_an_edit_that_changes_nothing_is_no_step(filled: Archive) -> None:
    with filled.edit("Star") as edit:
        filled.marks.star(edit, [1], True)
    filled.undo()
    with filled.edit("Unstar") as edit:
        filled.marks.star(edit, [1], False)
    assert (filled.undo_label, filled.redo_label) == ("", "Star")


def test_the_number_of_the_last_step_grows_with_every_edit(filled: Archive) -> None:
    assert filled.last_step == 0
    with filled.edit("Star") as edit:
        filled.marks.star(edit, [1], True)
    first = filled.last_step
    filled.undo()
    assert filled.last_step == 0
    with filled.edit("Star") as edit:
        filled.marks.star(edit, [2], True)
    assert filled.last_step > first > 0
    with filled.edit("Star") as edit:
        filled.marks.star(edit, [2], True)  # starred already: no step
    assert filled.undo_label == "Star"
    filled.undo()
    assert filled.last_step == 0


def test_the_last_hundred_edits_survive_closing(filled: Archive) -> None:
    states = [dump(filled)]
    for number in range(journal.KEPT + 5):
        with filled.edit(f"Note {number}") as edit:
            filled.marks.note(edit, 1, f"note {number}")
        states.append(dump(filled))
    folder = filled.folder
    filled.close()
    with open_archive(folder) as again:
        for number in reversed(range(5, journal.KEPT + 5)):
            assert again.undo_label == f"Note {number}"
            again.undo()
            assert dump(again) == states[number]
        assert again.undo() is None
        for _ in range(journal.KEPT):
            undone = again.redo()
            assert undone is not None
            assert undone.conflicts == 0
        assert dump(again) == states[-1]
        assert again.redo() is None


def test_undo_beside_a_reimport_gives_way(archive: Archive) -> None:
    add(archive, [draft(1, part="")], content=b"old")
    with archive.edit("Retitle") as edit:
        archive.fields.set(edit, [1], "section", "Mine")
        archive.marks.tag(edit, [1], add=["new"])
    add(archive, [draft(2, part="", section="Theirs", tags=("new",))], content=b"new")
    add(archive, [draft(3, part="3", tags=("new",))], path="/b", content=b"b")
    assert archive.articles.article(1).section == "Mine"
    undone = archive.undo()
    assert undone is not None
    assert undone.conflicts == 1  # the tag itself is in use elsewhere by now
    assert archive.articles.article(2).tags == ("new",)
    assert archive.articles.article(1).tags == ()
    assert archive.check() == []


def test_deleted_for_good_is_gone_from_the_journal_too(filled: Archive) -> None:
    with filled.edit("Note") as edit:
        filled.marks.note(edit, 1, "secret")
        filled.marks.star(edit, [1, 2], True)
    original = filled.articles.article(1).original
    assert filled.delete([1]) == 1
    with pytest.raises(UserError):
        filled.articles.article(1)
    changes = filled._database.reading().execute("SELECT before, after FROM edit_change")
    assert "secret" not in repr(changes.fetchall())
    assert filled.originals.holds(original)  # articles 2 to 6 came from it too
    filled.undo()
    assert not filled.articles.article(2).starred
    assert 1 in filled.queues.pending(Step.INDEX, 9).ids
    filled.delete(range(2, 7))
    assert not filled.originals.holds(original)
    assert filled.check() == []
    assert add(filled, [draft(1)]).imported == (7,)


IDS = st.lists(st.integers(1, 6), min_size=1, max_size=4)
NAMES = st.sampled_from(["a", "b", "Paper 0", "Ünï", "c"])


class Editing(RuleBasedStateMachine):
    """Any edits, undone and redone in any order, give back exactly what was."""

    folders: Iterator[Path]

    @initialize()
    def begin(self) -> None:
        self.archive = create_archive(next(self.folders))
        add(self.archive, [draft(number) for number in range(1, 7)])
        self.past: list[Any] = []
        self.future: list[Any] = []
        self.now = dump(self.archive)

    def teardown(self) -> None:
        if hasattr(self, "archive"):
            self.archive.close()

    def _edited(self) -> None:
        state = dump(self.archive)
        if state != self.now:
            self.past.append(self.now)
            self.future.clear()
            self.now = state

    @rule(ids=IDS, on=st.booleans(), what=st.sampled_from(["star", "mark_read"]))
    def state(self, ids: list[int], on: bool, what: str) -> None:
        with self.archive.edit(what) as edit:
            getattr(self.archive.marks, what)(edit, ids, on)
        self._edited()

    @rule(ids=IDS, on=st.booleans())
    def trash(self, ids: list[int], on: bool) -> None:
        with self.archive.edit("trash") as edit:
            (self.archive.marks.trash if on else self.archive.marks.restore)(edit, ids)
        self._edited()

    @rule(ids=IDS, add_=NAMES, remove=NAMES)
    def tag(self, ids: list[int], add_: str, remove: str) -> None:
        with self.archive.edit("tag") as edit:
            self.archive.marks.tag(edit, ids, [add_], [remove])
        self._edited()

    @rule(number=st.integers(1, 6), text=st.text(max_size=5))
    def note(self, number: int, text: str) -> None:
        with self.archive.edit("note") as edit:
            self.archive.marks.note(edit, number, text)
        self._edited()

    @rule(number=st.integers(1, 6), text=NAMES)
    def highlight(self, number: int, text: str) -> None:
        with self.archive.edit("highlight") as edit:
            self.archive.marks.highlight(edit, number, Highlight(text))
        self._edited()

    @rule(number=st.integers(1, 6))
    def unhighlight(self, number: int) -> None:
        if self.archive.articles.article(number).highlights:
            with self.archive.edit("unhighlight") as edit:
                self.archive.marks.remove_highlight(edit, number, 0)
        self._edited()

    @rule(
        ids=IDS,
        field=st.sampled_from(["title", "source", "authors", "language", "section"]),
        value=NAMES,
    )
    def set(self, ids: list[int], field: str, value: str) -> None:
        with self.archive.edit("set") as edit:
            self.archive.fields.set(edit, ids, field, value)
        self._edited()

    @rule(ids=IDS, date=st.sampled_from(["", "2020", "2021-02", "2021-02-03"]))
    def date(self, ids: list[int], date: str) -> None:
        with self.archive.edit("date") as edit:
            self.archive.fields.set(edit, ids, "published", date)
        self._edited()

    @rule(left=st.integers(1, 6), right=st.integers(1, 6))
    def merge_sources(self, left: int, right: int) -> None:
        ids = [self.archive.articles.article(number).source_id for number in (left, right)]
        if all(ids):
            with self.archive.edit("merge") as edit:
                self.archive.sources.merge(edit, ids[:1], ids[1])
        self._edited()

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        undone = self.archive.undo()
        assert undone is not None
        assert undone.conflicts == 0
        self.future.append(self.now)
        self.now = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        undone = self.archive.redo()
        assert undone is not None
        assert undone.conflicts == 0
        self.past.append(self.now)
        self.now = self.future.pop()

    @rule()
    def reopen(self) -> None:
        self.archive.close()
        self.archive = open_archive(self.archive.folder)

    @invariant()
    def as_expected(self) -> None:
        if hasattr(self, "archive"):
            assert dump(self.archive) == self.now


def test_any_edits_can_be_undone_and_redone(tmp_path: Path) -> None:
    Editing.folders = (tmp_path / str(number) for number in range(10**6))
    run_state_machine_as_test(
        Editing,
        settings=settings(
            max_examples=300 if os.environ.get("PRESSMARK_THOROUGH") else 8,
            stateful_step_count=25,
        ),
    )
