"""Zotero's RDF export with the files that hang on its items (``files/12/page.html``).

Items refer to attachments (``link:link``), notes (``dcterms:isReferencedBy``) and containers
(``dcterms:isPartOf``) by ``rdf:resource``. Files are only looked for in the export's folder.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.exported import Stamp, unique
from pressmark.importing.formats.fragments import fragment_text
from pressmark.importing.formats.references import Reference, full_name, notes, reference_items
from pressmark.importing.formats.xml_stream import child, child_text, children, local_name, text_in
from pressmark.importing.formats.xml_trees import parse_xml
from pressmark.model.errors import UnreadableFile

NAME = "zotero-rdf"
MEDIA_TYPE = "application/rdf+xml"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_NOT_ITEMS = frozenset(
    (
        "Attachment",
        "Memo",
        "Collection",
        "Journal",
        "Newspaper",
        "Periodical",
        "Series",
        "Proceedings",
    )
)
_CREATORS = (
    "authors",
    "creator",
    "directors",
    "interviewers",
    "podcasters",
    "artists",
    "contributors",
)


def sniff(sample: Sample) -> Confidence:
    own = "zotero.org/namespaces/export#" in sample.top or (
        "<rdf:rdf" in sample.top and "purl.org/net/biblio#" in sample.text
    )
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    root = parse_xml(content.read()).root
    nodes = {node.get(f"{_RDF}about"): node for node in root if node.get(f"{_RDF}about")}
    items = [node for node in root if isinstance(node.tag, str) and _is_item(node)]
    linked = {name for node in items for name in (*_links(node), *_memos(node))}
    alone = [
        node
        for node in root
        if isinstance(node.tag, str)
        and local_name(node) in ("Attachment", "Memo")
        and node.get(f"{_RDF}about") not in linked
    ]
    if not items and not alone:
        raise UnreadableFile("The export holds no items.")
    for number, node in enumerate((*items, *alone), 1):
        part = node.get(f"{_RDF}about") or f"item {number}"
        yield from reference_items(_reference(node, nodes, part), MEDIA_TYPE, context)


def _is_item(node: etree._Element) -> bool:
    kind = child_text(node, "itemType")
    return local_name(node) not in _NOT_ITEMS and kind not in ("attachment", "note")


def _links(node: etree._Element) -> list[str]:
    return [
        link.get(f"{_RDF}resource", "") for link in children(node, "link", "rss/1.0/modules/link")
    ]


def _memos(node: etree._Element) -> list[str]:
    return [memo.get(f"{_RDF}resource", "") for memo in children(node, "isReferencedBy")]


def _reference(
    node: etree._Element, nodes: dict[str | None, etree._Element], part: str
) -> Reference:
    attached = [nodes[name] for name in _links(node) if name in nodes]
    memos = [nodes[name] for name in _memos(node) if name in nodes]
    attached += [node] if local_name(node) == "Attachment" else []
    own_note = fragment_text(child_text(node, "value")) if local_name(node) == "Memo" else ""
    fields = Fields(
        body=own_note or child_text(node, "abstract"),
        title=child_text(node, "title"),
        source=_container(node, nodes) or _publisher(node),
        url=_address(node) or next((found for a in attached if (found := _address(a))), ""),
        authors=_authors(node),
        language=child_text(node, "language")[:2].lower(),
        section=child_text(node, "section"),
        page=child_text(node, "pages"),
        tags=unique(text_in(tag) for tag in children(node, "subject") if _is_tag(tag)),
        note=notes([fragment_text(child_text(memo, "value")) for memo in memos]),
    )
    stamps = [Stamp("published", "dc:date", child_text(node, "date"))]
    stamps += [
        Stamp("saved", "dcterms:dateSubmitted", child_text(found, "dateSubmitted"))
        for found in (*attached, node)
    ]
    return Reference(fields, tuple(stamps), part, tuple(_files(attached)))


def _files(attached: list[etree._Element]) -> Iterator[str]:
    """The paths of the attachments; those of links only have none."""
    for attachment in attached:
        for name in ("path", "resource"):
            node = child(attachment, name)
            path = "" if node is None else node.get(f"{_RDF}resource") or text_in(node)
            if path and "://" not in path:
                yield path


def _container(node: etree._Element, nodes: dict[str | None, etree._Element]) -> str:
    """The newspaper, journal or site an item is part of."""
    for part_of in children(node, "isPartOf"):
        inside = next((entry for entry in part_of if isinstance(entry.tag, str)), None)
        found = nodes.get(part_of.get(f"{_RDF}resource")) if inside is None else inside
        if found is not None and child_text(found, "title"):
            return child_text(found, "title")
    return ""


def _publisher(node: etree._Element) -> str:
    publisher = child(node, "publisher")
    if publisher is None:
        return ""
    return next((text_in(name) for name in publisher.iter("{*}name")), "") or text_in(publisher)


def _address(node: etree._Element) -> str:
    for identifier in children(node, "identifier"):
        value = text_in(identifier)
        if value.startswith(("http://", "https://")):
            return value
    return ""


def _authors(node: etree._Element) -> tuple[str, ...]:
    for role in _CREATORS:
        found = child(node, role)
        if found is None:
            continue
        people = list(found.iter("{*}Person"))
        names = (
            full_name(
                child_text(person, "givenName") or child_text(person, "givenname"),
                child_text(person, "surname"),
            )
            for person in people
        )
        return unique(names) if people else unique((text_in(found),))
    return ()


def _is_tag(tag: etree._Element) -> bool:
    """A ``dc:subject`` that is a tag, not a classification (``dcterms:LCC``)."""
    return all(local_name(inner) == "AutomaticTag" for inner in tag if isinstance(inner.tag, str))
