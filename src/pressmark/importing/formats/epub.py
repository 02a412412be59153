"""EPUB 2 and 3: the book as one article when it is short, else a chapter an article.

Periodicals that news downloaders make (calibre) give each of their articles. Covers, title
pages, lists of contents and other leaves without text are passed over and counted.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import Fields
from pressmark.importing.formats.epub_chapters import Chapter, chapters
from pressmark.importing.formats.epub_package import Package, read_package
from pressmark.importing.formats.exported import Stamp, compose_record, unique
from pressmark.importing.formats.pages import declared_encoding
from pressmark.importing.formats.zipped import open_zip, read_member_bytes, resolve_name
from pressmark.importing.text.decoding import decode
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem
from pressmark.model.views import OriginalPage

NAME = "epub"
MEDIA_TYPE = "application/epub+zip"
_DRM = ("META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl")
_LEAF = re.compile(
    r"(?:cover|title ?page|half[- ]?title(?: ?page)?|(?:table of )?contents|copyright(?: page)?|"
    r"imprint|uncopyright|colophon|dedication|list of illustrations|index|titel(?:seite)?|inhalt|"
    r"inhaltsverzeichnis|impressum|couverture|page de titre|sommaire|table des matières|portada|"
    r"índice|оглавление|содержание|обложка)\Z",
    re.IGNORECASE,
)
_LEAF_FILE = re.compile(
    r"(?:^|[/_-]|internal_)(?:cover|title_?-?page|toc|copyright|colophon|imprint|half-?title)\w*\.\w+\Z",
    re.IGNORECASE,
)
#: A leaf by its title holds no more words than these; a "dedication" of a thousand is read.
_LEAF_WORDS = 400
_FEWEST_WORDS = 15
_BARE_NUMBER = re.compile(r"[\W\d]*\Z|[IVXLC]+\.?\Z")
_SRC = re.compile(r"""\b(?:src|href|xlink:href)\s*=\s*["']([^"'#]+)""", re.IGNORECASE)


def sniff(sample: Sample) -> Confidence:
    if not sample.head.startswith(b"PK"):
        return Confidence.NO
    declared = b"mimetypeapplication/epub+zip" in sample.head[:200]
    own = "META-INF/container.xml" in sample.members and any(
        name.lower().endswith(".opf") for name in sample.members
    )
    return Confidence.CERTAIN if declared or own else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    with open_zip(content) as archive:
        if any(name in archive.NameToInfo for name in _DRM):
            raise UnreadableFile("The book is protected (DRM) and cannot be read.")
        package = read_package(content, archive)
        found, unread = chapters(content, archive, package, context.advanced)
    read_ones = [chapter for chapter in found if not _is_leaf(chapter) or len(found) == 1]
    read_ones = read_ones or found
    yield from unread
    if not read_ones:
        raise UnreadableFile("The book holds no text.")
    for number, chapter in enumerate(read_ones, 1):
        yield _draft(package, chapter, number if len(read_ones) > 1 else 0, content.name)
    if len(found) > len(read_ones):
        count = len(found) - len(read_ones)
        yield Problem(f"{count} leaves", "Cover, title page, contents and the like: no article.")


def original(content: Content, part: str) -> OriginalPage:
    """The document a chapter begins in, with its pictures and styles."""
    with open_zip(content) as archive:
        package = read_package(content, archive)
        name = part.partition(" ")[2] or (package.documents[0] if package.documents else "")
        data = read_member_bytes(content, archive, name)
        html = decode(data, declared_encoding(data))
        return OriginalPage(html=html, resources=_resources(content, archive, name, html))


def _resources(
    content: Content, archive: zipfile.ZipFile, name: str, html: str
) -> dict[str, tuple[str, bytes]]:
    resources = {}
    for reference in dict.fromkeys(_SRC.findall(html)):
        member = resolve_name(name, reference)
        if member in archive.NameToInfo and member != name:
            resources[reference] = ("", read_member_bytes(content, archive, member))
    return resources


def _is_leaf(chapter: Chapter) -> bool:
    words = len(chapter.text.split())
    named = _LEAF.match(chapter.title.strip()) or _LEAF_FILE.search(chapter.document)
    return words < _FEWEST_WORDS or bool(named and words <= _LEAF_WORDS)


def _draft(package: Package, chapter: Chapter, number: int, file_name: str) -> Draft:
    is_book = not number
    title = chapter.title or package.title
    if not is_book and _BARE_NUMBER.match(title):
        title = f"{package.title}, {title}".strip(", ")
    fields = Fields(
        body=chapter.text,
        title=title,
        source=package.publisher if is_book else _series(package),
        url=chapter.url or (package.url if is_book else ""),
        authors=unique(package.authors),
        language=package.language,
        section="" if is_book else " / ".join(title for title in chapter.above if title),
        tags=unique(package.subjects),
        file_name=file_name,
    )
    stamps = (
        Stamp("published", "dc:date", package.published),
        Stamp("modified", "dcterms:modified", package.modified),
    )
    part = "" if is_book else f"{number} {chapter.document}"
    return compose_record(fields, MEDIA_TYPE, part, stamps, clean=package.periodical)


def _series(package: Package) -> str:
    """The book's title without the date that news downloaders put behind it."""
    return re.sub(r"\s*\[[^\]]*\d{4}[^\]]*\]\Z", "", package.title) or package.publisher
