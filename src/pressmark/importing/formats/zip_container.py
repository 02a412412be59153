"""Zip files of anything: each member is read like a file of its own, in memory."""

from __future__ import annotations

import stat
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator

from pressmark.importing.content import Content, spooled
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.members import (
    MOST_MEMBERS,
    counted,
    escapes,
    is_litter,
    page_parts,
    safe_name,
)
from pressmark.importing.formats.zipped import (
    open_member,
    open_zip,
    read_member_bytes,
    resolve_name,
)
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem

NAME = "zip"
MEDIA_TYPE = "application/zip"
_MAGIC = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


def sniff(sample: Sample) -> Confidence:
    return Confidence.LIKELY if sample.head.startswith(_MAGIC) else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    with open_zip(content) as archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        if not infos:
            raise UnreadableFile("The archive is empty.")
        beside = page_parts(info.filename for info in infos)
        skipped: Counter[str] = Counter()
        for info in infos[:MOST_MEMBERS]:
            if is_litter(info.filename):
                skipped["Left behind by an operating system."] += 1
            elif info.filename in beside:
                skipped["Part of a page saved beside it."] += 1
            else:
                yield from _member_items(content, archive, info, context)
        yield from counted(skipped)
        if len(infos) > MOST_MEMBERS:
            yield Problem("further members", f"Only {MOST_MEMBERS} are read.", Outcome.FAILED)


def _member_items(
    content: Content, archive: zipfile.ZipFile, info: zipfile.ZipInfo, context: Context
) -> Iterator[Item]:
    name = safe_name(info.filename)
    if not name:
        yield escapes(info.filename)
        return
    if stat.S_ISLNK(info.external_attr >> 16):
        yield Problem(name, "A link to another file; links are not followed.")
        return
    try:
        stream = open_member(content, archive, info)
        with spooled(name, stream, content.budget, context.advanced) as member:
            yield from context.read_member(member, _siblings(content, archive, info.filename))
    except UnreadableFile as error:
        if content.budget.spent:
            raise
        yield Problem(name, error.message, Outcome.FAILED)


def _siblings(
    content: Content, archive: zipfile.ZipFile, base: str
) -> Callable[[str], Content | None]:
    """Finds members beside the member ``base`` by relative name."""

    def find(reference: str) -> Content | None:
        name = resolve_name(base, reference)
        if not name or name not in archive.NameToInfo:
            return None
        return Content.of_bytes(name, read_member_bytes(content, archive, name), content.budget)

    return find
