"""Links across the archive: dominant surnames are linked."""

from pressmark.enriching.entities.merging import link_surnames
from pressmark.model.entities import Entity
from pressmark.model.kinds import EntityKind

PERSON = EntityKind.PERSON


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
