"""The documents on a ProQuest page: from marked paragraphs to drafts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import html as lxml_html

from pressmark.importing.contract import Item
from pressmark.importing.drafting import Fields, compose
from pressmark.importing.formats.fragments import element_paragraphs, element_text, parse_html
from pressmark.importing.formats.parts import distinct
from pressmark.importing.formats.proquest.labels import key_of
from pressmark.importing.metadata.dates import parse_date
from pressmark.model.article import Claim, Cut, Draft, TaggedEntity
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem
from pressmark.model.kinds import EntityKind, Origin
from pressmark.model.language_names import language_code

_ANCHOR = re.compile(r"DocID_\w*?_?(\d+)\Z")
#: "New York Times, Late Edition (East Coast); New York, N.Y."
_EDITION = re.compile(r",\s+[^,;]*\b(?:edition|edición|édition|ausgabe)\b.*$", re.IGNORECASE)
#: "Los Angeles Times ; Los Angeles, Calif. [Los Angeles, Calif]08 May 2010: AA.2."
_INFO = re.compile(r"\](?:\.\s*)?\s*([^\]:]*\d{4})(?::\s*([\w.-]+?)\.?\s*)?\Z")
_NAME = re.compile(r"Name:\s*([^;]+)")
_NOTHING = re.compile(
    r"(?:none available|not available|no disponible|non disponible|nicht verfügbar|ninguno)\b|"
    r"full text (?:is )?(?:not|unavailable)",
    re.IGNORECASE,
)
#: Initials, "Jr." and the like keep their full stop.
_SHORTENED = re.compile(r"(?:\b[^\W\d_]|\b[JS]r|\bEsq|\bPh\.?D|\bM\.?D)\.\Z")
_ELSEWHERE = "proquest."


def documents(markup: str, media_type: str, saved: str = "") -> Iterator[Item]:
    """The documents of a page in order; UnreadableFile when there is none."""
    tree = parse_html(markup)
    anchors = [] if tree is None else _anchors(tree)
    if not anchors:
        raise UnreadableFile("No document of the ProQuest export is in the file.")
    seen: dict[str, int] = {}
    for anchor in anchors:
        match = _ANCHOR.search(anchor.get("name") or "")
        part = distinct(match[1] if match else anchor.get("name", ""), seen)
        fields = _read(_blocks(anchor, anchors))
        if fields.get("title") or fields.get("text"):
            yield draft_of(fields, media_type, part, saved)
        else:
            yield Problem(part, "The document is empty in the export.")


def _anchors(tree: lxml_html.HtmlElement) -> list[lxml_html.HtmlElement]:
    return [each for each in tree.iter("a") if (each.get("name") or "").startswith("DocID_")]


def _blocks(
    anchor: lxml_html.HtmlElement, anchors: list[lxml_html.HtmlElement]
) -> list[lxml_html.HtmlElement]:
    """What stands beside an anchor; up to the next one where documents share a container."""
    container = anchor.getparent()
    if container is None:
        return []
    if sum(each.getparent() is container for each in anchors) < 2:
        return list(container)
    following = itertools.takewhile(lambda each: each not in anchors, anchor.itersiblings())
    return list(following)


def _read(blocks: list[lxml_html.HtmlElement]) -> dict[str, str]:
    """Fields by key; ``text`` and ``abstract`` have paragraphs parted by blank lines."""
    found: dict[str, str] = {}
    open_key = ""
    for block in blocks:
        if not isinstance(block.tag, str) or block.tag not in ("p", "div", "text", "table"):
            continue
        label = next((each for each in block if each.tag in ("strong", "b")), None)
        key = key_of(label.text_content()) if label is not None and not block.text else ""
        if key:
            open_key = key
            found.setdefault(key, _value(block, label))
        elif label is not None and label.text_content().strip().endswith(":"):
            open_key = ""
        elif open_key in ("abstract", "text") and (block.tag != "div" or _is_text(block)):
            # Stray tags part a label from its paragraphs.
            found[open_key] = f"{found[open_key]}\n\n{_value(block, None)}".strip()
        elif "title" not in found and (title := element_text(block).strip()):
            found["title"] = title
    return found


def _value(block: lxml_html.HtmlElement, label: lxml_html.HtmlElement | None) -> str:
    if label is not None:
        # The label goes, what follows it stays.
        label.text = None
        for child in list(label):
            label.remove(child)
    for each in [each for each in block.iter("div", "a") if _is_furniture(each)]:
        each.drop_tree()
    return "\n\n".join(element_paragraphs(block)).strip()


def _is_text(block: lxml_html.HtmlElement) -> bool:
    """Whether a division holds paragraphs of the text, not a document's buttons."""
    return not _is_furniture(block) and any(each.tag == "p" for each in block)


def _is_furniture(element: lxml_html.HtmlElement) -> bool:
    classes = element.get("class") or ""
    return "document_view" in classes or "sr-only" in classes


def draft_of(found: dict[str, str], media_type: str, part: str, saved: str) -> Draft:
    """The draft of fields by the keys of :mod:`proquest.labels`, texts as found."""
    text, abstract = _stated(found.get("text", "")), _stated(found.get("abstract", ""))
    language = language_code(found.get("language", ""))
    info = _INFO.search(found.get("info", ""))
    address = found.get("address", "") or found.get("document", "")
    is_own = bool(address) and _ELSEWHERE not in address
    fields = Fields(
        title=found.get("title", ""),
        body=text or abstract,
        published=_date(found.get("date", ""), info[1] if info else "", found.get("year", "")),
        saved=saved,
        source=_source(found.get("source", "") or found.get("info", "")),
        url=address if is_own else "",
        authors=[_upright(name) for name in _parts(found.get("author", ""))],
        language=language,
        languages=(language,) if language else (),
        section=found.get("section", ""),
        page=found.get("pages", "") or (info[2] or "" if info else ""),
        tags=tuple(_subjects(found)),
        entities=tuple(_entities(found)),
        cuts=tuple(_cuts(found, abstract if text else "", len(text))),
        stub=not (text or abstract),
    )
    draft = compose(fields, media_type, part, clean=False)
    if address and not is_own:
        # The database's address finds the document again, but is not its publisher's.
        return replace(draft, url=Claim(address, Origin.EXPORT, address))
    return draft


def _date(*texts: str) -> str:
    """The first text that gives a day, else the first there is."""
    stated = [text for text in texts if text]
    for text in stated:
        found = parse_date(text)
        if found and found.day:
            return text
    return stated[0] if stated else ""


def _stated(text: str) -> str:
    return "" if _NOTHING.match(text) else text


def _source(text: str) -> str:
    return _EDITION.sub("", text.split(";")[0]).strip()


def _subjects(found: dict[str, str]) -> list[str]:
    names = (
        name.strip() for key in ("subject", "keyword") for name in found.get(key, "").split(";")
    )
    return list(dict.fromkeys(name for name in names if name))


def _entities(found: dict[str, str]) -> Iterator[TaggedEntity]:
    for name in _parts(found.get("person", "")):
        yield TaggedEntity(EntityKind.PERSON, _upright(name))
    company = found.get("company", "")
    for name in dict.fromkeys(_NAME.findall(company) or _parts(company)):
        yield TaggedEntity(EntityKind.ORGANISATION, name.strip())
    for name in _parts(found.get("place", "")):
        yield TaggedEntity(EntityKind.PLACE, name.partition("--")[0])


def _upright(name: str) -> str:
    """``García Pérez, Ana`` as Ana García Pérez."""
    if not _SHORTENED.search(name):
        name = name.rstrip(".")
    family, _, given = name.partition(", ")
    return f"{given} {family}".strip() if "," not in given else name


def _parts(text: str) -> list[str]:
    return list(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))


def _cuts(found: dict[str, str], abstract: str, end: int) -> Iterator[Cut]:
    for reason, text, place in (
        ("abstract", abstract, 0),
        ("dateline", found.get("dateline", ""), 0),
        ("copyright", found.get("copyright", ""), end),
    ):
        if text:
            yield Cut(reason, text, place)
