"""One saved page to one draft."""

import json

import pytest

from pressmark.importing.page.article import html_article
from pressmark.model.errors import UnreadableFile
from pressmark.model.kinds import Origin

PARAGRAPHS = [
    "The council of the small town met on Monday evening to talk about the old bridge, which has "
    "been closed to all traffic since the flood in spring.",
    "Engineers told the members that two of the five arches could not be saved, and that a new "
    "bridge would cost some four million over the next three years.",
    "Shop owners on the far bank said they could not wait as long as that, and asked for a ferry "
    "until the work is done.",
]
HEADLINE = "Council weighs the cost of a new bridge"


def page(head: str = "", headline: str = f"<h1>{HEADLINE}</h1>", body: str = "") -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{HEADLINE} | Planet</title>{head}</head>"
        f"<body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav><article>{headline}"
        f"{text}{body}</article><footer>Planet 2020, all rights reserved</footer></body></html>"
    )


def linked(**fields: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def test_text_and_headline_are_read_without_what_is_around_them() -> None:
    draft = html_article(page())
    assert draft.body == "\n\n".join(PARAGRAPHS)
    assert draft.title.value == HEADLINE
    assert draft.language is not None
    assert draft.language.value == "en"


def test_the_headline_seen_goes_before_the_social_title() -> None:
    draft = html_article(page("<meta property='og:title' content='You won’t believe this bridge'>"))
    assert draft.title.value == HEADLINE
    assert draft.title.origin is Origin.TEXT


def test_the_last_crumb_of_a_trail_is_no_headline() -> None:
    trail = (
        "<nav><ul><li><a href='/'>Home</a></li><li><h1>Bridge news in short</h1></li></ul></nav>"
    )
    draft = html_article(page(headline=f"{trail}<h2>{HEADLINE}</h2>"))
    assert draft.title.value == HEADLINE


def test_the_sites_name_is_taken_off_a_stated_title() -> None:
    head = "<meta property='og:site_name' content='Planet'>"
    head += f"<meta property='og:title' content='{HEADLINE} - Planet'>"
    assert html_article(page(head, headline="")).title.value == HEADLINE


def test_linked_data_give_day_authors_and_source() -> None:
    head = linked(
        headline=HEADLINE,
        datePublished="2021-03-04T10:00:00+01:00",
        dateModified="2021-03-06T10:00:00+01:00",
        author=[{"@type": "Person", "name": "Jane Roe"}, {"name": "John Doe"}],
        publisher={"name": "The Daily Planet"},
    )
    draft = html_article(page(head), url="https://planet.example.co/bridge")
    assert draft.published is not None
    assert str(draft.published.value) == "2021-03-04"
    assert "datePublished" in draft.published.evidence
    assert draft.modified is not None
    assert str(draft.modified.value) == "2021-03-06"
    assert draft.authors is not None
    assert draft.authors.value == ("Jane Roe", "John Doe")
    assert draft.source is not None
    assert draft.source.value == "The Daily Planet"


@pytest.mark.parametrize(
    ("html", "url", "expected"),
    [
        (page(), "https://a.org/2019/05/06/bridge", "2019-05-06"),
        (
            page("<meta property='article:published_time' content='2019-05-06T01:00Z'>"),
            "",
            "2019-05-06",
        ),
        (
            page(headline=f"<h1>{HEADLINE}</h1><time class='published'>May 6, 2019</time>"),
            "",
            "2019-05-06",
        ),
        (
            page(headline=f"<h1>{HEADLINE}</h1><div>Published: 6 May 2019, 10:30</div>"),
            "",
            "2019-05-06",
        ),
        (
            page(
                "<meta name='date' content='2019-05-09'>",
                headline=f"<h1>{HEADLINE}</h1><span>6 May 2019</span>",
            ),
            "",
            "2019-05-06",
        ),
        (
            page("<meta property='article:published_time' content='2019-05-05T22:00:00Z'>"),
            "",
            "2019-05-06",
        ),
        (
            page(
                "<meta name='date' content='2019-05-06'>",
                headline=f"<h1>{HEADLINE}</h1><p>{PARAGRAPHS[0]} {PARAGRAPHS[1]} So says the "
                "<a href='/r'>report of 25 February 2019</a>.</p>",
            ),
            "",
            "2019-05-06",
        ),
    ],
)
def test_the_day_of_publication_is_found(html: str, url: str, expected: str) -> None:
    found = html_article(html, url=url).published
    assert found is not None
    assert str(found.value) == expected


def test_a_page_without_a_day_stays_undated() -> None:
    text = page().replace("Planet 2020, all rights reserved", "Planet")
    assert html_article(text).published is None


def test_a_standfirst_apart_from_the_text_is_put_back() -> None:
    standfirst = "Two arches are beyond saving, and nobody knows yet who will pay for the rest."
    head = f"<meta name='description' content='{standfirst}'>"
    headline = f"<header><h1>{HEADLINE}</h1><p class='deck'>{standfirst}</p></header>"
    assert html_article(page(head, headline)).body.startswith(standfirst)


def test_text_the_page_hides_is_completed_from_linked_data() -> None:
    more = [*PARAGRAPHS, "A vote is expected in May. " * 12]
    draft = html_article(page(linked(headline=HEADLINE, articleBody="\n".join(more))))
    assert "A vote is expected in May." in draft.body


def test_a_linked_text_that_lost_its_paragraphs_gives_only_what_stands_before_them() -> None:
    before = "The ferry will run until a new bridge stands."
    after = "CLICK HERE TO GET THE PLANET APP"
    whole = " ".join([before, *PARAGRAPHS, after])
    draft = html_article(page(linked(headline=HEADLINE, articleBody=whole)))
    assert draft.body.split("\n\n") == [before, *PARAGRAPHS]


def test_escaped_markup_in_linked_data_is_no_text() -> None:
    more = [*PARAGRAPHS, "A vote &amp; a count are expected in May. " * 12]
    text = "".join(f"&lt;p&gt;{one}&lt;/p&gt;" for one in more)
    draft = html_article(page(linked(headline=HEADLINE, articleBody=text)))
    assert "A vote & a count are expected" in draft.body
    assert "&lt;" not in draft.body and "<p>" not in draft.body


@pytest.mark.parametrize(
    "line",
    [
        "Nobody in the town had expected 2020 to begin like this.",
        "By Monday evening the old bridge was closed to all of them.",
        "The council weighs the cost of a new bridge, and of a ferry for the shops.",
        "很高兴又一次和大家见面。",
    ],
)
def test_a_sentence_above_the_text_is_a_part_of_it(line: str) -> None:
    draft = html_article(page(headline=f"<h1>{HEADLINE}</h1><p>{line}</p>"))
    assert draft.body.startswith(line)


@pytest.mark.parametrize(
    "line", ["By Jane Miller", "Monday, 6 May 2020, 10:15", "Photo: Planet", "Bridges", HEADLINE]
)
def test_a_line_of_the_pages_head_is_no_part_of_the_text(line: str) -> None:
    draft = html_article(page(headline=f"<h1>{HEADLINE}</h1><p>{line}</p>"))
    assert draft.body.startswith(PARAGRAPHS[0])


def test_links_to_other_stories_are_left_out() -> None:
    others = "<p>Read more: <a href='/x'>Ten bridges that you really must see</a></p>"
    assert "Ten bridges" not in html_article(page(body=others)).body


def test_a_page_of_bare_text_is_kept_whole() -> None:
    draft = html_article("<html><body>A few words about the old bridge.</body></html>")
    assert draft.body == "A few words about the old bridge."


@pytest.mark.parametrize(
    "html", ["", "<html></html>", "<html><body><script>x</script></body></html>"]
)
def test_a_page_without_text_says_so(html: str) -> None:
    with pytest.raises(UnreadableFile):
        html_article(html)


def test_nesting_beyond_reason_is_survived() -> None:
    html = f"<html><body>{'<div>' * 20_000}{'<p>text of it</p>' * 3}</body></html>"
    try:
        html_article(html)
    except UnreadableFile as error:
        assert error.message


def test_an_external_entity_is_not_resolved() -> None:
    html = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        f"<html><body><h1>{HEADLINE}</h1><p>{PARAGRAPHS[0]} &x;</p></body></html>"
    )
    assert "root:" not in html_article(html).body


def test_the_declared_encoding_of_a_page_is_used() -> None:
    html = page(
        "<meta charset='windows-1251'>", body="<p>Мост закрыт с весны, сказали в городе.</p>"
    )
    assert "Мост закрыт" in html_article(html.encode("cp1251", "xmlcharrefreplace")).body
