"""Pairs that may be one: likely ones are suggested, silly ones are not."""

import pytest

from pressmark.enriching.entities.suggesting import suggest_merges
from pressmark.model.entities import Entity
from pressmark.model.errors import Cancelled
from pressmark.model.kinds import EntityKind

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def suggested(*names: tuple[EntityKind, str]) -> set[tuple[int, int]]:
    entities = [Entity(i, kind, name, articles=10 - i) for i, (kind, name) in enumerate(names)]
    return {(link.kept, link.other) for link in suggest_merges(entities)}


def test_likely_pairs_are_suggested() -> None:
    assert suggested((PERSON, "Vladimir Putin"), (PERSON, "V. Putin")) == {(0, 1)}
    assert suggested((PERSON, "Vladimir Putin"), (PERSON, "Vladimir V. Putin")) == {(0, 1)}
    assert suggested((ORGANISATION, "African Development Bank"), (ORGANISATION, "ADB")) == {(0, 1)}


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


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Lindsey Graham", "Lindsay Graham"),
        ("Jon Stewart", "John Stewart"),
        ("Steven Mnuchin", "Steve Mnuchin"),
        ("Muammar Gaddafi", "Muammar Qaddafi"),
        ("Vladimir Putin", "Vladmiir Putin"),
        ("Boris Yeltsin", "Boris Yeltsyn"),
        ("George H.W. Bush", "George Bush"),
        ("Joe Manchin", "Joe Manchin III"),
    ],
)
def test_one_persons_spellings_are_suggested(left: str, right: str) -> None:
    assert suggested((PERSON, left), (PERSON, right)) == {(0, 1)}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Paul Ryan", "Paul Rand"),
        ("John Bell", "John Ball"),
        ("David Koch", "David Kochel"),
        ("John Paul Stevens", "J. Christopher Stevens"),
        ("George Bush Sr.", "George Bush Jr."),
    ],
)
def test_other_persons_are_not(left: str, right: str) -> None:
    assert not suggested((PERSON, left), (PERSON, right))


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        (PLACE, "South Africa", "South America"),
        (PLACE, "North Africa", "North America"),
        (PLACE, "Burlington", "Arlington"),
        (ORGANISATION, "Northeastern University", "Northwestern University"),
        (ORGANISATION, "Bank of Austria", "Bank of Australia"),
        (ORGANISATION, "Apollo 11 Foundation", "Apollo 12 Foundation"),
    ],
)
def test_words_that_are_other_words_are_no_misspelling(
    kind: EntityKind, left: str, right: str
) -> None:
    assert not suggested((kind, left), (kind, right))


def test_a_misspelling_in_any_place_is_seen() -> None:
    name = "Presidential Innovation Fellows"
    for place in range(len(name)):
        if name[place] != " " and name[place - 1] != " ":
            other = name[:place] + name[place + 1 :]
            assert suggested((ORGANISATION, name), (ORGANISATION, other)) == {(0, 1)}, other


def test_a_person_who_is_two_in_name_says_so() -> None:
    pair = [Entity(1, PERSON, "Joe Manchin", articles=9), Entity(2, PERSON, "Joe Manchin III")]
    assert "with and without Jr." in suggest_merges(pair)[0].reason


def test_a_surname_that_is_a_town_too_is_suggested_only_where_one_is_rare() -> None:
    assert suggested_names((PERSON, "Kherson", 3), (PLACE, "Kherson", 9)) != set()
    assert suggested_names((PLACE, "Berlin", 108), (PERSON, "Berlin", 6)) == {("Berlin", "Berlin")}
    assert suggested_names((PLACE, "Jackson", 8), (PERSON, "Jackson", 6)) == set()
    bank = ((ORGANISATION, "River Bank", 6), (PLACE, "River Bank", 8))
    assert suggested_names(*bank) == {("River Bank", "River Bank")}


@pytest.mark.parametrize("looks", [0, 1, 3, 4])
def test_comparing_stops_when_it_is_cancelled(looks: int) -> None:
    people = [Entity(i, PERSON, f"Ann {'abcdefgh'[i % 8]}. Smith{i // 8}") for i in range(100)]
    seen: list[None] = []

    def cancelled() -> bool:
        seen.append(None)
        return len(seen) > looks

    with pytest.raises(Cancelled):
        suggest_merges(people, cancelled=cancelled)
    assert len(seen) == looks + 1
