"""Steps for what pages and old papers do to names: credits, glued links, broken words."""

from collections.abc import Callable

import pytest

from pressmark.model.entities import FoundMention

Marks = list[tuple[str, str]]
Resolved = Callable[[str, Marks], list[FoundMention]]


def names(found: list[FoundMention]) -> list[tuple[str, str]]:
    return [(m.kind.value, m.name) for m in found]


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        ("A rally. REUTERS/Yuri Gripas", "Yuri Gripas", "PER"),
        ("Protesters (Mandel Ngan/AFP/Getty Images) marched.", "Mandel Ngan", "PER"),
        ("Caption Mandel Ngan via Getty Images", "Mandel Ngan", "PER"),
        ("By Ann Lee\nShe spoke.", "Ann Lee", "PER"),
        ("It rose. (Reporting by Steve Holland; Editing by Jo Bell)", "Steve Holland", "PER"),
        ("The Associated Press contributed to this report.", "Associated Press", "ORG"),
        ("Copyright 2019 Acme Media Corp", "Acme Media Corp", "ORG"),
    ],
)
def test_credits_are_no_subject(resolved: Resolved, body: str, name: str, kind: str) -> None:
    assert resolved(body, [(name, kind)]) == []


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        ("Lewandowski told the Associated Press that he would go.", "Associated Press", "ORG"),
        ("A picture by Yuri Gripas of Reuters won.", "Yuri Gripas", "PER"),
        ("He was killed by Steve Holland in May.", "Steve Holland", "PER"),
        ("By March Ann Lee had left the firm, its chairman said.", "Ann Lee", "PER"),
    ],
)
def test_what_only_resembles_a_credit_stays(
    resolved: Resolved, body: str, name: str, kind: str
) -> None:
    assert [m.name for m in resolved(body, [(name, kind)])] == [name]


def test_a_nickname_in_brackets_is_part_of_one_name(resolved: Resolved) -> None:
    body = "Leader Mitch McConnell Addison (Mitch) Mitchell McConnellGOP ads hit senators."
    marks = [("Mitch McConnell", "PER"), ("Addison", "LOC"), ("Mitchell", "PER")]
    assert names(resolved(body, marks)) == [("person", "Mitch McConnell")] * 2
    found = resolved("Joseph (Joe) Biden spoke.", [("Joseph", "PER")])
    assert [(m.text, m.name) for m in found] == [("Joseph (Joe) Biden", "Joe Biden")]
    assert names(resolved("Ann (Paris) Lee spoke.", [("Ann", "PER"), ("Lee", "PER")])) != [
        ("person", "Paris Lee")
    ]


def test_two_countries_in_one_word_are_two_places(resolved: Resolved) -> None:
    body = "The U.S.-Mexico border; U.S.-Israeli talks; Baden-Baden; Bosnia-Herzegovina."
    marks = [("U.S.-Mexico", "LOC"), ("U.S.-Israeli", "GRP"), ("Baden-Baden", "LOC")]
    found = resolved(body, [*marks, ("Bosnia-Herzegovina", "LOC")])
    assert [(m.kind.value, m.text) for m in found] == [
        ("place", "U.S."),
        ("place", "Mexico"),
        ("place", "U.S."),
        ("group", "Israeli"),
        ("place", "Baden-Baden"),
        ("place", "Bosnia-Herzegovina"),
    ]


def test_a_link_glued_to_its_text_is_one_person(resolved: Resolved) -> None:
    found = resolved("President Trump Donald John TrumpGOP balk.", [("Trump Donald", "PER")])
    assert [(m.text, m.name) for m in found] == [("Trump", "Donald Trump")]


def test_a_title_and_a_given_name_make_a_person(resolved: Resolved) -> None:
    body = "Committee Chairman Reince Priebus spoke. Priebus left."
    found = resolved(body, [("Priebus", "ORG"), ("Priebus", "ORG")])
    assert names(found) == [("person", "Reince Priebus")] * 2
    assert names(resolved("The Senate Director Acme Corp left.", [("Corp", "ORG")])) == []
    firm = resolved("It sued director Universal Pictures.", [("Pictures", "ORG")])
    assert "person" not in dict(names(firm))


def test_families_are_nobody(resolved: Resolved) -> None:
    body = "Bill Clinton spoke. The Clintons left. Serena Williams won; the Williams won."
    marks = [("Bill Clinton", "PER"), ("Clintons", "PER"), ("Serena Williams", "PER")]
    found = resolved(body, [*marks, ("Williams", "PER")])
    assert [m.text for m in found] == ["Bill Clinton", "Serena Williams", "Williams"]


def test_a_surname_that_sounds_like_a_people_is_the_person(resolved: Resolved) -> None:
    body = "Amy Klobuchar spoke. Klobuchar won. The Klobuchar plan."
    found = resolved(body, [("Amy Klobuchar", "PER"), ("Klobuchar", "GRP")])
    assert set(names(found)) == {("person", "Amy Klobuchar")}


def test_a_shop_named_in_the_possessive_is_not_its_namesake(resolved: Resolved) -> None:
    sold = resolved("It was sold at Christie's.", [("Christie's", "ORG")])
    assert [m.name for m in sold] == ["Christie's"]
    said = resolved(
        "Chris Christie ran. Christie's aides left.",
        [("Chris Christie", "PER"), ("Christie's", "ORG")],
    )
    assert names(said) == [("person", "Chris Christie")] * 2


def test_the_white_house_is_no_town(resolved: Resolved) -> None:
    found = resolved("He stood outside the White House.", [("White House", "ORG")])
    assert names(found) == [("organisation", "White House")]


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        ("Finance Minister Lawson spoke.", "Finance", "ORG"),
        ("It rated the bonds BBB.", "BBB", "ORG"),
        ("Matra MATR.PA rose.", "MATR.PA", "PER"),
        ("U.S. Trade Representative", "U.S. Trade", "ORG"),
        ("JUST WATCHED Replay More Videos", "Replay More Videos", "ORG"),
        ("Jones and Sons Inc said", "Sons Inc", "ORG"),
        ("a Kng said", "Kng", "PER"),
        ("a Lxxxiii said", "Lxxxiii", "PER"),
        ("said William R. on Monday", "William R.", "PER"),
    ],
)
def test_parts_of_phrases_are_no_names(resolved: Resolved, body: str, name: str, kind: str) -> None:
    assert resolved(body, [(name, kind)]) == []


def test_a_word_broken_at_a_line_end_is_whole(resolved: Resolved) -> None:
    body = (
        "Peace with Ger-\nmany, said the Presi\ndent. The Ameri\ncan fleet; Wilson\nsaid no. "
        "Mr. Wil-\nson spoke. The President left."
    )
    marks = [("Ger", "PER"), ("Presi", "GRP"), ("Ameri", "LOC"), ("Wilson", "PER")]
    found = resolved(body, [*marks, ("Wil", "PER")])
    assert [(m.kind.value, m.text, m.name) for m in found] == [
        ("place", "Ger-\nmany", "Germany"),
        ("group", "Ameri\ncan", "American"),
        ("person", "Wilson", "Wilson"),
        ("person", "Wil-\nson", "Wilson"),
    ]


def test_spaced_initials_are_the_state(resolved: Resolved) -> None:
    found = resolved(
        "CALDWELL, N. J., and the U. S., he said.", [("N. J.", "PER"), ("U. S.", "PER")]
    )
    assert [(m.kind.value, m.name) for m in found] == [
        ("place", "New Jersey"),
        ("place", "United States"),
    ]
    assert resolved("a J. S. said", [("J. S.", "PER")]) == []


def test_a_prefix_is_no_part_of_a_name(resolved: Resolved) -> None:
    found = resolved("for non-U.S. banks", [("non-U.S.", "LOC")])
    assert [(m.text, m.name) for m in found] == [("U.S.", "United States")]


def test_washington_has_one_name(resolved: Resolved) -> None:
    body = "In Washington, D.C., and the District of Columbia."
    marks = [("Washington", "LOC"), ("D.C.", "LOC"), ("District of Columbia", "LOC")]
    assert {m.key for m in resolved(body, marks)} == {"washington"}


def test_firms_with_and_without_company_and_departments_with_and_without_article(
    resolved: Resolved,
) -> None:
    marks = [("Goldman, Sachs and Co", "ORG"), ("Goldman Sachs", "ORG")]
    assert {m.key for m in resolved("Goldman, Sachs and Co fell. Goldman Sachs rose.", marks)} == {
        "goldman sachs"
    }
    body = "The Department of the Interior and the Department of Interior."
    marks = [("Department of the Interior", "ORG"), ("Department of Interior", "ORG")]
    assert len({m.key for m in resolved(body, marks)}) == 1
