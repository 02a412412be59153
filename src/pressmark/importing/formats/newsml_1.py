"""NewsML 1: news items of nested components, each with lines, metadata and content."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.newsml.markup import below_headline, paragraphs, text_paragraphs
from pressmark.importing.formats.newsml.nitf_story import story_fields, story_paragraphs
from pressmark.importing.formats.parts import distinct
from pressmark.importing.formats.xml_trees import (
    children,
    first,
    parse_xml,
    raw_text,
    text_at,
    text_of,
)
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem
from pressmark.model.language_names import language_code

NAME = "newsml-1"
MEDIA_TYPE = "application/xml"

_ROOT = re.compile(r"<(?:[\w-]+:)?newsml[\s>]")
_NO_TEXT = ("photo", "graphic", "video", "audio", "animation", "icon", "caption", "thumbnail")


def sniff(sample: Sample) -> Confidence:
    """NewsML's root element."""
    start = sample.text[:8192].lstrip("\ufeff \t\r\n")
    is_root = start.startswith("<") and bool(_ROOT.search(start))
    return Confidence.CERTAIN if is_root and "iptc.org/std/nar" not in start else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The texts in order; an item without any is passed over with its reason."""
    tree = parse_xml(content.read())
    items = list(tree.root.iter("{*}NewsItem"))
    if not items:
        raise UnreadableFile("No news item of NewsML is in the file.")
    texts = [(item, each) for item in items for each in _texts(item) or [item]]
    seen: dict[str, int] = {}
    for item, component in texts:
        name = text_at(item, "PublicIdentifier") or text_at(item, "NewsItemId")
        part = distinct(name, seen) if len(texts) > 1 else ""
        fields = replace(_fields(tree.root, item, component), file_name=content.name)
        if fields.body or (component is not item and fields.title):
            yield compose(replace(fields, stub=not fields.body), MEDIA_TYPE, part, clean=False)
        else:
            yield Problem(part, "The news item holds no text, only media or references.")
    if tree.damage:
        yield Problem("", f"The XML is broken at {tree.damage}", Outcome.FAILED)


def _texts(item: etree._Element) -> list[etree._Element]:
    """Components that have text of their own: each with its own headline, else the first."""
    found = [each for each in item.iter("{*}NewsComponent") if _content(each)]
    titled = [each for each in found if _own_line(each, "HeadLine")]
    return titled if len(titled) > 1 else found[:1]


def _content(component: etree._Element) -> list[str]:
    """The text in a component's own content items."""
    body: list[str] = []
    if _is_media(component):
        return body
    for item in children(component, "ContentItem"):
        data = first(item, "DataContent")
        if _is_media(item) or data is None:
            continue
        nitf = first(data, "nitf")
        if nitf is not None:
            body += story_paragraphs(nitf)
        elif len(data):
            inner = first(data, "body.content")
            inner = inner if inner is not None else first(data, "body")
            body += paragraphs(inner if inner is not None else data)
        else:
            body += text_paragraphs(_decoded(data))
    return body


def _decoded(data: etree._Element) -> str:
    """The text of a content item; some agencies wrap it in Base64."""
    around = data.getparent()
    text = raw_text(data)
    if around is None or "base64" not in (around.get("Notation") or "").lower():
        return text
    try:
        return decode(base64.b64decode(text))
    except ValueError:
        return ""


def _is_media(element: etree._Element) -> bool:
    for name in ("Role", "MediaType"):
        for each in children(element, name):
            formal = (each.get("FormalName") or "").lower()
            if any(kind in formal for kind in _NO_TEXT):
                return True
    return False


def _fields(root: etree._Element, item: etree._Element, component: etree._Element) -> Fields:
    nitf = first(component, "nitf")
    story = story_fields(nitf) if nitf is not None else Fields(body="")
    created = text_at(item, "FirstCreated") or text_at(item, "DateId")
    revised = text_at(item, "ThisRevisionCreated")
    title = _line(component, item, "HeadLine") or story.title
    body = _content(component) if component is not item else []
    return Fields(
        title=title,
        body="\n\n".join(below_headline(body, title)),
        published=created or revised or story.published or text_at(root, "DateAndTime"),
        modified=revised if created else "",
        source=_party(component, item, "Source")
        or _party(component, item, "Provider")
        or _line(component, item, "CreditLine")
        or story.source,
        authors=_line(component, item, "ByLine") or story.authors,
        language=language_code(_formal(component, item, "Language")),
        tags=tuple(dict.fromkeys((*_subjects(item, component), *story.tags))),
        entities=story.entities,
        cuts=story.cuts,
    )


def _own_line(component: etree._Element, name: str) -> str:
    lines = next(children(component, "NewsLines"), None)
    return text_at(lines, name) if lines is not None else ""


def _line(component: etree._Element, item: etree._Element, name: str) -> str:
    """A line of the component, else of the nearest around it."""
    for each in (component, *component.iterancestors()):
        if text := _own_line(each, name):
            return text
        if each is item:
            break
    return text_at(item, "NewsLines", name)


def _party(component: etree._Element, item: etree._Element, name: str) -> str:
    """The name of the party in that role."""
    for each in (component, item):
        role = first(each, name)
        party = first(role, "Party") if role is not None else None
        if party is not None and party.get("FormalName"):
            return party.get("FormalName") or ""
    return ""


def _formal(component: etree._Element, item: etree._Element, name: str) -> str:
    for each in (component, item):
        element = first(each, name)
        if element is not None and element.get("FormalName"):
            return element.get("FormalName") or ""
    return component.get("{http://www.w3.org/XML/1998/namespace}lang") or ""


def _subjects(item: etree._Element, component: etree._Element) -> Iterator[str]:
    """Keywords of the component and of those around it; subject codes are numbers, no words."""
    around = component.iterancestors("{*}NewsComponent")
    for each in (component, *(outer for outer in around if item in outer.iterancestors())):
        for lines in children(each, "NewsLines"):
            for line in children(lines, "KeywordLine"):
                yield from (word.strip() for word in text_of(line).split(";") if word.strip())
        for metadata in children(each, "DescriptiveMetadata"):
            for named in metadata.iter("{*}Property"):
                kind = (named.get("FormalName") or "").lower()
                if kind in ("keyword", "keywords", "subject") and named.get("Value"):
                    yield named.get("Value") or ""
