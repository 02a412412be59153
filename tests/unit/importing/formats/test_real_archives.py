"""Real files of every kind: expected values of some, and for all an article or a reason."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from reading_of import items_of_file

from pressmark.importing.content import Content
from pressmark.importing.sniffing import identify
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem

_FOLDERS = (
    "formats/mhtml",
    "formats/webarchive",
    "formats/maff_htz",
    "formats/warc_wacz",
    "formats/epub",
    "formats/eml_mbox",
    "formats/readlater_exports",
    "formats/zotero",
    "formats/wxr_blogger",
    "formats/enex",
    "hostile/pdf",
    "hostile/zip",
    "hostile/xml",
)


@dataclass(frozen=True)
class Expected:
    """What a file must give: its format, its number of articles, and the values of one of them.

    Empty values are not compared; ``body`` is a passage the text must hold.
    """

    path: str
    format: str
    articles: int
    title: str = ""
    body: str = ""
    published: str = ""
    saved: str = ""
    source: str = ""
    url: str = ""
    index: int = 0
    stub: bool = False


_E = Expected
_TABLE = (
    _E(
        "mhtml/mhtml-parser__example.com.mhtml",
        "mhtml",
        1,
        "Example Domain",
        "illustrative",
        saved="2018-12-17",
        url="http://example.com/",
    ),
    _E(
        "mhtml/mhtml2html__portfolio.mhtml",
        "mhtml",
        1,
        "Max Sindwani",
        "software engineering",
        saved="2016-09-05",
        url="http://msindwan.bitbucket.org/",
    ),
    _E("mhtml/mhtml__simple.mhtml", "mhtml", 1, "Test Page", "Hello = World"),
    _E("mhtml/mhtml-parser__simple.mht", "mhtml", 1, body="我只是在测试文件而已"),
    _E(
        "mhtml/tika__testMHTMLFirefox.mhtml",
        "mhtml",
        1,
        body="Merriam-Webster",
        saved="2006-03-10",
        url="http://aperture.sourceforge.net/",
    ),
    _E(
        "webarchive/tika__testWEBARCHIVE.webarchive",
        "webarchive",
        1,
        body="toolkit detects and extracts",
        source="tika.apache.org",
        url="http://tika.apache.org/",
    ),
    _E(
        "webarchive/pywebarchive__Wikipedia.webarchive",
        "webarchive",
        1,
        body="P. G. Wodehouse",
        url="https://en.wikipedia.org/wiki/Main_Page",
    ),
    _E(
        "webarchive/WebArchiveExtractor__WebArchiveExtractorHelp.webarchive",
        "webarchive",
        1,
        body="WebArchive Extractor is",
    ),
    _E(
        "maff_htz/PyWebScrapBook__20200421101254231.htz",
        "maff",
        1,
        "Lorem Ipsum",
        "Donec eget",
        saved="2020-04-21",
        url="http://example.com/t0001-1",
    ),
    _E(
        "maff_htz/PyWebScrapBook__20200917155205232.maff",
        "maff",
        1,
        "Lorem Ipsum",
        "Donec eget",
        saved="2020-09-17",
        url="http://example.com/t0001-1",
    ),
    _E("warc_wacz/warcio__example.warc.gz", "warc", 1, "Example Domain", saved="2017-03-06"),
    _E("warc_wacz/warcio__example-trunc.warc", "warc", 1, "Example Domain", saved="2017-03-06"),
    _E("warc_wacz/warcio__example-bad-non-chunked.warc.gz", "warc", 1, "Example Domain"),
    _E("warc_wacz/warcio__example.arc", "warc", 1, "Example Domain", saved="2014-02-16"),
    _E(
        "warc_wacz/py-wacz__example-collection-with-lists.warc",
        "warc",
        6,
        "Number Resources",
        "global coordination",
        saved="2020-11-19",
        source="iana.org",
        index=3,
    ),
    _E("warc_wacz/py-wacz__valid_example_1.wacz", "wacz", 1, "Example Domain", saved="2020-10-07"),
    _E(
        "warc_wacz/py-wacz__valid_signed_example_1.wacz",
        "wacz",
        1,
        "Example Domain",
        saved="2022-01-18",
        url="https://example.com/",
    ),
    _E("warc_wacz/tika__5_testWACZ.wacz", "wacz", 1, "Example Domain", "illustrative"),
    _E(
        "epub/tika__testEPUB.epub",
        "epub",
        1,
        "An ePub for Tika",
        published="2009-10-07",
        source="Apache",
    ),
    _E(
        "epub/zotero__recognizeEPUB_test_content.epub",
        "epub",
        1,
        "Building the American Republic, Volume 1",
        published="2017-12-07",
    ),
    _E("epub/zotero__recognizeEPUB_test_DOI.epub", "epub", 1, body="Big Data & Society"),
    _E(
        "epub/zotero__book.epub",
        "epub",
        139,
        "I: Loomings",
        "Call me Ishmael",
        index=2,
        source="Moby Dick",
    ),
    _E(
        "eml_mbox/mail__raw_email.eml",
        "mbox",
        1,
        "NOTE: 한국말로 하는 것",
        "Jamis입니다",
        "2005-05-02",
        source="Jamis Buck",
    ),
    _E(
        "eml_mbox/mail__empty_group_lists.eml",
        "mail",
        1,
        "Western Union Swift Money Transfer",
        "officially informed",
        "2009-12-03",
    ),
    _E("eml_mbox/mail__japanese_attachment.eml", "mail", 2, body="これわてすと", index=1),
    _E(
        "eml_mbox/mail__multi_address_bounce1.eml",
        "mail",
        2,
        "Test of bounce email",
        index=1,
        published="2010-02-23",
    ),
    _E(
        "eml_mbox/tika__complex.mbox",
        "mbox",
        3,
        "Re: question about when shuffle/sort start working",
        "cannot raise this event yourself",
        "2009-06-01",
        source="Jothi Padmanabhan",
        index=2,
    ),
    _E(
        "eml_mbox/tika__testMBOX_lengthy_x-headers.mbox",
        "mbox",
        1,
        "RE: Var simulation",
        "quick brown fox",
        "2002-01-30",
    ),
    _E("eml_mbox/tika__quoted.mbox", "mbox", 1, body="> quoted stuff"),
    _E(
        "readlater_exports/wallabag__ril_export.html",
        "pocket",
        2,
        saved="2023-07-06",
        stub=True,
        source="20 Minutes",
    ),
    _E(
        "readlater_exports/wallabag__instapaper-export.csv",
        "instapaper",
        4,
        "AMP and React+Redux: Why Not?",
        index=1,
        stub=True,
    ),
    _E(
        "readlater_exports/wallabag__wallabag-v1-read.json",
        "wallabag",
        3,
        "Recreating The Square Slider",
        "The new Square site is lovely",
        index=1,
    ),
    _E(
        "readlater_exports/wallabag__wallabag-v2.json",
        "wallabag",
        6,
        "Échecs",
        "encyclopédie libre",
        saved="2016-09-08",
        index=3,
    ),
    _E(
        "readlater_exports/wallabag__readability-read.json",
        "readability",
        2,
        "Travis",
        saved="2016-08-01",
        stub=True,
    ),
    _E(
        "readlater_exports/wallabag__delicious_export.2021.02.06_21.10.json",
        "pinboard",
        3,
        "Review - Stack Overflow",
        saved="2013-01-17",
        index=1,
        stub=True,
    ),
    _E(
        "readlater_exports/wallabag__firefox-bookmarks.json",
        "browser-bookmarks",
        2,
        saved="2013-12-27",
        stub=True,
    ),
    _E(
        "readlater_exports/wallabag__chrome-bookmarks",
        "browser-bookmarks",
        1,
        saved="2016-09-20",
        stub=True,
    ),
    _E(
        "zotero/zotero__book_and_snapshot.rdf",
        "zotero-rdf",
        1,
        "Test",
        saved="2016-03-22",
        url="http://example.com/",
        stub=True,
    ),
    _E("zotero/zotero__book_and_child_note.ris", "ris", 1, "Parent", stub=True),
    _E(
        "wxr_blogger/wordpress-importer__theme-unit-test-data.xml",
        "wordpress",
        77,
        "WP 6.1 Font size scale",
        published="2023-01-16",
        source="Theme Unit Test Data",
    ),
    _E(
        "wxr_blogger/wordpress-importer__small-export.xml",
        "wordpress",
        9,
        "Sample Page",
        "This is an example page",
        "2011-01-18",
        index=1,
    ),
    _E(
        "wxr_blogger/wordpress-importer__a11y-unit-test-data.xml",
        "wordpress",
        62,
        "About The Tests",
        published="2010-07-25",
    ),
    _E(
        "wxr_blogger/wordpress-importer__wxr-flat-attachment-same-site.xml",
        "wordpress",
        1,
        "Post with Attachment",
        "This post has an attachment.",
        "2011-01-10",
    ),
    _E(
        "wxr_blogger/pelican__bloggerexport.xml",
        "blogger",
        1,
        "The Steel Windpipe",
        "cold Winter's night",
        "2010-11-27",
        source="Notes of a Young Doctor",
    ),
    _E(
        "enex/obsidian-importer__9_report.enex",
        "evernote",
        1,
        "Quarterly Report",
        "Figures for the quarter.",
        saved="2024-01-01",
    ),
    _E(
        "enex/yarle__test-tana-02.enex",
        "evernote",
        7,
        "Links",
        "https://tana.inc/",
        index=2,
        saved="2023-05-13",
    ),
    _E(
        "enex/joplin__ImportTestCorrupt.enex",
        "evernote",
        3,
        "Note 1",
        "Plain note",
        saved="2020-12-23",
    ),
    _E(
        "enex/yarle__test-webclip-imagelink-base64.enex",
        "evernote",
        1,
        body="Nirwana Drucker",
        source="znil.net",
    ),
    _E(
        "db_exports/newspapers__channel1_20050201-20050228_0001-0059_0059.xlsx",
        "xlsx",
        59,
        "Угроза схода лавин на Сахалине",
        "В районе посeлка Синегорск",
        "2005-02-27",
        source="Первый канал",
        index=1,
    ),
)


def _drafts(path: Path) -> list[Draft]:
    return [item for item in items_of_file(path) if isinstance(item, Draft)]


@pytest.mark.parametrize("expected", _TABLE, ids=lambda expected: expected.path)
def test_expected_values(expected: Expected, shared_data: Path) -> None:
    path = shared_data / "formats" / expected.path
    assert expected.format == identify(Content.of_path(path)).NAME
    drafts = _drafts(path)
    assert len(drafts) == expected.articles
    draft = drafts[expected.index]
    assert draft.stub is expected.stub and expected.body in draft.body
    stated = {
        "title": draft.title.value,
        "published": str(draft.published.value) if draft.published else "",
        "saved": str(draft.saved.value) if draft.saved else "",
        "source": draft.source.value if draft.source else "",
        "url": draft.url.value if draft.url else "",
    }
    wanted = {name: getattr(expected, name) for name in stated if getattr(expected, name)}
    assert {name: stated[name] for name in wanted} == wanted


@pytest.mark.parametrize("folder", _FOLDERS)
def test_every_file_gives_titled_articles_or_a_reason(
    folder: str, shared_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for path in sorted((shared_data / folder).iterdir()):
        try:
            items = items_of_file(path)
        except UnreadableFile as error:
            assert error.message, path.name
            continue
        for item in items:
            if isinstance(item, Problem):
                assert item.reason, path.name
            else:
                assert item.title.value.strip(), path.name
                assert item.body.strip() or item.stub, path.name
        # An export that holds no article at all (settings only) is empty, and that is no fault.
        assert items or "version-tag" in path.name or "term-meta" in path.name, path.name
    assert list(tmp_path.iterdir()) == []


def test_two_readings_give_the_same(shared_data: Path) -> None:
    for name in ("eml_mbox/tika__complex.mbox", "warc_wacz/pywb__example-extra.warc"):
        path = shared_data / "formats" / name
        assert items_of_file(path) == items_of_file(path)
        parts = [draft.part for draft in _drafts(path)]
        assert len(set(parts)) == len(parts)
