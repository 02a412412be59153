"""Which names meet under one key, and which stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.enriching.entities.tables.folding import fold
from pressmark.enriching.entities.tables.keys import entity_key
from pressmark.enriching.entities.tables.known import Tables
from pressmark.model.kinds import EntityKind

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE
ORGANISATION, GROUP = EntityKind.ORGANISATION, EntityKind.GROUP


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (PLACE, ["Kyiv", "Kiev", "Киев", "Київ", "Kiew", "キーウ"]),
        (PLACE, ["Kherson", "Херсон", "Cherson"]),
        (PLACE, ["Germany", "Allemagne", "Deutschland", "Германия"]),
        (PLACE, ["Moscow", "Moskau", "Москва", "Moscou"]),
        (PLACE, ["Kherson region", "Kherson Oblast", "Херсонская область", "Херсонська область"]),
        (PLACE, ["Donetsk region", "Донецкая область"]),
        (PLACE, ["Odesa region", "Одесская область"]),
        (PLACE, ["Krasnodar Krai", "Краснодарский край", "Krasnodar Territory"]),
        (PERSON, ["Joe Biden", "Джо Байден"]),
        (PERSON, ["Olaf Scholz", "Олаф Шольц"]),
        (PERSON, ["Xi Jinping", "Си Цзиньпин"]),
        (PERSON, ["Biden", "Байден"]),
        (PERSON, ["Vladimir Putin", "Владимир Путин", "Владимир Владимирович Путин"]),
        (PERSON, ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Володимир Зеленський"]),
        (PERSON, ["Nikita Khrushchev", "Никита Хрущёв", "Nikita Khrushchyov"]),
        (PERSON, ["Dmitry Medvedev", "Dmitri Medvedev", "Дмитрий Медведев"]),
        (ORGANISATION, ["Ford Motor Co", "Ford Motor Company", "Ford Motor"]),
        (ORGANISATION, ["International Monetary Fund", "IMF", "МВФ"]),
        (ORGANISATION, ["Organisation of Petroleum Exporting Countries", "OPEC"]),
        (ORGANISATION, ["International Cocoa Organisation", "International Cocoa Organization"]),
        (ORGANISATION, ["Royal Space Centre", "Royal Space Center"]),
        (PERSON, ["George H.W. Bush", "George H. W. Bush"]),
        (PERSON, ["J.R.R. Tolkien", "J. R. R. Tolkien"]),
        (GROUP, ["Ukrainian", "Ukrainians"]),
        (GROUP, ["Houthi", "Houthis"]),
        (GROUP, ["Ruritanian", "Ruritanians"]),
    ],
)
def test_names_of_one_entity_have_one_key(
    tables: Tables, kind: EntityKind, names: list[str]
) -> None:
    assert len({entity_key(kind, name, tables)[0] for name in names}) == 1


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        (PERSON, "Vladimir V. Putin", "Vladimir Putin"),
        (PERSON, "George Bush", "George W. Bush"),
        (PERSON, "Anna Smith", "Anna Smyth"),
        (PERSON, "Putin", "Vladimir Putin"),
        (PLACE, "Georgia", "Germany"),
        (PLACE, "Kherson", "Kherson region"),
        (PLACE, "Kherson region", "Kherson district"),
        (PERSON, "Байден", "Джо Байден"),
        (ORGANISATION, "Bank of England", "Bank of Japan"),
        (ORGANISATION, "Department of Defence", "Department of Defense"),  # Australia's
    ],
)
def test_what_is_not_surely_one_stays_apart(
    tables: Tables, kind: EntityKind, left: str, right: str
) -> None:
    assert entity_key(kind, left, tables)[0] != entity_key(kind, right, tables)[0]


def test_every_link_says_why(tables: Tables) -> None:
    assert "Киев" in entity_key(PLACE, "Киев", tables)[1]
    assert entity_key(PERSON, "Владимир Путин", tables)[1]
    assert entity_key(PLACE, "Paris", tables)[1] == ""


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_cyrillic_letters_keep_their_marks() -> None:
    assert fold("Йошкар-Ола") == "йошкар ола"
    assert fold("Zürich") == "zurich"
