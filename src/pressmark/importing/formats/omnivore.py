"""Omnivore's export: a zip, or its unpacked folder, of ``metadata_0_to_20.json``.

Each record's text is ``content/<slug>.html``, its highlights ``highlights/<slug>.md``.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, compose_record, locate, unique
from pressmark.importing.formats.fragments import fragment_text
from pressmark.importing.formats.json_documents import list_of, load_json, text_of
from pressmark.importing.formats.zipped import open_zip, read_member_bytes
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Draft, Highlight
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem

NAME = "omnivore"
MEDIA_TYPE = "application/zip"
_METADATA = re.compile(r"(?:^|/)metadata_\d+_to_\d+\.json\Z")
_QUOTE = re.compile(r"^>[ ]?(.*)$")
_FINISHED = 95.0  # per cent read
#: Finds a file of the export by its name; None when there is none.
Find = Callable[[str], bytes | None]


def sniff(sample: Sample) -> Confidence:
    if any(_METADATA.search(name) for name in sample.members):
        return Confidence.CERTAIN
    marks = ('"slug"', '"savedat"', '"readingprogress"', '"labels"')
    text = sample.text.lstrip("\ufeff \r\n\t")
    own = text.startswith("[") and all(mark in text for mark in marks)
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    if not content.head(4).startswith(b"PK"):
        yield from _records_of(load_json(content), _beside(context))
        return
    with open_zip(content) as archive:
        for name in sorted(filter(_METADATA.search, archive.namelist()), key=_first_number):
            folder = name.rpartition("/")[0]
            try:
                records = json.loads(decode(read_member_bytes(content, archive, name)))
            except (ValueError, RecursionError) as error:
                yield Problem(name, f"It is not valid JSON: {error}.", Outcome.FAILED)
                continue
            yield from _records_of(records, _inside(content, archive, folder))


def _first_number(name: str) -> int:
    match = re.search(r"metadata_(\d+)", name)
    return int(match[1]) if match else 0


def _inside(content: Content, archive: zipfile.ZipFile, folder: str) -> Find:
    def find(name: str) -> bytes | None:
        path = f"{folder}/{name}" if folder else name
        if path not in archive.NameToInfo:
            return None
        return read_member_bytes(content, archive, path)

    return find


def _beside(context: Context) -> Find:
    def find(name: str) -> bytes | None:
        content = context.sibling(name)
        return content.read() if content else None

    return find


def _records_of(records: object, find: Find) -> Iterator[Item]:
    for number, record in enumerate(records if isinstance(records, list) else [], 1):
        if not isinstance(record, dict):
            continue
        part = text_of(record, "slug", "id") or f"item {number}"
        try:
            yield _draft(record, part, find)
        except UnreadableFile as error:
            yield Problem(part, error.message, Outcome.FAILED)


def _draft(record: dict[str, object], part: str, find: Find) -> Draft:
    slug = text_of(record, "slug")
    page = find(f"content/{slug}.html") if slug else None
    marked = find(f"highlights/{slug}.md") if slug else None
    fields = Fields(
        body=fragment_text(decode(page)) if page else "",
        title=text_of(record, "title"),
        url=text_of(record, "url", "originalUrl"),
        source=text_of(record, "siteName"),
        authors=unique((text_of(record, "author"),)),
        tags=unique(
            text_of(label, "name") if isinstance(label, dict) else str(label)
            for label in list_of(record, "labels")
        ),
        read=text_of(record, "state").lower() == "archived"
        or float(text_of(record, "readingProgress") or 0) >= _FINISHED,
    )
    stamps = (
        Stamp("published", "publishedAt", text_of(record, "publishedAt")),
        Stamp("saved", "savedAt", text_of(record, "savedAt")),
    )
    draft = compose_record(fields, MEDIA_TYPE, part, stamps)
    return locate(_highlights(decode(marked)) if marked else (), draft)


def _highlights(markdown: str) -> Iterator[Highlight]:
    """Quoted passages, each with what stands below it as its comment."""
    for block in re.split(r"(?:^|\n)(?=>)(?<!\n>)", markdown):
        lines = block.strip().split("\n")
        quoted = [match[1] for line in lines if (match := _QUOTE.match(line))]
        said = [line for line in lines if line.strip() and not line.startswith((">", "#"))]
        text = re.sub(r"\s*\[⤴️?\]\([^)]*\)", "", " ".join(quoted)).strip()
        if text:
            yield Highlight(text, "\n".join(said).strip())
