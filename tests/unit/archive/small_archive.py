"""Small articles, entities and archives for the tests of this folder."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from pressmark.archive.archive import Archive
from pressmark.archive.runs import StoredBatch
from pressmark.model.article import Claim, Draft
from pressmark.model.dates import PartialDate
from pressmark.model.entities import FoundMention, Recognised
from pressmark.model.imports import Batch, Problem, RunDefaults, SourceFile
from pressmark.model.kinds import EntityKind, Origin


def draft(number: int = 1, **changes: Any) -> Draft:
    """An article like no other of another number."""
    values: dict[str, Any] = {
        "body": f"The whole text of article number {number}, and some more of it.",
        "title": Claim(f"Title {number}", Origin.METADATA, "<title>"),
        "media_type": "text/html",
        "part": str(number),
        "published": Claim(PartialDate(2020, 1 + number % 12), Origin.URL, "/2020/"),
        "authors": Claim((f"Author {number % 3}",), Origin.METADATA, "byline"),
        "url": Claim(f"https://example.org/{number}", Origin.METADATA, "canonical"),
        "language": Claim("en", Origin.DETECTED),
        "source": Claim(f"Paper {number % 2}", Origin.METADATA, "og:site_name"),
        "source_keys": (f"domain:paper{number % 2}.example",),
    }
    return Draft(**(values | changes))


def source_file(path: str = "/in/a.jsonl", content: bytes = b"a", **changes: Any) -> SourceFile:
    """A file of these bytes."""
    values = {"media_type": "text/html", "format": "html"} | changes
    return SourceFile(path, hashlib.sha256(content).hexdigest(), len(content), **values)


def add(
    archive: Archive,
    drafts: Sequence[Draft],
    *,
    run: int = 0,
    path: str = "/in/a.jsonl",
    content: bytes = b"a",
    problems: Sequence[Problem] = (),
    last: bool = True,
    failure: str = "",
    defaults: RunDefaults | None = None,
) -> StoredBatch:
    """Store drafts as one batch, in a run of their own unless told."""
    run = run or archive.runs.begin(["/in"], defaults or RunDefaults())
    archive.originals.store(content)
    file = source_file(path, content)
    return archive.runs.add_batch(
        run, Batch(file, tuple(drafts), tuple(problems), last=last, failure=failure)
    )


def mention(
    text: str,
    name: str = "",
    kind: EntityKind = EntityKind.PERSON,
    start: int = 0,
    reason: str = "",
) -> FoundMention:
    """A mention whose key is its full name, folded."""
    full = name or text
    return FoundMention(start, start + len(text), text, kind, full, full.casefold(), reason)


def recognise(archive: Archive, found: dict[int, Sequence[FoundMention]]) -> None:
    """Store mentions by article id."""
    archive.entities.store(
        [Recognised(article_id, tuple(mentions), "test") for article_id, mentions in found.items()]
    )


def dump(archive: Archive, without: Sequence[str] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, but for the log of changes and the journal."""
    db = archive._database.reading()
    passed = {"change", "edit", "edit_change", "sqlite_sequence", "queue", *without}
    names = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1").fetchall()
    return {
        name: sorted(db.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
        for (name,) in names
        if name not in passed
    }
