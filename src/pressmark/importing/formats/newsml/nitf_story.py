"""One NITF document: its own head and body, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pressmark.importing.drafting import Fields
from pressmark.importing.formats.newsml.markup import paragraphs
from pressmark.importing.formats.xml_trees import bare_name, first, local, text_at, text_of
from pressmark.model.article import Cut, TaggedEntity
from pressmark.model.kinds import EntityKind
from pressmark.model.language_names import language_code

_KINDS = {
    "person": EntityKind.PERSON,
    "org": EntityKind.ORGANISATION,
    "location": EntityKind.PLACE,
    "city": EntityKind.PLACE,
    "country": EntityKind.PLACE,
}


def story_fields(nitf: etree._Element) -> Fields:
    """The fields a NITF document states."""
    body = story_paragraphs(nitf)
    return Fields(
        title=text_at(nitf, "hl1") or text_at(nitf, "hedline") or _head_title(nitf),
        body="\n\n".join(body),
        published=_attribute(nitf, "date.issue", "norm")
        or _attribute(nitf, "pubdata", "date.publication")
        or _attribute(nitf, "date.release", "norm")
        or text_at(nitf, "story.date"),
        source=_source(nitf),
        authors=bylines(nitf),
        language=language_code(_language(nitf)),
        section=_attribute(nitf, "pubdata", "position.section") or _meta(nitf, "dsk"),
        page=_attribute(nitf, "pubdata", "position.sequence") or _print_page(nitf),
        url=_attribute(nitf, "pubdata", "ex-ref"),
        tags=tuple(dict.fromkeys(_subjects(nitf))),
        entities=tuple(dict.fromkeys(_entities(nitf))),
        cuts=tuple(_cuts(nitf, len("\n\n".join(body)))),
    )


def story_paragraphs(nitf: etree._Element) -> list[str]:
    """The text: the abstract when it is not the text's own beginning, then the content."""
    content = first(nitf, "body.content")
    whole = _whole_text(content) if content is not None else []
    if whole:
        return [text for block in whole for text in paragraphs(block)]
    body = paragraphs(content) if content is not None else []
    abstract = _abstract(nitf)
    if abstract and abstract not in " ".join(" ".join(body).split()):
        title = text_at(nitf, "hl1")
        return [abstract, *body] if abstract != title else body
    return body


def _whole_text(content: etree._Element) -> list[etree._Element]:
    """The blocks of archives that keep the text beside its first paragraph and an index's digest.

    The New York Times' own archive does: ``block class="full_text"`` repeats ``lead_paragraph``.
    """
    return [each for each in content.iter("{*}block") if each.get("class") == "full_text"]


def _abstract(nitf: etree._Element) -> str:
    head = first(nitf, "body.head")
    return text_at(head, "abstract") if head is not None else ""


def bylines(nitf: etree._Element) -> list[str]:
    """Each byline without its titles; the person's name where it is marked."""
    found = []
    for byline in nitf.iter("{*}byline"):
        person = first(byline, "person")
        titles = [text_of(each) for each in byline.iter("{*}byttl")]
        text = text_of(person) if person is not None else text_of(byline)
        for title in titles:
            text = text.replace(title, "").strip(" ,")
        if text:
            found.append(text)
    return found


def _head_title(nitf: etree._Element) -> str:
    head = first(nitf, "head")
    return text_at(head, "title") if head is not None else ""


def _source(nitf: etree._Element) -> str:
    return (
        _attribute(nitf, "pubdata", "name")
        or text_at(nitf, "distributor")
        or _attribute(nitf, "doc.copyright", "holder")
        or _attribute(nitf, "from-src", "src-name")
        or _attribute(nitf, "doc-id", "regsrc")
    )


def _language(nitf: etree._Element) -> str:
    for element in (nitf, first(nitf, "body")):
        for key, value in element.attrib.items() if element is not None else ():
            if bare_name(str(key)) in ("lang", "baselang"):
                return str(value)
    return ""


def _attribute(nitf: etree._Element, name: str, attribute: str) -> str:
    return next(
        (str(value) for each in nitf.iter(f"{{*}}{name}") if (value := each.get(attribute))), ""
    )


def _meta(nitf: etree._Element, name: str) -> str:
    """What ``<meta name="…" content="…">`` in the head holds."""
    found = (each for each in nitf.iter("{*}meta") if each.get("name") == name)
    return next((text for each in found if (text := (each.get("content") or "").strip())), "")


def _print_page(nitf: etree._Element) -> str:
    """``B13``: the part of the paper and the page in it."""
    page = _meta(nitf, "print_page_number")
    return _meta(nitf, "print_section") + page if page else ""


def _subjects(nitf: etree._Element) -> Iterator[str]:
    for subject in nitf.iter("{*}tobject.subject"):
        for level in ("detail", "matter", "type"):
            if name := subject.get(f"tobject.subject.{level}"):
                yield name
                break
    for keyword in nitf.iter("{*}keyword"):
        if name := keyword.get("key"):
            yield name


def _entities(nitf: etree._Element) -> Iterator[TaggedEntity]:
    """People, organisations and places the document marks, in its head or in its text."""
    for part in (first(nitf, "identified-content"), first(nitf, "body.content")):
        for element in part.iter() if part is not None else ():
            kind = _KINDS.get(local(element))
            name = text_of(element) if kind else ""
            if kind and name and len(name) < 100:
                yield TaggedEntity(kind, name)


def _cuts(nitf: etree._Element, end: int) -> Iterator[Cut]:
    dateline = first(nitf, "dateline")
    pieces = (
        (" ".join(str(text).split()) for text in dateline.itertext())
        if dateline is not None
        else ()
    )
    if said := ", ".join(piece for text in pieces if (piece := text.strip(" ,;"))):
        yield Cut("dateline", said, 0)
    content = first(nitf, "body.content")
    if content is not None and _whole_text(content) and (abstract := _abstract(nitf)):
        yield Cut("abstract", abstract, 0)
    for caption in nitf.iter("{*}media-caption"):
        if text := text_of(caption):
            yield Cut("picture caption", text, end)
