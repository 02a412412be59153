"""MHTML by the browsers that write it, whole and broken."""

import base64
import quopri

import pytest
from reading_of import PARAGRAPHS, drafts_of, format_of, news_page

from pressmark.importing.content import Content
from pressmark.importing.formats import mhtml
from pressmark.model.errors import UnreadableFile

_BLINK = """From: <Saved by Blink>
Snapshot-Content-Location: https://www.nytimes.com/world/bridge
Subject: =?utf-8?Q?Old_bridge_to_close?=
Date: Mon, 17 Dec 2018 11:28:18 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--x----"


"""


def _part(
    html: str, encoding: str, location: str = "https://www.nytimes.com/world/bridge"
) -> bytes:
    data = html.encode()
    coded = {
        "quoted-printable": lambda: quopri.encodestring(data),
        "base64": lambda: base64.encodebytes(data),
        "binary": lambda: data,
    }[encoding]()
    head = (
        "------MultipartBoundary--x----\nContent-Type: text/html\n"
        "Content-ID: <frame-1@mhtml.blink>\n"
        f"Content-Transfer-Encoding: {encoding}\nContent-Location: {location}\n\n"
    )
    return head.encode() + coded + b"\n"


_END = b"------MultipartBoundary--x------\n"


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "binary"])
def test_a_page_saved_by_chrome_in_any_transfer_encoding(encoding: str) -> None:
    data = _BLINK.encode() + _part(news_page(), encoding) + _END
    (draft,) = drafts_of("page.mhtml", data)
    assert draft.title.value == "Old bridge to close for two years"
    assert draft.saved is not None and str(draft.saved.value) == "2018-12-17"
    assert "Date: Mon, 17 Dec 2018" in draft.saved.evidence
    assert draft.url is not None and draft.url.value == "https://www.nytimes.com/world/bridge"
    assert draft.source is not None and draft.source.value == "The New York Times"
    assert all(paragraph in draft.body for paragraph in PARAGRAPHS)


def test_the_boundary_is_found_where_the_header_forgot_it() -> None:
    head = _BLINK.replace('\tboundary="----MultipartBoundary--x----"\n', "")
    data = head.encode() + _part(news_page(), "quoted-printable") + _END
    (draft,) = drafts_of("page.mhtml", data)
    assert PARAGRAPHS[0] in draft.body


def test_a_header_broken_by_a_careless_fold() -> None:
    head = _BLINK.replace(
        "Subject: ", "X-Snapshot-Title: =?utf-8?Q?This is on multiple\nlines\nSubject: "
    )
    data = head.encode() + _part(news_page(), "quoted-printable") + _END
    (draft,) = drafts_of("page.mhtml", data)
    assert draft.saved is not None and str(draft.saved.value) == "2018-12-17"
    assert PARAGRAPHS[1] in draft.body


def test_a_frameset_gives_the_frame_with_the_text() -> None:
    outer = "<html><head><title>News</title></head><body><p>Menu</p></body></html>"
    inner = _part(news_page(), "quoted-printable", "https://www.theguardian.com/frame")
    data = _BLINK.encode() + _part(outer, "quoted-printable") + inner + _END
    (draft,) = drafts_of("page.mhtml", data)
    assert PARAGRAPHS[2] in draft.body


def test_old_encodings_are_read_by_the_part_that_names_them() -> None:
    text = "Заседание городского совета прошло во вторник, решение приняли единогласно."
    part = (
        b"------MultipartBoundary--x----\nContent-Type: text/html; charset=windows-1251\n"
        b"Content-Transfer-Encoding: quoted-printable\n\n"
    ) + quopri.encodestring(f"<html><body><p>{text}</p></body></html>".encode("cp1251"))
    (draft,) = drafts_of("page.mht", _BLINK.encode() + part + b"\n" + _END)
    assert text in draft.body


def test_the_original_carries_what_it_embeds_by_address_and_by_id() -> None:
    picture = (
        b"------MultipartBoundary--x----\nContent-Type: image/gif\nContent-ID: <pic@mhtml.blink>\n"
        b"Content-Transfer-Encoding: base64\nContent-Location: https://i.example.org/a.gif\n\n"
        + base64.encodebytes(b"GIF89a...")
        + b"\n"
    )
    data = _BLINK.encode() + _part(news_page(), "quoted-printable") + picture + _END
    page = mhtml.original(Content.of_bytes("page.mhtml", data), "")
    assert "<h1>Old bridge" in page.html
    assert page.resources["https://i.example.org/a.gif"] == ("image/gif", b"GIF89a...")
    assert page.resources["cid:pic@mhtml.blink"][1] == b"GIF89a..."


def test_an_archive_without_a_page_says_so() -> None:
    with pytest.raises(UnreadableFile, match="no page"):
        drafts_of("page.mhtml", _BLINK.encode() + _END)


def test_a_newsletter_of_the_same_structure_is_mail() -> None:
    mail = _BLINK.replace(
        "From: <Saved by Blink>", "From: a@b.org\nTo: c@d.org\nReceived: by x"
    ).replace("Snapshot-Content-Location: https://www.nytimes.com/world/bridge\n", "")
    assert format_of("x.eml", mail.encode() + _part(news_page(), "base64") + _END) == "mail"
