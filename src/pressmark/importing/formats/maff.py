"""MAFF and HTZ: saved pages in a zip.

MAFF holds a folder a page with ``index.rdf`` {originalurl, title, archivetime,
indexfilename, charset}; HTZ a page at its root. WebScrapBook writes the address and the
moment of saving into the page's root element too.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.pages import Page, declared_encoding, page_draft
from pressmark.importing.formats.zipped import open_zip, read_member_bytes, resolve_name
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem
from pressmark.model.views import OriginalPage

NAME = "maff"
MEDIA_TYPE = "application/x-maff"
_ZIP = b"PK"
_PAGE = re.compile(r"(?:^|/)index\.(?:x?html?|xht|shtml)\Z", re.IGNORECASE)
_ROOT = re.compile(rb"<html\b[^>]{0,2000}>", re.IGNORECASE)
_SOURCE = re.compile(rb"data-scrapbook-source=[\"']([^\"']+)")
_CREATED = re.compile(rb"data-scrapbook-create=[\"'](\d{14,17})")
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource"


@dataclass(frozen=True, slots=True)
class _Entry:
    """One page of the archive: its folder, its file, and what ``index.rdf`` says."""

    folder: str
    page: str
    url: str = ""
    title: str = ""
    saved: str = ""
    charset: str = ""


def sniff(sample: Sample) -> Confidence:
    if not sample.head.startswith(_ZIP):
        return Confidence.NO
    if sample.name.endswith((".maff", ".htz")):
        return Confidence.CERTAIN
    own = any(re.fullmatch(r"[^/]+/index\.rdf", name) for name in sample.members)
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    with open_zip(content) as archive:
        entries = _entries(content, archive)
        if not entries:
            raise UnreadableFile("The archive holds no saved page.")
        for entry in entries:
            part = entry.folder if len(entries) > 1 else ""
            try:
                yield page_draft(_page(content, archive, entry, part))
            except UnreadableFile as error:
                yield Problem(entry.page, error.message, Outcome.FAILED)


def original(content: Content, part: str) -> OriginalPage:
    """The page in the folder ``part`` (the only page when empty) and the files around it."""
    with open_zip(content) as archive:
        entries = _entries(content, archive)
        entry = next((entry for entry in entries if not part or entry.folder == part), None)
        if entry is None:
            raise UnreadableFile("The archive holds no such page.")
        resources = {}
        inside = f"{entry.folder}/" if entry.folder else ""
        for name in archive.namelist():
            if name.startswith(inside) and name != entry.page and not name.endswith("/"):
                data = read_member_bytes(content, archive, name)
                resources[name.removeprefix(inside)] = ("", data)
        html = read_member_bytes(content, archive, entry.page)
    return OriginalPage(
        html=decode(html, entry.charset or declared_encoding(html)), resources=resources
    )


def _entries(content: Content, archive: zipfile.ZipFile) -> list[_Entry]:
    """The archive's pages, in the order of its directory."""
    names = archive.namelist()
    folders = dict.fromkeys(name.partition("/")[0] for name in names if "/" in name)
    found = [
        _described(content, archive, folder) for folder in folders if f"{folder}/index.rdf" in names
    ]
    described = {entry.folder for entry in found if entry}
    plain = [
        _Entry(name.rpartition("/")[0], name)
        for name in names
        if _PAGE.search(name) and name.count("/") <= 1 and name.rpartition("/")[0] not in described
    ]
    at_root = [entry for entry in plain if not entry.folder]
    return at_root or [entry for entry in found if entry] + plain


def _described(content: Content, archive: zipfile.ZipFile, folder: str) -> _Entry | None:
    """The page that a folder's ``index.rdf`` describes."""
    fields = _rdf_fields(read_member_bytes(content, archive, f"{folder}/index.rdf"))
    name = resolve_name(f"{folder}/index.rdf", fields.get("indexfilename", "") or "index.html")
    names = set(archive.namelist())
    if name not in names:
        name = next(
            (n for n in sorted(names) if n.startswith(f"{folder}/") and _PAGE.search(n)), ""
        )
    if not name:
        return None
    return _Entry(
        folder=folder,
        page=name,
        url=fields.get("originalurl", ""),
        title=fields.get("title", ""),
        saved=fields.get("archivetime", ""),
        charset=fields.get("charset", ""),
    )


def _rdf_fields(data: bytes) -> dict[str, str]:
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return {}
    if root is None:
        return {}
    return {
        str(element.tag).rpartition("}")[2].lower(): element.get(_RDF) or (element.text or "")
        for element in root.iter()
        if isinstance(element.tag, str)
    }


def _page(content: Content, archive: zipfile.ZipFile, entry: _Entry, part: str) -> Page:
    html = read_member_bytes(content, archive, entry.page)
    root = _ROOT.search(html)
    opening = root[0] if root else b""
    source, created = _SOURCE.search(opening), _CREATED.search(opening)
    return Page(
        html=html,
        url=entry.url or (source[1].decode("utf-8", "replace") if source else ""),
        encoding=entry.charset,
        title=entry.title,
        saved=entry.saved or (created[1].decode("ascii") if created else ""),
        saved_label="archivetime" if entry.saved else "data-scrapbook-create",
        part=part,
        file_name=content.name,
        media_type=MEDIA_TYPE,
    )
