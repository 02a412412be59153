"""Commits: Whoosh's table of contents, written atomically beside a stamp that vouches for it.

A commit is whole once its table of contents has its final name. Whoosh pickles that table, so it
is unpickled only when the stamp, which we write ourselves as JSON, gives its exact checksum, and
only ever from our own cache folder.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

from whoosh.filedb.filestore import RamStorage
from whoosh.index import TOC

from pressmark.searching.index.codec import EXTENSION, PressmarkSegment
from pressmark.searching.index.damage import IndexDamaged
from pressmark.searching.index.schema import INDEX_NAME, schema

FORMAT = 1  # of segments and of words: a change of either means a rebuild

_TABLE = re.compile(rf"_{INDEX_NAME}_(\d+)\.toc")
_OURS = re.compile(rf"(_{INDEX_NAME}_\d+\.toc|stamp_\d+\.json|{INDEX_NAME}_\w+\.pmk)(\.new)?")
_ATTEMPTS = 20  # a writer may sweep files away between our finding and opening them


@dataclass(frozen=True, slots=True)
class Commit:
    """What a reader sees: the segments as of one generation."""

    generation: int
    segments: tuple[PressmarkSegment, ...]


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
            raise IndexDamaged(f"There is no index in {folder.name}.")
        try:
            return _read_generation(folder, archive_id, generation)
        except FileNotFoundError as error:
            if latest_generation(folder) == generation:
                raise IndexDamaged(f"The index lacks {Path(error.filename).name}.") from error
    raise IndexDamaged("The index changes faster than it can be opened.")


def _read_generation(folder: Path, archive_id: str, generation: int) -> Commit:
    table = (folder / _table_name(generation)).read_bytes()
    try:
        stamp = json.loads((folder / _stamp_name(generation)).read_bytes())
    except ValueError as error:
        raise IndexDamaged("The index's stamp is damaged.") from error
    if stamp != _stamp(archive_id, table):
        raise IndexDamaged("The index is damaged, of another format or of another archive.")
    storage = RamStorage()
    storage.files[_table_name(generation)] = table
    return Commit(generation, tuple(TOC.read(storage, INDEX_NAME, generation).segments))


def write_commit(folder: Path, archive_id: str, commit: Commit) -> None:
    """Make ``commit`` the last one; its segments' files are on the disk already."""
    storage = RamStorage()
    TOC(schema(), list(commit.segments), commit.generation).write(storage, INDEX_NAME)
    name = _table_name(commit.generation)
    table = bytes(storage.files[name])
    stamp = json.dumps(_stamp(archive_id, table)).encode()
    _write_whole(folder / _stamp_name(commit.generation), stamp)
    _write_whole(folder / name, table)


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
    with new.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    if os.name == "posix":
        directory = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)


def _stamp(archive_id: str, table: bytes) -> dict[str, object]:
    return {
        "format": FORMAT,
        "archive": archive_id,
        "extension": EXTENSION,
        "bytes": len(table),
        "crc": zlib.crc32(table),
    }


def _table_name(generation: int) -> str:
    return f"_{INDEX_NAME}_{generation}.toc"


def _stamp_name(generation: int) -> str:
    return f"stamp_{generation}.json"
