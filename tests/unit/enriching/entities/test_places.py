"""Places by the gazetteer alone, where no recogniser knows the language."""

from __future__ import annotations

import pytest

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.recognisers.places import PlaceRecogniser
from pressmark.enriching.entities.tables.known import Tables


def found(tables: Tables, body: str, language: str) -> list[str]:
    (recognised,) = PlaceRecogniser(tables).recognise([ArticleText(1, "", body, language)])
    return [mention.text for mention in recognised.mentions]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("Dabei blieb es. Klar ist: Der Name der Kita steht fest.", []),
        ("Er zog von Hamburg nach Wien. Wien gefiel ihm.", ["Hamburg", "Wien", "Wien"]),
        ("Die Hamas und die Länder schwiegen.", []),
        ("Wladimir Putin reiste nach Moskau.", ["Moskau"]),
        ("Deutschland und Frankreich einigten sich.", ["Deutschland", "Frankreich"]),
        ("New York gewann.", ["New York"]),
    ],
)
def test_german_nouns_are_no_towns(tables: Tables, body: str, places: list[str]) -> None:
    assert found(tables, body, "de") == places


def test_other_languages_need_a_capital_only(tables: Tables) -> None:
    assert found(tables, "Barcelona i Hamburg van guanyar.", "ca") == ["Barcelona", "Hamburg"]
