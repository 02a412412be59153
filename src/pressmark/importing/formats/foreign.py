"""Files of programs that keep articles in ways no reader is for: named, with what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.zipped import open_zip
from pressmark.importing.limits import MAX_IN_MEMORY
from pressmark.model.errors import UnreadableFile

NAME = "foreign"
MEDIA_TYPE = "application/octet-stream"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Streams of Microsoft's compound files → what the file is, and the mend.
_STREAMS = (
    ("EncryptedPackage", "It is encrypted with a password.", "Save it without one."),
    (
        "WordDocument",
        "It is a document of an old Word (.doc).",
        "Open it in Word or LibreOffice, save it as .docx and import that.",
    ),
    (
        "Workbook",
        "It is a table of an old Excel (.xls).",
        "Open it in Excel or LibreOffice, save it as .xlsx or .csv and import that.",
    ),
    (
        "PowerPoint Document",
        "It is a presentation of an old PowerPoint (.ppt).",
        "Save it as PDF and import that.",
    ),
    (
        "__properties_version1.0",
        "It is a message of Outlook (.msg).",
        "Save it as .eml or .mht, or drag it into another mail program, and import that.",
    ),
)
#: Beginnings (and where they stand) of other programs' files.
_BEGINNINGS = (
    (60, b"BOOKMOBI", "It is a Kindle book.", "Convert it to EPUB and import that."),
    (60, b"TEXtREAd", "It is a Palm book.", "Convert it to EPUB and import that."),
    (0, b"AT&TFORM", "It is a DjVu scan.", "Convert it to a PDF with text and import that."),
    (0, b"ITSF", "It is a compiled help file (.chm).", "Unpack it and import the folder."),
    (0, b"!BDN", "It is a mailbox of Outlook (.pst).", "Export it as mbox and import that."),
    (0, b"%!PS", "It is PostScript.", "Convert it to PDF and import that."),
    (0, b"L\0\0\0\x01\x14\x02\0", "It is a shortcut.", "Import the file it leads to."),
)
#: Members that only these programs' packages have.
_PACKAGES = (
    (
        re.compile(r"ppt/presentation\.xml\Z"),
        "It is a presentation of PowerPoint.",
        "Save it as PDF and import that.",
    ),
    (
        re.compile(r"(?:Index/Document\.iwa|Index\.zip|index\.apxl|index\.xml\.gz)\Z"),
        "It is a document of Apple's Pages, Numbers or Keynote.",
        "Export it as Word, CSV or PDF and import that.",
    ),
)


def sniff(sample: Sample) -> Confidence:
    own = sample.head.startswith(_COMPOUND) or _beginning(sample.head) or _package(sample.members)
    return Confidence.CERTAIN if own else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    head = content.head()
    what = _beginning(head)
    if head.startswith(_COMPOUND):
        with content.open() as stream:
            what = _compound(stream.read(MAX_IN_MEMORY))
    if what is None:  # a package: its directory was looked at when it was sniffed
        what = _package(_names(content)) or ("It is in no format Pressmark knows.", "")
    raise UnreadableFile(" ".join(filter(None, what)), what[1])


def _beginning(head: bytes) -> tuple[str, str] | None:
    for at, magic, what, mend in _BEGINNINGS:
        if head[at : at + len(magic)] == magic:
            return what, mend
    return None


def _compound(data: bytes) -> tuple[str, str]:
    """What a compound file is by the names of its streams."""
    for name, what, mend in _STREAMS:
        if (name + "\0").encode("utf-16-le") in data:
            return what, mend
    return "It is a file of an old Microsoft program.", "Save it in a newer format."


def _package(names: tuple[str, ...]) -> tuple[str, str] | None:
    for known, what, mend in _PACKAGES:
        if any(known.match(name) for name in names):
            return what, mend
    return None


def _names(content: Content) -> tuple[str, ...]:
    with open_zip(content) as archive:
        return tuple(archive.namelist())
