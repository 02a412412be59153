"""An EPUB's package: what its OPF, navigation document and NCX say."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from pressmark.importing.content import Content
from pressmark.importing.formats.xml_stream import local_name, text_in
from pressmark.importing.formats.xml_trees import parse_xml
from pressmark.importing.formats.zipped import read_member_bytes, resolve_name
from pressmark.model.errors import UnreadableFile

_HTML = (
    "application/xhtml+xml",
    "text/html",
    "application/x-dtbook+xml",
    "text/x-oeb1-document",
    "application/xml",
    "text/xml",
)
_MOST_ENTRIES = 20_000
_OPF = "{http://www.idpf.org/2007/opf}"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the table of contents: its title, the document and anchor it points to."""

    title: str
    document: str
    anchor: str
    children: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    """What the package document says. ``documents`` are the member names in reading order."""

    title: str
    authors: tuple[str, ...]
    publisher: str
    language: str
    published: str
    modified: str
    url: str
    subjects: tuple[str, ...]
    periodical: bool
    documents: tuple[str, ...]
    contents: tuple[Entry, ...]


def read_package(content: Content, archive: zipfile.ZipFile) -> Package:
    """The package of an open EPUB. UnreadableFile when it has none."""
    path = _package_path(content, archive)
    root = parse_xml(read_member_bytes(content, archive, path)).root
    manifest = {
        node.get("id", ""): node for node in root.iter("{*}item") if node.get("href") is not None
    }
    spine = next(root.iter("{*}spine"), None)
    metadata = [node for node in _metadata(root) if isinstance(node.tag, str)]
    documents = tuple(_documents(spine, manifest, path, archive))
    return Package(
        title=_main_title(metadata),
        authors=tuple(_creators(metadata)),
        publisher=_dc(metadata, "publisher"),
        language=_dc(metadata, "language")[:2].lower(),
        published=_date(metadata, ("publication", "original-publication", "issued", "")),
        modified=_date(metadata, ("modification",)) or _meta(metadata, "dcterms:modified"),
        url=_url(metadata),
        subjects=tuple(dict.fromkeys(text_in(n) for n in metadata if local_name(n) == "subject")),
        periodical="periodical" in _meta(metadata, "calibre:publication_type")
        or "periodical" in _dc(metadata, "type").lower(),
        documents=documents or tuple(_all_html(archive)),
        contents=_contents(content, archive, path, manifest, spine),
    )


def _package_path(content: Content, archive: zipfile.ZipFile) -> str:
    names = set(archive.namelist())
    if "META-INF/container.xml" in names:
        root = parse_xml(read_member_bytes(content, archive, "META-INF/container.xml")).root
        for node in root.iter("{*}rootfile"):
            if node.get("full-path") in names:
                return str(node.get("full-path"))
    found = sorted(name for name in names if name.lower().endswith(".opf"))
    if not found:
        raise UnreadableFile("The EPUB lacks its package document.")
    return found[0]


def _metadata(root: etree._Element) -> Iterator[etree._Element]:
    for node in root.iter("{*}metadata"):
        yield from node.iterdescendants()


def _documents(
    spine: etree._Element | None,
    manifest: dict[str, etree._Element],
    path: str,
    archive: zipfile.ZipFile,
) -> Iterator[str]:
    for reference in spine.iter("{*}itemref") if spine is not None else ():
        item = manifest.get(reference.get("idref", ""))
        if item is None or item.get("media-type", _HTML[0]) not in _HTML:
            continue
        name = resolve_name(path, item.get("href", ""))
        is_contents = "nav" in item.get("properties", "").split()
        if name in archive.NameToInfo and not is_contents:
            yield name


def _all_html(archive: zipfile.ZipFile) -> Iterator[str]:
    """The documents of an EPUB whose spine is missing or points nowhere."""
    return (
        name for name in archive.namelist() if name.lower().endswith((".xhtml", ".html", ".htm"))
    )


def _dc(metadata: list[etree._Element], name: str) -> str:
    return next((text for n in metadata if local_name(n) == name and (text := text_in(n))), "")


def _meta(metadata: list[etree._Element], name: str) -> str:
    """A ``<meta property>name`` (EPUB 3) or ``<meta name content>`` (EPUB 2)."""
    for node in metadata:
        if local_name(node) == "meta" and name in (node.get("property"), node.get("name")):
            return node.get("content") or text_in(node)
    return ""


def _main_title(metadata: list[etree._Element]) -> str:
    """The title, or of several the one refined as main."""
    titles = [node for node in metadata if local_name(node) == "title" and text_in(node)]
    main = {
        node.get("refines", "").lstrip("#")
        for node in metadata
        if node.get("property") == "title-type" and text_in(node) == "main"
    }
    chosen = next(
        (node for node in titles if node.get("id") in main), titles[0] if titles else None
    )
    return text_in(chosen)


def _creators(metadata: list[etree._Element]) -> Iterator[str]:
    for node in metadata:
        role = node.get(f"{_OPF}role", "aut")
        if local_name(node) == "creator" and role == "aut" and text_in(node):
            yield text_in(node)


def _date(metadata: list[etree._Element], events: tuple[str, ...]) -> str:
    """The ``dc:date`` of one of ``events`` (EPUB 2 names them; EPUB 3 has the publication only)."""
    for event in events:
        for node in metadata:
            if local_name(node) == "date" and node.get(f"{_OPF}event", "") == event:
                return text_in(node)
    return ""


def _url(metadata: list[etree._Element]) -> str:
    for name in ("source", "identifier"):
        for node in metadata:
            value = text_in(node)
            if local_name(node) == name and value.startswith(("http://", "https://")):
                return value
    return ""


def _contents(
    content: Content,
    archive: zipfile.ZipFile,
    path: str,
    manifest: dict[str, etree._Element],
    spine: etree._Element | None,
) -> tuple[Entry, ...]:
    """The table of contents: of the navigation document, else of the NCX."""
    for item in manifest.values():
        if "nav" in item.get("properties", "").split():
            entries = _nav_entries(content, archive, resolve_name(path, item.get("href", "")))
            if entries:
                return entries
    toc = manifest.get(spine.get("toc", "")) if spine is not None else None
    candidates = [toc] if toc is not None else []
    candidates += [
        i for i in manifest.values() if i.get("media-type") == "application/x-dtbncx+xml"
    ]
    for item in candidates:
        entries = _ncx_entries(content, archive, resolve_name(path, item.get("href", "")))
        if entries:
            return entries
    return ()


def _tree(content: Content, archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    if name not in archive.NameToInfo:
        return None
    try:
        return parse_xml(read_member_bytes(content, archive, name)).root
    except UnreadableFile:
        return None


def _nav_entries(content: Content, archive: zipfile.ZipFile, name: str) -> tuple[Entry, ...]:
    root = _tree(content, archive, name)
    for nav in root.iter("{*}nav") if root is not None else ():
        kinds = [value for key, value in nav.attrib.items() if str(key).endswith("type")]
        if not kinds or "toc" in kinds:
            listed = next(nav.iter("{*}ol"), None)
            return tuple(_list_entries(listed, name)) if listed is not None else ()
    return ()


def _list_entries(listed: etree._Element, base: str, depth: int = 0) -> Iterator[Entry]:
    for item in listed.iterchildren("{*}li"):
        link = next(item.iterchildren("{*}a", "{*}span"), None)
        inner = next(item.iterchildren("{*}ol"), None)
        below = (
            tuple(_list_entries(inner, base, depth + 1)) if inner is not None and depth < 8 else ()
        )
        yield _entry(text_in(link), link.get("href", "") if link is not None else "", base, below)


def _ncx_entries(content: Content, archive: zipfile.ZipFile, name: str) -> tuple[Entry, ...]:
    root = _tree(content, archive, name)
    nav_map = next(root.iter("{*}navMap"), None) if root is not None else None
    return tuple(_points(nav_map, name)) if nav_map is not None else ()


def _points(parent: etree._Element, base: str, depth: int = 0) -> Iterator[Entry]:
    for point in parent.iterchildren("{*}navPoint"):
        label = next(point.iterchildren("{*}navLabel"), None)
        target = next(point.iterchildren("{*}content"), None)
        below = tuple(_points(point, base, depth + 1)) if depth < 8 else ()
        yield _entry(
            text_in(label), target.get("src", "") if target is not None else "", base, below
        )


def _entry(title: str, reference: str, base: str, below: tuple[Entry, ...]) -> Entry:
    anchor = reference.partition("#")[2]
    own = reference.startswith("#")
    document = base if own else resolve_name(base, reference)
    return Entry(" ".join(title.split()), document, anchor, below)
