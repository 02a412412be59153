"""NewsML-G2: news items of text, alone or in a message; other items are passed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.newsml.markup import below_headline, paragraphs, text_paragraphs
from pressmark.importing.formats.newsml.nitf_story import bylines, story_fields, story_paragraphs
from pressmark.importing.formats.parts import distinct
from pressmark.importing.formats.xml_trees import (
    children,
    first,
    local,
    parse_xml,
    raw_text,
    text_at,
    text_of,
)
from pressmark.model.article import TaggedEntity
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem
from pressmark.model.kinds import EntityKind
from pressmark.model.language_names import language_code

NAME = "newsml-g2"
MEDIA_TYPE = "application/vnd.iptc.g2.newsitem+xml"

_ROOTS = (
    "newsmessage",
    "newsitem",
    "packageitem",
    "knowledgeitem",
    "conceptitem",
    "planningitem",
    "catalogitem",
    "groupset",
)
_OTHER = {
    "packageItem": "A package lists other items; it holds no text of its own.",
    "groupSet": "A package lists other items; it holds no text of its own.",
    "knowledgeItem": "A knowledge item describes concepts; it is no article.",
    "conceptItem": "A concept item describes a concept; it is no article.",
    "planningItem": "A planning item announces coverage; it is no article.",
    "catalogItem": "A catalogue of codes; it is no article.",
}
_MEDIA = ("picture", "photo", "video", "audio", "graphic", "animated")
#: An item of pictures with more words than a caption is an article with pictures.
_FEWEST_WORDS = 20
_KINDS = (
    ("person", EntityKind.PERSON),
    ("organi", EntityKind.ORGANISATION),
    ("geoarea", EntityKind.PLACE),
    ("city", EntityKind.PLACE),
    ("country", EntityKind.PLACE),
)
_NAMESPACE = "iptc.org/std/nar"


def sniff(sample: Sample) -> Confidence:
    """A root of G2's names, in G2's namespace or (in fragments) with its typical children."""
    start = sample.text[:8192].lstrip("\ufeff \t\r\n")
    if not start.startswith("<") or not any(root in start for root in _ROOTS):
        return Confidence.NO
    own = _NAMESPACE in start or "<groupset" in start or "newsml-g2" in start
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The items in order, each with its guid as part when the file holds more than one."""
    tree = parse_xml(content.read())
    items = list(_items(tree.root))
    if not items:
        raise UnreadableFile("No item of NewsML-G2 is in the file.")
    sent = text_at(tree.root, "header", "sent") or text_at(tree.root, "Header", "Sent")
    sender = text_at(tree.root, "header", "sender") or text_at(tree.root, "Header", "sender")
    seen: dict[str, int] = {}
    for number, item in enumerate(items, 1):
        part = distinct(item.get("guid") or str(number), seen) if len(items) > 1 else ""
        reason = _reason_to_skip(item)
        if reason:
            yield Problem(part, reason)
        else:
            fields = _fields(item, sent, sender)
            yield _draft(replace(fields, file_name=content.name), part)
    if tree.damage:
        yield Problem("", f"The XML is broken at {tree.damage}", Outcome.FAILED)


def _items(root: etree._Element) -> Iterator[etree._Element]:
    names = {"newsItem", *_OTHER}
    for element in root.iter():
        if local(element) in names and not any(
            local(ancestor) in names for ancestor in element.iterancestors()
        ):
            yield element


def _reason_to_skip(item: etree._Element) -> str:
    if local(item) in _OTHER:
        return _OTHER[local(item)]
    kind = _code(first(item, "itemClass")).lower()
    if any(name in kind for name in _MEDIA) and not _has_text(item):
        return f"It is an item of {kind.rpartition(':')[2]}; it holds no article."
    if first(item, "events") is not None:
        return "It lists events; it holds no article."
    return ""


def _has_text(item: etree._Element) -> bool:
    return len(" ".join(_body(item)).split()) > _FEWEST_WORDS


def _draft(fields: Fields, part: str) -> Item:
    if not fields.body and not fields.title:
        return Problem(part, "The item has neither a headline nor a text.")
    return compose(replace(fields, stub=not fields.body), MEDIA_TYPE, part, clean=False)


def _fields(item: etree._Element, sent: str, sender: str) -> Fields:
    nitf = first(item, "nitf")
    story = story_fields(nitf) if nitf is not None else Fields(body="")
    created = text_at(item, "firstCreated") or text_at(item, "contentCreated")
    version = text_at(item, "contentModified") or text_at(item, "versionCreated")
    body = _body(item) or _descriptions(item)
    title = _headline(item) or story.title or text_at(item, "html", "head", "title")
    return Fields(
        title=title,
        body="\n\n".join(below_headline(body, title)),
        published=created or version or story.published or sent,
        modified=version if created else "",
        source=_source(item, sender) or story.source,
        authors=_authors(item, nitf),
        language=language_code(_code(first(item, "language"), "tag") or _xml_lang(item)),
        tags=tuple(dict.fromkeys((*_subjects(item), *story.tags))),
        entities=tuple(dict.fromkeys((*_entities(item), *story.entities))),
        cuts=story.cuts,
    )


def _headline(item: etree._Element) -> str:
    """The first headline that is no sub-headline."""
    found = [each for each in item.iter("{*}headline") if text_of(each)]
    main = [each for each in found if "sub" not in (each.get("role") or "").lower()]
    return text_of(main[0]) if main else ""


def _body(item: etree._Element) -> list[str]:
    body: list[str] = []
    content = first(item, "contentSet")
    for part in content if content is not None else ():
        if local(part) == "inlineXML":
            nitf = first(part, "nitf")
            body += story_paragraphs(nitf) if nitf is not None else _markup(part)
        elif local(part) == "inlineData" and _is_text(part):
            body += text_paragraphs(raw_text(part))
    return body


def _markup(part: etree._Element) -> list[str]:
    inner = first(part, "body")
    return paragraphs(inner if inner is not None else part)


def _is_text(part: etree._Element) -> bool:
    kind = (part.get("contenttype") or "text/plain").lower()
    return kind.startswith("text/") and not part.get("encoding")


def _descriptions(item: etree._Element) -> list[str]:
    """Summaries, for items whose text lies elsewhere."""
    return [text for each in item.iter("{*}description") if (text := text_of(each))]


def _source(item: etree._Element, sender: str) -> str:
    for name in ("creditline", "infoSource", "provider", "copyrightHolder"):
        for each in item.iter(f"{{*}}{name}"):
            code = (each.get("qcode") or "").partition(":")[2]
            text = text_at(each, "name") or text_of(each) or each.get("literal") or code
            text = (text or each.get("uri") or "").strip(" -–—")
            if len(text) > 2:
                return text
    return sender


def _authors(item: etree._Element, nitf: etree._Element | None) -> list[str]:
    stated = [text for each in item.iter("{*}by") if (text := text_of(each))]
    if stated or nitf is not None:
        return stated or bylines(nitf)  # type: ignore[arg-type]
    names = (text_at(each, "name") or each.get("literal") or "" for each in item.iter("{*}creator"))
    # Logins and agencies' own names are no people's.
    return [name for name in names if " " in name.strip()]


def _subjects(item: etree._Element) -> Iterator[str]:
    for name in ("subject", "keyword"):
        for each in item.iter(f"{{*}}{name}"):
            if name == "subject" and _kind_of(each) is not None:
                continue
            text = _own_name(each) or (text_of(each) if name == "keyword" else "")
            if len(text) > 2:
                yield text


def _entities(item: etree._Element) -> Iterator[TaggedEntity]:
    for each in item.iter("{*}subject"):
        kind, name = _kind_of(each), _own_name(each)
        if kind and name:
            yield TaggedEntity(kind, name)


def _own_name(element: etree._Element) -> str:
    return next((text for each in children(element, "name") if (text := text_of(each))), "")


def _kind_of(subject: etree._Element) -> EntityKind | None:
    declared = f"{subject.get('type') or ''} {subject.get('typeuri') or ''}".lower()
    return next((kind for name, kind in _KINDS if name in declared), None)


def _code(element: etree._Element | None, attribute: str = "qcode") -> str:
    if element is None:
        return ""
    return element.get(attribute) or element.get("uri") or ""


def _xml_lang(item: etree._Element) -> str:
    return item.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
