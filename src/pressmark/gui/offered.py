"""What the window needs to know of things services offer a choice of."""

from __future__ import annotations

from typing import Protocol


class Style(Protocol):
    """A style of citation."""

    @property
    def id(self) -> str:
        """What services know it by."""

    @property
    def label(self) -> str:
        """What the user knows it by."""


class Format(Style, Protocol):
    """A format of export."""

    @property
    def extension(self) -> str:
        """How its files' names end."""


class Folder(Protocol):
    """A watched folder."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def path(self) -> str:
        """Where it is."""

    @property
    def last_seen(self) -> str:
        """When it was last looked through (ISO 8601); empty for never."""
