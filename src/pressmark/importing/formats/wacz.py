"""WACZ: a zip of WARCs with a list of pages and the SHA-256 of each of its files.

The pages in ``pages/*.jsonl`` give titles for pages that have none; files whose hash is not
the one ``datapackage.json`` states are said, and read all the same.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace

from pressmark.importing.content import Content, spooled
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats import warc
from pressmark.importing.formats.json_documents import text_of
from pressmark.importing.formats.zipped import (
    ZIP_ERRORS,
    open_member,
    open_zip,
    read_member_bytes,
)
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Claim, Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem
from pressmark.model.kinds import Origin
from pressmark.model.views import OriginalPage

NAME = "wacz"
MEDIA_TYPE = "application/wacz"
_PACKAGE = "datapackage.json"
_OTHER_FILE = "It is not the file it was: its SHA-256 differs."
_ARCHIVES = (".warc", ".warc.gz", ".arc", ".arc.gz")
_WEAK = (Origin.FIRST_SENTENCE, Origin.FILE_NAME, Origin.URL)


def sniff(sample: Sample) -> Confidence:
    if not sample.head.startswith(b"PK"):
        return Confidence.NO
    if sample.name.endswith(".wacz"):
        return Confidence.CERTAIN
    own = _PACKAGE in sample.members and any(
        name.startswith(("archive/", "pages/", "indexes/")) for name in sample.members
    )
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    with open_zip(content) as archive:
        yield from _wrong_hashes(content, archive, context.advanced)
        archives = [name for name in archive.namelist() if name.lower().endswith(_ARCHIVES)]
        if not archives:
            raise UnreadableFile("The collection holds no WARC.")
        titles = _titles(content, archive)
        for name in archives:
            yield from _archive_items(content, archive, name, titles, context)


def original(content: Content, part: str) -> OriginalPage:
    """The page ``part`` = name of the WARC, ``/``, name of the record within."""
    with open_zip(content) as archive:
        for name in archive.namelist():
            if part.startswith(f"{name}/"):
                stream = open_member(content, archive, archive.getinfo(name))
                with spooled(name, stream, content.budget) as inner:
                    return warc.original(inner, part.removeprefix(f"{name}/"))
    raise UnreadableFile("The collection holds no such page.")


def _archive_items(
    content: Content,
    archive: zipfile.ZipFile,
    name: str,
    titles: dict[str, str],
    context: Context,
) -> Iterator[Item]:
    try:
        stream = open_member(content, archive, archive.getinfo(name))
        with spooled(name, stream, content.budget, context.advanced) as inner:
            for item in warc.read(inner, context):
                yield _named(replace(item, part=f"{name}/{item.part}"), titles)
    except UnreadableFile as error:
        yield Problem(name, error.message, Outcome.FAILED)


def _named(item: Item, titles: dict[str, str]) -> Item:
    """``item`` with the title the list of pages gives, where the page itself has none."""
    if not isinstance(item, Draft) or item.title.origin not in _WEAK or item.url is None:
        return item
    title = titles.get(item.url.value, "")
    return replace(item, title=Claim(title, Origin.METADATA, title)) if title else item


def _titles(content: Content, archive: zipfile.ZipFile) -> dict[str, str]:
    """Address → title, of all lists of pages."""
    titles: dict[str, str] = {}
    for name in archive.namelist():
        if not (name.startswith("pages/") and name.endswith(".jsonl")):
            continue
        for line in decode(read_member_bytes(content, archive, name)).splitlines():
            page = _parsed(line)
            if isinstance(page, dict) and text_of(page, "url") and text_of(page, "title"):
                titles.setdefault(text_of(page, "url"), text_of(page, "title"))
    return titles


def _parsed(line: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _wrong_hashes(
    content: Content, archive: zipfile.ZipFile, advanced: Callable[[], None]
) -> Iterator[Problem]:
    """A problem for each listed file that is missing or is not what it was."""
    if _PACKAGE not in archive.namelist():
        yield Problem(_PACKAGE, "The collection has no list of its files: nothing to check it by.")
        return
    package = _parsed(decode(read_member_bytes(content, archive, _PACKAGE)))
    resources = package.get("resources") if isinstance(package, dict) else None
    for resource in resources if isinstance(resources, list) else []:
        if not isinstance(resource, dict):
            continue
        name, stated = text_of(resource, "path"), _stated_hash(resource)
        if not name or not stated:
            continue
        actual = _sha256(content, archive, name, advanced)
        if actual != stated:
            why = "It is missing." if not actual else _OTHER_FILE
            yield Problem(name, why, Outcome.FAILED)


def _stated_hash(resource: dict[str, object]) -> str:
    """The SHA-256 a resource states, in version 1.1's form or 1.0's; empty for other hashes."""
    stated = text_of(resource, "hash")
    stats = resource.get("stats")
    if not stated and isinstance(stats, dict) and text_of(resource, "hashing") in ("", "sha256"):
        stated = text_of(stats, "hash")
    kind, _, digest = stated.rpartition(":")
    return digest.lower() if kind in ("", "sha256") and len(digest) == 64 else ""


def _sha256(
    content: Content, archive: zipfile.ZipFile, name: str, advanced: Callable[[], None]
) -> str:
    """The hash of a member, streamed; empty when it cannot be read."""
    digest = hashlib.sha256()
    try:
        with archive.open(name) as stream:
            while block := stream.read(1 << 20):
                content.budget.spend(len(block))
                digest.update(block)
                advanced()
    except ZIP_ERRORS:
        return ""
    return digest.hexdigest()
