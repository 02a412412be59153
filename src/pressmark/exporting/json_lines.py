"""JSON Lines: everything known of each article, its text included."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from pressmark.exporting.exported import (
    DATES,
    ENTITY_HEADINGS,
    Exported,
    clean,
    date_text,
    entity_names,
    file_name,
)


def write_json_lines(articles: Iterable[Exported], stream: TextIO) -> None:
    """One JSON object a line."""
    for exported in articles:
        json.dump(_cleaned(_object(exported)), stream, ensure_ascii=False)
        stream.write("\n")


def _object(exported: Exported) -> dict[str, Any]:
    article = exported.article
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        **{which: date_text(article, which) or None for which in DATES},
        "published_as_found": article.published_raw,
        "authors": article.authors,
        "url": article.url,
        "language": article.language,
        "tags": article.tags,
        "starred": article.starred,
        "read": article.read,
        "note": article.note,
        "highlights": [
            {
                "text": each.text,
                "comment": each.comment,
                "colour": each.colour,
                "start": each.start,
            }
            for each in article.highlights
        ],
        "entities": {
            heading: entity_names(exported, kind) for kind, heading in ENTITY_HEADINGS.items()
        },
        "section": article.section,
        "page": article.page,
        "word_count": article.word_count,
        "stub": article.stub,
        "file": file_name(article),
        "files": [
            {"path": each.path, "part": each.part, "imported": each.imported}
            for each in article.sightings
        ],
        "original": article.original,
        "media_type": article.media_type,
        "origins": {
            field: {"from": str(came), "evidence": evidence}
            for field, (came, evidence) in article.claims.items()
        },
        "duplicate_group": article.duplicate_group or None,
        "text": article.body,
    }


def _cleaned(value: Any) -> Any:
    """The same with every text fit for UTF-8."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(str(key)): _cleaned(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(each) for each in value]
    return value
