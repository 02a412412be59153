"""Factiva's XML: ``<article>`` elements of the PPS response, with names for every field."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.xml_stream import elements
from pressmark.importing.formats.xml_trees import children, local, text_at, text_of
from pressmark.model.article import Cut, Draft, TaggedEntity
from pressmark.model.errors import UnreadableFile
from pressmark.model.kinds import EntityKind
from pressmark.model.language_names import language_code

NAME = "factiva-xml"
MEDIA_TYPE = "application/xml"

_TEXTS = ("leadParagraph", "tailParagraphs")
_KINDS = {
    "company": EntityKind.ORGANISATION,
    "region": EntityKind.PLACE,
    "person": EntityKind.PERSON,
    "executive": EntityKind.PERSON,
}


def sniff(sample: Sample) -> Confidence:
    """Factiva's namespace, or the names of its response."""
    if "global.factiva.com" in sample.text and "<" in sample.text[:512]:
        return Confidence.CERTAIN
    own = "ppsarticle" in sample.text or "<ppsresponse" in sample.text
    return Confidence.CERTAIN if own and "<" in sample.text[:512] else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The articles in order, each with its accession number as part."""
    number = 0
    for element in elements(content, {"article"}):
        if not any(True for _ in children(element, "headline")):
            continue
        number += 1
        yield _draft(element, number)
    if not number:
        raise UnreadableFile("The Factiva response holds no article.")


def _draft(element: etree._Element, number: int) -> Draft:
    body = "\n\n".join(_body(element))
    language = language_code(text_at(element, "baseLanguage"))
    fields = Fields(
        title=text_at(element, "headline"),
        body=body,
        published=text_at(element, "publicationDate"),
        modified=text_at(element, "modificationDate"),
        source=text_at(element, "sourceName"),
        authors=text_at(element, "byline"),
        language=language,
        languages=(language,) if language else (),
        section=text_at(element, "sectionName"),
        page=text_at(element, "pages"),
        tags=tuple(_subjects(element)),
        entities=tuple(dict.fromkeys(_entities(element))),
        cuts=tuple(_cuts(element, len(body))),
    )
    return compose(fields, MEDIA_TYPE, text_at(element, "accessionNo") or str(number), clean=False)


def _body(element: etree._Element) -> Iterator[str]:
    for part in element:
        if local(part) not in _TEXTS:
            continue
        paragraphs = list(part.iter("{*}paragraph"))
        for paragraph in paragraphs or [part]:
            if text := text_of(paragraph):
                yield text


def _subjects(element: etree._Element) -> list[str]:
    names = (
        text_at(each, "name") or text_of(each)
        for kind in ("newsSubject", "industry")
        for each in children(element, kind)
    )
    return list(dict.fromkeys(name for name in names if name and "Factiva" not in name))


def _entities(element: etree._Element) -> Iterator[TaggedEntity]:
    for child in element:
        kind = _KINDS.get(local(child))
        name = text_at(child, "name") if kind else ""
        if kind and name:
            yield TaggedEntity(kind, name)


def _cuts(element: etree._Element, end: int) -> Iterator[Cut]:
    for name in ("copyright", "notes", "contact"):
        if text := text_at(element, name):
            yield Cut(name, text, end)
