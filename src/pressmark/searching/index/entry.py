"""A segment as a commit lists it: its name, its size, and which documents are deleted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

import numpy as np
import numpy.typing as npt

INDEX_NAME = "MAIN"  # Whoosh's default, so that its open_dir needs no name
EXTENSION = ".pmk"


@dataclass(frozen=True, slots=True, eq=False)
class SegmentEntry:
    """``deleted`` are numbers of documents within the segment, ascending."""

    segment_id: str
    documents: int
    deleted: npt.NDArray[np.uint32]

    @classmethod
    def new(cls, documents: int, deleted: npt.NDArray[Any] | None = None) -> SegmentEntry:
        """An entry for a segment about to be written."""
        none = np.zeros(0, np.uint32) if deleted is None else deleted.astype(np.uint32)
        return cls(uuid4().hex[:16], documents, none)

    @property
    def file_name(self) -> str:
        """Name of the segment's only file."""
        return f"{INDEX_NAME}_{self.segment_id}{EXTENSION}"

    @property
    def live(self) -> int:
        """Number of documents that are not deleted."""
        return self.documents - len(self.deleted)

    def without(self, documents: npt.NDArray[Any]) -> SegmentEntry:
        """The entry with more documents deleted."""
        return replace(self, deleted=np.union1d(self.deleted, documents).astype(np.uint32))
