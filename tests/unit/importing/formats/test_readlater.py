"""Read-later apps and bookmarks: every link counted once, with what the file says of it."""

import io
import json
import zipfile

import pytest
from reading_of import PARAGRAPHS, drafts_of, format_of, items_of

from pressmark.model.article import Draft
from pressmark.model.imports import Problem


def _saved(draft: Draft) -> str:
    return str(draft.saved.value) if draft.saved else ""


_POCKET = """title,url,time_added,cursor,tags,status
"A title, with a comma",https://www.nytimes.com/a,1688628695,1,news|river tag,archive
https://www.nytimes.com/b,https://www.nytimes.com/b,1688628695,2,,unread
"""


def test_pocket_csv() -> None:
    first, second = drafts_of("part_000000.csv", _POCKET.encode())
    assert (first.title.value, _saved(first)) == ("A title, with a comma", "2023-07-06")
    assert first.tags == ("news", "river tag") and first.read and first.stub
    assert first.source is not None and first.source.value == "The New York Times"
    assert not second.read and second.title.value
    assert first.saved is not None and first.saved.evidence == "time_added: 1688628695"


def test_pocket_html() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>"
        '<li><a href="https://a.org/1" time_added="1688628695" tags="x,y">One</a></li></ul>'
        '<h1>Read Archive</h1><ul><li><a href="https://a.org/2" time_added="1688628695" tags="">Two'
        "</a></li></ul></body></html>"
    )
    first, second = drafts_of("ril_export.html", page.encode())
    assert (first.read, second.read, first.tags) == (False, True, ("x", "y"))


def test_instapaper() -> None:
    data = (
        "URL,Title,Selection,Folder,Timestamp,Tags\n"
        'https://a.org/1,One,"marked, passage",Starred,1688628695,"[""a"",""b""]"\n'
        "https://a.org/2,Two,,Rivers,1688628695,[]\n"
    )
    first, second = drafts_of("instapaper-export.csv", data.encode())
    assert first.starred and first.tags == ("a", "b")
    assert first.highlights[0].text == "marked, passage"
    assert second.tags == ("Rivers",) and _saved(second) == "2023-07-06"


_ENTRY = {
    "id": 7,
    "title": "One",
    "url": "https://www.nytimes.com/a",
    "is_archived": 1,
    "is_starred": 0,
    "created_at": "2016-09-08T11:55:58+0200",
    "published_at": "2016-09-01T00:00:00+0200",
    "published_by": ["Jane Roe"],
    "language": "en_GB",
    "tags": ["x", {"label": "y"}],
    "content": "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS),
    "annotations": [{"quote": "cracks in three of its seven pillars", "text": "why?"}],
}


def test_wallabag_2_holds_the_article_and_its_annotations() -> None:
    (draft,) = drafts_of("export.json", json.dumps([_ENTRY]).encode())
    assert not draft.stub and all(paragraph in draft.body for paragraph in PARAGRAPHS)
    assert draft.published is not None and str(draft.published.value) == "2016-09-01"
    assert (_saved(draft), draft.read, draft.tags) == ("2016-09-08", True, ("x", "y"))
    mark = draft.highlights[0]
    assert draft.body[mark.start : mark.end] == mark.text and mark.comment == "why?"


def test_wallabag_entries_that_were_never_fetched_are_stubs() -> None:
    failed = {**_ENTRY, "content": "<p>wallabag can't retrieve contents for this article.</p>"}
    (draft,) = drafts_of("export.json", json.dumps([failed], indent=2).encode())
    assert draft.stub and draft.body == ""


def test_wallabag_1() -> None:
    entry = {
        "0": "3",
        "5": "x",
        "id": "3",
        "title": "T",
        "url": "https://a.org",
        "is_read": "1",
        "is_fav": "1",
        "content": f"<p>{PARAGRAPHS[0]}</p>",
        "tags": "a,b",
    }
    (draft,) = drafts_of("poche.json", json.dumps([entry]).encode())
    assert draft.read and draft.starred and draft.tags == ("a", "b") and not draft.stub


def test_readability() -> None:
    bookmark = {
        "article__title": "T",
        "article__url": "https://a.org/1",
        "favorite": True,
        "archive": False,
        "date_added": "2016-08-01T05:24:16",
        "article__excerpt": "E&hellip;",
    }
    (draft,) = drafts_of(
        "r.json", json.dumps({"bookmarks": [bookmark], "recommendations": []}).encode()
    )
    assert (draft.note, draft.starred, _saved(draft)) == ("E…", True, "2016-08-01")


@pytest.mark.parametrize(
    ("record", "note"),
    [
        (
            {
                "href": "https://a.org/1",
                "description": "Title",
                "extended": "A note",
                "meta": "x",
                "time": "2016-08-01T05:24:16Z",
                "shared": "no",
                "toread": "yes",
                "tags": "a b",
            },
            "A note",
        ),
        (
            {
                "url": "https://a.org/1",
                "title": "Title",
                "description": "A note",
                "created": "1470029056",
                "tags": ["a", "b"],
                "owner": "x",
                "private": "0",
            },
            "A note",
        ),
    ],
)
def test_pinboard_and_delicious(record: dict[str, object], note: str) -> None:
    (draft,) = drafts_of("links.json", json.dumps([record]).encode())
    assert (draft.title.value, draft.note, draft.tags) == ("Title", note, ("a", "b"))
    assert _saved(draft) == "2016-08-01"


def test_pinboard_xml() -> None:
    data = (
        '<?xml version="1.0" encoding="UTF-8"?><posts user="x"><post href="https://a.org/1" '
        'time="2016-08-01T05:24:16Z" description="T" extended="" tag="a b" hash="1"/></posts>'
    )
    (draft,) = drafts_of("links.xml", data.encode())
    assert (draft.title.value, draft.tags, _saved(draft)) == ("T", ("a", "b"), "2016-08-01")


_NETSCAPE = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1><DL><p>
<DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bar</H3><DL><p>
<DT><A HREF="https://a.org/1" ADD_DATE="1470029056" TAGS="x,y">One</A><DD>A note on it
</DL><p>
<DT><H3>Rivers</H3><DL><p><DT><A HREF="https://a.org/2" ADD_DATE="1470029056">Two</A>
<DT><A HREF="javascript:alert(1)">Script</A></DL><p></DL><p>"""


def test_netscape_bookmarks() -> None:
    items = items_of("bookmarks.html", _NETSCAPE.encode())
    first, second = [item for item in items if isinstance(item, Draft)]
    assert (first.tags, first.note, _saved(first)) == (("x", "y"), "A note on it", "2016-08-01")
    assert second.tags == ("Rivers",)
    assert [item.reason for item in items if isinstance(item, Problem)]


def test_bookmarks_of_chrome_and_firefox() -> None:
    chrome = {
        "roots": {
            "bookmark_bar": {
                "name": "Bar",
                "type": "folder",
                "children": [
                    {
                        "name": "Rivers",
                        "type": "folder",
                        "children": [
                            {
                                "name": "One",
                                "type": "url",
                                "url": "https://a.org/1",
                                "date_added": "13118850929335823",
                            }
                        ],
                    }
                ],
            }
        },
        "version": 1,
    }
    (one,) = drafts_of("Bookmarks", json.dumps(chrome).encode())
    assert (one.tags, _saved(one)) == (("Rivers",), "2016-09-20")
    firefox = {
        "root": "placesRoot",
        "type": "text/x-moz-place-container",
        "children": [
            {
                "type": "text/x-moz-place",
                "title": "Two",
                "uri": "https://a.org/2",
                "tags": "a,b",
                "dateAdded": 1388166091644000,
            },
            {"type": "text/x-moz-place", "title": "Recent", "uri": "place:sort=8"},
            {"type": "text/x-moz-place-separator"},
        ],
    }
    (two,) = drafts_of("bookmarks.json", json.dumps(firefox).encode())
    assert (two.tags, _saved(two)) == (("a", "b"), "2013-12-27")


def test_omnivore_joins_record_text_and_highlights() -> None:
    record = {
        "id": "1",
        "slug": "old-bridge",
        "title": "Old bridge",
        "url": "https://a.org/1",
        "state": "Archived",
        "readingProgress": 3,
        "labels": ["x"],
        "author": "Jane Roe",
        "savedAt": "2024-10-30T12:39:28.023Z",
        "publishedAt": "2024-10-01T00:00:00.000Z",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("metadata_0_to_20.json", json.dumps([record, {**record, "slug": "other"}]))
        archive.writestr("content/old-bridge.html", f"<div><p>{PARAGRAPHS[0]}</p></div>")
        archive.writestr("highlights/old-bridge.md", "> cracks in three of its\n\nmy note\n")
    first, second = drafts_of("omnivore.zip", buffer.getvalue())
    assert first.body == PARAGRAPHS[0] and first.read and first.tags == ("x",)
    assert first.published is not None and str(first.published.value) == "2024-10-01"
    assert (first.highlights[0].text, first.highlights[0].comment) == (
        "cracks in three of its",
        "my note",
    )
    assert first.highlights[0].start > 0 and second.stub


def test_readwise_leaves_feeds_out_and_says_so() -> None:
    data = (
        "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"
        "One,https://a.org/1,1,\"['x', 'y']\",2024-01-02 03:04:05+00:00,0.99,new,True\n"
        "Two,https://a.org/2,2,,2024-01-02 03:04:05+00:00,0,feed,False\n"
        "Three,https://a.org/3,3,,2024-01-02 03:04:05+00:00,0,archive,False\n"
    )
    items = items_of("reader.csv", data.encode())
    first, third = [item for item in items if isinstance(item, Draft)]
    assert (first.tags, first.read, third.read) == (("x", "y"), True, True)
    assert [item.part for item in items if isinstance(item, Problem)] == ["1 rows"]


def test_readwise_highlights_are_grouped_by_document() -> None:
    data = (
        "Highlight,Book Title,Book Author,Note,Color,Tags,Location,Highlighted at,Document tags\n"
        "one,A,Jane Roe,n,,,1,2024-01-02,\ntwo,A,Jane Roe,,blue,,2,2024-01-02,\nthree,B,,,,,1,,\n"
    )
    first, second = drafts_of("readwise.csv", data.encode())
    assert [mark.text for mark in first.highlights] == ["one", "two"]
    assert first.stub and second.title.value == "B"


def test_each_is_claimed_by_its_own_format() -> None:
    assert format_of("a.csv", _POCKET.encode()) == "pocket"
    assert format_of("a.json", json.dumps([_ENTRY]).encode()) == "wallabag"
    assert format_of("a.html", _NETSCAPE.encode()) == "bookmarks"
