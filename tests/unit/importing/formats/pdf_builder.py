"""Writes small PDFs: text at places, in a size, on pages."""

import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """A line of text: points from the left and from the top of an A4 page."""

    text: str
    left: float
    top: float
    size: float = 10


_HEIGHT = 842


def build_pdf(pages: list[list[Text]], info: dict[str, str] | None = None) -> bytes:
    """A PDF of ``pages`` in Helvetica, with the fields of ``info``."""
    objects: list[bytes] = []

    def add(data: bytes) -> int:
        objects.append(data)
        return len(objects)

    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    first = font + 1
    kids = [first + 2 * number for number in range(len(pages))]
    tree = first + 2 * len(pages)
    for page in pages:
        stream = zlib.compress(b"\n".join(_drawn(text) for text in page))
        add(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 %d] /Contents %d 0 R "
            b"/Resources << /Font << /F1 %d 0 R >> >> >>" % (tree, _HEIGHT, len(objects) + 2, font)
        )
        add(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(stream), stream))
    add(
        b"<< /Type /Pages /Count %d /Kids [%b] >>"
        % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    )
    catalog = add(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    fields = b" ".join(b"/%b (%b)" % (k.encode(), _escaped(v)) for k, v in (info or {}).items())
    return _file(objects, catalog, add(b"<< %b >>" % fields))


def _drawn(text: Text) -> bytes:
    where = (text.size, text.left, _HEIGHT - text.top)
    return b"BT /F1 %g Tf %g %g Td (%b) Tj ET" % (*where, _escaped(text.text))


def _escaped(text: str) -> bytes:
    data = text.encode("latin-1")
    return data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: list[bytes], catalog: int, info: int) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, data in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, data)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\n"
        b"startxref\n%d\n%%%%EOF" % (size, table, size, catalog, info, len(out))
    )
