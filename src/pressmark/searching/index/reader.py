"""Reading the text index: a consistent view of the last commit (signatures; body follows)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from pressmark.model.query import Field


class Lexicon(Protocol):
    """All words (folded) of a field, or of both, with their document frequencies."""

    def frequency(self, word: str, field: Field = Field.ANY) -> int:
        """Articles holding the word (the larger of title and body for ANY); 0 if unknown."""

    def prefix(self, text: str, field: Field = Field.ANY) -> Iterator[tuple[str, int]]:
        """Words that begin with ``text``, in order, with frequencies."""

    def words(self, field: Field = Field.ANY) -> list[str]:
        """Every word in order."""


class TextIndex(Protocol):
    """A view of one commit; ``refresh`` moves it to the latest one."""

    lexicon: Lexicon

    def refresh(self) -> bool:
        """Move to the last commit; True when that changed anything. Raises IndexDamaged."""

    def close(self) -> None: ...


def open_index(folder: Path, archive_id: str) -> TextIndex:
    """Open for reading. IndexDamaged (missing, damaged, other format): rebuild it."""
    raise FileNotFoundError(folder, archive_id)
