"""Entities, the user's rules about them, and undoing those exactly."""

from __future__ import annotations

import json
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
from small_archive import add, draft, dump, mention, recognise

from pressmark.archive.archive import Archive
from pressmark.archive.opening import create_archive
from pressmark.archive.queues import Step
from pressmark.model.entities import Entity, Recognised
from pressmark.model.errors import UserError
from pressmark.model.facets import Facet
from pressmark.model.kinds import EntityKind

PUTIN, V_PUTIN, KYIV = "Vladimir Putin", "V. Putin", "Kyiv"
EXAMPLES = 300 if os.environ.get("PRESSMARK_THOROUGH") else 8


@pytest.fixture
def named(filled: Archive) -> Archive:
    """Putin in articles 1-4 (by surname in 2-4), V. Putin in 4-5, Kyiv everywhere."""
    recognise(
        filled,
        {
            number: [
                *([mention(PUTIN, start=4)] if number <= 4 else []),
                *(
                    [mention("Putin", PUTIN, start=20, reason="surname")]
                    if 2 <= number <= 4
                    else []
                ),
                *([mention(V_PUTIN, start=30)] if number in (4, 5) else []),
                mention(KYIV, kind=EntityKind.PLACE, start=40),
            ]
            for number in range(1, 7)
        },
    )
    return filled


def find(archive: Archive, name: str) -> Entity:
    return next(e for e in archive.entities.find(name) if e.name == name)


def counts(archive: Archive) -> dict[str, tuple[int, int]]:
    return {entity.name: (entity.articles, entity.mentions) for entity in archive.entities.all()}


def test_what_was_recognised_is_counted(named: Archive) -> None:
    assert counts(named) == {PUTIN: (4, 7), V_PUTIN: (2, 2), KYIV: (6, 6)}
    putin = find(named, PUTIN)
    assert (putin.kind, putin.aliases) == (EntityKind.PERSON, ("Putin",))
    assert [(f.text, f.mentions) for f in named.entities.forms(putin.id)] == [
        (PUTIN, 4),
        ("Putin", 3),
    ]
    assert named.entities.reasons(putin.id) == [("surname", 3)]
    assert named.entities.articles(putin.id) == [1, 2, 3, 4]
    assert {e.name for e in named.entities.of_article(5)} == {V_PUTIN, KYIV}
    assert named.entities.method(1) == "test"
    assert [e.name for e in named.entities.find("kyi", EntityKind.PLACE)] == [KYIV]
    assert named.entities.find("kyi", EntityKind.PERSON) == []
    assert named.entities.find("%") == []


def test_mentions_are_where_they_were_found(named: Archive) -> None:
    article = named.articles.article(4)
    assert [m.start for m in article.mentions] == [4, 20, 30, 40]
    assert [m.text for m in article.mentions] == [
        article.body[m.start : m.end] for m in article.mentions
    ]


def test_a_name_over_two_lines_is_one_form(filled: Archive) -> None:
    recognise(filled, {1: [mention("Ameri\ncan Union")], 2: [mention("Ameri can Union")]})
    assert {
        form.text for one in filled.entities.all() for form in filled.entities.forms(one.id)
    } == {"Ameri can Union"}


def test_recognising_again_takes_the_place_of_before(named: Archive) -> None:
    recognise(named, {1: [], 2: [mention("Kiev", "Kyiv", EntityKind.PLACE)]})
    assert counts(named)[PUTIN] == (2, 4)
    assert counts(named)[KYIV] == (5, 5)
    assert named.articles.article(1).mentions == ()
    assert named.check() == []


def test_results_for_a_deleted_article_are_dropped(named: Archive) -> None:
    named.delete([3])
    pending = named.queues.pending(Step.ENTITIES, 9)
    result = Recognised(3, (mention(PUTIN),), "late")
    named.entities.store([result, Recognised(1, (), "late")], pending.ticket)
    assert counts(named)[PUTIN] == (2, 4)
    assert 1 not in named.queues.pending(Step.ENTITIES, 9).ids
    assert named.check() == []


def test_an_entity_an_export_tagged_has_no_place_in_the_text(filled: Archive) -> None:
    tagged = mention("Grain Board", kind=EntityKind.ORGANISATION, start=-1)
    recognise(filled, {1: [tagged]})
    assert counts(filled) == {"Grain Board": (1, 1)}
    assert filled.articles.article(1).mentions == ()


def test_the_name_is_the_full_form_used_most(filled: Archive) -> None:
    by = {number: "Kiev" if number == 1 else "Kyiv" for number in range(1, 4)}
    found = {n: [mention(name, name, EntityKind.PLACE)] for n, name in by.items()}
    same_key = {
        n: [type(m[0])(m[0].start, m[0].end, m[0].text, m[0].kind, m[0].name, "kyiv")]
        for n, m in found.items()
    }
    recognise(filled, {1: same_key[1]})
    assert set(counts(filled)) == {"Kiev"}
    recognise(filled, same_key)
    assert set(counts(filled)) == {"Kyiv"}
    (kyiv,) = filled.entities.all()
    with filled.edit("Rename") as edit:
        filled.rules.rename(edit, kyiv.id, "Kiew")
    assert set(counts(filled)) == {"Kiew"}
    with filled.edit("Rename") as edit:
        filled.rules.rename(edit, kyiv.id, "")
    assert set(counts(filled)) == {"Kyiv"}


def test_merging_counts_each_article_once_now_and_later(named: Archive) -> None:
    before = dump(named)
    with named.edit("Merge") as edit:
        named.rules.merge(edit, [find(named, V_PUTIN).id], find(named, PUTIN).id)
    assert counts(named)[PUTIN] == (5, 9)
    assert V_PUTIN not in counts(named)
    putin = find(named, PUTIN)
    assert set(putin.aliases) == {"Putin", V_PUTIN}
    assert named.facets.value_articles(Facet.PERSON, putin.id) == [1, 2, 3, 4, 5]
    recognise(named, {6: [mention(V_PUTIN)]})
    assert named.entities.articles(putin.id) == [1, 2, 3, 4, 5, 6]
    recognise(named, {6: [mention(KYIV, kind=EntityKind.PLACE, start=40)]})
    assert named.undo() is not None
    assert dump(named) == before


def test_merges_in_a_row_lead_to_one(named: Archive) -> None:
    recognise(named, {6: [mention("Путин")]})
    ids = [find(named, name).id for name in ("Путин", V_PUTIN, PUTIN)]
    for left, right in ((0, 1), (1, 2), (2, 0)):
        with named.edit("Merge") as edit:
            named.rules.merge(edit, [ids[left]], ids[right])
    assert counts(named)[PUTIN] == (6, 10)
    first = named.rules.list()[1]
    with named.edit("Off") as edit:
        named.rules.switch(edit, first.id, False)
    assert counts(named)[PUTIN] == (4, 7)
    assert counts(named)[V_PUTIN] == (3, 3)
    assert named.check() == []


@pytest.mark.parametrize(
    ("how", "left", "right"),
    [
        ({"aliases": ["Putin"]}, (4, 4), (3, 3)),
        ({"article_ids": [1, 2]}, (2, 4), (2, 3)),
        ({"aliases": ["Putin"], "article_ids": [2]}, (4, 6), (1, 1)),
        ({"source_id": 1}, (2, 4), (2, 3)),
    ],
)
def test_splitting_holds_for_articles_to_come(
    named: Archive, how: dict[str, Any], left: tuple[int, int], right: tuple[int, int]
) -> None:
    before = dump(named)
    putin = find(named, PUTIN)
    with named.edit("Split") as edit:
        made = named.rules.split(edit, putin.id, **how, name="Other")
    assert (counts(named)[PUTIN], counts(named)["Other"]) == (left, right)
    both = [mention(PUTIN, start=4), mention("Putin", PUTIN, start=20, reason="surname")]
    for number in (2, 3, 4):
        others = [m for m in (mention(V_PUTIN, start=30),) if number == 4]
        place = mention(KYIV, kind=EntityKind.PLACE, start=40)
        recognise(named, {number: [*both, *others, place]})
    assert (counts(named)[PUTIN], counts(named)["Other"]) == (left, right)
    assert named.entities.entity(made).name == "Other"
    (rule_,) = [r for r in named.rules.list() if r.kind == "split"]
    with named.edit("Off") as edit:
        named.rules.switch(edit, rule_.id, False)
    assert counts(named)[PUTIN] == (4, 7)
    named.undo()
    assert (counts(named)[PUTIN], counts(named)["Other"]) == (left, right)
    named.undo()
    assert dump(named) == before
    assert named.check() == []


def test_a_split_says_what_to_split(named: Archive) -> None:
    with pytest.raises(UserError), named.edit("Split") as edit:
        named.rules.split(edit, 1)


def test_hide_pin_reject_and_kind(named: Archive) -> None:
    kyiv = find(named, KYIV)
    with named.edit("All") as edit:
        named.rules.hide(edit, kyiv.id, True)
        named.rules.pin(edit, kyiv.id, True)
        named.rules.note(edit, kyiv.id, "capital")
    kyiv = named.entities.entity(kyiv.id)
    assert (kyiv.hidden, kyiv.pinned, kyiv.note) == (True, True, "capital")
    assert [v.hidden for v in named.facets.values(Facet.PLACE)] == [True]
    with named.edit("Kind") as edit:
        named.rules.change_kind(edit, kyiv.id, EntityKind.GROUP)
        named.rules.hide(edit, kyiv.id, False)
    assert [v.label for v in named.facets.values(Facet.GROUP)] == [KYIV]
    assert list(named.facets.pairs(Facet.PLACE)) == []
    assert len(list(named.facets.pairs(Facet.GROUP))) == 6
    with named.edit("Reject") as edit:
        named.rules.reject(edit, kyiv.id)
    assert KYIV not in counts(named) or not list(named.facets.pairs(Facet.GROUP))
    assert all(m.entity_id != kyiv.id for m in named.articles.article(1).mentions)
    assert list(named.facets.values(Facet.GROUP)) == []
    recognise(named, {1: [mention(KYIV, kind=EntityKind.PLACE)]})
    assert named.entities.of_article(1) == ()


def test_a_kind_with_a_namesake_is_a_merge(named: Archive) -> None:
    recognise(named, {6: [mention(KYIV, kind=EntityKind.PERSON)]})
    wrong = next(e for e in named.entities.find(KYIV) if e.kind is EntityKind.PERSON)
    with named.edit("Kind") as edit:
        named.rules.change_kind(edit, wrong.id, EntityKind.PLACE)
    assert counts(named)[KYIV] == (6, 6)
    assert named.entities.entity(wrong.id).kind is EntityKind.PLACE


def test_rules_go_from_archive_to_archive(named: Archive, tmp_path: Path) -> None:
    with named.edit("All") as edit:
        putin = find(named, PUTIN).id
        named.rules.merge(edit, [find(named, V_PUTIN).id], putin)
        named.rules.rename(edit, putin, "Putin, V. V.")
        named.rules.split(edit, putin, article_ids=[1], name="Namesake")
        named.rules.reject(edit, find(named, KYIV).id)
    text = named.rules.export()
    with create_archive(tmp_path / "other") as other:
        add(other, [draft(number) for number in range(6, 0, -1)])
        with other.edit("Import") as edit:
            assert other.rules.import_(edit, text) == len(named.rules.list())
        found = [mention(PUTIN, start=4), mention(V_PUTIN), mention(KYIV, kind=EntityKind.PLACE)]
        recognise(other, dict.fromkeys(range(1, 7), found))
        assert counts(other)["Putin, V. V."] == (5, 10)
        assert counts(other)["Namesake"] == (1, 2)
        namesake = find(other, "Namesake")
        (article,) = other.entities.articles(namesake.id)
        assert other.articles.article(article).title == "Title 1"
        with other.edit("Import") as edit:
            assert other.rules.import_(edit, text) == 0


def test_a_split_of_a_split_follows_the_rules_as_they_are(named: Archive) -> None:
    putin = find(named, PUTIN).id
    with named.edit("Split") as edit:
        surname = named.rules.split(edit, putin, aliases=["Putin"], name="Surname")
    with named.edit("Split again") as edit:
        named.rules.split(edit, surname, article_ids=[2], name="In the second")
    whole = counts(named)
    assert (whole["Surname"], whole["In the second"]) == ((2, 2), (1, 1))
    first = named.rules.list()[0]
    with named.edit("Off") as edit:
        named.rules.switch(edit, first.id, False)
    assert counts(named)[PUTIN] == (4, 7)
    with named.edit("On") as edit:
        named.rules.switch(edit, first.id, True)
    assert counts(named) == whole


def test_each_part_of_a_merged_entity_goes_back_where_it_was_found(named: Archive) -> None:
    putin, short = find(named, PUTIN).id, find(named, V_PUTIN).id
    with named.edit("Merge") as edit:
        named.rules.merge(edit, [short], putin)
    with named.edit("Split") as edit:
        named.rules.split(edit, putin, article_ids=[4, 5], name="Other")
    assert (counts(named)[PUTIN], counts(named)["Other"]) == ((3, 5), (2, 4))
    of_putin = next(r for r in named.rules.list() if r.description == "2 articles of Vladimir "
                    "Putin is Other")  # fmt: skip
    with named.edit("Off") as edit:
        named.rules.switch(edit, of_putin.id, False)
    assert (counts(named)[PUTIN], counts(named)["Other"]) == ((4, 7), (2, 2))
    for _ in range(3):
        named.undo()
    assert counts(named)[PUTIN] == (4, 7)
    assert counts(named)[V_PUTIN] == (2, 2)
    assert named.check() == []


def test_a_split_by_article_holds_in_another_archive_once_it_has_the_article(
    named: Archive, tmp_path: Path
) -> None:
    with named.edit("Split") as edit:
        named.rules.split(edit, find(named, PUTIN).id, article_ids=[3], name="Namesake")
    text = named.rules.export()
    with create_archive(tmp_path / "other") as other:
        add(other, [draft(1), draft(2)])
        with other.edit("Import") as edit:
            other.rules.import_(edit, text)
        recognise(other, {1: [mention(PUTIN)], 2: [mention(PUTIN)]})
        assert counts(other) == {PUTIN: (2, 2)}
        carried = [json.loads(t)["rules"] for t in (other.rules.export(), text)]
        assert [rule["value"] for rule in carried[0]] == [rule["value"] for rule in carried[1]]
        add(other, [draft(3)], path="/in/later.jsonl", content=b"later")
        recognise(other, {3: [mention(PUTIN)]})
        assert counts(other) == {PUTIN: (2, 2), "Namesake": (1, 1)}
        with other.edit("Import") as edit:
            assert other.rules.import_(edit, text) == 0
        with named.edit("Import") as edit:
            assert named.rules.import_(edit, text) == 0
        assert other.check() == []


def test_a_split_that_leads_back_to_itself_does_no_harm(named: Archive) -> None:
    putin = {"entity": ["person", "vladimir putin"], "name": PUTIN, "description": "", "active": 1}
    value = {"target": ["person", "vladimir putin"], "aliases": ["Putin"], "articles": [],
             "source": "", "name": ""}  # fmt: skip
    rules = [{"rule": "split", "value": value, **putin}]
    text = json.dumps({"format": "pressmark-entity-rules", "version": 1, "rules": rules})
    with named.edit("Import") as edit:
        named.rules.import_(edit, text)
    assert counts(named)[PUTIN] == (4, 7)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": "pressmark-entity-rules", "version": 9, "rules": []}',
        '{"format": "pressmark-entity-rules", "version": 1, "rules": [{"rule": "eat"}]}',
        json.dumps(
            {
                "format": "pressmark-entity-rules",
                "version": 1,
                "rules": [{"rule": "merge", "value": {"into": ["person"]}, "entity": ["x", "y"]}],
            }
        ),
    ],
)
def test_a_file_of_rules_that_is_none(named: Archive, text: str) -> None:
    before = dump(named)
    with pytest.raises(UserError, match="not a file of entity rules"), named.edit("Import") as edit:
        named.rules.import_(edit, text)
    assert dump(named) == before


def test_refused_suggestions_are_remembered(named: Archive) -> None:
    with named.edit("Refuse") as edit:
        named.rules.refuse(edit, 2, 1)
        named.rules.refuse(edit, 1, 2)
    assert named.rules.refused() == {frozenset({1, 2})}


def view(archive: Archive) -> dict[str, Any]:
    """What a user sees of the entities."""
    return {
        "entities": sorted(
            (e.name, e.kind, tuple(sorted(e.aliases)), e.hidden, e.pinned, e.articles, e.mentions)
            for e in archive.entities.all()
        ),
        "mentions": [
            [
                (m.start, m.end, m.kind, archive.entities.entity(m.entity_id).name)
                for m in a.mentions
            ]
            for a in map(archive.articles.article, archive.articles.ids())
        ],
        "pairs": [
            sorted(
                (article, next(archive.facets.values(facet, [value])).label)
                for article, value in archive.facets.pairs(facet)
            )
            for facet in (Facet.PERSON, Facet.PLACE)
        ],
    }


PICK = st.integers(0, 100)
TEXTS = st.sampled_from(["Ann Lee", "Lee", "A. Lee", "Kyiv", "Kiev"])


class EditingEntities(RuleBasedStateMachine):
    """Random edits of entities, undone and redone, some with recognition going on beside."""

    folders: Iterator[Path]
    beside = False

    @initialize()
    def begin(self) -> None:
        self.archive = create_archive(next(self.folders))
        add(self.archive, [draft(number) for number in range(1, 7)])
        self.found: dict[int, list[Any]] = {
            n: [
                mention("Ann Lee", start=0),
                mention("Lee", "Ann Lee" if n % 2 else "Lee", start=10),
                mention("A. Lee", start=20 + n),
                mention("Kyiv" if n % 3 else "Kiev", kind=EntityKind.PLACE, start=40),
            ][n % 2 : 4 - n % 3]
            for n in range(1, 7)
        }
        recognise(self.archive, self.found)
        self.link = (find(self.archive, "Lee").id, find(self.archive, "Ann Lee").id, "one only")
        self.archive.links.replace([self.link])
        self.past: list[Any] = []
        self.future: list[Any] = []
        self.now = dump(self.archive)
        self.first = view(self.archive)

    def teardown(self) -> None:
        if hasattr(self, "archive"):
            self.archive.close()

    def _pick(self, number: int) -> int:
        ids = [entity.id for entity in self.archive.entities.all(0)]
        return ids[number % len(ids)] if ids else 0

    def _edited(self) -> None:
        state = dump(self.archive)
        if state != self.now:
            self.past.append(self.now)
            self.future.clear()
            self.now = state

    def _edit(self, what: str, *arguments: Any, **named: Any) -> None:
        if arguments[0]:
            with self.archive.edit(what) as edit:
                getattr(self.archive.rules, what)(edit, *arguments, **named)
        self._edited()

    @rule(left=PICK, right=PICK)
    def merge(self, left: int, right: int) -> None:
        if self._pick(left):
            self._edit("merge", [self._pick(left)], self._pick(right))

    @rule(
        number=PICK,
        aliases=st.lists(TEXTS, max_size=2),
        articles=st.lists(st.integers(1, 6), max_size=2),
        source=st.integers(0, 2),
        name=st.sampled_from(["", "Another", "Kyiv"]),
    )
    def split(
        self, number: int, aliases: list[str], articles: list[int], source: int, name: str
    ) -> None:
        if aliases or articles or source:
            parts = {"aliases": aliases, "article_ids": articles, "source_id": source}
            self._edit("split", self._pick(number), **parts, name=name)

    @rule(number=PICK, name=TEXTS)
    def rename(self, number: int, name: str) -> None:
        self._edit("rename", self._pick(number), name)

    @rule(number=PICK, kind=st.sampled_from(EntityKind))
    def kind(self, number: int, kind: EntityKind) -> None:
        self._edit("change_kind", self._pick(number), kind)

    @rule(number=PICK, what=st.sampled_from(["hide", "pin", "reject"]), on=st.booleans())
    def flag(self, number: int, what: str, on: bool) -> None:
        self._edit(what, self._pick(number), on)

    @rule(number=PICK, on=st.booleans())
    def switch(self, number: int, on: bool) -> None:
        rules = self.archive.rules.list()
        if rules:
            self._edit("switch", rules[number % len(rules)].id, on)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.archive.undo()
        self.future.append(self.now)
        self.now = self.past.pop()
        self._settle()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.archive.redo()
        self.past.append(self.now)
        self.now = self.future.pop()
        self._settle()

    @precondition(lambda self: self.beside)
    @rule(number=st.integers(1, 6))
    def recognise_again(self, number: int) -> None:
        """What the rules make of an article does not depend on when it came."""
        before = view(self.archive)
        again = dict(list(self.found.items())[:number])
        recognise(self.archive, dict.fromkeys(again, ()))
        recognise(self.archive, again)
        assert view(self.archive) == before
        self._settle()

    @precondition(lambda self: self.beside)
    @rule(on=st.booleans())
    def link_again(self, on: bool) -> None:
        self.archive.links.replace([self.link] if on else [])
        self._settle()

    def _settle(self) -> None:
        """With recognition going on beside, rows may get other numbers."""
        if self.beside:
            self.now = dump(self.archive)

    @invariant()
    def as_expected(self) -> None:
        if not hasattr(self, "archive"):
            return
        assert dump(self.archive) == self.now
        assert self.archive.check(originals=False) == []

    @precondition(lambda self: self.beside)
    @rule()
    def undo_all(self) -> None:
        while self.archive.undo():
            pass
        self.archive.links.replace([self.link])
        self.past.clear()
        self.future.clear()
        self.now = dump(self.archive)
        assert view(self.archive) == self.first


@pytest.mark.parametrize("beside", [False, True], ids=["alone", "beside recognition"])
def test_any_edits_of_entities_can_be_undone(
    tmp_path: Path, beside: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EditingEntities, "beside", beside)
    EditingEntities.folders = (tmp_path / str(number) for number in range(10**6))
    run_state_machine_as_test(
        EditingEntities,
        settings=settings(max_examples=EXAMPLES, stateful_step_count=20),
    )
