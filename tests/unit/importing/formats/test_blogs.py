"""WordPress, Blogger, feeds and Evernote."""

import pytest
from reading_of import PARAGRAPHS, drafts_of, items_of

from pressmark.model.article import Draft
from pressmark.model.imports import Problem


def _item(number: int, kind: str = "post", status: str = "publish", body: str = "") -> str:
    return f"""<item><title>Post &amp; {number}</title><link>https://blog.example.org/{number}</link>
<pubDate>Tue, 14 Mar 2017 23:30:00 +0000</pubDate><dc:creator><![CDATA[jroe]]></dc:creator>
<content:encoded><![CDATA[{body or PARAGRAPHS[0]}]]></content:encoded>
<excerpt:encoded><![CDATA[short]]></excerpt:encoded><wp:post_id>{number}</wp:post_id>
<wp:post_date>2017-03-15 00:30:00</wp:post_date><wp:status>{status}</wp:status>
<wp:post_type>{kind}</wp:post_type>
<category domain="category" nicename="r"><![CDATA[Rivers]]></category>
<category domain="post_tag" nicename="b"><![CDATA[bridge]]></category></item>"""


def _wxr(*items: str, end: str = "</channel></rss>") -> bytes:
    return (
        """<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0"
xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>River blog</title><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>jroe</wp:author_login>
<wp:author_display_name>Jane Roe</wp:author_display_name>
</wp:author>"""
        + "".join(items)
        + end
    ).encode()


def test_wordpress_posts_and_pages_that_were_published() -> None:
    items = items_of(
        "wp.xml",
        _wxr(
            _item(1),
            _item(2, "page"),
            _item(3, status="draft"),
            _item(4, "attachment", "inherit"),
            _item(5, "nav_menu_item"),
            _item(6, status="private"),
        ),
    )
    first, second = [item for item in items if isinstance(item, Draft)]
    assert first.title.value == "Post & 1" and first.body == PARAGRAPHS[0]
    assert first.authors is not None and first.authors.value == ("Jane Roe",)
    assert first.source is not None and first.source.value == "River blog"
    assert first.published is not None and str(first.published.value) == "2017-03-15"
    assert (first.section, first.tags, second.part) == ("Rivers", ("Rivers", "bridge"), "2")
    reasons = [item.reason for item in items if isinstance(item, Problem)]
    assert len(reasons) == 4 and any("draft" in reason for reason in reasons)


def test_wordpress_paragraphs_blocks_and_shortcodes() -> None:
    classic = (
        "One line\nnext line\n\nSecond [caption id='a']<img> caption[/caption]part.\n\n"
        "[gallery ids='1']"
    )
    (draft,) = drafts_of("wp.xml", _wxr(_item(1, body=classic)))
    assert draft.body == "One line\nnext line\n\nSecond part."
    blocks = "<!-- wp:paragraph -->\n<p>First\nline</p>\n<!-- /wp:paragraph -->\n\n<p>Second</p>"
    (draft,) = drafts_of("wp.xml", _wxr(_item(1, body=blocks)))
    assert draft.body == "First line\n\nSecond"


def test_malformed_exports_give_what_they_hold() -> None:
    drafts = drafts_of("wp.xml", _wxr(_item(1, body="a\x0bb"), _item(2), end="<item><title>Cut"))
    assert [draft.title.value for draft in drafts][:2] == ["Post & 1", "Post & 2"]
    assert drafts[0].body == "ab"


_BLOGGER = """<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://purl.org/atom/app#'
xmlns:blogger='http://schemas.google.com/blogger/2018'>
<id>tag:blogger.com,1999:blog-1.archive</id><title>River blog</title>{}</feed>"""
_KIND = "<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#{}'/>"


def _entry(title: str, inner: str) -> str:
    return (
        f"<entry><id>tag:blogger.com,1999:blog-1.post-{title}</id><published>2010-11-27T07:12:00-08:00"
        f"</published><updated>2010-11-28T07:12:00-08:00</updated><title>{title}</title>{inner}"
        "<category scheme='http://www.blogger.com/atom/ns#' term='rivers'/>"
        "<content type='html'>First&lt;br /&gt;&lt;br /&gt;Second</content>"
        "<author><name>Jane Roe</name></author>"
        f"<link rel='alternate' href='https://river.blogspot.com/{title}'/></entry>"
    )


def test_blogger_old_and_new() -> None:
    old = _BLOGGER.format(
        _entry("a", _KIND.format("post"))
        + _entry("b", _KIND.format("comment"))
        + _entry(
            "c", _KIND.format("post") + "<app:control><app:draft>yes</app:draft></app:control>"
        )
    )
    new = _BLOGGER.format(
        _entry("a", "<blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status>")
        + _entry("b", "<blogger:type>PAGE</blogger:type><blogger:status>LIVE</blogger:status>")
        + _entry("c", "<blogger:type>POST</blogger:type><blogger:status>DRAFT</blogger:status>")
    )
    for text in (old, new):
        items = items_of("blog.xml", text.encode())
        (draft,) = [item for item in items if isinstance(item, Draft)]
        assert (draft.title.value, draft.body, draft.tags) == ("a", "First\n\nSecond", ("rivers",))
        assert draft.published is not None and str(draft.published.value) == "2010-11-27"
        assert draft.modified is not None and str(draft.modified.value) == "2010-11-28"
        assert len([item for item in items if isinstance(item, Problem)]) == 2


_BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
_FEEDS = {
    "rss2": f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>River Daily</title><link>https://r.example</link>
<item><title>Old bridge</title><link>https://r.example/1</link><description>short</description>
<content:encoded><![CDATA[{_BODY}]]></content:encoded>
<pubDate>Tue, 14 Mar 2017 23:30:00 GMT</pubDate>
<dc:creator>Jane Roe</dc:creator><category>rivers</category></item></channel></rss>""",
    "rss1": f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>River Daily</title></channel>
<item rdf:about="https://r.example/1"><title>Old bridge</title><link>https://r.example/1</link>
<content:encoded><![CDATA[{_BODY}]]></content:encoded><dc:date>2017-03-14T23:30:00Z</dc:date>
<dc:creator>Jane Roe</dc:creator><dc:subject>rivers</dc:subject></item></rdf:RDF>""",
    "atom": f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>River Daily</title><link href="https://r.example/"/>
<entry><title type="html">Old &lt;b&gt;bridge&lt;/b&gt;</title>
<link rel="alternate" href="/1"/><published>2017-03-14T23:30:00Z</published>
<author><name>Jane Roe</name></author><category term="rivers"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{_BODY}</div>
</content></entry></feed>""",
}


@pytest.mark.parametrize("kind", list(_FEEDS))
def test_feeds_of_every_kind(kind: str) -> None:
    (draft,) = drafts_of("feed.xml", _FEEDS[kind].encode())
    assert draft.title.value == "Old bridge" and draft.body == "\n\n".join(PARAGRAPHS)
    assert draft.source is not None and draft.source.value == "River Daily"
    assert draft.published is not None and str(draft.published.value) == "2017-03-14"
    assert draft.url is not None and draft.url.value == "https://r.example/1"
    assert draft.authors is not None and draft.authors.value == ("Jane Roe",)
    assert draft.tags == ("rivers",)


def test_entities_of_a_feed_are_not_expanded() -> None:
    text = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    text += _FEEDS["rss2"].replace("Old bridge", "Old &a;&b;&nbsp;bridge")
    (draft,) = drafts_of("feed.xml", text.encode())
    assert draft.title.value == "Old bridge"


_NOTE = """<note><title>{title}</title><content><![CDATA[<?xml version="1.0"?>
<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note><div>Some <span
style="--en-highlight:yellow;">marked</span> text.</div>
<div>Second<br/>line</div>{more}</en-note>]]></content>
<created>20201223T163948Z</created><updated>20201224T163948Z</updated><tag>a</tag><tag>b</tag>
<note-attributes><author>Jane Roe</author>{attributes}</note-attributes>{resource}</note>"""


def _enex(*notes: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-export SYSTEM '
        '"http://xml.evernote.com/pub/evernote-export4.dtd">'
        '<en-export export-date="20201223T164244Z">' + "".join(notes) + "</en-export>"
    ).encode()


def test_evernote_notes() -> None:
    clip = "<source-url>https://www.nytimes.com/a</source-url><source>web.clip</source>"
    items = items_of(
        "notes.enex",
        _enex(
            _NOTE.format(title="One", more="", attributes=clip, resource=""),
            _NOTE.format(
                title="Untitled", more="<en-crypt>x</en-crypt>", attributes="", resource=""
            ),
        ),
    )
    one, two = [item for item in items if isinstance(item, Draft)]
    assert one.body == "Some marked text.\n\nSecond\nline" and one.tags == ("a", "b")
    assert one.saved is not None and str(one.saved.value) == "2020-12-23"
    assert one.modified is not None and str(one.modified.value) == "2020-12-24"
    assert (
        one.url is not None and one.source is not None and one.source.value == "The New York Times"
    )
    assert one.body[one.highlights[0].start :].startswith("marked")
    assert two.title.value == "Some marked text"
    assert [item.reason for item in items if isinstance(item, Problem)] == [
        "Part of the note is encrypted and was not read."
    ]


def test_attachments_of_notes_take_no_memory_and_break_nothing() -> None:
    data = (
        '<resource><data encoding="base64">'
        + "QUJD" * 100_000
        + "</data><mime>image/png</mime></resource>"
    )
    notes = [_NOTE.format(title=f"N{n}", more="", attributes="", resource=data) for n in range(5)]
    drafts = drafts_of("notes.enex", _enex(*notes))
    assert [draft.title.value for draft in drafts] == [f"N{n}" for n in range(5)]
