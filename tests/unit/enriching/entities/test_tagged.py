"""Names that came as tags of an export are entities of their article, whatever its language."""

from __future__ import annotations

from pathlib import Path

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.reading import Reading
from pressmark.enriching.entities.tagged import NOWHERE
from pressmark.model.article import TaggedEntity
from pressmark.model.kinds import EntityKind

TAGS = (
    TaggedEntity(EntityKind.PERSON, "Nigel Farage", 0.79),
    TaggedEntity(EntityKind.PLACE, "Spain"),
    TaggedEntity(EntityKind.PLACE, "Catalonia"),
    TaggedEntity(EntityKind.ORGANISATION, "European Parliament"),
    TaggedEntity(EntityKind.ORGANISATION, "..."),
    TaggedEntity(EntityKind.PLACE, "Pasadena California"),
)


def test_tags_become_entities_with_that_origin(table_folder: Path) -> None:
    body = "El tren va sortir de Catalunya i va arribar a Madrid al vespre."
    articles = (ArticleText(1, "", body, "ca", TAGS), ArticleText(2, "", body, "ca"))
    tagged, plain = Reading(table_folder).answer(articles)
    assert tagged.mentions[: len(plain.mentions)] == plain.mentions
    added = tagged.mentions[len(plain.mentions) :]
    assert [(m.kind, m.name) for m in added] == [
        (EntityKind.PERSON, "Nigel Farage"),
        (EntityKind.PLACE, "Spain"),
        (EntityKind.ORGANISATION, "European Parliament"),
        (EntityKind.PLACE, "Pasadena"),
    ]
    assert all((m.start, m.end) == (NOWHERE, NOWHERE) for m in added)
    assert all("tag of the export" in m.reason for m in added)
    assert "Catalonia" not in [m.name for m in added]  # the text says it: counted there
