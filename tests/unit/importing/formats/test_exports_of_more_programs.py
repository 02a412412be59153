"""Variants of exports that the samples beside the project do not show."""

import io
import json
import plistlib
import zipfile

import pytest
from reading_of import PARAGRAPHS, drafts_of, format_of, news_page

from pressmark.importing.metadata.sources import known_outlet
from pressmark.model.article import Draft

TEXT = PARAGRAPHS[0]


def _one(name: str, text: str | bytes) -> Draft:
    (draft,) = drafts_of(name, text.encode() if isinstance(text, str) else text)
    return draft


def _values(draft: Draft) -> tuple[str, str, str]:
    """Title, day of publication and source."""
    published = str(draft.published.value) if draft.published else ""
    return draft.title.value, published, draft.source.value if draft.source else ""


def test_bibtex_of_reference_managers() -> None:
    data = r"""% exported
@comment{x} @string{tg = "The Guardian"}
@article{roe2020,
  title = {{Br{\"u}cke} \& {B}ridge: it's {\ss}o},
  author = {Roe, Jane and {\'E}mile Zola and {The Times Staff}},
  journal = tg # "",
  year = 2020, month = may # "~6",
  url = {https://www.theguardian.com/x\_y}, keywords = {rivers; bridges},
  abstract = "A {quoted} abstract, with @ and , in it."
}
@misc{broken, title = {Never closed
"""
    first, second = drafts_of("a.bib", data.encode())
    assert _values(first)[:2] == ("Brücke & Bridge: it's ßo", "2020-05-06")
    assert first.authors is not None
    assert first.authors.value == ("Jane Roe", "Émile Zola", "The Times Staff")
    assert first.url is not None and first.url.value == "https://www.theguardian.com/x_y"
    assert first.tags == ("rivers", "bridges")
    assert first.body == "A quoted abstract, with @ and , in it." and first.stub
    assert second.title.value == "Never closed"


def test_a_json_feed_names_its_source() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "River Journal",
        "items": [
            {
                "id": "1", "url": "https://r.example.net/1", "title": "First",
                "content_html": f"<p>{TEXT}</p>", "date_published": "2021-02-03T10:00:00-05:00",
            }
        ],
    }  # fmt: skip
    draft = _one("feed.json", json.dumps(feed))
    assert _values(draft) == ("First", "2021-02-03", "River Journal")
    assert draft.body == TEXT


def test_ninjs_2_without_a_version_of_its_own() -> None:
    item = {
        "uri": "urn:x:2", "standard": {"name": "ninjs", "version": "2.0"}, "type": "text",
        "contentcreated": "2021-01-05T06:07:08Z",
        "headlines": [{"role": "main", "value": "Old bridge to close"}],
        "bodies": [{"role": "main", "contenttype": "text/html", "value": f"<p>{TEXT}</p>"}],
        "bylines": [{"value": "Jane Roe"}], "infosources": [{"name": "Reuters"}],
    }  # fmt: skip
    draft = _one("item.json", json.dumps(item))
    assert _values(draft) == ("Old bridge to close", "2021-01-05", "Reuters")
    assert draft.authors is not None and draft.authors.value == ("Jane Roe",)


def test_the_day_a_link_was_saved_is_not_that_of_publication() -> None:
    rows = {
        "raindrop.csv": "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
        "1,Bridge,n,An excerpt,https://r.example.net/1,Unsorted,a,2023-01-02T03:04:05.000Z,,,true\n",
        "wallabag.csv": "Title;URL;Content;Tags;MIME Type;Language;Creation date\n"
        f'Bridge;https://r.example.net/1;"<p>{TEXT}</p>";a;text/html;en;2023-01-02 10:11:12\n',
    }
    for name, text in rows.items():
        draft = _one(name, text)
        assert draft.published is None
        assert draft.saved is not None and str(draft.saved.value) == "2023-01-02"


def test_instapaper_as_a_page() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1>"
        '<ol><li><a href="https://a.example.net/1">One</a></ol><h1>Archive</h1><ol><li>'
        '<a href="https://a.example.net/2">Two</a></ol></body></html>'
    )
    first, second = drafts_of("instapaper-export.html", page.encode())
    assert (first.title.value, first.read, first.stub) == ("One", False, True)
    assert (second.title.value, second.read) == ("Two", True)


def test_a_stated_day_of_publication_goes_before_any_other_date() -> None:
    head = "---\ntitle: Bridge\ndate: 2021-03-04\npublished: 2021-03-01\n---\n\n"
    assert _values(_one("note.md", head + TEXT))[1] == "2021-03-01"
    flag = "---\ntitle: Bridge\ndate: 2021-03-04\npublished: true\n---\n\n"
    assert _values(_one("post.md", flag + TEXT))[1] == "2021-03-04"


def test_a_table_of_an_old_macintosh() -> None:
    table = f'Titre;Date;Source;Texte\r"L’été à Orléans";12/03/2021;Le Monde;"{TEXT} élève"\r'
    draft = _one("export.csv", table.encode("mac_roman"))
    assert _values(draft) == ("L’été à Orléans", "2021-03-12", "Le Monde")


def _single_file(prefix: bytes = b"") -> bytes:
    note = (
        "<!--\n Page saved with SingleFile \n url: https://r.example.net/2020/03/bridge \n"
        " saved date: Thu Mar 05 2020 10:11:12 GMT+0100 (Central European Standard Time)\n-->"
    )
    buffer = io.BytesIO(prefix)
    buffer.seek(0, io.SEEK_END)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.html", news_page().replace('<html lang="en">', f"<html>{note}"))
        archive.writestr("frames/0/index.html", "<html><body>An advertisement</body></html>")
        archive.writestr("manifest.json", '{"title":"x","originalUrl":"https://r.example.net/"}')
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.u.zip", _single_file()),
        (
            "page.html",
            _single_file(
                b"<!DOCTYPE html> <html data-sfz><meta charset=utf-8><title>Old bridge</title>"
                b"<body hidden><div id=sfz-wait-message>Please wait...</div><script>1</script><!--"
            )
            + b"-->",
        ),
    ],
)
def test_a_page_in_singlefiles_zip(name: str, data: bytes) -> None:
    assert format_of(name, data) == "singlefilez"
    draft = _one(name, data)
    assert draft.title.value == "Old bridge to close for two years"
    assert draft.url is not None and draft.url.value == "https://r.example.net/2020/03/bridge"
    assert draft.saved is not None and str(draft.saved.value) == "2020-03-05"


def test_the_story_in_a_frame_of_a_frameset() -> None:
    def resource(html: str, url: str) -> dict[str, object]:
        data = html.encode()
        kind = {"WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": "UTF-8"}
        return {"WebMainResource": {"WebResourceData": data, "WebResourceURL": url, **kind}}

    frameset = '<html><frameset cols="20%,80%"><frame src="story.html"></frameset></html>'
    archive = {
        **resource(frameset, "https://r.example.net/"),
        "WebSubframeArchives": [resource(news_page(), "https://r.example.net/story.html")],
    }
    data = plistlib.dumps(archive, fmt=plistlib.FMT_BINARY)
    assert _one("a.webarchive", data).title.value == "Old bridge to close for two years"


def test_the_times_is_not_los_angeles() -> None:
    found = {name: known_outlet(name) for name in ("The Times", "LA Times", "Los Angeles Times")}
    names = {name: outlet.name if outlet else "" for name, outlet in found.items()}
    assert names["The Times"] == "The Times"
    assert names["LA Times"] == names["Los Angeles Times"] == "Los Angeles Times"
