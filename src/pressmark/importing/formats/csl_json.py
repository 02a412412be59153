"""CSL-JSON, which reference managers exchange: a list of items, links to articles at best."""

from __future__ import annotations

from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, split_tags, unique
from pressmark.importing.formats.fragments import fragment_text, note_text
from pressmark.importing.formats.json_documents import array_items, list_of, objects, text_of
from pressmark.importing.formats.references import Reference, full_name, reference_items

NAME = "csl-json"
MEDIA_TYPE = "application/vnd.citationstyles.csl+json"
_MARKS = ('"issued"', '"container-title"', '"date-parts"', '"citation-key"', '"accessed"')
_TYPES = (
    "article-newspaper",
    "article-magazine",
    "article-journal",
    "webpage",
    "post-weblog",
    "book",
    "report",
    "broadcast",
    "interview",
    "manuscript",
    "speech",
    "thesis",
    "chapter",
    "article",
    "document",
    "post",
    "motion_picture",
    "legislation",
    "entry-encyclopedia",
    "paper-conference",
)


def sniff(sample: Sample) -> Confidence:
    text = sample.text.lstrip("\ufeff \r\n\t")
    if not text.startswith(("[", "{")) or '"type"' not in text or '"title"' not in text:
        return Confidence.NO
    typed = any(f'"type":{space}"{kind}"' in text for kind in _TYPES for space in ("", " "))
    return Confidence.CERTAIN if typed and any(mark in text for mark in _MARKS) else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    number = 0
    for entry in objects(array_items(content)):
        nested = list_of(entry, "items")
        for record in nested or [entry]:
            if isinstance(record, dict):
                number += 1
                part = text_of(record, "id") or f"item {number}"
                yield from reference_items(_reference(record, part), MEDIA_TYPE, context)


def _reference(record: dict[str, object], part: str) -> Reference:
    fields = Fields(
        body=fragment_text(text_of(record, "abstract")),
        title=text_of(record, "title"),
        source=text_of(record, "container-title", "publisher", "publicationTitle"),
        url=text_of(record, "URL", "url"),
        authors=_names(record),
        language=text_of(record, "language")[:2].lower(),
        section=text_of(record, "section"),
        page=text_of(record, "page", "pages"),
        tags=_keywords(text_of(record, "keyword")),
        note=note_text(text_of(record, "note")),
    )
    stamps = (
        Stamp("published", "issued", _date(record.get("issued"))),
        Stamp("saved", "accessed", _date(record.get("accessed"))),
    )
    return Reference(fields, stamps, part, tuple(_files(record)))


def _names(record: dict[str, object]) -> tuple[str, ...]:
    people = list_of(record, "author") or list_of(record, "editor")
    return unique(
        text_of(person, "literal")
        or full_name(_given(person), text_of(person, "family"), text_of(person, "suffix"))
        for person in people
        if isinstance(person, dict)
    )


def _keywords(text: str) -> tuple[str, ...]:
    """Keywords parted by semicolons, which may hold commas, else by commas."""
    return split_tags(text, ";" if ";" in text else ",")


def _given(person: dict[str, object]) -> str:
    particles = ("given", "dropping-particle", "non-dropping-particle")
    return " ".join(part for name in particles if (part := text_of(person, name)))


def _date(value: object) -> str:
    """CSL's date (``date-parts``, ``raw``, ``literal``) as text; of a span its beginning."""
    if isinstance(value, str):
        return value
    if not isinstance(value, dict):
        return ""
    spans = list_of(value, "date-parts")
    parts = spans[0] if spans and isinstance(spans[0], list) else []
    numbers = [str(part) for part in parts if str(part).isdigit()]
    if numbers:
        return "-".join([numbers[0].zfill(4), *(number.zfill(2) for number in numbers[1:3])])
    return text_of(value, "raw", "literal")


def _files(record: dict[str, object]) -> Iterator[str]:
    """Relative paths of attachments, which Better BibTeX's variants of the format list."""
    for attachment in list_of(record, "attachments"):
        if isinstance(attachment, dict) and text_of(attachment, "path", "localPath"):
            yield text_of(attachment, "path", "localPath")
