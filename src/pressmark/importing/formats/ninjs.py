"""ninjs 1 to 3, and the JSON of agencies that is built alike (AP's feed, dpa's wires)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.fragments import fragment_text
from pressmark.importing.formats.parts import distinct
from pressmark.importing.text.decoding import decode
from pressmark.model.article import TaggedEntity
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem
from pressmark.model.kinds import EntityKind
from pressmark.model.language_names import language_code

NAME = "ninjs"
MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+json"

_OWN = re.compile(
    r'"(?:versioncreated|version_created|versionCreated|pubstatus|pubStatus|publishStatus|'
    r'body_xhtml)"\s*:|"name"\s*:\s*"ninjs"'
)
_ALSO = re.compile(r'"(?:headlines?|bod(?:y_(?:html|text|xhtml)|ies)|article_html|standard)"\s*:')
_TEXTS = ("body_html", "body_xhtml", "article_html", "body_text", "body")
_SUMMARIES = ("description_text", "description_html", "description_summary", "teaser")
_PEOPLE = ("person", "people", "persons")
_ORGANISATIONS = ("organisation", "organisations", "organization", "organizations", "company")
_PLACES = ("place", "places", "geosubject_names")
_TAGS = ("subject", "subjects", "keywords", "keyword_names", "dpasubject_names", "keyword")
_MEDIA = ("picture", "photo", "image", "video", "audio", "graphic", "animation")

_Json = dict[str, Any]


def sniff(sample: Sample) -> Confidence:
    """JSON with an item's version or status beside its headline or body."""
    if sample.opening not in ("{", "["):
        return Confidence.NO
    text = sample.head.decode("utf-8", "replace")
    is_item = bool(_OWN.search(text)) and bool(_ALSO.search(text))
    return Confidence.CERTAIN if is_item else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The items in order, each with its identifier as part when there are several."""
    try:
        data = _parsed(decode(content.read()))
    except (json.JSONDecodeError, RecursionError) as error:
        raise UnreadableFile(f"It is not readable JSON: {error}.") from error
    items = list(_items(data))
    if not items:
        raise UnreadableFile("No news item is in the file.")
    seen: dict[str, int] = {}
    for item in items:
        part = distinct(_identifier(item), seen) if len(items) > 1 else ""
        yield _draft(item, part, content.name)


def _parsed(text: str) -> Any:
    """The value of a file; of a file with an item on each line, their list."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if error.msg != "Extra data" or len(lines) < 2 or error.lineno < 2:
            raise
        return [json.loads(line) for line in lines]


def _items(data: Any) -> Iterator[_Json]:
    """Items wherever a feed keeps them."""
    if isinstance(data, list):
        for each in data:
            yield from _items(each)
    elif isinstance(data, dict):
        inner = next(
            (data[key] for key in ("item", "items", "data", "_items") if key in data), None
        )
        if isinstance(inner, (dict, list)) and "headline" not in data and "type" not in data:
            yield from _items(inner)
        elif any(key in data for key in ("headline", "headlines", "type", *_TEXTS, "bodies")):
            yield data


def _identifier(item: _Json) -> str:
    return next((str(item[key]) for key in ("guid", "uri", "urn", "id") if item.get(key)), "")


def _draft(item: _Json, part: str, file_name: str) -> Item:
    kind = str(item.get("type") or "").lower()
    body = _body(item)
    if kind in _MEDIA and len(body.split()) < 40:
        return Problem(part, f"It is an item of {kind}; it holds no article.")
    fields = _fields(item, body or _summary(item))
    if not fields.body and not fields.title:
        return Problem(part, "The item has neither a headline nor a text.")
    fields = replace(fields, file_name=file_name, stub=not fields.body)
    return compose(fields, MEDIA_TYPE, part, clean=False)


def _fields(item: _Json, body: str) -> Fields:
    first = _first(
        item, "firstpublished", "firstcreated", "firstCreated", "contentcreated", "contentCreated"
    )
    version = _first(item, "versioncreated", "version_created", "versionCreated")
    published = _first(item, "firstpublished") or first or version
    return Fields(
        title=_headline(item),
        body=body,
        published=published,
        modified=version if version != published else "",
        source=_source(item),
        url=_first(item, "canonicalurl", "webUrl", "url"),
        authors=_authors(item),
        language=language_code(_first(item, "language")),
        section=", ".join(_names(item, ("service", "section", "current_rubric_names"))[:1]),
        tags=tuple(_names(item, _TAGS)),
        entities=tuple(_entities(item)),
    )


def _first(item: _Json, *keys: str) -> str:
    return next(
        (str(item[key]) for key in keys if isinstance(item.get(key), str) and item[key]), ""
    )


def _headline(item: _Json) -> str:
    listed = [each for each in item.get("headlines") or [] if isinstance(each, dict)]
    main = [each for each in listed if str(each.get("role") or "main").lower() in ("main", "")]
    text = str((main or listed or [{}])[0].get("value") or "")
    return _plain(_first(item, "headline") or text or _first(item, "title", "name", "slugline"))


def _plain(text: str) -> str:
    return fragment_text(text) if "<" in text else text


def _body(item: _Json) -> str:
    for key in _TEXTS:
        text = item.get(key)
        if isinstance(text, str) and text.strip():
            return _marked(text, key.endswith("html") or "<p" in text)
    for body in item.get("bodies") or []:
        if isinstance(body, dict) and str(body.get("value") or "").strip():
            kind = str(body.get("contenttype") or body.get("contentType") or "")
            return _marked(str(body["value"]), "html" in kind or "<p" in str(body["value"]))
    return ""


def _marked(text: str, is_markup: bool) -> str:
    return fragment_text(text) if is_markup else text.strip()


def _summary(item: _Json) -> str:
    described = next(
        (
            str(each.get("value"))
            for each in item.get("descriptions") or []
            if isinstance(each, dict) and each.get("value")
        ),
        "",
    )
    return _plain(_first(item, *_SUMMARIES) or described)


def _source(item: _Json) -> str:
    listed = _names(item, ("infosource", "infosources", "infoSources"))
    stated = _first(item, "source", "creditline", "copyrightholder", "copyrightHolder", "provider")
    is_dpa = _first(item, "format").startswith("digitalwires")
    return stated or (listed[0] if listed else "") or ("dpa" if is_dpa else "")


def _authors(item: _Json) -> list[str]:
    by = _first(item, "byline", "by")
    if by:
        return [_plain(by)]
    if listed := [each["value"] for each in item.get("bylines") or [] if _has_value(each)]:
        return [_plain(str(value)) for value in listed]
    return [
        str(each["name"])
        for each in item.get("authors") or []
        if isinstance(each, dict)
        and each.get("name")
        and str(each.get("role") or "writer").lower() in ("writer", "author", "reporter")
    ]


def _has_value(each: Any) -> bool:
    return isinstance(each, dict) and bool(each.get("value"))


def _names(item: _Json, keys: tuple[str, ...]) -> list[str]:
    """Names in lists of texts or of objects, each once; codes of one letter are no names."""
    found: list[str] = []
    for key in keys:
        value = item.get(key)
        for each in value if isinstance(value, list) else [value] if value else []:
            name = each.get("name") if isinstance(each, dict) else each
            if isinstance(name, str) and len(name) > 1:
                found.append(name)
    return list(dict.fromkeys(found))


def _entities(item: _Json) -> Iterator[TaggedEntity]:
    for kind, keys in (
        (EntityKind.PERSON, _PEOPLE),
        (EntityKind.ORGANISATION, _ORGANISATIONS),
        (EntityKind.PLACE, _PLACES),
    ):
        yield from (TaggedEntity(kind, name) for name in _names(item, keys))
