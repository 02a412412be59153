"""Field lengths in one byte each, rounded as Whoosh rounds them so that scores equal its own.

Whoosh's own table cannot be used where the index is only read: importing it takes longer than a
search.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

LENGTH_OF_BYTE: npt.NDArray[np.int64] = np.rint(27 * (1.033 ** np.arange(256) - 1)).astype(np.int64)


def bytes_of(lengths: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    """The byte of each length: that of the next length that has one, 255 for the longest."""
    return np.minimum(np.searchsorted(LENGTH_OF_BYTE, lengths), 255).astype(np.uint8)
