"""Links kept as files of the desktop, and what programs that keep pages write beside them."""

import json
import plistlib

import pytest
from reading_of import PARAGRAPHS, drafts_of, format_of, items_of, news_page

from pressmark.importing.page.article import html_article
from pressmark.model.errors import UnreadableFile

URL = "https://river.example/2019/a.html"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("Old bridge.url", f"[InternetShortcut]\r\nURL={URL}\r\nIconIndex=0\r\n".encode()),
        ("Old bridge.url", f"[{{000214A0}}]\r\n[InternetShortcut]\r\nURL={URL}\r\n".encode()[12:]),
        ("x.desktop", f"[Desktop Entry]\nType=Link\nName=Old bridge\nURL={URL}\n".encode()),
        ("Old bridge.webloc", plistlib.dumps({"URL": URL})),
        ("Old bridge.webloc", plistlib.dumps({"URL": URL}, fmt=plistlib.FMT_BINARY)),
    ],
)
def test_a_link_is_a_stub_with_its_name(name: str, data: bytes) -> None:
    assert format_of(name, data) == "link"
    (draft,) = drafts_of(name, data)
    assert draft.stub and draft.body == ""
    assert draft.url is not None and draft.url.value == URL
    assert draft.title.value == "Old bridge"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.url", b"[InternetShortcut]\nURL=file:///etc/passwd\n"),
        ("a.webloc", plistlib.dumps(["no link"])),
        ("a.webloc", b"bplist00 broken"),
    ],
)
def test_what_is_no_link_to_a_page_says_so(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        items_of(name, data)


def test_starred_articles_of_a_feed_reader() -> None:
    item = {
        "published": 1557137000,
        "title": "Bridge to close",
        "canonical": [{"href": URL}],
        "categories": ["user/-/state/com.google/starred", "user/-/label/Bridges", "Local"],
        "origin": {"streamId": "feed/1", "title": "The Daily River"},
        "summary": {"content": "".join(f"<p>{one}</p>" for one in PARAGRAPHS * 2)},
        "author": "Jane Roe",
    }
    (draft,) = drafts_of("starred.json", json.dumps({"items": [item]}).encode())
    assert draft.url is not None and draft.url.value == URL
    assert draft.source is not None and draft.source.value == "The Daily River"
    assert (draft.tags, draft.stub) == (("Bridges", "Local"), False)
    assert draft.published is not None and str(draft.published.value) == "2019-05-06"


def test_a_clippers_note_tells_the_page_and_the_day_it_was_kept() -> None:
    note = (
        f'---\ntitle: Bridge to close\nsource: {URL}\nauthor:\n  - "[[Jane Roe]]"\n'
        f"published: 2019-05-06\ncreated: 2020-01-02\ntags:\n  - clippings\n---\n{PARAGRAPHS[0]}\n"
    )
    (draft,) = drafts_of("a.md", note.encode())
    assert draft.url is not None and draft.url.value == URL
    assert draft.authors is not None and draft.authors.value == ("Jane Roe",)
    assert draft.published is not None and str(draft.published.value) == "2019-05-06"
    assert draft.saved is not None and str(draft.saved.value) == "2020-01-02"
    (bare,) = drafts_of("a.md", note.replace("published: 2019-05-06\n", "").encode())
    assert bare.published is None


def test_a_page_of_archive_today_has_the_pages_address_and_the_copys_day_as_saved() -> None:
    copy = f"https://archive.today/2019.05.07-101010/{URL}"
    bar = "<div id='HEADER'><time itemprop='pubdate' datetime='2019-05-07'>7 May 2019</time></div>"
    html = news_page().replace("</head>", f"<link rel='canonical' href='{copy}'></head>")
    draft = html_article(html.replace("<body>", f"<body>{bar}"))
    assert draft.url is not None and draft.url.value == URL
    assert draft.saved is not None and str(draft.saved.value) == "2019-05-07"
    assert draft.published is None
    assert draft.source is not None and draft.source.value == "river.example"


def test_a_year_in_the_address_is_no_first_of_january() -> None:
    draft = html_article(news_page(), url=URL)
    assert draft.published is None or str(draft.published.value) == "2019"
