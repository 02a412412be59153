"""Short sketches of texts, from which likely near-duplicates are found without the texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from rensa import RMinHash

from pressmark.enriching.duplicates.shingles import shingles

BANDS = 40
ROWS = 3
"""40 bands of 3 values: texts of Jaccard .5 meet with probability .995, of .33 (a page with as
much again around the article) .78, of .1 only .04."""
_PERMUTATIONS = BANDS * ROWS
_SEED = 20_221_013
_SAMPLED = 24
"""One run in 24 is kept as it is: two texts, one of which holds the other, share them."""
_LEAST_RUNS = 3
"""Texts of fewer runs of words say too little to be compared."""
_VERSION = b"\x01"

Values = npt.NDArray[np.uint32]


def signature(text: str) -> bytes:
    """A sketch of a text (481 bytes and 4 more per 24 words) to be kept with the article.

    Empty for a text too short to compare.
    """
    runs = shingles(text)
    if len(runs) < _LEAST_RUNS:
        return b""
    matrix = RMinHash.digest_matrix_from_token_hash_sets([list(runs)], _PERMUTATIONS, _SEED)
    minima = np.array(matrix.to_rows()[0], dtype="<u4")
    sample = np.array(sorted(run for run in runs if run % _SAMPLED == 0), dtype="<u4")
    return _VERSION + minima.tobytes() + sample.tobytes()


def is_current(stored: bytes) -> bool:
    """Whether a stored signature was made by this version (an empty one always is)."""
    return not stored or stored[:1] == _VERSION


def bands(signatures: Sequence[bytes]) -> npt.NDArray[np.uint64]:
    """One key per band and signature, shape (signatures, BANDS)."""
    minima = np.stack([_minima(stored) for stored in signatures]).astype(np.uint64)
    rows = minima.reshape(len(signatures), BANDS, ROWS)
    keys = rows[:, :, 0]
    for row in range(1, ROWS):
        keys = keys * np.uint64(0x9E3779B97F4A7C15) + rows[:, :, row]
    return keys


def _minima(stored: bytes) -> Values:
    return np.frombuffer(stored, "<u4", count=_PERMUTATIONS, offset=1)


def sample(stored: bytes) -> Values:
    """The sampled runs of a signature."""
    return np.frombuffer(stored, "<u4", offset=1 + 4 * _PERMUTATIONS)


def samples(signatures: Iterable[bytes]) -> tuple[Values, npt.NDArray[np.int64]]:
    """All sampled runs one after the other, and how many each signature has."""
    parts = [sample(stored) for stored in signatures]
    lengths = np.array([len(part) for part in parts], dtype=np.int64)
    return (np.concatenate(parts) if parts else np.empty(0, np.uint32)), lengths
