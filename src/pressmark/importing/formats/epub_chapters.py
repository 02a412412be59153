"""The chapters of an EPUB: its documents' text, parted at its table of contents by size."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import html as lxml_html

from pressmark.importing.content import Content
from pressmark.importing.formats.epub_package import Entry, Package
from pressmark.importing.formats.fragments import element_paragraphs, parse_html
from pressmark.importing.formats.pages import declared_encoding
from pressmark.importing.formats.zipped import read_member_bytes
from pressmark.importing.text.decoding import decode
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem

#: A book of no more words is one article: an essay, a paper, a single story.
BOOK_WORDS = 3_000
#: A part with chapters in documents of their own is parted when it has more words…
_PART_WORDS = 10_000
#: …and a single document with entries inside it when it has more than these.
_DOCUMENT_WORDS = 15_000
_MARK = "\ue000{}\ue001"
#: Bytes of one document of a book; whole books in one are below 5 MB.
_LONGEST_DOCUMENT = 12 << 20
#: Letters of a book; the longest are below 20 million.
_LONGEST_BOOK = 32 << 20
_MARKED = re.compile("\ue000(\\d+)\ue001")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_SELF_CLOSED = re.compile(
    r"<(title|script|style|a|div|span|p|i|b|em|td|iframe)\b([^<>]*)/>", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter's title, the titles above it, its text, and the document it begins in.

    ``url`` is the address an article was fetched from, which news downloaders note in it.
    """

    title: str
    above: tuple[str, ...]
    text: str
    document: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class _Unit:
    """A stretch of the book: from paragraph ``start`` to ``end``, under an entry."""

    entry: Entry
    above: tuple[str, ...]
    start: int
    end: int
    children: tuple[_Unit, ...]


def chapters(
    content: Content, archive: zipfile.ZipFile, package: Package, advanced: Callable[[], None]
) -> tuple[list[Chapter], list[Problem]]:
    """The book's articles in order (the whole, or its chapters), and what was not read of it.

    ``advanced`` is called after each document. UnreadableFile for what is too long for a book.
    """
    flow = _Flow(content, archive, package, advanced)
    return _parted(flow, package) if flow.paragraphs else [], flow.unread


def _parted(flow: _Flow, package: Package) -> list[Chapter]:
    entries = [entry for entry in package.contents if entry.document or entry.children]
    units = _units(entries, flow, 0, len(flow.paragraphs), ())
    whole = _words(flow.paragraphs)
    several = len({unit.entry.document for unit in _leaves(units)}) > 1
    if not package.periodical and (whole <= BOOK_WORDS or (len(units) < 2 and not flow.several)):
        return [_whole(package, flow)]
    if not several:
        if whole > _DOCUMENT_WORDS and len(units) > 1:
            return list(_made(units, flow, package))
        return list(_by_document(flow, package)) if flow.several else [_whole(package, flow)]
    front = Chapter(package.title, (), flow.text(0, units[0].start), package.documents[0])
    found = list(_made(units, flow, package))
    return [front, *found] if front.text else found


class _Flow:
    """The whole book's paragraphs, and where each document and anchor begins in them."""

    def __init__(
        self,
        content: Content,
        archive: zipfile.ZipFile,
        package: Package,
        advanced: Callable[[], None],
    ) -> None:
        self.paragraphs: list[str] = []
        self.unread: list[Problem] = []
        self.starts: dict[tuple[str, str], int] = {}
        self.headings: dict[str, str] = {}
        self.addresses: list[tuple[int, str]] = []
        self._titles = {entry.title.casefold() for entry in _all_entries(package.contents)}
        wanted: dict[str, set[str]] = {}
        for entry in _all_entries(package.contents):
            wanted.setdefault(entry.document, set()).add(entry.anchor)
        length = 0
        for name in dict.fromkeys(package.documents):
            first = len(self.paragraphs)
            self._add(content, archive, name, wanted.get(name, set()))
            length += sum(map(len, self.paragraphs[first:]))
            if length > _LONGEST_BOOK:
                raise UnreadableFile(f"It holds more than {_LONGEST_BOOK >> 20} million letters.")
            advanced()
        self.several = len(self.headings) > 1

    def text(self, start: int, end: int) -> str:
        """The text of a stretch of paragraphs."""
        return "\n\n".join(self.paragraphs[start:end])

    def _add(
        self, content: Content, archive: zipfile.ZipFile, name: str, anchors: set[str]
    ) -> None:
        try:
            data = read_member_bytes(content, archive, name, _LONGEST_DOCUMENT)
        except UnreadableFile as error:
            if content.budget.spent:
                raise
            self.unread.append(Problem(name, error.message, Outcome.FAILED))
            return
        tree = parse_html(_as_html(decode(data, declared_encoding(data))))
        self.starts[name, ""] = len(self.paragraphs)
        if tree is None:
            return
        numbered = sorted(anchor for anchor in anchors if anchor)
        _mark(tree, numbered)
        before = len(self.paragraphs)
        found = element_paragraphs(tree)
        if self._is_list_of_contents(found):
            return
        for paragraph in found:
            for number in _MARKED.findall(paragraph):
                self.starts[name, numbered[int(number)]] = len(self.paragraphs)
            bare = _MARKED.sub("", paragraph).strip()
            if bare:
                self.paragraphs.append(bare)
        if len(self.paragraphs) > before:
            self.headings[name] = _heading(tree)
        self._note_address(tree, before)

    def _is_list_of_contents(self, paragraphs: list[str]) -> bool:
        """Whether a document repeats the table of contents."""
        bare = [_MARKED.sub("", paragraph).strip().casefold() for paragraph in paragraphs]
        listed = sum(paragraph in self._titles for paragraph in bare)
        return len(bare) > 2 and listed > 0.6 * len(bare)

    def _note_address(self, tree: lxml_html.HtmlElement, at: int) -> None:
        for link in tree.iter("a"):
            if link.get("rel") == "calibre-downloaded-from" and link.get("href"):
                self.addresses.append((at, link.get("href", "")))
                return


def _as_html(markup: str) -> str:
    """XHTML that an HTML parser reads as it is meant: no declaration, no empty ``<a/>``."""
    return _SELF_CLOSED.sub(r"<\1\2></\1>", _XML_DECLARATION.sub("", markup))


def _mark(tree: lxml_html.HtmlElement, anchors: list[str]) -> None:
    """Put a mark into the text at each anchor."""
    places = {anchor: index for index, anchor in enumerate(anchors)}
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        number = places.pop(element.get("id") or element.get("name") or "", None)
        if number is not None:
            element.text = _MARK.format(number) + (element.text or "")


def _heading(tree: lxml_html.HtmlElement) -> str:
    for name in ("h1", "h2", "h3", "title"):
        found = tree.find(f".//{name}")
        text = " ".join(_MARKED.sub("", found.text_content()).split()) if found is not None else ""
        if text:
            return text
    return ""


def _units(
    entries: list[Entry], flow: _Flow, start: int, end: int, above: tuple[str, ...]
) -> tuple[_Unit, ...]:
    """The entries with the stretches they cover, in the order of the text."""
    placed = []
    for entry in entries:
        at = _place(entry, flow)
        if at is not None and start <= at <= end:
            placed.append((at, entry))
    placed.sort(key=lambda pair: pair[0])
    units = []
    for index, (at, entry) in enumerate(placed):
        stop = placed[index + 1][0] if index + 1 < len(placed) else end
        below = _units(list(entry.children), flow, at, stop, (*above, entry.title))
        units.append(_Unit(entry, above, at, stop, below))
    return tuple(units)


def _place(entry: Entry, flow: _Flow) -> int | None:
    """Where an entry begins; an anchor that is missing stands for its document."""
    for key in ((entry.document, entry.anchor), (entry.document, "")):
        if key in flow.starts:
            return flow.starts[key]
    places = [at for child in entry.children if (at := _place(child, flow)) is not None]
    return min(places, default=None)


def _made(units: tuple[_Unit, ...], flow: _Flow, package: Package) -> Iterator[Chapter]:
    for unit in units:
        if not _is_parted(unit, flow, package):
            yield _chapter(unit, flow, unit.end)
            continue
        head = unit.children[0].start
        if head > unit.start:
            yield _chapter(unit, flow, head)
        yield from _made(unit.children, flow, package)


def _is_parted(unit: _Unit, flow: _Flow, package: Package) -> bool:
    if not unit.children:
        return False
    documents = {child.entry.document for child in unit.children}
    words = _words(flow.paragraphs[unit.start : unit.end])
    if len(documents) > 1 or documents != {unit.entry.document}:
        return package.periodical or words > _PART_WORDS
    return words > _DOCUMENT_WORDS


def _chapter(unit: _Unit, flow: _Flow, end: int) -> Chapter:
    address = next((a for at, a in flow.addresses if unit.start <= at < end), "")
    return Chapter(
        unit.entry.title, unit.above, flow.text(unit.start, end), unit.entry.document, address
    )


def _by_document(flow: _Flow, package: Package) -> Iterator[Chapter]:
    """A chapter a document, for books without a table of contents."""
    names = [name for name in dict.fromkeys(package.documents) if name in flow.headings]
    starts = [flow.starts[name, ""] for name in names] + [len(flow.paragraphs)]
    for index, name in enumerate(names):
        yield Chapter(flow.headings[name], (), flow.text(starts[index], starts[index + 1]), name)


def _whole(package: Package, flow: _Flow) -> Chapter:
    address = flow.addresses[0][1] if flow.addresses else ""
    return Chapter(package.title, (), flow.text(0, len(flow.paragraphs)), "", address)


def _leaves(units: tuple[_Unit, ...]) -> Iterator[_Unit]:
    for unit in units:
        if unit.children:
            yield from _leaves(unit.children)
        else:
            yield unit


def _all_entries(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    for entry in entries:
        yield entry
        yield from _all_entries(entry.children)


def _words(paragraphs: list[str]) -> int:
    return sum(len(paragraph.split()) for paragraph in paragraphs)
