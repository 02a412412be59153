"""METS: which articles an issue has, and where on its pages their words are."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from pressmark.importing.formats.xml_trees import children, first, local, text_at, text_of

#: Types of logical divisions that are one piece of text. An advert's column counts as one.
_ARTICLES = frozenset(
    "article advert advertisement ad obituary letter editorial news review classified notice "
    "birth_marriage_death feuilleton serial".split()
)
_WRITERS = frozenset({"aut", "author", "cre", "creator", "writer", "journalist"})
_ADVERTS = frozenset({"advert", "advertisement", "ad", "classified"})
_XLINK = "{http://www.w3.org/1999/xlink}"


@dataclass(frozen=True, slots=True)
class Area:
    """A stretch of a page file: from element ``begin`` to ``end``; all of it when empty."""

    file: str
    begin: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """An article as METS declares it. ``pages`` are the labels of the pages it is on."""

    id: str
    title: str
    language: str
    areas: tuple[Area, ...]
    pages: tuple[str, ...]
    is_advert: bool = False
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue of a newspaper: name, date and its articles, in the file's order.

    ``pages`` are the page files in order with their labels, for issues without articles.
    """

    name: str
    date: str
    language: str
    pieces: tuple[Piece, ...]
    pages: tuple[tuple[str, str], ...]


def read_issue(root: etree._Element) -> Issue:
    """What a METS file says of an issue."""
    reader = _Reader(root)
    pieces = tuple(reader.pieces())
    issue = reader.issue_description()
    language = first(issue, "languageTerm") if issue is not None else None
    return Issue(
        name=reader.name(issue),
        date=reader.date(issue),
        language=text_of(language),
        pieces=pieces,
        pages=tuple(reader.pages()),
    )


class _Reader:
    """Holds a METS file's tables: files, descriptions, physical divisions, links."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._files = dict(_text_files(root))
        self._descriptions = {
            each.get("ID") or "": each for each in root.iter("{*}dmdSec") if each.get("ID")
        }
        self._divisions = {each.get("ID") or "": each for each in root.iter("{*}div")}
        self._links = _links(root)
        self._labels = dict(self.pages())

    def issue_description(self) -> etree._Element | None:
        """The description that dates the issue, else the first."""
        dated = (
            each
            for each in self._descriptions.values()
            if text_at(each, "dateIssued") or text_at(each, "date")
        )
        return next(dated, next(iter(self._descriptions.values()), None))

    def name(self, issue: etree._Element | None) -> str:
        """The newspaper's name: of the host the issue belongs to, else of the issue."""
        for host in issue.iter("{*}relatedItem") if issue is not None else ():
            if host.get("type") == "host" and (title := text_at(host, "title")):
                return title.rstrip(" .")
        title = text_at(issue, "titleInfo", "title") if issue is not None else ""
        title = title or (text_at(issue, "title") if issue is not None else "")
        return title.rstrip(" .") or (self._root.get("LABEL") or "").partition(",")[0]

    def date(self, issue: etree._Element | None) -> str:
        if issue is None:
            return self._root.get("LABEL") or ""
        return text_at(issue, "dateIssued") or text_at(issue, "date") or ""

    def pages(self) -> Iterator[tuple[str, str]]:
        """Page files and the pages' labels."""
        listed = set()
        for division in self._root.iter("{*}div"):
            if (division.get("TYPE") or "").lower() != "page":
                continue
            label = division.get("ORDERLABEL") or division.get("ORDER") or ""
            for area in self._own_areas(division):
                if area.file not in listed:
                    listed.add(area.file)
                    yield area.file, label.strip()
        yield from ((file, "") for file in self._files.values() if file not in listed)

    def pieces(self) -> Iterator[Piece]:
        for number, division in enumerate(self._root.iter("{*}div"), 1):
            kind = (division.get("TYPE") or "").lower()
            if kind not in _ARTICLES or _is_inside_piece(division):
                continue
            identifier = division.get("ID") or f"division {number}"
            areas = tuple(self._areas(division))
            description = self._description(division)
            language = first(description, "languageTerm") if description is not None else None
            yield Piece(
                id=identifier,
                title=self._title(division, description),
                language=text_of(language),
                areas=areas,
                pages=tuple(dict.fromkeys(self._page_labels(areas))),
                is_advert=kind in _ADVERTS,
                authors=tuple(_authors(description)) if description is not None else (),
            )

    def _description(self, division: etree._Element) -> etree._Element | None:
        for identifier in (division.get("DMDID") or "").split():
            if identifier in self._descriptions:
                return self._descriptions[identifier]
        return None

    def _title(self, division: etree._Element, description: etree._Element | None) -> str:
        title = text_at(description, "titleInfo", "title") if description is not None else ""
        return title or division.get("LABEL") or ""

    def _areas(self, division: etree._Element) -> Iterator[Area]:
        """The areas below a division, else those of the divisions it is linked to."""
        found = [area for each in division.iter("{*}div") for area in self._own_areas(each)]
        if found:
            yield from found
            return
        names = [each.get("ID") or "" for each in division.iter("{*}div")]
        for target in dict.fromkeys(link for name in names for link in self._links.get(name, ())):
            physical = self._divisions.get(target)
            if physical is not None:
                yield from self._own_areas(physical)

    def _own_areas(self, division: etree._Element) -> Iterator[Area]:
        """The areas a division points to itself, in text files only."""
        for pointer in children(division, "fptr"):
            targets = list(pointer.iter("{*}area")) or [pointer]
            for target in targets:
                file = self._files.get(target.get("FILEID") or "")
                if file:
                    yield Area(file, target.get("BEGIN") or "", target.get("END") or "")

    def _page_labels(self, areas: tuple[Area, ...]) -> Iterator[str]:
        yield from (label for area in areas if (label := self._labels.get(area.file, "")))


def _authors(description: etree._Element) -> Iterator[str]:
    """The names a piece's description gives its writers: MODS in parts, Dublin Core whole."""
    for name in description.iter("{*}name"):
        roles = {text_of(each).lower() for each in name.iter("{*}roleTerm")}
        if roles and not roles & _WRITERS:
            continue
        parts = [each for each in children(name, "namePart") if each.get("type") != "date"]
        given = [text_of(each) for each in parts if each.get("type") == "given"]
        others = [text_of(each) for each in parts if each.get("type") != "given"]
        if found := " ".join((*given, *others)).strip():
            yield found
    yield from (text for each in description.iter("{*}creator") if (text := text_of(each)))


def _is_inside_piece(division: etree._Element) -> bool:
    return any(
        local(each) == "div" and (each.get("TYPE") or "").lower() in _ARTICLES
        for each in division.iterancestors()
    )


def _text_files(root: etree._Element) -> Iterator[tuple[str, str]]:
    """File id → relative name, of files that hold text."""
    for file in root.iter("{*}file"):
        kind = (file.get("MIMETYPE") or "").lower()
        location = first(file, "FLocat")
        name = (location.get(f"{_XLINK}href") or "") if location is not None else ""
        name = name.removeprefix("file://").removeprefix("./").replace("\\", "/")
        is_text = "xml" in kind or (not kind and name.lower().endswith(".xml"))
        if is_text and name and not name.startswith(("http:", "https:")):
            yield file.get("ID") or "", name
        elif is_text and name:
            # The page's address is not followed; its file may lie beside this one.
            yield file.get("ID") or "", posixpath.basename(name)


def _links(root: etree._Element) -> dict[str, tuple[str, ...]]:
    """Division → divisions it is linked to, from single links and from groups of locators."""
    found: dict[str, tuple[str, ...]] = {}
    for link in root.iter("{*}smLink"):
        source = (link.get(f"{_XLINK}from") or "").lstrip("#")
        target = (link.get(f"{_XLINK}to") or "").lstrip("#")
        found[source] = (*found.get(source, ()), target)
    for group in root.iter("{*}smLinkGrp"):
        named = {
            each.get(f"{_XLINK}label") or "": (each.get(f"{_XLINK}href") or "").lstrip("#")
            for each in children(group, "smLocatorLink")
        }
        for arc in children(group, "smArcLink"):
            source = named.get(arc.get(f"{_XLINK}from") or "", "")
            target = named.get(arc.get(f"{_XLINK}to") or "", "")
            if source and target:
                found[source] = (*found.get(source, ()), target)
    return found
