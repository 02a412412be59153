"""Safari's web archives: binary and XML, with frames, damaged."""

import plistlib

import pytest
from reading_of import PARAGRAPHS, drafts_of, news_page

from pressmark.importing.content import Content
from pressmark.importing.formats import webarchive
from pressmark.model.errors import UnreadableFile


def _resource(html: str, url: str = "https://www.nytimes.com/a.html") -> dict[str, object]:
    return {
        "WebResourceData": html.encode(),
        "WebResourceURL": url,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceFrameName": "",
    }


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_both_forms_of_property_list(form: plistlib.PlistFormat) -> None:
    data = plistlib.dumps({"WebMainResource": _resource(news_page())}, fmt=form)
    (draft,) = drafts_of("page.webarchive", data)
    assert draft.title.value == "Old bridge to close for two years"
    assert draft.source is not None and draft.source.value == "The New York Times"
    assert PARAGRAPHS[0] in draft.body


def test_the_text_of_a_frame_when_the_page_has_none() -> None:
    frame = {"WebMainResource": _resource(news_page(), "https://www.nytimes.com/frame")}
    archive = {
        "WebMainResource": _resource("<html><body><p>Menu</p></body></html>"),
        "WebSubframeArchives": [frame],
    }
    (draft,) = drafts_of("page.webarchive", plistlib.dumps(archive, fmt=plistlib.FMT_BINARY))
    assert PARAGRAPHS[1] in draft.body


def test_the_original_finds_its_resources() -> None:
    picture = {
        "WebResourceURL": "https://i.example.org/a.png",
        "WebResourceMIMEType": "image/png",
        "WebResourceData": b"png",
    }
    archive = {"WebMainResource": _resource(news_page()), "WebSubresources": [picture]}
    page = webarchive.original(Content.of_bytes("a", plistlib.dumps(archive)), "")
    assert page.resources == {"https://i.example.org/a.png": ("image/png", b"png")}
    assert PARAGRAPHS[0] in page.html


@pytest.mark.parametrize("cut", [20, 200, 900])
def test_a_damaged_archive_gives_a_reason(cut: int) -> None:
    data = plistlib.dumps({"WebMainResource": _resource(news_page())}, fmt=plistlib.FMT_BINARY)
    with pytest.raises(UnreadableFile):
        drafts_of("page.webarchive", data[:cut])


def test_entities_in_an_xml_archive_are_refused() -> None:
    data = (
        b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
        b"<plist version='1.0'><dict><key>WebMainResource</key><string>&b;</string></dict></plist>"
    )
    with pytest.raises(UnreadableFile):
        drafts_of("page.webarchive", data)
