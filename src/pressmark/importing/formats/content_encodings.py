"""HTTP's content encodings: gzip, deflate, brotli and zstd, as much as is whole of each."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_PIECE = 1 << 16


def unpacked(data: bytes, encoding: str, limit: int) -> tuple[bytes, str]:
    """``data`` without its ``encoding`` (several, applied in order), and what broke it.

    At most about ``limit`` bytes come out. Crawlers often store pages unpacked with the old
    header still there: data that is not in its encoding at all is taken as it is.
    """
    damage = ""
    for name in reversed([part.strip() for part in encoding.split(",") if part.strip()]):
        data, broken = _once(data, name, limit)
        damage = damage or broken
    return data, damage


def _once(data: bytes, name: str, limit: int) -> tuple[bytes, str]:
    if name in ("gzip", "x-gzip"):
        return (
            _inflated(data, 16 + zlib.MAX_WBITS, limit) if data[:2] == b"\x1f\x8b" else (data, "")
        )
    if name == "deflate":
        whole = _inflated(data, zlib.MAX_WBITS, limit)
        return whole if whole[0] else _inflated(data, -zlib.MAX_WBITS, limit)
    if name == "br":
        return _fed(data, _brotli(limit), brotli.error, limit)
    if name == "zstd":
        return _fed(data, _zstd(limit), zstd.ZstdError, limit)
    return data, "" if name == "identity" else f"Its encoding {name} is not known."


def _inflated(data: bytes, window: int, limit: int) -> tuple[bytes, str]:
    decompressor = zlib.decompressobj(window)
    try:
        out = decompressor.decompress(data, limit)
    except zlib.error as error:
        return b"", str(error)
    return out, "" if decompressor.eof or len(out) >= limit else "Its compressed data breaks off."


def _brotli(limit: int) -> Callable[[bytes], bytes]:
    """Unpacks the next bytes; at most about ``limit`` bytes come out at once."""
    decompressor = brotli.Decompressor()

    def step(data: bytes) -> bytes:
        return bytes(decompressor.process(data, output_buffer_limit=limit))

    return step


def _zstd(limit: int) -> Callable[[bytes], bytes]:
    """Unpacks the next bytes; at most ``limit`` bytes come out at once."""
    decompressor = zstd.ZstdDecompressor()

    def step(data: bytes) -> bytes:
        return decompressor.decompress(data, max_length=limit)

    return step


def _fed(
    data: bytes, step: Callable[[bytes], bytes], error: type[Exception], limit: int
) -> tuple[bytes, str]:
    """What ``step`` makes of ``data``, piece by piece; data that was never packed as it is."""
    out: list[bytes] = []
    size = 0
    for start in range(0, len(data), _PIECE):
        try:
            out.append(step(data[start : start + _PIECE]))
        except (error, EOFError) as broken:
            return (b"".join(out), str(broken)) if out else (data, "")
        size += len(out[-1])
        if size >= limit:  # a step that filled its buffer would have more to give
            break
    return b"".join(out), ""
