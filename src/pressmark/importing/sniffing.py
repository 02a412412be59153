"""Which format a file is in, told by its content; its name only decides between equals."""

from __future__ import annotations

import zipfile

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Format, NothingToRead, Sample
from pressmark.importing.formats.catalogue import FORMATS
from pressmark.importing.page.parsing import page_text
from pressmark.model.errors import UnreadableFile

_HEAD = 1 << 16
_MOST_MEMBERS = 10_000
_ZIP_MAGIC = b"PK\x03\x04"
#: Beginnings of files that hold no article, and what to call them.
_NOT_ARTICLES = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\0\0\1\0", "an icon"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"\0\1\0\0\0", "a font"),
    (b"OTTO", "a font"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound or film"),
    (b"fLaC", "a sound"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_BESIDE_PAGES = (".css", ".js", ".mjs", ".map", ".svg", ".woff", ".woff2", ".ttf", ".ico")


def identify(content: Content) -> Format:
    """The format of ``content``; UnreadableFile (or NothingToRead) says why there is none."""
    sample = sample_of(content)
    if not sample.head:
        raise UnreadableFile("The file is empty.")
    best, sure = _surest(sample)
    if sure <= Confidence.POSSIBLE and sample.name.endswith(_BESIDE_PAGES):
        raise NothingToRead("It is a part of a web page, not an article.")
    if sure is Confidence.NO or (sure is Confidence.POSSIBLE and _is_picture(sample)):
        raise _unknown(sample)
    return best


def _surest(sample: Sample) -> tuple[Format, Confidence]:
    """The format most sure of ``sample``; of equals, and of those that are certain, the first."""
    best, sure = FORMATS[0], Confidence.NO
    for known in FORMATS:
        confidence = known.sniff(sample)
        if confidence > sure:
            best, sure = known, confidence
            if sure is Confidence.CERTAIN:
                break
    return best, sure


def sample_of(content: Content) -> Sample:
    """The beginning of ``content`` and what else formats judge by."""
    head = content.head(_HEAD)
    name = content.name.lower()
    return Sample(
        name=name.removesuffix(".gz") if content.gzipped else name,
        head=head,
        text=page_text(head).lower(),
        size=content.size,
        members=_members(content) if head.startswith(_ZIP_MAGIC) else (),
    )


def _members(content: Content) -> tuple[str, ...]:
    """The names in a zip's directory; none when it is damaged."""
    try:
        with content.open() as stream, zipfile.ZipFile(stream) as archive:
            return tuple(archive.namelist()[:_MOST_MEMBERS])
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnreadableFile):
        return ()


def _is_picture(sample: Sample) -> bool:
    """Whether a file begins as pictures do, with letters no text begins with."""
    magics = (magic for magic, _ in _NOT_ARTICLES if not magic.isascii())
    return sample.head.startswith(tuple(magics))


def _unknown(sample: Sample) -> UnreadableFile:
    for magic, what in _NOT_ARTICLES:
        if sample.head.startswith(magic):
            return NothingToRead(f"It is {what}, not an article.")
    if sample.head[4:8] == b"ftyp" or sample.head.startswith(b"RIFF"):
        return NothingToRead("It is a picture, sound or film, not an article.")
    if not sample.text.strip():
        return UnreadableFile("The file holds nothing but blanks.")
    return UnreadableFile("It is in no format Pressmark knows.")
