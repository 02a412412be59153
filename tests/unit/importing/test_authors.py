"""Names out of bylines."""

import pytest

from pressmark.importing.metadata.authors import authors_claim, split_byline
from pressmark.model.kinds import Origin


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Jane Roe", ["Jane Roe"]),
        ("By Jane Roe and John Doe", ["Jane Roe", "John Doe"]),
        ("Jane Roe, News reporter", ["Jane Roe"]),
        ("Jane Roe, John Doe & Ann Poe", ["Jane Roe", "John Doe", "Ann Poe"]),
        ("Von Birgit Baumann und Jan Michael Marchart", ["Birgit Baumann", "Jan Michael Marchart"]),
        ("Par Anne Dupont", ["Anne Dupont"]),
        ("Roe, Jane", ["Jane Roe"]),
        ("JANE ROE", ["Jane Roe"]),
        ("ENGIN HAUPT, MDR SACHSEN-ANHALT", ["Engin Haupt", "MDR Sachsen-Anhalt"]),
        ("J. R. LYNCH", ["J. R. Lynch"]),
        ("ИВАН ПЕТРОВ", ["Иван Петров"]),
        ("From Patrick Roe", ["Patrick Roe"]),
        ("de la Cruz, Juana Inés", ["Juana Inés de la Cruz"]),
        ("van der Berg, Jr., Hans", ["Hans van der Berg Jr."]),
        ("Backgroundurl Avatar_Large, Story Count, Comment Count", []),
        ("https://www.facebook.com/planet", []),
        ("Admin", []),
        ("Jane Roe (now) and John Doe (London, earlier)", ["Jane Roe", "John Doe"]),
        ("By Jane Roe (Reuters)", ["Jane Roe"]),
        ("John (Jack) Doe, Ann Poe", ["John (Jack) Doe", "Ann Poe"]),
        ("(Jane Roe)", ["Jane Roe"]),
        ("Martin Luther King, Jr.", ["Martin Luther King, Jr"]),
    ],
)
def test_a_byline_gives_its_names(byline: str, names: list[str]) -> None:
    assert split_byline(byline) == names


def test_the_outlet_is_no_author() -> None:
    assert authors_claim("Metro", Origin.METADATA, "Metro") is None
