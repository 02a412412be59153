"""Links across the archive: dominant surnames are linked, likely pairs only suggested."""

import pytest

from pressmark.enriching.entities.merging import link_surnames, suggest_merges
from pressmark.model.article import EntityKind
from pressmark.model.entities import Entity

PERSON, ORGANISATION = EntityKind.PERSON, EntityKind.ORGANISATION


def test_dominant_surname_is_linked() -> None:
    people = [
        Entity(1, PERSON, "Barack Obama", articles=40),
        Entity(2, PERSON, "Obama", articles=30),
        Entity(3, PERSON, "Michelle Obama", articles=4),
    ]
    (link,) = link_surnames(people)
    assert (link.kept, link.other) == (1, 2)
    assert "91%" in link.reason


def test_ambiguous_or_rare_surname_stays_apart() -> None:
    clintons = [
        Entity(1, PERSON, "Bill Clinton", articles=20),
        Entity(2, PERSON, "Hillary Clinton", articles=18),
        Entity(3, PERSON, "Clinton", articles=9),
    ]
    assert link_surnames(clintons) == []
    rare = [Entity(1, PERSON, "John Doe", articles=1), Entity(2, PERSON, "Doe", articles=1)]
    assert link_surnames(rare) == []


def suggested(*names: tuple[EntityKind, str]) -> set[tuple[int, int]]:
    entities = [Entity(i, kind, name, articles=10 - i) for i, (kind, name) in enumerate(names)]
    return {(link.kept, link.other) for link in suggest_merges(entities)}


def test_likely_pairs_are_suggested() -> None:
    assert suggested((PERSON, "Vladimir Putin"), (PERSON, "V. Putin")) == {(0, 1)}
    assert suggested((PERSON, "Vladimir Putin"), (PERSON, "Vladimir V. Putin")) == {(0, 1)}
    assert suggested((ORGANISATION, "African Development Bank"), (ORGANISATION, "ADB")) == {(0, 1)}
    assert suggested((PERSON, "Kherson"), (EntityKind.PLACE, "Kherson")) == {(0, 1)}


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Джессика Паркер", "Jessica Parker"),
        ("Саймон Кларк", "Simon Clarke"),
        ("Томас Мюллер", "Thomas Müller"),
        ("Хиллари Джонсон", "Hillary Johnson"),
    ],
)
def test_a_name_heard_in_another_alphabet_is_suggested(cyrillic: str, latin: str) -> None:
    assert suggested((PERSON, latin), (PERSON, cyrillic)) == {(0, 1)}
    assert not suggested((PERSON, "Саймон Паркер"), (PERSON, latin))


def test_others_are_not() -> None:
    assert not suggested((PERSON, "Vladimir Putin"), (PERSON, "Igor Putin"))
    assert not suggested((PERSON, "George H. Bush"), (PERSON, "George W. Bush"))
    assert not suggested((ORGANISATION, "Bank of Japan"), (ORGANISATION, "Bank of China"))


def suggested_names(*entities: tuple[EntityKind, str, int]) -> set[tuple[str, str]]:
    everyone = [Entity(i, kind, name, articles=n) for i, (kind, name, n) in enumerate(entities)]
    return {
        (everyone[link.kept].name, everyone[link.other].name) for link in suggest_merges(everyone)
    }


def test_words_that_differ_are_no_misspelling() -> None:
    assert suggested_names(
        (ORGANISATION, "International Coffee Organization", 9),
        (ORGANISATION, "International Cocoa Organization", 8),
        (ORGANISATION, "International Coffee Organisation", 7),
    ) == {("International Coffee Organization", "International Coffee Organisation")}
    group = EntityKind.GROUP
    assert suggested_names((group, "South African", 9), (group, "South American", 8)) == set()


def test_an_acronym_that_fits_two_is_left_alone() -> None:
    council = (ORGANISATION, "National Security Council", 40)
    acronym = (ORGANISATION, "NSC", 30)
    assert suggested_names(council, acronym) == {("National Security Council", "NSC")}
    rare = (ORGANISATION, "Northern Sugar Company Board", 9)
    assert suggested_names(council, acronym, rare) == {("National Security Council", "NSC")}
    assert suggested_names(council, acronym, (ORGANISATION, "National Space Centre", 20)) == set()


def test_legal_forms_lend_an_acronym_no_letter() -> None:
    assert suggested_names((ORGANISATION, "Ford Motor Co", 9), (ORGANISATION, "FMC", 8)) == set()


def test_a_surname_taken_for_an_organisation_is_suggested_names() -> None:
    priebus = (PERSON, "Reince Priebus", 20)
    assert suggested_names(priebus, (ORGANISATION, "Priebus", 9)) == {("Reince Priebus", "Priebus")}
    assert suggested_names(priebus, (ORGANISATION, "Priebus", 30)) == set()  # a firm of that name
    another = (PERSON, "Ann Priebus", 15)
    assert suggested_names(priebus, another, (ORGANISATION, "Priebus", 9)) == set()


def test_hidden_entities_are_left_out_and_the_limit_holds() -> None:
    pair = [
        Entity(1, PERSON, "Ann Lee", articles=3),
        Entity(2, PERSON, "A. Lee", articles=2, hidden=True),
    ]
    assert suggest_merges(pair) == []
    many = [Entity(i, PERSON, f"Ann {chr(65 + i)}. Lee", articles=1) for i in range(5)]
    assert len(suggest_merges([*many, Entity(9, PERSON, "Ann Lee", articles=9)], limit=2)) == 2
