"""Reading the index: a consistent view of one commit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from pressmark.searching.index.commit import Commit, latest_generation, read_commit
from pressmark.searching.index.damage import IndexDamaged
from pressmark.searching.index.entry import SegmentEntry
from pressmark.searching.index.lexicon import Lexicon
from pressmark.searching.index.segment import FIELDS, SegmentFile
from pressmark.searching.index.stemming import Stemming

_ATTEMPTS = 20  # a writer may sweep a segment away between our finding and opening it


@dataclass(frozen=True, slots=True)
class OpenSegment:
    """A segment of a view; its documents are numbered from ``base`` on in the whole view."""

    file: SegmentFile
    entry: SegmentEntry
    base: int


@dataclass(frozen=True, slots=True)
class View:
    """All of one commit. ``average_lengths`` and ``documents`` count deleted documents too,
    as Whoosh does until they are merged away."""

    commit: Commit
    segments: tuple[OpenSegment, ...]
    documents: int
    average_lengths: dict[str, float]
    lexicon: Lexicon
    stemming: Stemming


class TextIndex:
    """The index as of one commit, until :meth:`refresh` moves it to a later one."""

    def __init__(self, folder: Path, archive_id: str) -> None:
        self._folder = folder
        self._archive_id = archive_id
        self._files: dict[str, SegmentFile] = {}
        self._view = self._latest()
        self.joined: object = None  # the evaluator keeps here what it made of this view

    @property
    def view(self) -> View:
        """What is read now; it stays whole and unchanged while it is held."""
        return self._view

    @property
    def lexicon(self) -> Lexicon:
        """The words of the view."""
        return self._view.lexicon

    @property
    def languages(self) -> tuple[str, ...]:
        """ISO 639-1 codes of the languages of indexed articles."""
        found = {code for segment in self._view.segments for code in segment.file.languages.codes}
        return tuple(sorted(found))

    def refresh(self) -> bool:
        """Move to the last commit; True when that changed anything. Raises IndexDamaged."""
        if latest_generation(self._folder) == self._view.commit.generation:
            return False
        self._view = self._latest()
        return True

    def article_ids(self) -> npt.NDArray[np.int64]:
        """Ids of all indexed articles, ascending."""
        parts = [
            np.delete(segment.file.articles, segment.entry.deleted)
            for segment in self._view.segments
        ]
        return np.sort(np.concatenate([np.zeros(0, np.int64), *parts]))

    def close(self) -> None:
        """Let go of the files (they are closed once nothing uses them)."""
        self._files = {}
        self.joined = None
        self._view = view_of(Commit(-1, ()), {})

    def _latest(self) -> View:
        for _ in range(_ATTEMPTS):
            commit = read_commit(self._folder, self._archive_id)
            try:
                self._files = {
                    entry.segment_id: self._files.get(entry.segment_id)
                    or SegmentFile(self._folder / entry.file_name)
                    for entry in commit.segments
                }
            except FileNotFoundError as error:
                if latest_generation(self._folder) == commit.generation:
                    name = Path(error.filename).name
                    raise IndexDamaged(f"The index lacks {name}.") from error
                continue
            return view_of(commit, self._files)
        raise IndexDamaged("The index changes faster than it can be opened.")


def view_of(commit: Commit, files: dict[str, SegmentFile]) -> View:
    """Put a commit's opened segments together. IndexDamaged when they do not fit it."""
    segments: list[OpenSegment] = []
    documents = 0
    for entry in commit.segments:
        file = files[entry.segment_id]
        if file.documents != entry.documents:
            raise IndexDamaged(f"{entry.file_name} is not the segment it should be.")
        segments.append(OpenSegment(file, entry, documents))
        documents += file.documents
    lengths = {
        field: sum(segment.file.total_lengths[field] for segment in segments) for field in FIELDS
    }
    return View(
        commit,
        tuple(segments),
        documents,
        {
            field: (length / documents or 1.0) if documents else 1.0
            for field, length in lengths.items()
        },
        Lexicon({field: [s.file.fields[field] for s in segments] for field in FIELDS}),
        Stemming.of([segment.file.languages.counts for segment in segments]),
    )


def open_index(folder: Path, archive_id: str) -> TextIndex:
    """Open for reading. IndexDamaged (missing, damaged, other format): rebuild it."""
    return TextIndex(folder, archive_id)
