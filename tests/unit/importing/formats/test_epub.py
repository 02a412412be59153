"""EPUB: the book or its chapters, by size and table of contents."""

import io
import zipfile

import pytest
from reading_of import PARAGRAPHS, drafts_of, format_of, items_of

from pressmark.importing.content import Content
from pressmark.importing.formats import epub
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Problem

_CONTAINER = """<?xml version="1.0"?><container version="1.0"
xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OPS/content.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>"""
_NAV = (
    '<html xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc">'
    "<ol>{}</ol></nav></body></html>"
)


def _epub(chapters: dict[str, str], nav: str = "", extra_metadata: str = "", **more: str) -> bytes:
    """A book of ``chapters`` (member name → body) with the items of ``nav``."""
    manifest = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    opf = f"""<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
<dc:title>River stories</dc:title><dc:creator opf:role="aut">Jane Roe</dc:creator>
<dc:creator opf:role="ill">Max Painter</dc:creator><dc:publisher>Harbour Press</dc:publisher>
<dc:language>en-GB</dc:language><dc:date>2017-03-14</dc:date><dc:subject>Rivers</dc:subject>
{extra_metadata}</metadata><manifest>{manifest}
<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>
<spine>{spine}</spine></package>"""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("OPS/content.opf", opf)
        archive.writestr("OPS/nav.xhtml", _NAV.format(nav))
        for name, body in chapters.items():
            archive.writestr(
                f"OPS/{name}", f"<html><head><title>x</title></head><body>{body}</body></html>"
            )
        for name, text in more.items():
            archive.writestr(name.replace("__", "/"), text)
    return buffer.getvalue()


def _text(words: int) -> str:
    paragraph = " ".join(PARAGRAPHS)
    return "".join(f"<p>{paragraph}</p>" for _ in range(words // len(paragraph.split()) + 1))


def _li(name: str, title: str, below: str = "") -> str:
    inner = f"<ol>{below}</ol>" if below else ""
    return f'<li><a href="{name}">{title}</a>{inner}</li>'


def test_a_short_book_is_one_article() -> None:
    data = _epub(
        {"a.xhtml": _text(100), "b.xhtml": _text(100)},
        _li("a.xhtml", "One") + _li("b.xhtml", "Two"),
    )
    (draft,) = drafts_of("book.epub", data)
    assert draft.title.value == "River stories"
    assert draft.authors is not None and draft.authors.value == ("Jane Roe",)
    assert draft.source is not None and draft.source.value == "Harbour Press"
    assert draft.published is not None and str(draft.published.value) == "2017-03-14"
    assert draft.tags == ("Rivers",)


def test_a_long_book_is_a_chapter_an_article() -> None:
    nav = _li("cover.xhtml", "Cover") + _li("a.xhtml", "One") + _li("b.xhtml", "Two")
    chapters = {
        "cover.xhtml": "<p>River stories</p>",
        "a.xhtml": _text(2000),
        "b.xhtml": _text(2000),
    }
    items = items_of("book.epub", _epub(chapters, nav))
    assert [item.title.value for item in items[:2]] == ["One", "Two"]  # type: ignore[union-attr]
    assert isinstance(items[2], Problem) and items[2].part == "1 leaves"


def test_a_part_is_parted_into_its_chapters_only_when_it_is_long() -> None:
    names = [f"c{n}.xhtml" for n in range(4)]
    nav = _li("c0.xhtml", "Part one", _li("c0.xhtml", "I") + _li("c1.xhtml", "II")) + _li(
        "c2.xhtml", "Part two", _li("c2.xhtml", "First") + _li("c3.xhtml", "Second")
    )
    sizes = (6000, 6000, 1000, 1000)
    data = _epub({name: _text(size) for name, size in zip(names, sizes, strict=True)}, nav)
    drafts = drafts_of("book.epub", data)
    assert [draft.title.value for draft in drafts] == [
        "River stories, I",
        "River stories, II",
        "Part two",
    ]
    assert drafts[0].section == "Part one"


def test_one_document_is_parted_at_its_anchors_when_it_is_very_long() -> None:
    body = f"<h1 id='a'>One</h1>{_text(9000)}<h1 id='b'>Two</h1>{_text(9000)}"
    nav = _li("all.xhtml#a", "One") + _li("all.xhtml#b", "Two")
    first, second = drafts_of("book.epub", _epub({"all.xhtml": body}, nav))
    assert first.body.startswith("One") and second.body.startswith("Two")
    assert "Two" not in first.body
    (paper,) = drafts_of(
        "paper.epub", _epub({"all.xhtml": body.replace(_text(9000), _text(4000))}, nav)
    )
    assert paper.title.value == "River stories"


def test_a_downloaded_newspaper_gives_each_article_with_its_address() -> None:
    link = '<p>Downloaded from <a rel="calibre-downloaded-from" href="https://www.bbc.co.uk/{}">x</a></p>'
    chapters = {f"a{n}.html": _text(60) + link.format(n) for n in range(3)}
    articles = "".join(_li(f"a{n}.html", f"Story {n}") for n in range(3))
    nav = _li("a0.html", "World", articles)
    meta = '<meta name="calibre:publication_type" content="periodical:unknown:calibre"/>'
    drafts = drafts_of("news.epub", _epub(chapters, nav, meta))
    assert [draft.title.value for draft in drafts] == ["Story 0", "Story 1", "Story 2"]
    assert [draft.section for draft in drafts] == ["World"] * 3
    assert drafts[2].url is not None and drafts[2].url.value == "https://www.bbc.co.uk/2"


def test_without_contents_each_document_is_a_chapter() -> None:
    chapters = {f"c{n}.xhtml": f"<h2>Chapter {n}</h2>{_text(1500)}" for n in range(3)}
    drafts = drafts_of("book.epub", _epub(chapters))
    assert [draft.title.value for draft in drafts] == ["Chapter 0", "Chapter 1", "Chapter 2"]


def test_a_protected_book_gives_a_reason() -> None:
    with pytest.raises(UnreadableFile, match="DRM"):
        drafts_of(
            "book.epub", _epub({"a.xhtml": _text(100)}, META__x="", **{"META-INF__rights.xml": "x"})
        )


def test_a_reference_out_of_the_book_is_not_followed() -> None:
    data = _epub(
        {"a.xhtml": '<img src="../../../etc/passwd"/><img src="../pic.png"/>' + _text(50)},
        **{"pic.png": "P"},
    )
    page = epub.original(Content.of_bytes("book.epub", data), "")
    assert list(page.resources) == ["../pic.png"]
    assert format_of("x.bin", data) == "epub"
