"""Which pairs of signatures are worth comparing word for word."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pressmark.enriching.duplicates.signatures import bands, samples

_CROWDED = 60
"""Articles that share one key at most: a run of words more have is a form letter's."""
_SHARED_SAMPLES = 3
_SHARED_PART = 0.6
"""Sampled runs in common, in number and as a part of the shorter text's, for containment."""

Pairs = npt.NDArray[np.int64]


def candidate_pairs(signatures: Sequence[bytes], first_new: int) -> Pairs:
    """Pairs (i < j) of positions in ``signatures``, j from ``first_new``; shape (pairs, 2)."""
    if len(signatures) < 2 or first_new >= len(signatures):
        return np.empty((0, 2), np.int64)
    return np.unique(
        np.concatenate((_alike(signatures, first_new), _contained(signatures, first_new))),
        axis=0,
    )


def _alike(signatures: Sequence[bytes], first_new: int) -> Pairs:
    keys = bands(signatures)
    found = [_meeting(keys[:, band], first_new) for band in range(keys.shape[1])]
    return np.unique(np.concatenate(found), axis=0)


def _meeting(keys: npt.NDArray[np.uint64], first_new: int) -> Pairs:
    """Pairs of positions with equal keys, the second of which is new."""
    owners = np.arange(len(keys))
    return _meeting_owners(keys, owners, first_new)


def _meeting_owners(
    keys: npt.NDArray[np.uint64], owners: npt.NDArray[np.int64], first_new: int
) -> Pairs:
    wanted = np.isin(keys, np.unique(keys[owners >= first_new]))
    keys, owners = keys[wanted], owners[wanted]
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    sizes = np.diff(np.r_[starts, len(keys)])
    pairs = [np.empty((0, 2), np.int64)]
    for distance in range(1, int(min(sizes.max(initial=0), _CROWDED))):
        left = np.arange(len(keys) - distance)
        same = (keys[left] == keys[left + distance]) & (owners[left + distance] >= first_new)
        same &= np.repeat(sizes, sizes)[: len(left)] <= _CROWDED
        pairs.append(np.stack((owners[left[same]], owners[left[same] + distance]), axis=1))
    return np.concatenate(pairs)


def _contained(signatures: Sequence[bytes], first_new: int) -> Pairs:
    """Pairs of which one's sampled runs are for the greater part the other's too."""
    runs, lengths = samples(signatures)
    owners = np.repeat(np.arange(len(signatures)), lengths)
    pairs = _meeting_owners(runs.astype(np.uint64), owners, first_new)
    if not len(pairs):
        return pairs
    distinct, shared = np.unique(pairs, axis=0, return_counts=True)
    shorter = np.minimum(lengths[distinct[:, 0]], lengths[distinct[:, 1]])
    enough = (shared >= _SHARED_SAMPLES) & (shared >= _SHARED_PART * shorter)
    return distinct[enough]
