"""News agencies' formats: NewsML 1 and 2, NITF, ninjs, wire texts."""

import base64
import json
from pathlib import Path

import pytest
from export_reading import (
    authors,
    day,
    drafts,
    format_of,
    problems,
    read_bytes,
    read_path,
    source,
    stated_source,
)

#: File → title, day, source, authors; None: passed over with a reason.
EXPECTED = [
    ("dpa-digitalwires-to-newsmlg2__with_dateline.xml",
     "DeepSeek-Schock aus China: Zeichen für KI-Zeitenwende?", "2025-01-28", "dpa",
     ("Andrej Sokolow",)),
    ("superdesk-core__tag_reuters.com_2014_newsml_KBN0FL0NN_version_5",
     "Confident Assad launches new term in stronger position", "2014-07-16", "Reuters",
     ("Marwan Makdisi",)),
    ("superdesk-core__tag_reuters.com_2016_newsml_L1N14N0FF_version_978556838",
     "CORRECTED-S. Illinois battles flooding as Mississippi River builds downstream",
     "2016-01-04", "Reuters", ()),
    ("superdesk-core__ansa-newsmlg2-text.xml",
     "Catalan independence declaration unacceptable - Alfano", "2017-10-11", "ansa.it", ()),
    ("superdesk-core__stt_archive_newsml_test.xml", "Yleisurheilutuloksia/SM", "2013-02-16", "STT",
     ()),
    ("superdesk-core__scoop.xml", "Dick Smith receivers install Don Grover as acting CEO as Abboud"
     " quits; retailer put up for sale", "2016-01-12", "BusinessDesk", None),
    ("newsml-g2__LISTING_2_NewsML-G2_Text_Document.xml", 'Fed to halt QE to avert "bubble"',
     "2016-11-21", "Associated Press", ("Meredith Jameson",)),
    ("superdesk-core__aap.xml", "The main stories on today's 1900 ABC TV news", "2013-10-20",
     "Australian Associated Press", ("John Doe",)),
    ("superdesk-core__ap_media_text_nitf.xml", "BC-BBN--Top Ten", "2019-07-03",
     "The Associated Press", ()),
    ("superdesk-core__mapping_test.xml",
     "*En 41-årig mand, der onsdag blev anholdt og sat i forbindel", "2016-05-12", "Ritzau", ()),
    ("superdesk-core__pa2.xml", "1 SOCCER INT-Teams", "2015-10-14", "PA", ()),
    ("superdesk-core__ninjs2.json", "Oil prices edge up on first drop in US drilling in months",
     "2017-07-03", "Reuters", ("Henning Gloystein",)),
    ("superdesk-core__ninjs_embargoed.json", "Trouble is brewing for the future of beer",
     "2022-06-26", "360info", ("Aaron J. Staples",)),
    ("dpa-digitalwires-to-newsmlg2__rubix_multimedia_real.json",
     "Israel greift erneut südliche Vororte Beiruts an", "2024-10-22", "dpa", ()),
    ("superdesk-core__anpa-1.tst", "For Argentine chemo patients, mirrors can hurt", "2013-11-13",
     "Associated Press", ("Paul Byrne", "Almudena Calatrava")),
    ("superdesk-core__ap_anpa-1.tst", "Deng has 30 points, short-handed Heat beat Hawks 115-111",
     "2016-02-20", "Associated Press", ("Charles Odum",)),
    ("superdesk-core__ap_anpa-5.tst", "HONOLULU (AP) — Hawaii files court challenge", "2017-06-29",
     "Associated Press", ()),
    ("superdesk-core__dpa_two_by_line.txt",
     "Chiefs-Rams 2.0? Would be a fun Super Bowl, but don't count on it", "2018-11-21", "dpa",
     ("Tom Krasovic",)),
]  # fmt: skip


@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: row[0])
def test_a_real_item(
    shared_data: Path, row: tuple[str, str, str, str, tuple[str, ...] | None]
) -> None:
    name, title, published, outlet, people = row
    (article,) = drafts(read_path(shared_data / "formats" / "newsml_nitf" / name))
    assert article.title.value.startswith(title)
    assert day(article) == published
    assert stated_source(article).lower().startswith(outlet.lower())
    assert people is None or authors(article)[: len(people)] == people
    assert article.body


def test_every_item_is_an_article_or_says_why_not(shared_data: Path) -> None:
    for path in sorted((shared_data / "formats" / "newsml_nitf").iterdir()):
        items = read_path(path)
        assert all(draft.title.value for draft in drafts(items)), path.name
        assert drafts(items) or all(problems(items)), path.name


NEWSML = """<?xml version="1.0"?><NewsML><NewsEnvelope><DateAndTime>20051108T120000Z</DateAndTime>
</NewsEnvelope><NewsItem><Identification><NewsIdentifier><NewsItemId>051108.abc</NewsItemId>
<PublicIdentifier>urn:newsml:afp.com:20051108:051108.abc:1</PublicIdentifier></NewsIdentifier>
</Identification><NewsManagement><FirstCreated>20051108T113000Z</FirstCreated>
<ThisRevisionCreated>20051109T113000Z</ThisRevisionCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Le titre</HeadLine><ByLine>Par Jeanne DUPONT</ByLine>
<DateLine>PARIS</DateLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="AFP"/>
</Provider></AdministrativeMetadata><DescriptiveMetadata><Language FormalName="fr"/>
<Property FormalName="Keyword" Value="banlieues"/></DescriptiveMetadata>
<NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent>
<p>Premier paragraphe.</p><p>Second.</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Photo"/><ContentItem><DataContent><p>Une photo.</p></DataContent>
</ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>"""


def test_newsml_1_with_text_beside_a_picture() -> None:
    assert format_of("a.xml", NEWSML) == "newsml-1"
    (article,) = drafts(read_bytes("a.xml", NEWSML))
    assert (article.title.value, article.body) == ("Le titre", "Premier paragraphe.\n\nSecond.")
    assert (day(article), authors(article), article.tags) == (
        "2005-11-08", ("Jeanne Dupont",), ("banlieues",))  # fmt: skip
    assert source(article) in ("AFP", "Agence France-Presse")


def test_newsml_1_with_several_stories_in_one_item() -> None:
    story = (
        "<NewsComponent><NewsLines><HeadLine>{0}</HeadLine></NewsLines><ContentItem><DataContent>"
        "<nitf><body><body.content><p>Text of {0}.</p></body.content></body></nitf>"
        "</DataContent></ContentItem></NewsComponent>"
    )
    xml = f"<NewsML><NewsItem><NewsComponent>{story.format('one')}{story.format('two')}"
    xml += "</NewsComponent></NewsItem></NewsML>"
    found = drafts(read_bytes("a.xml", xml))
    assert [(each.title.value, each.body) for each in found] == [
        ("one", "Text of one."), ("two", "Text of two.")]  # fmt: skip


G2 = """<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:1" xml:lang="en-GB"><itemMeta><itemClass qcode="ninat:text"/>
<provider qcode="nprov:EXAMPLE"><name>Example Wire</name></provider>
<versionCreated>2020-05-06T10:00:00Z</versionCreated><firstCreated>2020-05-05T10:00:00Z
</firstCreated></itemMeta><contentMeta><headline>A headline</headline>
<headline role="hld:subHeadline">Not this</headline><by>By Jane Roe</by>
<subject type="cpnat:person"><name>John Doe</name></subject><subject><name>politics</name></subject>
</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
<header><h1>A headline</h1></header><p>One &amp;amp; <b>two</b>.</p><p>Three.</p></body></html>
</inlineXML></contentSet></newsItem>
<newsItem guid="urn:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta>
<headline>A picture</headline></contentMeta></newsItem>
<packageItem guid="urn:3"/></itemSet></newsMessage>"""


def test_a_message_of_several_items() -> None:
    items = read_bytes("a.xml", G2)
    (article,) = drafts(items)
    assert (article.title.value, article.body) == ("A headline", "One & two.\n\nThree.")
    assert (day(article), source(article), authors(article)) == (
        "2020-05-05", "Example Wire", ("Jane Roe",))  # fmt: skip
    assert (article.part, article.tags) == ("urn:1", ("politics",))
    assert [each.name for each in article.entities] == ["John Doe"]
    assert len(problems(items)) == 2


def test_a_broken_message_keeps_what_can_be_read() -> None:
    items = read_bytes("a.xml", G2[: G2.index("Three.")])
    assert drafts(items)[0].title.value == "A headline"
    assert any("broken" in reason for reason in problems(items))


def test_nitf_with_people_and_a_table() -> None:
    nitf = """<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd"><nitf><head><title>Head title</title><docdata>
    <date.issue norm="20101112T130000Z"/><doc.copyright holder="The Daily Planet"/>
    <key-list><keyword key="banks"/></key-list></docdata>
    <pubdata name="Planet" position.section="Business" position.sequence="B4"/></head><body>
    <body.head><hedline><hl1>Main <em>headline</em></hl1><hl2>Sub</hl2></hedline>
    <byline>By <person>Clark Kent</person> <byttl>Staff Writer</byttl></byline></body.head>
    <body.content><p>Met <person>Lex Luthor</person> at <org>LexCorp</org>.</p>
    <media><media-caption>A caption.</media-caption></media>
    <table><tr><td>a</td><td>b</td></tr></table></body.content></body></nitf>"""
    (article,) = drafts(read_bytes("a.xml", nitf))
    assert (article.title.value, article.body) == (
        "Main headline", "Met Lex Luthor at LexCorp.\n\na b")  # fmt: skip
    assert (authors(article), day(article), source(article)) == (
        ("Clark Kent",), "2010-11-12", "Planet")  # fmt: skip
    assert (article.section, article.page, article.tags) == ("Business", "B4", ("banks",))
    assert [each.name for each in article.entities] == ["Lex Luthor", "LexCorp"]
    assert [cut.text for cut in article.cuts] == ["A caption."]


def test_ninjs_of_the_second_version_in_a_list() -> None:
    item = {
        "uri": "urn:a", "standard": {"name": "ninjs", "version": "2.0"}, "type": "text",
        "pubstatus": "usable", "versioncreated": "2021-09-09T10:00:00Z",
        "firstcreated": "2021-09-08T10:00:00Z", "language": "en-US", "by": "By Jane Roe",
        "headlines": [{"role": "main", "value": "A headline"}],
        "bodies": [{"contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"}],
        "people": [{"name": "John Doe"}], "organisations": [{"name": "Example Ltd"}],
        "places": [{"name": "Berlin"}], "subjects": [{"name": "economy"}],
        "infosources": [{"name": "Example Wire"}],
    }  # fmt: skip
    picture = {**item, "uri": "urn:b", "type": "picture", "bodies": []}
    items = read_bytes("a.json", json.dumps([item, picture]))
    (article,) = drafts(items)
    assert (article.title.value, article.body) == ("A headline", "One.\n\nTwo.")
    assert (day(article), source(article), authors(article)) == (
        "2021-09-08", "Example Wire", ("Jane Roe",))  # fmt: skip
    assert [each.name for each in article.entities] == ["John Doe", "Example Ltd", "Berlin"]
    assert (article.tags, article.part) == (("economy",), "urn:a")
    assert problems(items) == ["It is an item of picture; it holds no article."]


def test_two_wire_stories_in_one_file() -> None:
    story = (
        "\x16\x16\x01a0001\x1fnewsb\r\nu i\x13\x11 BC-X--Story {0}   01-02 0100\r\n"
        "\x02^BC-X--Story {0},100<\r\n^Headline {0}<\r\n"
        "^By JANE ROE=\r\n^Associated Press Writer=\r\n"
        "\tPARIS (AP) _ First of {0}.\r\n\t``Second,'' he said.\r\n"
        "\x03AP-WF-01-02-98 0815GMT<\r\n\x04"
    )
    found = drafts(read_bytes("a.tst", story.format("one") + story.format("two")))
    assert [each.title.value for each in found] == ["Headline one", "Headline two"]
    assert found[0].body == "PARIS (AP) — First of one.\n\n“Second,” he said."
    assert (day(found[1]), authors(found[1])) == ("1998-01-02", ("Jane Roe",))


def test_entities_are_never_expanded() -> None:
    bomb = '<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    nitf = f"{bomb}<nitf><body><body.head><hedline><hl1>T</hl1></hedline></body.head>"
    nitf += "<body.content><p>x &b; y caf&eacute;</p></body.content></body></nitf>"
    (article,) = drafts(read_bytes("a.xml", nitf))
    assert "aaaa" not in article.body
    assert article.body.startswith("x")


def test_broken_names_of_elements_are_no_obstacle() -> None:
    nitf = '<nitf x:lns:y="z" lang="en"><body><body.head><hl1>T</hl1></body.head><body.content>'
    (article,) = drafts(read_bytes("a.xml", nitf + "<p:>One.</p:><b:x>Two</b:x></body.content>"))
    assert "One." in article.body


def test_nitf_of_an_archive_that_keeps_the_first_paragraph_twice() -> None:
    nitf = """<!DOCTYPE nitf SYSTEM "nitf-3-3.dtd"><nitf><head><title>Bridge</title>
    <meta content="Metropolitan Desk" name="dsk"/><meta content="10" name="print_page_number"/>
    <meta content="B" name="print_section"/><pubdata date.publication="19871013T000000"
    ex-ref="http://paper.example/x" name="The Paper"/></head><body><body.head>
    <hedline><hl1>Bridge to close</hl1></hedline><byline>By Jane Roe</byline>
    <dateline><location>London</location><story.date>Oct. 13</story.date></dateline>
    <abstract><p>A digest of an index.</p></abstract></body.head><body.content>
    <block class="lead_paragraph"><p>LEAD: First.</p></block>
    <block class="full_text"><p>LEAD: First.</p><p>Second.</p></block>
    </body.content></body></nitf>"""
    (article,) = drafts(read_bytes("a.xml", nitf))
    assert article.body == "LEAD: First.\n\nSecond."
    assert (day(article), article.section, article.page) == (
        "1987-10-13", "Metropolitan Desk", "B10")  # fmt: skip
    assert [(cut.reason, cut.text) for cut in article.cuts] == [
        ("dateline", "London, Oct. 13"), ("abstract", "A digest of an index.")]  # fmt: skip


def test_ninjs_of_the_third_version_on_lines() -> None:
    item = {
        "standard": {"name": "ninjs", "version": "3.0"}, "type": "text", "by": "Jane Roe",
        "contentCreated": "2022-10-13T10:00:00Z", "versionCreated": "2022-10-14T10:00:00Z",
        "headlines": [{"role": "main", "value": "A headline"}], "language": "en",
        "bodies": [{"contentType": "text/plain", "value": "One.\n\nTwo."}],
        "infoSources": [{"name": "Example Wire"}],
    }  # fmt: skip
    lines = "\n".join(json.dumps({"uri": f"urn:{number}", **item}) for number in range(3))
    assert format_of("a.json", lines) == "ninjs"
    items = read_bytes("a.json", lines)
    assert [article.part for article in drafts(items)] == ["urn:0", "urn:1", "urn:2"]
    article = drafts(items)[0]
    assert (article.title.value, article.body) == ("A headline", "One.\n\nTwo.")
    assert (day(article), source(article)) == ("2022-10-13", "Example Wire")


def test_ninjs_of_the_first_version_with_xhtml() -> None:
    item = {"uri": "urn:a", "type": "text", "firstcreated": "2022-10-13T10:00:00+02:00",
            "headline": "A headline", "body_xhtml": "<p>One.</p><p>Two.</p>"}  # fmt: skip
    (article,) = drafts(read_bytes("a.json", json.dumps(item)))
    assert (article.title.value, article.body, day(article)) == (
        "A headline", "One.\n\nTwo.", "2022-10-13")  # fmt: skip


def test_a_headline_repeated_above_the_text_is_no_part_of_it() -> None:
    item = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1"><itemMeta>
    <itemClass qcode="ninat:text"/><provider><name>Gazette</name></provider></itemMeta>
    <contentMeta><contentCreated>2022-10-13</contentCreated><headline>Bridge to close</headline>
    </contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>
    <h1>Bridge  to close</h1><p>One.</p></body></html></inlineXML></contentSet></newsItem>"""
    (article,) = drafts(read_bytes("a.xml", item))
    assert (article.title.value, article.body) == ("Bridge to close", "One.")


def test_newsml_1_with_its_text_in_base64() -> None:
    text = base64.b64encode("<p>Größe.</p><p>Two.</p>".encode()).decode()
    item = f"""<NewsML><NewsItem><NewsManagement><FirstCreated>20221013T101500Z</FirstCreated>
    </NewsManagement><NewsComponent><NewsLines><HeadLine>Bridge to close</HeadLine></NewsLines>
    <ContentItem><Encoding Notation="Base64"><DataContent>{text}</DataContent></Encoding>
    </ContentItem></NewsComponent></NewsItem></NewsML>"""
    (article,) = drafts(read_bytes("a.xml", item))
    assert (day(article), article.body) == ("2022-10-13", "Größe.\n\nTwo.")
