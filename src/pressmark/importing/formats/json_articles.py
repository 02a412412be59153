"""JSON of a program that is not known: its articles when it lists any, else a plain refusal.

Read are a list of objects, the lists inside an object (``{"articles": […]}``, an API's answer
with ``{"response": {"docs": […]}}``), and a single object that is an article. An object is an
article when it has, under a name known for it, a text of some length, or a title with an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.json_documents import array_items, load_json
from pressmark.importing.records import Row, compose_row
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem

NAME = "json"
MEDIA_TYPE = "application/json"
_JSON = re.compile(
    r"\ufeff?\s*(?:\{\s*(?:\"(?:[^\"\\]|\\.)*\"\s*:|\}\s*\Z)"
    r"|\[\s*(?:[\[{]|\"(?:[^\"\\]|\\.)*\"\s*[,\]]|-?\d[\d.eE+-]*\s*[,\]]|\]\s*\Z|(?:null|true|false)\b))"
)
#: Words of a text without which, and without an address, an object is no article.
_FEWEST_WORDS = 8
_UNTITLED_WORDS = 25
_DEEPEST = 4
#: Parts of a record that hold its fields (Elasticsearch, The Guardian, JSON:API, CMS exports).
_WITHIN = ("_source", "fields", "attributes", "article", "data", "item", "node", "post")
#: What programs call the list of their articles, and what they wrap it in.
_COLLECTIONS = frozenset(
    "articles items results docs documents hits data response entries posts stories news records "
    "rows list feed value values nodes edges payload result articlelist newslist contents".split()
)
_LISTED = 12


def sniff(sample: Sample) -> Confidence:
    return Confidence.LIKELY if _JSON.match(sample.text) else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    """The articles in order; UnreadableFile names what the JSON holds instead of any."""
    found = passed = 0
    names: dict[str, None] = {}
    for number, record in enumerate(_records(content), 1):
        row = _row(record)
        if row is None:
            passed += 1
            names.update(dict.fromkeys(list(record)[:_LISTED]))
            continue
        found += 1
        yield compose_row(row, MEDIA_TYPE, f"item {number}", file_name=content.name)
    if not found:
        listed = ", ".join(list(names)[:_LISTED])
        what = f"its names are: {listed}" if listed else "it holds no objects"
        raise UnreadableFile(f"It is JSON, but no articles were found in it; {what}."[:300])
    if passed:
        yield Problem(f"{passed} objects", "A JSON object without a text or an address.")


def is_article(row: Row) -> bool:
    """Whether a row says enough to be an article, or the stub of one."""
    words = max(len(row.text(name).split()) for name in ("body", "summary"))
    unspaced = max(len(row.text(name)) for name in ("body", "summary")) > 10 * _FEWEST_WORDS
    if not row.text("title"):
        return words >= _UNTITLED_WORDS
    return words >= _FEWEST_WORDS or unspaced or "://" in row.text("url")


def _records(content: Content) -> Iterator[dict[str, Any]]:
    start = content.head(4096).lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start == b"[":
        for item in array_items(content):
            yield from _objects(item, 1)
    else:
        yield from _objects(load_json(content), 0)


def _objects(value: object, depth: int) -> Iterator[dict[str, Any]]:
    """The objects that may be articles: an article itself, else those of the lists within."""
    if isinstance(value, list) and depth <= _DEEPEST:
        for item in value:
            yield from _objects(item, depth + 1)
    if not isinstance(value, dict):
        return
    if "jsonfeed.org" in str(value.get("version")):
        value = {"items": [_of_feed(item, value) for item in value.get("items") or []]}
    collections = [
        inner
        for name, inner in value.items()
        if name.lower() in _COLLECTIONS and isinstance(inner, list | dict)
    ]
    if _row(value) is not None or not collections or depth > _DEEPEST:
        yield value
        return
    for inner in collections:
        yield from _objects(inner, depth + 1)


def _of_feed(item: object, feed: Mapping[str, Any]) -> object:
    """An item of a JSON Feed, with the feed's name and language."""
    if not isinstance(item, dict):
        return item
    return {"source": feed.get("title"), "language": feed.get("language"), **item}


def _row(record: Mapping[str, Any]) -> Row | None:
    """The fields of a record, those in its known parts included; None when it is no article."""
    joined = dict(record)
    for name in _WITHIN:
        part = record.get(name)
        if isinstance(part, dict):
            joined = {**part, **{key: value for key, value in joined.items() if key != name}}
    row = Row(joined)
    return row if is_article(row) else None
