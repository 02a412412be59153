"""What a format is: a module that sniffs and reads, and what it is handed to do so.

Containers hand each member back through ``Context.read_member``, which sniffs and reads it
like any file, so that anything may lie in anything, to a limited depth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Protocol, TypeAlias

from pressmark.importing.content import Content
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem, RunDefaults

#: What reading yields, in the order of the file.
Item: TypeAlias = Draft | Problem


class NothingToRead(UnreadableFile):
    """A file that holds no article by its nature (a picture, a style sheet): skipped."""


class Confidence(IntEnum):
    """How sure a format is that a file is its own; the surest reads it.

    Between equals, the one listed first in the catalogue.
    """

    NO = 0
    POSSIBLE = 1  # nothing speaks against it (plain text)
    LIKELY = 2  # the general shape: HTML, JSON, XML, a zip
    CERTAIN = 3  # a mark only this format has: a database's own class names, a magic number


@dataclass(frozen=True, slots=True)
class Sample:
    """What a format may judge by, without reading the whole file.

    ``name`` is the file's name in lower case, without a final ``.gz``; ``head`` the first
    64 KB, unfolded; ``text`` the same decoded (errors replaced), lower case; ``members``
    the names in a zip's directory, empty for other files.
    """

    name: str
    head: bytes
    text: str
    size: int
    members: tuple[str, ...] = ()

    @property
    def top(self) -> str:
        """The first 8 KB of the text, where an XML file's root element is."""
        return self.text[:8192]

    @property
    def opening(self) -> str:
        """The first letter that is no blank: "<" of markup, "{" of JSON. Most formats need not
        look further, and a page is asked about by all of them."""
        return self.text[:1024].lstrip("\ufeff \r\n\t\f\0")[:1]


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user chose for one run. Crosses into worker processes.

    ``columns`` maps a column's heading in a table to a field's name ("Headline" → "title").
    """

    defaults: RunDefaults = field(default_factory=RunDefaults)
    columns: tuple[tuple[str, str], ...] = ()


class ReadMember(Protocol):
    """Reads a member like a file of its own; its drafts' ``part`` begins with its name.

    A member that cannot be read yields a Problem; nothing is raised but ``UnreadableFile``
    when the whole file has spent its budget. ``sibling`` finds other members by relative name.
    """

    def __call__(
        self, content: Content, sibling: Callable[[str], Content | None] | None = None, /
    ) -> Iterator[Item]: ...


def _nothing() -> None:
    """Where nobody waits for a step of the reading."""


def _none_above(_name: str) -> Content | None:
    """Where there is no folder above."""
    return None


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds the content that is read.

    ``sibling("files/2/page.html")`` is the content of a file beside this one (in the same
    folder or container), by relative name; None when there is none or it lies outside.
    ``above("mets.xml")`` is that of a file one folder up, by its bare name.
    ``advanced()`` is called after each step of reading that gives no article yet (a page of a
    PDF, a hundred records): what limits the time of reading begins anew.
    """

    options: ReadOptions
    read_member: ReadMember
    sibling: Callable[[str], Content | None]
    advanced: Callable[[], None] = _nothing
    above: Callable[[str], Content | None] = _none_above


class Format(Protocol):
    """A module in ``importing/formats``: two names and two pure functions.

    ``NAME`` is shown in reports and in the facet of formats ("nexis-docx").
    """

    @property
    def NAME(self) -> str: ...  # noqa: N802 - a module's constant

    @property
    def MEDIA_TYPE(self) -> str: ...  # noqa: N802

    def sniff(self, sample: Sample, /) -> Confidence:
        """Judge by ``sample`` alone; never raises."""
        ...

    def read(self, content: Content, context: Context, /) -> Iterator[Item]:
        """Yield drafts and problems in the order of the file, in bounded memory.

        Two reads of the same bytes yield the same items. ``UnreadableFile`` says why it
        cannot be read (further); what was yielded before counts.
        """
        ...
