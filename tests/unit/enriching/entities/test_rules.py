"""Each step of the rules, on one or two sentences."""

from collections.abc import Callable

import pytest

from pressmark.enriching.entities.rules.acronyms import initials
from pressmark.enriching.entities.rules.truecase import truecase
from pressmark.enriching.entities.rules.wrapping import unwrap
from pressmark.model.entities import FoundMention
from pressmark.model.kinds import EntityKind

Resolved = Callable[[str, list[tuple[str, str]]], list[FoundMention]]


def names(found: list[FoundMention]) -> list[tuple[str, str]]:
    return [(m.kind.value, m.name) for m in found]


def test_surname_is_the_person_named_in_full(resolved: Resolved) -> None:
    body = "Vladimir Saldo asked for help. ‘Every day,’ Saldo said."
    found = resolved(body, [("Vladimir Saldo", "PER"), ("Saldo", "ORG")])
    assert names(found) == [("person", "Vladimir Saldo")] * 2
    assert found[1].text == "Saldo"
    assert found[1].reason == "surname of Vladimir Saldo"


def test_surname_of_two_persons_goes_to_the_nearest_before(resolved: Resolved) -> None:
    body = "Bill Clinton spoke. Clinton left. Hillary Clinton came. Clinton smiled."
    marks = [("Bill Clinton", "PER"), ("Clinton", "PER"), ("Hillary Clinton", "PER")]
    found = resolved(body, [*marks, ("Clinton", "PER")])
    assert [m.name for m in found] == [
        "Bill Clinton",
        "Bill Clinton",
        "Hillary Clinton",
        "Hillary Clinton",
    ]


def test_a_surname_alone_is_the_elders(resolved: Resolved) -> None:
    body = "Donald Trump and Donald Trump Jr. met. Trump spoke."
    marks = [("Donald Trump", "PER"), ("Donald Trump Jr.", "PER"), ("Trump", "PER")]
    assert resolved(body, marks)[2].name == "Donald Trump"
    body = "Donald Trump Jr. was asked. Trump Jr. said Trump knew."
    marks = [("Donald Trump Jr.", "PER"), ("Trump Jr.", "PER"), ("Trump", "PER")]
    found = resolved(body, marks)
    assert [m.name for m in found] == ["Donald Trump Jr.", "Donald Trump Jr.", "Trump"]
    body = "Joseph Biden Jr. spoke. Biden left."
    assert resolved(body, [("Joseph Biden Jr.", "PER"), ("Biden", "PER")])[1].name == (
        "Joseph Biden Jr."
    )


def test_given_name_alone_is_resolved_when_one_person_bears_it(resolved: Resolved) -> None:
    found = resolved(
        "Greta Thunberg spoke; Greta left.", [("Greta Thunberg", "PER"), ("Greta", "PER")]
    )
    assert found[1].name == "Greta Thunberg"


def test_several_words_that_end_a_full_name(resolved: Resolved) -> None:
    body = "Aung San Suu Kyi spoke. Suu Kyi's party won."
    found = resolved(body, [("Aung San Suu Kyi", "PER"), ("Suu Kyi's", "ORG")])
    assert found[1].kind is EntityKind.PERSON
    assert found[1].name == "Aung San Suu Kyi"


def test_family_name_that_stands_first(resolved: Resolved) -> None:
    found = resolved(
        "Police held Wang Donghai. Wang was fined.", [("Wang Donghai", "PER"), ("Wang", "ORG")]
    )
    assert found[1].name == "Wang Donghai"


@pytest.mark.parametrize(
    ("body", "mark", "expected"),
    [
        ("President Vladimir Putin spoke.", "President Vladimir Putin", "Vladimir Putin"),
        ("Moscow's help came.", "Moscow's", "Moscow"),
        ("He read The Guardian today.", "The Guardian", "Guardian"),
        ("“Kherson” fell.", "“Kherson”", "Kherson"),
    ],
)
def test_names_are_cut_to_themselves(
    resolved: Resolved, body: str, mark: str, expected: str
) -> None:
    kind = "PER" if "Putin" in body else "LOC" if "Guardian" not in body else "ORG"
    (found,) = resolved(body, [(mark, kind)])
    assert found.name == expected
    assert body[found.start : found.end] == found.text


def test_offsets_stay_true_through_every_step(resolved: Resolved) -> None:
    body = "The President of the USA, Joe Biden, met\nMr Saldo's aide in Kyiv. U.S. officials left."
    marks = [("the USA", "LOC"), ("Joe Biden", "PER"), ("Mr Saldo's", "PER"), ("U.S.", "LOC")]
    for mention in resolved(body, marks):
        assert body[mention.start : mention.end] == mention.text


def test_place_taken_for_a_person(resolved: Resolved) -> None:
    body = "The shelling in Kherson went on. Kherson is occupied. Fighting near Kherson."
    found = resolved(body, [("Kherson", "PER"), ("Kherson", "PER"), ("Kherson", "PER")])
    assert names(found) == [("place", "Kherson")] * 3


def test_surname_that_is_a_city_stays_a_person(resolved: Resolved) -> None:
    body = "Whitney Houston sang. Houston lived in New Jersey."
    found = resolved(body, [("Whitney Houston", "PER"), ("Houston", "LOC"), ("New Jersey", "LOC")])
    assert names(found)[1] == ("person", "Whitney Houston")


@pytest.mark.parametrize("form", ["U.S.", "US", "USA", "United States of America"])
def test_countries_go_by_one_name(resolved: Resolved, form: str) -> None:
    (found,) = resolved(f"He moved to the {form}", [(form, "LOC")])
    assert (found.name, found.key) == ("United States", "united states")


@pytest.mark.parametrize(
    ("form", "group"),
    [("Ukrainians", "Ukrainian"), ("Frenchmen", "French"), ("Democrats", "Democrat")],
)
def test_demonyms_are_groups(resolved: Resolved, form: str, group: str) -> None:
    (found,) = resolved(f"Many {form} left.", [(form, "LOC")])
    assert names([found]) == [("group", group)]


def test_group_no_table_knows_must_look_like_one(resolved: Resolved) -> None:
    assert names(resolved("The Ruritanian king.", [("Ruritanian", "GRP")])) == [
        ("group", "Ruritanian")
    ]
    assert not resolved("The anti-Trump vote.", [("anti-Trump", "GRP")])


def test_acronym_stands_for_the_name_in_the_article(resolved: Resolved) -> None:
    body = "The Oromo Liberation Army moved. The OLA denied it."
    found = resolved(body, [("Oromo Liberation Army", "ORG"), ("OLA", "ORG")])
    assert found[1].name == "Oromo Liberation Army"


@pytest.mark.parametrize(
    ("body", "name", "acronym"),
    [
        (
            "The U.S. Office of Personnel Management (OPM) said so.",
            "U.S. Office of Personnel Management",
            "OPM",
        ),
        (
            "The British Ministry of Defence was silent. The MoD",
            "British Ministry of Defence",
            "MoD",
        ),
        (
            "Russia's Federal Security Service and the FSS",
            "Russia's Federal Security Service",
            "FSS",
        ),
    ],
)
def test_the_country_in_front_lends_an_acronym_no_letter(
    resolved: Resolved, body: str, name: str, acronym: str
) -> None:
    first, second = resolved(body, [(name, "ORG"), (acronym, "ORG")])
    assert first.name == second.name == name


def test_two_letters_of_a_part_are_too_few(resolved: Resolved) -> None:
    body = "The Democratic National Committee met in Durham, NC, on Monday."
    found = resolved(body, [("Democratic National Committee", "ORG"), ("NC", "LOC")])
    assert found[-1].name == "North Carolina"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("House Judiciary Committee", "Judiciary Committee"),
        ("French Finance Ministry", "Finance Ministry"),
        ("Ruritania National Bank", None),
        ("Department of the Treasury", "Treasury"),
        ("Treasury Department", "Treasury"),
        ("Watch State of the Nation", None),
        ("Ohio Supreme Court", None),
    ],
)
def test_a_bodys_short_name_is_the_one_named_in_full(
    resolved: Resolved, full: str, short: str | None
) -> None:
    name = short or full.partition(" ")[2]
    found = resolved(f"The {full} met. The {name} voted.", [(full, "ORG"), (name, "ORG")])
    assert (found[1].key == found[0].key) is (short is not None)


def test_a_short_name_of_two_bodies_stays(resolved: Resolved) -> None:
    body = "The House Ethics Committee and the Senate Ethics Committee met. The Ethics Committee"
    marks = [(f"{which}Ethics Committee", "ORG") for which in ("House ", "Senate ", "")]
    assert resolved(body, marks)[2].name == "Ethics Committee"


def test_initials_with_and_without_small_words() -> None:
    assert {"OSCE"} <= initials("Organization for Security and Cooperation in Europe")
    assert {"BoE", "BE"} <= initials("Bank of England")


def test_short_name_of_a_firm(resolved: Resolved) -> None:
    body = "Magna International Inc bought it. Magna rose."
    found = resolved(body, [("Magna International Inc", "ORG"), ("Magna", "PER")])
    assert names(found) == [("organisation", "Magna International Inc")] * 2
    assert found[0].key == "magna international"


def test_country_the_recogniser_overlooked(resolved: Resolved) -> None:
    assert names(resolved("Aid reached Ukraine late.", [])) == [("place", "Ukraine")]
    assert resolved("She reads China Daily there.", []) == []


def test_further_occurrences_of_a_full_name(resolved: Resolved) -> None:
    body = "Vitaly Kim spoke. Later Vitaly Kim left."
    assert len(resolved(body, [("Vitaly Kim", "PER")])) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on Twitter and Facebook",
        "Photo: Twitter",
        "Facebook Twitter",
        "from News – Twitter https://example.org/x",
    ],
)
def test_names_in_boilerplate_do_not_count(resolved: Resolved, line: str) -> None:
    assert not resolved(f"A story.\n{line}", [("Twitter", "ORG")])


def test_the_same_name_in_a_story_counts(resolved: Resolved) -> None:
    assert names(resolved("Twitter cut half its staff.", [("Twitter", "ORG")]))


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("Monday", "PER"), ("mln dlrs", "ORG"), ("R-Ky", "PER"), ("www.site.com", "ORG"),
        ("Bank of", "ORG"), ("Co Inc", "ORG"), ("3rd Street 4", "LOC"), ("United", "LOC"),
    ],
)  # fmt: skip
def test_junk_is_refused(resolved: Resolved, mark: str, kind: str) -> None:
    assert not resolved(f"We saw {mark} there", [(mark, kind)])


def test_month_that_is_a_surname(resolved: Resolved) -> None:
    found = resolved("Theresa May resigned. May wept.", [("Theresa May", "PER"), ("May", "PER")])
    assert [m.name for m in found] == ["Theresa May", "Theresa May"]


def test_headline_in_capitals_takes_the_articles_case() -> None:
    text = "NATO CHIEF VISITS KYIV WITH MCCAIN\nThe NATO chief came. John McCain came too."
    calm = truecase(text)
    assert calm.splitlines()[0] == "NATO chief Visits Kyiv with McCain"
    assert len(calm) == len(text)


def test_prose_is_left_as_it_is() -> None:
    text = "The FBI and the CIA agreed.\nNo more was said."
    assert truecase(text) == text


def test_lines_broken_by_width_are_joined() -> None:
    text = "The Securities and Exchange\nCommission said on Friday that\nit would look into it."
    assert unwrap(text) == text.replace("\n", " ")


def test_headline_above_a_text_is_not_joined() -> None:
    text = "Russian leader tells residents to flee\nThe leader spoke.\nHe left."
    assert unwrap(text) == text


def test_name_across_a_broken_line(resolved: Resolved) -> None:
    body = (
        "A complaint by the Securities and\nExchange Commission against the firm was\nheard today."
    )
    (found,) = resolved(body, [("Exchange Commission", "ORG")])
    assert found.name == "Securities and Exchange Commission"


@pytest.mark.parametrize(
    ("body", "marks", "expected"),
    [
        ("Xinhua news agency said so.", ["Xinhua news agency"], ["Xinhua"]),
        ("The Freedom Front party lost.", ["Freedom Front party"], ["Freedom Front"]),
        ("The Pirate party lost.", ["The Pirate party"], ["Pirate party"]),
        ("Rose fell. Rose's Stores Inc", ["Rose", "Rose's Stores Inc"],
         ["Rose", "Rose's Stores Inc"]),
        ("Acme Corp - 6mth forecast", ["Acme Corp - 6mth"], ["Acme Corp"]),
        ("It may buy Acme or Apex.", ["Acme or Apex"], ["Acme", "Apex"]),
        ("Acme and Apex met. Acme, Apex", ["Acme", "Apex", "Acme, Apex"], ["Acme", "Apex"] * 2),
        ("Procter and Gamble met.", ["Procter and Gamble"], ["Procter and Gamble"]),
        ("Magna fell. Magna's North American arm", ["Magna", "Magna's North American"],
         ["Magna", "Magna", "North American"]),
        ("Marks and Spencer fell. Marks left.", ["Marks and Spencer"], ["Marks and Spencer"]),
    ],
)  # fmt: skip
def test_where_a_bodys_name_begins_and_ends(
    resolved: Resolved, body: str, marks: list[str], expected: list[str]
) -> None:
    assert [m.text for m in resolved(body, [(mark, "ORG") for mark in marks])] == expected


@pytest.mark.parametrize(
    "body", ["The Zycie Warszawy daily said so.", "So the weekly Zycie Warszawy said."]
)
def test_a_paper_is_no_person(resolved: Resolved, body: str) -> None:
    assert names(resolved(body, [("Zycie Warszawy", "PER")])) == [
        ("organisation", "Zycie Warszawy")
    ]


def test_an_editor_is_no_paper(resolved: Resolved) -> None:
    body = "He told the magazine John Smith had left."
    assert names(resolved(body, [("John Smith", "PER")])) == [("person", "John Smith")]


def test_acronyms_in_brackets_are_found_with_all_that_follow(resolved: Resolved) -> None:
    body = "The Indonesian Democratic Party (PDI) met. The PDI and PDIP disagreed."
    found = resolved(body, [("Indonesian Democratic Party", "ORG")])
    assert [m.text for m in found] == ["Indonesian Democratic Party", "PDI", "PDI"]
    assert {m.name for m in found} == {"Indonesian Democratic Party"}


def test_what_is_called_a_village_is_a_place(resolved: Resolved) -> None:
    assert names(resolved("Near the village of Layron.", [("Layron", "ORG")])) == [
        ("place", "Layron")
    ]


def test_plurals_that_begin_a_sentence_are_no_names(resolved: Resolved) -> None:
    body = "The newspaper closed. Newspapers said so."
    assert resolved(body, [("Newspapers", "ORG")]) == []
    assert resolved("It was Newspapers, a newspaper.", [("Newspapers", "ORG")]) != []
