"""WARC, ARC and WACZ."""

import gzip
import hashlib
import io
import json
import zipfile
import zlib

import brotli
import pytest
from reading_of import PARAGRAPHS, drafts_of, items_of, news_page, problems_of

from pressmark.importing.content import Content
from pressmark.importing.contract import ReadOptions
from pressmark.importing.formats import wacz, warc
from pressmark.importing.formats.content_encodings import unpacked, zstd
from pressmark.importing.reading import read_content
from pressmark.model.article import Draft
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem

_DATE = "2021-05-20T22:15:23Z"


class _Writer:
    """Writes WARC records, each in a gzip member of its own when ``zipped``."""

    def __init__(self, *, zipped: bool = True) -> None:
        self._zipped = zipped
        self._records: list[bytes] = []

    def record(self, kind: str, url: str, payload: bytes, content_type: str) -> None:
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {_DATE}\r\n"
            f"WARC-Record-ID: <urn:uuid:{len(self._records)}>\r\n"
            f"Content-Type: {content_type}\r\nContent-Length: {len(payload)}\r\n\r\n"
        )
        data = head.encode() + payload + b"\r\n\r\n"
        self._records.append(gzip.compress(data) if self._zipped else data)

    def response(
        self, url: str, body: bytes, status: str = "200 OK", kind: str = "text/html", **more: str
    ) -> None:
        headers = {"Content-Type": kind} | {k.replace("_", "-"): v for k, v in more.items()}
        lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers.items())]
        http = "\r\n".join(lines).encode() + b"\r\n\r\n"
        self.record("response", url, http + body, "application/http; msgtype=response")

    @property
    def data(self) -> bytes:
        return b"".join(self._records)


def _archive(*pages: tuple[str, bytes], zipped: bool = True) -> bytes:
    writer = _Writer(zipped=zipped)
    for url, body in pages:
        writer.response(url, body)
    return writer.data


_PAGES = [
    (f"https://www.bbc.co.uk/{number}", news_page(f"Story number {number}").encode())
    for number in range(3)
]


@pytest.mark.parametrize("zipped", [True, False])
def test_each_page_is_an_article_with_address_and_day(zipped: bool) -> None:
    drafts = drafts_of("crawl.warc", _archive(*_PAGES, zipped=zipped))
    assert [draft.title.value for draft in drafts] == [f"Story number {n}" for n in range(3)]
    assert all(draft.saved and str(draft.saved.value) == "2021-05-20" for draft in drafts)
    assert all(draft.url and draft.url.origin.value for draft in drafts)
    assert len({draft.part for draft in drafts}) == 3


def test_one_gzip_member_around_all_records() -> None:
    drafts = drafts_of("crawl.warc.gz", gzip.compress(_archive(*_PAGES, zipped=False)))
    assert len(drafts) == 3


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "chunked"])
def test_pages_in_every_content_encoding(encoding: str) -> None:
    html = news_page().encode()
    packed = {
        "gzip": gzip.compress(html),
        "deflate": zlib.compress(html),
        "br": brotli.compress(html),
        "zstd": zstd.compress(html),
        "chunked": b"%x\r\n%b\r\n0\r\n\r\n" % (len(html), html),
    }[encoding]
    header = (
        {"Transfer_Encoding": "chunked"}
        if encoding == "chunked"
        else {"Content_Encoding": encoding}
    )
    writer = _Writer()
    writer.response("https://a.org/x", packed, **header)
    (draft,) = drafts_of("a.warc.gz", writer.data)
    assert PARAGRAPHS[0] in draft.body


def test_a_page_unfolds_to_its_limit_and_no_further() -> None:
    page = b" " * (8 << 20)
    for name, packed in (
        ("gzip", gzip.compress(page)),
        ("deflate", zlib.compress(page)),
        ("br", brotli.compress(page, quality=5)),
        ("zstd", zstd.compress(page)),
    ):
        data, _ = unpacked(packed, name, 1 << 20)
        assert (1 << 20) <= len(data) <= (2 << 20), name


def test_what_is_no_page_is_counted_by_reason() -> None:
    writer = _Writer()
    writer.response("https://a.org/x", news_page().encode())
    writer.response("https://a.org/moved", b"moved", "301 Moved")
    writer.response("https://a.org/gone", b"<p>gone</p>", "404 Not Found")
    writer.response("https://a.org/p.png", b"\x89PNG", kind="image/png")
    writer.response("https://a.org/robots.txt", b"User-agent: *", kind="text/plain")
    writer.response("https://a.org/empty", b"")
    writer.record("revisit", "https://a.org/x", b"", "application/http; msgtype=response")
    writer.record("request", "https://a.org/x", b"GET / HTTP/1.1\r\n\r\n", "application/http")
    items = items_of("a.warc.gz", writer.data)
    assert sum(isinstance(item, Draft) for item in items) == 1
    reasons = " ".join(item.reason for item in items if isinstance(item, Problem))
    for word in ("redirect", "404", "image", "robots.txt", "empty", "revisit"):
        assert word in reasons


def test_text_and_resource_records_are_read() -> None:
    writer = _Writer()
    writer.response("https://a.org/t.txt", "\n\n".join(PARAGRAPHS).encode(), kind="text/plain")
    writer.record("resource", "https://a.org/r.html", news_page().encode(), "text/html")
    text, page = drafts_of("a.warc.gz", writer.data)
    assert PARAGRAPHS[2] in text.body and PARAGRAPHS[2] in page.body


def test_an_archive_that_breaks_off_gives_what_it_holds_and_a_reason() -> None:
    data = _archive(*_PAGES)
    content = Content.of_bytes("a.warc.gz", data[: len(data) - 300])
    found = []
    with pytest.raises(UnreadableFile):
        for item in read_content(content, warc, ReadOptions()):
            found.append(item)
    assert sum(isinstance(item, Draft) for item in found) >= 2


def test_reading_goes_on_after_a_damaged_record() -> None:
    first, second = _archive(_PAGES[0], zipped=False), _archive(_PAGES[1], zipped=False)
    data = first + b"something that is no record\r\nat all\r\n\r\n" + second
    drafts = drafts_of("a.warc", data)
    assert [draft.title.value for draft in drafts] == ["Story number 0", "Story number 1"]


def test_arc_files() -> None:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + news_page().encode()
    head = b"1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n"
    data = (
        b"filedesc://a.arc 0.0.0.0 20140216050221 text/plain %d\n" % len(head)
        + head
        + b"\n"
        + b"http://a.org/ 93.184.216.119 20140216050221 text/html %d\n" % len(body)
        + body
        + b"\n"
    )
    (draft,) = drafts_of("a.arc", data)
    assert draft.saved is not None and str(draft.saved.value) == "2014-02-16"
    assert PARAGRAPHS[0] in draft.body


def test_the_original_of_a_record() -> None:
    content = Content.of_bytes("a.warc.gz", _archive(*_PAGES))
    part = drafts_of("a.warc.gz", _archive(*_PAGES))[1].part
    assert "Story number 1" in warc.original(content, part).html


def _wacz(sha: str = "", titled: bool = True) -> bytes:
    bare = (
        news_page()
        .replace("<h1>Old bridge to close for two years</h1>", "")
        .replace("<title>Old bridge to close for two years</title>", "")
    )
    archive = _archive(("https://a.org/x", bare.encode()))
    pages = '{"format":"json-pages-1.0"}\n' + json.dumps(
        {"url": "https://a.org/x", "title": "Named"}
    )
    digest = sha or hashlib.sha256(archive).hexdigest()
    package = {"resources": [{"path": "archive/a.warc.gz", "hash": f"sha256:{digest}"}]}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        out.writestr("datapackage.json", json.dumps(package))
        out.writestr("archive/a.warc.gz", archive)
        out.writestr("pages/pages.jsonl", pages if titled else "")
    return buffer.getvalue()


def test_wacz_takes_titles_from_its_list_of_pages() -> None:
    (draft,) = drafts_of("a.wacz", _wacz())
    assert draft.title.value == "Named"
    assert draft.part.startswith("archive/a.warc.gz/https://a.org/x")
    page = wacz.original(Content.of_bytes("a.wacz", _wacz()), draft.part)
    assert PARAGRAPHS[0] in page.html


def test_wacz_says_which_file_is_not_what_it_was() -> None:
    assert not [p for p in problems_of("a.wacz", _wacz()) if "SHA-256" in p.reason]
    problems = problems_of("a.wacz", _wacz(sha="0" * 64))
    assert [p.part for p in problems if "SHA-256" in p.reason] == ["archive/a.warc.gz"]


def test_the_original_has_the_pictures_the_archive_holds() -> None:
    html = news_page().replace("</h1>", "</h1><img src='/p.png'><img src='https://b.org/no.png'>")
    writer = _Writer()
    writer.response("https://a.org/p.png", b"PNG", kind="image/png")
    writer.response("https://a.org/x", html.encode())
    writer.response("https://a.org/other.png", b"OTHER", kind="image/png")
    content = Content.of_bytes("a.warc.gz", writer.data)
    page = warc.original(content, f"https://a.org/x {_DATE}")
    assert page.resources == {"/p.png": ("image/png", b"PNG")}
