"""Commits: which segments an index is made of, written atomically, in two files.

The stamp is ours: JSON with a checksum of its own, the segments, and the checksum of the other.
The other is Whoosh's table of contents; a commit is whole once that has its final name. Whoosh
pickles that table, so we never read it: it is written for Whoosh's own searcher, and only ever
opened from our own cache folder.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import re
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from pressmark.searching.index.damage import IndexDamaged
from pressmark.searching.index.entry import INDEX_NAME, SegmentEntry

FORMAT = 2  # of segments and of words: a change of either means a rebuild

_TABLE = re.compile(rf"_{INDEX_NAME}_(\d+)\.toc")
_OURS = re.compile(rf"(_{INDEX_NAME}_\d+\.toc|stamp_\d+\.json|{INDEX_NAME}_\w+\.pmk)(\.new)?")
_ATTEMPTS = 20  # a writer may sweep files away between our finding and opening them


@dataclass(frozen=True, slots=True)
class Commit:
    """What a reader sees: the segments as of one generation."""

    generation: int
    segments: tuple[SegmentEntry, ...]


def latest_generation(folder: Path) -> int:
    """Number of the last commit; -1 when there is none."""
    try:
        names = [path.name for path in folder.iterdir()]
    except FileNotFoundError:
        return -1
    return max((int(m[1]) for name in names if (m := _TABLE.fullmatch(name))), default=-1)


def read_commit(folder: Path, archive_id: str) -> Commit:
    """The last commit. IndexDamaged when there is none or it cannot be trusted."""
    for _ in range(_ATTEMPTS):
        generation = latest_generation(folder)
        if generation < 0:
            raise IndexDamaged("There is no index yet.")
        try:
            return _read_generation(folder, archive_id, generation)
        except FileNotFoundError as error:
            if latest_generation(folder) == generation:
                raise IndexDamaged(f"The index lacks {Path(error.filename).name}.") from error
    raise IndexDamaged("The index changes faster than it can be opened.")


def _read_generation(folder: Path, archive_id: str, generation: int) -> Commit:
    table = (folder / _table_name(generation)).read_bytes()
    stamp = _checked((folder / _stamp_name(generation)).read_bytes())
    if stamp["format"] != FORMAT or stamp["archive"] != archive_id:
        raise IndexDamaged("The index is of another format or of another archive.")
    if stamp["table"] != [len(table), zlib.crc32(table)]:
        raise IndexDamaged("The index's table of contents is damaged.")
    return Commit(generation, tuple(_entry(*each) for each in stamp["segments"]))


def _checked(content: bytes) -> dict[str, Any]:
    """The stamp, if it is as it was written."""
    checksum, _, body = content.partition(b"\n")
    if checksum != b"%08x" % zlib.crc32(body):
        raise IndexDamaged("The index's stamp is damaged.")
    stamp: dict[str, Any] = json.loads(body)
    return stamp


def _entry(segment_id: str, documents: int, deleted: str) -> SegmentEntry:
    numbers = np.frombuffer(base64.b64decode(deleted), "<u4").astype(np.uint32)
    return SegmentEntry(segment_id, documents, numbers)


def write_commit(folder: Path, archive_id: str, commit: Commit) -> None:
    """Make ``commit`` the last one; its segments' files are on the disk already."""
    table = _whoosh_table(commit)
    stamp = {
        "format": FORMAT,
        "archive": archive_id,
        "table": [len(table), zlib.crc32(table)],
        "segments": [
            (
                s.segment_id,
                s.documents,
                base64.b64encode(s.deleted.astype("<u4").tobytes()).decode(),
            )
            for s in commit.segments
        ],
    }
    body = json.dumps(stamp).encode()
    content = b"%08x\n%b" % (zlib.crc32(body), body)
    _write_whole(folder / _stamp_name(commit.generation), content)
    _write_whole(folder / _table_name(commit.generation), table)


def _whoosh_table(commit: Commit) -> bytes:
    """Whoosh's table of contents; Whoosh is imported only where an index is written."""
    from whoosh.filedb.filestore import RamStorage
    from whoosh.index import TOC

    from pressmark.searching.index.codec import PressmarkSegment
    from pressmark.searching.index.schema import schema

    storage = RamStorage()
    segments = [PressmarkSegment(entry) for entry in commit.segments]
    TOC(schema(), segments, commit.generation).write(storage, INDEX_NAME)
    return bytes(storage.files[_table_name(commit.generation)])


def sweep(folder: Path, commit: Commit) -> None:
    """Delete files no commit needs any more, those of killed writers included.

    One that another process holds open on Windows stays until a later sweep.
    """
    kept = {segment.file_name for segment in commit.segments}
    kept |= {_table_name(commit.generation), _stamp_name(commit.generation)}
    for path in folder.iterdir():
        if path.name not in kept and _OURS.fullmatch(path.name):
            with contextlib.suppress(PermissionError, FileNotFoundError):
                path.unlink()


def _write_whole(path: Path, content: bytes) -> None:
    """Give a file its name only when all of it is on the disk."""
    new = path.with_name(path.name + ".new")
    try:
        with new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        new.unlink(missing_ok=True)
        raise
    new.replace(path)
    if os.name == "posix":
        directory = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)


def _table_name(generation: int) -> str:
    return f"_{INDEX_NAME}_{generation}.toc"


def _stamp_name(generation: int) -> str:
    return f"stamp_{generation}.json"
