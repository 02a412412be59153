"""Tar files, also inside gzip, bzip2 and xz: each member is read like a file of its own."""

from __future__ import annotations

import tarfile
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO, cast

from pressmark.importing.content import Content, spooled
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.members import (
    MOST_MEMBERS,
    counted,
    escapes,
    is_litter,
    safe_name,
)
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem

NAME = "tar"
MEDIA_TYPE = "application/x-tar"
_MAGIC_AT = 257
_HEADER = 512


def sniff(sample: Sample) -> Confidence:
    head = sample.head[:_HEADER]
    if len(head) < _HEADER:
        return Confidence.NO
    is_tar = head[_MAGIC_AT : _MAGIC_AT + 5] == b"ustar" or _has_checksum(head)
    return Confidence.CERTAIN if is_tar else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    skipped: Counter[str] = Counter()
    count = 0
    with content.open() as stream:
        try:
            # Read forwards only: compressed streams step back at great cost.
            with tarfile.open(fileobj=stream, mode="r|", errorlevel=0) as archive:
                for info in archive:
                    count += info.isreg()
                    if count > MOST_MEMBERS:
                        yield Problem(
                            "further members", f"Only {MOST_MEMBERS} are read.", Outcome.FAILED
                        )
                        break
                    yield from _member_items(content, archive, info, context, skipped)
        except (tarfile.TarError, EOFError, ValueError, OverflowError, OSError) as error:
            raise UnreadableFile(f"The archive breaks off: {error}.") from error
    yield from counted(skipped)
    if not count and not skipped:
        raise UnreadableFile("The archive is empty.")


def _has_checksum(head: bytes) -> bool:
    """Whether a header of the time before ``ustar`` adds up."""
    field = head[148:156].strip(b" \0")
    if not head[0] or not field or not all(0x30 <= digit <= 0x37 for digit in field):
        return False
    return int(field, 8) == sum(head[:148]) + sum(head[156:]) + 8 * 0x20


def _member_items(
    content: Content,
    archive: tarfile.TarFile,
    info: tarfile.TarInfo,
    context: Context,
    skipped: Counter[str],
) -> Iterator[Item]:
    if info.isdir():
        return
    name = safe_name(info.name)
    if not info.isreg():
        skipped["A link or a device; only files are read."] += 1
    elif not name:
        yield escapes(info.name)
    elif is_litter(name):
        skipped["Left behind by an operating system."] += 1
    else:
        stream = cast(BinaryIO, archive.extractfile(info))
        try:
            with spooled(name, stream, content.budget, context.advanced) as member:
                yield from context.read_member(member)
        except UnreadableFile as error:
            if content.budget.spent:
                raise
            yield Problem(name, error.message, Outcome.FAILED)
