"""Reading files as an import does: told by content, then read."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from pressmark.importing.content import Content
from pressmark.importing.contract import Context, Item, ReadOptions
from pressmark.importing.sniffing import identify
from pressmark.model.article import Draft
from pressmark.model.imports import Problem


def read_path(path: Path) -> list[Item]:
    """The items of a file on disk, with the files beside it."""

    def sibling(name: str) -> Content | None:
        beside = path.parent / name
        return Content.of_path(beside) if beside.is_file() else None

    content = Content.of_path(path)
    return list(identify(content).read(content, _context(sibling)))


def read_bytes(
    name: str, data: bytes | str, beside: Mapping[str, bytes | str] | None = None
) -> list[Item]:
    """The items of bytes, with other files beside them."""
    files = {key: _bytes(value) for key, value in (beside or {}).items()}

    def sibling(wanted: str) -> Content | None:
        return Content.of_bytes(wanted, files[wanted]) if wanted in files else None

    content = Content.of_bytes(name, _bytes(data))
    return list(identify(content).read(content, _context(sibling)))


def drafts(items: list[Item]) -> list[Draft]:
    return [item for item in items if isinstance(item, Draft)]


def problems(items: list[Item]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Problem)]


def day(draft: Draft) -> str:
    return str(draft.published.value) if draft.published else ""


def source(draft: Draft) -> str:
    return draft.source.value if draft.source else ""


def stated_source(draft: Draft) -> str:
    """The source as the file has it, before aliases make one name of it."""
    return draft.source.evidence if draft.source else ""


def authors(draft: Draft) -> tuple[str, ...]:
    return draft.authors.value if draft.authors else ()


def format_of(name: str, data: bytes | str) -> str:
    return identify(Content.of_bytes(name, _bytes(data))).NAME


def docx(body: str, core: str = "", styles: str = "", rels: str = "", **more: str) -> bytes:
    """A DOCX package around the XML of a document's body."""
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    link = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    document = f"<w:document {word} {link}><w:body>{body}</w:body></w:document>"
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", document)
        for name, text in {
            "docProps/core.xml": core,
            "word/styles.xml": styles and f"<w:styles {word}>{styles}</w:styles>",
            "word/_rels/document.xml.rels": rels,
            **{f"word/{key}.xml": value for key, value in more.items()},
        }.items():
            if text:
                package.writestr(name, text)
    return kept.getvalue()


def paragraph(text: str, style: str = "", bookmark: str = "") -> str:
    """A paragraph of a DOCX body."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    mark = f'<w:bookmarkStart w:id="0" w:name="{bookmark}"/>' if bookmark else ""
    lines = text.split("\n")
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines)
    return f"<w:p>{properties}{mark}<w:r>{runs}</w:r></w:p>"


def _context(sibling: object) -> Context:
    return Context(ReadOptions(), lambda *_args, **_more: iter(()), sibling)  # type: ignore[arg-type]


def _bytes(data: bytes | str) -> bytes:
    return data.encode() if isinstance(data, str) else data
