"""A library of a few articles, stored without worker processes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from pressmark.archive.archive import Archive
from pressmark.model.article import Claim, Draft
from pressmark.model.dates import PartialDate
from pressmark.model.imports import Batch, RunDefaults, SourceFile
from pressmark.model.kinds import Origin


def draft(title: str, body: str, source: str = "", published: str = "", **fields: object) -> Draft:
    """A draft with the fields tests look at."""
    date = Claim(PartialDate.parse(published), Origin.METADATA) if published else None
    return Draft(
        title=Claim(title, Origin.METADATA),
        body=body,
        media_type="text/plain",
        part=title,
        source=Claim(source, Origin.METADATA) if source else None,
        published=date,
        language=Claim("en", Origin.DETECTED),
        **fields,  # type: ignore[arg-type]
    )


def store(archive: Archive, drafts: Sequence[Draft], name: str = "articles.jsonl") -> list[int]:
    """Store drafts as one file's; their ids."""
    data = repr(drafts).encode()
    sha256 = archive.originals.store(data)
    assert sha256 == hashlib.sha256(data).hexdigest()
    run = archive.runs.begin([name], RunDefaults())
    file = SourceFile(f"/saved/{name}", sha256, len(data), "text/plain", "text")
    stored = archive.runs.add_batch(run, Batch(file, tuple(drafts)))
    archive.runs.finish(run)
    return list(stored.imported)


ARTICLES = (
    draft("Bridge reopens", "The bridge over the Tay reopened.", "Courier", "2021-05-04"),
    draft("Ferry fares rise", "Fares on the ferry over the Tay rise.", "Courier", "2021-06"),
    draft("Flood warning", "The Tay may flood; ferries are cancelled.", "Herald", "2020-01-02"),
    draft("An old letter", "A letter about a ferry, found in a drawer.", "", ""),
)
