"""Wallabag's JSON, version 1 (``is_read``, ``is_fav``) and 2 (``is_archived``, ``is_starred``).

A list of entries with the article's ``content`` as HTML; version 1 doubles every field under
a number. Entries whose fetching failed hold a notice instead of an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import (
    Stamp,
    compose_record,
    locate,
    split_tags,
    unique,
)
from pressmark.importing.formats.fragments import fragment_text
from pressmark.importing.formats.json_documents import (
    array_items,
    list_of,
    objects,
    text_of,
    truth_of,
)
from pressmark.model.article import Draft, Highlight

NAME = "wallabag"
MEDIA_TYPE = "application/json"
_MARKS = (('"is_archived"', '"is_starred"'), ('"is_read"', '"is_fav"'))
# What Wallabag writes where it could not fetch the page (several versions, "wallabag can't
# retrieve contents for this article"), and the title it gives then.
_FAILED = re.compile(
    r"wallabag can't retrieve contents for this article|\[unable to retrieve full-text content\]"
    r"|^\s*no content found\b",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(r"\s*(?:no title found|untitled)\s*\Z", re.IGNORECASE)
_LONGEST_NOTICE = 400  # characters


def sniff(sample: Sample) -> Confidence:
    text = sample.text.lstrip("\ufeff \r\n\t")
    if not text.startswith(("[", "{")) or '"url"' not in text:
        return Confidence.NO
    return Confidence.CERTAIN if any(_holds(text, pair) for pair in _MARKS) else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    for number, entry in enumerate(objects(array_items(content)), 1):
        yield _draft(entry, text_of(entry, "id") or str(number))


def _holds(text: str, names: tuple[str, str]) -> bool:
    """Version 2 lists its states first, version 1 after a long text: one name is enough then."""
    return all(name in text for name in names) or (names[0] in text and '"content"' in text)


def _draft(entry: dict[str, object], part: str) -> Draft:
    body = _body(text_of(entry, "content"))
    title = text_of(entry, "title")
    fields = Fields(
        body=body,
        title="" if _NO_TITLE.match(title) else title,
        url=text_of(entry, "url", "given_url"),
        authors=_authors(entry),
        language=text_of(entry, "language")[:2].lower(),
        tags=_tags(entry.get("tags")),
        starred=truth_of(entry, "is_starred", "is_fav"),
        read=truth_of(entry, "is_archived", "is_read"),
    )
    draft = compose_record(fields, MEDIA_TYPE, part, _stamps(entry))
    return locate(_highlights(entry), draft)


def _body(markup: str) -> str:
    text = fragment_text(markup)
    return "" if len(text) < _LONGEST_NOTICE and _FAILED.search(text) else text


def _stamps(entry: dict[str, object]) -> tuple[Stamp, ...]:
    return (
        Stamp("published", "published_at", text_of(entry, "published_at")),
        Stamp("saved", "created_at", text_of(entry, "created_at")),
    )


def _authors(entry: dict[str, object]) -> tuple[str, ...]:
    named = list_of(entry, "published_by") or list_of(entry, "authors")
    return unique(str(name) for name in named if name)


def _tags(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return split_tags(value, ",")
    if not isinstance(value, list):
        return ()
    return unique(
        text_of(tag, "label", "slug") if isinstance(tag, dict) else str(tag) for tag in value
    )


def _highlights(entry: dict[str, object]) -> Iterator[Highlight]:
    for annotation in list_of(entry, "annotations"):
        if isinstance(annotation, dict) and text_of(annotation, "quote"):
            yield Highlight(text_of(annotation, "quote"), text_of(annotation, "text"))
