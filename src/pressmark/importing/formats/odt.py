"""OpenDocument texts of LibreOffice and others: zipped (``.odt``) or in one file (``.fodt``)."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.formats.documents.articles import document_items
from pressmark.importing.formats.documents.odt import odt_document
from pressmark.importing.formats.xml_trees import parse_xml
from pressmark.importing.formats.zipped import is_encrypted, open_zip, read_member_bytes
from pressmark.model.errors import UnreadableFile

NAME = "odt"
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_DECLARED = re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument\.([a-z]+)")
_FLAT = re.compile(r"<office:document\b[^>]*office:mimetype=\"application/vnd\.oasis\.opendocument")
_KINDS = {
    "spreadsheet": ("spreadsheet", "XLSX or CSV"),
    "presentation": ("presentation", "PDF"),
    "graphics": ("drawing", "PDF"),
}


def sniff(sample: Sample) -> Confidence:
    zipped = bool(_DECLARED.search(sample.head[:200])) and "content.xml" in sample.members
    return Confidence.CERTAIN if zipped or _FLAT.search(sample.text[:4096]) else Confidence.NO


def read(content: Content, _context: Context) -> Iterator[Item]:
    """The documents of an export, or the one article the file is."""
    if not content.head(2).startswith(b"PK"):
        root = parse_xml(content.read()).root
        yield from document_items(odt_document(root, root), MEDIA_TYPE, content.name)
        return
    declared = _DECLARED.search(content.head(200))
    kind = _KINDS.get(declared[1].decode() if declared else "")
    if kind:
        raise UnreadableFile(
            f"It is an OpenDocument {kind[0]}. Save it as {kind[1]} and import that."
        )
    with open_zip(content) as archive:
        if is_encrypted(archive.getinfo("content.xml")) or _is_sealed(content, archive):
            raise UnreadableFile("The document is encrypted with a password.")
        body = parse_xml(read_member_bytes(content, archive, "content.xml")).root
        meta = (
            parse_xml(read_member_bytes(content, archive, "meta.xml")).root
            if "meta.xml" in archive.NameToInfo
            else None
        )
    yield from document_items(odt_document(body, meta), MEDIA_TYPE, content.name)


def _is_sealed(content: Content, archive: zipfile.ZipFile) -> bool:
    """Whether the package's own list of files says that they are encrypted."""
    if "META-INF/manifest.xml" not in archive.NameToInfo:
        return False
    return b"encryption-data" in read_member_bytes(content, archive, "META-INF/manifest.xml")
