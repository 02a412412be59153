"""Automatic links: lone surnames counted as the person they stand for, under the user's rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_archive import add, draft, dump, mention, recognise

from pressmark.archive.archive import Archive
from pressmark.archive.opening import create_archive
from pressmark.model.facets import Facet
from pressmark.model.kinds import EntityKind

FULL, LONE = "Barack Obama", "Obama"


@pytest.fixture
def linked(filled: Archive) -> Archive:
    """The full name in articles 1-3, the bare surname in 4-6, linked."""
    recognise(filled, {n: [mention(FULL if n <= 3 else LONE)] for n in range(1, 7)})
    assert filled.links.replace([(number(filled, LONE), number(filled, FULL), "why")])
    return filled


def number(archive: Archive, name: str) -> int:
    kind = EntityKind.PERSON.value
    query = "SELECT id FROM entity WHERE found_kind = ? AND key = ?"
    (found,) = archive._database.reading().execute(query, (kind, name.casefold())).fetchone()
    return int(found)


def shown(archive: Archive) -> dict[str, int]:
    return {entity.name: entity.articles for entity in archive.entities.all()}


def test_a_linked_surname_counts_as_the_person(linked: Archive) -> None:
    assert shown(linked) == {FULL: 6}
    assert linked.entities.entity(number(linked, LONE)).aliases == (LONE,)
    assert linked.links.reasons(number(linked, FULL)) == [f"{LONE} is {FULL}: why"]
    assert not linked.undo_label  # it is no edit of the user's


def test_readers_learn_of_a_link_and_of_nothing_else(linked: Archive) -> None:
    seen = linked.facets.change_number()
    link = (number(linked, LONE), number(linked, FULL), "why")
    assert not linked.links.replace([link])
    assert linked.facets.change_number() == seen
    assert linked.links.replace([])
    changed = linked.facets.changed_since(seen).values
    assert {value for facet, value in changed if facet is Facet.PERSON} == set(link[:2])
    assert shown(linked) == {FULL: 3, LONE: 3}
    assert linked.links.reasons(number(linked, FULL)) == []


def test_persons_are_counted_as_if_there_were_no_links(linked: Archive) -> None:
    persons = {entity.name: entity.articles for entity in linked.links.persons()}
    assert persons == {FULL: 3, LONE: 3}


def test_a_link_is_listed_and_can_be_switched_off_for_good(linked: Archive) -> None:
    (rule,) = linked.rules.list()
    assert (rule.kind, rule.automatic, rule.active) == ("link", True, True)
    with linked.edit("Switch off") as edit:
        linked.rules.switch(edit, rule.id, False)
    assert shown(linked) == {FULL: 3, LONE: 3}
    link = (number(linked, LONE), number(linked, FULL), "stronger still")
    assert not linked.links.replace([link])
    assert shown(linked) == {FULL: 3, LONE: 3}
    linked.undo()
    assert shown(linked) == {FULL: 6}


@pytest.mark.parametrize("what", ["rename", "change_kind", "hide", "pin", "reject"])
def test_what_the_user_says_of_the_surname_itself_holds(linked: Archive, what: str) -> None:
    link = (number(linked, LONE), number(linked, FULL), "why")
    linked.links.replace([])
    value = {"rename": "Obama, Japan", "change_kind": EntityKind.PLACE}.get(what, True)
    with linked.edit(what) as edit:
        getattr(linked.rules, what)(edit, link[0], value)
    linked.links.replace([link])
    assert linked.entities.entity(link[0]).id == link[0]
    assert LONE not in {entity.name for entity in linked.links.persons()}
    linked.undo()
    assert linked.entities.entity(link[0]).id == link[1]


def test_a_merge_of_the_user_goes_first(linked: Archive) -> None:
    recognise(linked, {1: [mention("Michelle Obama")]})
    lone, full, other = (number(linked, name) for name in (LONE, FULL, "Michelle Obama"))
    linked.links.replace([])
    with linked.edit("Merge") as edit:
        linked.rules.merge(edit, [lone], other)
    linked.links.replace([(lone, full, "why")])
    assert linked.entities.entity(lone).id == other
    linked.undo()
    assert linked.entities.entity(lone).id == full


def test_a_link_never_closes_a_circle(linked: Archive) -> None:
    lone, full = number(linked, LONE), number(linked, FULL)
    linked.links.replace([])
    with linked.edit("Merge") as edit:
        linked.rules.merge(edit, [full], lone)
    linked.links.replace([(lone, full, "why")])
    assert linked.entities.entity(full).id == lone
    assert linked.check() == []


def test_a_refused_pair_is_not_linked(linked: Archive) -> None:
    lone, full = number(linked, LONE), number(linked, FULL)
    with linked.edit("Refuse") as edit:
        linked.rules.refuse(edit, full, lone)
    assert shown(linked) == {FULL: 3, LONE: 3}
    linked.undo()
    assert shown(linked) == {FULL: 6}


def test_mentions_split_off_by_the_surname_stay_apart(linked: Archive) -> None:
    lone, full = number(linked, LONE), number(linked, FULL)
    with linked.edit("Split") as edit:
        linked.rules.split(edit, full, aliases=[LONE])
    assert shown(linked) == {FULL: 3, LONE: 3}
    linked.links.replace([(lone, full, "why")])
    assert {entity.name for entity in linked.links.persons()} == {FULL}
    recognise(linked, {3: [mention(LONE)]})
    assert shown(linked) == {FULL: 2, LONE: 4}


def test_the_person_renamed_or_rejected_takes_the_surname_along(linked: Archive) -> None:
    full = number(linked, FULL)
    with linked.edit("Rename") as edit:
        linked.rules.rename(edit, full, "Obama, B.")
    assert shown(linked) == {"Obama, B.": 6}
    assert {entity.name for entity in linked.links.persons()} == {FULL, LONE}
    with linked.edit("Reject") as edit:
        linked.rules.reject(edit, full)
    assert shown(linked) == {}
    assert {entity.name for entity in linked.links.persons()} == {FULL, LONE}


def test_only_links_switched_off_are_carried_to_another_archive(
    linked: Archive, tmp_path: Path
) -> None:
    assert '"link"' not in linked.rules.export()
    with linked.edit("Switch off") as edit:
        linked.rules.switch(edit, linked.rules.list()[0].id, False)
    text = linked.rules.export()
    with create_archive(tmp_path / "other") as other:
        add(other, [draft(n) for n in range(1, 3)])
        recognise(other, {1: [mention(FULL)], 2: [mention(LONE)]})
        link = (number(other, LONE), number(other, FULL), "why")
        other.links.replace([link])
        before = dump(other, without=["meta"])  # notes up to which change links were made
        with other.edit("Import") as edit:
            assert other.rules.import_(edit, text) == 1
        assert shown(other) == {FULL: 1, LONE: 1}
        assert not other.links.replace([link])
        other.undo()
        assert dump(other, without=["meta"]) == before
