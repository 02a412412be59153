"""OpenDocument texts: everything a reader sees, in order; other kinds refused plainly."""

import io
import zipfile

import pytest
from reading_of import PARAGRAPHS, drafts_of, format_of, items_of

from pressmark.model.errors import UnreadableFile

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for prefix, space in {
        "office": "office", "text": "text", "table": "table", "draw": "drawing",
        "style": "style", "meta": "meta",
    }.items()
)  # fmt: skip
_META = (
    f'<office:document-meta {_NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
    "<dc:title>Stated title</dc:title><meta:initial-creator>Jane Roe</meta:initial-creator>"
    "<dc:date>2020-03-04T05:06:07</dc:date><meta:keyword>bridges</meta:keyword>"
    "</office:meta></office:document-meta>"
)


def _odt(text: str, kind: str = "text", **more: str) -> bytes:
    members = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f"<office:document-content {_NAMES}><office:automatic-styles>"
        '<style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>'
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>",
        "meta.xml": _META,
        **{name.replace("__", "/"): data for name, data in more.items()},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_all_that_a_reader_sees_is_read() -> None:
    data = _odt(
        "<text:tracked-changes><text:p>Deleted words</text:p></text:tracked-changes>"
        '<text:p text:style-name="P1">Old bridge to close</text:p>'
        f"<text:p>{PARAGRAPHS[0]}<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>As a footnote says.</text:p></text:note-body></text:note></text:p>"
        "<text:list><text:list-item><text:p>A point of<text:s text:c='1'/>a list</text:p>"
        "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Cell"
        "</text:p></table:table-cell><table:table-cell><text:p>Beside</text:p></table:table-cell>"
        "</table:table-row></table:table><text:p><draw:frame><draw:text-box><text:p>In a box"
        "</text:p></draw:text-box></draw:frame></text:p>"
        "<text:p>Commented<office:annotation><text:p>Ask Max</text:p></office:annotation></text:p>"
    )
    assert format_of("a.odt", data) == "odt"
    (draft,) = drafts_of("a.odt", data)
    assert draft.title.value == "Old bridge to close"
    assert draft.authors is not None and draft.authors.value == ("Jane Roe",)
    assert draft.tags == ("bridges",)
    assert draft.body.startswith(PARAGRAPHS[0])
    order = ["A point of a list", "Cell", "Beside", "In a box", "Commented", "As a footnote says."]
    assert sorted(order, key=draft.body.index) == order
    assert "Deleted words" not in draft.body and "Ask Max" not in draft.body


def test_a_flat_document() -> None:
    data = (
        f'<?xml version="1.0"?><office:document {_NAMES} '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        f"<text:h>Flat</text:h><text:p>{PARAGRAPHS[0]}</text:p></office:text></office:body>"
        "</office:document>"
    )
    (draft,) = drafts_of("a.fodt", data.encode())
    assert (draft.title.value, draft.body) == ("Flat", PARAGRAPHS[0])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_odt("", "spreadsheet"), "Save it as XLSX or CSV"),
        (_odt("", META_INF__manifest_xml=""), "holds no text"),
        (_odt("x", **{"META-INF__manifest.xml": "<encryption-data/>"}), "password"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableFile, match=said):
        items_of("a.odt", data)
