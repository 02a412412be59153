"""Files of other programs: named, with what to do; and pictures that look like text."""

import io
import zipfile

import pytest
from reading_of import format_of, items_of

from pressmark.importing.contract import NothingToRead
from pressmark.model.errors import UnreadableFile

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _compound(stream: str) -> bytes:
    return _COMPOUND + "Root Entry\0".encode("utf-16-le") + (stream + "\0").encode("utf-16-le")


def _package(member: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(member, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.doc", _compound("WordDocument"), r"old Word \(\.doc\).+\.docx"),
        ("a.xls", _compound("Workbook"), r"old Excel \(\.xls\).+\.xlsx"),
        ("a.msg", _compound("__properties_version1.0"), r"Outlook \(\.msg\).+\.eml"),
        ("a.docx", _compound("EncryptedPackage"), "encrypted with a password"),
        ("a.bin", _compound("Whatever"), "old Microsoft program"),
        ("a.pptx", _package("ppt/presentation.xml"), "presentation of PowerPoint.+PDF"),
        ("a.pages", _package("Index/Document.iwa"), "Apple's Pages.+Word"),
        ("a.mobi", bytes(60) + b"BOOKMOBI" + bytes(99), "Kindle book.+EPUB"),
        ("a.djvu", b"AT&TFORM\0\0\0\0DJVM", "DjVu scan.+PDF"),
    ],
)
def test_a_foreign_file_says_what_to_do(name: str, data: bytes, said: str) -> None:
    assert format_of(name, data) == "foreign"
    with pytest.raises(UnreadableFile, match=said):
        items_of(name, data)


def test_a_small_picture_is_no_text() -> None:
    with pytest.raises(NothingToRead, match="a picture"):
        items_of("photo.jpg", b"\xff\xd8\xff\xe0 no more of it came")
