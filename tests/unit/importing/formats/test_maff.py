"""MAFF and HTZ: pages in a zip."""

import io
import zipfile

import pytest
from reading_of import PARAGRAPHS, drafts_of, news_page

from pressmark.importing.content import Content
from pressmark.importing.formats import maff
from pressmark.model.errors import UnreadableFile

_RDF = """<?xml version="1.0"?>
<RDF:RDF xmlns:MAF="http://maf.mozdev.org/metadata/rdf#"
 xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<RDF:Description RDF:about="urn:root">
<MAF:originalurl RDF:resource="{url}"/><MAF:title RDF:resource="{title}"/>
<MAF:archivetime RDF:resource="Thu, 17 Sep 2020 15:52:05 GMT"/>
<MAF:indexfilename RDF:resource="{page}"/><MAF:charset RDF:resource="UTF-8"/>
</RDF:Description></RDF:RDF>"""


def _zip(members: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def test_each_tab_of_a_maff_is_an_article() -> None:
    data = _zip(
        {
            "1/index.rdf": _RDF.format(url="https://www.bbc.co.uk/a", title="A", page="index.html"),
            "1/index.html": news_page("First page of two"),
            "1/index_files/frame.html": "<p>advertisement</p>",
            "2/index.rdf": _RDF.format(url="https://www.bbc.co.uk/b", title="B", page="page.htm"),
            "2/page.htm": news_page("Second page of two"),
        }
    )
    first, second = drafts_of("tabs.maff", data)
    assert (first.title.value, second.title.value) == ("First page of two", "Second page of two")
    assert first.url is not None and first.url.value == "https://www.bbc.co.uk/a"
    assert second.saved is not None and str(second.saved.value) == "2020-09-17"
    assert (first.part, second.part) == ("1", "2")


def test_htz_reads_address_and_date_from_the_root_element() -> None:
    page = news_page().replace(
        '<html lang="en">',
        '<html lang="en" data-scrapbook-source="https://www.bbc.co.uk/c" '
        'data-scrapbook-create="20200421101254231">',
    )
    (draft,) = drafts_of("page.htz", _zip({"index.html": page, "a.css": "p{}"}))
    assert draft.url is not None and draft.url.value == "https://www.bbc.co.uk/c"
    assert draft.saved is not None and str(draft.saved.value) == "2020-04-21"
    assert PARAGRAPHS[0] in draft.body


def test_an_index_file_outside_the_folder_is_not_followed() -> None:
    rdf = _RDF.format(url="https://x.org", title="T", page="../../etc/passwd")
    (draft,) = drafts_of("p.maff", _zip({"1/index.rdf": rdf, "1/index.html": news_page()}))
    assert PARAGRAPHS[0] in draft.body


def test_an_empty_archive_gives_a_reason() -> None:
    with pytest.raises(UnreadableFile, match="no saved page"):
        drafts_of("p.maff", b"PK\x05\x06" + b"\0" * 18)


def test_the_original_holds_the_files_around_the_page() -> None:
    data = _zip({"1/index.html": news_page(), "1/a.css": "p{}"})
    page = maff.original(Content.of_bytes("p.maff", data), "1")
    assert page.resources == {"a.css": ("", b"p{}")}
