"""Documents, mail and books: what office programs, readers and mail programs write."""

import io
import re
import textwrap
import zipfile
from email.message import EmailMessage
from email.utils import format_datetime

import openpyxl

from self_test.archives import zipped
from self_test.story import AUTHOR, DAY, SOURCE, address, body, markup, paragraphs, title

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CONTAINER = """<?xml version="1.0"?><container version="1.0"
xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile
full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
_PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>
<dc:creator>{author}</dc:creator><dc:publisher>{source}</dc:publisher>
<dc:language>en</dc:language><dc:date>{day:%Y-%m-%d}</dc:date></metadata>
<manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="one"/></spine></package>"""


def files() -> dict[str, bytes]:
    """The files by name."""
    return {
        "pdf.pdf": _pdf("pdf"),
        "docx.docx": _docx("docx"),
        "odt.odt": _odt("odt"),
        "rtf.rtf": _rtf("rtf"),
        "epub.epub": _epub("epub"),
        "mail.eml": _mail("mail"),
        "mbox.mbox": b"From ada@gazette.example Thu May 20 09:30:00 2021\n" + _mail("mbox"),
        "xlsx.xlsx": _xlsx("xlsx"),
        "csv.csv": _csv("csv"),
        "text.txt": f"{title('text')}\n\n{SOURCE}, {DAY:%d %B %Y}\n\n{body('text')}\n".encode(),
        "markdown.md": _markdown("markdown"),
    }


def _odt(name: str) -> bytes:
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    text = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs(name))
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<office:document-content xmlns:office="{office}office:1.0" '
            f'xmlns:text="{office}text:1.0"><office:body><office:text>'
            f'<text:h text:outline-level="1">{title(name)}</text:h>{text}'
            "</office:text></office:body></office:document-content>",
        }
    )


def _mail(name: str) -> bytes:
    message = EmailMessage()
    message["From"] = f"{AUTHOR} <ada@gazette.example>"
    message["To"] = "Readers <readers@gazette.example>"
    message["Subject"] = title(name)
    message["Date"] = format_datetime(DAY)
    message["Message-ID"] = f"<{name}@gazette.example>"
    message.set_content(body(name))
    return bytes(message)


def _markdown(name: str) -> bytes:
    head = f"---\ntitle: {title(name)}\ndate: {DAY:%Y-%m-%d}\nurl: {address(name)}\n---\n"
    return f"{head}\n# {title(name)}\n\n{body(name)}\n".encode()


def _csv(name: str) -> bytes:
    cells = (title(name), SOURCE, f"{DAY:%Y-%m-%d}", body(name), AUTHOR)
    row = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    return f"Title,Source,Date,Text,Author\r\n{row}\r\n".encode()


def _xlsx(name: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Articles", 0)
    sheet.append(["Title", "Source", "Date", "Text", "Author"])
    sheet.append([title(name), SOURCE, f"{DAY:%Y-%m-%d}", body(name), AUTHOR])
    kept = io.BytesIO()
    book.save(kept)
    # openpyxl dates the members, and the workbook's change, by the clock.
    return _dated(kept.getvalue())


def _dated(workbook: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        members: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
        core = archive.read("docProps/core.xml")
    stamp = rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
    members["docProps/core.xml"] = re.sub(stamp, f"{DAY:%Y-%m-%dT%H:%M:%SZ}".encode(), core)
    return zipped(members)


def _docx(name: str) -> bytes:
    texts = "".join(
        f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in (title(name), *paragraphs(name))
    )
    core = (
        f'<cp:coreProperties xmlns:cp="{_PROPERTIES}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title(name)}</dc:title><dc:creator>{AUTHOR}</dc:creator></cp:coreProperties>"
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{texts}</w:body>'
            "</w:document>",
            "docProps/core.xml": core,
        }
    )


def _rtf(name: str) -> bytes:
    info = rf"{{\info{{\title {title(name)}}}{{\author {AUTHOR}}}}}"
    text = "\\par\n".join((title(name), *paragraphs(name)))
    return rf"{{\rtf1\ansi\ansicpg1252 {info}{text}\par}}".encode("cp1252")


def _epub(name: str) -> bytes:
    chapter = (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title(name)}</title></head>'
        f"<body><h1>{title(name)}</h1>{markup(name)}</body></html>"
    )
    package = _PACKAGE.format(title=title(name), author=AUTHOR, source=SOURCE, day=DAY)
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": _CONTAINER,
            "content.opf": package,
            "one.xhtml": chapter,
        }
    )


def _pdf(name: str) -> bytes:
    """A page of Helvetica, lines of about eighty characters."""
    lines = [(18, title(name))]
    for paragraph in paragraphs(name):
        lines += [(10, line) for line in _folded(paragraph)] + [(10, "")]
    height, drawn = 800, []
    for size, line in lines:
        drawn.append(f"BT /F1 {size} Tf 50 {height} Td ({line}) Tj ET")
        height -= size + 4
    stream = "\n".join(drawn)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title(name)}) /Author ({AUTHOR}) /CreationDate (D:{DAY:%Y%m%d%H%M%S}Z) >>",
    ]
    return _pdf_file(objects)


def _pdf_file(objects: list[str]) -> bytes:
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    trailer = f"trailer << /Size {count} /Root 1 0 R /Info {len(objects)} 0 R >>"
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}{trailer}\nstartxref\n{len(out)}\n%%EOF\n"
    return (out + end).encode("latin-1")


def _folded(text: str, width: int = 80) -> list[str]:
    return textwrap.wrap(text, width)
