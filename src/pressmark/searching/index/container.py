"""A segment's one file: named arrays behind a header, with checksums.

Layout: 8 bytes magic, header length and header CRC-32 (little endian, 4 bytes each), the header
as JSON, then the arrays, each aligned to 8 bytes. The header gives each array's type, place and
length, and the CRC-32 of everything behind it; so a truncated, zeroed or altered file is
noticed before anything is read from it.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.searching.index.damage import IndexDamaged

MAGIC = b"PRESSMK1"
_PREFIX = struct.Struct("<8sII")
_ALIGNMENT = 8
_CHECK_BYTES = 1 << 20

Arrays = dict[str, npt.NDArray[Any]]


def write_arrays(path: Path, arrays: Mapping[str, npt.NDArray[Any]], meta: dict[str, Any]) -> None:
    """Write a new file and flush it to the disk."""
    places: dict[str, tuple[str, int, int]] = {}
    pieces: list[memoryview | bytes] = []
    offset = checksum = 0
    for name, values in arrays.items():
        content = np.ascontiguousarray(values, values.dtype.newbyteorder("<"))
        places[name] = (content.dtype.str, offset, len(content))
        padding = bytes(-content.nbytes % _ALIGNMENT)
        for piece in (content.view(np.uint8).data, padding):
            pieces.append(piece)
            checksum = zlib.crc32(piece, checksum)
        offset += content.nbytes + len(padding)
    header = json.dumps({"meta": meta, "arrays": places, "bytes": offset, "crc": checksum}).encode()
    header += b" " * (-(_PREFIX.size + len(header)) % _ALIGNMENT)
    try:
        with path.open("wb") as file:
            file.write(_PREFIX.pack(MAGIC, len(header), zlib.crc32(header)))
            file.write(header)
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)  # half a file would keep a full disk full
        raise


def read_arrays(path: Path, check: bool = True) -> tuple[Arrays, dict[str, Any]]:
    """The arrays, mapped from the file, and the meta data. IndexDamaged when anything is off.

    ``check`` False leaves the checksum of the arrays out: for a file checked before.
    """
    with path.open("rb") as file:
        header, begin = _header(file.read(_PREFIX.size), file, path)
        size = os.fstat(file.fileno()).st_size
        if size != begin + header["bytes"]:
            raise IndexDamaged(f"{path.name} is {size} bytes, not {begin + header['bytes']}")
        if check and _checksum(file) != header["crc"]:
            raise IndexDamaged(f"{path.name} fails its checksum")
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    arrays: Arrays = {
        name: np.frombuffer(content, np.dtype(kind), count, begin + offset)
        for name, (kind, offset, count) in header["arrays"].items()
    }
    return arrays, header["meta"]


def _header(prefix: bytes, file: Any, path: Path) -> tuple[dict[str, Any], int]:
    if len(prefix) != _PREFIX.size:
        raise IndexDamaged(f"{path.name} is cut short")
    magic, length, checksum = _PREFIX.unpack(prefix)
    if magic != MAGIC:
        raise IndexDamaged(f"{path.name} is not a segment of this format")
    raw = file.read(length) if length < 1 << 24 else b""
    if len(raw) != length or zlib.crc32(raw) != checksum:
        raise IndexDamaged(f"{path.name} has a damaged header")
    return json.loads(raw), _PREFIX.size + length


def _checksum(file: Any) -> int:
    buffer = bytearray(_CHECK_BYTES)
    view = memoryview(buffer)
    checksum = 0
    while count := file.readinto(buffer):
        checksum = zlib.crc32(view[:count], checksum)
    return checksum
