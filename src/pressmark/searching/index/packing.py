"""Whole numbers in one byte each, the rare larger ones aside.

A value below 255 is its own byte. A larger one is the byte 255, and its value stands in a second
array, in order. Postings are deltas, and nine in ten of those are small.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Whole = npt.NDArray[np.unsignedinteger[Any]]

ESCAPE = 255


def pack(values: npt.NDArray[Any]) -> tuple[Bytes, Whole]:
    """(bytes, escaped values in the narrowest of two or four bytes) of values from 0 up."""
    escaped = values[values >= ESCAPE]
    width = np.uint16 if not len(escaped) or int(escaped.max()) < 1 << 16 else np.uint32
    return np.minimum(values, ESCAPE).astype(np.uint8), escaped.astype(width)


def unpack(packed: Bytes, escaped: Whole) -> npt.NDArray[Any]:
    """The values; a view of ``packed`` when none is escaped."""
    if not len(escaped):
        return packed
    values = packed.astype(np.uint32)
    values[packed == ESCAPE] = escaped
    return values


def unpack_at(packed: Bytes, escaped: Whole, places: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The values at ``places`` only."""
    taken: Bytes = packed[places]
    if not len(escaped):
        return taken
    values: npt.NDArray[Any] = taken.astype(np.uint32)
    escapes = np.flatnonzero(taken == ESCAPE)
    nth = np.searchsorted(np.flatnonzero(packed == ESCAPE), places[escapes])
    values[escapes] = escaped[nth]
    return values


def starts_of(counts: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Where each run begins when runs of these lengths follow each other; ends with the total."""
    starts = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=starts[1:])
    return starts.astype(np.uint32) if starts[-1] < 1 << 32 else starts


def ranges(starts: npt.NDArray[Any], lengths: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    """Indices of several runs, one after the other: start, start + 1, … for each."""
    ends = np.cumsum(lengths, dtype=np.int64)
    total = int(ends[-1]) if len(ends) else 0
    indices: npt.NDArray[np.int64] = np.arange(total) + np.repeat(
        starts - (ends - lengths), lengths
    )
    return indices
