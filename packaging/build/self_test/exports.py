"""What read-later services, reference managers, notebooks and blogs hand their users."""

import json
from xml.sax.saxutils import escape

from self_test.archives import zipped
from self_test.story import AUTHOR, DAY, SOURCE, address, body, markup, page, title

_SECONDS = int(DAY.timestamp())
_ISO = DAY.isoformat()


def files() -> dict[str, bytes]:
    """The files by name."""
    texts = {
        "pocket.csv": _table(
            "title,url,time_added,tags,status",
            (title("pocket"), address("pocket"), str(_SECONDS), "ferry", "unread"),
        ),
        "instapaper.csv": _table(
            "URL,Title,Selection,Folder,Timestamp",
            (address("instapaper"), title("instapaper"), "", "Unread", str(_SECONDS)),
        ),
        "readwise.csv": _table(
            "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen",
            (title("readwise"), address("readwise"), "1", "['ferry']", _ISO, "0", "new", "True"),
        ),
        "wallabag.json": json.dumps([_wallabag("wallabag")], indent=1),
        "readability.json": json.dumps({"bookmarks": [_readability("readability")]}, indent=1),
        "pinboard.json": json.dumps([_pinboard("pinboard")], indent=1),
        "bookmarks.html": _bookmarks("bookmarks"),
        "link.desktop": (
            f"[Desktop Entry]\nType=Link\nName={title('link')}\nURL={address('link')}\n"
        ),
        "browser-bookmarks.json": json.dumps(_firefox("browser-bookmarks"), indent=1),
        "csl-json.json": json.dumps([_csl("csl-json")], indent=1),
        "ris.ris": _ris("ris"),
        "bibtex.bib": _bibtex("bibtex"),
        "zotero-rdf.rdf": _zotero("zotero-rdf"),
        "evernote.enex": _evernote("evernote"),
        "wordpress.xml": _wordpress("wordpress"),
        "blogger.xml": _blogger("blogger"),
        "feed.xml": _feed("feed"),
        "json.json": json.dumps([_row("json")], indent=1),
        "jsonl.jsonl": json.dumps(_row("jsonl")) + "\n",
    }
    return {name: text.encode() for name, text in texts.items()} | {
        "omnivore.zip": _omnivore("omnivore")
    }


def _bibtex(name: str) -> str:
    return (
        f"@article{{ferry, title = {{{title(name)}}}, author = {{{AUTHOR}}},\n"
        f"journal = {{{SOURCE}}}, date = {{{DAY:%Y-%m-%d}}}, url = {{{address(name)}}},\n"
        f"abstract = {{{body(name)}}}}}\n"
    )


def _table(header: str, cells: tuple[str, ...]) -> str:
    return f"{header}\n" + ",".join(f'"{cell}"' for cell in cells) + "\n"


def _row(name: str) -> dict[str, str]:
    return {
        "title": title(name),
        "text": body(name),
        "date": _ISO,
        "source": SOURCE,
        "author": AUTHOR,
        "url": address(name),
    }


def _wallabag(name: str) -> dict[str, object]:
    return {
        "is_archived": 0,
        "is_starred": 0,
        "tags": ["ferry"],
        "id": 1,
        "title": title(name),
        "url": address(name),
        "content": markup(name),
        "created_at": _ISO,
        "published_at": _ISO,
        "published_by": [AUTHOR],
        "language": "en",
    }


def _readability(name: str) -> dict[str, object]:
    return {
        "article__title": title(name),
        "article__url": address(name),
        "article__excerpt": "The council voted to keep the ferry.",
        "favorite": False,
        "archive": False,
        "date_added": _ISO,
    }


def _pinboard(name: str) -> dict[str, str]:
    return {
        "href": address(name),
        "description": title(name),
        "extended": "",
        "time": _ISO,
        "shared": "no",
        "toread": "yes",
        "tags": "ferry",
    }


def _bookmarks(name: str) -> str:
    return f"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><A HREF="{address(name)}" ADD_DATE="{_SECONDS}" TAGS="ferry">{title(name)}</A></DL><p>
"""


def _firefox(name: str) -> dict[str, object]:
    link = {
        "title": title(name),
        "uri": address(name),
        "type": "text/x-moz-place",
        "dateAdded": _SECONDS * 1_000_000,
    }
    return {"type": "text/x-moz-place-container", "root": "placesRoot", "children": [link]}


def _csl(name: str) -> dict[str, object]:
    return {
        "id": "ferry",
        "type": "article-newspaper",
        "title": title(name),
        "container-title": SOURCE,
        "author": [{"family": "Quill", "given": "Ada"}],
        "issued": {"date-parts": [[DAY.year, DAY.month, DAY.day]]},
        "URL": address(name),
        "abstract": body(name),
    }


def _ris(name: str) -> str:
    fields = {
        "TY": "NEWS",
        "TI": title(name),
        "AU": "Quill, Ada",
        "T2": SOURCE,
        "DA": f"{DAY:%Y/%m/%d}",
        "UR": address(name),
        "AB": body(name).replace("\n\n", " "),
        "ER": "",
    }
    return "".join(f"{tag}  - {text}\r\n" for tag, text in fields.items())


def _zotero(name: str) -> str:
    return f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><bib:Article rdf:about="{address(name)}">
<z:itemType>newspaperArticle</z:itemType><dcterms:isPartOf><bib:Newspaper>
<dc:title>{SOURCE}</dc:title></bib:Newspaper></dcterms:isPartOf><bib:authors><rdf:Seq><rdf:li>
<foaf:Person><foaf:surname>Quill</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person>
</rdf:li></rdf:Seq></bib:authors><dc:title>{title(name)}</dc:title><dc:date>{DAY:%Y-%m-%d}</dc:date>
<dcterms:abstract>{body(name)}</dcterms:abstract></bib:Article></rdf:RDF>
"""


def _evernote(name: str) -> str:
    note = f"<en-note>{markup(name)}</en-note>"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<en-export application="Evernote" version="10"><note><title>{title(name)}</title>
<created>{DAY:%Y%m%dT%H%M%SZ}</created><note-attributes><author>{AUTHOR}</author>
<source-url>{address(name)}</source-url></note-attributes>
<content><![CDATA[<?xml version="1.0" encoding="UTF-8"?>{note}]]></content></note></en-export>
"""


def _wordpress(name: str) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{SOURCE}</title>
<language>en</language><wp:wxr_version>1.2</wp:wxr_version><item><title>{title(name)}</title>
<link>{address(name)}</link><dc:creator>{AUTHOR}</dc:creator>
<content:encoded><![CDATA[{markup(name)}]]></content:encoded><wp:post_id>1</wp:post_id>
<wp:post_date>{DAY:%Y-%m-%d %H:%M:%S}</wp:post_date><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type></item></channel></rss>
"""


def _blogger(name: str) -> str:
    return f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"
xmlns:blogger="http://schemas.google.com/blogger/2018"><id>tag:blogger.com,1999:blog-1.archive</id>
<title>{SOURCE}</title><entry><id>tag:blogger.com,1999:blog-1.post-1</id>
<published>{_ISO}</published><title>{title(name)}</title><blogger:type>POST</blogger:type>
<blogger:status>LIVE</blogger:status><content type="html">{escape(markup(name))}</content>
<author><name>{AUTHOR}</name></author><link rel="alternate" href="{address(name)}"/></entry></feed>
"""


def _feed(name: str) -> str:
    return f"""<?xml version="1.0"?><rss version="2.0"><channel><title>{SOURCE}</title>
<link>https://gazette.example</link><item><title>{title(name)}</title><link>{address(name)}</link>
<pubDate>Thu, 20 May 2021 09:30:00 GMT</pubDate>
<description>{escape(markup(name))}</description></item></channel></rss>
"""


def _omnivore(name: str) -> bytes:
    record = {
        "id": "1",
        "slug": "ferry",
        "title": title(name),
        "url": address(name),
        "author": AUTHOR,
        "siteName": SOURCE,
        "state": "Active",
        "readingProgress": 0,
        "labels": [],
        "savedAt": _ISO,
        "publishedAt": _ISO,
    }
    return zipped({"metadata_0_to_20.json": json.dumps([record]), "content/ferry.html": page(name)})
