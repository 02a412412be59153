"""Pinboard and Delicious: JSON lists of links with tags, and the ``<posts>`` XML of both.

Pinboard: ``href, description (the title), extended, time, tags (by spaces), toread``.
Delicious: ``url, title, tags (a list), description, created (epoch)``. Links only.
"""

from __future__ import annotations

from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, compose_record, split_tags, unique
from pressmark.importing.formats.json_documents import array_items, objects, text_of
from pressmark.importing.formats.xml_stream import elements
from pressmark.model.article import Draft

NAME = "pinboard"
MEDIA_TYPE = "application/json"
_JSON_MARKS = (
    ('"href"', '"description"', '"extended"', '"toread"'),
    ('"url"', '"title"', '"tags"', '"created"', '"owner"', '"private"'),
)


def sniff(sample: Sample) -> Confidence:
    text = sample.text
    is_xml = sample.opening == "<" and "<posts" in text and "<post " in text and "href=" in text
    is_json = sample.opening == "[" and any(
        all(mark in text for mark in marks) for marks in _JSON_MARKS
    )
    return Confidence.CERTAIN if is_xml or is_json else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    if content.head(1024).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        posts: Iterator[dict[str, object]] = (
            {str(key): value for key, value in element.items()}
            for element in elements(content, {"post"})
        )
        media_type = "application/xml"
    else:
        posts, media_type = objects(array_items(content)), MEDIA_TYPE
    for number, post in enumerate(posts, 1):
        yield _stub(post, f"link {number}", media_type)


def _stub(post: dict[str, object], part: str, media_type: str) -> Draft:
    is_delicious = "url" in post
    note = text_of(post, "description") if is_delicious else text_of(post, "extended")
    fields = Fields(
        body="",
        title=text_of(post, "title") if is_delicious else text_of(post, "description"),
        url=text_of(post, "url", "href"),
        note=note,
        tags=_tags(post.get("tags") or post.get("tag")),
        read=text_of(post, "toread") == "no",
        stub=True,
    )
    saved = text_of(post, "created", "time", "dt")
    return compose_record(fields, media_type, part, (Stamp("saved", "created", saved),))


def _tags(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return unique(str(tag) for tag in value)
    return split_tags(value, " ,") if isinstance(value, str) else ()
