"""From numbered words to postings: one stable sort inverts a segment's field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from pressmark.searching.index.packing import pack

Ints = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Postings:
    """One field of a segment, by word in order of UTF-8, then document, then place.

    ``frequencies`` has one item a word: in how many documents it is. ``documents`` and
    ``counts`` have one item a posting (word in document): the number of the document within the
    segment, and how often. ``positions`` has one item an occurrence.
    """

    words: Sequence[str]
    frequencies: Ints
    documents: Ints
    counts: Ints
    positions: Ints


def invert(numbers: Ints, positions: Ints, lengths: Ints, words: Sequence[str]) -> Postings:
    """Invert texts given as word numbers, one after the other, ``lengths`` words each."""
    used = np.flatnonzero(np.bincount(numbers, minlength=len(words)))
    in_order = sorted(used.tolist(), key=words.__getitem__)
    rank = np.zeros(len(words), np.uint32)
    rank[in_order] = np.arange(len(in_order), dtype=np.uint32)
    ranks = rank[numbers]
    order = _stable_order(ranks, len(in_order))
    documents = np.repeat(np.arange(len(lengths), dtype=np.uint32), lengths)[order]
    ranks = ranks[order]
    first = _changes(ranks, documents)
    posting_ranks = ranks[first]
    return Postings(
        [words[number] for number in in_order],
        np.bincount(posting_ranks, minlength=len(in_order)),
        documents[first],
        np.diff(np.append(first, len(ranks))),
        positions[order],
    )


def _stable_order(ranks: Ints, count: int) -> Ints:
    """Like a stable argsort; numpy sorts two-byte numbers by radix, ten times as fast."""
    low = np.argsort((ranks & 0xFFFF).astype(np.uint16), kind="stable")
    if count <= 1 << 16:
        return low
    high = (ranks >> 16).astype(np.uint16)[low]
    return low[np.argsort(high, kind="stable")]


def _changes(*keys: Ints) -> Ints:
    """Indices at which any of the keys differs from the one before; 0 is the first."""
    if not len(keys[0]):
        return np.zeros(0, np.int64)
    changed = np.ones(len(keys[0]), bool)
    changed[1:] = keys[0][1:] != keys[0][:-1]
    for key in keys[1:]:
        changed[1:] |= key[1:] != key[:-1]
    return np.flatnonzero(changed)


def packed_field(postings: Postings, name: str) -> dict[str, Ints]:
    """The arrays of a field as they stand in a segment file, their names before ``name``."""
    encoded = [word.encode() for word in postings.words]
    frequencies = np.asarray(postings.frequencies)
    word_starts = np.cumsum(frequencies) - frequencies
    document_deltas = _deltas(postings.documents, word_starts)
    posting_starts = np.cumsum(postings.counts) - postings.counts
    position_deltas = _deltas(postings.positions, posting_starts)
    occurrences = _sums(postings.counts, word_starts)
    repeated = np.repeat(occurrences > frequencies, frequencies)
    columns = {
        "word_bytes": np.array([len(word) + 1 for word in encoded], np.int64),
        "frequencies": frequencies,
        "occurrences": occurrences,
        "documents": document_deltas,
        "counts": postings.counts[repeated],
        "positions": position_deltas,
        "document_escapes": _sums(document_deltas >= 255, word_starts),
        "count_escapes": _sums((postings.counts >= 255) & repeated, word_starts),
        "position_escapes": _sums(position_deltas >= 255, posting_starts[word_starts]),
    }
    arrays: dict[str, Ints] = {
        f"{name}.words": np.frombuffer(b"\n".join([*encoded, b""]), np.uint8)
    }
    for column, values in columns.items():
        arrays[f"{name}.{column}"], arrays[f"{name}.{column}.escaped"] = pack(values)
    return arrays


def _deltas(values: Ints, starts: Ints) -> Ints:
    """Differences within runs; the first of a run is kept as it is."""
    deltas = values.astype(np.int64)
    deltas[1:] -= values[:-1]
    deltas[starts] = values[starts]
    return deltas


def _sums(values: Ints, starts: Ints) -> Ints:
    """Sums over runs that begin at ``starts``, none of them empty."""
    if not len(starts):
        return np.zeros(0, np.int64)
    return np.add.reduceat(values, starts, dtype=np.int64)
